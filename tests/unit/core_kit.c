/* SPDX-License-Identifier: EUPL-1.2 */
/* core_kit.c - the one room of a test of the core. */
#include "unit/core_kit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "core/find.h"

struct room room;
struct event event;

int kit_six(void **state)
{
	(void)state;
	room_init(&room, 6);
	return 0;
}

int kit_timed(void **state)
{
	struct command prepare = room_council();

	(void)state;
	prepare.prepare.council.item_minutes = 10;
	prepare.prepare.council.turn_seconds = 60;
	room_init_council(&room, 6, &prepare);
	return 0;
}

void kit_bring(struct command *prepare, unsigned trial)
{
	struct entry *entry = &prepare->prepare.entries[prepare->prepare.entry_count++];

	entry->sitting = 5;
	entry->number = prepare->prepare.entry_count;
	entry->decided_at_ms = 1000;
	entry->trial = (uint8_t)trial;
	entry->text = room_text("Earlier");
	seats_add(&entry->who, 2);
}

int kit_book(void **state)
{
	struct command prepare = room_council();

	(void)state;
	kit_bring(&prepare, 0);
	kit_bring(&prepare, 1);
	room_init_council(&room, 6, &prepare);
	return 0;
}

int kit_end(void **state)
{
	(void)state;
	room_check_replay(&room);
	room_release(&room);
	return 0;
}

int kit_drop(void **state)
{
	(void)state;
	room_release(&room);
	return 0;
}

void kit_take_back(void)
{
	room_take_back(&room, &event);
}

const struct item *kit_item(unsigned id)
{
	return &room.state.items[item_index(&room.state, id)];
}

enum refusal kit_add_kind(enum item_kind kind)
{
	struct command command = room_command(COMMAND_ITEM_ADD);

	command.item.motion = room_motion();
	command.item.kind = (uint8_t)kind;
	return room_do(&room, &command);
}

void kit_add_item(void)
{
	struct command command = room_command(COMMAND_ITEM_ADD);

	command.item.motion = room_motion();
	command.item.motion.secrecy = SECRECY_ROLL_CALL;
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
}

enum refusal kit_enter(enum stage stage)
{
	struct command command = room_command(COMMAND_STAGE_ENTER);

	command.stage.stage = (uint8_t)stage;
	return room_do(&room, &command);
}

enum refusal kit_give_floor(uint16_t seat)
{
	struct command command = room_command(COMMAND_FLOOR_GIVE);

	command.seat_ref.seat = seat;
	return room_do(&room, &command);
}

void kit_to_floor(enum item_kind kind, const struct motion *motion)
{
	struct command add = room_command(COMMAND_ITEM_ADD);

	add.item.motion = *motion;
	add.item.kind = (uint8_t)kind;
	add.item.author = 2;
	assert_int_equal(room_do(&room, &add), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
}

void kit_to_proposal(void)
{
	struct motion motion = room_motion();

	kit_to_floor(KIND_PROPOSAL, &motion);
}

enum refusal kit_propose(unsigned seat, uint8_t author, const char *text)
{
	struct command command = room_by(COMMAND_AMENDMENT_PROPOSE, seat);

	command.amendment.author = author;
	if (text[0] != '\0')
		command.amendment.text = room_text(text);
	return room_do(&room, &command);
}
