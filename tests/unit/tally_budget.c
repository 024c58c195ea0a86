/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_budget.c - a budget spent by votes or by equal shares, sentence by
 * sentence. Costs and budgets are in cents; small ones keep the sums short.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "tally_kit.h"

static struct kit kit;

/* By votes. */

static void spend_by_votes(int64_t budget, const char *projects, const char *ballots)
{
	kit_ask(&kit, TALLY_BUDGET_GREEDY, projects, ballots);
	kit.options.budget = budget;
}

static void each_project_is_funded_if_it_still_fits(void **state)
{
	(void)state;
	spend_by_votes(25000, "bench=12000 plants=6000 ball=3000 aquarium=20000",
	               "10 aquarium; 8 bench plants; 6 ball plants; 4 bench");
	kit_expect(&kit, "decided plants bench ball"); /* the aquarium, 10 votes, is skipped */
	assert_int_equal(kit.result.spent, 21000);
	assert_string_equal(kit_tallies(&kit), "bench=12 plants=14 ball=6 aquarium=10");
	kit_release(&kit);
}

static void the_last_cent_may_be_spent(void **state)
{
	(void)state;
	spend_by_votes(100, "a=99 b=2 c=1", "3 a; 2 b; 1 c");
	kit_expect(&kit, "decided a c");
	assert_int_equal(kit.result.spent, 100);
	kit_release(&kit);
}

static void of_equal_votes_the_cheaper_comes_first(void **state)
{
	(void)state;
	spend_by_votes(100, "a=60 b=50 c=50", "2 a; 2 b; 2 c");
	kit_expect(&kit, "decided b c");
	kit_release(&kit);
}

static void then_the_tie_rules_and_then_the_list(void **state)
{
	(void)state;
	spend_by_votes(50, "a=50 b=50", "2 a; 2 b");
	kit_expect(&kit, "decided a"); /* never a tie */
	assert_int_equal(kit.result.tied.count, 0);
	kit_tie(&kit, "order b a");
	kit_expect(&kit, "decided b");
	assert_string_equal(kit_breaks(&kit), "0 b a");
	kit_release(&kit);
	spend_by_votes(50, "a=50 b=50 c=50", "2 a; 2 b; 2 c");
	kit_tie(&kit, "order c"); /* a and b stay equal */
	kit.options.budget = 100;
	kit_expect(&kit, "decided c a");
	kit_release(&kit);
}

static void no_project_without_a_vote_is_funded(void **state)
{
	(void)state;
	spend_by_votes(100, "a=10 b=0 c=10", "1 a");
	kit_expect(&kit, "decided a");
	kit_release(&kit);
	kit_ask(&kit, TALLY_EQUAL_SHARES, "a=10 b=0 c=10", "1 a");
	kit.options.budget = 100;
	kit_expect(&kit, "decided a");
	kit_release(&kit);
}

static void without_an_expressed_ballot_nothing_is_spent(void **state)
{
	(void)state;
	spend_by_votes(100, "a=10", "2 -; 1 !");
	kit_expect(&kit, "no_result");
	assert_int_equal(kit.result.spent, 0);
	kit_release(&kit);
	kit_ask(&kit, TALLY_EQUAL_SHARES, "a=10", "2 -; 1 !");
	kit.options.budget = 100;
	kit_expect(&kit, "no_result");
	assert_int_equal(kit.result.spent, 0);
	kit_release(&kit);
}

static void too_many_choices_spoil_a_ballot(void **state)
{
	(void)state;
	spend_by_votes(10, "a=10 b=10", "2 a b; 1 b");
	kit.options.max_choices = 1;
	kit_expect(&kit, "decided b");
	assert_string_equal(kit_turnout(&kit), "cast=3 blank=0 void=2 valid=1");
	kit_release(&kit);
}

/* By equal shares. */

