/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * finds_match.h - what a person typed, as terms, and as a question to the index.
 *
 * All terms must be there. "in quotation marks": these words in this order; -word: not there. Other
 * signs mean nothing. A word that is long enough and has no ending also finds those that begin so.
 * Only folded words and numbers reach the index: nothing that is typed can be an error there.
 */
#ifndef STORE_FINDS_MATCH_H
#define STORE_FINDS_MATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "hemicycle/limits.h"

#define FIND_FORM_BYTES (4 * SEARCH_BYTES_MAX)

struct find_term {
	char form[FIND_FORM_BYTES]; /* forms of base/fold.h, with blanks between */
	bool whole; /* words that only begin so are others */
	bool without; /* it must not be there */
	unsigned name_count;
	int64_t names[FIND_NAMES_MAX]; /* pupils whom it names: found is also what is theirs */
};

struct find_query {
	unsigned term_count;
	struct find_term terms[FIND_WORDS_MAX];
	size_t class_count; /* 0: of all classes */
	int64_t classes[CLASSES_PER_TEACHER_MAX];
	int year; /* 0: of all years */
	int kind, status; /* enum find_kind, enum find_status */
	int64_t person; /* in charge of it; 0: whoever */
	bool decided; /* only what a school may read of a class, by its title */
};

/* The terms of `text`, at most FIND_WORDS_MAX, and no filter. */
void find_query_read(const char *text, struct find_query *out);
/* Adds the pupil to the terms that name it. */
void find_query_name(struct find_query *query, int64_t pupil, const char *name);
/* Adds it to `out`, for finds_each(): of several, what any of them finds. */
void find_query_print(const struct find_query *query, struct buffer *out);

#endif
