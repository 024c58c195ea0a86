/* SPDX-License-Identifier: EUPL-1.2 */
/* decide_stage.c - the council goes from one of its parts to another, stops, and goes on. */
#include "core/rules.h"

#include "core/council.h"
#include "core/find.h"
#include "core/seats.h"

void decision_stage(struct decision *out, const struct assembly *state,
                    const struct command *command, enum stage stage)
{
	int place = stage_place(&state->council, stage);

	if (place != NOT_FOUND && place + 1 != state->stage)
		decision_next(out, command, EVENT_STAGE_ENTERED)->stage.place = (uint8_t)place;
}

enum refusal decide_stage_enter(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	if (stage_place(&state->council, command->stage.stage) == NOT_FOUND)
		return REFUSAL_NO_SUCH_STAGE;
	decision_none(out);
	decision_stage(out, state, command, command->stage.stage);
	return REFUSAL_NONE;
}

enum refusal decide_sitting_pause(const struct assembly *state, const struct command *command,
                                  struct decision *out)
{
	(void)state;
	decision_first(out, command, EVENT_PAUSED);
	return REFUSAL_NONE;
}

enum refusal decide_sitting_resume(const struct assembly *state, const struct command *command,
                                   struct decision *out)
{
	struct event *event;

	if (!state->paused)
		return decision_none(out);
	event = decision_first(out, command, EVENT_RESUMED);
	for (unsigned seat = 0; seat < state->member_count; seat++)
		if (seats_have(&command->resume.here, seat))
			seats_add(&event->resumed.here, seat);
	return REFUSAL_NONE;
}
