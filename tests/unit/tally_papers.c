/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_papers.c - before any method counts: ballots that are blank or void,
 * heaps of equal ones in any order, and the quorum.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "tally_kit.h"

static struct kit kit;

static void turnout(enum tally_method method, const char *ballots, const char *expected)
{
	kit_ask(&kit, method, tally_has_candidates(method) ? "a=1 b=1 c=1" : "", ballots);
	kit.options.grade_count = 3;
	kit.options.budget = 9;
	kit_count(&kit);
	assert_int_equal(kit.fault, TALLY_FAULT_NONE);
	assert_string_equal(kit_turnout(&kit), expected);
	assert_int_equal(kit.result.cast, kit.result.blank + kit.result.void_ + kit.result.valid);
	kit_release(&kit);
}

static void blank_void_and_expressed_are_told_apart(void **state)
{
	(void)state;
	turnout(TALLY_PLURALITY, "4 a; 3 -; 2 !", "cast=9 blank=3 void=2 valid=4");
	turnout(TALLY_APPROVAL, "4 a; 3", "cast=7 blank=3 void=0 valid=4"); /* no mark: blank */
	turnout(TALLY_APPROVAL, "4 a !; 3 a -; 0 b", "cast=7 blank=3 void=4 valid=0");
	turnout(TALLY_APPROVAL, "", "cast=0 blank=0 void=0 valid=0");
}

static void a_ballot_that_does_not_fit_is_void_as_a_whole(void **state)
{
	(void)state;
	turnout(TALLY_APPROVAL, "1 a; 1 a ?; 1 b a b", "cast=3 blank=0 void=2 valid=1");
	turnout(TALLY_BORDA, "1 a b c; 1 a ?; 1 a b=a; 1 a a", "cast=4 blank=0 void=3 valid=1");
	turnout(TALLY_SCHULZE, "1 c; 1 a b c ?", "cast=2 blank=0 void=1 valid=1");
	turnout(TALLY_MAJORITY_JUDGMENT, "1 a:0 b:2; 1 a:3; 1 a:-1; 1 ?:1",
	        "cast=4 blank=0 void=3 valid=1");
	turnout(TALLY_MOTION, "1 yes; 1 maybe; 1 yes no", "cast=3 blank=0 void=2 valid=1");
	turnout(TALLY_CONSENT, "1 reservation; 1 yes", "cast=2 blank=0 void=1 valid=1");
	turnout(TALLY_FIST_TO_FIVE, "1 0; 1 5; 1 6", "cast=3 blank=0 void=1 valid=2");
	turnout(TALLY_BUDGET_GREEDY, "1 a b c; 1 a a", "cast=2 blank=0 void=1 valid=1");
	turnout(TALLY_EQUAL_SHARES, "1 c; 1 ?", "cast=2 blank=0 void=1 valid=1");
}

static void one_at_a_time_an_equal_rank_at_the_top_is_void(void **state)
{
	(void)state;
	turnout(TALLY_IRV, "1 a b; 1 a=b c; 1 a b=c", "cast=3 blank=0 void=1 valid=2");
	turnout(TALLY_STV, "1 a b; 1 a=b=c; 1 a b=c", "cast=3 blank=0 void=1 valid=2");
	turnout(TALLY_IRV, "1 a b=c ?; 1 a b=c a", "cast=2 blank=0 void=2 valid=0");
	turnout(TALLY_SCHULZE, "1 a=b c", "cast=1 blank=0 void=0 valid=1");
}

/* The same ballots in another order, as kit_count() does for a few. */
static void deal(struct tally_ballot ballots[], int count, unsigned *seed)
{
	for (int i = 0; i < count; i++) {
		int other = rand_r(seed) % count;
		struct tally_ballot kept = ballots[i];

		ballots[i] = ballots[other];
		ballots[other] = kept;
	}
}

