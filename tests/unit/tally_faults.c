/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_faults.c - the questions that cannot be counted, and every bound walked
 * into: its last good value, and the first that is refused.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>

#include "tally_kit.h"

static struct kit kit;

static void refuse(const char *answer)
{
	kit_expect(&kit, answer);
	assert_null(kit.result.memory); /* untouched */
}

static void a_method_of_candidates_needs_one(void **state)
{
	(void)state;
	for (int method = 0; method < TALLY_METHOD_COUNT; method++) {
		kit_ask(&kit, (enum tally_method)method, "", "");
		if (tally_has_candidates(kit.question.method))
			refuse("fault no_candidates candidates");
		else
			kit_expect(&kit, "rejected");
		kit_release(&kit);
	}
}

static void no_two_candidates_have_the_same_id(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_BORDA, "a b aa ab b", "");
	refuse("fault duplicate_candidate candidates");
	kit_ask(&kit, TALLY_BORDA, "a b aa ab B", "");
	kit_expect(&kit, "no_result");
	kit_release(&kit);
}

static void there_is_at_least_one_seat(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_PLURALITY, "a b", "1 a");
	kit.options.seats = 0;
	refuse("fault bad_seats options.seats");
}

static void more_ballots_than_people_are_a_fault(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_PLURALITY, "a b", "10 a; 3 -; 2 !");
	kit.options.members = 14; /* blank and void are cast too */
	refuse("fault too_many_ballots options.members");
	kit.options.members = 20;
	kit.options.present = 14;
	refuse("fault too_many_ballots options.present");
	kit.options.members = kit.options.present = 15;
	kit_expect(&kit, "decided a");
	kit_release(&kit);
}

static void what_a_motion_counts_against_must_be_known(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_MOTION, "", "1 yes");
	kit.options.of = TALLY_OF_PRESENT;
	refuse("fault missing_option options.present");
	kit.options.of = TALLY_OF_MEMBERS;
	refuse("fault missing_option options.members");
	kit.options.members = 1;
	kit_expect(&kit, "adopted");
	kit_release(&kit);
}

static void what_a_quorum_needs_must_be_known(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_MOTION, "", "1 yes");
	kit.options.quorum = (struct tally_quorum){.asked = true, .least = 1};
	refuse("fault missing_option options.present");
	kit.options.present = 1;
	kit_expect(&kit, "adopted");
	kit.options.quorum.has_fraction = true;
	kit.options.quorum.numerator = 1;
	kit.options.quorum.denominator = 2;
	refuse("fault missing_option options.members");
	kit.options.members = 1;
	kit_expect(&kit, "adopted");
	kit.options.quorum.numerator = 3;
	refuse("fault bad_option options.quorum.fraction");
	kit.options.quorum.denominator = 0;
	refuse("fault bad_option options.quorum.fraction");
	kit.options.quorum = (struct tally_quorum){.asked = true, .least = -1};
	refuse("fault bad_option options.quorum.min");
}

static void numbers_out_of_range_are_refused(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_TWO_ROUND, "a", "");
	kit.options.round = 3;
	refuse("fault bad_option options.round");
	kit_ask(&kit, TALLY_SCORE, "a", "");
	kit.options.score_min = 5; /* a scale has two ends */
	refuse("fault bad_option options.max");
	kit_ask(&kit, TALLY_CONSENT, "", "");
	kit.options.max_stand_aside = -2;
	refuse("fault bad_option options.max_stand_aside");
	kit_ask(&kit, TALLY_FIST_TO_FIVE, "", "");
	kit.options.mean_numerator = 6;
	refuse("fault bad_option options.min_mean");
	kit_ask(&kit, TALLY_FIST_TO_FIVE, "", "");
	kit.options.min_each = 6;
	refuse("fault bad_option options.min_each");
	kit_ask(&kit, TALLY_MOTION, "", "");
	kit.options.members = -2;
	refuse("fault bad_option options.members");
}

