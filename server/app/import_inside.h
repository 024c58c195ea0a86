/* SPDX-License-Identifier: EUPL-1.2 */
/* import_inside.h - what the files that take in one archive share. */
#ifndef APP_IMPORT_INSIDE_H
#define APP_IMPORT_INSIDE_H

#include "app/audit.h"
#include "app/export.h"
#include "app/import.h"
#include "app/pipeline.h"
#include "app/record.h"
#include "base/digest.h"
#include "base/id_list.h"
#include "wire/json.h"
#include "wire/table.h"

struct promise { /* of the manifest: one class and what follows of it */
	int64_t id;
	int64_t pupils, sittings;
	bool fresh; /* the class is made here */
};

struct school_promise { /* of one school */
	int64_t id;
	int64_t sent, polls;
};

struct timed { /* a row of an index, and when what it says was said */
	int64_t at_ms;
	struct row *row;
};

struct head { /* of a sitting of the class at hand */
	int64_t sitting;
	uint8_t hash[HASH_BYTES];
	uint8_t previous[HASH_BYTES]; /* zero: it goes on from nothing */
	unsigned line;
};

struct import {
	struct store *store;
	struct import_options options;
	struct import_result result;
	struct unpacker *unpacker;
	struct buffer line, scratch, again;
	struct digest digest; /* of all lines so far */
	unsigned lines;
	bool ended; /* the last line was there */
	bool same_program;

	struct promise *promises; /* EXPORT_CLASSES_MAX; owned */
	unsigned promise_count, promise; /* the class at hand is promise - 1 */
	struct school_promise *schools; /* EXPORT_SCHOOLS_MAX; owned */
	unsigned school_count, school;
	bool class_known; /* it was here before */
	bool class_own; /* made here now, or the teacher's who takes the archive in */
	bool class_went_on; /* it was here, and has held more elsewhere */
	int here; /* its sittings that were here before */
	int64_t sitting_count; /* of it, so far */
	unsigned class_known_sittings, class_new_sittings;
	struct head *heads; /* of it; EXPORT_SITTINGS_MAX; owned */

	struct id_list slips; /* of the class at hand, that this archive tells of */

	struct audit audit; /* of the sitting at hand */
	int64_t *agreeing; /* new sittings that approve or correct minutes; owned */
	size_t agreeing_count;
	struct timed *rows; /* of all new sittings; owned, as are their rows */
	size_t row_count, row_room;
};

/* Others wait for the storage thread: ERR_IN_USE, for the caller to return. */
MUST_CHECK enum err import_look_up(const struct import *import);
/* The archive is not taken: notes where and why; ERR_INPUT, for the caller to return. */
MUST_CHECK enum err import_refuse(struct import *import, enum import_fault fault);

/*
 * The members of an object by name; one that is not there is NULL. False when it is no object.
 * `value` may be NULL.
 */
bool import_members(const char *value, const char *const names[], const char *values[],
                    size_t count);
bool import_int(const char *value, int64_t min, int64_t max, int64_t *out);
bool import_bool(const char *value, bool *out);
/* A string of at most `room` - 1 bytes, copied with a NUL behind. */
bool import_string(struct import *import, const char *value, char *out, size_t room);
bool import_hex(struct import *import, const char *value, uint8_t *out, size_t count);
bool import_is(struct import *import, const char *value, const char *word);

/* A text as the server would have kept it, or "". */
bool import_words(struct import *import, const char *value, char *out, size_t room);
/* One of the words of `names`. */
bool import_enum(struct import *import, const char *value, const struct wire_names *names,
                 int *out);
/* The digest of the line at hand over everything before itself; it comes last. */
MUST_CHECK enum err import_check_digest(struct import *import, const char *value);
bool import_has_class(const struct import *import, int64_t id); /* of this archive */

/* Whether import->again, what we tell, is the line at hand; else IMPORT_TOLD. */
MUST_CHECK enum err import_told_again(struct import *import);

/* One line each. */
MUST_CHECK enum err import_manifest(struct import *import, const char *line);
MUST_CHECK enum err import_class(struct import *import, const char *line);
MUST_CHECK enum err import_sitting(struct import *import, const char *line);
MUST_CHECK enum err import_school(struct import *import, const char *line);
MUST_CHECK enum err import_end(struct import *import, const char *line);
/* All sittings of the class at hand were there: counted, each goes on from another. */
MUST_CHECK enum err import_class_over(struct import *import);

/*
 * One of what the classes of a school have sent, or voted. What is here already stays, or goes
 * further as it did elsewhere; two ways to go are taken.
 */
MUST_CHECK enum err import_sent(struct import *import, int64_t school, const char *value);
MUST_CHECK enum err import_poll(struct import *import, int64_t school, const char *value);
/*
 * What waits in the idea box of a class, after its pupils: `list` may be NULL. One that was sent,
 * or asked by the school: *row says of which class, how it came and its words, and gets its id when
 * it was put here, else 0.
 */
MUST_CHECK enum err import_slips(struct import *import, int64_t class_id, const char *list);
MUST_CHECK enum err import_posted_slip(struct import *import, const char *value,
                                       struct slip_row *row);
/* The sitting at hand went on elsewhere: slips that are here, and were treated there, are over. */
MUST_CHECK enum err import_follow_slips(struct import *import);
/* The record of a sealed sitting of that class, else IMPORT_SCHOOL. */
MUST_CHECK enum err import_record(struct import *import, int64_t class_id, int64_t sitting,
                                  struct record *out);

/* Whether a text may be one: not longer than any. */
MUST_CHECK enum err import_check_text(struct import *import, const struct slice *text);
/* Whether the words that the newest event of the sitting at hand speaks of may stand there. */
MUST_CHECK enum err import_check_texts(struct import *import, const struct texts *texts);
/* The prose that `minutes` tell of a sitting, if they do. NULL: there are none. */
MUST_CHECK enum err import_prose(struct import *import, int64_t sitting, const char *minutes);
/* The sitting at hand is whole: what it approves or corrects is looked at when all are there. */
void import_agree(struct import *import, int64_t sitting);
/* All rows are there: whether the prose is what was approved, and of the sitting it was said of. */
MUST_CHECK enum err import_check_minutes(struct import *import);
/* import_book.c: what the newest event of the sitting at hand means for the indexes. */
void import_index(struct import *import, struct op *op);
/* Stores those rows, oldest first. */
MUST_CHECK enum err import_store_index(struct import *import);
void import_drop_index(struct import *import);

#endif
