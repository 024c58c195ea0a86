/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_poll.c - the parts of several classes, put together, give what one class of all their
 * voters would have given. Random motions, sizes and ballots; control: a part that is left out.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include <time.h>

#include "core/tally.h"
#include "hemicycle/tally.h"
#include "unit/core_school.h"

enum { TRIALS = 300 };

/* Whether the steps of both counts are the same too. */
static bool same_steps(const struct school_sum *sum, const struct room *all)
{
	enum tally_method method = (enum tally_method)sum->box.motion->method;
	struct view_tally ours, theirs;

	if (!ballot_is_marked(sum->box.motion->ballot))
		return true;
	box_explain(&sum->box, method, &ours);
	tally_explain(&all->state, room_vote(all), method, &theirs);
	return memcmp(&ours, &theirs, sizeof ours) == 0;
}

static void the_sum_is_what_one_class_of_all_would_have_decided(void **state)
{
	static struct school_sum sum, without;
	struct dice dice = {.state = (uint64_t)time(NULL) ^ 0x5eed};
	unsigned long long seed = dice.state;
	unsigned told_apart = 0, ballots = 0, outcomes = 0;

	(void)state;
	for (int trial = 0; trial < TRIALS; trial++) {
		struct school school;
		struct room all;

		school_draw(&dice, &school);
		school_hold(&all, &school, 0, SCHOOL_CLASSES - 1);
		school_add_up(&school, 7, &sum);
		if (memcmp(&sum.verdict, &room_vote(&all)->verdict, sizeof sum.verdict) != 0 ||
		    !same_steps(&sum, &all))
			fail_msg("seed %llu, trial %d, ballot %d", seed, trial,
			         school.motion.ballot);
		school_add_up(&school, 3, &without);
		told_apart += memcmp(&without.verdict, &sum.verdict, sizeof sum.verdict) != 0;
		ballots |= 1u << school.motion.ballot;
		outcomes |= 1u << sum.verdict.outcome;
		room_release(&all);
	}
	assert_true(told_apart > TRIALS * 9 / 10); /* control: a lost part is found out */
	assert_int_equal(ballots, ((1u << BALLOT_COUNT) - 1) & ~(1u << BALLOT_CONSENT) &
	                                  ~(1u << BALLOT_LOTS));
	assert_int_equal(outcomes & (1u << OUTCOME_CHOSEN | 1u << OUTCOME_NO_QUORUM |
	                             1u << OUTCOME_ADOPTED | 1u << OUTCOME_BLOCKED |
	                             1u << OUTCOME_REJECTED | 1u << OUTCOME_POSTPONED),
	                 outcomes);
}

static void papers_of_several_classes_do_not_tell_whose_they_are(void **state)
{
	struct paper_row rows[] = {{2, {1, 2}}, {1, {2, 1}}, {3, {0}}, {4, {2, 1}}, {1, {1, 2}}};
	struct paper_row spare[5];

	(void)state;
	assert_int_equal(poll_merge(rows, 5, spare), 3);
	assert_int_equal(rows[0].count, 3);
	assert_int_equal(rows[0].marks[0], 0);
	assert_int_equal(rows[1].count, 3);
	assert_int_equal(rows[1].marks[1], 2);
	assert_int_equal(rows[2].count, 5);
}

/* As many different papers as a school can hand in. */
static unsigned fill(struct dice *dice, const struct motion *motion, struct paper_row rows[])
{
	static struct paper_row spare[POLL_ROWS];

	memset(rows, 0, POLL_ROWS * sizeof rows[0]);
	for (unsigned i = 0; i < POLL_ROWS; i++) {
		rows[i].count = 1;
		school_draw_marks(dice, motion, rows[i].marks);
	}
	return poll_merge(rows, POLL_ROWS, spare);
}

static void the_largest_school_fits(void **state)
{
	static const uint8_t methods[] = {TALLY_IRV,          TALLY_STV,
	                                  TALLY_SCHULZE,      TALLY_RANKED_PAIRS,
	                                  TALLY_BORDA,        TALLY_MAJORITY_JUDGMENT,
	                                  TALLY_SCORE,        TALLY_APPROVAL,
	                                  TALLY_EQUAL_SHARES, TALLY_BUDGET_GREEDY};
	static const uint8_t ballots[] = {
	        BALLOT_RANKED, BALLOT_RANKED, BALLOT_RANKED,  BALLOT_RANKED, BALLOT_RANKED,
	        BALLOT_GRADES, BALLOT_POINTS, BALLOT_SEVERAL, BALLOT_BUDGET, BALLOT_BUDGET};
	static struct paper_row rows[POLL_ROWS];
	struct poll_figures sum = {.eligible = POLL_ROWS, .present = POLL_ROWS};
	struct dice dice = {.state = 20261122};

	(void)state;
	for (unsigned i = 0; i < sizeof methods; i++) {
		struct motion motion = room_ballot((enum ballot)ballots[i], OPTIONS_MAX);
		struct view_tally steps;
		struct verdict verdict;
		struct box box;

		motion.method = methods[i];
		motion.seats = methods[i] == TALLY_STV ? 4 : 1;
		poll_box(&motion, &sum, rows, fill(&dice, &motion, rows), &box);
		box_verdict(&box, &verdict);
		box_explain(&box, (enum tally_method)methods[i], &steps);
		assert_int_equal(verdict.cast, POLL_ROWS);
		assert_int_not_equal(verdict.outcome, OUTCOME_NONE);
	}
}

static void only_what_one_tally_settles_is_voted_on_by_all(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	assert_true(poll_possible(&motion));
	motion = room_ballot(BALLOT_SEVERAL, 3);
	for (unsigned rule = 0; rule < TIE_COUNT; rule++) {
		motion.tie_rule = (uint8_t)rule; /* nobody could be asked in all classes */
		assert_int_equal(poll_possible(&motion),
		                 rule == TIE_REJECTED || rule == TIE_POSTPONED);
	}
	motion.tie_rule = TIE_REJECTED;
	motion.method = TALLY_TWO_ROUND;
	assert_false(poll_possible(&motion));
	motion = room_choice(3);
	assert_true(poll_possible(&motion));
	motion.options[1].candidate = 1;
	assert_false(poll_possible(&motion));
	for (unsigned ballot = 0; ballot < BALLOT_COUNT; ballot++) {
		motion = room_ballot((enum ballot)ballot, 3);
		motion.tie_rule = TIE_REJECTED;
		assert_int_equal(poll_possible(&motion),
		                 ballot != BALLOT_CONSENT && ballot != BALLOT_LOTS);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(the_sum_is_what_one_class_of_all_would_have_decided),
	        cmocka_unit_test(papers_of_several_classes_do_not_tell_whose_they_are),
	        cmocka_unit_test(the_largest_school_fits),
	        cmocka_unit_test(only_what_one_tally_settles_is_voted_on_by_all),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
