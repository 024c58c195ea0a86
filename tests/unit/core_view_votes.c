/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_view_votes.c - what the screens are told of marked ballots, lots, paper and rounds.
 *
 * Above all what they are not told: no ballot and no throw before the count, and
 * no figure that would say who voted what.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "hemicycle/tally.h"
#include "unit/core_kit.h"

static struct presence presence;
static struct view view;

static int set_up(void **state)
{
	(void)state;
	memset(&presence, 0, sizeof presence);
	room_init(&room, 10);
	return 0;
}

static const struct view *look(enum audience audience)
{
	memset(&view, 0xa5, sizeof view);
	core_view(&room.state, &presence, audience, room.now_ms, &view);
	return &view;
}

/* What every audience sees of the room as it is now. */
static void look_at_all(struct view out[AUDIENCE_COUNT])
{
	for (int audience = 0; audience < AUDIENCE_COUNT; audience++)
		out[audience] = *look(audience);
}

/* Two ballots of a roll-call that differ: nothing that anybody sees may, before the count. */
static void screens_are_blind_to(struct motion motion, const uint8_t marks[OPTIONS_MAX])
{
	static struct view one[AUDIENCE_COUNT], other[AUDIENCE_COUNT];

	motion.secrecy = SECRECY_ROLL_CALL;
	motion.changeable = 1;
	room_open_vote(&room, &motion);
	if (marks == NULL)
		assert_int_equal(room_cast(&room, 3, 1), REFUSAL_NONE);
	else
		assert_int_equal(room_mark(&room, 3, (uint8_t[OPTIONS_MAX]){0}), REFUSAL_NONE);
	look_at_all(one);
	if (marks == NULL)
		assert_int_equal(room_cast(&room, 3, 5), REFUSAL_NONE);
	else
		assert_int_equal(room_mark(&room, 3, marks), REFUSAL_NONE);
	look_at_all(other);
	assert_memory_equal(one, other, sizeof one);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	look_at_all(one);
	assert_int_equal(one[AUDIENCE_TEACHER].members[3].choice, 0);
	assert_int_equal(one[AUDIENCE_TEACHER].members[3].signed_, 1);
}

static void nobody_sees_a_throw_before_the_count(void **state)
{
	(void)state;
	screens_are_blind_to(room_ballot(BALLOT_LOTS, 0), NULL);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_COUNT), REFUSAL_NONE);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->members[3].choice, 0);
	assert_int_equal(look(AUDIENCE_TEACHER)->members[3].choice, 6);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->members[3].choice, 6);
	assert_string_equal(view.result.seed, "6");
	assert_int_equal(view.result.drawn_count, 1);
	assert_memory_equal(&view.result.drawn[0].name,
	                    &room.state.members[view.result.drawn[0].seat].name, 32);
	assert_memory_equal(&view.items[0].decisions[0].text, &view.result.drawn[0].name, 32);
	assert_int_equal(look(AUDIENCE_PUPIL)->result.drawn_count, 1);
}

static void nobody_sees_marks_even_of_a_roll_call(void **state)
{
	(void)state;
	screens_are_blind_to(room_ballot(BALLOT_RANKED, 3), (uint8_t[OPTIONS_MAX]){2, 1});
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_COUNT), REFUSAL_NONE);
	assert_int_equal(look(AUDIENCE_PUPIL)->has_result, 0);
	assert_int_equal(look(AUDIENCE_TEACHER)->members[3].choice, 0);
	assert_int_equal(view.result.has_tally, 1);
	assert_int_equal(view.result.choice_count, 0);
}

