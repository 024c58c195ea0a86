/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_judgment.c - majority judgment, sentence by sentence, and against
 * somebody who really takes one grade after the other out of every profile.
 *
 * In these votes grade 0 is the best.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "tally_kit.h"

static void ask(struct kit *kit, uint32_t grades, const char *people, const char *ballots)
{
	kit_ask(kit, TALLY_MAJORITY_JUDGMENT, people, ballots);
	kit->options.grade_count = grades;
}

static void assert_gauge(const struct kit *kit, const char *who, uint32_t median, int64_t above,
                         int64_t below)
{
	const struct tally_gauge *gauge = &kit->result.gauges[kit_who(kit, who)];

	assert_int_equal(gauge->median, median);
	assert_int_equal(gauge->above, above);
	assert_int_equal(gauge->below, below);
}

static void the_best_median_wins(void **state)
{
	struct kit kit;

	(void)state;
	ask(&kit, 3, "ana ben", "2 ana:0 ben:1; 3 ana:2 ben:1");
	kit_expect(&kit, "decided ben"); /* ana 0 0 2 2 2, ben 1 1 1 1 1 */
	assert_string_equal(kit_ranking(&kit), "ben > ana");
	assert_gauge(&kit, "ana", 2, 2, 0);
	assert_gauge(&kit, "ben", 1, 0, 0);
	kit_release(&kit);
}

static void of_two_middle_grades_the_lower_is_the_median(void **state)
{
	struct kit kit;

	(void)state;
	ask(&kit, 4, "ana ben", "2 ana:0 ben:1; 2 ana:2 ben:1");
	kit_expect(&kit, "decided ben"); /* ana 0 0 2 2 has 2, ben 1 */
	assert_gauge(&kit, "ana", 2, 2, 0);
	assert_gauge(&kit, "ben", 1, 0, 0);
	kit_release(&kit);
}

static void while_medians_are_equal_one_such_grade_leaves_each_profile(void **state)
{
	struct kit kit;

	(void)state;
	/* ana 0 1 1 3 3, ben 1 1 1 2 3: out go 1 and 1, 3 and 2. */
	ask(&kit, 4, "ana ben", "1 ana:0 ben:1; 2 ana:1 ben:1; 1 ana:3 ben:2; 1 ana:3 ben:3");
	kit_expect(&kit, "decided ben");
	kit_release(&kit);
	/* ana 0 1 1 1 2, ben 1 1 1 1 2: 1 1, 1 1, 1 1, 2 2, and at last 0 against 1. */
	ask(&kit, 4, "ana ben", "1 ana:0 ben:1; 3 ana:1 ben:1; 1 ana:2 ben:2");
	kit_expect(&kit, "decided ana");
	kit_release(&kit);
}

static void the_larger_of_the_shares_above_and_below_decides(void **state)
{
	struct kit kit;

	(void)state;
	/* Both have the median 1. ana has 40 above and 30 below, "+40"; ben 45 and 46, "-46". */
	ask(&kit, 3, "ben ana",
	    "40 ana:0 ben:0; 5 ana:1 ben:0; 9 ana:1 ben:1; 16 ana:1 ben:2; 30 ana:2 ben:2");
	kit_expect(&kit, "decided ana");
	assert_gauge(&kit, "ana", 1, 40, 30);
	assert_gauge(&kit, "ben", 1, 45, 46);
	kit_release(&kit);
}

static void identical_profiles_tie(void **state)
{
	struct kit kit;

	(void)state;
	ask(&kit, 3, "ana ben eva", "1 ana:0 ben:1 eva:2; 1 ana:1 ben:0 eva:2");
	kit_expect(&kit, "tie (ana ben)");
	assert_string_equal(kit_ranking(&kit), "ana = ben > eva");
	kit_release(&kit);
}

static void a_tie_rule_gives_the_seat_and_is_noted(void **state)
{
	struct kit kit;

	(void)state;
	ask(&kit, 3, "ana:20120101 ben:20130101", "1 ana:0 ben:1; 1 ana:1 ben:0");
	kit_tie(&kit, "youngest");
	kit_expect(&kit, "decided ben");
	assert_string_equal(kit_ranking(&kit), "ana = ben");
	assert_string_equal(kit_breaks(&kit), "0 ben ana");
	kit_release(&kit);
}

