/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * poll_count.h - on the storage thread: a vote of the whole school, counted from its parts.
 */
#ifndef APP_POLL_COUNT_H
#define APP_POLL_COUNT_H

#include "base/arena.h"
#include "core/box.h"
#include "hemicycle/polls.h"
#include "store/polls.h"

enum {
	POLL_STRINGS_BYTES = 1 << 16, /* title, motion and verdict of one poll */
	POLL_VERDICT_BYTES = 2048,
	POLL_ARENA_BYTES = 8 << 20 /* all that its count takes */
};

struct poll_result {
	struct motion motion; /* its references are good for nothing but `options` */
	const char *title;
	bool erased; /* some of its words, which then mean nothing */
	const char *options[OPTIONS_MAX]; /* words; "" of a picture alone */
	struct poll_figures sum; /* of all that have voted */
	struct paper_row *rows; /* of marked ballots, the papers of all: by value, of no class */
	unsigned row_count, row_room;
	struct verdict verdict;
};

/* What is asked alone; no figures. ERR_CORRUPT: it is no motion. */
MUST_CHECK enum err poll_motion(const struct poll_row *row, struct arena *arena,
                                struct poll_result *out);

/* ERR_MISSING: there is none. Strings are of the arena. */
MUST_CHECK enum err poll_read(struct store *store, int64_t id, struct arena *arena,
                              struct poll_row *out);
/* What a poll that runs may tell: what is asked, and how many have voted. No verdict, no papers. */
MUST_CHECK enum err poll_turnout(struct store *store, const struct poll_row *row,
                                 struct arena *arena, struct poll_result *out);
/*
 * Puts the parts together and counts them. Strings and rows are of the arena, which the caller
 * ends. ERR_CORRUPT: a part is none.
 */
MUST_CHECK enum err poll_count(struct store *store, const struct poll_row *row, struct arena *arena,
                               struct poll_result *out);

/* What was counted, for whoever explains it; `out` borrows from the result. */
void poll_result_box(const struct poll_result *result, struct box *out);

/* What a class has voted, or voted no more: nothing once the poll is closed. */
MUST_CHECK enum err part_store(struct store *store, const struct part_row *row);
/* Its item is recorded (SETTLED), or over without a vote (ASIDE); the last one closes the poll. */
MUST_CHECK enum err part_end(struct store *store, const struct part_row *row);
/* Closes it: what all have decided comes to each class as a report. */
MUST_CHECK enum err poll_finish(struct store *store, int64_t poll, int64_t now_ms);
/* Whether the slip is of a poll that is closed. */
MUST_CHECK enum err poll_is_over(struct store *store, int64_t slip, bool *over);

#endif
