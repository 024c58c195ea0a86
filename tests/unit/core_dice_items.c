/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_dice_items.c - random commands about items, concerns, amendments and the book;
 * most of them plausible, as in core_dice.c.
 */
#include "unit/core_dice_items.h"

#include <string.h>

#include "core/seats.h"
#include "unit/core_dice_minutes.h"
#include "unit/core_room.h"

static struct text_ref draw_text(struct dice *dice)
{
	static const struct text_ref none;

	return dice_draw(dice, 20) == 0
	               ? none
	               : room_text((const char[]){(char)('A' + dice_draw(dice, 9)), '\0'});
}

void dice_post(struct dice *dice, struct posted *out)
{
	out->post = (uint8_t)dice_draw(dice, POST_COUNT + 1);
	out->reply = (uint8_t)(out->post == POST_REPLY || dice_draw(dice, 20) == 0
	                               ? dice_draw(dice, REPLY_COUNT + 1)
	                               : 0);
	out->from = draw_text(dice);
}

static uint8_t draw_bit(struct dice *dice)
{
	return (uint8_t)(dice_draw(dice, 40) == 0 ? 2 : dice_draw(dice, 2));
}

static uint16_t draw_item(struct dice *dice, const struct assembly *state)
{
	return (uint16_t)dice_draw(dice, state->next_item + 1u);
}

static uint8_t draw_kind_of_item(struct dice *dice)
{
	return (uint8_t)(dice_draw(dice, 3) ? dice_draw(dice, 3) : dice_draw(dice, KIND_COUNT + 1));
}

static void draw_who(struct dice *dice, const struct assembly *state, struct command *command)
{
	for (unsigned i = dice_draw(dice, 3); i > 0; i--)
		seats_add(&command->entry.who, dice_draw(dice, state->member_count));
	if (dice_draw(dice, 30) == 0)
		seats_add(&command->entry.who, MEMBERS_MAX - 1);
	command->entry.due_day =
	        (int32_t)(dice_draw(dice, 30) == 0 ? DAY_MAX + 1 : dice_draw(dice, 30000));
	command->entry.text = draw_text(dice);
	command->entry.trial = (uint8_t)dice_draw(dice, 3);
	command->entry.item = dice_draw(dice, 2) ? 0 : draw_item(dice, state);
	command->entry.entry = (uint16_t)dice_draw(dice, state->entry_count + 2u);
}

static void draw_gathered(struct dice *dice, const struct assembly *state, struct command *command)
{
	command->gather.count = (uint16_t)dice_draw(dice, dice_draw(dice, 30) ? 4 : ITEMS_MAX + 2);
	for (unsigned i = 0; i < command->gather.count && i < ITEMS_MAX; i++) {
		struct gathered *row = &command->gather.rows[i];

		row->kind = draw_kind_of_item(dice);
		row->author = (uint8_t)dice_draw(dice, state->member_count + 1u);
		row->names_somebody = dice_draw(dice, 5) == 0;
		row->slip = dice_draw(dice, 9);
		row->title = draw_text(dice);
		if (state->entry_count > 0 && dice_draw(dice, 2))
			row->trial_entry = (uint8_t)(1 + dice_draw(dice, state->entry_count));
	}
}

static void draw_about(struct dice *dice, const struct assembly *state, struct command *command)
{
	command->item_about.id = draw_item(dice, state);
	command->item_about.kind = draw_kind_of_item(dice);
	command->item_about.author = (uint8_t)dice_draw(dice, state->member_count + 2u);
	command->item_about.minutes = (uint8_t)dice_draw(dice, ITEM_MINUTES_MAX + 2);
	command->item_about.names_somebody = draw_bit(dice);
}

static void draw_amendment(struct dice *dice, const struct assembly *state, struct command *command)
{
	if (dice_draw(dice, 2)) {
		command->role = ROLE_PUPIL;
		command->seat = (uint16_t)dice_draw(dice, state->member_count);
	}
	if (command->kind == COMMAND_AMENDMENT_PROPOSE) {
		command->amendment.text = draw_text(dice);
		command->amendment.author =
		        (uint8_t)(dice_draw(dice, 2) ? 0
		                                     : dice_draw(dice, state->member_count + 2u));
		return;
	}
	command->amendment_settle.amendment = state->amendment_count; /* of the item at hand */
	if (dice_draw(dice, 8) == 0)
		command->amendment_settle.amendment =
		        (uint16_t)dice_draw(dice, state->amendment_count + 2u);
	command->amendment_settle.state = (uint8_t)dice_draw(dice, AMENDMENT_STATE_COUNT + 1);
}

