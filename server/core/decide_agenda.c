/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_agenda.c - the items before they come to the floor.
 *
 * What a vote was opened on stays as it was voted on; the item on the floor
 * keeps its place.
 */
#include "core/rules.h"

#include <string.h>

#include "core/find.h"
#include "core/items.h"
#include "core/motion.h"

enum refusal ready_item_add(const struct assembly *state)
{
	bool room = state->item_count < ITEMS_MAX && state->next_item < UINT16_MAX;

	return room ? REFUSAL_NONE : REFUSAL_TOO_MANY;
}

/* The one event of item.add and item.edit, if the motion is whole. */
static enum refusal decide_text(const struct assembly *state, enum event_kind kind, uint16_t id,
                                const struct command *command, struct decision *out)
{
	struct motion motion = command->item.motion;
	enum refusal refusal;
	struct event *event;

	motion_settle(state, &motion);
	refusal = motion_refusal(state, &motion);
	if (refusal != REFUSAL_NONE)
		return refusal;
	event = decision_first(out, command, kind);
	event->item.id = id;
	event->item.motion = motion;
	return REFUSAL_NONE;
}

/* What is not as usual about a new item is said beside its motion. */
static void describe_added(const struct assembly *state, const struct command *command,
                           struct decision *out)
{
	struct event *event;

	if (command->item.kind == KIND_PROPOSAL && command->item.author == 0 &&
	    command->item.minutes == 0 && !command->item.names_somebody && command->item.slip == 0)
		return;
	event = decision_next(out, command, EVENT_ITEM_DESCRIBED);
	event->item_about.id = state->next_item;
	event->item_about.kind = command->item.kind;
	event->item_about.author = command->item.author;
	event->item_about.minutes = command->item.minutes;
	event->item_about.names_somebody = command->item.names_somebody;
	event->item_about.slip = command->item.slip;
}

static bool posted_fits(const struct posted *posted)
{
	static const struct posted nothing;

	return memcmp(posted, &nothing, sizeof nothing) == 0 || posted_sane(posted);
}

/* That it comes from elsewhere in the school. */
static void post_added(const struct assembly *state, const struct command *command,
                       struct decision *out)
{
	struct event *event;

	if (command->item.posted.post == POST_NONE)
		return;
	event = decision_next(out, command, EVENT_ITEM_POSTED);
	event->item_posted.id = state->next_item;
	event->item_posted.posted = command->item.posted;
}

enum refusal decide_item_add(const struct assembly *state, const struct command *command,
                             struct decision *out)
{
	enum refusal refusal = about_refusal(state, command->item.kind, command->item.author,
	                                     command->item.minutes, command->item.names_somebody);

	if (refusal == REFUSAL_NONE &&
	    (command->item.slip < 0 || !posted_fits(&command->item.posted)))
		refusal = REFUSAL_BAD_FIELD;
	if (refusal == REFUSAL_NONE)
		refusal = decide_text(state, EVENT_ITEM_ADDED, state->next_item, command, out);
	if (refusal == REFUSAL_NONE)
		describe_added(state, command, out);
	if (refusal == REFUSAL_NONE)
		post_added(state, command, out);
	return refusal;
}

enum refusal decide_item_edit(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	int index = item_index(state, command->item.id);

	if (index == NOT_FOUND)
		return REFUSAL_NO_SUCH_ITEM;
	if (state->items[index].vote_count > 0)
		return REFUSAL_ITEM_VOTED;
	if (item_frozen(&state->items[index]))
		return REFUSAL_FROZEN;
	return decide_text(state, EVENT_ITEM_EDITED, command->item.id, command, out);
}

enum refusal decide_item_remove(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	int index = item_index(state, command->item_ref.id);

	if (index == NOT_FOUND)
		return REFUSAL_NO_SUCH_ITEM;
	if (state->items[index].vote_count > 0)
		return REFUSAL_ITEM_VOTED;
	if (state->items[index].state == ITEM_ON_FLOOR)
		return REFUSAL_STILL_RUNNING;
	decision_first(out, command, EVENT_ITEM_REMOVED)->item_ref.id = command->item_ref.id;
	return REFUSAL_NONE;
}

enum refusal decide_item_move(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	int index = item_index(state, command->item_move.id);
	struct event *event;

	if (index == NOT_FOUND)
		return REFUSAL_NO_SUCH_ITEM;
	if (state->items[index].state == ITEM_ON_FLOOR)
		return REFUSAL_STILL_RUNNING;
	if (command->item_move.to >= state->item_count)
		return REFUSAL_BAD_FIELD;
	if (command->item_move.to == index)
		return decision_none(out);
	event = decision_first(out, command, EVENT_ITEM_MOVED);
	event->item_moved.id = command->item_move.id;
	event->item_moved.to = command->item_move.to;
	return REFUSAL_NONE;
}
