/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * count.c - every small electorate is counted, and compared with an oracle
 * that works slowly and by other means: ballot by ballot, with fractions.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "hemicycle/counting.h"

#define PEOPLE 7

/* The oracle. */

struct fraction {
	int over, under;
	bool more; /* more than the part, else at least */
};

static const struct fraction parts[THRESHOLD_COUNT] = {
        {1, 2, true}, {1, 2, true}, {2, 3, false}, {3, 4, false}, {1, 1, false},
};

/* Whether `votes` of `base` reach the part: tried by laying pieces beside one another. */
static bool reaches(enum threshold threshold, int votes, int base)
{
	int mine = 0, asked = 0;

	for (int i = 0; i < parts[threshold].under; i++)
		mine += votes;
	for (int i = 0; i < parts[threshold].over; i++)
		asked += base;
	if (votes < 1)
		return false;
	return parts[threshold].more ? mine > asked : mine >= asked;
}

static int least_that_reaches(enum threshold threshold, int base)
{
	int votes = 0;

	while (!reaches(threshold, votes, base))
		votes++;
	return votes;
}

static bool quorum_met(enum quorum quorum, int present, int eligible)
{
	static const struct fraction quorums[QUORUM_COUNT] = {
	        {0, 1, false}, {1, 2, false}, {2, 3, false}, {3, 4, false}};

	return present * quorums[quorum].under >= eligible * quorums[quorum].over;
}

struct answer {
	enum outcome outcome;
	enum verdict_reason reason;
	int winner;
	int tied; /* as a set */
};

static struct answer tie_answer(enum tie_rule rule, int tied)
{
	switch (rule) {
	case TIE_SECOND_VOTE:
		return (struct answer){OUTCOME_SECOND_VOTE, REASON_TIE, CHOICE_NONE, tied};
	case TIE_CASTING_VOTE:
		return (struct answer){OUTCOME_CASTING_VOTE, REASON_TIE, CHOICE_NONE, tied};
	case TIE_POSTPONED:
		return (struct answer){OUTCOME_POSTPONED, REASON_TIE, CHOICE_NONE, tied};
	default:
		return (struct answer){OUTCOME_REJECTED, REASON_TIE, CHOICE_NONE, tied};
	}
}

static int oracle_base(const struct count_question *question, int expressed)
{
	if (question->threshold == THRESHOLD_SIMPLE || question->base == BASE_EXPRESSED)
		return expressed;
	return question->base == BASE_PRESENT ? question->present : question->eligible;
}

static struct answer oracle_motion(const struct count_question *question, int yes, int no)
{
	int base = oracle_base(question, yes + no);
	bool simple =
	        question->threshold == THRESHOLD_SIMPLE ||
	        (question->threshold == THRESHOLD_ABSOLUTE && question->base == BASE_EXPRESSED);

	if (yes == no && simple)
		return tie_answer(question->tie_rule, 3);
	if (reaches(question->threshold, yes, base))
		return (struct answer){OUTCOME_ADOPTED, REASON_REACHED, 0, 0};
	return (struct answer){OUTCOME_REJECTED, REASON_NOT_REACHED, CHOICE_NONE, 0};
}

static struct answer oracle_choice(const struct count_question *question, const uint16_t votes[],
                                   int expressed)
{
	int base = oracle_base(question, expressed);
	int leaders = 0, leader = 0, tied = 0;

	for (int i = 0; i < question->option_count; i++) {
		bool beaten = false;

		for (int j = 0; j < question->option_count; j++)
			beaten = beaten || votes[j] > votes[i];
		if (beaten)
			continue;
		leaders++;
		leader = i;
		tied |= 1 << i;
	}
	if (question->threshold == THRESHOLD_SIMPLE && leaders > 1)
		return tie_answer(question->tie_rule, tied);
	if (leaders == 1 && (question->threshold == THRESHOLD_SIMPLE ||
	                     reaches(question->threshold, votes[leader], base)))
		return (struct answer){OUTCOME_CHOSEN, REASON_REACHED, leader, 0};
	return (struct answer){OUTCOME_REJECTED, REASON_NOT_REACHED, CHOICE_NONE, 0};
}

static struct answer oracle(const struct count_question *question, const uint16_t votes[])
{
	int expressed = 0;

	for (int i = 0; i < question->option_count; i++)
		expressed += votes[i];
	if (!quorum_met(question->quorum, question->present, question->eligible))
		return (struct answer){OUTCOME_NO_QUORUM, REASON_NO_QUORUM, CHOICE_NONE, 0};
	if (expressed == 0)
		return (struct answer){OUTCOME_REJECTED, REASON_NOTHING_EXPRESSED, CHOICE_NONE, 0};
	if (question->ballot == BALLOT_MOTION)
		return oracle_motion(question, votes[0], votes[1]);
	return oracle_choice(question, votes, expressed);
}

/* The comparison. */

