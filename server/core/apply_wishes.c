/* SPDX-License-Identifier: EUPL-1.2 */
/* apply_wishes.c - which items the class wants first, and the order that comes of it. */
#include "core/fold.h"

#include <string.h>

#include "core/find.h"

void drop_wish(struct assembly *state, unsigned item)
{
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		uint16_t *wishes = state->members[seat].wishes;
		unsigned kept = 0;

		for (unsigned i = 0; i < WISHES_MAX; i++)
			if (wishes[i] != item)
				wishes[kept++] = wishes[i];
		while (kept < WISHES_MAX)
			wishes[kept++] = 0;
	}
}

bool fits_wishing(const struct assembly *state, const struct event *event)
{
	(void)state;
	return event->on.on <= 1;
}

void apply_wishing(struct assembly *state, const struct event *event)
{
	state->wishing = event->on.on;
}

/* Each stands on the agenda, and stands here once. */
static bool items_sane(const struct assembly *state, const uint16_t *items, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		if (item_index(state, items[i]) == NOT_FOUND)
			return false;
		for (unsigned before = 0; before < i; before++)
			if (items[before] == items[i])
				return false;
	}
	return true;
}

bool fits_wished(const struct assembly *state, const struct event *event)
{
	return event->wished.seat < state->member_count && event->wished.count <= WISHES_MAX &&
	       items_sane(state, event->wished.items, event->wished.count);
}

void apply_wished(struct assembly *state, const struct event *event)
{
	uint16_t *wishes = state->members[event->wished.seat].wishes;

	memset(wishes, 0, WISHES_MAX * sizeof wishes[0]);
	memcpy(wishes, event->wished.items, event->wished.count * sizeof wishes[0]);
}

bool fits_agenda_ordered(const struct assembly *state, const struct event *event)
{
	return event->ordered.count == state->item_count &&
	       items_sane(state, event->ordered.items, event->ordered.count);
}

void apply_agenda_ordered(struct assembly *state, const struct event *event)
{
	for (int i = 0; i < state->item_count; i++) {
		int from = item_index(state, event->ordered.items[i]);
		struct item moved;

		if (from == i)
			continue;
		memcpy(&moved, &state->items[i], sizeof moved);
		memcpy(&state->items[i], &state->items[from], sizeof moved);
		memcpy(&state->items[from], &moved, sizeof moved);
	}
	state->wishing = 0;
}
