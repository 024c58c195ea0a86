/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_stv_random.c - random transferable votes, replayed round by round with
 * every ballot by itself. Give another seed as first argument.
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
#define SINGLES_MAX  128
#define UNITS        100000

static struct kit kit;
static uint64_t seed = 20261122;

enum standing { CONTINUING, ELECTED, TRANSFERRED, OUT };

struct single { /* one ballot */
	const struct tally_mark *marks;
	uint32_t left; /* marks from here on */
	int64_t value;
};

struct replay {
	struct single singles[SINGLES_MAX];
	uint32_t single_count, n, elected;
	int64_t quota;
	enum standing standing[KIT_PEOPLE];
	int64_t tallies[2 * KIT_PEOPLE][KIT_PEOPLE]; /* by round, then candidate */
};

#define MUST(condition)                                                                            \
	do {                                                                                       \
		if (!(condition))                                                                  \
			print_error("seed %llu: %s\n", (unsigned long long)seed, rounds_of(&kit)); \
		assert_true(condition);                                                            \
	} while (0)

/* What stands before the first equal rank. */
static uint32_t strict_marks(const struct tally_ballot *ballot)
{
	uint32_t i = 0;

	while (i + 1 < ballot->mark_count && ballot->marks[i].value != ballot->marks[i + 1].value)
		i++;
	return i + 1 == ballot->mark_count ? i + 1 : i;
}

static void deal(struct replay *replay)
{
	replay->n = kit.question.candidate_count;
	replay->quota = kit.result.quota * UNITS;
	for (size_t i = 0; i < kit.question.ballot_count; i++)
		for (uint64_t j = 0; j < kit.ballots[i].count; j++)
			replay->singles[replay->single_count++] = (struct single){
			        kit.ballots[i].marks, strict_marks(&kit.ballots[i]), UNITS};
}

/* Takes marks off until somebody continuing is on top; whoever holds the ballot keeps it. */
static void pass_on(const struct replay *replay, struct single *single)
{
	while (single->left > 0 && replay->standing[single->marks->candidate] != CONTINUING) {
		single->marks++;
		single->left--;
	}
}

static void recount(const struct replay *replay, int64_t tallies[])
{
	for (uint32_t i = 0; i < replay->n; i++)
		tallies[i] = replay->standing[i] == TRANSFERRED ? replay->quota : 0;
	for (uint32_t i = 0; i < replay->single_count; i++) {
		const struct single *single = &replay->singles[i];

		if (single->left > 0 && replay->standing[single->marks->candidate] != TRANSFERRED)
			tallies[single->marks->candidate] += single->value;
	}
}

/* Whether a is to be taken before b: more votes for surpluses, fewer for exclusions. */
static bool before(const struct replay *replay, uint32_t at, bool most, uint32_t a, uint32_t b)
{
	for (uint32_t i = at + 1; i-- > 0;) {
		int64_t left = replay->tallies[i][a], right = replay->tallies[i][b];

		if (left != right)
			return most ? left > right : left < right;
	}
	if (kit.options.tie_rule_count == 0)
		return false;
	return most ? kit.places[0][a] < kit.places[0][b] : kit.places[0][a] > kit.places[0][b];
}

/* Marks those of `from` before whom nobody of them is to be taken; returns how many. */
static uint32_t find_first(const struct replay *replay, uint32_t at, bool most, const bool from[],
                           bool first[])
{
	uint32_t found = 0;

	for (uint32_t i = 0; i < replay->n; i++) {
		first[i] = from[i];
		for (uint32_t j = 0; j < replay->n; j++)
			if (from[j] && before(replay, at, most, j, i))
				first[i] = false;
		found += first[i];
	}
	return found;
}

static uint32_t gather(const struct replay *replay, enum standing standing, bool found[])
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < replay->n; i++) {
		found[i] = replay->standing[i] == standing;
		count += found[i];
	}
	return count;
}

static void elect_by_quota(struct replay *replay, const int64_t tallies[])
{
	for (uint32_t i = 0; i < replay->n; i++)
		if (replay->standing[i] == CONTINUING && tallies[i] >= replay->quota) {
			replay->standing[i] = tallies[i] > replay->quota ? ELECTED : TRANSFERRED;
			replay->elected++;
		}
}

