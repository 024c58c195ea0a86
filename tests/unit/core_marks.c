/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_marks.c - marked ballots: which fit, how they are kept, what they decide.
 *
 * The methods themselves are tested beside the counting library; here is what an
 * assembly makes of them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/find.h"
#include "core/lots.h"
#include "core/marks.h"
#include "core/order.h"
#include "core/papers.h"
#include "core/tally.h"
#include "hemicycle/tally.h"
#include "unit/core_kit.h"

static int set_up(void **state)
{
	(void)state;
	room_init(&room, 8);
	return 0;
}

#define MARKS(...) ((const uint8_t[OPTIONS_MAX]){__VA_ARGS__})
#define FITS(...)  assert_true(marks_fit(&motion, standing, MARKS(__VA_ARGS__)))
#define NOT(...)   assert_false(marks_fit(&motion, standing, MARKS(__VA_ARGS__)))

static void marks_are_those_of_the_ballot(void **state)
{
	struct motion motion = room_ballot(BALLOT_SEVERAL, 4);
	uint16_t standing = 0x7; /* the fourth does not stand */

	(void)state;
	FITS(0);
	FITS(1, 1, 1);
	NOT(0, 2);
	NOT(0, 0, 0, 1);
	motion.picks = 2;
	NOT(1, 1, 1);
	motion = room_ballot(BALLOT_RANKED, 4);
	FITS(3, 1, 2);
	FITS(0, 1);
	NOT(0, 2);
	NOT(1, 1);
	NOT(1, 3);
	NOT(17);
	NOT(255);
	motion = room_ballot(BALLOT_GRADES, 4);
	FITS(1, 3, 3);
	NOT(1, 3);
	NOT(1, 3, 4);
	NOT(1, 3, 3, 1);
	motion = room_ballot(BALLOT_POINTS, 4); /* 0 to 2 points: marks 1 to 3 */
	FITS(1, 3, 3);
	NOT(0, 3, 3);
	NOT(1, 3, 4);
	motion = room_ballot(BALLOT_BUDGET, 4); /* 1000 cents, 400 each */
	FITS(1, 1);
	NOT(1, 1, 1);
	NOT(2);
	motion = room_ballot(BALLOT_CHOICE, 4);
	NOT(1);
}

