/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sent.h - motions on their way between the classes of a school, and what came back.
 *
 * Ordinary rows. Strings that come out of an each() callback are borrowed until it returns.
 */
#ifndef STORE_SENT_H
#define STORE_SENT_H

#include "store/people.h"

struct sent_row {
	int64_t id;
	int64_t school;
	int64_t slip; /* in the box of to_class; 0: it is gone */
	int64_t from_class, from_sitting, to_class;
	int from_item, from_entry; /* one of them is 0 */
	int64_t at_ms;
	int state; /* enum sent_state; ON_AGENDA only read, by the state of its slip */
	const char *title;
	const char *reason;
	int reply; /* enum reply */
	int64_t to_sitting;
	int to_item; /* which of it; 0: nobody kept it */
	int minutes;
	int64_t answered_at_ms;
	const char *answer;
	const char *votes; /* joined by commas; "" for none */
	const char *from_name, *to_name; /* only read */
	int from_own, to_own; /* of the teacher who was asked for; only read */
};
/* Inserts as waiting; fills row->id. */
MUST_CHECK enum err sent_put(struct store *store, struct sent_row *row);
/* As it is elsewhere, under its id from there; replaces what had become of one that is here. */
MUST_CHECK enum err sent_put_as(struct store *store, const struct sent_row *row);
/* It waits in the box of its receiver as this slip. ERR_MISSING. */
MUST_CHECK enum err sent_set_slip(struct store *store, int64_t id, int64_t slip);
/* Its ids, states and figures, `votes` copied; no other words. ERR_MISSING. */
MUST_CHECK enum err sent_get(struct store *store, int64_t id, struct sent_row *row, char *votes,
                             size_t room);
/* Of a whole school, by id, with its state as it is kept; without names. */
MUST_CHECK enum err sent_record(struct store *store, int64_t school,
                                enum err (*each)(void *context, const struct sent_row *row),
                                void *context);
/* How many of it wait in the box of `to_class`: of this item, or of this line of the book. */
MUST_CHECK enum err sent_waiting(struct store *store, const struct sent_row *row, int *count);
/* What the slip is of: ids, state and title, copied into title[room]. ERR_MISSING. */
MUST_CHECK enum err sent_by_slip(struct store *store, int64_t slip, struct sent_row *row,
                                 char *title, size_t room);
/* Put aside, or taken up again: of one that was not answered. */
MUST_CHECK enum err sent_set_state(struct store *store, int64_t slip, int state,
                                   const char *reason);
/* By row->id: reply, to_sitting, to_item, minutes, answered_at_ms, answer, votes. */
MUST_CHECK enum err sent_answer(struct store *store, const struct sent_row *row);
/* The class leaves its school: what waits for it, or comes from it, stops. Two statements. */
MUST_CHECK enum err sent_stop(struct store *store, int64_t class_id);
/*
 * Newest first, at most `limit`. Of a teacher who does not administer the school (`all` 0) those
 * from or to own classes.
 */
MUST_CHECK enum err sent_each(struct store *store, int64_t school, int64_t teacher, int all,
                              int limit,
                              enum err (*each)(void *context, const struct sent_row *row),
                              void *context);

#endif
