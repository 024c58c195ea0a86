/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_points.c - votes that add up points: scores, and ranks in the manner of Borda. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tally_kit.h"

static struct kit kit;

static void scores_are_summed(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_SCORE, "m n c k",
	        "42 m:10 n:4 c:2 k:0; 26 m:0 n:10 c:4 k:2; 15 m:0 n:6 c:10 k:6; "
	        "17 m:0 n:5 c:7 k:10");
	kit.options.score_max = 10;
	kit_expect(&kit, "decided n");
	assert_string_equal(kit_tallies(&kit), "m=420 n=603 c=457 k=312");
	assert_string_equal(kit_ranking(&kit), "n > c > m > k");
	assert_int_equal(kit.result.mean_count, 0);
	kit_release(&kit);
}

static void who_is_left_out_gets_the_lowest_score_or_none(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_SCORE, "a b c", "2 a:1; 3 b:-3 c:2");
	kit.options.score_min = -3;
	kit.options.score_max = 3;
	kit_expect(&kit, "decided c");
	assert_string_equal(kit_tallies(&kit), "a=-7 b=-15 c=0");
	kit.options.missing_ignored = true;
	kit_expect(&kit, "decided c");
	assert_string_equal(kit_tallies(&kit), "a=2 b=-9 c=6");
	kit_release(&kit);
}

static void a_score_off_the_scale_spoils_the_ballot(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_SCORE, "a b", "1 a:6 b:1; 1 a:-1; 1 a:1 ?:2; 1 a:5 a:5; 1 b:0; 1 -");
	kit_expect(&kit, "tie (a b)");
	assert_string_equal(kit_turnout(&kit), "cast=6 blank=1 void=4 valid=1");
	kit_release(&kit);
}

static void means_are_compared_as_fractions(void **state)
{
	(void)state;
	/* 2/3 and 4/6 are equal; 3333333334/5000000001 is more by less than a double can tell. */
	kit_ask(&kit, TALLY_SCORE, "a b c",
	        "2 a:1; 1 a:0; 4 b:1; 2 b:0; 66666666668 c:1; 33333333333 c:0");
	kit.options.missing_ignored = kit.options.mean = true;
	kit_expect(&kit, "decided c");
	assert_string_equal(kit_ranking(&kit), "c > a = b");
	assert_int_equal(kit.result.mean_numerators[1], 4);
	assert_int_equal(kit.result.mean_denominators[1], 6);
	assert_string_equal(kit_tallies(&kit), "a=2 b=4 c=66666666668");
	kit_release(&kit);
}

static void whom_nobody_scored_comes_last_by_means(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_SCORE, "a b c d", "1 b:-3; 1 d:-2");
	kit.options.score_min = -3;
	kit.options.missing_ignored = kit.options.mean = true;
	kit_expect(&kit, "decided d");
	assert_string_equal(kit_ranking(&kit), "d > b > a = c");
	assert_int_equal(kit.result.mean_denominators[0], 0);
	kit_release(&kit);
}

static void a_mean_counts_the_lowest_score_for_who_is_left_out(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_SCORE, "a b", "1 a:5; 3 b:4; 1 a:1 b:1");
	kit.options.mean = true;
	kit_expect(&kit, "decided b");
	assert_string_equal(kit_tallies(&kit), "a=6 b=13");
	assert_int_equal(kit.result.mean_denominators[0], 5);
	kit_release(&kit);
}

static void borda(bool modified, bool unranked_zero, const char *ballots, const char *tallies)
{
	kit_ask(&kit, TALLY_BORDA, "a b c d", ballots);
	kit.options.modified = modified;
	kit.options.unranked_zero = unranked_zero;
	kit_count(&kit);
	assert_string_equal(kit_tallies(&kit), tallies);
	kit_release(&kit);
}

static void the_first_place_earns_one_less_than_the_candidates(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_BORDA, "m n c k", "42 m n c k; 26 n c k m; 15 c k n m; 17 k c n m");
	kit_expect(&kit, "decided n");
	assert_string_equal(kit_tallies(&kit), "m=126.0 n=194.0 c=173.0 k=107.0");
	assert_string_equal(kit_ranking(&kit), "n > c > m > k");
	kit_release(&kit);
}

static void equal_ranks_share_the_mean_of_their_places(void **state)
{
	(void)state;
	borda(false, false, "1 a b=c d", "a=3.0 b=1.5 c=1.5 d=0.0");
	borda(false, false, "1 a=b=c d", "a=2.0 b=2.0 c=2.0 d=0.0");
	borda(false, false, "1 a=b=c=d", "a=1.5 b=1.5 c=1.5 d=1.5");
}

