/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * composing.h - what all composers hold while they write.
 */
#ifndef PAPER_COMPOSING_H
#define PAPER_COMPOSING_H

#include "paper/compose.h"
#include "paper/source.h"
#include "paper/words.h"

struct composing {
	const struct compose_input *input;
	struct source source;
	struct words *words;
	struct doc *doc; /* NULL until composing_open() */
};

/* Zeros and the words of the language; French for one that is not known. */
void composing_begin(const struct compose_input *input, struct composing *out);
/* Fills in the language, the clock and the common words of `head`, and opens the document. */
void composing_open(struct composing *composing, struct doc_head *head);
/*
 * Ends everything. Hands the document over when `err` is none and nothing was refused on the way;
 * else says why.
 */
enum err composing_end(struct composing *composing, enum err err, struct doc **out,
                       const char **why);

/* A person's text with French spacing; one of the title kind with its last short word tied. */
const char *spaced(struct words *words, const char *text);
const char *titled(struct words *words, const char *text);

#endif
