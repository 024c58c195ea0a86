/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_names.c - votes for names: plurality, class delegates in two rounds, approval. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tally_kit.h"

static struct kit kit;

static void most_votes_win(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_PLURALITY, "a b c d", "42 a; 26 b; 15 c; 17 d; 3 -");
	kit_expect(&kit, "decided a");
	assert_string_equal(kit_tallies(&kit), "a=42 b=26 c=15 d=17");
	assert_string_equal(kit_ranking(&kit), "a > b > d > c");
	assert_true(kit.result.has_winners);
	assert_int_equal(kit.result.needed, TALLY_UNKNOWN);
	kit.options.seats = 3;
	kit_expect(&kit, "decided a b d");
	kit_release(&kit);
}

static void nobody_is_elected_without_a_vote(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_PLURALITY, "a b c", "4 b");
	kit.options.seats = 3;
	kit_expect(&kit, "decided b");
	assert_string_equal(kit_ranking(&kit), "b > a = c");
	kit_release(&kit);
	kit_ask(&kit, TALLY_APPROVAL, "a b c", "4 b; 1 b c");
	kit.options.seats = 3;
	kit_expect(&kit, "decided b c");
	kit_release(&kit);
}

static void equal_votes_for_the_last_seat_are_a_tie(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_PLURALITY, "a b c d", "5 a; 3 b; 3 c; 1 d");
	kit.options.seats = 2;
	kit_expect(&kit, "tie a (b c)");
	kit.options.seats = 3;
	kit_expect(&kit, "decided a b c");
	kit.options.seats = 1;
	kit_expect(&kit, "decided a");
	kit_release(&kit);
	kit_ask(&kit, TALLY_PLURALITY, "a b c", "2 a; 2 b; 2 c");
	kit.options.seats = 2;
	kit_expect(&kit, "tie (a b c)");
	kit_release(&kit);
}

static void too_many_names_spoil_the_ballot(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_PLURALITY, "a b c", "2 a b; 1 c; 1 ?; 1 a b c");
	kit_expect(&kit, "decided c");
	assert_string_equal(kit_turnout(&kit), "cast=5 blank=0 void=4 valid=1");
	kit.options.max_choices = 2;
	kit_expect(&kit, "tie (a b)");
	assert_string_equal(kit_turnout(&kit), "cast=5 blank=0 void=2 valid=3");
	kit.options.max_choices = 9; /* more than there are names */
	kit_expect(&kit, "tie (a b)");
	assert_string_equal(kit_turnout(&kit), "cast=5 blank=0 void=1 valid=4");
	kit_release(&kit);
}

static void nothing_expressed_elects_nobody(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_PLURALITY, "a b", "3 -; 2 !; 1 ?");
	kit_expect(&kit, "no_result");
	assert_string_equal(kit_tallies(&kit), "a=0 b=0");
	assert_string_equal(kit_turnout(&kit), "cast=6 blank=3 void=3 valid=0");
	kit_release(&kit);
	kit_ask(&kit, TALLY_TWO_ROUND, "a b", "");
	kit_expect(&kit, "no_result");
	kit_release(&kit);
}

static void the_first_round_elects_with_more_than_half_of_the_valid_ballots(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_TWO_ROUND, "a b c", "13 a; 10 b; 2 c; 9 -; 1 !");
	kit_expect(&kit, "decided a");
	assert_int_equal(kit.result.needed, 13);
	kit_release(&kit);
	kit_ask(&kit, TALLY_TWO_ROUND, "a b c", "12 a; 10 b; 3 c; 2 -; 1 !");
	kit_expect(&kit, "second_round [a b c]");
	assert_int_equal(kit.result.needed, 13);
	kit_release(&kit);
	kit_ask(&kit, TALLY_TWO_ROUND, "a b", "6 a; 6 b");
	kit_expect(&kit, "second_round [a b]");
	assert_int_equal(kit.result.needed, 7);
	kit_release(&kit);
}