static void several_seats_are_filled_from_the_best(void **state)
{
	struct kit kit;

	(void)state;
	ask(&kit, 3, "ana ben eva leo", "3 ana:2 ben:0 eva:1 leo:1");
	kit.options.seats = 2;
	kit_expect(&kit, "tie ben (eva leo)");
	kit.options.seats = 3;
	kit_expect(&kit, "decided ben eva leo");
	kit.options.seats = 9;
	kit_expect(&kit, "decided ben eva leo ana");
	kit_release(&kit);
}

static void a_candidate_left_out_gets_the_worst_grade(void **state)
{
	struct kit kit;

	(void)state;
	ask(&kit, 5, "ana ben", "2 ana:3; 1 ben:0");
	kit_expect(&kit, "decided ana");
	assert_gauge(&kit, "ana", 3, 0, 1);
	assert_gauge(&kit, "ben", 4, 1, 0);
	assert_int_equal(kit.result.grades[0 * 5 + 3], 2);
	assert_int_equal(kit.result.grades[0 * 5 + 4], 1);
	assert_int_equal(kit.result.grades[1 * 5 + 0], 1);
	assert_int_equal(kit.result.grades[1 * 5 + 4], 2);
	kit_release(&kit);
}

static void blank_and_void_ballots_grade_nobody(void **state)
{
	struct kit kit;

	(void)state;
	ask(&kit, 3, "ana ben", "1 ana:0; 5 -; 4 ben:0 !; 3 ben:3; 2 ben:0 ben:0; 1 ben:0 ?:0");
	kit_expect(&kit, "decided ana");
	assert_string_equal(kit_turnout(&kit), "cast=16 blank=5 void=10 valid=1");
	assert_gauge(&kit, "ana", 0, 0, 0);
	kit_release(&kit);
}

static void nothing_expressed_elects_nobody(void **state)
{
	struct kit kit;

	(void)state;
	ask(&kit, 3, "ana ben", "4 -; 1 !");
	kit_expect(&kit, "no_result");
	assert_null(kit.result.gauges);
	assert_string_equal(kit_ranking(&kit), "ana = ben");
	kit_release(&kit);
}

/* Tennessee chooses its capital. */
static void the_published_example_holds(void **state)
{
	struct kit kit;

	(void)state;
	ask(&kit, 4, "Memphis Nashville Chattanooga Knoxville",
	    "42 Memphis:0 Nashville:2 Chattanooga:3 Knoxville:3;"
	    "26 Memphis:3 Nashville:0 Chattanooga:2 Knoxville:2;"
	    "15 Memphis:3 Nashville:2 Chattanooga:0 Knoxville:1;"
	    "17 Memphis:3 Nashville:2 Chattanooga:1 Knoxville:0");
	kit_expect(&kit, "decided Nashville");
	assert_string_equal(kit_ranking(&kit), "Nashville > Knoxville > Chattanooga > Memphis");
	assert_gauge(&kit, "Memphis", 3, 42, 0);
	assert_gauge(&kit, "Nashville", 2, 26, 0);
	assert_gauge(&kit, "Chattanooga", 2, 32, 42);
	assert_gauge(&kit, "Knoxville", 2, 32, 42);
	kit_release(&kit);
}

/* They differ in one ballot alone; in the second vote it is the very best one. */
static void a_million_million_ballots_are_compared_to_the_last(void **state)
{
	struct kit kit;

	(void)state;
	ask(&kit, 5, "ana ben",
	    "1 ana:2 ben:3; 249999999999 ana:0 ben:0; 500000000000 ana:1 ben:1;"
	    "249999999999 ana:4 ben:4; 1 ana:4 ben:4");
	kit_expect(&kit, "decided ana");
	assert_gauge(&kit, "ana", 1, 249999999999, 250000000001);
	kit_release(&kit);
	ask(&kit, 5, "ana ben", "1 ana:1 ben:0; 999999999999 ana:1 ben:1");
	kit_expect(&kit, "decided ben");
	kit_release(&kit);
}

/* The oracle. */

enum { BALLOTS = 13, GRADES = 5, PEOPLE = 2 };

/* The grades in the order in which medians leave the profile, as digits; `middle` of n is taken. */
static void take_medians(const int grades[], int n, int (*middle)(int n), char out[])
{
	char rest[BALLOTS + 1];
	int left = 0;

	for (int grade = 0; grade < GRADES; grade++)
		for (int i = 0; i < n; i++)
			if (grades[i] == grade)
				rest[left++] = (char)('0' + grade);
	for (int taken = 0; taken < n; taken++, left--) {
		int at = middle(left);

		out[taken] = rest[at];
		memmove(rest + at, rest + at + 1, (size_t)(left - at - 1));
	}
	out[n] = '\0';
}

