/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * book.h - the decision book of a school year, with its indexes, and the poster of what is open.
 */
#ifndef PAPER_BOOK_H
#define PAPER_BOOK_H

#include "paper/lines.h"

struct book {
	struct composing *composing;
	struct words *words;
	struct doc *doc;
	struct lines lines; /* of the year alone, numbered from 1 in their order */
};

compose_fn compose_book;
compose_fn compose_poster;

/* Subjects by letter, and who is responsible, each with the numbers of the lines. */
void book_write_indexes(struct book *book);
/* Mark of a state, as the screens draw it. */
struct doc_mark book_mark(const char *state);
/* The same of a line, with a sign of its own when it is late. */
struct doc_mark book_line_mark(const struct book *book, const struct line *line);

#endif
