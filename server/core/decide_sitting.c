/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_sitting.c - the frame of a sitting: its beginning and end, and its door.
 */
#include "core/rules.h"

#include <string.h>

#include "core/door.h"
#include "core/motion.h"

enum refusal ready_prepare(const struct assembly *state)
{
	return state->seq == 0 ? REFUSAL_NONE : REFUSAL_WRONG_PHASE;
}

enum refusal decide_prepare(const struct assembly *state, const struct command *command,
                            struct decision *out)
{
	struct event *event;

	(void)state;
	if (command->prepare.member_count == 0)
		return REFUSAL_EMPTY_CLASS;
	if (command->prepare.member_count > MEMBERS_MAX)
		return REFUSAL_TOO_MANY;
	if (command->prepare.mode >= MODE_COUNT)
		return REFUSAL_BAD_FIELD;
	for (unsigned i = 0; i < command->prepare.member_count; i++) {
		if (!picture_valid(&command->prepare.members[i].picture))
			return REFUSAL_BAD_FIELD;
	}

	event = decision_first(out, command, EVENT_PREPARED);
	event->prepared.id = command->prepare.id;
	event->prepared.class_id = command->prepare.class_id;
	event->prepared.mode = command->prepare.mode;
	event->prepared.member_count = command->prepare.member_count;
	event->prepared.title = command->prepare.title;
	event->prepared.class_name = command->prepare.class_name;
	event->prepared.previous = command->prepare.previous;
	for (unsigned i = 0; i < command->prepare.member_count; i++) {
		event->prepared.members[i].pupil = command->prepare.members[i].pupil;
		event->prepared.members[i].name = command->prepare.members[i].name;
		event->prepared.members[i].picture = command->prepare.members[i].picture;
	}
	return REFUSAL_NONE;
}

enum refusal ready_sitting_open(const struct assembly *state)
{
	return state->item_count > 0 ? REFUSAL_NONE : REFUSAL_EMPTY_AGENDA;
}

enum refusal decide_sitting_open(const struct assembly *state, const struct command *command,
                                 struct decision *out)
{
	(void)state;
	decision_first(out, command, EVENT_OPENED);
	return REFUSAL_NONE;
}

enum refusal decide_sitting_end(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	(void)state;
	if (command->end.number == 0)
		return REFUSAL_BAD_FIELD;
	decision_first(out, command, EVENT_SEALED)->sealed.number = command->end.number;
	return REFUSAL_NONE;
}

enum refusal decide_door_open(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	struct event *event;

	(void)state;
	if (!door_code_valid(command->door_open.code))
		return REFUSAL_BAD_FIELD;
	event = decision_first(out, command, EVENT_DOOR_OPENED);
	memcpy(event->door.code, command->door_open.code, CODE_BYTES);
	return REFUSAL_NONE;
}

enum refusal decide_door_close(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	if (!state->door_open)
		return decision_none(out);
	decision_first(out, command, EVENT_DOOR_CLOSED);
	return REFUSAL_NONE;
}