static void required_options_must_be_there(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_MAJORITY_JUDGMENT, "a", "");
	refuse("fault missing_option options.grades");
	kit.options.grade_count = 1;
	refuse("fault bad_option options.grades");
	kit_ask(&kit, TALLY_BUDGET_GREEDY, "a", "");
	refuse("fault missing_option options.budget");
	kit.options.budget = -5;
	refuse("fault bad_option options.budget");
	kit.options.budget = 100;
	kit.people[0].cost = TALLY_UNKNOWN;
	refuse("fault missing_option candidates.cost");
	kit.people[0].cost = -2;
	refuse("fault bad_option candidates.cost");
	kit_ask(&kit, TALLY_EQUAL_SHARES, "a", "");
	kit.options.increment = 0;
	refuse("fault bad_option options.increment");
	kit_ask(&kit, TALLY_SORTITION, "a", "");
	refuse("fault missing_option options.seed");
	kit.options.seed = "";
	refuse("fault missing_option options.seed");
	kit.options.seed = "s";
	kit.options.draw = 0;
	refuse("fault bad_option options.draw");
}

static void sums_never_overflow(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_PLURALITY, "a b", "600000000000 a; 400000000000 b");
	kit_expect(&kit, "decided a");
	kit.ballots[0].count++;
	refuse("fault too_many ballots");
	kit.ballots[0].count = UINT64_MAX;
	refuse("fault too_many ballots");
	kit_release(&kit);
	kit_ask(&kit, TALLY_SCORE, "a b", "1000000000000 a:9223372");
	kit.options.score_max = 9223372;
	kit_expect(&kit, "decided a");
	kit.options.score_max = 9223373;
	refuse("fault bad_option options.max");
	kit.options.score_max = INT32_MAX;
	kit.options.score_min = INT32_MIN;
	refuse("fault bad_option options.max");
	kit_release(&kit);
}

#define ID_BYTES 16

static struct tally_candidate *many_candidates(uint32_t n)
{
	struct tally_candidate *candidates = calloc(n, sizeof *candidates);
	char *ids = malloc((size_t)n * ID_BYTES);

	for (uint32_t i = 0; i < n; i++) {
		snprintf(ids + (size_t)i * ID_BYTES, ID_BYTES, "%u", (unsigned)i);
		candidates[i].id = ids + (size_t)i * ID_BYTES;
	}
	return candidates;
}

static void too_many_candidates_are_refused(void **state)
{
	struct tally_candidate *candidates = many_candidates(TALLY_CANDIDATES_MAX + 1);
	struct tally_question question = {.method = TALLY_APPROVAL, .candidates = candidates};
	struct tally_result result = {0};

	(void)state;
	tally_options_init(&question.options);
	question.candidate_count = TALLY_CANDIDATES_MAX;
	assert_int_equal(tally_count(&question, &result, NULL), TALLY_FAULT_NONE);
	tally_release(&result);
	question.candidate_count++;
	assert_int_equal(tally_count(&question, &result, NULL), TALLY_FAULT_TOO_MANY);
	question.method = TALLY_SCHULZE; /* a table of all pairs */
	question.candidate_count = 2001;
	assert_int_equal(tally_count(&question, &result, NULL), TALLY_FAULT_TOO_MANY);
	tally_release(&result);
	tally_release(NULL);
	free((void *)(uintptr_t)candidates[0].id);
	free(candidates);
}

static void methods_are_found_by_their_word(void **state)
{
	(void)state;
	for (int method = 0; method < TALLY_METHOD_COUNT; method++)
		assert_int_equal(tally_method_find(tally_method_word((enum tally_method)method)),
		                 method);
	assert_int_equal(tally_method_find("Motion"), TALLY_METHOD_COUNT);
	assert_int_equal(tally_method_find(""), TALLY_METHOD_COUNT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(a_method_of_candidates_needs_one),
	        cmocka_unit_test(no_two_candidates_have_the_same_id),
	        cmocka_unit_test(there_is_at_least_one_seat),
	        cmocka_unit_test(more_ballots_than_people_are_a_fault),
	        cmocka_unit_test(what_a_motion_counts_against_must_be_known),
	        cmocka_unit_test(what_a_quorum_needs_must_be_known),
	        cmocka_unit_test(numbers_out_of_range_are_refused),
	        cmocka_unit_test(required_options_must_be_there),
	        cmocka_unit_test(sums_never_overflow),
	        cmocka_unit_test(too_many_candidates_are_refused),
	        cmocka_unit_test(methods_are_found_by_their_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
