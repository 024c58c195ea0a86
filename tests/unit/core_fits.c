/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_fits.c - a damaged journal is noticed: each field of each event that
 * could mislead the fold, spoilt one at a time.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/find.h"
#include "unit/core_kit.h"
#include "unit/core_spoil.h"

static void to_vote(enum secrecy secrecy)
{
	struct motion motion = room_motion();

	motion.secrecy = (uint8_t)secrecy;
	motion.tie_rule = TIE_CASTING_VOTE;
	room_open_vote(&room, &motion);
}

static void kind_and_time_are_checked_first(void **state)
{
	(void)state;
	room_present(&room, 1, true);
	kit_take_back();
	SPOILT(event.at_ms, -1);
	SPOILT(event.at_ms, TIME_MAX_MS + 1);
	SPOILT(event.kind, EVENT_COUNT);
	SPOILT(event.kind, (enum event_kind)(-1));
	SPOILT(event.kind, EVENT_PREPARED);
	SPOILT(room.state.seq, 0);
	SPOILT(room.state.seq, UINT32_MAX);
}

static void a_class_list_is_within_bounds(void **state)
{
	(void)state;
	kit_take_back();
	SPOILT(event.prepared.member_count, 0);
	SPOILT(event.prepared.member_count, MEMBERS_MAX + 1);
	SPOILT(event.prepared.mode, MODE_COUNT);
	SPOILT(event.prepared.members[2].picture.id[0], 'A');
	SPOILT(event.prepared.members[2].picture.id[9], 'a');
}

static void an_agenda_event_names_what_is_there(void **state)
{
	struct motion motion = room_choice(3);

	(void)state;
	room_add(&room, &motion);
	kit_take_back();
	SPOILT(event.item.id, 2);
	SPOILT(event.item.motion.ballot, BALLOT_COUNT);
	SPOILT(event.item.motion.option_count, 9);
	SPOILT(event.item.motion.option_count, 2);
	SPOILT(event.item.motion.changeable, 1);
	SPOILT(event.item.motion.quorum, QUORUM_COUNT);
	SPOILT(room.state.item_count, ITEMS_MAX);
	core_apply(&room.state, &event);
	event.kind = EVENT_ITEM_REMOVED;
	SPOILT(event.item_ref.id, 0);
	SPOILT(event.item_ref.id, 2);
	event.kind = EVENT_ITEM_MOVED;
	event.item_moved.to = 0;
	SPOILT(event.item_moved.to, 1);
	SPOILT(event.item_moved.id, 7);
}

static void attendance_changes_what_can_change(void **state)
{
	(void)state;
	room_present(&room, 1, true);
	kit_take_back();
	SPOILT(event.seat.seat, 6);
	SPOILT(event.seat.seat, SEAT_NONE);
	SPOILT(event.kind, EVENT_LEFT);
	core_apply(&room.state, &event);
	assert_false(core_fits(&room.state, &event));
}

static void a_vote_opens_on_the_floor_with_its_number(void **state)
{
	(void)state;
	to_vote(SECRECY_SECRET);
	kit_take_back();
	SPOILT(event.vote_opened.vote, 0);
	SPOILT(event.vote_opened.vote, 2);
	SPOILT(event.vote_opened.item, 9);
	SPOILT(event.vote_opened.round, 0);
	SPOILT(event.vote_opened.round, 2);
	SPOILT(event.vote_opened.closes_at_ms, -1);
	SPOILT(event.vote_opened.eligible.bits[0], 1u << 6);
	SPOILT(event.vote_opened.eligible.bits[1], 1);
}

static void a_signature_is_of_the_roll_and_once(void **state)
{
	(void)state;
	to_vote(SECRECY_ROLL_CALL);
	room_cast(&room, 2, 1);
	kit_take_back();
	SPOILT(event.signed_.vote, 2);
	SPOILT(event.signed_.seat, 6);
	SPOILT(event.signed_.seat, SEAT_NONE);
	SPOILT(event.signed_.choice, 0);
	SPOILT(event.signed_.choice, 4);
	core_apply(&room.state, &event);
	assert_false(core_fits(&room.state, &event));
}

