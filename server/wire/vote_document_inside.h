/* SPDX-License-Identifier: EUPL-1.2 */
/* vote_document_inside.h - what the files that print the documents of a vote share. */
#ifndef WIRE_VOTE_DOCUMENT_INSIDE_H
#define WIRE_VOTE_DOCUMENT_INSIDE_H

#include "hemicycle/tally.h"
#include "wire/vote_document.h"

/* The method, and of its options members, present and the quorum, if any; more may follow. */
void vote_document_begin(const struct count_question *question, enum tally_method method,
                         struct buffer *out);
/* The ids of options, from 1, as strings with commas between. */
void vote_document_ids(unsigned options, struct buffer *out);
/* One row of ballots and a comma: so many with this; none of it when there are none. */
void vote_document_ballots(unsigned count, const char *ballot, struct buffer *out);
/* The papers that were declared void; then the list ends, and the document. */
void vote_document_end(unsigned spoiled, struct buffer *out);

/* vote_document_marks.c */
void vote_document_marks(const struct box *box, struct buffer *out);

#endif
