/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_stv.c - the Scottish rules of the transferable vote, one by one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/check.h"
#include "tally_rounds.h"

static struct kit kit;

static void ask(uint32_t seats, const char *people, const char *ballots)
{
	kit_ask(&kit, TALLY_STV, people, ballots);
	kit.options.seats = seats;
}

static void expect(const char *answer, const char *rounds)
{
	kit_expect(&kit, answer);
	assert_string_equal(rounds_of(&kit), rounds);
	kit_release(&kit);
}

/* The capital of Tennessee, an example of Wikipedia, with two seats. */
static void surpluses_and_exclusions_fill_the_seats(void **state)
{
	(void)state;
	ask(2, "memphis nashville chattanooga knoxville",
	    "42 memphis nashville chattanooga knoxville;"
	    "26 nashville chattanooga knoxville memphis;"
	    "15 chattanooga knoxville nashville memphis;"
	    "17 knoxville chattanooga nashville memphis");
	kit_count(&kit);
	assert_int_equal(kit.result.quota, 34);
	expect("decided memphis nashville",
	       "first memphis=42 nashville=26 chattanooga=15 knoxville=17 +memphis; "
	       "surplus memphis: memphis=34 nashville=33.99974 chattanooga=15 knoxville=17 "
	       "x=0.00026; "
	       "exclude chattanooga: memphis=34 nashville=33.99974 knoxville=32 x=0.00026; "
	       "exclude knoxville: memphis=34 nashville=65.99974 x=0.00026 +nashville");
}

static void the_quota_is_the_least_that_only_so_many_can_reach(void **state)
{
	static const struct {
		uint32_t seats;
		int64_t quota;
	} rows[] = {{1, 7}, {2, 5}, {3, 4}, {5, 3}, {11, 2}, {12, 1}, {4000000000u, 1}};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		ask(rows[i].seats, "a b c", "6 a; 4 b; 2 c; 1 -; 1 a=b");
		kit_count(&kit);
		assert_int_equal(kit.result.quota, rows[i].quota);
		kit_release(&kit);
	}
}

static void one_seat_needs_more_than_half(void **state)
{
	(void)state;
	ask(1, "a b c", "4 a; 3 b; 2 c b");
	expect("decided b", "first a=4 b=3 c=2; exclude c: a=4 b=5 +b");
}

static void papers_keep_their_value_and_each_is_cut_to_five_decimals(void **state)
{
	(void)state;
	ask(3, "a b c d", "9 a b c; 2 b c; 3 c; 3 d");
	/* 4/9 of 1; then 0.99996/5.99996 of 0.44444 and of 1: 0.07407 and 0.16666. */
	expect("decided a b c", "first a=9 b=2 c=3 d=3 +a; "
	                        "surplus a: a=5 b=5.99996 c=3 d=3 x=0.00004 +b; "
	                        "surplus b: a=5 b=5 c=3.99995 d=3 x=0.00005; "
	                        "exclude d: a=5 b=5 c=3.99995 x=3.00005");
}

static void a_surplus_of_nothing_makes_no_step(void **state)
{
	(void)state;
	ask(3, "a b c d e", "4 a c; 4 b c; 3 c; 2 d; 1 e d");
	expect("decided a b c", "first a=4 b=4 c=3 d=2 e=1 +a +b; "
	                        "exclude e: a=4 b=4 c=3 d=3; exclude d: a=4 b=4 c=3 x=3");
}

static void the_largest_surplus_goes_first_and_none_after_the_last_seat(void **state)
{
	(void)state;
	ask(3, "a b c d", "6 a c; 8 b d; 2 c; 3 d");
	expect("decided b a d", "first a=6 b=8 c=2 d=3 +b +a; surplus b: a=6 b=5 c=2 d=6 +d");
}

static void papers_pass_over_the_elected(void **state)
{
	(void)state;
	ask(3, "a b c d", "8 a b c; 7 b a d; 1 c; 3 d");
	expect("decided a b d", "first a=8 b=7 c=1 d=3 +a +b; "
	                        "surplus a: a=5 b=7 c=4 d=3; "
	                        "surplus b: a=5 b=5 c=4 d=4.99997 x=0.00003; "
	                        "exclude c: a=5 b=5 d=4.99997 x=4.00003");
}

static void among_equal_surpluses_the_latest_earlier_stage_decides(void **state)
{
	(void)state;
	ask(4, "x a b c d", "8 x b; 7 a c; 5 b d; 3 c; 3 d");
	expect("decided x a b c", "first x=8 a=7 b=5 c=3 d=3 +x +a; "
	                          "surplus x: x=6 a=7 b=7 c=3 d=3 +b; "
	                          "surplus a: x=6 a=6 b=7 c=3.99995 d=3 x=0.00005; "
	                          "surplus b: x=6 a=6 b=6 c=3.99995 d=3.71425 x=0.2858; "
	                          "exclude d: x=6 a=6 b=6 c=3.99995 x=4.00005");
}

static void then_the_most_favoured_surplus_goes_first(void **state)
{
	(void)state;
	ask(3, "a b c d", "6 a c; 6 b d; 2 c; 3 d");
	kit_tie(&kit, "order b a");
	kit_expect(&kit, "decided b a d");
	assert_string_equal(kit_breaks(&kit), "0 b a");
	expect("decided b a d", "first a=6 b=6 c=2 d=3 +b +a; "
	                        "surplus b: a=6 b=5 c=2 d=3.99996 x=0.00004; "
	                        "surplus a: a=5 b=5 c=2.99996 d=3.99996 x=0.00008; "
	                        "exclude c: a=5 b=5 d=3.99996 x=3.00004");
}

