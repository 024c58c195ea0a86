/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * finds.h - what a search goes through: one row for each matter, line of the book and note.
 *
 * An index over the journals of sealed sittings, written with them and rebuildable from them. The
 * words are compared as base/fold.h says. A line of the book is made from its entry, and follows
 * it by itself.
 */
#ifndef STORE_FINDS_H
#define STORE_FINDS_H

#include "hemicycle/search.h"
#include "store/council.h"

struct find_row {
	int64_t id; /* only read */
	int64_t class_id;
	int64_t sitting;
	int kind; /* enum find_kind */
	int part; /* of its kind there, from 1; of minutes 0 is the title of the sitting */
	int item;
	int minutes; /* number of the sitting's minutes; only read */
	int64_t at_ms;
	int status; /* enum find_status */
	bool decided; /* a decision that other classes of the school may read; not read */
	const char *title;
	const char *words; /* besides the title; one text a line */
	const char *who; /* pupils who stood for it: ids, joined by commas; "" for none; not read */
};

/* The school year of a moment: that in which it began, on the first of August. */
int school_year(int64_t at_ms);

/* Inserts, or replaces by its name. In a transaction. */
MUST_CHECK enum err find_put(struct store *store, const struct find_row *row);
/* The same of a line of the book, as its entry stands. ERR_MISSING: there is no such entry. */
MUST_CHECK enum err find_put_line(struct store *store, int64_t sitting, int number);
/* Lets a line that is found follow its entry; of another it changes nothing. */
MUST_CHECK enum err find_follow(struct store *store, int64_t sitting, int number);

/*
 * Lets the prose of a sitting that is there follow its row, also when that is gone. What is written
 * of a matter that is not found, because its words stay in the room, is not found either.
 */
MUST_CHECK enum err find_follow_prose(struct store *store, int64_t sitting, int item);

/* The same of what has corrected its minutes: it is found with them. */
MUST_CHECK enum err find_follow_corrections(struct store *store, int64_t sitting);

/* Drops all of one sitting, before it is put again. */
MUST_CHECK enum err finds_drop(struct store *store, int64_t sitting);
/* All of the sitting is there, as of this version; its prose and corrections follow. */
MUST_CHECK enum err finds_complete(struct store *store, int64_t sitting);
/* Ids of sealed sittings that are not there, the oldest first. */
MUST_CHECK enum err finds_missing(struct store *store, int limit,
                                  enum err (*each)(void *context, int64_t sitting), void *context);
MUST_CHECK enum err finds_count_missing(struct store *store, int *count);
/* Forgets which sittings are there, and makes the words of all rows be found anew. */
MUST_CHECK enum err finds_doubt(struct store *store);
/* One run of pages without what was deleted: after much was put, or something erased. */
MUST_CHECK enum err finds_tidy(struct store *store);
/* Before a pupil is taken off the list: is found in charge of nothing any more. */
MUST_CHECK enum err finds_discharge(struct store *store, int64_t pupil);
/* Drops the rows of a sitting that hold this text; its words are there until finds_tidy(). */
MUST_CHECK enum err finds_erase(struct store *store, int64_t sitting, const char *text);

/*
 * Those that `match` finds (store/finds_match.h), the best first, of equal ones the newest: `limit`
 * from the place `from` on. Only the newest FINDS_MAX are looked at; *total counts them.
 */
MUST_CHECK enum err finds_each(struct store *store, const char *match, int from, int limit,
                               int *total,
                               enum err (*each)(void *context, const struct find_row *row),
                               void *context);
/* School years of which a class has something, the newest first. */
MUST_CHECK enum err find_years(struct store *store, int64_t class_id,
                               enum err (*each)(void *context, int year), void *context);
/* Pupils who are in charge of a line of the class, by name. */
MUST_CHECK enum err find_people(struct store *store, int64_t class_id,
                                enum err (*each)(void *context, const struct pupil_row *row),
                                void *context);
/* Who is in charge of a line: pupils by their names, and who else. Borrowed as in a callback. */
MUST_CHECK enum err
find_who(struct store *store, int64_t sitting, int number,
         enum err (*tell)(void *context, const char *names, const char *who_else), void *context);

#endif
