/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_items.c - what an item is: its kind, its author, its minutes; whether a
 * concern comes to the floor, who may read it, and what the teacher takes out.
 */
#include "core/rules.h"

#include "core/find.h"
#include "core/items.h"
#include "core/motion.h"

/* Goes on with what is already said of the item. */
static struct event *describe(const struct item *item, const struct command *command,
                              struct decision *out)
{
	struct event *event = decision_first(out, command, EVENT_ITEM_DESCRIBED);

	event->item_about.id = item->id;
	event->item_about.kind = item->kind;
	event->item_about.author = item->author;
	event->item_about.minutes = item->minutes;
	event->item_about.names_somebody = item->names_somebody;
	event->item_about.slip = item->slip;
	return event;
}

static bool only_minutes(const struct item *item, const struct command *command)
{
	return item->kind == command->item_about.kind &&
	       item->author == command->item_about.author &&
	       item->names_somebody == command->item_about.names_somebody;
}

static bool already_so(const struct item *item, const struct command *command)
{
	return only_minutes(item, command) && item->minutes == command->item_about.minutes;
}

static enum refusal describe_refusal(const struct assembly *state, const struct item *item,
                                     const struct command *command)
{
	if (item_is_over(item))
		return REFUSAL_WRONG_PHASE;
	if (item->vote_count > 0)
		return REFUSAL_ITEM_VOTED;
	if (item_frozen(item) && !only_minutes(item, command))
		return REFUSAL_FROZEN;
	if (item->kind == KIND_MOOD)
		return REFUSAL_BAD_FIELD;
	return about_refusal(state, command->item_about.kind, command->item_about.author,
	                     command->item_about.minutes, command->item_about.names_somebody);
}

enum refusal decide_item_describe(const struct assembly *state, const struct command *command,
                                  struct decision *out)
{
	int index = item_index(state, command->item_about.id);
	const struct item *item = index == NOT_FOUND ? NULL : &state->items[index];
	enum refusal refusal;
	struct event *event;

	if (item == NULL)
		return REFUSAL_NO_SUCH_ITEM;
	refusal = describe_refusal(state, item, command);
	if (refusal != REFUSAL_NONE)
		return refusal;
	if (already_so(item, command))
		return decision_none(out);
	event = describe(item, command, out);
	event->item_about.kind = command->item_about.kind;
	event->item_about.author = command->item_about.author;
	event->item_about.minutes = command->item_about.minutes;
	event->item_about.names_somebody = command->item_about.names_somebody;
	return REFUSAL_NONE;
}

enum refusal decide_item_time(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	int index = item_index(state, command->item_time.id);

	if (index == NOT_FOUND)
		return REFUSAL_NO_SUCH_ITEM;
	if (!item_waits(&state->items[index]))
		return REFUSAL_WRONG_PHASE;
	if (command->item_time.minutes > ITEM_MINUTES_MAX)
		return REFUSAL_BAD_FIELD;
	if (command->item_time.minutes == state->items[index].minutes)
		return decision_none(out);
	describe(&state->items[index], command, out)->item_about.minutes =
	        command->item_time.minutes;
	return REFUSAL_NONE;
}

enum refusal decide_item_project(const struct assembly *state, const struct command *command,
                                 struct decision *out)
{
	int index = item_index(state, command->item_project.id);
	struct event *event;

	if (index == NOT_FOUND || state->items[index].kind != KIND_CONCERN)
		return REFUSAL_NO_SUCH_ITEM; /* everybody reads all others */
	if (command->item_project.on > 1)
		return REFUSAL_BAD_FIELD;
	if (command->item_project.on == state->items[index].projected)
		return decision_none(out);
	event = decision_first(out, command, EVENT_ITEM_PROJECTED);
	event->item_projected.id = command->item_project.id;
	event->item_projected.on = command->item_project.on;
	return REFUSAL_NONE;
}

enum refusal decide_item_exclude(const struct assembly *state, const struct command *command,
                                 struct decision *out)
{
	int index = item_index(state, command->item_exclude.id);
	struct event *event;

	if (index == NOT_FOUND)
		return REFUSAL_NO_SUCH_ITEM;
	if (item_is_over(&state->items[index]))
		return REFUSAL_WRONG_PHASE;
	if (text_ref_empty(&command->item_exclude.reason))
		return REFUSAL_EMPTY_TEXT;
	event = decision_first(out, command, EVENT_ITEM_EXCLUDED);
	event->item_excluded.id = command->item_exclude.id;
	event->item_excluded.reason = command->item_exclude.reason;
	return REFUSAL_NONE;
}

enum refusal decide_concern_check(const struct assembly *state, const struct command *command,
                                  struct decision *out)
{
	int index = item_index(state, command->concern.id);
	struct event *event;

	if (index == NOT_FOUND || state->items[index].kind != KIND_CONCERN)
		return REFUSAL_NO_SUCH_ITEM;
	if (!item_waits(&state->items[index]))
		return REFUSAL_WRONG_PHASE;
	if (command->concern.upheld > 1 || command->concern.tried > 1 ||
	    command->concern.current > 1)
		return REFUSAL_BAD_FIELD;
	event = decision_first(out, command, EVENT_CONCERN_CHECKED);
	event->concern.id = command->concern.id;
	event->concern.gate = (uint8_t)((command->concern.upheld ? GATE_UPHELD : 0) |
	                                (command->concern.tried ? GATE_TRIED : 0) |
	                                (command->concern.current ? GATE_CURRENT : 0));
	return REFUSAL_NONE;
}