static uint32_t drop_voteless(struct replay *replay, const int64_t tallies[], uint32_t continuing)
{
	uint32_t voteless = 0;

	for (uint32_t i = 0; i < replay->n; i++)
		voteless += replay->standing[i] == CONTINUING && tallies[i] == 0;
	if (continuing - voteless < kit.options.seats - replay->elected)
		return continuing;
	for (uint32_t i = 0; i < replay->n; i++)
		if (replay->standing[i] == CONTINUING && tallies[i] == 0)
			replay->standing[i] = OUT;
	return continuing - voteless;
}

static void must_be(const bool expected[], uint32_t n, const struct tally_list *list)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < n; i++)
		count += expected[i];
	MUST(count == list->count);
	for (uint32_t i = 0; i < list->count; i++)
		MUST(expected[list->who[i]]);
}

static void must_end(struct replay *replay, uint32_t at, bool everybody_left)
{
	bool won[KIT_PEOPLE];

	for (uint32_t i = 0; i < replay->n; i++)
		won[i] = replay->standing[i] == ELECTED || replay->standing[i] == TRANSFERRED ||
		         (everybody_left && replay->standing[i] == CONTINUING);
	MUST(at + 1 == kit.result.round_count && kit.result.status == TALLY_DECIDED);
	must_be(won, replay->n, &kit.result.winners);
}

/* The next step, which the next round must show; false when there is none. */
static bool take_step(struct replay *replay, uint32_t at, bool most, const bool from[])
{
	const struct tally_round *next = &kit.result.rounds[at + 1];
	const int64_t *tallies = replay->tallies[at];
	bool first[KIT_PEOPLE];
	uint32_t who = 0;

	if (find_first(replay, at, most, from, first) > 1) {
		MUST(at + 1 == kit.result.round_count && kit.result.status == TALLY_TIE);
		must_be(first, replay->n, &kit.result.tied);
		return false;
	}
	MUST(at + 1 < kit.result.round_count);
	while (!first[who])
		who++;
	MUST(next->candidate == who && next->action == (most ? TALLY_SURPLUS : TALLY_EXCLUDED));
	for (uint32_t i = 0; i < replay->single_count; i++) {
		struct single *single = &replay->singles[i];

		if (single->left == 0 || single->marks->candidate != who)
			continue;
		if (most)
			single->value =
			        single->value * (tallies[who] - replay->quota) / tallies[who];
		replay->standing[who] = OUT;
		pass_on(replay, single);
	}
	replay->standing[who] = most ? TRANSFERRED : OUT;
	return true;
}

/* Checks the round and takes what follows from it; false at the end. */
static bool replay_round(struct replay *replay, uint32_t at)
{
	int64_t *tallies = replay->tallies[at];
	const struct tally_round *round = &kit.result.rounds[at];
	bool from[KIT_PEOPLE];
	uint32_t continuing, seats = kit.options.seats;
	int64_t sum = round->exhausted;

	recount(replay, tallies);
	MUST(memcmp(tallies, round->tallies, replay->n * sizeof tallies[0]) == 0);
	for (uint32_t i = 0; i < replay->n; i++)
		sum += tallies[i];
	MUST(sum == kit.result.valid * UNITS);
	elect_by_quota(replay, tallies);
	MUST(replay->elected <= seats);
	continuing = gather(replay, CONTINUING, from);
	if (replay->elected == seats || continuing <= seats - replay->elected) {
		must_end(replay, at, replay->elected < seats);
		return false;
	}
	if (gather(replay, ELECTED, from) > 0)
		return take_step(replay, at, true, from);
	if (drop_voteless(replay, tallies, continuing) == seats - replay->elected) {
		must_end(replay, at, true);
		return false;
	}
	gather(replay, CONTINUING, from);
	return take_step(replay, at, false, from);
}

static void random_votes_agree_with_a_slow_recount(void **state)
{
	uint64_t dice = seed;

	(void)state;
	for (int i = 0; i < RANDOM_VOTES; i++) {
		static struct replay replay;
		uint32_t at = 0;

		kit_random(&kit, TALLY_STV, &dice);
		kit.options.seats = 1 + dice_draw(&dice, 4);
		kit_count(&kit);
		replay = (struct replay){0};
		deal(&replay);
		MUST((kit.result.status == TALLY_NO_RESULT) == (kit.result.valid == 0));
		while (kit.result.valid > 0 && replay_round(&replay, at))
			at++;
		kit_release(&kit);
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(random_votes_agree_with_a_slow_recount),
	};

	if (argc > 1)
		seed = strtoull(argv[1], NULL, 10);
	print_message("seed %llu\n", (unsigned long long)seed);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