static void a_tally_speaks_of_options(void **state)
{
	struct motion motion = room_ballot(BALLOT_RANKED, 4);

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	motion.tie_rule = TIE_SECOND_VOTE;
	motion.method = TALLY_SCHULZE;
	room_open_vote(&room, &motion);
	room_mark(&room, 0, (uint8_t[OPTIONS_MAX]){0, 1, 2, 0});
	room_mark(&room, 1, (uint8_t[OPTIONS_MAX]){0, 2, 1, 0});
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_teacher(&room, COMMAND_VOTE_COUNT);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(look(AUDIENCE_PUPIL)->result.verdict.outcome, OUTCOME_SECOND_VOTE);
	assert_int_equal(view.result.tally.tied, 6);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	assert_int_equal(look(AUDIENCE_PUPIL)->vote.standing, 6);
	assert_int_equal(view.past_count, 1);
	room_mark(&room, 0, (uint8_t[OPTIONS_MAX]){0, 2, 1});
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_teacher(&room, COMMAND_VOTE_COUNT);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(look(AUDIENCE_PUPIL)->result.tally.option_count, 4);
	assert_int_equal(view.result.tally.winners[0], 2);
	assert_int_equal(view.result.tally.condorcet, 2);
	assert_int_equal(view.result.tally.pairwise[2 * 4 + 1], 1);
	assert_int_equal(view.result.tally.pairwise[1 * 4 + 2], 0);
	assert_int_equal(view.result.tally.places[2], 1);
	assert_int_equal(view.result.tally.places[1], 2);
	assert_int_equal(view.result.tally.places[0], 0); /* does not stand */
	assert_int_equal(view.result.tally.quota, -1);
	assert_int_equal(view.result.tally.needed, -1);
}

static enum refusal show_workshop(bool on)
{
	struct command command = room_command(COMMAND_WORKSHOP_SHOW);

	command.workshop.on = on;
	return room_do(&room, &command);
}

static void graded_ballots_are_read_as_others(void **state)
{
	static const enum tally_method methods[] = {TALLY_MAJORITY_JUDGMENT, TALLY_SCORE,
	                                            TALLY_APPROVAL,          TALLY_BORDA,
	                                            TALLY_SCHULZE,           TALLY_MINIMAX};
	struct motion motion = room_ballot(BALLOT_GRADES, 2);

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	room_open_vote(&room, &motion);
	room_mark(&room, 0, (uint8_t[OPTIONS_MAX]){1, 2});
	room_mark(&room, 1, (uint8_t[OPTIONS_MAX]){1, 3});
	room_mark(&room, 2, (uint8_t[OPTIONS_MAX]){3, 2});
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_teacher(&room, COMMAND_VOTE_COUNT);
	assert_int_equal(look(AUDIENCE_TEACHER)->may[COMMAND_WORKSHOP_SHOW], 0); /* not shown */
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->result.comparable, 1);
	assert_int_equal(view.result.workshop_count, 0);
	assert_int_equal(show_workshop(true), REFUSAL_NONE);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->result.workshop_count, 6);
	for (int i = 0; i < 6; i++)
		assert_int_equal(view.result.workshop[i].method, methods[i]);
	assert_int_equal(view.result.workshop[0].gauges[0].counts[0], 2);
	assert_int_equal(view.result.workshop[0].gauges[0].counts[2], 1);
	assert_int_equal(view.result.workshop[1].tallies[0], 4); /* 2 + 2 + 0 */
	assert_int_equal(view.result.workshop[1].tallies[1], 2); /* 1 + 0 + 1 */
	assert_int_equal(view.result.workshop[2].tallies[0], 2); /* the best face alone */
	assert_int_equal(view.result.workshop[2].tallies[1], 0);
	assert_int_equal(view.result.workshop[4].pairwise[1], 2);
	room_teacher(&room, COMMAND_ITEM_RECORD);
	assert_int_equal(room.state.workshop, 0);
}