static int lower_middle(int n)
{
	return n / 2;
}

static int upper_middle(int n)
{
	return (n - 1) / 2;
}

struct random_vote {
	struct tally_question question;
	struct tally_candidate people[PEOPLE];
	struct tally_ballot ballots[BALLOTS];
	struct tally_mark marks[BALLOTS][PEOPLE];
	int grades[PEOPLE][BALLOTS];
	int count;
};

static void draw_vote(unsigned *seed, struct random_vote *vote)
{
	int spread = 1 + rand_r(seed) % GRADES; /* few grades: many equal medians */

	*vote = (struct random_vote){.people = {{.id = "ana"}, {.id = "ben"}}};
	vote->count = 1 + rand_r(seed) % BALLOTS;
	tally_options_init(&vote->question.options);
	vote->question.options.grade_count = GRADES;
	vote->question.method = TALLY_MAJORITY_JUDGMENT;
	vote->question.candidates = vote->people;
	vote->question.candidate_count = PEOPLE;
	vote->question.ballots = vote->ballots;
	vote->question.ballot_count = (size_t)vote->count;
	for (int i = 0; i < vote->count; i++) {
		for (uint32_t who = 0; who < PEOPLE; who++) {
			vote->grades[who][i] = rand_r(seed) % spread;
			vote->marks[i][who] = (struct tally_mark){who, vote->grades[who][i]};
		}
		vote->ballots[i] = (struct tally_ballot){1, TALLY_MARKED, PEOPLE, vote->marks[i]};
	}
}

/* Below 0: ana is better; 0: equal; above 0: ben is. */
static int by_oracle(const struct random_vote *vote, int (*middle)(int n))
{
	char ana[BALLOTS + 1], ben[BALLOTS + 1];

	take_medians(vote->grades[0], vote->count, middle, ana);
	take_medians(vote->grades[1], vote->count, middle, ben);
	return strcmp(ana, ben);
}

static int by_program(const struct random_vote *vote)
{
	struct tally_result result;
	int order = 0;

	assert_int_equal(tally_count(&vote->question, &result, NULL), TALLY_FAULT_NONE);
	if (result.status == TALLY_DECIDED)
		order = result.winners.who[0] == 0 ? -1 : 1;
	else
		assert_int_equal(result.status, TALLY_TIE);
	tally_release(&result);
	return order;
}

static int sign(int number)
{
	return (number > 0) - (number < 0);
}

/* How many of so many votes come out otherwise than by taking out that middle. */
static int differences(int votes, int (*middle)(int n), bool show)
{
	int found = 0;

	for (unsigned first = 1; first <= (unsigned)votes; first++) {
		unsigned seed = first;
		struct random_vote vote;
		bool differs;

		draw_vote(&seed, &vote);
		differs = sign(by_oracle(&vote, middle)) != by_program(&vote);
		if (differs && show)
			print_error("seed %u\n", first);
		found += differs;
	}
	return found;
}

static void medians_taken_out_one_by_one_rank_the_same(void **state)
{
	(void)state;
	assert_int_equal(differences(20000, lower_middle, true), 0);
}

static void the_upper_of_two_middles_would_be_found_out(void **state)
{
	(void)state;
	assert_true(differences(2000, upper_middle, false) > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(the_best_median_wins),
	        cmocka_unit_test(of_two_middle_grades_the_lower_is_the_median),
	        cmocka_unit_test(while_medians_are_equal_one_such_grade_leaves_each_profile),
	        cmocka_unit_test(the_larger_of_the_shares_above_and_below_decides),
	        cmocka_unit_test(identical_profiles_tie),
	        cmocka_unit_test(a_tie_rule_gives_the_seat_and_is_noted),
	        cmocka_unit_test(several_seats_are_filled_from_the_best),
	        cmocka_unit_test(a_candidate_left_out_gets_the_worst_grade),
	        cmocka_unit_test(blank_and_void_ballots_grade_nobody),
	        cmocka_unit_test(nothing_expressed_elects_nobody),
	        cmocka_unit_test(the_published_example_holds),
	        cmocka_unit_test(a_million_million_ballots_are_compared_to_the_last),
	        cmocka_unit_test(medians_taken_out_one_by_one_rank_the_same),
	        cmocka_unit_test(the_upper_of_two_middles_would_be_found_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
