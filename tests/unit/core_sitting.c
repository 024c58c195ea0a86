/* SPDX-License-Identifier: EUPL-1.2 */
/* core_sitting.c - the frame of a sitting: phases, agenda, door, attendance, floor. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "hemicycle/tally.h"
#include "unit/core_kit.h"

static void add_items(int count)
{
	struct motion motion = room_motion();

	for (int i = 0; i < count; i++)
		assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
}

static void open_sitting(void)
{
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
}

static void nothing_is_heard_before_the_sitting_is_prepared(void **state)
{
	static struct assembly empty;
	static struct decision decision;
	struct command command = {.kind = COMMAND_ITEM_ADD, .role = ROLE_TEACHER};

	(void)state;
	assert_int_equal(core_decide(&empty, &command, &decision), REFUSAL_WRONG_PHASE);
}

static void a_sitting_is_prepared_once_and_for_a_class_with_pupils(void **state)
{
	static struct assembly empty;
	static struct decision decision;
	struct command command = {.kind = COMMAND_PREPARE, .role = ROLE_TEACHER};

	(void)state;
	assert_int_equal(core_decide(&empty, &command, &decision), REFUSAL_EMPTY_CLASS);
	command.prepare.member_count = MEMBERS_MAX + 1;
	assert_int_equal(core_decide(&empty, &command, &decision), REFUSAL_TOO_MANY);
	command.prepare.member_count = MEMBERS_MAX;
	assert_int_equal(core_decide(&empty, &command, &decision), REFUSAL_NONE);
	assert_int_equal(room_do(&room, &command), REFUSAL_WRONG_PHASE);
}

static void nobody_leads_without_the_right(void **state)
{
	(void)state;
	for (int kind = 0; kind < COMMAND_ASSEMBLY_COUNT; kind++) {
		for (unsigned role = 0; role < ROLE_COUNT; role++) {
			struct command command = {.kind = kind, .role = role};

			if (role < ROLE_CHAIR && (core_roles(kind) & 1u << role))
				continue;
			/* The roles of pupils are no sessions: to claim one is nothing. */
			assert_int_equal(room_do(&room, &command), REFUSAL_NOT_ALLOWED);
		}
	}
	assert_int_equal(core_roles(COMMAND_VOTE_CAST), 1u << ROLE_PUPIL | 1u << ROLE_BOOTH);
	assert_int_equal(core_roles(COMMAND_DEADLINE), 1u << ROLE_CLOCK);
	assert_int_equal(core_roles(COMMAND_HELLO), 0);
}

static void a_sitting_without_agenda_does_not_open(void **state)
{
	(void)state;
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_EMPTY_AGENDA);
	add_items(1);
	open_sitting();
	assert_int_equal(room.state.phase, PHASE_WELCOME);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_WRONG_PHASE);
}

static void the_agenda_holds_items_max_and_ids_are_not_reused(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	add_items(ITEMS_MAX);
	assert_int_equal(room_add(&room, &motion), REFUSAL_TOO_MANY);
	assert_int_equal(room_item(&room, COMMAND_ITEM_REMOVE, ITEMS_MAX), REFUSAL_NONE);
	add_items(1);
	assert_int_equal(room.state.items[ITEMS_MAX - 1].id, ITEMS_MAX + 1);
}

static void a_motion_must_be_whole(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	memset(&motion.title, 0, sizeof motion.title);
	assert_int_equal(room_add(&room, &motion), REFUSAL_EMPTY_TEXT);
	motion = room_choice(1);
	assert_int_equal(room_add(&room, &motion), REFUSAL_TOO_FEW_OPTIONS);
	motion = room_choice(CHOICE_OPTIONS);
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	motion.option_count = CHOICE_OPTIONS + 1;
	assert_int_equal(room_add(&room, &motion), REFUSAL_TOO_MANY);
	motion = room_choice(2);
	memset(&motion.options[1].text, 0, sizeof motion.options[1].text);
	assert_int_equal(room_add(&room, &motion), REFUSAL_EMPTY_TEXT);
	strcpy(motion.options[1].picture.id, "lake");
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	strcpy(motion.picture.id, "../etc");
	assert_int_equal(room_add(&room, &motion), REFUSAL_BAD_FIELD);
	motion = room_motion();
	motion.threshold = THRESHOLD_COUNT;
	assert_int_equal(room_add(&room, &motion), REFUSAL_BAD_FIELD);
	motion = room_motion();
	motion.seconds = VOTE_SECONDS_MAX + 1;
	assert_int_equal(room_add(&room, &motion), REFUSAL_BAD_FIELD);
}

static void what_a_ballot_does_not_have_is_cleared(void **state)
{
	struct motion motion = room_choice(4);

	(void)state;
	motion.ballot = BALLOT_MOTION;
	motion.method = TALLY_MOTION;
	motion.changeable = 1;
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	assert_int_equal(room.state.items[0].motion.option_count, 2);
	assert_int_equal(room.state.items[0].motion.changeable, 0);
	assert_int_equal(room.state.items[0].motion.options[0].text.hash[0], 0);
}

static void move(uint16_t id, uint16_t to, enum refusal want)
{
	struct command command = {.kind = COMMAND_ITEM_MOVE, .role = ROLE_TEACHER};

	command.item_move.id = id;
	command.item_move.to = to;
	assert_int_equal(room_do(&room, &command), want);
}

