/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_ranked.c - the rules of instant run-off, one by one; then random votes,
 * replayed round by round from the ballots. Give another seed as first argument.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "tally_rounds.h"

#define RANDOM_VOTES 4000

static struct kit kit;
static uint64_t seed = 20261122;

static void ask(const char *people, const char *ballots)
{
	kit_ask(&kit, TALLY_IRV, people, ballots);
}

static void expect(const char *answer, const char *rounds)
{
	kit_expect(&kit, answer);
	assert_string_equal(rounds_of(&kit), rounds);
	kit_release(&kit);
}

/* The capital of Tennessee, an example of Wikipedia. */
static void the_last_goes_until_one_has_more_than_half(void **state)
{
	(void)state;
	ask("memphis nashville chattanooga knoxville",
	    "42 memphis nashville chattanooga knoxville;"
	    "26 nashville chattanooga knoxville memphis;"
	    "15 chattanooga knoxville nashville memphis;"
	    "17 knoxville chattanooga nashville memphis");
	expect("decided knoxville",
	       "round memphis=42 nashville=26 chattanooga=15 knoxville=17 -chattanooga; "
	       "round memphis=42 nashville=26 knoxville=32 -nashville; "
	       "round memphis=42 knoxville=58");
}

/* Burlington, Vermont, 2009: the last three, without the write-ins. */
static void the_one_who_would_win_each_duel_may_go_first(void **state)
{
	(void)state;
	ask("kiss montroll wright",
	    "1332 montroll kiss wright; 767 montroll wright kiss; 455 montroll;"
	    "2043 kiss montroll wright; 371 kiss wright montroll; 568 kiss;"
	    "1513 wright montroll kiss; 495 wright kiss montroll; 1289 wright");
	expect("decided kiss", "round kiss=2982 montroll=2554 wright=3297 -montroll; "
	                       "round kiss=4314 wright=4064 x=455");
}

static void more_than_half_in_the_first_round_is_enough(void **state)
{
	(void)state;
	ask("a b c", "4 a; 2 b; 1 c");
	expect("decided a", "round a=4 b=2 c=1");
	ask("a b c", "4 a; 3 b; 1 c"); /* half is not more than half */
	expect("decided a", "round a=4 b=3 c=1 -c; round a=4 b=3 x=1");
}

static void whoever_stands_alone_wins(void **state)
{
	(void)state;
	ask("a", "3 a");
	expect("decided a", "round a=3");
	ask("a b c", "3 b");
	expect("decided b", "round b=3");
}

static void nothing_expressed_has_no_result(void **state)
{
	(void)state;
	ask("a b", "3 -; 2 !; 1 ?; 4 a=b");
	expect("no_result", "");
}

static void exhausted_ballots_leave_the_base(void **state)
{
	(void)state;
	ask("a b c d", "5 a; 4 b; 3 c; 2 d c");
	expect("decided a", "round a=5 b=4 c=3 d=2 -d; round a=5 b=4 c=5 -b; "
	                    "round a=5 c=5 x=4 -c; round a=5 x=9");
}

static void candidates_without_a_vote_go_together_first(void **state)
{
	(void)state;
	ask("a b c d e", "3 a b; 3 b c; 2 c d a");
	expect("decided a", "round a=3 b=3 c=2 -d -e; round a=3 b=3 c=2 -c; round a=5 b=3");
}

static void then_one_goes_at_a_time(void **state)
{
	(void)state;
	ask("a b c d", "4 a; 4 b; 1 c; 2 d c b");
	expect("decided b",
	       "round a=4 b=4 c=1 d=2 -c; round a=4 b=4 d=2 x=1 -d; round a=4 b=6 x=1");
}

static void a_ballot_stops_just_before_its_first_equal_rank(void **state)
{
	(void)state;
	ask("a b c d", "4 a; 3 b; 2 c a=b d; 1 d=c a");
	expect("decided a", "round a=4 b=3 c=2 -d; round a=4 b=3 c=2 -c; round a=4 b=3 x=2");
	kit_count(&kit);
	assert_string_equal(kit_turnout(&kit), "cast=10 blank=0 void=1 valid=9");
	kit_release(&kit);
}

