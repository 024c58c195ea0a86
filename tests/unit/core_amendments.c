/* SPDX-License-Identifier: EUPL-1.2 */
/* core_amendments.c - another text is proposed, agreed to, or asked of the class. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/find.h"
#include "unit/core_kit.h"
#include "unit/core_spoil.h"

static enum refusal settle(unsigned seat, uint16_t number, enum amendment_state then)
{
	struct command command = room_by(COMMAND_AMENDMENT_SETTLE, seat);

	command.amendment_settle.amendment = number;
	command.amendment_settle.state = (uint8_t)then;
	return room_do(&room, &command);
}

static enum refusal ask(uint16_t number)
{
	struct command command = room_command(COMMAND_VOTE_OPEN);

	command.vote_open.amendment = number;
	return room_do(&room, &command);
}

/* The class votes on amendment 1, so many for and against, and sees the result. */
static void vote_on_first(unsigned yes, unsigned no)
{
	assert_int_equal(ask(1), REFUSAL_NONE);
	for (uint16_t seat = 0; seat < yes + no; seat++)
		assert_int_equal(room_cast(&room, seat, seat >= yes), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_CLOSE), REFUSAL_NONE);
	assert_int_equal(room_count(&room, (uint16_t[CHOICES_MAX]){(uint16_t)yes, (uint16_t)no}),
	                 REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_SHOW), REFUSAL_NONE);
}

static bool reads(const struct text_ref *ref, const char *text)
{
	struct text_ref wanted = room_text(text);

	return memcmp(ref, &wanted, sizeof wanted) == 0;
}

static const struct item *item(void)
{
	return &room.state.items[0];
}

static void a_pupil_proposes_as_itself_and_who_leads_for_others(void **state)
{
	(void)state;
	kit_to_proposal();
	assert_int_equal(kit_propose(3, 0, ""), REFUSAL_EMPTY_TEXT);
	assert_int_equal(kit_propose(3, 5, "B"), REFUSAL_NOT_YOURS);
	assert_int_equal(kit_propose(SEAT_NONE, 7, "B"), REFUSAL_NO_SUCH_SEAT);
	assert_int_equal(kit_propose(3, 0, "B"), REFUSAL_NONE);
	assert_int_equal(kit_propose(3, 4, "C"), REFUSAL_NONE);
	assert_int_equal(kit_propose(SEAT_NONE, 6, "D"), REFUSAL_NONE);
	assert_int_equal(kit_propose(SEAT_NONE, 0, "E"), REFUSAL_NONE);
	room.state.members[3].offices = 1u << OFFICE_SECRETARY;
	assert_int_equal(kit_propose(3, 1, "F"), REFUSAL_NONE);
	room.state.members[3].offices = 0;
	assert_int_equal(room.state.amendments[0].author, 4);
	assert_int_equal(room.state.amendments[1].author, 4);
	assert_int_equal(room.state.amendments[2].author, 6);
	assert_int_equal(room.state.amendments[3].author, 0);
	assert_int_equal(room.state.amendments[4].author, 1);
}

static void only_texts_that_are_decided_on_are_amended(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	kit_to_floor(KIND_PRAISE, &motion);
	assert_int_equal(kit_propose(3, 0, "B"), REFUSAL_NO_VOTE);
}

static void there_are_no_more_amendments_than_there_is_room_for(void **state)
{
	(void)state;
	kit_to_proposal();
	for (int i = 0; i < AMENDMENTS_MAX; i++)
		assert_int_equal(kit_propose(3, 0, "B"), REFUSAL_NONE);
	assert_int_equal(kit_propose(3, 0, "B"), REFUSAL_TOO_MANY);
	assert_int_equal(ask(AMENDMENTS_MAX), REFUSAL_NONE);
}

static void each_says_only_what_is_theirs_to_say(void **state)
{
	(void)state;
	kit_to_proposal();
	kit_propose(3, 0, "B");
	assert_int_equal(settle(4, 1, AMENDMENT_WITHDRAWN), REFUSAL_NOT_YOURS);
	assert_int_equal(settle(1, 1, AMENDMENT_WITHDRAWN), REFUSAL_NOT_YOURS);
	assert_int_equal(settle(3, 1, AMENDMENT_ADOPTED), REFUSAL_NOT_YOURS);
	assert_int_equal(settle(1, 2, AMENDMENT_ADOPTED), REFUSAL_NO_SUCH_AMENDMENT);
	assert_int_equal(settle(1, 0, AMENDMENT_ADOPTED), REFUSAL_NO_SUCH_AMENDMENT);
	assert_int_equal(settle(1, 1, AMENDMENT_PROPOSED), REFUSAL_BAD_FIELD);
	assert_int_equal(settle(1, 1, AMENDMENT_STATE_COUNT), REFUSAL_BAD_FIELD);
	assert_int_equal(settle(3, 1, AMENDMENT_WITHDRAWN), REFUSAL_NONE);
	assert_int_equal(settle(1, 1, AMENDMENT_ADOPTED), REFUSAL_SETTLED);
	assert_int_equal(settle(4, 1, AMENDMENT_ADOPTED), REFUSAL_NOT_YOURS);
}

static void the_author_of_the_item_adopts_and_the_text_is_replaced(void **state)
{
	(void)state;
	kit_to_proposal();
	kit_propose(3, 0, "B");
	assert_int_equal(settle(1, 1, AMENDMENT_ADOPTED), REFUSAL_NONE);
	assert_true(reads(&item()->motion.title, "B"));
	assert_true(reads(&room.state.amendments[0].before, "Shall we?"));
	kit_propose(4, 0, "C");
	assert_int_equal(settle(SEAT_NONE, 2, AMENDMENT_REJECTED), REFUSAL_NONE);
	assert_true(reads(&item()->motion.title, "B"));
}

