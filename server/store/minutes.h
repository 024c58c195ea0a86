/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes.h - what stands beside the journal of a sitting: the prose of its minutes, their approval
 * by a later sitting, and corrections.
 *
 * Prose is an ordinary, erasable row until it is approved; from then on the words are a text of
 * the sitting that approved them, and the row only repeats it. Approvals and corrections are
 * indexes over the journals, rebuildable from them. Strings that come out of an each() callback are
 * borrowed until it returns.
 */
#ifndef STORE_MINUTES_H
#define STORE_MINUTES_H

#include "store/journal.h"

struct prose_row {
	int64_t sitting;
	int item; /* 0: of the whole sitting */
	int64_t edition; /* from 1 */
	int64_t at_ms;
	int64_t teacher, pupil; /* who wrote this edition; 0: not this one */
	const char *text;
};
/* Inserts, or replaces by (sitting, item). Who is on no list any more is nobody. */
MUST_CHECK enum err prose_put(struct store *store, const struct prose_row *row);
MUST_CHECK enum err prose_drop(struct store *store, int64_t sitting, int item);
/* 0: there is none. */
MUST_CHECK enum err prose_edition(struct store *store, int64_t sitting, int item, int64_t *edition);
/* In the order of the items. */
MUST_CHECK enum err prose_each(struct store *store, int64_t sitting,
                               enum err (*each)(void *context, const struct prose_row *row),
                               void *context);

struct approval_row {
	int64_t sitting; /* whose minutes */
	int64_t in_sitting; /* where the class approved them */
	int64_t at_ms;
	uint8_t head[HASH_BYTES]; /* of the chain of `sitting` */
	uint8_t text[HASH_BYTES]; /* of the canonical prose, a text of `in_sitting` */
	int number; /* of the minutes of `in_sitting`; 0 until it is sealed; only read */
};
/* ERR_CONFLICT: they are approved already. */
MUST_CHECK enum err approval_put(struct store *store, const struct approval_row *row);
/* ERR_MISSING: they are not approved. */
MUST_CHECK enum err approval_get(struct store *store, int64_t sitting, struct approval_row *out);
MUST_CHECK enum err approval_count(struct store *store, int *count);

struct correction_row {
	int64_t in_sitting; /* where it was made, with `place` its name */
	int place; /* from 1 */
	int64_t sitting; /* whose minutes */
	int item; /* 0: of the whole sitting */
	int64_t at_ms;
	uint8_t text[HASH_BYTES]; /* a text of `in_sitting` */
	const char *words; /* the same in words; a mark once it was erased; only read */
	int number; /* of the minutes of `in_sitting`; 0 until it is sealed; only read */
};
/* Its words stand among the texts of `in_sitting` already, to be found. */
MUST_CHECK enum err correction_put(struct store *store, const struct correction_row *row);
/* Of those minutes, the oldest first. */
MUST_CHECK enum err
correction_each(struct store *store, int64_t sitting,
                enum err (*each)(void *context, const struct correction_row *row), void *context);
MUST_CHECK enum err correction_count(struct store *store, int *count);

struct sealed_row { /* one sealed sitting of a class */
	int64_t sitting;
	int number;
	int64_t sealed_at_ms;
	int approved;
	int secretary; /* sealed_of_pupil(): the pupil held that very office */
	const char *title;
};
/* Those that wait for their approval first, then the newest; `limit` at most. */
MUST_CHECK enum err sealed_each(struct store *store, int64_t class_id, int limit,
                                enum err (*each)(void *context, const struct sealed_row *row),
                                void *context);
/*
 * Sealed sittings that wait for their approval and in which the pupil was secretary, or held an
 * office that the class has named itself, the newest first.
 */
MUST_CHECK enum err sealed_of_pupil(struct store *store, int64_t pupil, int limit,
                                    enum err (*each)(void *context, const struct sealed_row *row),
                                    void *context);

#endif