static void a_count_agrees_with_roll_and_choices(void **state)
{
	(void)state;
	to_vote(SECRECY_ROLL_CALL);
	room_cast(&room, 2, 1);
	room_cast(&room, 3, 0);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_teacher(&room, COMMAND_VOTE_COUNT);
	kit_take_back();
	SPOILT(event.vote_counted.vote, 2);
	SPOILT(event.vote_counted.signed_.bits[0], 4);
	SPOILT(event.vote_counted.signed_.bits[0], 4 + 8 + 16);
	SPOILT(event.vote_counted.present.bits[0], 4);
	SPOILT(event.vote_counted.present.bits[0], 127);
	SPOILT(event.vote_counted.choice[2], 0);
	SPOILT(event.vote_counted.choice[2], 4);
	SPOILT(event.vote_counted.choice[4], 1);
	SPOILT(event.vote_counted.votes[0], 2);
	SPOILT(event.vote_counted.votes[3], 1);
	SPOILT(event.vote_counted.verdict.outcome, OUTCOME_NONE);
	SPOILT(event.vote_counted.verdict.outcome, OUTCOME_COUNT);
	SPOILT(event.vote_counted.verdict.reason, REASON_COUNT);
	SPOILT(event.vote_counted.verdict.winner, 2);
	SPOILT(event.vote_counted.verdict.tied, 4);
}

static void a_casting_vote_is_among_the_tied(void **state)
{
	struct command decide = {.kind = COMMAND_VOTE_DECIDE, .role = ROLE_TEACHER};

	(void)state;
	to_vote(SECRECY_ROLL_CALL);
	room_cast(&room, 2, 1);
	room_cast(&room, 3, 0);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_teacher(&room, COMMAND_VOTE_COUNT);
	assert_int_equal(room_do(&room, &decide), REFUSAL_NONE);
	kit_take_back();
	SPOILT(event.vote_decided.choice, 2);
	SPOILT(event.vote_decided.choice, 200);
	SPOILT(event.vote_decided.verdict.outcome, OUTCOME_CASTING_VOTE);
	SPOILT(event.vote_decided.vote, 2);
	SPOILT(room.state.votes[0].verdict.outcome, OUTCOME_ADOPTED);
}

static void closing_reopening_and_annulling_name_the_vote_at_hand(void **state)
{
	(void)state;
	to_vote(SECRECY_SECRET);
	room_cast(&room, 0, 0);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	kit_take_back();
	SPOILT(event.vote_closed.vote, 2);
	SPOILT(event.vote_closed.by, CLOSED_BY_COUNT);
	core_apply(&room.state, &event);
	event.kind = EVENT_VOTE_REOPENED;
	SPOILT(event.vote_ref.vote, 2);
	SPOILT(room.state.votes[0].reopened, UINT8_MAX);
	event.kind = EVENT_VOTE_ANNULLED;
	event.vote_annulled.signed_.bits[0] = 1;
	event.vote_annulled.signed_.bits[1] = 0;
	SPOILT(event.vote_annulled.vote, 2);
	SPOILT(event.vote_annulled.signed_.bits[0], 0);
	SPOILT(event.vote_annulled.signed_.bits[1], 1);
}

static void a_sitting_is_sealed_with_a_number_and_a_door_has_a_code(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	room_add(&room, &motion);
	room_teacher(&room, COMMAND_SITTING_OPEN);
	room_teacher(&room, COMMAND_DOOR_OPEN);
	kit_take_back();
	SPOILT(event.door.code[3], '\0');
	SPOILT(event.door.code[CODE_BYTES - 1], 'X');
	room_teacher(&room, COMMAND_SITTING_END);
	kit_take_back();
	SPOILT(event.sealed.number, 0);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, kit_six, kit_drop)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(kind_and_time_are_checked_first),
	        RULE(a_class_list_is_within_bounds),
	        RULE(an_agenda_event_names_what_is_there),
	        RULE(attendance_changes_what_can_change),
	        RULE(a_vote_opens_on_the_floor_with_its_number),
	        RULE(a_signature_is_of_the_roll_and_once),
	        RULE(a_count_agrees_with_roll_and_choices),
	        RULE(a_casting_vote_is_among_the_tied),
	        RULE(closing_reopening_and_annulling_name_the_vote_at_hand),
	        RULE(a_sitting_is_sealed_with_a_number_and_a_door_has_a_code),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
