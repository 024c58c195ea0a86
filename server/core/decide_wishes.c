/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_wishes.c - the class says which items should come first, and they do.
 *
 * Only items that are planned move, each within the items of its own stage.
 */
#include "core/rules.h"

#include <string.h>

#include "core/council.h"
#include "core/find.h"
#include "core/wishes.h"

enum refusal decide_wish_open(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	if (command->workshop.on > 1)
		return REFUSAL_BAD_FIELD;
	if (command->workshop.on == state->wishing)
		return decision_none(out);
	decision_first(out, command, EVENT_WISHING)->on.on = command->workshop.on;
	return REFUSAL_NONE;
}

enum refusal ready_wish_make(const struct assembly *state)
{
	return state->wishing ? REFUSAL_NONE : REFUSAL_WRONG_PHASE;
}

static enum refusal wish_refusal(const struct assembly *state, const struct command *command)
{
	if (command->seat >= state->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	if (command->wish.count > WISHES_MAX)
		return REFUSAL_BAD_FIELD;
	for (unsigned i = 0; i < command->wish.count; i++) {
		int index = item_index(state, command->wish.items[i]);

		if (index == NOT_FOUND)
			return REFUSAL_NO_SUCH_ITEM;
		if (!item_waits(&state->items[index]))
			return REFUSAL_WRONG_PHASE; /* it is done */
		for (unsigned before = 0; before < i; before++)
			if (command->wish.items[before] == command->wish.items[i])
				return REFUSAL_BAD_FIELD;
	}
	return REFUSAL_NONE;
}

enum refusal decide_wish_make(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	enum refusal refusal = wish_refusal(state, command);
	uint16_t items[WISHES_MAX] = {0};
	struct event *event;

	if (refusal != REFUSAL_NONE)
		return refusal;
	memcpy(items, command->wish.items, command->wish.count * sizeof items[0]);
	if (memcmp(items, state->members[command->seat].wishes, sizeof items) == 0)
		return decision_none(out);
	event = decision_first(out, command, EVENT_WISHED);
	event->wished.seat = command->seat;
	event->wished.count = command->wish.count;
	memcpy(event->wished.items, items, sizeof items);
	return REFUSAL_NONE;
}

/* The planned items of that stage in the places that they have, the most wanted first. */
static void order_stage(const struct assembly *state, enum stage stage, uint16_t order[ITEMS_MAX])
{
	unsigned places[ITEMS_MAX];
	unsigned wanted[ITEMS_MAX];
	unsigned count = 0;

	for (unsigned i = 0; i < state->item_count; i++) {
		const struct item *item = &state->items[i];
		unsigned wishes = wishes_for(state, item->id);
		unsigned at = count;

		if (item->state != ITEM_PLANNED || stage_of_kind(item->kind) != stage)
			continue;
		places[count++] = i;
		for (; at > 0 && wanted[at - 1] < wishes; at--) {
			wanted[at] = wanted[at - 1];
			order[places[at]] = order[places[at - 1]];
		}
		wanted[at] = wishes;
		order[places[at]] = item->id;
	}
}

enum refusal decide_wish_apply(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	uint16_t order[ITEMS_MAX];
	bool moved = false;
	struct event *event;

	for (unsigned i = 0; i < state->item_count; i++)
		order[i] = state->items[i].id;
	for (unsigned stage = 0; stage <= STAGE_COUNT; stage++)
		order_stage(state, (enum stage)stage, order);
	for (unsigned i = 0; i < state->item_count; i++)
		moved = moved || order[i] != state->items[i].id;
	if (!moved && !state->wishing)
		return decision_none(out);
	event = decision_first(out, command, EVENT_AGENDA_ORDERED);
	event->ordered.count = state->item_count;
	memcpy(event->ordered.items, order, state->item_count * sizeof order[0]);
	return REFUSAL_NONE;
}