static void among_the_last_the_latest_earlier_round_decides(void **state)
{
	(void)state;
	ask("a b c d e", "6 a; 5 b; 3 c b; 4 d; 1 e c");
	expect("decided b", "round a=6 b=5 c=3 d=4 e=1 -e; round a=6 b=5 c=4 d=4 -c; "
	                    "round a=6 b=8 d=4 x=1 -d; round a=6 b=8 x=5");
	/* c leads d, then d leads c, then they are equal: the second round counts. */
	ask("a b c d e f", "9 a; 8 b; 4 c; 3 d; 2 e d; 1 f c; 2 f");
	expect("decided a", "round a=9 b=8 c=4 d=3 e=2 f=3 -e; round a=9 b=8 c=4 d=5 f=3 -f; "
	                    "round a=9 b=8 c=5 d=5 x=2 -c; round a=9 b=8 d=5 x=7 -d; "
	                    "round a=9 b=8 x=12");
}

static void those_still_equal_look_further_back(void **state)
{
	(void)state;
	ask("a b c d e f", "9 a; 2 b; 3 c; 4 d; 1 e b; 1 f b; 1 f c");
	expect("decided a", "round a=9 b=2 c=3 d=4 e=1 f=2 -e; round a=9 b=3 c=3 d=4 f=2 -f; "
	                    "round a=9 b=4 c=4 d=4 -b; round a=9 c=4 d=4 x=4");
}

static void without_a_rule_the_count_stops_at_the_tie(void **state)
{
	(void)state;
	ask("a b c d", "3 a; 2 b; 2 c");
	expect("tie (b c)", "round a=3 b=2 c=2 -d; round a=3 b=2 c=2");
	ask("a b", "2 a; 2 b");
	expect("tie (a b)", "round a=2 b=2");
}

static void the_most_favoured_survives_an_elimination(void **state)
{
	(void)state;
	ask("a b c", "3 a; 2 b; 2 c b");
	kit_tie(&kit, "order b c");
	kit_expect(&kit, "decided b");
	assert_string_equal(kit_breaks(&kit), "0 b c");
	expect("decided b", "round a=3 b=2 c=2 -c; round a=3 b=4");
	ask("a b:20120101 c:20110101", "3 a; 2 b; 2 c b");
	kit_tie(&kit, "youngest");
	expect("decided b", "round a=3 b=2 c=2 -c; round a=3 b=4");
}

static void a_rule_may_leave_fewer_to_choose_from(void **state)
{
	(void)state;
	ask("a b:20130101 c:20120101 d:20120101", "3 a; 2 b; 2 c; 2 d");
	kit_tie(&kit, "youngest");
	expect("tie (c d)", "round a=3 b=2 c=2 d=2");
}

static void a_million_million_ballots_are_counted_exactly(void **state)
{
	(void)state;
	ask("a b c", "333333333333 a; 333333333333 b; 333333333334 c b");
	kit_tie(&kit, "order a b c");
	expect("decided c", "round a=333333333333 b=333333333333 c=333333333334 -b; "
	                    "round a=333333333333 c=333333333334 x=333333333333");
}

/* Random votes, replayed. */

struct replay {
	bool gone[KIT_PEOPLE];
	uint32_t n;
	int64_t in_play;
	int64_t tallies[KIT_PEOPLE][KIT_PEOPLE]; /* by round, then candidate */
};

#define MUST(condition)                                                                            \
	do {                                                                                       \
		if (!(condition))                                                                  \
			print_error("seed %llu: %s\n", (unsigned long long)seed, rounds_of(&kit)); \
		assert_true(condition);                                                            \
	} while (0)

/* Whom a ballot counts for; people are marked in the order of their ranks. */
static uint32_t voice(const struct replay *replay, const struct tally_ballot *ballot)
{
	for (uint32_t i = 0; i < ballot->mark_count; i++) {
		const struct tally_mark *mark = &ballot->marks[i];

		if (i + 1 < ballot->mark_count && mark[1].value == mark[0].value)
			return TALLY_NOBODY;
		if (!replay->gone[mark->candidate])
			return mark->candidate;
	}
	return TALLY_NOBODY;
}

static void recount(struct replay *replay, int64_t tallies[])
{
	replay->in_play = 0;
	for (uint32_t i = 0; i < replay->n; i++)
		tallies[i] = replay->gone[i] ? TALLY_OUT_OF_PLAY : 0;
	for (size_t i = 0; i < kit.question.ballot_count; i++) {
		uint32_t who = voice(replay, &kit.ballots[i]);

		if (who == TALLY_NOBODY)
			continue;
		tallies[who] += (int64_t)kit.ballots[i].count;
		replay->in_play += (int64_t)kit.ballots[i].count;
	}
}