static void points_are_read_as_grades_when_there_are_few(void **state)
{
	struct motion motion = room_ballot(BALLOT_POINTS, 2);

	(void)state;
	for (uint8_t most = 6; most <= 7; most++) {
		motion.secrecy = SECRECY_ROLL_CALL;
		motion.points_max = most;
		room_open_vote(&room, &motion);
		room_mark(&room, 0, (uint8_t[OPTIONS_MAX]){(uint8_t)(most + 1), 1});
		room_teacher(&room, COMMAND_VOTE_CLOSE);
		room_teacher(&room, COMMAND_VOTE_COUNT);
		room_teacher(&room, COMMAND_VOTE_SHOW);
		assert_int_equal(show_workshop(true), REFUSAL_NONE);
		assert_int_equal(look(AUDIENCE_PUPIL)->result.workshop_count, most == 6 ? 6 : 5);
		assert_int_equal(view.result.workshop[0].method, TALLY_SCORE);
		assert_int_equal(view.result.workshop[0].tallies[0], most);
		assert_int_equal(view.result.workshop[1].method,
		                 most == 6 ? TALLY_MAJORITY_JUDGMENT : TALLY_APPROVAL);
		room_teacher(&room, COMMAND_ITEM_RECORD);
	}
}

static void several_places_are_compared_with_stv_and_not_with_irv(void **state)
{
	struct motion motion = room_ballot(BALLOT_RANKED, 3);
	bool irv = false;

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	motion.method = TALLY_STV;
	motion.seats = 2;
	room_open_vote(&room, &motion);
	room_mark(&room, 0, (uint8_t[OPTIONS_MAX]){1, 2});
	room_mark(&room, 1, (uint8_t[OPTIONS_MAX]){1, 2});
	room_mark(&room, 2, (uint8_t[OPTIONS_MAX]){1, 2});
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_teacher(&room, COMMAND_VOTE_COUNT);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	show_workshop(true);
	assert_int_equal(look(AUDIENCE_PUPIL)->result.workshop_count, 7);
	assert_int_equal(view.result.workshop[0].method, TALLY_STV);
	assert_int_equal(view.result.workshop[0].quota, 2);
	for (int i = 0; i < 7; i++)
		irv |= view.result.workshop[i].method == TALLY_IRV;
	assert_false(irv);
	assert_int_equal(view.result.workshop[2].winner_count, 2); /* of borda too */
}

/* So many vote for on paper and against on tablets; then the result is shown. */
static void hold_mixed(uint16_t papers, uint16_t tablets)
{
	struct command count = room_command(COMMAND_VOTE_COUNT);
	struct command sign = room_command(COMMAND_PAPER_SIGN);
	struct motion motion = room_motion();

	room_open_vote(&room, &motion);
	sign.paper_sign.on_paper = 1;
	for (uint16_t seat = 0; seat < papers; seat++) {
		sign.paper_sign.seat = seat;
		assert_int_equal(room_do(&room, &sign), REFUSAL_NONE);
	}
	for (uint16_t seat = papers; seat < papers + tablets; seat++)
		assert_int_equal(room_cast(&room, seat, 1), REFUSAL_NONE);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	count.vote_count.votes[1] = tablets;
	count.vote_count.hand_count = 3;
	count.vote_count.hand_votes[0] = papers;
	assert_int_equal(room_do(&room, &count), REFUSAL_NONE);
	room_teacher(&room, COMMAND_VOTE_SHOW);
}

static void few_hands_are_not_told_from_the_tablets(void **state)
{
	(void)state;
	hold_mixed(1, 5);
	assert_int_equal(look(AUDIENCE_PUPIL)->result.hand_count, 0);
	assert_int_equal(view.result.hand_votes[0], 0);
	assert_int_equal(view.result.votes[0], 1);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->result.hand_count, 0);
	assert_int_equal(look(AUDIENCE_TEACHER)->result.hand_count, 3); /* who typed it */
	assert_int_equal(view.members[0].on_paper, 1);
	assert_int_equal(view.members[1].on_paper, 0);
	room_teacher(&room, COMMAND_ITEM_RECORD);
	hold_mixed(5, 4);
	assert_int_equal(look(AUDIENCE_PUPIL)->result.hand_count, 0);
	room_teacher(&room, COMMAND_ITEM_RECORD);
	hold_mixed(5, 5);
	assert_int_equal(look(AUDIENCE_PUPIL)->result.hand_count, 3);
	assert_int_equal(view.result.hand_votes[0], 5);
	assert_int_equal(view.vote.on_paper, 5);
	room_teacher(&room, COMMAND_ITEM_RECORD);
	hold_mixed(6, 0);
	assert_int_equal(look(AUDIENCE_PUPIL)->result.hand_votes[0], 6);
}