static void sixteen_options_can_all_be_ranked(void **state)
{
	struct motion motion = room_ballot(BALLOT_RANKED, OPTIONS_MAX);
	uint16_t standing = 0xffff;

	(void)state;
	FITS(16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
	NOT(16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 2);
}

static void a_seed_is_digits_and_dashes(void **state)
{
	char seed[SEED_BYTES] = "4-1-6";

	(void)state;
	assert_true(seed_fits(seed));
	seed[7] = '1'; /* behind the end */
	assert_false(seed_fits(seed));
	memset(seed, 0, sizeof seed);
	assert_false(seed_fits(seed));
	memset(seed, '1', sizeof seed); /* without an end */
	assert_false(seed_fits(seed));
	seed[SEED_BYTES - 1] = '\0';
	assert_true(seed_fits(seed));
	seed[3] = 'a';
	assert_false(seed_fits(seed));
}

static void a_seed_of_a_whole_class_has_room(void **state)
{
	struct vote vote = {0};
	char typed[SEED_BYTES] = "1234567", seed[SEED_BYTES];

	(void)state;
	memset(vote.choice, 6, sizeof vote.choice);
	assert_true(lots_seed(&vote, typed, seed));
	assert_int_equal(strlen(seed), 2 * MEMBERS_MAX - 1 + 1 + 7);
	strcpy(typed, "12345678");
	assert_false(lots_seed(&vote, typed, seed));
	memset(vote.choice, DIE_FACES + 1, sizeof vote.choice); /* nobody throws */
	assert_true(lots_seed(&vote, typed, seed));
	assert_string_equal(seed, "12345678");
}

static void papers_are_sorted_and_equal_ones_are_one(void **state)
{
	struct papers papers = {0};

	(void)state;
	papers_add(&papers, MARKS(0, 1), 1);
	papers_add(&papers, MARKS(1), 2);
	papers_add(&papers, MARKS(0, 1), 3);
	papers_add(&papers, MARKS(0), 1);
	assert_int_equal(papers.count, 3);
	assert_int_equal(papers.rows[0].count, 1);
	assert_int_equal(papers.rows[1].count, 4);
	assert_memory_equal(papers.rows[1].marks, MARKS(0, 1), OPTIONS_MAX);
	assert_int_equal(papers.rows[2].count, 2);
}

static void answers_about_ties_add_up(void **state)
{
	uint16_t favoured[OPTIONS_MAX] = {0};

	(void)state;
	assert_true(order_add(favoured, MARKS(1, 2)));
	assert_true(order_add(favoured, MARKS(0, 1, 2, 2)));
	assert_true(order_knows(favoured, 0, 3)); /* by way of the second */
	assert_false(order_knows(favoured, 2, 3)); /* equal: still open */
	assert_false(order_asked(favoured, 4));
	assert_int_equal(order_above(favoured, 3), 2);
	assert_false(order_add(favoured, MARKS(2, 0, 1))); /* the contrary */
	assert_true(order_knows(favoured, 0, 1));
	assert_int_equal(order_above(favoured, 0), 0); /* and nothing was changed */
	assert_true(order_add(favoured, MARKS(0, 0, 2, 1)));
	assert_int_equal(order_above(favoured, 2), 3);
}

static void open_ballot(struct motion motion)
{
	room_open_vote(&room, &motion);
}

/* Closes and counts what is in the urn: `rows` for a secret vote. */
static enum refusal count(const struct paper_row rows[], unsigned row_count)
{
	struct command command = room_command(COMMAND_VOTE_COUNT);

	if (room.state.phase == PHASE_VOTING)
		room_teacher(&room, COMMAND_VOTE_CLOSE);
	command.vote_count.paper_count = (uint16_t)row_count;
	if (row_count > 0)
		memcpy(command.vote_count.papers, rows, row_count * sizeof rows[0]);
	return room_do(&room, &command);
}

static void an_urn_of_papers_must_match_the_roll(void **state)
{
	(void)state;
	open_ballot(room_ballot(BALLOT_SEVERAL, 3));
	assert_int_equal(room_mark(&room, 0, MARKS(1, 1)), REFUSAL_NONE);
	assert_int_equal(room_mark(&room, 1, MARKS(0)), REFUSAL_NONE);
	assert_int_equal(count(NULL, 0), REFUSAL_BAD_FIELD);
	assert_int_equal(count((struct paper_row[]){{1, {1, 1}}}, 1), REFUSAL_BAD_FIELD);
	assert_int_equal(count((struct paper_row[]){{2, {1, 3}}}, 1), REFUSAL_BAD_FIELD);
	assert_int_equal(count((struct paper_row[]){{0, {0}}, {2, {1, 1}}}, 2), REFUSAL_BAD_FIELD);
	assert_int_equal(count((struct paper_row[]){{1, {0}}, {1, {1, 1}}}, 2), REFUSAL_NONE);
	assert_int_equal(room_vote(&room)->verdict.expressed, 1);
	assert_int_equal(room_vote(&room)->verdict.unanimous, 0); /* one alone */
	assert_int_equal(room_vote(&room)->paper_count, 2);
}

static void equal_ballots_are_unanimous_whatever_the_method(void **state)
{
	(void)state;
	open_ballot(room_ballot(BALLOT_RANKED, 3));
	room_mark(&room, 0, MARKS(2, 1));
	room_mark(&room, 1, MARKS(2, 1));
	room_mark(&room, 2, MARKS(0));
	assert_int_equal(count((struct paper_row[]){{1, {0}}, {2, {2, 1}}}, 2), REFUSAL_NONE);
	assert_int_equal(room_vote(&room)->verdict.unanimous, 1);
	assert_int_equal(room_vote(&room)->verdict.winner, 1);
}

static void nothing_expressed_decides_nothing(void **state)
{
	(void)state;
	open_ballot(room_ballot(BALLOT_GRADES, 3));
	room_mark(&room, 0, MARKS(0));
	assert_int_equal(count((struct paper_row[]){{1, {0}}}, 1), REFUSAL_NONE);
	assert_int_equal(room_vote(&room)->verdict.outcome, OUTCOME_REJECTED);
	assert_int_equal(room_vote(&room)->verdict.reason, REASON_NOTHING_EXPRESSED);
	assert_int_equal(room_vote(&room)->verdict.winner_count, 0);
}

static void an_annulled_roll_call_forgets_its_marks_and_gives_their_room_back(void **state)
{
	struct motion motion = room_ballot(BALLOT_RANKED, 3);

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	open_ballot(motion);
	assert_int_equal(room.state.papers_used, 8 * 3);
	room_mark(&room, 7, MARKS(1, 2, 3));
	assert_int_equal(room.state.papers[23], 3);
	room_teacher(&room, COMMAND_VOTE_ANNUL);
	assert_int_equal(room.state.papers_used, 0);
	assert_int_equal(room.state.papers[23], 0);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	room_mark(&room, 0, MARKS(1));
	room_mark(&room, 7, MARKS(1, 2, 3));
	assert_int_equal(count(NULL, 0), REFUSAL_NONE);
	assert_int_equal(room.state.papers_used, 8 * 3 + 2 * 4);
	room_teacher(&room, COMMAND_VOTE_ANNUL); /* counted: it stays in the record */
	assert_int_equal(room.state.papers_used, 8 * 3 + 2 * 4);
}

static void a_vote_that_might_find_no_room_does_not_open(void **state)
{
	struct motion motion = room_ballot(BALLOT_RANKED, OPTIONS_MAX);
	uint8_t marks[OPTIONS_MAX];
	unsigned votes = 0;

	(void)state;
	room_release(&room);
	room_init(&room, MEMBERS_MAX);
	motion.secrecy = SECRECY_ROLL_CALL;
	open_ballot(motion);
	for (;; votes++) {
		for (uint16_t seat = 0; seat < MEMBERS_MAX; seat++) {
			/* All different: the number of the seat, written in swapped neighbours. */
			for (unsigned i = 0; i < OPTIONS_MAX; i++)
				marks[i] = (uint8_t)(1 + (i ^ (seat >> i / 2 & 1)));
			assert_int_equal(room_mark(&room, seat, marks), REFUSAL_NONE);
		}
		assert_int_equal(count(NULL, 0), REFUSAL_NONE);
		assert_int_equal(room_vote(&room)->paper_count, MEMBERS_MAX);
		room_teacher(&room, COMMAND_VOTE_ANNUL);
		if (room_teacher(&room, COMMAND_VOTE_OPEN) != REFUSAL_NONE)
			break;
	}
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_TOO_MANY);
	assert_int_equal(votes, PAPERS_BYTES_MAX / (MEMBERS_MAX * (1 + 2 * OPTIONS_MAX)) - 1);
}

