/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * past.h - minutes of earlier sittings, on their way into one of the class: which there are, read
 * as it opens, and one of them, read when the class approves or corrects it.
 */
#ifndef APP_PAST_H
#define APP_PAST_H

#include "app/rooms.h"
#include "store/store.h"

struct past_line {
	int64_t sitting;
	int64_t sealed_at_ms;
	uint16_t number;
	uint8_t approved;
	char title[TITLE_BYTES_MAX + 1];
};

struct past {
	uint8_t count;
	struct past_line lines[MINUTES_CARRIED]; /* those that wait first */
};

/* Storage thread. */
MUST_CHECK enum err past_read(struct store *store, int64_t class_id, struct past *out);
/* Loop: their titles become texts of the command at hand. */
void past_fill(struct app *app, const struct past *past, struct earlier_minutes *out);

struct named { /* the minutes that a command names */
	uint8_t standing; /* enum standing, seen from class `class_id` */
	uint8_t has_item;
	uint16_t number;
	uint8_t head[32]; /* of the chain, once sealed */
	struct buffer prose; /* canonical; owned, ended by buffer_release() */
};

/*
 * Storage thread. Of sitting `sitting` and its item `item` (0: none is looked for). *out is zero
 * before, and is ended by the caller also when it fails.
 */
MUST_CHECK enum err named_read(struct store *store, int64_t class_id, int64_t sitting,
                               unsigned item, struct named *out);
/* Loop: what the store said, as the command carries it. */
void named_fill(struct app *app, const struct named *named, struct command *command);

#endif
