/* SPDX-License-Identifier: EUPL-1.2 */
/* core_view_council.c - what each screen of a council sees of it, and what it does not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "unit/core_kit.h"

static struct presence presence;
static struct view view;

static int set_up(void **state)
{
	struct command prepare = room_council();
	struct council *council = &prepare.prepare.council;

	(void)state;
	memset(&presence, 0, sizeof presence);
	council->tags = 1;
	council->totals = 1;
	council->turn_seconds = 60;
	council->item_minutes = 5;
	council->own_count = 1;
	council->own[0].name = room_text("plants");
	council->offices |= 1u << OFFICE_OWN;
	council->line_count = 1;
	council->lines[0].text = room_text("We begin");
	room_init_council(&room, 6, &prepare);
	return 0;
}

static const struct view *look(enum audience audience)
{
	memset(&view, 0xa5, sizeof view);
	core_view(&room.state, &presence, audience, room.now_ms, &view);
	return &view;
}

static void hold(uint16_t seat, enum office office)
{
	struct command command = room_command(COMMAND_ROLE_GIVE);

	command.office.seat = seat;
	command.office.office = (uint8_t)office;
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
}

static void give(uint16_t seat)
{
	struct command command = room_command(COMMAND_FLOOR_GIVE);

	command.seat_ref.seat = seat;
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
}

/* Seat 0 has the chair, 1 is teller, 2 is asked to be secretary; the vote has two ballots. */
static void open_with_two_ballots(enum secrecy secrecy)
{
	struct command offer = room_command(COMMAND_ROLE_OFFER);
	struct motion motion = room_motion();

	motion.secrecy = (uint8_t)secrecy;
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	hold(0, OFFICE_CHAIR);
	hold(1, OFFICE_TELLER);
	offer.office.seat = 2;
	offer.office.office = OFFICE_SECRETARY;
	assert_int_equal(room_do(&room, &offer), REFUSAL_NONE);
	assert_int_equal(room_present(&room, 5, false), REFUSAL_NONE);
	assert_int_equal(room_present(&room, 5, true), REFUSAL_NONE);
	room_open_vote(&room, &motion);
	assert_int_equal(room_present(&room, 5, false), REFUSAL_NONE);
	assert_int_equal(room_cast(&room, 3, 0), REFUSAL_NONE);
	assert_int_equal(room_cast(&room, 4, 1), REFUSAL_NONE);
}

static void everybody_in_the_room_sees_where_one_is(void **state)
{
	static const enum audience audiences[] = {AUDIENCE_PUPIL,     AUDIENCE_TEACHER,
	                                          AUDIENCE_PROJECTOR, AUDIENCE_CHAIR,
	                                          AUDIENCE_OFFICER,   AUDIENCE_BOOTH};
	struct motion motion = room_motion();
	struct command ritual = room_command(COMMAND_RITUAL_SAY);
	struct command ask = room_command(COMMAND_FLOOR_ASK);

	(void)state;
	room_add(&room, &motion);
	room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT);
	room_teacher(&room, COMMAND_SITTING_OPEN);
	room_item(&room, COMMAND_ITEM_START, 1);
	ritual.ritual.ritual = RITUAL_SILENCE; /* the first: zero must not hide it */
	room_do(&room, &ritual);
	ask.role = ROLE_PUPIL;
	ask.seat = 4;
	ask.floor_ask.tag = TAG_QUESTION;
	room_do(&room, &ask);
	give(4);
	room_do(&room, &ask);
	ask.seat = 3;
	ask.floor_ask.tag = TAG_FOR;
	room_do(&room, &ask);
	hold(2, OFFICE_OWN);
	for (unsigned i = 0; i < sizeof audiences / sizeof audiences[0]; i++) {
		look(audiences[i]);
		assert_int_equal(view.stage_count, STAGE_COUNT);
		assert_int_equal(view.stages[view.stage - 1], STAGE_PROPOSALS);
		assert_true(view.has_ritual && view.tags && !view.paused && !view.wishing);
		assert_int_equal(view.ritual, RITUAL_SILENCE);
		assert_int_equal(view.ritual_at_ms, room.now_ms);
		assert_true(view.has_speaker);
		assert_int_equal(view.speaker.who.seat, 4);
		assert_int_equal(view.speaker.tag, TAG_QUESTION);
		assert_int_equal(view.speaker.until_ms, room.now_ms + 60000);
		assert_int_equal(view.ask_count, 2);
		assert_int_equal(view.asks[0].who.seat, 3);
		assert_int_equal(view.asks[0].tag, TAG_FOR);
		assert_int_equal(view.asks[1].turns, 1);
		assert_int_equal(view.item_since_ms, room.now_ms);
		assert_int_equal(view.item_until_ms, room.now_ms + 300000);
		assert_int_equal(view.own_count, 1);
		assert_int_equal(view.officer_count, 1);
		assert_int_equal(view.officers[0].office, OFFICE_OWN);
		assert_true(view.officers[0].accepted);
	}
	look(AUDIENCE_VISITOR);
	assert_int_equal(view.stage_count | view.ask_count | view.officer_count, 0);
	assert_false(view.has_speaker || view.has_ritual);
}

