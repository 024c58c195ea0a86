/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_council.h - inside wire: what minutes tell of a council around its votes.
 *
 * The words of a concern that was not projected are in none of it.
 */
#ifndef WIRE_MINUTES_COUNCIL_H
#define WIRE_MINUTES_COUNCIL_H

#include "wire/table.h"

struct told_item {
	struct item item; /* of a concern that was not projected without its words and author */
	uint8_t hidden;
};

struct told_entry {
	struct entry entry;
	uint8_t earlier; /* decided before this sitting */
};

/* What happened around the votes, for readers. */
struct told_council {
	struct told_item items[ITEMS_MAX];
	struct amendment amendments[AMENDMENTS_MAX];
	struct told_entry entries[BOOK_ENTRIES_MAX];
	uint8_t has_look_back; /* when the sitting is over */
	struct view_look_back look_back;
};

extern const struct wire_record minutes_item, minutes_member, minutes_amendment, minutes_entry;

/* Lines of the book that were added or spoken of in this sitting. */
bool minutes_entry_told(const void *element);

void minutes_tell_council(const struct assembly *assembly, struct told_council *out);

#endif
