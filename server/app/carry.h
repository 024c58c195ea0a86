/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * carry.h - the open lines of the book of a class, on their way into one of its sittings: read
 * when that is prepared, and again as it opens.
 */
#ifndef APP_CARRY_H
#define APP_CARRY_H

#include "app/rooms.h"
#include "store/council.h"

struct carried_line {
	int64_t sitting;
	int64_t decided_at_ms;
	uint16_t number;
	uint8_t state, trial, commission;
	uint8_t who_count;
	int32_t due_day;
	int64_t who[ENTRY_WHO_MAX]; /* pupils */
	char text[TITLE_BYTES_MAX + 1];
	char who_else[OPTION_BYTES_MAX + 1];
	char word[REASON_BYTES_MAX + 1];
};

struct carried {
	uint16_t count;
	struct carried_line lines[ENTRIES_CARRIED]; /* the oldest first */
};

/* Storage thread. Lines on trial have one sitting less. */
MUST_CHECK enum err carried_read(struct store *store, int64_t class_id, struct carried *out);
/*
 * Loop: as lines of the sitting of `room` whose seats are those `pupils`; who has left the class is
 * in none. A text that the room has of the same line stays the same, another is interned.
 */
void carried_fill(const struct room *room, const struct carried *carried, const int64_t *pupils,
                  unsigned pupil_count, struct entry *out);

#endif
