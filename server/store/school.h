/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * school.h - several classes under one school, who administers it, whom they elected.
 *
 * Ordinary rows, but for the elected, which are an index over the journals. Strings that come
 * out of an each() callback are borrowed until it returns.
 */
#ifndef STORE_SCHOOL_H
#define STORE_SCHOOL_H

#include "store/people.h"

struct school_row {
	int64_t id;
	const char *name;
	int public_page; /* whether its classes may have one */
	int has_code; /* a joining code stands */
	int classes;
	int admin; /* the teacher who was asked for administers it */
	int member; /* or has a class in it, made or shared */
};
/* Inserts; the teacher is its first administrator. In a transaction: it is two rows. */
MUST_CHECK enum err school_put(struct store *store, const char *name, int64_t teacher, int64_t *id);
/* Under an id from elsewhere: see store/ids.h. */
MUST_CHECK enum err school_put_as(struct store *store, const struct school_row *row,
                                  int64_t teacher);
/* Of the whole server, by id. */
MUST_CHECK enum err school_ids(struct store *store, enum err (*each)(void *context, int64_t id),
                               void *context);
MUST_CHECK enum err school_edit(struct store *store, int64_t id, const char *name, int public_page);
/* `teacher` is whom admin and member are told of. row->name is copied. ERR_MISSING. */
MUST_CHECK enum err school_get(struct store *store, int64_t id, int64_t teacher,
                               struct school_row *row, char *name, size_t room);
/* Those that the teacher administers or has a class in, by name. */
MUST_CHECK enum err school_each(struct store *store, int64_t teacher,
                                enum err (*each)(void *context, const struct school_row *row),
                                void *context);

/* The code before is worth nothing any more. ERR_CONFLICT: another school has the same. */
MUST_CHECK enum err school_set_code(struct store *store, int64_t id,
                                    const uint8_t code[TOKEN_HASH_BYTES]);
/* ERR_MISSING: no school has this code. */
MUST_CHECK enum err school_by_code(struct store *store, const uint8_t code[TOKEN_HASH_BYTES],
                                   int64_t *id);

MUST_CHECK enum err school_admin_put(struct store *store, int64_t school, int64_t teacher);
MUST_CHECK enum err school_admin_drop(struct store *store, int64_t school, int64_t teacher);
/* By name. */
MUST_CHECK enum err
school_admin_each(struct store *store, int64_t school,
                  enum err (*each)(void *context, const struct teacher *teacher), void *context);

/* Into a school, or with 0 out of its own; it is no delegates' council any more. */
MUST_CHECK enum err class_set_school(struct store *store, int64_t class_id, int64_t school);
/* Makes the class the school's only delegates' council, or with `on` 0 an ordinary class. */
MUST_CHECK enum err class_set_delegates(struct store *store, int64_t school, int64_t class_id,
                                        int on);
/* The delegates' council of a school; 0: it has none. */
MUST_CHECK enum err school_council(struct store *store, int64_t school, int64_t *class_id);

/* Ids of its classes, in their order. */
MUST_CHECK enum err school_classes(struct store *store, int64_t school,
                                   enum err (*each)(void *context, int64_t id), void *context);
struct school_class_row { /* what a school knows of its classes */
	int64_t id;
	const char *name;
	const char *teachers; /* names, joined: who made it first */
	int mode, delegates, own; /* own: of the teacher who was asked for */
	int pupils;
	int64_t last_at_ms; /* its newest sealed sitting; 0: none */
	int64_t next_at_ms; /* its newest sitting that is not over was prepared; 0: none */
	int entries_open, entries_late; /* lines of its book; late on the day that was given */
};
/* By name. */
MUST_CHECK enum err
school_class_each(struct store *store, int64_t school, int64_t teacher, int32_t day,
                  enum err (*each)(void *context, const struct school_class_row *row),
                  void *context);

/* A pupil was elected in this sitting: whom earlier sittings elected is forgotten. Two rows. */
MUST_CHECK enum err elected_put(struct store *store, int64_t class_id, int64_t pupil,
                                int64_t sitting);
/* Of all classes of a school but the delegates' council, by class and name. */
MUST_CHECK enum err elected_each(struct store *store, int64_t school,
                                 enum err (*each)(void *context, int64_t class_id,
                                                  const char *class_name, const char *name),
                                 void *context);

#endif
