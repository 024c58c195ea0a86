/* SPDX-License-Identifier: EUPL-1.2 */
/* core_minutes.c - minutes of earlier sittings: told of, approved, corrected, and by whom. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/minutes.h"
#include "unit/core_room.h"

enum { EARLIER = 77 };

static struct room room;

static void take(unsigned seat, enum office office)
{
	struct command give = room_command(COMMAND_ROLE_GIVE);

	give.office.seat = (uint16_t)seat;
	give.office.office = (uint8_t)office;
	assert_int_equal(room_do(&room, &give), REFUSAL_NONE);
}

static int set_up(void **state)
{
	struct command prepare = room_council();
	struct command open;

	(void)state;
	room_init_council(&room, 6, &prepare);
	room_add_kind(
	        &room,
	        &(struct motion){.title = room_text("A garden"), .option_count = 2, .seats = 1},
	        KIND_PROPOSAL);
	for (uint16_t seat = 0; seat < 6; seat++)
		assert_int_equal(room_present(&room, seat, true), REFUSAL_NONE);
	open = room_command(COMMAND_SITTING_OPEN);
	open.open.minutes_count = 1;
	open.open.minutes[0] = (struct earlier_minutes){
	        .sitting = EARLIER, .sealed_at_ms = 9, .number = 3, .title = room_text("Council")};
	assert_int_equal(room_do(&room, &open), REFUSAL_NONE);
	take(0, OFFICE_CHAIR);
	take(1, OFFICE_SECRETARY);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	room_check_replay(&room);
	room_release(&room);
	return 0;
}

static enum refusal name(enum command_kind kind, unsigned seat, int64_t sitting,
                         enum standing standing)
{
	struct command command = room_by(kind, seat);

	command.minutes.sitting = sitting;
	command.minutes.standing = (uint8_t)standing;
	command.minutes.number = 3;
	command.minutes.head = room_text("head");
	command.minutes.text = room_text("prose");
	command.minutes.words = room_text("seven");
	return room_do(&room, &command);
}

static void who_leads_approves_what_waits_and_once(void **state)
{
	(void)state;
	assert_int_equal(room.state.minutes_count, 1);
	assert_int_equal(name(COMMAND_MINUTES_APPROVE, 1, EARLIER, STANDING_WAITING),
	                 REFUSAL_NOT_ALLOWED);
	assert_int_equal(name(COMMAND_MINUTES_APPROVE, 0, EARLIER, STANDING_NONE),
	                 REFUSAL_NO_SUCH_SITTING);
	assert_int_equal(name(COMMAND_MINUTES_APPROVE, 0, EARLIER, STANDING_RUNNING),
	                 REFUSAL_NOT_SEALED);
	assert_int_equal(name(COMMAND_MINUTES_APPROVE, 0, EARLIER, STANDING_APPROVED),
	                 REFUSAL_APPROVED);
	assert_int_equal(name(COMMAND_MINUTES_APPROVE, 0, room.state.id, STANDING_WAITING),
	                 REFUSAL_NOT_SEALED);
	assert_int_equal(name(COMMAND_MINUTES_APPROVE, 0, EARLIER, STANDING_WAITING), REFUSAL_NONE);
	assert_int_equal(room.state.approval_count, 1);
	assert_int_equal(room.state.minutes[0].approved, 1);
	assert_int_equal(name(COMMAND_MINUTES_APPROVE, SEAT_NONE, EARLIER, STANDING_WAITING),
	                 REFUSAL_APPROVED);
}

static void only_what_is_approved_is_corrected_and_the_secretary_may(void **state)
{
	struct command empty = room_by(COMMAND_MINUTES_CORRECT, 1);

	(void)state;
	assert_int_equal(name(COMMAND_MINUTES_CORRECT, 1, EARLIER, STANDING_WAITING),
	                 REFUSAL_NOT_APPROVED);
	assert_int_equal(name(COMMAND_MINUTES_CORRECT, 0, EARLIER, STANDING_APPROVED),
	                 REFUSAL_NOT_ALLOWED);
	assert_int_equal(name(COMMAND_MINUTES_CORRECT, 1, EARLIER, STANDING_APPROVED),
	                 REFUSAL_NONE);
	assert_int_equal(room.state.corrections[0].author, 2);
	empty.minutes.sitting = EARLIER;
	empty.minutes.number = 3;
	empty.minutes.standing = STANDING_APPROVED;
	assert_int_equal(room_do(&room, &empty), REFUSAL_EMPTY_TEXT);
	empty.minutes.item = 4;
	assert_int_equal(room_do(&room, &empty), REFUSAL_NO_SUCH_ITEM);
}

static void a_sitting_approves_and_corrects_so_many(void **state)
{
	(void)state;
	for (int64_t i = 0; i < APPROVALS_MAX; i++)
		assert_int_equal(name(COMMAND_MINUTES_APPROVE, 0, 100 + i, STANDING_WAITING),
		                 REFUSAL_NONE);
	assert_int_equal(name(COMMAND_MINUTES_APPROVE, 0, 99, STANDING_WAITING), REFUSAL_TOO_MANY);
	for (unsigned i = 0; i < CORRECTIONS_MAX; i++)
		assert_int_equal(name(COMMAND_MINUTES_CORRECT, 1, 100, STANDING_APPROVED),
		                 REFUSAL_NONE);
	assert_int_equal(name(COMMAND_MINUTES_CORRECT, 1, 100, STANDING_APPROVED),
	                 REFUSAL_TOO_MANY);
}

static void a_damaged_journal_fits_nothing(void **state)
{
	struct event event = {.kind = EVENT_MINUTES_APPROVED, .at_ms = room.now_ms};

	(void)state;
	event.approval = (struct approval){.sitting = EARLIER, .number = 3};
	assert_false(core_fits(&room.state, &event)); /* no words */
	event.approval.text = room_text("prose");
	assert_true(core_fits(&room.state, &event));
	event.approval.sitting = room.state.id;
	assert_false(core_fits(&room.state, &event));
	event = (struct event){.kind = EVENT_MINUTES_CORRECTED, .at_ms = room.now_ms};
	event.correction = (struct correction){
	        .sitting = EARLIER, .number = 3, .author = 7, .text = room_text("seven")};
	assert_false(core_fits(&room.state, &event)); /* six sit here */
	event.correction.author = 6;
	assert_true(core_fits(&room.state, &event));
	event.correction.number = 0;
	assert_false(core_fits(&room.state, &event));
	event = (struct event){.kind = EVENT_MINUTES_CARRIED, .at_ms = room.now_ms};
	event.minutes_carried.count = 1;
	event.minutes_carried.rows[0] = (struct earlier_minutes){.sitting = EARLIER, .number = 3};
	assert_false(core_fits(&room.state, &event)); /* it is open, and was told */
}