static void many_different_ballots_are_counted_in_any_order(void **state)
{
	enum { PEOPLE = 20, LINES = 100000, MARKS = 10 };
	const unsigned first = 42;
	unsigned seed = first;
	struct tally_ballot *ballots = calloc(LINES, sizeof *ballots);
	struct tally_mark *marks = calloc((size_t)LINES * MARKS, sizeof *marks);
	struct tally_result again;

	(void)state;
	for (int i = 0; i < LINES; i++) {
		struct tally_mark *mine = marks + (size_t)i * MARKS;

		ballots[i] = (struct tally_ballot){1, TALLY_MARKED, MARKS, mine};
		for (int j = 0; j < MARKS; j++)
			mine[j] = (struct tally_mark){(uint32_t)(2 * j), rand_r(&seed) % 6};
	}
	kit_ask(&kit, TALLY_SCORE, "a b c d e f g h i j k l m n o p q r s t", "");
	kit.question.options = kit.options;
	kit.question.ballots = ballots;
	kit.question.ballot_count = LINES;
	assert_int_equal(tally_count(&kit.question, &kit.result, NULL), TALLY_FAULT_NONE);
	deal(ballots, LINES, &seed);
	assert_int_equal(tally_count(&kit.question, &again, NULL), TALLY_FAULT_NONE);
	if (memcmp(kit.result.tallies, again.tallies, PEOPLE * sizeof *again.tallies) != 0)
		fail_msg("seed %u", first);
	tally_release(&again);
	kit_release(&kit);
	free(marks);
	free(ballots);
}

/* Quorum. */

static void quorum(struct tally_quorum asked, int64_t present, const char *answer)
{
	kit_ask(&kit, TALLY_PLURALITY, "a b", "8 a; 1 b; 2 -; 1 !");
	asked.asked = true;
	kit.options.quorum = asked;
	kit.options.members = 25;
	kit.options.present = present;
	kit_expect(&kit, answer);
	kit_release(&kit);
}

static void a_quorum_is_a_part_of_the_members(void **state)
{
	const struct tally_quorum half = {.has_fraction = true, .numerator = 1, .denominator = 2};
	const struct tally_quorum part = {.has_fraction = true, .numerator = 3, .denominator = 5};
	const struct tally_quorum more = {
	        .has_fraction = true, .numerator = 3, .denominator = 5, .strict = true};

	(void)state;
	quorum(half, 12, "no_quorum");
	quorum(half, 13, "decided a");
	quorum(part, 14, "no_quorum");
	quorum(part, 15, "decided a");
	quorum(more, 15, "no_quorum");
	quorum(more, 16, "decided a");
}

static void a_quorum_of_the_cast_counts_every_ballot_in_the_box(void **state)
{
	const struct tally_quorum met = {.least = 12, .of_cast = true};
	const struct tally_quorum missed = {.least = 13, .of_cast = true};
	const struct tally_quorum present = {.least = 13};

	(void)state;
	quorum(met, TALLY_UNKNOWN, "decided a");
	quorum(missed, TALLY_UNKNOWN, "no_quorum");
	quorum(present, 13, "decided a");
	quorum(present, 12, "no_quorum");
}

static void without_a_quorum_nothing_is_decided_whatever_the_votes(void **state)
{
	(void)state;
	for (int method = 0; method < TALLY_METHOD_COUNT; method++) {
		bool people = tally_has_candidates((enum tally_method)method);

		if (method == TALLY_SORTITION)
			continue;
		kit_ask(&kit, (enum tally_method)method, people ? "a=1 b=1" : "", "");
		kit.options.quorum = (struct tally_quorum){.asked = true, .least = 1};
		kit.options.present = 0;
		kit.options.grade_count = 2;
		kit.options.budget = 9;
		kit_expect(&kit, "no_quorum"); /* before no_result and rejected */
		kit_release(&kit);
	}
	kit_ask(&kit, TALLY_MOTION, "", "5 yes; 5 no");
	kit.options.casting_vote = TALLY_YES;
	kit.options.quorum = (struct tally_quorum){.asked = true, .of_cast = true, .least = 11};
	kit_expect(&kit, "no_quorum");
	assert_string_equal(kit_tallies(&kit), "5 5 0");
	assert_false(kit.result.casting_vote_used);
	kit_release(&kit);
	kit_ask(&kit, TALLY_TWO_ROUND, "a b", "5 a; 5 b");
	kit.options.quorum = (struct tally_quorum){.asked = true, .of_cast = true, .least = 11};
	kit_expect(&kit, "no_quorum");
	assert_string_equal(kit_tallies(&kit), "a=5 b=5");
	kit_release(&kit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(blank_void_and_expressed_are_told_apart),
	        cmocka_unit_test(a_ballot_that_does_not_fit_is_void_as_a_whole),
	        cmocka_unit_test(one_at_a_time_an_equal_rank_at_the_top_is_void),
	        cmocka_unit_test(many_different_ballots_are_counted_in_any_order),
	        cmocka_unit_test(a_quorum_is_a_part_of_the_members),
	        cmocka_unit_test(a_quorum_of_the_cast_counts_every_ballot_in_the_box),
	        cmocka_unit_test(without_a_quorum_nothing_is_decided_whatever_the_votes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
