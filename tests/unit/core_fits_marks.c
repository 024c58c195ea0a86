/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_fits_marks.c - the same for marked ballots, paper, rounds and ties: each
 * field that could mislead the fold, spoilt one at a time.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "hemicycle/tally.h"
#include "unit/core_kit.h"
#include "unit/core_spoil.h"

static void an_election_is_within_the_class(void **state)
{
	struct motion motion = room_ballot(BALLOT_SEVERAL, 3);

	(void)state;
	motion.picks = 1;
	motion.seats = 2;
	motion.options[0].candidate = 1;
	motion.options[1].candidate = 2;
	motion.options[1].substitute = 3;
	motion.options[2].candidate = 6;
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	kit_take_back();
	SPOILT(event.item.motion.options[0].candidate, 7);
	SPOILT(event.item.motion.options[0].candidate, 2);
	SPOILT(event.item.motion.options[0].text.hash[0], 1); /* not the name on the list */
	SPOILT(event.item.motion.options[1].substitute, 1);
	SPOILT(event.item.motion.options[1].substitute_name.hash[31], 1);
	SPOILT(event.item.motion.options[2].drafted, 2);
	SPOILT(event.item.motion.options[2].unused, 1);
	SPOILT(event.item.motion.options[3].cost, 1);
	SPOILT(event.item.motion.method, TALLY_IRV);
	SPOILT(event.item.motion.method, TALLY_METHOD_COUNT);
	SPOILT(event.item.motion.seats, 0);
	SPOILT(event.item.motion.seats, 3);
	SPOILT(event.item.motion.picks, OPTIONS_MAX + 1);
	SPOILT(event.item.motion.grade_count, 3);
	SPOILT(event.item.motion.points_max, 3);
	SPOILT(event.item.motion.budget, 3);
	SPOILT(event.item.motion.fallback, FALLBACK_MAJORITY);
	SPOILT(event.item.motion.official, 1);
	SPOILT(event.item.motion.unused[0], 1);
	SPOILT(event.item.motion.threshold, THRESHOLD_ABSOLUTE);
	SPOILT(event.item.motion.base, BASE_PRESENT);
}

static void to_ranking(void)
{
	struct motion motion = room_ballot(BALLOT_RANKED, 3);

	motion.secrecy = SECRECY_ROLL_CALL;
	motion.tie_rule = TIE_YOUNGEST;
	room_open_vote(&room, &motion);
}

static void a_round_is_among_the_options(void **state)
{
	(void)state;
	to_ranking();
	kit_take_back();
	SPOILT(event.vote_opened.standing, 8);
	SPOILT(event.vote_opened.seats, OPTIONS_MAX + 1);
	SPOILT(event.vote_opened.fallback, 1);
	SPOILT(event.vote_opened.fallback, 2);
	SPOILT(room.state.papers_used, PAPERS_BYTES_MAX - 6 * 3 - 6 * 4 + 1);
	event.vote_opened.standing = 0; /* as in journals of before: all stand */
	event.vote_opened.seats = 0;
	core_apply(&room.state, &event);
	assert_int_equal(room_vote(&room)->standing, 7);
	assert_int_equal(room_vote(&room)->seats, 1);
}

static void marks_of_a_signature_are_a_ballot(void **state)
{
	(void)state;
	to_ranking();
	room_mark(&room, 2, (uint8_t[OPTIONS_MAX]){2, 1});
	kit_take_back();
	SPOILT(event.signed_.choice, 0);
	SPOILT(event.signed_.choice, 2);
	SPOILT(event.signed_.marks[0], 1);
	SPOILT(event.signed_.marks[3], 3);
	SPOILT(event.signed_.marks[15], 3);
	SPOILT(room.state.votes[0].on_paper.bits[0], 4);
}

static void sign_on_paper(uint16_t seat, bool on_paper)
{
	struct command command = room_command(COMMAND_PAPER_SIGN);

	command.paper_sign.seat = seat;
	command.paper_sign.on_paper = on_paper;
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
}

