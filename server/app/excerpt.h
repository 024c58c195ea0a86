/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * excerpt.h - a piece of a text with the words of a search marked in it.
 */
#ifndef APP_EXCERPT_H
#define APP_EXCERPT_H

#include "base/arena.h"
#include "store/finds_match.h"
#include "wire/answer.h"

struct excerpt {
	const struct answer_piece *pieces; /* in the arena; one after another they are the text */
	size_t count;
};

struct excerpter; /* of one search, in the arena */
struct excerpter *excerpter_make(struct arena *arena, const struct find_query *query);

/* The whole of `text`. */
void excerpt_whole(struct excerpter *excerpter, const char *text, struct excerpt *out);
/*
 * Some 240 bytes around the first words that are found in `text`, which has one text a line: of the
 * line that holds them; an ellipsis stands where something was left out. Without any, the beginning
 * of the text when `always`, else nothing.
 */
void excerpt_around(struct excerpter *excerpter, const char *text, bool always,
                    struct excerpt *out);

#endif
