/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_pairwise.c - the methods that look at two candidates at a time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/check.h"
#include "tally_rounds.h"

static struct kit kit;

static const enum tally_method pairwise_methods[] = {TALLY_COPELAND, TALLY_MINIMAX, TALLY_SCHULZE,
                                                     TALLY_RANKED_PAIRS};

#define METHODS COUNT_OF(pairwise_methods)

/* The capital of Tennessee, an example of Wikipedia. */
static const char *const cities = "memphis nashville chattanooga knoxville";
static const char *const capital = "42 memphis nashville chattanooga knoxville;"
                                   "26 nashville chattanooga knoxville memphis;"
                                   "15 chattanooga knoxville nashville memphis;"
                                   "17 knoxville chattanooga nashville memphis";
/* Schulze's own example, of 45 voters. */
static const char *const schulze = "5 a c b e d; 5 a d e c b; 8 b e d a c; 3 c a b e d;"
                                   "7 c a e b d; 2 c b a d e; 7 d c e b a; 8 e b a d c";
/* Burlington, Vermont, 2009: the last three, without the write-ins. */
static const char *const burlington =
        "1332 montroll kiss wright; 767 montroll wright kiss; 455 montroll;"
        "2043 kiss montroll wright; 371 kiss wright montroll; 568 kiss;"
        "1513 wright montroll kiss; 495 wright kiss montroll; 1289 wright";

static int64_t duel(const char *a, const char *b)
{
	return kit.result
	        .pairwise[kit_who(&kit, a) * kit.question.candidate_count + kit_who(&kit, b)];
}

static void each_two_are_compared(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_COPELAND, cities, capital);
	kit_expect(&kit, "decided nashville");
	assert_string_equal(kit_tallies(&kit),
	                    "memphis=0.0 nashville=3.0 chattanooga=2.0 knoxville=1.0");
	assert_int_equal(duel("memphis", "nashville"), 42);
	assert_int_equal(duel("nashville", "knoxville"), 68);
	assert_int_equal(duel("chattanooga", "knoxville"), 83);
	assert_int_equal(duel("knoxville", "chattanooga"), 17);
	assert_int_equal(duel("knoxville", "knoxville"), 0);
	assert_int_equal(kit.result.condorcet_winner, kit_who(&kit, "nashville"));
	kit_release(&kit);
}

static void who_wins_each_duel_wins_by_every_method(void **state)
{
	(void)state;
	for (size_t i = 0; i < METHODS; i++)
		for (int margins = 0; margins < 2; margins++) {
			kit_ask(&kit, pairwise_methods[i], "kiss montroll wright", burlington);
			kit.options.margins = margins;
			kit_expect(&kit, "decided montroll");
			assert_int_equal(duel("montroll", "kiss"), 4067);
			assert_int_equal(duel("kiss", "montroll"), 3477);
			assert_int_equal(duel("montroll", "wright"), 4597);
			assert_int_equal(duel("wright", "montroll"), 3668);
			assert_int_equal(kit.result.condorcet_winner, kit_who(&kit, "montroll"));
			kit_release(&kit);
		}
}

static void the_unranked_are_equal_and_below(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_COPELAND, "a b c d", "5 b; 3 a=b c; 2 c=d=a");
	kit_count(&kit);
	assert_int_equal(duel("b", "a"), 5);
	assert_int_equal(duel("a", "b"), 2);
	assert_int_equal(duel("a", "c"), 3);
	assert_int_equal(duel("c", "a"), 0);
	assert_int_equal(duel("c", "d"), 3);
	assert_int_equal(duel("d", "c"), 0);
	assert_int_equal(duel("b", "c"), 8);
	assert_int_equal(duel("c", "b"), 2);
	kit_release(&kit);
}

static void a_cycle_has_no_condorcet_winner(void **state)
{
	(void)state;
	for (size_t i = 0; i < METHODS; i++) {
		kit_ask(&kit, pairwise_methods[i], "a b c", "4 a b c; 3 b c a; 2 c a b");
		kit_count(&kit);
		assert_true(kit.result.condorcet_winner == TALLY_NOBODY);
		kit_release(&kit);
	}
}

static void copeland_gives_one_a_win_and_half_a_tie(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_COPELAND, "a b c", "2 a b c; 2 b a c");
	kit_expect(&kit, "tie (a b)");
	assert_string_equal(kit_tallies(&kit), "a=1.5 b=1.5 c=0.0");
	kit_release(&kit);
	kit_ask(&kit, TALLY_COPELAND, "a b c d e", schulze);
	kit_expect(&kit, "decided e");
	assert_string_equal(kit_tallies(&kit), "a=2.0 b=2.0 c=2.0 d=1.0 e=3.0");
	kit_release(&kit);
}

static void minimax_fears_the_worst_defeat(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_MINIMAX, "a b c d e", schulze);
	kit_expect(&kit, "decided e");
	assert_string_equal(kit_tallies(&kit), "a=25 b=29 c=28 d=33 e=24");
	kit_release(&kit);
	kit_ask(&kit, TALLY_MINIMAX, "a b c d e", schulze);
	kit.options.margins = true;
	kit_expect(&kit, "decided e");
	assert_string_equal(kit_tallies(&kit), "a=5 b=13 c=11 d=21 e=3");
	kit_release(&kit);
	kit_ask(&kit, TALLY_MINIMAX, cities, capital);
	kit_expect(&kit, "decided nashville");
	assert_string_equal(kit_tallies(&kit),
	                    "memphis=58 nashville=0 chattanooga=68 knoxville=83");
	kit_release(&kit);
}