static void paper_signs_the_roll_once(void **state)
{
	(void)state;
	to_ranking();
	room_mark(&room, 2, (uint8_t[OPTIONS_MAX]){1});
	sign_on_paper(3, true);
	kit_take_back();
	SPOILT(event.paper_signed.vote, 2);
	SPOILT(event.paper_signed.seats.bits[0], 0);
	SPOILT(event.paper_signed.seats.bits[0], 8 + 4); /* the third has signed */
	SPOILT(event.paper_signed.seats.bits[0], 64);
	core_apply(&room.state, &event);
	room.log[room.log_count++] = event;
	sign_on_paper(3, false);
	kit_take_back();
	SPOILT(event.paper_unsigned.vote, 2);
	SPOILT(event.paper_unsigned.seat, 2);
	SPOILT(event.paper_unsigned.seat, SEAT_NONE);
}

/* Two tablets for the first and the second option, a paper for the third, a spoiled one: a tie. */
static void to_tie(void)
{
	struct command count = room_command(COMMAND_VOTE_COUNT);

	to_ranking();
	room_mark(&room, 2, (uint8_t[OPTIONS_MAX]){1});
	room_mark(&room, 5, (uint8_t[OPTIONS_MAX]){0, 1});
	sign_on_paper(0, true);
	sign_on_paper(1, true);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	count.vote_count.hand_paper_count = 1;
	count.vote_count.hand_papers[0] = (struct paper_row){1, {0, 0, 1}};
	count.vote_count.spoiled = 1;
	assert_int_equal(room_do(&room, &count), REFUSAL_NONE);
	assert_int_equal(room_vote(&room)->verdict.outcome, OUTCOME_WHO_IS_YOUNGER);
}

static void a_tally_agrees_with_roll_and_papers(void **state)
{
	(void)state;
	to_tie();
	kit_take_back();
	SPOILT(event.vote_tallied.vote, 2);
	SPOILT(event.vote_tallied.signed_.bits[0], 3 + 32);
	SPOILT(event.vote_tallied.present.bits[0], 3);
	SPOILT(event.vote_tallied.on_paper.bits[0], 1);
	SPOILT(event.vote_tallied.choice[2], 1);
	SPOILT(event.vote_tallied.votes[0], 1);
	SPOILT(event.vote_tallied.hand_votes[0], 1);
	SPOILT(event.vote_tallied.spoiled, 0);
	SPOILT(event.vote_tallied.spoiled, 3);
	SPOILT(event.vote_tallied.paper_count, 2);
	SPOILT(event.vote_tallied.paper_count, MEMBERS_MAX + 1);
	SPOILT(event.vote_tallied.papers[0].count, 2);
	SPOILT(event.vote_tallied.papers[1].marks[1], 2); /* a gap */
	SPOILT(event.vote_tallied.papers[0].marks[0], 1); /* not sorted */
	SPOILT(event.vote_tallied.seat_marks_count, 1);
	SPOILT(event.vote_tallied.seat_marks[0].seat, 5);
	SPOILT(event.vote_tallied.seat_marks[1].seat, 1);
	SPOILT(event.vote_tallied.seat_marks[1].marks[2], 5);
	SPOILT(event.vote_tallied.seed[0], '1');
	SPOILT(room.state.papers_used, PAPERS_BYTES_MAX - 3 * 4 + 1);
}

static void a_verdict_is_of_the_ballot(void **state)
{
	(void)state;
	to_tie();
	kit_take_back();
	SPOILT(event.vote_tallied.verdict.outcome, OUTCOME_DRAWN);
	SPOILT(event.vote_tallied.verdict.outcome, OUTCOME_BLOCKED);
	SPOILT(event.vote_tallied.verdict.winner, 3);
	SPOILT(event.vote_tallied.verdict.winner_count, OPTIONS_MAX + 1);
	SPOILT(event.vote_tallied.verdict.winners[4], 1);
	SPOILT(event.vote_tallied.verdict.tied, 8 + 1);
	SPOILT(event.vote_tallied.verdict.seats_left, OPTIONS_MAX + 1);
	event.vote_tallied.verdict.winner_count = 2;
	event.vote_tallied.verdict.winners[1] = 1;
	SPOILT(event.vote_tallied.verdict.winners[1], 3);
	SPOILT(event.vote_tallied.verdict.winners[1], 0); /* twice */
}