static void who_holds_what_is_told_role_by_role(void **state)
{
	(void)state;
	open_with_two_ballots(SECRECY_SECRET);
	look(AUDIENCE_PROJECTOR);
	assert_int_equal(view.officer_count, 3);
	assert_int_equal(view.officers[0].office, OFFICE_CHAIR);
	assert_int_equal(view.officers[1].office, OFFICE_SECRETARY);
	assert_int_equal(view.officers[1].who.seat, 2);
	assert_false(view.officers[1].accepted);
	assert_int_equal(view.officers[2].office, OFFICE_TELLER);
	look(AUDIENCE_TEACHER);
	assert_int_equal(view.members[0].offices, 1u << OFFICE_CHAIR);
	assert_int_equal(view.members[2].offered, 1u << OFFICE_SECRETARY);
}

static void as_many_officers_as_there_may_be_pupils(void **state)
{
	(void)state;
	room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT);
	room_release(&room);
	struct command prepare = room_council();
	room_init_council(&room, MEMBERS_MAX, &prepare);
	room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT);
	for (uint16_t seat = 0; seat < MEMBERS_MAX; seat++)
		hold(seat, OFFICE_TELLER);
	hold(0, OFFICE_CHAIR);
	look(AUDIENCE_PUPIL);
	assert_int_equal(view.officer_count, MEMBERS_MAX);
	assert_int_equal(view.officers[0].office, OFFICE_CHAIR);
}

static void the_chair_sees_as_the_teacher_but_not_all_of_it(void **state)
{
	(void)state;
	open_with_two_ballots(SECRECY_SECRET);
	presence.screen[3] = SCREEN_HERE;
	room_teacher(&room, COMMAND_DOOR_OPEN);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	assert_int_equal(room_count(&room, (const uint16_t[CHOICES_MAX]){1, 1}), REFUSAL_NONE);
	look(AUDIENCE_CHAIR);
	assert_true(view.has_result);
	assert_int_equal(view.member_count, 6);
	assert_true(view.members[3].signed_ && view.members[3].screen == SCREEN_HERE);
	assert_int_equal(view.vote.voters, 2);
	assert_int_equal(view.line_count, 1);
	assert_int_equal(view.items[0].motion.seats, 1);
	assert_int_equal(view.door_code[0], '\0');
	assert_int_equal(view.suggestion_count, 0);
	for (unsigned seat = 0; seat < 6; seat++)
		assert_int_equal(view.members[seat].choice, 0);
	for (int kind = 0; kind < COMMAND_ASSEMBLY_COUNT; kind++)
		assert_int_equal(view.may[kind], 0); /* it comes in a note of its own */
	look(AUDIENCE_TEACHER);
	assert_int_equal(view.line_count, 1);
	assert_int_equal(view.suggestion_count, OFFICE_OWN + 1);
}

