/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * paper_input.h - what the press reads of a data directory, without a server.
 */
#ifndef APP_PAPER_INPUT_H
#define APP_PAPER_INPUT_H

#include "base/buffer.h"
#include "base/err.h"
#include "hemicycle/commands.h"
#include "hemicycle/refusals.h"

struct store;

/*
 * For a paper.make that fits (document_kinds.h), as the teacher who made the class reads. Fails
 * like the store does; *refusal tells whether there is such a document at all.
 */
MUST_CHECK enum err paper_input(struct store *store, const struct command *command, int64_t now_ms,
                                struct buffer *out, enum refusal *refusal);

#endif