static void share(int64_t budget, const char *projects, const char *ballots)
{
	kit_ask(&kit, TALLY_EQUAL_SHARES, projects, ballots);
	kit.options.budget = budget;
	kit.options.add1 = kit.options.fill = false;
	kit.options.increment = 1;
}

static void assert_shared(const char *projects)
{
	assert_string_equal(kit_list(&kit, &kit.result.equal_shares), projects);
}

static void every_voter_holds_an_equal_share(void **state)
{
	(void)state;
	share(40, "a=11 b=10", "1 a; 1 b; 2 a b; 3 -; 1 !"); /* 10 each: only four voters count */
	kit_expect(&kit, "decided b a");
	kit_release(&kit);
	share(40, "a=11 b=10", "1 a; 1 b; 2 -; 2 a a"); /* 20 each */
	kit_expect(&kit, "decided b a");
	kit_release(&kit);
	share(40, "a=11 b=10", "1 a; 3 b"); /* 10 each: nobody else pays for a */
	kit_expect(&kit, "decided b");
	kit_release(&kit);
}

/* Each holds 10. a: three pay 8, and hold 2. b: one pays 2, the other 10. Nothing is left for c. */
static void who_has_less_than_the_due_pays_all(void **state)
{
	(void)state;
	share(40, "a=24 b=12 c=1", "2 a; 1 a b; 1 b c");
	kit_expect(&kit, "decided a b");
	assert_int_equal(kit.result.spent, 36);
	kit_release(&kit);
	share(40, "a=24 b=13 c=1", "2 a; 1 a b; 1 b c"); /* they have 12 together */
	kit_expect(&kit, "decided a c");
	kit_release(&kit);
	share(40, "a=24 b=11 c=1", "2 a; 1 a b; 1 b c"); /* pay 2 and 9: 1 is left, just enough */
	kit_expect(&kit, "decided a b c");
	kit_release(&kit);
}

/*
 * Each holds 10. a costs three voters 10 each, b two voters 5 each. By cost a has three effective
 * votes and b two; by number b is the cheaper for those who pay, and then a finds only 25.
 */
static void utility_is_the_cost_or_the_number_of_projects(void **state)
{
	(void)state;
	share(40, "a=30 b=10", "2 a; 1 a b; 1 b");
	kit_expect(&kit, "decided a b");
	kit.options.cardinality = true;
	kit_expect(&kit, "decided b");
	kit_release(&kit);
}

/* z leaves one of the three supporters of b with nothing: three votes, but only two effective. */
static void effective_votes_are_cost_over_due(void **state)
{
	(void)state;
	share(90, "a=9 b=12 z=40", "1 z b; 3 z; 2 b; 3 a");
	kit_expect(&kit, "decided z a b");
	kit_release(&kit);
}

static void ties_go_to_the_cheaper(void **state)
{
	(void)state;
	share(40, "a=8 b=6", "2 a; 2 b");
	kit_expect(&kit, "decided b a");
	kit_release(&kit);
}

/* Two effective votes for each; b had three before z took the money of one. */
static void then_to_more_votes(void **state)
{
	(void)state;
	share(80, "a=10 b=10 z=40", "1 z b; 3 z; 2 b; 2 a");
	kit_expect(&kit, "decided z b a");
	kit_release(&kit);
}

static void then_to_the_tie_rules_and_to_the_list(void **state)
{
	(void)state;
	share(20, "a=10 b=10", "1 a; 1 b");
	kit_expect(&kit, "decided a b");
	assert_string_equal(kit_breaks(&kit), "");
	kit_tie(&kit, "order b a");
	kit_expect(&kit, "decided b a");
	assert_string_equal(kit_breaks(&kit), "0 b a");
	kit_release(&kit);
	share(10, "a=10 b=10", "1 a b; 1 b a");
	kit_expect(&kit, "decided a");
	assert_int_equal(kit.result.tied.count, 0);
	kit_release(&kit);
}