/* Two names a ballot: three people can pass half of the ballots, and two names are elected. */
static void the_majority_is_of_ballots_even_when_they_hold_two_names(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_TWO_ROUND, "a b c d", "4 a b; 3 b c; 2 a c; 1 d");
	kit.options.seats = kit.options.max_choices = 2;
	kit_expect(&kit, "decided b a");
	assert_int_equal(kit.result.needed, 6);
	assert_string_equal(kit_tallies(&kit), "a=6 b=7 c=5 d=1");
	kit_release(&kit);
	kit_ask(&kit, TALLY_TWO_ROUND, "a b c", "4 a b; 4 a c; 3 b c");
	kit.options.max_choices = 2;
	kit_expect(&kit, "decided a");
	kit.options.seats = 2;
	kit_expect(&kit, "tie a (b c)");
	kit_tie(&kit, "order c");
	kit_expect(&kit, "decided a c");
	kit_release(&kit);
}

static void a_seat_that_is_left_calls_for_a_second_round(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_TWO_ROUND, "a b c d", "9 a; 4 b; 3 c");
	kit.options.seats = 2;
	kit_expect(&kit, "second_round a [b c d]");
	kit_release(&kit);
	kit_ask(&kit, TALLY_TWO_ROUND, "a", "9 a");
	kit.options.seats = 2;
	kit_expect(&kit, "decided a"); /* nobody is left to go on */
	kit_release(&kit);
}

static void the_best_so_many_go_on_with_all_who_equal_the_last(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_TWO_ROUND, "a b c d e", "2 a; 6 b; 4 c; 4 d");
	kit.options.advance = 2;
	kit_expect(&kit, "second_round [b c d]");
	kit.options.advance = 1;
	kit_expect(&kit, "second_round [b]");
	kit.options.advance = 3;
	kit_expect(&kit, "second_round [b c d]");
	kit.options.advance = 9; /* who has no vote does not go on */
	kit_expect(&kit, "second_round [b c d a]");
	kit.options.advance = 0;
	kit_expect(&kit, "second_round [b c d a e]");
	kit_release(&kit);
	kit_ask(&kit, TALLY_TWO_ROUND, "a b c", "9 a; 2 b; 1 c");
	kit.options.seats = 2;
	kit.options.advance = 1; /* of those who are not elected */
	kit_expect(&kit, "second_round a [b]");
	kit_release(&kit);
	kit_ask(&kit, TALLY_TWO_ROUND, "a b c", "9 a");
	kit.options.seats = 2;
	kit.options.advance = 2;
	kit_expect(&kit, "decided a");
	kit_release(&kit);
}

static void the_second_round_goes_to_the_most_votes(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_TWO_ROUND, "lina:20130211 tom:20130730 eva:20121005",
	        "12 lina; 12 tom; 2 eva; 2 -");
	kit.options.round = 2;
	kit_expect(&kit, "tie (lina tom)");
	kit_tie(&kit, "youngest");
	kit_expect(&kit, "decided tom");
	assert_int_equal(kit.result.needed, TALLY_UNKNOWN);
	assert_string_equal(kit_breaks(&kit), "0 tom lina");
	kit_release(&kit);
	kit_ask(&kit, TALLY_TWO_ROUND, "a b c", "3 a; 4 b; 2 c");
	kit.options.round = 2;
	kit_expect(&kit, "decided b");
	kit_release(&kit);
}

static void most_approvals_win(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_APPROVAL, "a b c d", "42 a; 26 b; 15 c d; 17 d c");
	kit_expect(&kit, "decided a");
	assert_string_equal(kit_tallies(&kit), "a=42 b=26 c=32 d=32");
	assert_string_equal(kit_ranking(&kit), "a > c = d > b");
	kit.options.seats = 2;
	kit_expect(&kit, "tie a (c d)");
	kit.options.max_choices = 1;
	kit_expect(&kit, "decided a b");
	assert_string_equal(kit_turnout(&kit), "cast=100 blank=0 void=32 valid=68");
	kit_release(&kit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(most_votes_win),
	        cmocka_unit_test(nobody_is_elected_without_a_vote),
	        cmocka_unit_test(equal_votes_for_the_last_seat_are_a_tie),
	        cmocka_unit_test(too_many_names_spoil_the_ballot),
	        cmocka_unit_test(nothing_expressed_elects_nobody),
	        cmocka_unit_test(the_first_round_elects_with_more_than_half_of_the_valid_ballots),
	        cmocka_unit_test(the_majority_is_of_ballots_even_when_they_hold_two_names),
	        cmocka_unit_test(a_seat_that_is_left_calls_for_a_second_round),
	        cmocka_unit_test(the_best_so_many_go_on_with_all_who_equal_the_last),
	        cmocka_unit_test(the_second_round_goes_to_the_most_votes),
	        cmocka_unit_test(most_approvals_win),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