static void who_is_elected_without_standing_is_waited_for(void **state)
{
	struct command accept = room_command(COMMAND_VOTE_ACCEPT);
	struct motion motion = room_choice(2);

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	motion.options[0].candidate = 1;
	motion.options[1].candidate = 2;
	motion.options[1].drafted = 1;
	room_open_vote(&room, &motion);
	room_cast(&room, 4, 1);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_teacher(&room, COMMAND_VOTE_COUNT);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(look(AUDIENCE_TEACHER)->result.waiting, 2);
	assert_int_equal(view.may[COMMAND_ITEM_RECORD], 0);
	assert_int_equal(view.may[COMMAND_VOTE_ACCEPT], 1);
	assert_memory_equal(&view.floor.motion.options[1].text, &room.state.members[1].name, 32);
	accept.vote_accept.choice = 1;
	assert_int_equal(room_do(&room, &accept), REFUSAL_NONE); /* a no */
	assert_int_equal(look(AUDIENCE_TEACHER)->result.waiting, 0);
	assert_int_equal(view.may[COMMAND_VOTE_OPEN], 1);
	assert_int_equal(view.items[0].decision_count, 0);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	assert_int_equal(look(AUDIENCE_PUPIL)->vote.standing, 1);
	assert_int_equal(room_cast(&room, 4, 1), REFUSAL_BAD_CHOICE);
	assert_int_equal(room_cast(&room, 4, 0), REFUSAL_NONE);
}

static void the_rounds_of_a_text_stay_in_view(void **state)
{
	struct command amend = room_command(COMMAND_ITEM_AMEND);
	struct motion motion = room_ballot(BALLOT_CONSENT, 0);

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	room_open_vote(&room, &motion);
	for (int round = 1; round <= HISTORY_MAX + 2; round++) {
		assert_int_equal(look(AUDIENCE_PUPIL)->vote.round, round);
		room_cast(&room, 0, TALLY_OBJECTION);
		room_teacher(&room, COMMAND_VOTE_CLOSE);
		room_teacher(&room, COMMAND_VOTE_COUNT);
		room_teacher(&room, COMMAND_VOTE_SHOW);
		amend.item_amend.title = room_text((char[]){(char)('a' + round), 0});
		amend.item_amend.objection = room_text("no");
		assert_int_equal(room_do(&room, &amend), REFUSAL_NONE);
		assert_int_equal(look(AUDIENCE_PUPIL)->past[view.past_count - 1].round, round);
		assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	}
	assert_int_equal(look(AUDIENCE_PUPIL)->past_count, HISTORY_MAX);
	assert_int_equal(view.past[HISTORY_MAX - 1].round, HISTORY_MAX + 2);
	assert_int_equal(view.past[0].round, 3);
	assert_memory_equal(&view.past[0].objection, &amend.item_amend.objection, 32);
	assert_memory_equal(&view.floor.motion.title, &amend.item_amend.title, 32);
	assert_memory_not_equal(&view.past[0].title, &amend.item_amend.title, 32);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, set_up, kit_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(nobody_sees_a_throw_before_the_count),
	        RULE(nobody_sees_marks_even_of_a_roll_call),
	        RULE(a_tally_speaks_of_options),
	        RULE(graded_ballots_are_read_as_others),
	        RULE(points_are_read_as_grades_when_there_are_few),
	        RULE(several_places_are_compared_with_stv_and_not_with_irv),
	        RULE(few_hands_are_not_told_from_the_tablets),
	        RULE(who_is_elected_without_standing_is_waited_for),
	        RULE(the_rounds_of_a_text_stay_in_view),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