static void an_answer_is_about_the_tied(void **state)
{
	struct command decide = room_command(COMMAND_VOTE_DECIDE);

	(void)state;
	to_tie();
	decide.vote_decide.choice = CHOICE_NONE;
	decide.vote_decide.order_count = 3;
	memcpy(decide.vote_decide.order, (uint8_t[]){2, 0, 1}, 3);
	assert_int_equal(room_do(&room, &decide), REFUSAL_NONE);
	kit_take_back();
	SPOILT(event.vote_settled.vote, 2);
	SPOILT(event.vote_settled.order[0], 0);
	SPOILT(event.vote_settled.order[0], OPTIONS_MAX + 1);
	SPOILT(event.vote_settled.order[3], 1);
	SPOILT(event.vote_settled.seed[0], '1');
	SPOILT(event.vote_settled.casting_choice, 0);
	SPOILT(room.state.votes[0].favoured[0], 4); /* the contrary was answered before */
	SPOILT(room.state.votes[0].verdict.outcome, OUTCOME_LOT);
	SPOILT(room.state.votes[0].verdict.outcome, OUTCOME_CHOSEN);
	SPOILT(event.vote_settled.verdict.outcome, OUTCOME_NONE);
}

static void only_who_waits_is_asked_to_accept(void **state)
{
	struct command accept = room_command(COMMAND_VOTE_ACCEPT);
	struct motion motion = room_ballot(BALLOT_SEVERAL, 3);

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	for (uint8_t i = 0; i < 3; i++)
		motion.options[i].candidate = (uint8_t)(i + 1);
	motion.options[1].drafted = 1;
	room_open_vote(&room, &motion);
	room_mark(&room, 0, (uint8_t[OPTIONS_MAX]){0, 1});
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_COUNT), REFUSAL_NONE);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	accept.vote_accept.choice = 1;
	assert_int_equal(room_do(&room, &accept), REFUSAL_NONE); /* a no */
	kit_take_back();
	SPOILT(event.vote_accepted.vote, 2);
	SPOILT(event.vote_accepted.choice, 0);
	SPOILT(event.vote_accepted.choice, 200);
	SPOILT(event.vote_accepted.accepts, 1); /* a yes changes no verdict */
	SPOILT(event.vote_accepted.accepts, 2);
	SPOILT(event.vote_accepted.verdict.winner, 1);
	SPOILT(room.state.votes[0].accepted, 2);
	event.kind = EVENT_WORKSHOP_SHOWN;
	event.workshop.vote = 1;
	event.workshop.on = 1;
	assert_false(core_fits(&room.state, &event)); /* no other method counts ticks */
}

static void only_a_blocked_text_is_amended(void **state)
{
	struct command amend = room_command(COMMAND_ITEM_AMEND);
	struct motion motion = room_ballot(BALLOT_CONSENT, 0);

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	room_open_vote(&room, &motion);
	room_cast(&room, 0, TALLY_OBJECTION);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_COUNT), REFUSAL_NONE);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	amend.item_amend.title = room_text("Better");
	assert_int_equal(room_do(&room, &amend), REFUSAL_NONE);
	kit_take_back();
	SPOILT(event.item_amended.item, 2);
	SPOILT(event.item_amended.vote, 2);
	SPOILT(event.item_amended.title, (struct text_ref){{0}});
	SPOILT(room.state.votes[0].verdict.outcome, OUTCOME_REJECTED);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, kit_six, kit_drop)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(an_election_is_within_the_class),     RULE(a_round_is_among_the_options),
	        RULE(marks_of_a_signature_are_a_ballot),   RULE(paper_signs_the_roll_once),
	        RULE(a_tally_agrees_with_roll_and_papers), RULE(a_verdict_is_of_the_ballot),
	        RULE(an_answer_is_about_the_tied),         RULE(only_who_waits_is_asked_to_accept),
	        RULE(only_a_blocked_text_is_amended),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
