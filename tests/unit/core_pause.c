/* SPDX-License-Identifier: EUPL-1.2 */
/* core_pause.c - a sitting is interrupted, and goes on where it was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "unit/core_kit.h"

static enum refusal ask(uint16_t seat)
{
	return room_pupil(&room, COMMAND_FLOOR_ASK, seat);
}

static void a_pause_sends_all_away_and_stops_the_clock(void **state)
{
	struct command office = room_command(COMMAND_ROLE_GIVE);

	(void)state;
	kit_add_item();
	room_open_sitting(&room);
	assert_int_equal(room_do(&room, &office), REFUSAL_NONE); /* seat 0 has the chair */
	assert_int_equal(room_teacher(&room, COMMAND_DOOR_OPEN), REFUSAL_NONE);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(ask(3), REFUSAL_NONE);
	assert_int_equal(kit_give_floor(2), REFUSAL_NONE);
	room.now_ms += 4000;
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_PAUSE), REFUSAL_NONE);
	assert_int_equal(room.last.count, 1);
	assert_true(room.state.paused);
	assert_int_equal(room.state.paused_at_ms, room.now_ms);
	assert_int_equal(room.state.door_open, 0);
	assert_int_equal(room.state.speaker, 0);
	for (unsigned seat = 0; seat < 6; seat++) {
		assert_int_equal(room.state.members[seat].present, 0);
		assert_int_equal(room.state.members[seat].offices, 0);
		assert_int_equal(room.state.members[seat].asked, 0);
	}
	assert_int_equal(room.state.members[0].held, 1u << OFFICE_CHAIR);
	assert_int_equal(room.state.members[2].spoken_ms, 4000);
	assert_int_equal(room.state.items[0].spent_ms, 4000);

	room.now_ms += 86400000; /* another day */
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_RESUME), REFUSAL_NONE);
	assert_int_equal(room.state.phase, PHASE_PRESENTED);
	assert_int_equal(room.state.item_until_ms, room.now_ms + 596000);
	room.now_ms += 1000;
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_LEAVE), REFUSAL_NONE);
	assert_int_equal(room.state.items[0].spent_ms, 5000);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_RESUME), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0); /* it goes on already */
}

static void who_sits_at_a_tablet_is_there_again_at_once(void **state)
{
	struct command resume;

	(void)state;
	kit_add_item();
	room_open_sitting(&room);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_PAUSE), REFUSAL_NONE);
	room.now_ms += 86400000;
	resume = room_command(COMMAND_SITTING_RESUME);
	seats_add(&resume.resume.here, 1);
	seats_add(&resume.resume.here, 4);
	seats_add(&resume.resume.here, MEMBERS_MAX - 1); /* nobody's seat */
	assert_int_equal(room_do(&room, &resume), REFUSAL_NONE);
	assert_int_equal(room.last.count, 1);
	for (unsigned seat = 0; seat < 6; seat++)
		assert_int_equal(room.state.members[seat].present, seat == 1 || seat == 4);
	assert_int_equal(ask(4), REFUSAL_NONE);
	assert_int_equal(ask(2), REFUSAL_NOT_PRESENT);
}

static void a_clock_that_had_run_out_is_still_out_after_the_pause(void **state)
{
	(void)state;
	kit_add_item();
	room_open_sitting(&room);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	room.now_ms += 660000;
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_PAUSE), REFUSAL_NONE);
	room.now_ms += 1000000;
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_RESUME), REFUSAL_NONE);
	assert_int_equal(room.state.item_until_ms, room.now_ms - 60000);
}

static void a_paused_sitting_hears_what_prepares_and_attendance(void **state)
{
	unsigned heard = 0;
	uint8_t may[COMMAND_ASSEMBLY_COUNT];

	(void)state;
	kit_add_item();
	room_open_sitting(&room);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_PAUSE), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_PAUSE), REFUSAL_PAUSED);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_PAUSED);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_END), REFUSAL_PAUSED);
	assert_int_equal(kit_enter(STAGE_NEWS), REFUSAL_PAUSED);
	assert_int_equal(ask(1), REFUSAL_PAUSED);
	kit_add_item();
	assert_int_equal(room_present(&room, 1, true), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	core_may(&room.state, ROLE_TEACHER, SEAT_NONE, may);
	for (int kind = 0; kind < COMMAND_ASSEMBLY_COUNT; kind++)
		heard += may[kind];
	assert_true(may[COMMAND_SITTING_RESUME] && may[COMMAND_DOOR_OPEN]);
	assert_false(may[COMMAND_FLOOR_GIVE] || may[COMMAND_SITTING_PAUSE]);
	assert_true(heard >= 10 && heard < 25);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_RESUME), REFUSAL_NONE);
	assert_int_equal(room.state.members[1].present, 1);
}

static void nothing_is_paused_while_a_vote_is_under_way(void **state)
{
	(void)state;
	kit_add_item();
	room_open_sitting(&room);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_PAUSE), REFUSAL_STILL_RUNNING);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_CLOSE), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_PAUSE), REFUSAL_STILL_RUNNING);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_COUNT), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_SHOW), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_PAUSE), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_RECORD), REFUSAL_PAUSED);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_RESUME), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_RECORD), REFUSAL_NONE);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, kit_timed, kit_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(a_pause_sends_all_away_and_stops_the_clock),
	        RULE(who_sits_at_a_tablet_is_there_again_at_once),
	        RULE(a_clock_that_had_run_out_is_still_out_after_the_pause),
	        RULE(a_paused_sitting_hears_what_prepares_and_attendance),
	        RULE(nothing_is_paused_while_a_vote_is_under_way),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
