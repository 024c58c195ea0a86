/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_read.h - a document that somebody wants counted (docs/tally.md), as a
 * question for tally_count().
 */
#ifndef WIRE_TALLY_READ_H
#define WIRE_TALLY_READ_H

#include "base/arena.h"
#include "hemicycle/tally.h"

struct tally_document {
	struct tally_question question; /* all that it points to is the arena's */
	const char *const *grades; /* majority_judgment: the labels, best first */
	struct arena memory; /* owned */
};

struct tally_complaint {
	const char *code; /* one of docs/tally.md; static */
	char text[240]; /* one English sentence, for whoever wrote the document; UTF-8 */
};

/*
 * Reads `bytes` of JSON. True: the caller ends *out with tally_document_release().
 * False: *complaint says why, *out is untouched. `text` is not needed afterwards.
 */
bool tally_document_read(const char *text, size_t bytes, struct tally_document *out,
                         struct tally_complaint *complaint);
void tally_document_release(struct tally_document *document); /* NULL is fine */

#endif
