/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * council.h - what a class keeps between its sittings: settings, slips, roles held, the book.
 *
 * Settings, slips and shares are ordinary, erasable rows. Terms and the book are indexes over
 * the journals of the class's sittings, rebuildable from them. What is a pupil's goes with the
 * pupil. Strings that come out of an each() callback are borrowed until it returns.
 */
#ifndef STORE_COUNCIL_H
#define STORE_COUNCIL_H

#include "store/people.h"

/* The settings as JSON of a CouncilForm. ERR_MISSING: the class never set any. */
MUST_CHECK enum err council_get(struct store *store, int64_t class_id, char *body, size_t room);
MUST_CHECK enum err council_put(struct store *store, int64_t class_id, const char *body);

struct slip_row {
	int64_t id;
	int64_t class_id;
	int64_t pupil; /* the author; 0: the teacher, or an item without one */
	int kind; /* enum item_kind */
	int state; /* enum slip_state */
	int source; /* enum slip_source */
	int names_somebody;
	int supports; /* at least so many say "me too": there, or here, whichever were more */
	int supported; /* by the pupil that slip_each() was asked for; only read */
	int64_t sitting; /* whose agenda it is on, or was; 0: none */
	int64_t made_at_ms;
	const char *text;
	const char *reason; /* of the teacher, for the author */
	const char *motion; /* JSON of a Motion with its words, when it has one of its own; or "" */
	/* How it came from elsewhere in the school; only put and read. */
	int post, reply; /* enum post, enum reply */
	const char *from; /* name of the class or of the school; NULL is "" */
};
/* Inserts, with nobody who supports it; fills row->id. */
MUST_CHECK enum err slip_put(struct store *store, struct slip_row *row);
/* As it is elsewhere, under its id from there: see store/ids.h. */
MUST_CHECK enum err slip_put_as(struct store *store, const struct slip_row *row);
/* Whether one of that id was here and was deleted, with its author or by its author. */
MUST_CHECK enum err slip_is_gone(struct store *store, int64_t id, bool *gone);
enum { SLIP_STRINGS_BYTES = 1 << 16 }; /* words, reason, motion and sender of one slip */
/* Strings are copied into `text` of `room` bytes. ERR_MISSING. */
MUST_CHECK enum err slip_get(struct store *store, int64_t id, struct slip_row *row, char *text,
                             size_t room);
/*
 * State, sitting, names_somebody and reason become those of `row`. ERR_MISSING: it is gone, perhaps
 * with its author.
 */
MUST_CHECK enum err slip_set(struct store *store, const struct slip_row *row);
/* The motion of its own; "" for none. ERR_MISSING. */
MUST_CHECK enum err slip_set_motion(struct store *store, int64_t id, const char *motion);
/* It waits for nobody any more; one on an agenda stays there. 0 is fine: nothing happens. */
MUST_CHECK enum err slip_withdraw(struct store *store, int64_t id);
MUST_CHECK enum err slip_drop(struct store *store, int64_t id);
/* Oldest first, those whose state is in `states` (bits 1 << enum slip_state). */
MUST_CHECK enum err slip_each(struct store *store, int64_t class_id, unsigned states,
                              int64_t supporter,
                              enum err (*each)(void *context, const struct slip_row *row),
                              void *context);
/* Of one pupil and kind, in those states. A pupil of 0: of the class, whoever wrote what. */
MUST_CHECK enum err slip_count(struct store *store, int64_t class_id, int64_t pupil, int kind,
                               unsigned states, int *count);
/* Twice is once. ERR_MISSING: no such slip or pupil. */
MUST_CHECK enum err slip_support(struct store *store, int64_t slip, int64_t pupil, bool on);

struct term_row { /* a pupil held an office in a sitting */
	int64_t class_id;
	int64_t pupil;
	int64_t sitting;
	int office; /* enum office */
};
/* A pupil that is on no list any more leaves no row. */
MUST_CHECK enum err term_put(struct store *store, const struct term_row *row);
/*
 * For each pupil and office that it ever held: how many sealed sittings of the class since, 1 for
 * the newest.
 */
MUST_CHECK enum err
term_each(struct store *store, int64_t class_id,
          enum err (*each)(void *context, int64_t pupil, int office, int waited), void *context);

struct entry_row { /* a line of the book, as the newest sitting left it */
	int64_t class_id;
	int64_t sitting; /* where it was decided */
	int number; /* there, from 1 */
	int64_t decided_at_ms;
	int state; /* enum entry_state */
	int trial, commission;
	int due_day;
	const char *text, *who_else;
	const char *word; /* at the last review */
	int post, reply; /* how its matter came from elsewhere: enum post, enum reply */
	const char *from; /* the class or the school; "" of its own */
	const char *who; /* ids of pupils, joined by commas: "12,15"; "" for none */
	const char *names; /* as they are called now, joined: "Ana, Bilal"; only read */
	int minutes; /* number of the sitting's minutes; 0 until sealed; only read */
};
/*
 * Inserts, or replaces by (sitting, number). Who is on no list any more is left out. ERR_INPUT:
 * `who` is no list of ids. In a transaction, as entry_set_who(): it is more than one row.
 */
MUST_CHECK enum err entry_put(struct store *store, const struct entry_row *row);
/*
 * What one sitting has said of a line that another may be speaking of too: who does it and until
 * when; its state, word and date; sittings of its trial, which never become more. Nothing else.
 */
MUST_CHECK enum err entry_set_who(struct store *store, const struct entry_row *row);
MUST_CHECK enum err entry_set_state(struct store *store, const struct entry_row *row);
MUST_CHECK enum err entry_set_trial(struct store *store, const struct entry_row *row);
enum { ENTRIES_OLDEST_OPEN, ENTRIES_NEWEST };
/*
 * OLDEST_OPEN: those that are not done or abandoned, oldest first, whatever the year. NEWEST: all
 * of the school year that begins in `year` (0: of all years), newest first. Only
 * those whose words, names or word of explanation hold `folded`, a folded text ("" for all).
 */
MUST_CHECK enum err entry_each(struct store *store, int64_t class_id, int order, int year,
                               const char *folded, int limit,
                               enum err (*each)(void *context, const struct entry_row *row),
                               void *context);
MUST_CHECK enum err entry_count_open(struct store *store, int64_t class_id, int *count);

struct life_row { /* one review of an entry */
	int64_t sitting; /* where the entry was decided, with `number` its name */
	int number;
	int64_t in_sitting; /* where it was reviewed */
	int64_t at_ms;
	int state;
	const char *word;
	int minutes; /* only read */
};
/* Inserts, or replaces by (sitting, number, in_sitting). */
MUST_CHECK enum err life_put(struct store *store, const struct life_row *row);
/* Of one entry, oldest first; may be called from inside entry_each(). */
MUST_CHECK enum err life_each(struct store *store, int64_t sitting, int number,
                              enum err (*each)(void *context, const struct life_row *row),
                              void *context);

/* Who shares a class, besides the teacher who made it. */
MUST_CHECK enum err share_put(struct store *store, int64_t class_id, int64_t teacher);
MUST_CHECK enum err share_drop(struct store *store, int64_t class_id, int64_t teacher);
/* The teacher who made it comes first, then by name. */
MUST_CHECK enum err share_each(struct store *store, int64_t class_id,
                               enum err (*each)(void *context, const struct teacher *teacher),
                               void *context);
/* Whether the class is this teacher's, made or shared. */
MUST_CHECK enum err share_has(struct store *store, int64_t class_id, int64_t teacher, bool *has);

#endif