static void who_is_left_out_shares_the_places_left_or_gets_nothing(void **state)
{
	(void)state;
	borda(false, false, "1 a", "a=3.0 b=1.0 c=1.0 d=1.0");
	borda(false, false, "1 a b", "a=3.0 b=2.0 c=0.5 d=0.5");
	borda(false, false, "2 a=b; 1 d c", "a=5.5 b=5.5 c=3.0 d=4.0");
	borda(false, true, "1 a", "a=3.0 b=0.0 c=0.0 d=0.0");
	borda(false, true, "1 a=b", "a=2.5 b=2.5 c=0.0 d=0.0");
	borda(false, false, "1 a b c", "a=3.0 b=2.0 c=1.0 d=0.0");
}

static void the_modified_count_rewards_those_who_rank_more(void **state)
{
	(void)state;
	borda(true, false, "1 a", "a=1.0 b=0.0 c=0.0 d=0.0");
	borda(true, false, "1 a b c d", "a=4.0 b=3.0 c=2.0 d=1.0");
	borda(true, false, "1 a b=c", "a=3.0 b=1.5 c=1.5 d=0.0");
	borda(true, true, "2 a=b", "a=3.0 b=3.0 c=0.0 d=0.0");
}

static void points_of_zero_may_win_a_seat(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_BORDA, "a b", "1 a b");
	kit.options.seats = 2;
	kit_expect(&kit, "decided a b");
	kit_release(&kit);
}

#define PEOPLE     4
#define TEXT_BYTES 32

/* Twelve times the points of each, place by place: a share of up to four places is whole. */
static void add_slowly(const int rank[], bool zero, int64_t twelvefold[])
{
	for (int who = 0; who < PEOPLE; who++) {
		int better = 0, equal = 0;

		for (int other = 0; other < PEOPLE; other++) {
			better += rank[other] < rank[who];
			equal += rank[other] == rank[who];
		}
		if (zero && rank[who] == PEOPLE)
			continue;
		for (int place = better + 1; place <= better + equal; place++)
			twelvefold[who] += 12 * (PEOPLE - place) / equal;
	}
}

/* The ballot of these ranks; PEOPLE stands for left out. */
static void write_ballot(const int rank[], char text[TEXT_BYTES])
{
	int used = snprintf(text, TEXT_BYTES, "1");

	for (int r = 0; r < PEOPLE; r++) {
		char glue = ' ';

		for (int i = 0; i < PEOPLE; i++) {
			if (rank[i] != r)
				continue;
			used += snprintf(text + used, (size_t)(TEXT_BYTES - used), "%c%c", glue,
			                 'a' + i);
			glue = '=';
		}
	}
}

static void borda_agrees_with_a_slow_count(void **state)
{
	const unsigned first = 20261122;
	unsigned seed = first;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		int64_t slow[PEOPLE] = {0};
		bool zero = rand_r(&seed) % 2;
		int rank[PEOPLE];
		char text[TEXT_BYTES];

		for (int i = 0; i < PEOPLE; i++)
			rank[i] = rand_r(&seed) % (PEOPLE + 1);
		write_ballot(rank, text);
		if (strcmp(text, "1") == 0)
			continue;
		add_slowly(rank, zero, slow);
		kit_ask(&kit, TALLY_BORDA, "a b c d", text);
		kit.options.unranked_zero = zero;
		kit_count(&kit);
		for (int i = 0; i < PEOPLE; i++)
			if (kit.result.tallies[i] * 6 != slow[i])
				fail_msg("seed %u, round %d: %s", first, round, text);
		kit_release(&kit);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(scores_are_summed),
	        cmocka_unit_test(who_is_left_out_gets_the_lowest_score_or_none),
	        cmocka_unit_test(a_score_off_the_scale_spoils_the_ballot),
	        cmocka_unit_test(means_are_compared_as_fractions),
	        cmocka_unit_test(whom_nobody_scored_comes_last_by_means),
	        cmocka_unit_test(a_mean_counts_the_lowest_score_for_who_is_left_out),
	        cmocka_unit_test(the_first_place_earns_one_less_than_the_candidates),
	        cmocka_unit_test(equal_ranks_share_the_mean_of_their_places),
	        cmocka_unit_test(who_is_left_out_shares_the_places_left_or_gets_nothing),
	        cmocka_unit_test(the_modified_count_rewards_those_who_rank_more),
	        cmocka_unit_test(points_of_zero_may_win_a_seat),
	        cmocka_unit_test(borda_agrees_with_a_slow_count),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
