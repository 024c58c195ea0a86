/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * people.h - teachers, classes, pupils, sittings, sessions: ordinary, erasable tables.
 *
 * Strings that come out of an each() callback are borrowed until it returns.
 * Lists come in a fixed order (classes and pupils by name, sittings newest first).
 */
#ifndef STORE_PEOPLE_H
#define STORE_PEOPLE_H

#include "store/store.h"

#define TOKEN_HASH_BYTES 32

struct teacher {
	int64_t id;
	const char *name;
	const char *password; /* argon2id string of libsodium */
};
/* *id is filled. ERR_CONFLICT: the name is taken. */
MUST_CHECK enum err teacher_put(struct store *store, const char *name, const char *password,
                                int64_t *id);
MUST_CHECK enum err teacher_set_password(struct store *store, int64_t teacher,
                                         const char *password);
/* Copies into the two buffers. ERR_MISSING: no such name. */
MUST_CHECK enum err teacher_find(struct store *store, const char *name, int64_t *id, char *password,
                                 size_t room);
MUST_CHECK enum err teacher_name(struct store *store, int64_t teacher, char *name, size_t room);
MUST_CHECK enum err teacher_count(struct store *store, int *count);

struct class_row {
	int64_t id;
	int64_t teacher;
	const char *name;
	int mode; /* enum pupil_mode */
	int pupils;
	int sittings;
	int64_t school; /* 0: of none */
	int delegates; /* it is the delegates' council of its school */
};
MUST_CHECK enum err class_put(struct store *store, int64_t teacher, const char *name, int mode,
                              int64_t *id);
/* Under an id from elsewhere, which nobody here has: see store/ids.h. */
MUST_CHECK enum err class_put_as(struct store *store, int64_t id, int64_t teacher, const char *name,
                                 int mode);
MUST_CHECK enum err class_edit(struct store *store, int64_t class_id, const char *name, int mode);
/* Those that the teacher made or shares. */
MUST_CHECK enum err class_each(struct store *store, int64_t teacher,
                               enum err (*each)(void *context, const struct class_row *row),
                               void *context);
/* Of the whole server, by id. */
MUST_CHECK enum err class_ids(struct store *store, enum err (*each)(void *context, int64_t id),
                              void *context);
/* row->name is copied into name[room]. ERR_MISSING. */
MUST_CHECK enum err class_get(struct store *store, int64_t class_id, struct class_row *row,
                              char *name, size_t room);

struct pupil_row {
	int64_t id;
	int64_t class_id;
	const char *name;
	const char *picture;
};
MUST_CHECK enum err pupil_put(struct store *store, int64_t class_id, const char *name,
                              const char *picture, int64_t *id);
/* Under an id from elsewhere. */
MUST_CHECK enum err pupil_put_as(struct store *store, int64_t id, int64_t class_id,
                                 const char *name, const char *picture);
MUST_CHECK enum err pupil_edit(struct store *store, int64_t pupil, const char *name,
                               const char *picture);
/* With everything that is the pupil's: slips, supports, terms, charges, cards. In a transaction. */
MUST_CHECK enum err pupil_remove(struct store *store, int64_t pupil);
/* ERR_MISSING: it is not there. */
MUST_CHECK enum err pupil_class(struct store *store, int64_t pupil, int64_t *class_id);
MUST_CHECK enum err pupil_each(struct store *store, int64_t class_id,
                               enum err (*each)(void *context, const struct pupil_row *row),
                               void *context);

struct sitting_row { /* an index over the journal, rebuildable from it */
	int64_t id; /* the assembly of the journal */
	int64_t class_id;
	const char *title;
	int phase; /* enum phase */
	int number;
	int64_t prepared_at_ms;
	int64_t opened_at_ms;
	int64_t sealed_at_ms;
};
/* Takes the next free id, without making a row; ids are never given twice, also after a restart. */
MUST_CHECK enum err sitting_reserve(struct store *store, int64_t *id);
/* Inserts, or replaces by id. */
MUST_CHECK enum err sitting_put(struct store *store, const struct sitting_row *row);
/* ERR_MISSING: it is not there. */
MUST_CHECK enum err sitting_get(struct store *store, int64_t id, struct sitting_row *row,
                                char *title, size_t room);
/* Of a class those of the school year that begins in `year`; 0: of all years. */
MUST_CHECK enum err sitting_each(struct store *store, int64_t class_id,
                                 /* 0: of all classes */ int year,
                                 enum err (*each)(void *context, const struct sitting_row *row),
                                 void *context);
MUST_CHECK enum err sitting_last_number(struct store *store, int64_t class_id, int *number);
/* Head of the chain of the class's newest sealed sitting; zero when there is none. */
MUST_CHECK enum err sitting_last_head(struct store *store, int64_t class_id, uint8_t head[32]);

struct decision_row { /* one counted vote of a sealed sitting; rebuildable too */
	int64_t sitting;
	int number; /* of the minutes */
	int item;
	int vote;
	int64_t at_ms;
	const char *title;
	const char *folded; /* title and options, for searching */
	const char *body; /* JSON of a DecisionLine's other fields, printed by the caller */
	int outcome; /* enum outcome */
};
MUST_CHECK enum err decision_put(struct store *store, const struct decision_row *row);
/*
 * Newest first; those of `class_id` and the school year (0: of all) whose folded text holds
 * `folded` ("" for all).
 */
MUST_CHECK enum err decision_each(struct store *store, int64_t class_id, int year,
                                  const char *folded, int limit,
                                  enum err (*each)(void *context, const struct decision_row *row),
                                  void *context);

struct session_row { /* teachers, seats asked for and given, links: one kind of token */
	int64_t id;
	uint8_t hash[TOKEN_HASH_BYTES]; /* BLAKE2b-256 of the token */
	int role; /* enum role; a visitor's is a seat asked for */
	int64_t teacher; /* 0 for none */
	int64_t class_id;
	int64_t pupil; /* whose card it is; 0 for none */
	int64_t sitting;
	int seat; /* SEAT_NONE for none */
	int64_t made_at_ms;
	int64_t expires_at_ms;
	int names; /* enum shown_names: of a reader's link */
	int scope; /* enum scope: the same */
};
/* Inserts; fills row->id. */
MUST_CHECK enum err session_put(struct store *store, struct session_row *row);
MUST_CHECK enum err session_set_role(struct store *store, int64_t id, int role,
                                     int64_t expires_at_ms);
MUST_CHECK enum err session_drop(struct store *store, int64_t id);
/* All of a class that show so much of its archive. */
MUST_CHECK enum err session_drop_scope(struct store *store, int64_t class_id, int scope);
/* ERR_MISSING: it is not there. */
MUST_CHECK enum err session_find(struct store *store, const uint8_t hash[TOKEN_HASH_BYTES],
                                 struct session_row *out);
MUST_CHECK enum err session_drop_expired(struct store *store, int64_t now_ms);
/* A sitting or class of 0: any. */
MUST_CHECK enum err session_each(struct store *store, int64_t sitting, int64_t class_id,
                                 enum err (*each)(void *context, const struct session_row *row),
                                 void *context);

#endif