static void the_class_decides_where_they_do_not_agree(void **state)
{
	(void)state;
	kit_to_proposal();
	kit_propose(3, 0, "B");
	vote_on_first(4, 2);
	assert_true(reads(&room_vote(&room)->title, "B"));
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_RECORD), REFUSAL_AMENDMENT_VOTE);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_POSTPONE), REFUSAL_AMENDMENT_VOTE);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_REFER), REFUSAL_AMENDMENT_VOTE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_AMENDMENT_VOTE);
	assert_int_equal(room_teacher(&room, COMMAND_DEBATE_OPEN), REFUSAL_NONE);
	assert_int_equal(room.state.phase, PHASE_DEBATE);
	assert_int_equal(room.state.amendments[0].state, AMENDMENT_ADOPTED);
	assert_int_equal(room.state.amendments[0].vote, 1);
	assert_true(reads(&item()->motion.title, "B"));
	assert_int_equal(ask(1), REFUSAL_SETTLED);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	assert_int_equal(room_vote(&room)->round, 1); /* the first about the item itself */
}

static void a_tie_rejects_an_amendment(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	motion.tie_rule = TIE_CASTING_VOTE;
	motion.threshold = THRESHOLD_TWO_THIRDS;
	kit_to_floor(KIND_REQUEST, &motion);
	kit_propose(3, 0, "B");
	vote_on_first(3, 3);
	room_teacher(&room, COMMAND_DEBATE_OPEN);
	assert_int_equal(room.state.amendments[0].state, AMENDMENT_REJECTED);
	assert_true(reads(&item()->motion.title, "Shall we?"));
}

static void without_a_quorum_the_class_has_said_nothing(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	motion.quorum = QUORUM_THREE_QUARTERS;
	motion.secrecy = SECRECY_ROLL_CALL;
	kit_to_floor(KIND_REPORT, &motion);
	kit_propose(3, 0, "B");
	for (uint16_t seat = 3; seat < 6; seat++)
		room_present(&room, seat, false);
	vote_on_first(3, 0);
	assert_int_equal(room_vote(&room)->verdict.outcome, OUTCOME_NO_QUORUM);
	room_teacher(&room, COMMAND_DEBATE_OPEN);
	assert_int_equal(room.state.amendments[0].state, AMENDMENT_PROPOSED);
}

static void an_annulled_vote_leaves_an_amendment_as_it_was(void **state)
{
	(void)state;
	kit_to_proposal();
	kit_propose(3, 0, "B");
	vote_on_first(6, 0);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_ANNUL), REFUSAL_NONE);
	assert_int_equal(room.state.amendments[0].state, AMENDMENT_PROPOSED);
	assert_int_equal(ask(1), REFUSAL_NONE);
	assert_int_equal(room.state.amendments[0].vote, 2);
}

static void amendments_are_of_the_item_on_the_floor(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT);
	room_teacher(&room, COMMAND_SITTING_OPEN);
	room_item(&room, COMMAND_ITEM_START, 1);
	kit_propose(3, 0, "B");
	room_teacher(&room, COMMAND_ITEM_POSTPONE);
	room_item(&room, COMMAND_ITEM_START, 2);
	assert_int_equal(ask(1), REFUSAL_NO_SUCH_AMENDMENT);
	assert_int_equal(settle(3, 1, AMENDMENT_WITHDRAWN), REFUSAL_NO_SUCH_AMENDMENT);
}

static void events_of_amendments_are_sane(void **state)
{
	(void)state;
	kit_to_proposal();
	kit_propose(3, 0, "B");
	room_take_back(&room, &event);
	SPOILT(event.amendment.number, 2);
	SPOILT(event.amendment.item, 2);
	SPOILT(event.amendment.author, 7);
	SPOILT(event.amendment.text, (struct text_ref){{0}});
	SPOILT(room.state.items[0].kind, KIND_THANKS);
	SPOILT(room.state.amendment_count, AMENDMENTS_MAX);
	kit_propose(3, 0, "B");
	settle(1, 1, AMENDMENT_ADOPTED);
	room_take_back(&room, &event);
	SPOILT(event.amendment_settled.number, 0);
	SPOILT(event.amendment_settled.number, 2);
	SPOILT(event.amendment_settled.state, AMENDMENT_PROPOSED);
	SPOILT(event.amendment_settled.state, AMENDMENT_STATE_COUNT);
	SPOILT(room.state.amendments[0].item, 2);
	ask(1);
	room_take_back(&room, &event);
	SPOILT(event.vote_opened.amendment, 2);
	SPOILT(event.vote_opened.fallback, 1);
	SPOILT(room.state.amendments[0].state, AMENDMENT_WITHDRAWN);
	SPOILT(room.state.amendments[0].item, 2);
	vote_on_first(6, 0);
	room_teacher(&room, COMMAND_DEBATE_OPEN);
	room_take_back(&room, &event);
	SPOILT(room.state.votes[0].amendment, 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_six, kit_end)
	const struct CMUnitTest tests[] = {
	        TEST(a_pupil_proposes_as_itself_and_who_leads_for_others),
	        TEST(only_texts_that_are_decided_on_are_amended),
	        TEST(there_are_no_more_amendments_than_there_is_room_for),
	        TEST(each_says_only_what_is_theirs_to_say),
	        TEST(the_author_of_the_item_adopts_and_the_text_is_replaced),
	        TEST(the_class_decides_where_they_do_not_agree),
	        TEST(a_tie_rejects_an_amendment),
	        TEST(without_a_quorum_the_class_has_said_nothing),
	        TEST(an_annulled_vote_leaves_an_amendment_as_it_was),
	        TEST(amendments_are_of_the_item_on_the_floor),
	        TEST(events_of_amendments_are_sane),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