static bool goes_before(const struct replay *replay, uint32_t round, uint32_t a, uint32_t b)
{
	for (uint32_t i = round + 1; i-- > 0;)
		if (replay->tallies[i][a] != replay->tallies[i][b])
			return replay->tallies[i][a] < replay->tallies[i][b];
	return kit.options.tie_rule_count > 0 && kit.places[0][a] > kit.places[0][b];
}

/* Everybody before whom nobody goes; or all those without a vote. */
static void find_last(const struct replay *replay, uint32_t round, bool last[])
{
	bool any = false;

	for (uint32_t i = 0; i < replay->n; i++) {
		last[i] = replay->tallies[round][i] == 0;
		any = any || last[i];
	}
	for (uint32_t i = 0; i < replay->n && !any; i++) {
		last[i] = !replay->gone[i];
		for (uint32_t j = 0; j < replay->n; j++)
			if (!replay->gone[j] && goes_before(replay, round, j, i))
				last[i] = false;
	}
}

static bool same(const bool flags[], uint32_t n, const struct tally_list *list)
{
	uint32_t expected = 0, found = 0;

	for (uint32_t i = 0; i < n; i++)
		expected += flags[i];
	for (uint32_t i = 0; i < list->count; i++)
		found += flags[list->who[i]];
	return expected == list->count && found == expected;
}

static void replay_round(struct replay *replay, uint32_t at)
{
	const struct tally_result *result = &kit.result;
	const struct tally_round *round = &result->rounds[at];
	bool last[KIT_PEOPLE] = {false};
	uint32_t winner = TALLY_NOBODY;

	recount(replay, replay->tallies[at]);
	MUST(memcmp(round->tallies, replay->tallies[at], replay->n * sizeof(int64_t)) == 0);
	MUST(round->exhausted == result->valid - replay->in_play);
	for (uint32_t i = 0; i < replay->n; i++)
		if (replay->tallies[at][i] * 2 > replay->in_play)
			winner = i;
	if (winner != TALLY_NOBODY) {
		MUST(result->status == TALLY_DECIDED && at + 1 == result->round_count);
		MUST(result->winners.count == 1 && result->winners.who[0] == winner);
		MUST(round->eliminated.count == 0 && result->tied.count == 0);
		return;
	}
	MUST(result->status == TALLY_TIE || at + 1 < result->round_count);
	find_last(replay, at, last);
	if (at + 1 == result->round_count)
		MUST(same(last, replay->n, &result->tied) && result->tied.count > 1);
	else
		MUST(same(last, replay->n, &round->eliminated));
	for (uint32_t i = 0; i < replay->n; i++)
		replay->gone[i] = replay->gone[i] || last[i];
}

static void random_votes_agree_with_a_slow_recount(void **state)
{
	uint64_t dice = seed;

	(void)state;
	for (int i = 0; i < RANDOM_VOTES; i++) {
		struct replay replay = {0};

		kit_random(&kit, TALLY_IRV, &dice);
		kit_count(&kit);
		replay.n = kit.question.candidate_count;
		MUST((kit.result.status == TALLY_NO_RESULT) == (kit.result.valid == 0));
		for (uint32_t at = 0; at < kit.result.round_count; at++)
			replay_round(&replay, at);
		kit_release(&kit);
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(the_last_goes_until_one_has_more_than_half),
	        cmocka_unit_test(the_one_who_would_win_each_duel_may_go_first),
	        cmocka_unit_test(more_than_half_in_the_first_round_is_enough),
	        cmocka_unit_test(whoever_stands_alone_wins),
	        cmocka_unit_test(nothing_expressed_has_no_result),
	        cmocka_unit_test(exhausted_ballots_leave_the_base),
	        cmocka_unit_test(candidates_without_a_vote_go_together_first),
	        cmocka_unit_test(then_one_goes_at_a_time),
	        cmocka_unit_test(a_ballot_stops_just_before_its_first_equal_rank),
	        cmocka_unit_test(among_the_last_the_latest_earlier_round_decides),
	        cmocka_unit_test(those_still_equal_look_further_back),
	        cmocka_unit_test(without_a_rule_the_count_stops_at_the_tie),
	        cmocka_unit_test(the_most_favoured_survives_an_elimination),
	        cmocka_unit_test(a_rule_may_leave_fewer_to_choose_from),
	        cmocka_unit_test(a_million_million_ballots_are_counted_exactly),
	        cmocka_unit_test(random_votes_agree_with_a_slow_recount),
	};

	if (argc > 1)
		seed = strtoull(argv[1], NULL, 10);
	print_message("seed %llu\n", (unsigned long long)seed);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