static void items_move_both_ways(void **state)
{
	(void)state;
	add_items(4);
	move(1, 2, REFUSAL_NONE); /* 2 3 1 4 */
	move(4, 0, REFUSAL_NONE); /* 4 2 3 1 */
	move(4, 0, REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	move(9, 0, REFUSAL_NO_SUCH_ITEM);
	move(1, 4, REFUSAL_BAD_FIELD);
	assert_int_equal(room.state.items[0].id, 4);
	assert_int_equal(room.state.items[1].id, 2);
	assert_int_equal(room.state.items[2].id, 3);
	assert_int_equal(room.state.items[3].id, 1);
}

static void an_item_on_the_floor_is_edited_but_neither_moved_nor_removed(void **state)
{
	struct command edit = {.kind = COMMAND_ITEM_EDIT, .role = ROLE_TEACHER};

	(void)state;
	add_items(2);
	open_sitting();
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	edit.item.id = 1;
	edit.item.motion = room_choice(3);
	assert_int_equal(room_do(&room, &edit), REFUSAL_NONE);
	assert_int_equal(room_item(&room, COMMAND_ITEM_REMOVE, 1), REFUSAL_STILL_RUNNING);
	move(1, 1, REFUSAL_STILL_RUNNING);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 2), REFUSAL_STILL_RUNNING);
	assert_int_equal(room_item(&room, COMMAND_ITEM_REMOVE, 2), REFUSAL_NONE);
	edit.item.id = 2;
	assert_int_equal(room_do(&room, &edit), REFUSAL_NO_SUCH_ITEM);
}

static void an_item_leaves_the_floor_planned_or_postponed(void **state)
{
	(void)state;
	add_items(1);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_WRONG_PHASE);
	open_sitting();
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 2), REFUSAL_NO_SUCH_ITEM);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_LEAVE), REFUSAL_NONE);
	assert_int_equal(room.state.items[0].state, ITEM_PLANNED);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_DEBATE_OPEN), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_DEBATE_OPEN), REFUSAL_WRONG_PHASE);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_POSTPONE), REFUSAL_NONE);
	assert_int_equal(room.state.items[0].state, ITEM_POSTPONED);
	assert_int_equal(room.state.phase, PHASE_WELCOME);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
}

static void a_door_has_a_new_code_each_time_and_closes_with_the_sitting(void **state)
{
	struct command open = {.kind = COMMAND_DOOR_OPEN, .role = ROLE_TEACHER};

	(void)state;
	assert_int_equal(room_do(&room, &open), REFUSAL_BAD_FIELD);
	assert_int_equal(room_teacher(&room, COMMAND_DOOR_OPEN), REFUSAL_NONE);
	memcpy(open.door_open.code, "XYZ789", CODE_BYTES);
	assert_int_equal(room_do(&room, &open), REFUSAL_NONE);
	assert_string_equal(room.state.door_code, "XYZ789");
	assert_int_equal(room_teacher(&room, COMMAND_DOOR_CLOSE), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_DOOR_CLOSE), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	assert_int_equal(room_teacher(&room, COMMAND_DOOR_OPEN), REFUSAL_NONE);
	add_items(1);
	open_sitting();
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_END), REFUSAL_NONE);
	assert_int_equal(room.state.door_open, 0);
}

static void attendance_keeps_the_first_arrival_and_the_last_departure(void **state)
{
	(void)state;
	assert_int_equal(room_present(&room, 6, true), REFUSAL_NO_SUCH_SEAT);
	assert_int_equal(room_present(&room, 2, true), REFUSAL_NONE);
	assert_int_equal(room_present(&room, 2, true), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	room.now_ms += 1000;
	assert_int_equal(room_present(&room, 2, false), REFUSAL_NONE);
	room.now_ms += 1000;
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	assert_int_equal(room.last.count, 1);
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	assert_int_equal(room.state.members[2].arrived_at_ms, 1000000);
	assert_int_equal(room.state.members[2].left_at_ms, 1001000);
	assert_int_equal(room.state.members[3].arrived_at_ms, 1002000);
}

static void a_sitting_ends_only_from_welcome_and_then_for_good(void **state)
{
	(void)state;
	add_items(1);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_END), REFUSAL_WRONG_PHASE);
	open_sitting();
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_END), REFUSAL_STILL_RUNNING);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_LEAVE), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_END), REFUSAL_NONE);
	assert_int_equal(room.state.phase, PHASE_SEALED);
	for (int kind = 0; kind < COMMAND_ASSEMBLY_COUNT; kind++) {
		enum refusal want = REFUSAL_ALREADY_SEALED;

		if (!(core_roles(kind) & 1u << ROLE_TEACHER))
			want = REFUSAL_NOT_ALLOWED;
		assert_int_equal(room_teacher(&room, kind), want);
	}
	assert_int_equal(room_cast(&room, 0, 0), REFUSAL_NO_SUCH_VOTE);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, kit_six, kit_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(nothing_is_heard_before_the_sitting_is_prepared),
	        RULE(a_sitting_is_prepared_once_and_for_a_class_with_pupils),
	        RULE(nobody_leads_without_the_right),
	        RULE(a_sitting_without_agenda_does_not_open),
	        RULE(the_agenda_holds_items_max_and_ids_are_not_reused),
	        RULE(a_motion_must_be_whole),
	        RULE(what_a_ballot_does_not_have_is_cleared),
	        RULE(items_move_both_ways),
	        RULE(an_item_on_the_floor_is_edited_but_neither_moved_nor_removed),
	        RULE(an_item_leaves_the_floor_planned_or_postponed),
	        RULE(a_door_has_a_new_code_each_time_and_closes_with_the_sitting),
	        RULE(attendance_keeps_the_first_arrival_and_the_last_departure),
	        RULE(a_sitting_ends_only_from_welcome_and_then_for_good),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
