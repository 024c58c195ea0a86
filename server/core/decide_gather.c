/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_gather.c - what waited for the sitting comes onto the agenda; and the mood
 * of the class, which is an item that opens its vote at once.
 */
#include "core/rules.h"

#include <string.h>

#include "core/find.h"
#include "core/items.h"
#include "core/opening.h"
#include "core/usual.h"

static bool has_room(const struct assembly *state, unsigned count)
{
	return state->item_count + count <= ITEMS_MAX && state->next_item + count <= UINT16_MAX;
}

static struct event *gather(const struct assembly *state, const struct command *command,
                            struct decision *out)
{
	struct event *event = decision_first(out, command, EVENT_GATHERED);

	event->gathered.first = state->next_item;
	return event;
}

enum refusal decide_gather(const struct assembly *state, const struct command *command,
                           struct decision *out)
{
	unsigned count = command->gather.count;
	struct event *event;

	if (count > ITEMS_MAX || !has_room(state, count))
		return REFUSAL_TOO_MANY;
	for (unsigned i = 0; i < count; i++) {
		enum refusal refusal = gathered_refusal(state, &command->gather.rows[i]);

		if (refusal != REFUSAL_NONE)
			return refusal;
	}
	if (count == 0)
		return decision_none(out);
	event = gather(state, command, out);
	event->gathered.count = (uint16_t)count;
	memcpy(event->gathered.rows, command->gather.rows, count * sizeof command->gather.rows[0]);
	return REFUSAL_NONE;
}

enum refusal ready_mood_ask(const struct assembly *state)
{
	bool room = has_room(state, 1) && state->vote_count < VOTES_MAX;

	return room ? REFUSAL_NONE : REFUSAL_TOO_MANY;
}

enum refusal decide_mood_ask(const struct assembly *state, const struct command *command,
                             struct decision *out)
{
	static const struct text_ref untitled;
	static const struct next_round first = {.round = 1, .seats = 1};
	struct opening opening = {.item = state->next_item, .next = first};
	struct motion motion;
	enum refusal refusal;
	struct event *event;

	motion_usual(KIND_MOOD, &untitled, &motion);
	refusal = opening_refusal(state, &motion);
	if (refusal != REFUSAL_NONE)
		return refusal;
	event = gather(state, command, out);
	event->gathered.count = 1;
	event->gathered.rows[0].kind = KIND_MOOD;
	decision_end_turn(out, state, command);
	decision_next(out, command, EVENT_ITEM_STARTED)->item_ref.id = opening.item;
	opening.next.standing = options_all(motion.option_count);
	decision_open(out, state, command, &motion, &opening);
	return REFUSAL_NONE;
}
