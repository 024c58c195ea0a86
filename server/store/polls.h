/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * polls.h - votes of a whole school, and what each class has voted.
 *
 * Parts are an index over the journals of the classes. Strings that come out of an each() callback
 * are borrowed until it returns.
 */
#ifndef STORE_POLLS_H
#define STORE_POLLS_H

#include "store/people.h"

struct poll_row {
	int64_t id;
	int64_t school;
	const char *title;
	const char *motion; /* JSON */
	int64_t made_at_ms;
	int state; /* enum poll_state */
	int64_t closed_at_ms;
	int64_t teacher; /* who asked; 0: nobody is known; not read by poll_each() */
	int parts, voted; /* classes; only read */
	const char *verdict; /* JSON, as it was when it closed; "" before; only read */
};
/* Inserts as running; fills row->id. */
MUST_CHECK enum err poll_put(struct store *store, struct poll_row *row);
/* As it is elsewhere, under its id from there, without a verdict: see store/ids.h. */
MUST_CHECK enum err poll_put_as(struct store *store, const struct poll_row *row);
/* Of one school, by id. */
MUST_CHECK enum err poll_ids(struct store *store, int64_t school,
                             enum err (*each)(void *context, int64_t id), void *context);
/* Strings are copied into `text` of `room` bytes. ERR_MISSING. */
MUST_CHECK enum err poll_get(struct store *store, int64_t id, struct poll_row *row, char *text,
                             size_t room);
/* The next one after *id, of whatever school. ERR_MISSING: there is none. */
MUST_CHECK enum err poll_next(struct store *store, int64_t *id);
/* Newest first, without their motions. */
MUST_CHECK enum err poll_each(struct store *store, int64_t school, int limit,
                              enum err (*each)(void *context, const struct poll_row *row),
                              void *context);
/* The poll is over, whatever became of its parts. */
MUST_CHECK enum err poll_set_closed(struct store *store, int64_t id, int64_t at_ms,
                                    const char *verdict);
/* Closes it: parts that have not voted have missed it, and their slips are withdrawn. */
MUST_CHECK enum err poll_close(struct store *store, int64_t id, int64_t at_ms, const char *verdict);

struct part_row {
	int64_t poll, class_id, slip; /* slip 0: gone */
	int state; /* enum part_state */
	int64_t sitting;
	int vote;
	int64_t at_ms;
	int eligible, present, voters, spoiled;
	const char *votes, *hand_votes; /* joined by commas */
	const char *papers; /* marked ballots: "3:1,2,0;1:2,1,3", sorted; "" of others */
	const char *class_name; /* only read */
	int own; /* of the teacher who was asked for; only read */
	int minutes; /* their number, of the sitting; 0: not sealed; only read */
};
/* Inserts as waiting: poll, class_id, slip. */
MUST_CHECK enum err part_put(struct store *store, const struct part_row *row);
/* Inserts, or replaces all but the slip of what is there. */
MUST_CHECK enum err part_put_as(struct store *store, const struct part_row *row);
/* It waits in the box of that class as row->slip: poll, class_id, slip. ERR_MISSING. */
MUST_CHECK enum err part_set_slip(struct store *store, const struct part_row *row);
/* In the order of the classes, not of their names, which may be others elsewhere. */
MUST_CHECK enum err part_record(struct store *store, int64_t poll,
                                enum err (*each)(void *context, const struct part_row *row),
                                void *context);
MUST_CHECK enum err part_each(struct store *store, int64_t poll, int64_t teacher,
                              enum err (*each)(void *context, const struct part_row *row),
                              void *context);
/* Which poll, and its state, a slip is of. ERR_MISSING. */
MUST_CHECK enum err part_by_slip(struct store *store, int64_t slip, int64_t *poll, int *poll_state);
/* By row->slip, all but who it is: what the class has voted, or that it has not. */
MUST_CHECK enum err part_set(struct store *store, const struct part_row *row);
/* The state alone, from one of the states in `from` (bits). */
MUST_CHECK enum err part_move(struct store *store, int64_t slip, unsigned from, int to);
/* The class leaves its school: running polls go on without it, but for what it has voted. */
MUST_CHECK enum err part_stop(struct store *store, int64_t class_id);
/* Those that say they were voted in this sitting. */
MUST_CHECK enum err part_of_sitting(struct store *store, int64_t sitting,
                                    enum err (*each)(void *context, const struct part_row *row),
                                    void *context);

#endif