static void a_rule_is_noted_once_however_often_add1_counts(void **state)
{
	(void)state;
	share(60, "a=10 b=10 c=40", "1 a; 1 b; 1 c");
	kit.options.add1 = true;
	kit_tie(&kit, "order b a");
	kit_expect(&kit, "decided b a c");
	assert_string_equal(kit_breaks(&kit), "0 b a");
	kit_release(&kit);
}

/* Each holds 10; a is bought with 12 each, then b with 18. */
static void add1_counts_again_with_more_for_everybody(void **state)
{
	(void)state;
	share(30, "a=12 b=18 c=90", "1 a; 1 b; 1 c");
	kit_expect(&kit, "decided");
	assert_int_equal(kit.result.spent, 0);
	kit.options.add1 = true;
	kit_expect(&kit, "decided a b");
	assert_shared("a b");
	kit_release(&kit);
}

static void the_last_outcome_within_the_budget_counts(void **state)
{
	(void)state;
	share(20, "a=11 b=11", "1 a; 1 b"); /* 10 buys nothing, 11 buys both */
	kit.options.add1 = true;
	kit_expect(&kit, "decided");
	kit_release(&kit);
}

static void the_increment_is_what_each_voter_gets_more(void **state)
{
	(void)state;
	share(30, "a=12 b=18 c=20", "1 a; 1 b; 1 c");
	kit.options.add1 = true;
	kit.options.increment = 9; /* 10, 19 */
	kit_expect(&kit, "decided a b");
	kit.options.increment = 10; /* 20 buys all three, which is too much */
	kit_expect(&kit, "decided");
	kit.options.increment = 4; /* 14 buys a, 18 a and b */
	kit_expect(&kit, "decided a b");
	kit_release(&kit);
}

/* With 10 each b is bought, and a, for 11, would not fit: the voters get nothing more. */
static void add1_stops_when_nothing_else_would_fit(void **state)
{
	(void)state;
	share(20, "a=11 b=10", "1 a; 1 b");
	kit.options.add1 = true;
	kit_expect(&kit, "decided b");
	kit_release(&kit);
	share(20, "a=11 b=10 c=1", "1 a; 1 b"); /* c would fit, but nobody wants it */
	kit.options.add1 = true;
	kit_expect(&kit, "decided b");
	kit_release(&kit);
}

static void the_greedy_step_spends_what_is_left(void **state)
{
	(void)state;
	share(30, "a=11 b=25 c=11", "1 a c; 1 c b; 1 b c");
	kit.options.fill = true;
	kit_expect(&kit, "decided c a"); /* 11 of 30 is shared; b has more votes and does not fit */
	assert_shared("c");
	kit_release(&kit);
	share(30, "a=11 b=19 c=40", "1 a; 1 b; 1 b c");
	kit.options.fill = true;
	kit_expect(&kit, "decided b a"); /* 19 is bought by two, 11 filled up */
	assert_shared("b");
	assert_int_equal(kit.result.spent, 30);
	kit_release(&kit);
}

static void both_completions_are_the_default(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_EQUAL_SHARES, "a=1200 b=1900 c=1100", "1 a; 1 b; 1 c");
	kit.options.budget = 3000;
	kit_expect(&kit, "decided c a"); /* 11 and 12 a head buy them; 19 would buy b too */
	assert_shared("c a");
	kit_release(&kit);
	kit_ask(&kit, TALLY_EQUAL_SHARES, "a=1101 b=1102", "1 a; 1 b");
	kit.options.budget = 2000;
	kit_expect(&kit, "decided a"); /* 12 would buy both: neither is shared, a is filled up */
	assert_shared("");
	kit_release(&kit);
}

static void each_purchase_is_a_round(void **state)
{
	(void)state;
	share(40, "a=24 b=12 c=1", "2 a; 1 a b; 1 b c");
	kit_count(&kit);
	assert_int_equal(kit.result.round_count, 2);
	for (uint32_t i = 0; i < 2; i++) {
		assert_int_equal(kit.result.rounds[i].action, TALLY_BOUGHT);
		assert_int_equal(kit.result.rounds[i].candidate, i);
	}
	kit_release(&kit);
}

