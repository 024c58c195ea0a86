/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_dice_minutes.c - random commands about minutes of earlier sittings.
 *
 * There are few sittings before, so that the same minutes are meant again: what is done twice is
 * refused by what the store says, and by what this sitting knows itself.
 */
#include "unit/core_dice_minutes.h"

#include <string.h>

#include "core/find.h"
#include "core/minutes.h"
#include "unit/core_room.h"

enum { EARLIER = 100, EARLIER_COUNT = APPROVALS_MAX + 2 };

/* Its number is its place among them. */
static void draw_line(struct dice *dice, const struct assembly *state, struct earlier_minutes *out)
{
	out->sitting = EARLIER + (int64_t)dice_draw(dice, EARLIER_COUNT);
	out->number = (uint16_t)(out->sitting - EARLIER + 1);
	out->sealed_at_ms = dice_draw(dice, 1000);
	out->approved = dice_draw(dice, 3) == 0;
	out->title = room_text("Earlier");
	if (dice_draw(dice, 60) == 0)
		out->sitting = state->id;
	if (dice_draw(dice, 60) == 0)
		out->approved = 2;
}

void dice_earlier(struct dice *dice, const struct assembly *state, struct command *out)
{
	unsigned most = dice_draw(dice, 30) ? 4 : MINUTES_CARRIED + 2;

	out->open.minutes_count = (uint8_t)dice_draw(dice, most);
	for (unsigned i = 0; i < out->open.minutes_count && i < MINUTES_CARRIED; i++)
		draw_line(dice, state, &out->open.minutes[i]);
}

/* What the store would say, which knows nothing yet of this sitting; now and then it errs. */
static uint8_t draw_standing(struct dice *dice, const struct assembly *state,
                             const struct command *command)
{
	if (dice_draw(dice, 10) == 0)
		return (uint8_t)dice_draw(dice, STANDING_COUNT);
	if (command->kind == COMMAND_MINUTES_APPROVE)
		return STANDING_WAITING;
	return approval_place(state, command->minutes.sitting) != NOT_FOUND ? STANDING_APPROVED
	                                                                    : STANDING_WAITING;
}

void dice_minutes_fields(struct dice *dice, const struct assembly *state, struct command *out)
{
	struct minutes_named *named = &out->minutes;

	if (out->kind != COMMAND_MINUTES_APPROVE && out->kind != COMMAND_MINUTES_CORRECT)
		return;
	named->sitting = EARLIER + (int64_t)dice_draw(dice, EARLIER_COUNT);
	if (state->approval_count > 0 && dice_draw(dice, 3))
		named->sitting = state->approvals[dice_draw(dice, state->approval_count)].sitting;
	if (dice_draw(dice, 30) == 0)
		named->sitting = state->id;
	named->standing = draw_standing(dice, state, out);
	named->number = (uint16_t)(dice_draw(dice, 30) ? named->sitting - EARLIER + 1 : 0);
	named->head = room_text("head");
	if (dice_draw(dice, 20))
		named->text = room_text("prose");
	if (out->kind == COMMAND_MINUTES_APPROVE)
		return;
	named->item = (uint16_t)dice_draw(dice, 4);
	named->has_item = dice_draw(dice, 4) != 0;
	if (dice_draw(dice, 20))
		named->words = room_text(dice_draw(dice, 2) ? "Seven" : "Eight");
}

static bool approvals_hold(const struct assembly *state)
{
	for (int i = 0; i < state->approval_count; i++) {
		const struct approval *approval = &state->approvals[i];

		if (approval_place(state, approval->sitting) != i || /* the first of its name */
		    approval->sitting == state->id || approval->number == 0)
			return false;
		for (unsigned line = 0; line < state->minutes_count; line++)
			if (state->minutes[line].sitting == approval->sitting &&
			    !state->minutes[line].approved)
				return false;
	}
	return true;
}

/* What came is as it came, but that it may be approved by now. */
static bool lines_hold(const struct assembly *before, const struct assembly *state)
{
	for (unsigned i = 0; i < before->minutes_count; i++) {
		struct earlier_minutes line = before->minutes[i];

		line.approved |= approval_place(state, line.sitting) != NOT_FOUND;
		if (memcmp(&line, &state->minutes[i], sizeof line) != 0)
			return false;
	}
	return before->minutes_count == 0 || before->minutes_count == state->minutes_count;
}

bool minutes_hold(const struct assembly *before, const struct assembly *state)
{
	return state->approval_count >= before->approval_count &&
	       memcmp(before->approvals, state->approvals,
	              before->approval_count * sizeof before->approvals[0]) == 0 &&
	       state->correction_count >= before->correction_count &&
	       memcmp(before->corrections, state->corrections,
	              before->correction_count * sizeof before->corrections[0]) == 0 &&
	       approvals_hold(state) && lines_hold(before, state);
}