static void print_case(const struct count_question *question, const uint16_t votes[])
{
	print_error("ballot %d base %d threshold %d quorum %d tie %d present %d of %d:",
	            question->ballot, question->base, question->threshold, question->quorum,
	            question->tie_rule, question->present, question->eligible);
	for (int i = 0; i <= question->option_count; i++)
		print_error(" %u", votes[i]);
	print_error("\n");
}

static void compare(const struct count_question *question, const uint16_t votes[])
{
	struct answer want = oracle(question, votes);
	int expressed = 0;
	struct verdict got;

	for (int i = 0; i < question->option_count; i++)
		expressed += votes[i];
	count_vote(question, votes, &got);
	if (got.outcome != want.outcome || got.reason != want.reason || got.winner != want.winner ||
	    got.tied != want.tied)
		print_case(question, votes);
	assert_int_equal(got.outcome, want.outcome);
	assert_int_equal(got.reason, want.reason);
	assert_int_equal(got.winner, want.winner);
	assert_int_equal(got.tied, want.tied);
	assert_int_equal(got.expressed, expressed);
	assert_int_equal(got.cast, expressed + votes[question->option_count]);
	assert_int_equal(got.base, oracle_base(question, expressed));
	assert_int_equal(got.present, question->present);
	assert_int_equal(got.eligible, question->eligible);
	if (got.reason == REASON_REACHED)
		assert_true(votes[got.winner] >= got.needed);
}

enum { PLAIN_TIE_RULES = TIE_POSTPONED + 1 }; /* the others are for marked ballots */

static void compare_under_all_rules(struct count_question *question, const uint16_t votes[])
{
	for (int rule = 0; rule < BASE_COUNT * THRESHOLD_COUNT * QUORUM_COUNT * PLAIN_TIE_RULES;
	     rule++) {
		int rest = rule;

		question->base = rest % BASE_COUNT;
		rest /= BASE_COUNT;
		question->threshold = rest % THRESHOLD_COUNT;
		rest /= THRESHOLD_COUNT;
		question->quorum = rest % QUORUM_COUNT;
		question->tie_rule = rest / QUORUM_COUNT;
		compare(question, votes);
	}
}

/* Each way to spread at most `present` ballots over the choices from `from` on. */
static void spread(struct count_question *question, uint16_t votes[], int from, int left)
{
	if (from > question->option_count) {
		compare_under_all_rules(question, votes);
		return;
	}
	for (int count = 0; count <= left; count++) {
		votes[from] = (uint16_t)count;
		spread(question, votes, from + 1, left - count);
	}
}

static void every_small_electorate(enum ballot ballot, int option_count, int people)
{
	for (int eligible = 1; eligible <= people; eligible++) {
		for (int present = 0; present <= eligible; present++) {
			struct count_question question = {
			        .ballot = ballot,
			        .option_count = option_count,
			        .eligible = eligible,
			        .present = present,
			};
			uint16_t votes[CHOICES_MAX] = {0};

			spread(&question, votes, 0, present);
		}
	}
}

static void every_small_motion_is_counted_as_by_hand(void **state)
{
	(void)state;
	every_small_electorate(BALLOT_MOTION, 2, PEOPLE);
}

static void every_small_choice_is_counted_as_by_hand(void **state)
{
	(void)state;
	every_small_electorate(BALLOT_CHOICE, 2, PEOPLE);
	every_small_electorate(BALLOT_CHOICE, 3, 5);
	every_small_electorate(BALLOT_CHOICE, 4, 4);
}

static void the_oracle_can_disagree(void **state)
{
	struct count_question question = {BALLOT_MOTION,
	                                  2,
	                                  BASE_EXPRESSED,
	                                  THRESHOLD_SIMPLE,
	                                  QUORUM_NONE,
	                                  TIE_REJECTED,
	                                  5,
	                                  5};
	const uint16_t votes[] = {3, 2, 0}, other[] = {2, 3, 0};
	struct verdict got;

	(void)state;
	count_vote(&question, votes, &got);
	assert_int_not_equal(got.outcome, oracle(&question, other).outcome);
}

static void needed_is_the_least_that_reaches_the_threshold(void **state)
{
	(void)state;
	for (int threshold = 0; threshold < THRESHOLD_COUNT; threshold++) {
		for (int base = 0; base <= MEMBERS_MAX; base++)
			assert_int_equal(count_needed(threshold, base),
			                 least_that_reaches(threshold, base));
	}
}

static void a_quorum_is_the_least_number_of_present_that_meets_it(void **state)
{
	(void)state;
	for (int quorum = 0; quorum < QUORUM_COUNT; quorum++) {
		for (int eligible = 0; eligible <= MEMBERS_MAX; eligible++) {
			int needed = count_quorum_needed(quorum, eligible);

			assert_true(quorum_met(quorum, needed, eligible));
			assert_true(needed == 0 || !quorum_met(quorum, needed - 1, eligible));
		}
	}
}

static struct verdict counted(enum ballot ballot, enum base base, enum threshold threshold,
                              const uint16_t votes[4])
{
	struct count_question question = {ballot,      ballot == BALLOT_MOTION ? 2 : 3,
	                                  base,        threshold,
	                                  QUORUM_NONE, TIE_CASTING_VOTE,
	                                  30,          28};
	struct verdict verdict;

	count_vote(&question, votes, &verdict);
	return verdict;
}