/* a beats b by 6 to 2, b beats c by 9 to 6, c beats a by 8 to 7. */
static void winning_votes_and_margins_may_differ(void **state)
{
	(void)state;
	for (size_t i = 1; i < METHODS; i++)
		for (int margins = 0; margins < 2; margins++) {
			kit_ask(&kit, pairwise_methods[i], "a b c",
			        "3 a b c; 2 b c a; 3 c a b; 3 c; 4 a=b c");
			kit.options.margins = margins;
			kit_expect(&kit, margins ? "decided a" : "decided b");
			kit_release(&kit);
		}
}

static void equal_winners_are_a_tie_unless_a_rule_tells(void **state)
{
	static const struct {
		const char *rules, *answer;
	} rows[] = {{"", "tie (a b)"},
	            {"order b a", "decided b"},
	            {"order c", "tie (a b)"},
	            {"youngest", "decided a"}};

	(void)state;
	for (size_t i = 0; i < METHODS; i++)
		for (size_t j = 0; j < COUNT_OF(rows); j++) {
			kit_ask(&kit, pairwise_methods[i], "a:20130101 b:20120101 c:20110101",
			        "2 a=b c; 1 a b; 1 b a");
			kit_tie(&kit, rows[j].rules);
			kit_expect(&kit, rows[j].answer);
			kit_release(&kit);
		}
}

static void more_seats_go_down_the_ranking(void **state)
{
	static const char *const answers[METHODS] = {"tie e (a b c)", "decided e a", "decided e a",
	                                             "decided a c"};

	(void)state;
	for (size_t i = 0; i < METHODS; i++) {
		kit_ask(&kit, pairwise_methods[i], "a b c d e", schulze);
		kit.options.seats = 2;
		kit_expect(&kit, answers[i]);
		kit_release(&kit);
	}
}

static void schulze_follows_the_widest_path(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_SCHULZE, "a b c d e", schulze);
	kit_expect(&kit, "decided e");
	assert_string_equal(kit_ranking(&kit), "e > a > c > b > d");
	kit_release(&kit);
}

static void ranked_pairs_lock_the_strongest_first(void **state)
{
	(void)state;
	/* b>d e>d a>d c>b e>b a>c c>e; not d>c, b>a, e>a */
	kit_ask(&kit, TALLY_RANKED_PAIRS, "a b c d e", schulze);
	kit_expect(&kit, "decided a");
	assert_string_equal(kit_ranking(&kit), "a > c > e > b > d");
	kit_release(&kit);
}

/* b beats c by 7 to 4; a beats b by 6 to 2, c beats a by 6 to 5. */
static void of_equal_winning_votes_the_less_opposed_is_locked_first(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_RANKED_PAIRS, "c b a", "3 a b c; 2 b c a; 3 c a b; 1 c; 2 a=b c");
	kit_expect(&kit, "decided a");
	assert_string_equal(kit_breaks(&kit), "");
	kit_release(&kit);
}

/* b beats c by 9 to 3; c beats a by 7 to 5, a beats b by 6 to 4. */
static void equal_margins_are_equal_whoever_opposed_them(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_RANKED_PAIRS, "c b a", "4 a b c; 4 b c a; 2 c a b; 1 c; 1 a=b c");
	kit.options.margins = true;
	kit_expect(&kit, "decided b");
	kit_release(&kit);
}

static void equal_victories_follow_the_rules_or_else_the_list(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_RANKED_PAIRS, "a b c", "1 a b c; 1 b c a; 1 c a b");
	kit_expect(&kit, "decided a");
	kit_release(&kit);
	kit_ask(&kit, TALLY_RANKED_PAIRS, "a b c", "1 a b c; 1 b c a; 1 c a b");
	kit_tie(&kit, "order c a b");
	kit_expect(&kit, "decided c");
	assert_string_equal(kit_breaks(&kit), "0 c a b");
	kit_release(&kit);
}

static void nothing_expressed_has_no_result(void **state)
{
	(void)state;
	for (size_t i = 0; i < METHODS; i++) {
		kit_ask(&kit, pairwise_methods[i], "a b", "3 -; 2 !; 1 ?");
		kit_expect(&kit, "no_result");
		kit_release(&kit);
	}
}

static void a_million_million_ballots_are_counted_exactly(void **state)
{
	(void)state;
	for (size_t i = 0; i < METHODS; i++) {
		kit_ask(&kit, pairwise_methods[i], "a b c",
		        "499999999999 a b c; 500000000000 b; 1 c a");
		kit_expect(&kit, "tie (a b)");
		assert_int_equal(duel("a", "b"), 500000000000);
		assert_int_equal(duel("b", "a"), 500000000000);
		kit_release(&kit);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(each_two_are_compared),
	        cmocka_unit_test(who_wins_each_duel_wins_by_every_method),
	        cmocka_unit_test(the_unranked_are_equal_and_below),
	        cmocka_unit_test(a_cycle_has_no_condorcet_winner),
	        cmocka_unit_test(copeland_gives_one_a_win_and_half_a_tie),
	        cmocka_unit_test(minimax_fears_the_worst_defeat),
	        cmocka_unit_test(winning_votes_and_margins_may_differ),
	        cmocka_unit_test(equal_winners_are_a_tie_unless_a_rule_tells),
	        cmocka_unit_test(more_seats_go_down_the_ranking),
	        cmocka_unit_test(schulze_follows_the_widest_path),
	        cmocka_unit_test(ranked_pairs_lock_the_strongest_first),
	        cmocka_unit_test(of_equal_winning_votes_the_less_opposed_is_locked_first),
	        cmocka_unit_test(equal_margins_are_equal_whoever_opposed_them),
	        cmocka_unit_test(equal_victories_follow_the_rules_or_else_the_list),
	        cmocka_unit_test(nothing_expressed_has_no_result),
	        cmocka_unit_test(a_million_million_ballots_are_counted_exactly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
