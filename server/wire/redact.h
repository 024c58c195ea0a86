/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * redact.h - an answer that we printed, once more, without the names of pupils.
 *
 * The rows that printed it say what each string is: our own words, what people wrote, a name.
 * Whatever a row does not say otherwise counts as written by people. Without names, seats go too:
 * they stand in the order of the class list, which some readers know.
 */
#ifndef WIRE_REDACT_H
#define WIRE_REDACT_H

#include "base/buffer.h"
#include "wire/table.h"

struct wire_redactor {
	enum shown_names shown; /* INITIALS or NONE */
	/* Both add to `out`. What people wrote, without the names in it. */
	void (*written)(const void *context, const char *text, struct buffer *out);
	/* What stands for a name, "" included. */
	void (*person)(const void *context, const char *name, struct buffer *out);
	const void *context;
};

/* The object that `record` describes, at the beginning of `json`; returns what is behind it. */
const char *wire_redact(const struct wire_redactor *redactor, const struct wire_record *record,
                        const char *json, struct buffer *out);

/* The whole message with the answer to a command of `kind`. */
void answer_redact(const struct wire_redactor *redactor, enum command_kind kind,
                   const struct buffer *message, struct buffer *out);

#endif