static void a_project_for_nothing_is_bought_first(void **state)
{
	(void)state;
	share(0, "a=0 b=1 c=0", "1 a; 5 b; 2 c");
	kit_expect(&kit, "decided c a");
	kit.options.cardinality = true;
	kit_expect(&kit, "decided c a");
	kit.options.add1 = kit.options.fill = true;
	kit_expect(&kit, "decided c a");
	kit_release(&kit);
}

/* Shares of a third of a cent: the money suffices to the last part, or misses it by one. */
static void money_is_counted_in_fractions(void **state)
{
	(void)state;
	share(100, "a=100", "3 a");
	kit_expect(&kit, "decided a");
	kit_release(&kit);
	share(100, "a=34 b=67", "1 a; 2 b"); /* 33 1/3 and 66 2/3 */
	kit_expect(&kit, "decided");
	kit_release(&kit);
	share(100, "a=33 b=66", "1 a; 2 b");
	kit_expect(&kit, "decided b a");
	kit_release(&kit);
}

/* Each of a million million holds the thousandth of a cent. */
static void a_million_million_voters_pay_to_the_last_part(void **state)
{
	(void)state;
	share(1000000000, "a=999999999 b=1", "999999999000 a; 1000 b");
	kit_expect(&kit, "decided a b");
	assert_int_equal(kit.result.spent, 1000000000);
	kit_release(&kit);
	share(1000000000, "a=999999999 b=1", "999999998999 a; 1001 b");
	kit_expect(&kit, "decided b"); /* a lacks a thousandth */
	kit_release(&kit);
	share(1000000000, "a=999999999 b=1", "999999998999 a; 1 a b; 1000 b");
	kit_expect(&kit, "decided a b"); /* who voted for both has nothing left for b */
	kit_release(&kit);
}

/*
 * P = 1000000007 and Q = 998244353 are primes, and 4924091 Q + 993328907 P = 1 + P Q.
 *
 * Each of P + Q holds one cent, and pays 1/P for a or 1/Q for b. The supporters of y have paid
 * 1 + 1/PQ together, those of z 1 - 1/PQ: to lack as little as that is to lack it.
 */
static void the_millionth_of_a_millionth_of_a_millionth_may_be_missing(void **state)
{
	(void)state;
	share(1998244360, "a=1 b=1 y=998252997 z=999991361",
	      "4924091 a y; 995075916 a z; 993328907 b y; 4915446 b z");
	kit.options.cardinality = true;
	kit_expect(&kit, "decided a b z");
	kit_release(&kit);
}

/* The same once more, after a tie between c and d: the bounds decide that, and then do not. */
static void a_rule_is_noted_once_also_when_fractions_must_decide(void **state)
{
	(void)state;
	share(1998244370, "a=1 b=1 y=998252997 z=999991361 c=1 d=1",
	      "4924091 a y; 995075916 a z; 993328907 b y; 4915446 b z; 5 c; 5 d");
	kit.options.cardinality = true;
	kit_tie(&kit, "order d c");
	kit_expect(&kit, "decided a b d c z");
	assert_string_equal(kit_breaks(&kit), "0 d c");
	kit_release(&kit);
}

/*
 * The P + Q people hold a cent and a half, and w takes a half from each. Two more supporters share
 * what the others leave them to pay: one holds a cent and a half still, one a cent. For z each of
 * the two pays 1 - 1/2PQ. For y the one cannot pay 1 + 1/2PQ, and the other pays 1 + 1/PQ.
 */