/* The worked examples of docs/counting.md. */
static void the_examples_of_the_documentation_hold(void **state)
{
	struct verdict verdict;

	(void)state;
	verdict =
	        counted(BALLOT_MOTION, BASE_EXPRESSED, THRESHOLD_SIMPLE, (uint16_t[4]){14, 11, 3});
	assert_int_equal(verdict.outcome, OUTCOME_ADOPTED);
	assert_int_equal(verdict.needed, 13);
	verdict =
	        counted(BALLOT_MOTION, BASE_PRESENT, THRESHOLD_ABSOLUTE, (uint16_t[4]){14, 11, 3});
	assert_int_equal(verdict.outcome, OUTCOME_REJECTED);
	assert_int_equal(verdict.needed, 15);
	verdict = counted(BALLOT_MOTION, BASE_EXPRESSED, THRESHOLD_TWO_THIRDS,
	                  (uint16_t[4]){17, 9, 2});
	assert_int_equal(verdict.outcome, OUTCOME_REJECTED);
	assert_int_equal(verdict.needed, 18);
	verdict = counted(BALLOT_MOTION, BASE_EXPRESSED, THRESHOLD_UNANIMITY,
	                  (uint16_t[4]){20, 0, 8});
	assert_int_equal(verdict.outcome, OUTCOME_ADOPTED);
	assert_true(verdict.unanimous);
	verdict = counted(BALLOT_CHOICE, BASE_EXPRESSED, THRESHOLD_SIMPLE,
	                  (uint16_t[4]){11, 9, 6, 2});
	assert_int_equal(verdict.outcome, OUTCOME_CHOSEN);
	assert_int_equal(verdict.needed, 0);
	verdict = counted(BALLOT_CHOICE, BASE_EXPRESSED, THRESHOLD_ABSOLUTE,
	                  (uint16_t[4]){11, 9, 6, 2});
	assert_int_equal(verdict.outcome, OUTCOME_REJECTED);
	assert_int_equal(verdict.needed, 14);
	verdict = counted(BALLOT_CHOICE, BASE_EXPRESSED, THRESHOLD_SIMPLE,
	                  (uint16_t[4]){10, 10, 6, 2});
	assert_int_equal(verdict.outcome, OUTCOME_CASTING_VOTE);
	assert_int_equal(verdict.tied, 3);
}

static void one_lone_ballot_is_not_called_unanimous(void **state)
{
	struct verdict verdict =
	        counted(BALLOT_MOTION, BASE_EXPRESSED, THRESHOLD_SIMPLE, (uint16_t[4]){1, 0, 5});

	(void)state;
	assert_false(verdict.unanimous);
	verdict = counted(BALLOT_MOTION, BASE_EXPRESSED, THRESHOLD_SIMPLE, (uint16_t[4]){0, 2, 5});
	assert_true(verdict.unanimous);
	assert_int_equal(verdict.outcome, OUTCOME_REJECTED);
}

static void a_casting_vote_decides_among_the_tied(void **state)
{
	struct count_question motion = {BALLOT_MOTION,
	                                2,
	                                BASE_EXPRESSED,
	                                THRESHOLD_SIMPLE,
	                                QUORUM_NONE,
	                                TIE_CASTING_VOTE,
	                                4,
	                                4};
	const uint16_t votes[] = {2, 2, 0};
	struct count_question choice = motion;
	struct verdict tie, verdict;

	(void)state;
	count_vote(&motion, votes, &tie);
	verdict = tie;
	count_casting_vote(&motion, 0, &verdict);
	assert_int_equal(verdict.outcome, OUTCOME_ADOPTED);
	assert_int_equal(verdict.reason, REASON_CASTING_VOTE);
	assert_int_equal(verdict.winner, 0);
	assert_int_equal(verdict.tied, tie.tied);
	verdict = tie;
	count_casting_vote(&motion, 1, &verdict);
	assert_int_equal(verdict.outcome, OUTCOME_REJECTED);
	assert_int_equal(verdict.winner, CHOICE_NONE);
	choice.ballot = BALLOT_CHOICE;
	verdict = tie;
	count_casting_vote(&choice, 1, &verdict);
	assert_int_equal(verdict.outcome, OUTCOME_CHOSEN);
	assert_int_equal(verdict.winner, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(every_small_motion_is_counted_as_by_hand),
	        cmocka_unit_test(every_small_choice_is_counted_as_by_hand),
	        cmocka_unit_test(the_oracle_can_disagree),
	        cmocka_unit_test(needed_is_the_least_that_reaches_the_threshold),
	        cmocka_unit_test(a_quorum_is_the_least_number_of_present_that_meets_it),
	        cmocka_unit_test(the_examples_of_the_documentation_hold),
	        cmocka_unit_test(one_lone_ballot_is_not_called_unanimous),
	        cmocka_unit_test(a_casting_vote_decides_among_the_tied),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
