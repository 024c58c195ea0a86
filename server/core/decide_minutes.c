/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_minutes.c - the class approves the minutes of an earlier sitting; a correction of them
 * is a new entry beside, never a rewrite.
 */
#include "core/rules.h"

#include "core/minutes.h"
#include "core/find.h"
#include "core/motion.h"

enum refusal open_minutes_refusal(const struct assembly *state, const struct command *command)
{
	if (command->open.minutes_count > MINUTES_CARRIED)
		return REFUSAL_TOO_MANY;
	for (unsigned i = 0; i < command->open.minutes_count; i++)
		if (!earlier_minutes_sane(state->id, &command->open.minutes[i]))
			return REFUSAL_BAD_FIELD;
	return REFUSAL_NONE;
}

void decision_minutes(struct decision *out, const struct command *command)
{
	struct event *event;

	if (command->open.minutes_count == 0)
		return;
	event = decision_next(out, command, EVENT_MINUTES_CARRIED);
	event->minutes_carried.count = command->open.minutes_count;
	for (unsigned i = 0; i < command->open.minutes_count; i++)
		event->minutes_carried.rows[i] = command->open.minutes[i];
}

/* Which minutes are meant, and whether they are this class's and sealed. */
static enum refusal minutes_refusal(const struct assembly *state, const struct command *command)
{
	if (command->minutes.standing == STANDING_NONE || command->minutes.sitting <= 0)
		return REFUSAL_NO_SUCH_SITTING;
	if (command->minutes.standing == STANDING_RUNNING || command->minutes.sitting == state->id)
		return REFUSAL_NOT_SEALED;
	return command->minutes.number > 0 ? REFUSAL_NONE : REFUSAL_BAD_FIELD;
}

enum refusal ready_minutes_approve(const struct assembly *state)
{
	return state->approval_count < APPROVALS_MAX ? REFUSAL_NONE : REFUSAL_TOO_MANY;
}

enum refusal decide_minutes_approve(const struct assembly *state, const struct command *command,
                                    struct decision *out)
{
	enum refusal refusal = minutes_refusal(state, command);
	struct approval *approval;

	if (refusal != REFUSAL_NONE)
		return refusal;
	if (command->minutes.standing == STANDING_APPROVED ||
	    approval_place(state, command->minutes.sitting) != NOT_FOUND)
		return REFUSAL_APPROVED;
	if (text_ref_empty(&command->minutes.text))
		return REFUSAL_BAD_FIELD;
	approval = &decision_first(out, command, EVENT_MINUTES_APPROVED)->approval;
	approval->sitting = command->minutes.sitting;
	approval->number = command->minutes.number;
	approval->head = command->minutes.head;
	approval->text = command->minutes.text;
	return REFUSAL_NONE;
}

enum refusal ready_minutes_correct(const struct assembly *state)
{
	return state->correction_count < CORRECTIONS_MAX ? REFUSAL_NONE : REFUSAL_TOO_MANY;
}

enum refusal decide_minutes_correct(const struct assembly *state, const struct command *command,
                                    struct decision *out)
{
	enum refusal refusal = minutes_refusal(state, command);
	struct correction *correction;

	if (refusal != REFUSAL_NONE)
		return refusal;
	if (command->minutes.standing != STANDING_APPROVED)
		return REFUSAL_NOT_APPROVED;
	if (command->minutes.item != 0 && !command->minutes.has_item)
		return REFUSAL_NO_SUCH_ITEM;
	if (text_ref_empty(&command->minutes.words))
		return REFUSAL_EMPTY_TEXT;
	correction = &decision_first(out, command, EVENT_MINUTES_CORRECTED)->correction;
	correction->sitting = command->minutes.sitting;
	correction->number = command->minutes.number;
	correction->item = command->minutes.item;
	correction->author = command->role == ROLE_PUPIL ? (uint8_t)(command->seat + 1) : 0;
	correction->text = command->minutes.words;
	return REFUSAL_NONE;
}
