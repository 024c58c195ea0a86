/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_sitting.c - the frame of a sitting: its opening and end, and its door.
 */
#include "core/rules.h"

#include <string.h>

#include "core/door.h"

enum refusal ready_sitting_open(const struct assembly *state)
{
	return state->item_count > 0 ? REFUSAL_NONE : REFUSAL_EMPTY_AGENDA;
}

enum refusal decide_sitting_open(const struct assembly *state, const struct command *command,
                                 struct decision *out)
{
	enum refusal refusal = open_book_refusal(state, command);

	if (refusal == REFUSAL_NONE)
		refusal = open_minutes_refusal(state, command);
	if (refusal != REFUSAL_NONE)
		return refusal;
	decision_none(out);
	decision_book_again(out, state, command);
	decision_minutes(out, command);
	decision_next(out, command, EVENT_OPENED);
	if (state->council.stage_count > 0)
		decision_stage(out, state, command, (enum stage)state->council.stages[0]);
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