static void equal_surpluses_without_a_rule_stop_the_count(void **state)
{
	(void)state;
	ask(3, "a b c d", "6 a c; 6 b d; 2 c; 3 d");
	expect("tie a b (a b)", "first a=6 b=6 c=2 d=3 +a +b");
}

static void among_the_last_the_latest_earlier_stage_decides(void **state)
{
	(void)state;
	ask(2, "a c d e", "2 a d; 8 a; 2 c; 1 d; 1 e");
	expect("decided a c", "first a=10 c=2 d=1 e=1 +a; surplus a: a=5 c=2 d=2 e=1 x=4; "
	                      "exclude e: a=5 c=2 d=2 x=5; exclude d: a=5 c=2 x=7");
}

static void then_the_most_favoured_survives(void **state)
{
	(void)state;
	ask(2, "a c d", "8 a; 2 c; 2 d");
	kit_tie(&kit, "order d c a");
	kit_expect(&kit, "decided a d");
	assert_string_equal(kit_breaks(&kit), "0 d c");
	kit_release(&kit);
}

static void without_a_rule_the_elected_stay_and_the_last_place_is_disputed(void **state)
{
	(void)state;
	ask(2, "a c d", "8 a; 2 c; 2 d");
	expect("tie a (c d)", "first a=8 c=2 d=2 +a; surplus a: a=5 c=2 d=2 x=3");
}

static void who_has_no_vote_goes_without_a_step(void **state)
{
	(void)state;
	ask(2, "a b c d e", "5 a; 4 b; 3 c");
	expect("decided a b", "first a=5 b=4 c=3 +a -d -e; exclude c: a=5 b=4 x=3");
	ask(3, "a b c d", "3 a; 3 b; 2 c"); /* whoever is left has a place then */
	expect("decided a b c", "first a=3 b=3 c=2 +a +b -d");
}

static void but_only_when_no_surplus_can_bring_votes(void **state)
{
	(void)state;
	ask(2, "a b c d", "9 a b; 2 c; 1 d");
	expect("decided a b", "first a=9 c=2 d=1 +a; surplus a: a=5 b=3.99996 c=2 d=1 x=0.00004; "
	                      "exclude d: a=5 b=3.99996 c=2 x=1.00004; "
	                      "exclude c: a=5 b=3.99996 x=3.00004");
}

static void and_only_if_enough_others_remain(void **state)
{
	(void)state;
	ask(3, "a b c d", "3 a; 2 b");
	expect("tie a b (c d)", "first a=3 b=2 +a +b; surplus a: a=2 b=2 x=1");
	ask(3, "a b c d", "3 a; 2 b");
	kit_tie(&kit, "order c d");
	expect("decided a b c",
	       "first a=3 b=2 +a +b; surplus a: a=2 b=2 x=1; exclude d: a=2 b=2 x=1");
}

static void as_many_candidates_as_seats_are_all_elected(void **state)
{
	(void)state;
	ask(3, "a b c", "1 b; 4 a c");
	expect("decided a b c", "first a=4 b=1 +a");
	ask(5, "a b c", "1 b; 3 a");
	expect("decided a b c", "first a=3 b=1 +a +b");
}

static void a_ballot_stops_just_before_its_first_equal_rank(void **state)
{
	(void)state;
	ask(2, "a b c d", "7 a b=c d; 2 b; 3 c; 1 d=a; 1 d");
	expect("decided a c", "first a=7 b=2 c=3 d=1 +a; surplus a: a=5 b=2 c=3 d=1 x=2; "
	                      "exclude d: a=5 b=2 c=3 x=3; exclude b: a=5 c=3 x=5");
}

static void nothing_expressed_has_no_result(void **state)
{
	(void)state;
	ask(2, "a b c", "3 -; 1 !; 2 a=b c");
	expect("no_result", "");
}

static void a_million_million_ballots_are_counted_exactly(void **state)
{
	(void)state;
	ask(2, "a b c", "500000000000 a c; 300000000000 b; 200000000000 c");
	expect("decided a c",
	       "first a=500000000000 b=300000000000 c=200000000000 +a; "
	       "surplus a: a=333333333334 b=300000000000 c=366665000000 x=1666666 +c");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(surpluses_and_exclusions_fill_the_seats),
	        cmocka_unit_test(the_quota_is_the_least_that_only_so_many_can_reach),
	        cmocka_unit_test(one_seat_needs_more_than_half),
	        cmocka_unit_test(papers_keep_their_value_and_each_is_cut_to_five_decimals),
	        cmocka_unit_test(a_surplus_of_nothing_makes_no_step),
	        cmocka_unit_test(the_largest_surplus_goes_first_and_none_after_the_last_seat),
	        cmocka_unit_test(papers_pass_over_the_elected),
	        cmocka_unit_test(among_equal_surpluses_the_latest_earlier_stage_decides),
	        cmocka_unit_test(then_the_most_favoured_surplus_goes_first),
	        cmocka_unit_test(equal_surpluses_without_a_rule_stop_the_count),
	        cmocka_unit_test(among_the_last_the_latest_earlier_stage_decides),
	        cmocka_unit_test(then_the_most_favoured_survives),
	        cmocka_unit_test(without_a_rule_the_elected_stay_and_the_last_place_is_disputed),
	        cmocka_unit_test(who_has_no_vote_goes_without_a_step),
	        cmocka_unit_test(but_only_when_no_surplus_can_bring_votes),
	        cmocka_unit_test(and_only_if_enough_others_remain),
	        cmocka_unit_test(as_many_candidates_as_seats_are_all_elected),
	        cmocka_unit_test(a_ballot_stops_just_before_its_first_equal_rank),
	        cmocka_unit_test(nothing_expressed_has_no_result),
	        cmocka_unit_test(a_million_million_ballots_are_counted_exactly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
