/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_inside.h - what the files that read one document share.
 *
 * The sentences of complaints stand where they are made, in English alone: like
 * a compiler's, they quote the words of the format, and no child ever sees one.
 */
#ifndef WIRE_TALLY_INSIDE_H
#define WIRE_TALLY_INSIDE_H

#include "wire/json.h"
#include "wire/tally_ids.h"
#include "wire/tally_read.h"

#define TALLY_BAD_JSON       "bad_json"
#define TALLY_BAD_DOCUMENT   "bad_document"
#define TALLY_UNKNOWN_METHOD "unknown_method"
#define TALLY_BAD_COUNT      "bad_count"
#define TALLY_BAD_OPTION     "bad_option"
#define TALLY_BAD_SEATS      "bad_seats"
#define TALLY_MISSING_OPTION "missing_option"
#define TALLY_SAME_CANDIDATE "duplicate_candidate"
#define TALLY_TOO_LARGE      "too_large"

#define TALLY_MEMORY_BYTES_MAX (SIZE_MAX / 4) /* a document's own ceiling ends it long before */

struct reading {
	struct tally_document *document;
	struct tally_complaint *complaint;
	struct arena *memory; /* the document's */
	struct buffer scratch; /* of json_string() */
	struct tally_ids ids; /* of the candidates */
	struct tally_ids grades; /* of the labels */
	const char *group_key; /* which key of a candidate is its group; NULL: none */
	const char *tie_break; /* waits in the text until the candidates are known; NULL: none */
};

/* Fills the complaint; false, for the caller to return. */
__attribute__((format(printf, 3, 4))) bool tally_complain(struct reading *reading, const char *code,
                                                          const char *format, ...);

/* `count` times `size` bytes, not cleared, that live as long as the document. */
void *tally_keep(struct reading *reading, size_t count, size_t size);
/* A string of the text, with a NUL behind, that lives as long as the document. */
const char *tally_keep_string(struct reading *reading, const char *string);

static inline bool tally_given(const char *value) /* it stands there and is not null */
{
	return value != NULL && json_kind(value) != JSON_NULL;
}

struct tally_place { /* what to call an object in a complaint: "options", or "ballots[3]" */
	const char *name;
	size_t index; /* TALLY_NO_INDEX: it is no item of a list */
};

#define TALLY_NO_INDEX SIZE_MAX

/*
 * The members of `object` that are called names[i], in values[i], or NULL there. What else it
 * holds is passed over. False, with a complaint: it is no object, or one is given twice.
 */
bool tally_members(struct reading *reading, struct tally_place place, const char *object,
                   const char *const names[], const char *values[], size_t count);

struct tally_words {
	const char *const *words;
	uint32_t count;
};

/* The answers of a motion, a consent or a fist, as tally.h orders them; NULL: it has candidates. */
const struct tally_words *tally_answers(enum tally_method method);

/* An integer within min..max; 1.0 is one. */
bool tally_integer(const char *value, int64_t min, int64_t max, int64_t *out);
/* A number, or a string that holds one, in units of 10^-decimals, from 0 to max. */
bool tally_decimal(struct reading *reading, const char *value, int decimals, int64_t max,
                   int64_t *out);

/*
 * The parts of a document, in the order in which they are read; NULL when they are not there.
 * tally_read_options() reads what the method of the question uses.
 */
bool tally_read_options(struct reading *reading, const char *options);
bool tally_read_candidates(struct reading *reading, const char *candidates);
bool tally_read_tie_break(struct reading *reading, const char *rules);
bool tally_read_ballots(struct reading *reading, const char *ballots);

/* Options of a form of their own. */
bool tally_read_quorum(struct reading *reading, const char *quorum); /* an object */
bool tally_read_strata(struct reading *reading, const char *strata); /* an object */
bool tally_read_grades(struct reading *reading, const char *grades);

#endif
