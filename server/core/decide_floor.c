/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_floor.c - an item comes to the floor, is debated, amended and leaves it.
 */
#include "core/rules.h"

#include "core/council.h"
#include "core/find.h"
#include "core/items.h"
#include "core/motion.h"
#include "core/rounds.h"

/* One event about the item on the floor. */
static enum refusal decide_on_floor(enum event_kind kind, const struct assembly *state,
                                    const struct command *command, struct decision *out)
{
	decision_first(out, command, kind)->item_ref.id = state->floor_item;
	return REFUSAL_NONE;
}

enum refusal decide_item_start(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	int index = item_index(state, command->item_ref.id);

	if (index == NOT_FOUND)
		return REFUSAL_NO_SUCH_ITEM;
	if (!item_waits(&state->items[index]))
		return REFUSAL_WRONG_PHASE; /* it is done */
	if (!item_admissible(&state->items[index]))
		return REFUSAL_NOT_ADMISSIBLE;
	decision_none(out);
	decision_stage(out, state, command, stage_of_kind(state->items[index].kind));
	decision_next(out, command, EVENT_ITEM_STARTED)->item_ref.id = command->item_ref.id;
	return REFUSAL_NONE;
}

enum refusal decide_item_leave(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	return decide_on_floor(EVENT_ITEM_LEFT, state, command, out);
}

/* After a vote about an amendment the debate goes on; after one about the item it is over. */
enum refusal ready_debate_open(const struct assembly *state)
{
	const struct vote *vote = vote_at_hand(state);

	return vote == NULL || vote->amendment != 0 ? REFUSAL_NONE : REFUSAL_WRONG_PHASE;
}

enum refusal decide_debate_open(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	return decide_on_floor(EVENT_DEBATE_OPENED, state, command, out);
}

enum refusal decide_item_postpone(const struct assembly *state, const struct command *command,
                                  struct decision *out)
{
	return decide_on_floor(EVENT_ITEM_POSTPONED, state, command, out);
}

enum refusal ready_item_amend(const struct assembly *state)
{
	if (item_frozen(item_on_floor(state))) /* the other classes vote on the same text */
		return REFUSAL_FROZEN;
	return round_blocked(state) ? REFUSAL_NONE : REFUSAL_NOT_BLOCKED;
}

enum refusal decide_item_amend(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	struct event *event;

	if (text_ref_empty(&command->item_amend.title))
		return REFUSAL_EMPTY_TEXT;
	event = decision_first(out, command, EVENT_ITEM_AMENDED);
	event->item_amended.item = state->floor_item;
	event->item_amended.vote = state->vote_count;
	event->item_amended.title = command->item_amend.title;
	event->item_amended.objection = command->item_amend.objection;
	return REFUSAL_NONE;
}