static void a_drawn_seat_may_be_any_of_the_class(void **state)
{
	struct command command = room_command(COMMAND_VOTE_COUNT);
	struct motion motion = room_ballot(BALLOT_LOTS, 0);

	(void)state;
	room_release(&room);
	room_init(&room, MEMBERS_MAX);
	motion.seats = OPTIONS_MAX;
	open_ballot(motion);
	for (uint16_t seat = 0; seat < MEMBERS_MAX; seat++)
		assert_int_equal(room_cast(&room, seat, (uint8_t)(seat % 7)), REFUSAL_NONE);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
	assert_int_equal(room_vote(&room)->verdict.winner_count, OPTIONS_MAX);
	assert_int_equal(room_vote(&room)->verdict.winner, CHOICE_NONE);
}

static void lots_without_anybody_left_draw_nobody(void **state)
{
	struct command command = room_command(COMMAND_VOTE_COUNT);
	struct motion motion = room_ballot(BALLOT_LOTS, 0);

	(void)state;
	open_ballot(motion);
	for (uint16_t seat = 0; seat < 8; seat++)
		room_present(&room, seat, false);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	strcpy(command.vote_count.seed, "6");
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
	assert_int_equal(room_vote(&room)->verdict.outcome, OUTCOME_REJECTED);
}

