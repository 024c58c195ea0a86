/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_recount.h - from a document to the answer that is printed.
 */
#ifndef WIRE_TALLY_RECOUNT_H
#define WIRE_TALLY_RECOUNT_H

#include "base/buffer.h"

#define TALLY_DOCUMENT_BYTES_MAX ((size_t)1 << 30)
#define TALLY_ANSWER_BYTES_MAX   ((size_t)1 << 30)

/*
 * Reads the document, counts, and adds to *out the answer or the complaint: one
 * JSON object, without a line feed. Returns what the program exits with: 0, or 2
 * when the document is bad. `out` is born with TALLY_ANSWER_BYTES_MAX or more; what
 * would be longer is a complaint.
 */
int tally_recount(const char *text, size_t bytes, struct buffer *out);

/* The complaint about a document above TALLY_DOCUMENT_BYTES_MAX, which nobody need read. */
int tally_recount_too_large(struct buffer *out);

#endif