static void those_who_hold_the_office_write_and_later_those_who_held_it(void **state)
{
	struct command end = room_by(COMMAND_ROLE_END, SEAT_NONE);

	(void)state;
	assert_true(minutes_writer(&room.state, 1));
	assert_false(minutes_writer(&room.state, 0));
	assert_false(minutes_writer(&room.state, SEAT_NONE));
	end.office.seat = 1;
	end.office.office = OFFICE_SECRETARY;
	assert_int_equal(room_do(&room, &end), REFUSAL_NONE);
	assert_false(minutes_writer(&room.state, 1));
	take(2, OFFICE_SECRETARY);
	end = room_by(COMMAND_SITTING_END, SEAT_NONE);
	end.end.number = 4;
	assert_int_equal(room_do(&room, &end), REFUSAL_NONE);
	assert_true(minutes_writer(&room.state, 1));
	assert_true(minutes_writer(&room.state, 2));
	assert_int_equal(name(COMMAND_MINUTES_APPROVE, SEAT_NONE, EARLIER, STANDING_WAITING),
	                 REFUSAL_ALREADY_SEALED);
}

static void the_wall_and_the_roles_are_told_of_them_and_pupils_are_not(void **state)
{
	static const struct presence nobody;
	static struct view view;

	(void)state;
	assert_int_equal(name(COMMAND_MINUTES_APPROVE, 0, EARLIER, STANDING_WAITING), REFUSAL_NONE);
	core_view(&room.state, &nobody, AUDIENCE_PROJECTOR, room.now_ms, &view);
	assert_int_equal(view.minutes_count, 1);
	assert_int_equal(view.minutes[0].here, 1);
	core_view(&room.state, &nobody, AUDIENCE_OFFICER, room.now_ms, &view);
	assert_int_equal(view.minutes_count, 1);
	core_view(&room.state, &nobody, AUDIENCE_PUPIL, room.now_ms, &view);
	assert_int_equal(view.minutes_count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	        TEST(who_leads_approves_what_waits_and_once),
	        TEST(only_what_is_approved_is_corrected_and_the_secretary_may),
	        TEST(a_sitting_approves_and_corrects_so_many),
	        TEST(a_damaged_journal_fits_nothing),
	        TEST(those_who_hold_the_office_write_and_later_those_who_held_it),
	        TEST(the_wall_and_the_roles_are_told_of_them_and_pupils_are_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