static void one_order_of_all_settles_one_exclusion_after_the_other(void **state)
{
	static const struct paper_row rows[] = {
	        {1, {0, 0, 0, 1}}, {1, {0, 0, 1}}, {1, {0, 1}}, {1, {1}}};
	struct command answer = room_command(COMMAND_VOTE_DECIDE);
	struct motion motion = room_ballot(BALLOT_RANKED, 4);

	(void)state;
	motion.tie_rule = TIE_YOUNGEST;
	open_ballot(motion);
	for (uint16_t seat = 0; seat < 4; seat++)
		room_mark(&room, seat, rows[seat].marks);
	assert_int_equal(count(rows, 4), REFUSAL_NONE);
	assert_int_equal(room_vote(&room)->verdict.outcome, OUTCOME_WHO_IS_YOUNGER);
	assert_int_equal(room_vote(&room)->verdict.tied, 0xf);
	answer.vote_decide.choice = CHOICE_NONE;
	answer.vote_decide.order_count = 4;
	memcpy(answer.vote_decide.order, (uint8_t[]){2, 0, 3, 1}, 4);
	assert_int_equal(room_do(&room, &answer), REFUSAL_NONE);
	assert_int_equal(room_vote(&room)->verdict.outcome, OUTCOME_CHOSEN);
	assert_int_equal(room_vote(&room)->verdict.winner, 2);
}

/* The first two were compared, and the last two; so nobody knows of the first and the last. */
static void an_answer_about_others_settles_nothing(void **state)
{
	struct papers papers = {2, {{1, {0, 0, 0, 1}}, {1, {1}}}};
	struct motion motion = room_ballot(BALLOT_SEVERAL, 4);
	struct verdict verdict;
	struct vote vote;

	(void)state;
	motion.tie_rule = TIE_YOUNGEST;
	open_ballot(motion);
	vote = *room_vote(&room);
	assert_true(order_add(vote.favoured, MARKS(1, 2)));
	assert_true(order_add(vote.favoured, MARKS(0, 0, 1, 2)));
	tally_verdict(&room.state, &vote, &papers, &verdict);
	assert_int_equal(verdict.outcome, OUTCOME_WHO_IS_YOUNGER);
	assert_int_equal(verdict.tied, 1 + 8);
	assert_int_equal(verdict.winner_count, 0);
	assert_true(order_add(vote.favoured, MARKS(2, 0, 0, 1)));
	tally_verdict(&room.state, &vote, &papers, &verdict);
	assert_int_equal(verdict.outcome, OUTCOME_CHOSEN);
	assert_int_equal(verdict.winner, 3);
}

static void a_shown_election_names_all_its_rounds(void **state)
{
	static const struct presence nobody;
	static struct view view;
	struct motion motion = room_ballot(BALLOT_SEVERAL, 4);

	(void)state;
	motion.method = TALLY_TWO_ROUND;
	motion.picks = 1;
	motion.seats = 2;
	open_ballot(motion);
	for (uint16_t seat = 0; seat < 5; seat++)
		room_mark(&room, seat, MARKS(0, 1));
	assert_int_equal(count((struct paper_row[]){{5, {0, 1}}}, 1), REFUSAL_NONE);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	room_mark(&room, 0, MARKS(1));
	assert_int_equal(count((struct paper_row[]){{1, {1}}}, 1), REFUSAL_NONE);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	core_view(&room.state, &nobody, AUDIENCE_PUPIL, 0, &view);
	assert_int_equal(view.items[0].decision_count, 2);
	assert_memory_equal(&view.items[0].decisions[0].text, &motion.options[1].text, 32);
	assert_memory_equal(&view.items[0].decisions[1].text, &motion.options[0].text, 32);
	assert_int_equal(view.past_count, 1);
	assert_int_equal(view.past[0].verdict.outcome, OUTCOME_SECOND_ROUND);
	assert_int_equal(view.vote.standing, 0xd);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, set_up, kit_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(marks_are_those_of_the_ballot),
	        RULE(sixteen_options_can_all_be_ranked),
	        RULE(a_seed_is_digits_and_dashes),
	        RULE(a_seed_of_a_whole_class_has_room),
	        RULE(papers_are_sorted_and_equal_ones_are_one),
	        RULE(answers_about_ties_add_up),
	        RULE(an_urn_of_papers_must_match_the_roll),
	        RULE(equal_ballots_are_unanimous_whatever_the_method),
	        RULE(nothing_expressed_decides_nothing),
	        RULE(an_annulled_roll_call_forgets_its_marks_and_gives_their_room_back),
	        RULE(a_vote_that_might_find_no_room_does_not_open),
	        RULE(a_drawn_seat_may_be_any_of_the_class),
	        RULE(lots_without_anybody_left_draw_nobody),
	        RULE(one_order_of_all_settles_one_exclusion_after_the_other),
	        RULE(an_answer_about_others_settles_nothing),
	        RULE(a_shown_election_names_all_its_rounds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
