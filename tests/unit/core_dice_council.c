/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_dice_council.c - random commands about stages, roles, the floor and wishes; most of
 * them plausible, as in core_dice.c.
 */
#include "unit/core_dice_council.h"

#include "core/decide.h"

void dice_actor(struct dice *dice, const struct assembly *state, struct command *command)
{
	const unsigned pupil = 1u << ROLE_PUPIL, teacher = 1u << ROLE_TEACHER;
	unsigned roles = core_roles(command->kind);

	command->role = ROLE_TEACHER;
	command->seat = SEAT_NONE;
	if (command->kind == COMMAND_DEADLINE)
		command->role = ROLE_CLOCK;
	/* A pupil where only pupils may, or now and then where they may too, or hold an office. */
	if (((roles & pupil) && (!(roles & teacher) || dice_draw(dice, 2))) ||
	    dice_draw(dice, 20) == 0) {
		command->role = ROLE_PUPIL;
		command->seat = (uint16_t)dice_draw(dice, state->member_count + 1u);
	}
	if (dice_draw(dice, 30) == 0)
		command->role = dice_draw(dice, ROLE_COUNT);
}

static uint16_t draw_seat(struct dice *dice, const struct assembly *state)
{
	return (uint16_t)dice_draw(dice, state->member_count + 1u);
}

static uint8_t draw_office(struct dice *dice)
{
	return (uint8_t)dice_draw(dice, dice_draw(dice, 10) ? OFFICE_OWN : OFFICE_COUNT + 1);
}

static void draw_floor(struct dice *dice, const struct assembly *state, struct command *command)
{
	switch (command->kind) {
	case COMMAND_FLOOR_ASK:
		command->floor_ask.tag = (uint8_t)dice_draw(dice, TAG_COUNT + 1);
		break;
	case COMMAND_FLOOR_PUT:
		command->floor_put.seat = draw_seat(dice, state);
		command->floor_put.asks = dice_draw(dice, 4) != 0;
		break;
	case COMMAND_FLOOR_GIVE:
		command->seat_ref.seat = draw_seat(dice, state);
		break;
	case COMMAND_FLOOR_EXTEND:
		command->vote_extend.seconds = (uint16_t)dice_draw(dice, TURN_SECONDS_MAX + 2);
		break;
	default:
		break;
	}
}

static void draw_role(struct dice *dice, const struct assembly *state, struct command *command)
{
	if (command->kind == COMMAND_ROLE_ANSWER) {
		command->office_answer.office = draw_office(dice);
		command->office_answer.accepts = dice_draw(dice, 2) != 0;
		return;
	}
	command->office.seat = draw_seat(dice, state);
	command->office.office = draw_office(dice);
}

static void draw_wishes(struct dice *dice, const struct assembly *state, struct command *command)
{
	command->wish.count = (uint8_t)dice_draw(dice, WISHES_MAX + 1);
	for (unsigned i = 0; i < command->wish.count; i++)
		command->wish.items[i] = (uint16_t)dice_draw(dice, state->next_item + 1u);
}

void dice_council_fields(struct dice *dice, const struct assembly *state, struct command *command)
{
	switch (command->kind) {
	case COMMAND_STAGE_ENTER:
		command->stage.stage = (uint8_t)dice_draw(dice, STAGE_COUNT + 1);
		break;
	case COMMAND_ROLE_OFFER:
	case COMMAND_ROLE_ANSWER:
	case COMMAND_ROLE_GIVE:
	case COMMAND_ROLE_END:
		draw_role(dice, state, command);
		break;
	case COMMAND_RITUAL_SAY:
		command->ritual.ritual = (uint8_t)dice_draw(dice, RITUAL_COUNT + 1);
		break;
	case COMMAND_ITEM_EXTEND:
		command->item_time.minutes = (uint8_t)dice_draw(dice, ITEM_MINUTES_MAX + 2);
		break;
	case COMMAND_WISH_OPEN:
		command->workshop.on = dice_draw(dice, 4) != 0;
		break;
	case COMMAND_WISH_MAKE:
		draw_wishes(dice, state, command);
		break;
	default:
		draw_floor(dice, state, command);
		break;
	}
}

void dice_settings(struct dice *dice, unsigned members, struct command *prepare)
{
	struct council *council = &prepare->prepare.council;

	council->turn_seconds = (uint16_t)(dice_draw(dice, 2) * 30);
	council->item_minutes = (uint8_t)(dice_draw(dice, 2) * 5);
	for (unsigned i = dice_draw(dice, 4); i > 0; i--) {
		unsigned seat = dice_draw(dice, members);
		unsigned office = dice_draw(dice, OFFICE_OWN);

		prepare->prepare.members[seat].waited[office] = (uint8_t)(1 + dice_draw(dice, 5));
	}
}

/* Whoever is away holds nothing, and has asked for nothing. */
static bool member_holds(const struct member *member)
{
	if (!member->present && (member->offices | member->offered | member->asked) != 0)
		return false;
	return (member->offices & ~member->held) == 0 && member->spoken_ms >= 0;
}

bool council_holds(const struct assembly *state)
{
	unsigned chairs = 0;

	for (unsigned seat = 0; seat < state->member_count; seat++) {
		if (!member_holds(&state->members[seat]))
			return false;
		chairs += state->members[seat].offices >> OFFICE_CHAIR & 1;
	}
	if (state->speaker != 0 && !state->members[state->speaker - 1].present)
		return false;
	return chairs <= 1 && state->stage <= state->council.stage_count &&
	       state->speaker <= state->member_count && state->entry_shown <= state->entry_count &&
	       (state->floor_item != 0 || state->item_until_ms == 0);
}
