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
#include "hemicycle/assembly.h"

#define VOTE_DOCUMENTS_MAX 2

/* Prints document `which`, from 0; false: there is none of that number. The vote is counted. */
bool vote_document_print(const struct assembly *state, const struct vote *vote, unsigned which,
                         struct buffer *out);

/*
 * The whole vote for an export: what the server decided, and each document with what
 * `hemicycle tally` answers to it.
 */
void vote_export_print(const struct assembly *state, const struct vote *vote, struct buffer *out);

#endif
