/* SPDX-License-Identifier: EUPL-1.2 */
/* core_amendment_votes.c - a vote about an amendment beside the votes about its item. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/freeze.h"
#include "core/find.h"
#include "unit/core_kit.h"

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

static void an_amendment_of_any_item_is_for_or_against(void **state)
{
	struct motion motion = room_ballot(BALLOT_RANKED, 4);

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	kit_to_floor(KIND_PROPOSAL, &motion);
	kit_propose(3, 0, "B");
	assert_int_equal(ask(1), REFUSAL_NONE);
	assert_int_equal(room.state.papers_used, 0);
	assert_int_equal(vote_option_count(item(), room_vote(&room)), 2);
	assert_int_equal(room_cast(&room, 0, 3), REFUSAL_BAD_CHOICE);
	assert_int_equal(room_mark(&room, 0, (uint8_t[OPTIONS_MAX]){1}), REFUSAL_BAD_CHOICE);
	assert_int_equal(room_cast(&room, 0, 1), REFUSAL_NONE);
	room_teacher(&room, COMMAND_VOTE_ANNUL);
	vote_on_first(5, 1);
	assert_int_equal(room_vote(&room)->verdict.outcome, OUTCOME_ADOPTED);
	assert_int_equal(room_teacher(&room, COMMAND_WORKSHOP_SHOW), REFUSAL_NOTHING_TO_COMPARE);
	room_teacher(&room, COMMAND_DEBATE_OPEN);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	assert_int_not_equal(room.state.papers_used, 0);
	assert_int_equal(room_vote(&room)->standing, 15);
}

static void what_does_not_go_together_is_not_asked(void **state)
{
	struct command both = room_command(COMMAND_VOTE_OPEN);
	struct motion motion = room_motion();

	(void)state;
	motion.tie_rule = TIE_SECOND_VOTE;
	kit_to_floor(KIND_PROPOSAL, &motion);
	kit_propose(3, 0, "B");
	both.vote_open.fallback = 1;
	both.vote_open.amendment = 1;
	assert_int_equal(room_do(&room, &both), REFUSAL_BAD_FIELD);
	assert_int_equal(ask(2), REFUSAL_NO_SUCH_AMENDMENT);
	assert_int_equal(ask(UINT16_MAX), REFUSAL_NO_SUCH_AMENDMENT);
	room_teacher(&room, COMMAND_VOTE_OPEN);
	for (uint16_t seat = 0; seat < 6; seat++)
		room_cast(&room, seat, seat % 2);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_count(&room, (uint16_t[CHOICES_MAX]){3, 3});
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(ask(1), REFUSAL_BAD_FIELD); /* the tie asks for its second round */
	assert_int_equal(room_teacher(&room, COMMAND_DEBATE_OPEN), REFUSAL_WRONG_PHASE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
}

static void screens_tell_an_amendment_from_the_item(void **state)
{
	static const struct presence nobody;
	static struct view view;

	(void)state;
	kit_to_proposal();
	kit_propose(3, 0, "B");
	vote_on_first(2, 4);
	core_view(&room.state, &nobody, AUDIENCE_PUPIL, room.now_ms, &view);
	assert_int_equal(view.vote.amendment, 1);
	assert_int_equal(view.vote.ballot, BALLOT_MOTION);
	assert_true(reads(&view.vote.title, "B"));
	assert_int_equal(view.items[0].outcome, OUTCOME_NONE); /* nothing of the item itself */
	assert_int_equal(view.amendment_count, 1);
	assert_int_equal(view.amendments[0].author, 3);
	room_teacher(&room, COMMAND_DEBATE_OPEN);
	core_view(&room.state, &nobody, AUDIENCE_PUPIL, room.now_ms, &view);
	assert_int_equal(view.past_count, 0);
	assert_int_equal(view.amendments[0].state, AMENDMENT_REJECTED);
	room_teacher(&room, COMMAND_ITEM_CLOSE);
	core_view(&room.state, &nobody, AUDIENCE_PUPIL, room.now_ms, &view);
	assert_int_equal(view.amendment_count, 0);
}

static void an_amendment_freezes_its_own_text(void **state)
{
	struct event opened = {.kind = EVENT_VOTE_OPENED};
	struct text_ref plain, first, second;

	(void)state;
	kit_to_proposal();
	kit_propose(3, 0, "B");
	kit_propose(3, 0, "C");
	opened.vote_opened.vote = 1;
	opened.vote_opened.standing = 3;
	freeze_vote(&room.state, &item()->motion, &opened, &plain);
	opened.vote_opened.amendment = 1;
	freeze_vote(&room.state, &item()->motion, &opened, &first);
	opened.vote_opened.amendment = 2;
	freeze_vote(&room.state, &item()->motion, &opened, &second);
	assert_memory_not_equal(&plain, &first, sizeof first);
	assert_memory_not_equal(&second, &first, sizeof first);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_six, kit_end)
	const struct CMUnitTest tests[] = {
	        TEST(an_amendment_of_any_item_is_for_or_against),
	        TEST(what_does_not_go_together_is_not_asked),
	        TEST(screens_tell_an_amendment_from_the_item),
	        TEST(an_amendment_freezes_its_own_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
