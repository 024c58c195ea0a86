/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vote_document.h - a counted vote as documents that `hemicycle tally` counts again.
 *
 * Nearly always one. A choice among several under another threshold than "more than any other"
 * is two: who has most votes, and whether these are enough. A draw of nobody is none.
 * docs/export.md tells which answers go with which outcome.
 */
#ifndef WIRE_VOTE_DOCUMENT_H
#define WIRE_VOTE_DOCUMENT_H

#include "base/buffer.h"
#include "core/box.h"

#define VOTE_DOCUMENTS_MAX 2

/* Prints document `which`, from 0; false: there is none of that number. The box is counted. */
bool box_document_print(const struct box *box, const struct verdict *verdict, unsigned which,
                        struct buffer *out);

/*
 * Of a counted box what the server decided, and each document with what `hemicycle tally` answers
 * to it: members of an object, without its braces. `refused`: options that did not accept.
 */
void box_export_print(const struct box *box, const struct verdict *verdict, unsigned refused,
                      struct buffer *out);

/* The whole vote of a class for an export: its numbers, and all that. */
void vote_export_print(const struct assembly *state, const struct vote *vote, struct buffer *out);

#endif
