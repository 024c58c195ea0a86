/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * keep.h - what the store keeps between sittings as JSON of this protocol: the settings of a
 * class, and the motion of an item that waits for the next sitting.
 */
#ifndef WIRE_KEEP_H
#define WIRE_KEEP_H

#include "base/buffer.h"
#include "base/err.h"
#include "wire/command.h"
#include "wire/view.h"

/* A CouncilForm. */
void council_form_print(const struct council_form *form, struct buffer *out);
/* ERR_CORRUPT: it is none. The arena is the caller's to clear; it must have room for a message. */
MUST_CHECK enum err council_form_read(struct arena *arena, const char *json,
                                      struct council_form *out);

/*
 * The prose of minutes in its canonical form, the very bytes that the class approves:
 * {"prose":[{"item":0,"text":"..."}]} in the order of the items, without those whose text is "".
 */
void prose_print(const struct minutes_prose *prose, size_t count, struct buffer *out);
struct kept_prose {
	uint16_t count;
	struct kept_text {
		uint16_t item;
		char text[PROSE_BYTES_MAX + 1];
	} texts[PROSE_MAX];
};
/* ERR_CORRUPT: it is none. The arena is as for council_form_read(). */
MUST_CHECK enum err prose_read(struct arena *arena, const char *json, struct kept_prose *out);

/* A Motion with its words. */
void motion_print(const struct motion *motion, const struct words *words, struct buffer *out);
/* Interns its texts with `reader`. ERR_CORRUPT: it is none. */
MUST_CHECK enum err motion_read(struct wire_reader *reader, const char *json, struct motion *out);

/* A Verdict. */
void verdict_print(const struct verdict *verdict, struct buffer *out);

#endif
