/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * command.h - from a message to a command, by tables.
 *
 * The tables (wire/command_table.c) say the fields of each command, their types
 * and bounds; they also print the TypeScript types and the AsyncAPI document.
 */
#ifndef WIRE_COMMAND_H
#define WIRE_COMMAND_H

#include "base/arena.h"
#include "hemicycle/commands.h"
#include "hemicycle/refusals.h"

struct wire_reader {
	struct arena *arena; /* for cJSON and for borrowed strings; cleared by the caller */
	/*
	 * Gives the reference of a cleaned text (base/text.h): draws a salt, hashes,
	 * and keeps the text in `context` for storing if the command is accepted.
	 */
	void (*intern)(void *context, const char *text, size_t bytes, struct text_ref *out);
	void *context;
};

struct wire_message {
	int64_t id; /* of the request; -1 when the message has none that can be read */
	/* The field at fault (REFUSAL_BAD_FIELD and its like) or NULL; static or of the arena. */
	const char *field;
};

/*
 * Reads one message: gate, cJSON, table. On REFUSAL_NONE *out has kind and fields
 * set (role, seat, at_ms are the session's and zero here). Texts arrive cleaned;
 * an empty required one is REFUSAL_EMPTY_TEXT, a bad one REFUSAL_TEXT_REFUSED.
 * Unknown fields are refused, so are the commands without a wire name.
 */
enum refusal wire_read_command(struct wire_reader *reader, const char *json, size_t count,
                               struct wire_message *message, struct command *out);

const char *wire_command_name(enum command_kind kind); /* "" for the internal ones */
const char *wire_refusal_code(enum refusal refusal);

#endif