static void other_roles_see_the_roll_and_a_result_once_it_is_shown(void **state)
{
	(void)state;
	open_with_two_ballots(SECRECY_ROLL_CALL);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_teacher(&room, COMMAND_VOTE_COUNT);
	look(AUDIENCE_OFFICER);
	assert_false(view.has_result);
	assert_int_equal(view.member_count, 6);
	assert_true(view.members[3].signed_ && !view.members[2].signed_);
	assert_int_equal(view.members[3].choice, 0);
	assert_int_equal(view.line_count, 0);
	assert_int_equal(view.items[0].motion.seats, 1);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_true(look(AUDIENCE_OFFICER)->has_result);
}

static void a_booth_sees_who_has_still_to_vote_and_no_choice(void **state)
{
	static const enum secrecy secrecies[] = {SECRECY_SECRET, SECRECY_ROLL_CALL};

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		room_release(&room);
		set_up(NULL);
		open_with_two_ballots(secrecies[i]);
		look(AUDIENCE_BOOTH);
		assert_int_equal(view.member_count, 5); /* who is there */
		assert_true(view.members[3].signed_ && !view.members[2].signed_);
		for (unsigned j = 0; j < view.member_count; j++) {
			assert_int_equal(view.members[j].choice, 0);
			assert_int_equal(view.members[j].offices | view.members[j].turns, 0);
		}
		assert_int_equal(view.vote.voters, 0); /* as pupils */
		assert_int_equal(view.line_count | view.note_count, 0);
		assert_false(view.door_open);
	}
}

static void how_long_somebody_spoke_is_for_the_teacher_and_only_if_the_class_wants_it(void **state)
{
	(void)state;
	struct motion motion = room_motion();

	room_add(&room, &motion);
	room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT);
	room_teacher(&room, COMMAND_SITTING_OPEN);
	give(2);
	room.now_ms += 4000;
	room_teacher(&room, COMMAND_FLOOR_END);
	assert_int_equal(look(AUDIENCE_TEACHER)->members[2].spoken_ms, 4000);
	assert_int_equal(view.members[2].turns, 1);
	assert_int_equal(look(AUDIENCE_CHAIR)->members[2].spoken_ms, 0);
	assert_int_equal(view.members[2].turns, 1);
	assert_int_equal(look(AUDIENCE_OFFICER)->members[2].spoken_ms, 0);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->members[2].turns, 0);
	room.state.council.totals = 0;
	assert_int_equal(look(AUDIENCE_TEACHER)->members[2].spoken_ms, 0);
}

static void a_clock_that_stands_still_is_not_shown(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	room_add(&room, &motion);
	room_teacher(&room, COMMAND_SITTING_OPEN);
	room_item(&room, COMMAND_ITEM_START, 1);
	room_teacher(&room, COMMAND_SITTING_PAUSE);
	look(AUDIENCE_PROJECTOR);
	assert_true(view.paused);
	assert_int_equal(view.item_until_ms | view.item_since_ms, 0);
	room_teacher(&room, COMMAND_SITTING_RESUME);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->item_until_ms, room.now_ms + 300000);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, set_up, kit_drop)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(everybody_in_the_room_sees_where_one_is),
	        RULE(who_holds_what_is_told_role_by_role),
	        RULE(as_many_officers_as_there_may_be_pupils),
	        RULE(the_chair_sees_as_the_teacher_but_not_all_of_it),
	        RULE(other_roles_see_the_roll_and_a_result_once_it_is_shown),
	        RULE(a_booth_sees_who_has_still_to_vote_and_no_choice),
	        RULE(how_long_somebody_spoke_is_for_the_teacher_and_only_if_the_class_wants_it),
	        RULE(a_clock_that_stands_still_is_not_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