static void dues_that_differ_by_as_little_are_told_apart(void **state)
{
	(void)state;
	share(2997366546, "y=998252999 z=999991363 a=1 b=1 w=999122181",
	      "4924091 w a y; 995075916 w a z; 993328907 w b y; 4915446 w b z; 1 w y; 1 w z; 1 y; "
	      "1 z");
	kit.options.cardinality = true;
	kit_expect(&kit, "decided a b w z y");
	kit_release(&kit);
}

static void one_vote_in_a_million_million_is_worth_a_purchase(void **state)
{
	(void)state;
	share(1000000000, "a=1 b=1", "499999999999 a; 500000000001 b");
	kit_expect(&kit, "decided b a");
	kit_release(&kit);
}

static void a_million_steps_of_add1_are_taken_in_strides(void **state)
{
	(void)state;
	share(3000000, "a=2999999 b=1", "1 a; 2 b"); /* from 1000000 a head to 2999999 */
	kit.options.add1 = true;
	kit_expect(&kit, "decided b a");
	kit_release(&kit);
	share(1000000000000000, "a=999999999999 b=1", "1 a; 999999999999 b"); /* 1000 a head */
	kit.options.add1 = true;
	kit_expect(&kit, "decided b a");
	kit_release(&kit);
}

static void the_greatest_increment_is_no_trouble(void **state)
{
	(void)state;
	share(1000000000000000, "a=900000000000000 b=90000000000000", "1 a; 999999999999 b");
	kit.options.add1 = true;
	kit.options.increment = 1000000000000000;
	kit_expect(&kit, "decided b a");
	assert_int_equal(kit.result.spent, 990000000000000);
	kit_release(&kit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(each_project_is_funded_if_it_still_fits),
	        cmocka_unit_test(the_last_cent_may_be_spent),
	        cmocka_unit_test(of_equal_votes_the_cheaper_comes_first),
	        cmocka_unit_test(then_the_tie_rules_and_then_the_list),
	        cmocka_unit_test(no_project_without_a_vote_is_funded),
	        cmocka_unit_test(without_an_expressed_ballot_nothing_is_spent),
	        cmocka_unit_test(too_many_choices_spoil_a_ballot),
	        cmocka_unit_test(every_voter_holds_an_equal_share),
	        cmocka_unit_test(who_has_less_than_the_due_pays_all),
	        cmocka_unit_test(utility_is_the_cost_or_the_number_of_projects),
	        cmocka_unit_test(effective_votes_are_cost_over_due),
	        cmocka_unit_test(ties_go_to_the_cheaper),
	        cmocka_unit_test(then_to_more_votes),
	        cmocka_unit_test(then_to_the_tie_rules_and_to_the_list),
	        cmocka_unit_test(a_rule_is_noted_once_however_often_add1_counts),
	        cmocka_unit_test(add1_counts_again_with_more_for_everybody),
	        cmocka_unit_test(the_last_outcome_within_the_budget_counts),
	        cmocka_unit_test(the_increment_is_what_each_voter_gets_more),
	        cmocka_unit_test(add1_stops_when_nothing_else_would_fit),
	        cmocka_unit_test(the_greedy_step_spends_what_is_left),
	        cmocka_unit_test(both_completions_are_the_default),
	        cmocka_unit_test(each_purchase_is_a_round),
	        cmocka_unit_test(a_project_for_nothing_is_bought_first),
	        cmocka_unit_test(money_is_counted_in_fractions),
	        cmocka_unit_test(a_million_million_voters_pay_to_the_last_part),
	        cmocka_unit_test(the_millionth_of_a_millionth_of_a_millionth_may_be_missing),
	        cmocka_unit_test(a_rule_is_noted_once_also_when_fractions_must_decide),
	        cmocka_unit_test(dues_that_differ_by_as_little_are_told_apart),
	        cmocka_unit_test(one_vote_in_a_million_million_is_worth_a_purchase),
	        cmocka_unit_test(a_million_steps_of_add1_are_taken_in_strides),
	        cmocka_unit_test(the_greatest_increment_is_no_trouble),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