static void draw_concern(struct dice *dice, const struct assembly *state, struct command *command)
{
	for (unsigned i = 0; i < state->item_count; i++) {
		if (state->items[i].kind == KIND_CONCERN && dice_draw(dice, 2))
			command->concern.id = state->items[i].id;
	}
	command->concern.upheld = draw_bit(dice) | (dice_draw(dice, 2) != 0);
	command->concern.tried = draw_bit(dice);
	command->concern.current = draw_bit(dice) | (dice_draw(dice, 2) != 0);
}

static void draw_review(struct dice *dice, const struct assembly *state, struct command *command)
{
	command->entry_review.entry = (uint16_t)dice_draw(dice, state->entry_count + 2u);
	command->entry_review.state = (uint8_t)dice_draw(dice, ENTRY_STATE_COUNT + 1);
	command->entry_review.has_due = draw_bit(dice);
	command->entry_review.due_day = (int32_t)dice_draw(dice, 30000);
	command->entry_review.word = draw_text(dice);
}

static void draw_small(struct dice *dice, const struct assembly *state, struct command *command)
{
	switch (command->kind) {
	case COMMAND_ITEM_TIME:
		command->item_time.id = draw_item(dice, state);
		command->item_time.minutes = (uint8_t)dice_draw(dice, ITEM_MINUTES_MAX + 2);
		break;
	case COMMAND_ITEM_PROJECT:
		command->item_project.id = draw_item(dice, state);
		command->item_project.on = draw_bit(dice);
		break;
	case COMMAND_ITEM_EXCLUDE:
		/* Rarely: or nothing is left to talk about. */
		command->item_exclude.id = draw_item(dice, state);
		if (dice_draw(dice, 4) == 0)
			command->item_exclude.reason = draw_text(dice);
		break;
	case COMMAND_ENTRY_SHOW:
		command->entry_show.entry = (uint16_t)dice_draw(dice, state->entry_count + 2u);
		break;
	case COMMAND_NOTE_WRITE:
		command->note.item = dice_draw(dice, 3) ? draw_item(dice, state) : 0;
		command->note.text = draw_text(dice);
		break;
	default:
		break;
	}
}

/* Lines of before, few enough that the same come again, some changed, some over. */
static unsigned draw_lines(struct dice *dice, unsigned members, struct entry *rows)
{
	unsigned count = dice_draw(dice, 4), number = 0;

	for (unsigned i = 0; i < count; i++) {
		struct entry *entry = &rows[i];

		number += 1 + dice_draw(dice, 2);
		entry->sitting = 1 + number % 2;
		entry->decided_at_ms = 1000;
		entry->number = (uint16_t)number;
		entry->state = (uint8_t)dice_draw(dice, ENTRY_DONE);
		entry->trial = (uint8_t)dice_draw(dice, 3);
		entry->text = room_text("Earlier");
		seats_add(&entry->who, dice_draw(dice, members));
	}
	return count;
}

void dice_book(struct dice *dice, unsigned members, struct command *prepare)
{
	prepare->prepare.entry_count =
	        (uint16_t)draw_lines(dice, members, prepare->prepare.entries);
}

static void draw_opening(struct dice *dice, const struct assembly *state, struct command *command)
{
	command->open.has_book = draw_bit(dice);
	command->open.entry_count =
	        (uint16_t)draw_lines(dice, state->member_count, command->open.entries);
}

void dice_item_fields(struct dice *dice, const struct assembly *state, struct command *command)
{
	switch (command->kind) {
	case COMMAND_GATHER:
		draw_gathered(dice, state, command);
		break;
	case COMMAND_SITTING_OPEN:
		draw_opening(dice, state, command);
		dice_earlier(dice, state, command);
		break;
	case COMMAND_ITEM_DESCRIBE:
		draw_about(dice, state, command);
		break;
	case COMMAND_CONCERN_CHECK:
		draw_concern(dice, state, command);
		break;
	case COMMAND_AMENDMENT_PROPOSE:
	case COMMAND_AMENDMENT_SETTLE:
		draw_amendment(dice, state, command);
		break;
	case COMMAND_ITEM_RECORD:
	case COMMAND_ITEM_REFER:
	case COMMAND_ENTRY_ADD:
	case COMMAND_ENTRY_ASSIGN:
		draw_who(dice, state, command);
		break;
	case COMMAND_ENTRY_REVIEW:
		draw_review(dice, state, command);
		break;
	default:
		draw_small(dice, state, command);
		break;
	}
}

bool book_holds(const struct assembly *state)
{
	for (unsigned i = 0; i < state->item_count; i++) {
		unsigned number = state->items[i].trial_entry;

		if (number > state->entry_count ||
		    (number > 0 && state->entries[number - 1].trial != 1))
			return false;
	}
	return true;
}
