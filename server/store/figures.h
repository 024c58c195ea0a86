/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * figures.h - what plots and boards are made of: figures of sealed sittings, lines by month.
 *
 * The figures of a sitting are an index over its journal: whoever asks counts those that are
 * missing. A year is the school year that begins in it, on the first of August; 0 is all.
 */
#ifndef STORE_FIGURES_H
#define STORE_FIGURES_H

#include "store/council.h"

struct figures_wanted {
	int64_t class_id;
	int version;
	int year;
	int limit;
};
struct figures_row {
	int64_t sitting;
	int number; /* of the minutes */
	int64_t opened_at_ms;
	const char *body; /* as it was put; "" of one that is missing */
};
/* Sealed sittings with figures of this version, the newest first. */
MUST_CHECK enum err figures_each(struct store *store, const struct figures_wanted *wanted,
                                 enum err (*each)(void *context, const struct figures_row *row),
                                 void *context);
/* And those without. */
MUST_CHECK enum err figures_missing(struct store *store, const struct figures_wanted *wanted,
                                    enum err (*each)(void *context, const struct figures_row *row),
                                    void *context);
/* How many those are, of all years. */
MUST_CHECK enum err figures_left(struct store *store, int64_t class_id, int version, int *count);
MUST_CHECK enum err figures_put(struct store *store, int64_t sitting, int version,
                                const char *body);

/* Years in which sittings were sealed, the newest first. */
MUST_CHECK enum err years_each(struct store *store, int64_t class_id, int limit,
                               enum err (*each)(void *context, int year), void *context);
/* Lines of the book by the month "2026-11" of their decision and their state, oldest first. */
MUST_CHECK enum err months_each(struct store *store, int64_t class_id, int year,
                                enum err (*each)(void *context, const char *month, int state,
                                                 int count),
                                void *context);
/* Open lines of all years, the oldest first; then those of `year` that have ended, newest first. */
MUST_CHECK enum err board_each(struct store *store, int64_t class_id, int year, int limit,
                               enum err (*each)(void *context, const struct entry_row *row),
                               void *context);

#endif
