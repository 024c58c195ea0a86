/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_pairwise_random.c - random votes of two at a time, against definitions
 * that are slow and plain. Give another seed as first argument.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "tally_rounds.h"

#define RANDOM_VOTES 3000
#define PEOPLE_MAX   6

static struct kit kit;
static uint64_t seed = 20261122;

static const enum tally_method pairwise_methods[] = {TALLY_COPELAND, TALLY_MINIMAX, TALLY_SCHULZE,
                                                     TALLY_RANKED_PAIRS};

#define METHODS COUNT_OF(pairwise_methods)

#define MUST(condition)                                                                            \
	do {                                                                                       \
		if (!(condition))                                                                  \
			print_error("seed %llu, method %s: %s\n", (unsigned long long)seed,        \
			            tally_method_word(kit.question.method), kit_answer(&kit));     \
		assert_true(condition);                                                            \
	} while (0)

struct slow {
	uint32_t n;
	int64_t above[PEOPLE_MAX][PEOPLE_MAX]; /* ballots that rank one above the other */
	bool locked[PEOPLE_MAX][PEOPLE_MAX];
	bool wins[PEOPLE_MAX];
};

static int32_t rank_of(const struct tally_ballot *ballot, uint32_t who)
{
	for (uint32_t i = 0; i < ballot->mark_count; i++)
		if (ballot->marks[i].candidate == who)
			return ballot->marks[i].value;
	return INT32_MAX;
}

static void compare_all(struct slow *slow)
{
	*slow = (struct slow){.n = kit.question.candidate_count};
	for (size_t i = 0; i < kit.question.ballot_count; i++)
		for (uint32_t a = 0; a < slow->n; a++)
			for (uint32_t b = 0; b < slow->n; b++)
				if (rank_of(&kit.ballots[i], a) < rank_of(&kit.ballots[i], b))
					slow->above[a][b] += (int64_t)kit.ballots[i].count;
}

static int64_t strength(const struct slow *slow, uint32_t a, uint32_t b)
{
	int64_t margin = slow->above[a][b] - slow->above[b][a];

	if (margin <= 0)
		return 0;
	return kit.options.margins ? margin : slow->above[a][b];
}

/* Whether there is a path by victories of that strength at least, or by what is locked. */
static bool path(const struct slow *slow, uint32_t from, uint32_t to, int64_t least, uint32_t been)
{
	if (from == to)
		return true;
	been |= 1u << from;
	for (uint32_t i = 0; i < slow->n; i++) {
		bool step = least > 0 ? strength(slow, from, i) >= least : slow->locked[from][i];

		if (step && (been >> i & 1) == 0 && path(slow, i, to, least, been))
			return true;
	}
	return false;
}

/* The strength of the strongest path from one to another. */
static int64_t width(const struct slow *slow, uint32_t from, uint32_t to)
{
	int64_t widest = 0;

	for (uint32_t i = 0; i < slow->n; i++)
		for (uint32_t j = 0; j < slow->n; j++) {
			int64_t least = strength(slow, i, j);

			if (least > widest && path(slow, from, to, least, 0))
				widest = least;
		}
	return widest;
}

static bool outdone(const struct slow *slow, uint32_t who)
{
	for (uint32_t i = 0; i < slow->n; i++)
		if (i != who && width(slow, i, who) > width(slow, who, i))
			return true;
	return false;
}

static uint32_t place(uint32_t who)
{
	return kit.options.tie_rule_count > 0 ? kit.places[0][who] : who;
}

/* Whether the victory of a over b is locked before that of c over d. */
static bool sooner(const struct slow *slow, uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
	int64_t left = strength(slow, a, b), right = strength(slow, c, d);

	if (left != right)
		return left > right;
	if (!kit.options.margins && slow->above[b][a] != slow->above[d][c])
		return slow->above[b][a] < slow->above[d][c];
	return a != c ? place(a) < place(c) : place(b) > place(d);
}

/* The next to be locked, in *a and *b; false: none is left. */
static bool find_next(const struct slow *slow, bool done[][PEOPLE_MAX], uint32_t *a, uint32_t *b)
{
	bool found = false;

	for (uint32_t c = 0; c < slow->n; c++)
		for (uint32_t d = 0; d < slow->n; d++) {
			if (done[c][d] || strength(slow, c, d) == 0 ||
			    (found && !sooner(slow, c, d, *a, *b)))
				continue;
			found = true;
			*a = c;
			*b = d;
		}
	return found;
}

static void lock_all(struct slow *slow)
{
	bool done[PEOPLE_MAX][PEOPLE_MAX] = {{false}};
	uint32_t a = 0, b = 0;

	while (find_next(slow, done, &a, &b)) {
		done[a][b] = true;
		slow->locked[a][b] = !path(slow, b, a, 0, 0);
	}
}

/* The best have the greatest of these. */
static int64_t merit(const struct slow *slow, uint32_t who)
{
	int64_t points = 0, worst = 0, beaten = 0;

	for (uint32_t i = 0; i < slow->n; i++) {
		if (i == who)
			continue;
		points += 1 + (strength(slow, who, i) > 0) - (strength(slow, i, who) > 0);
		if (strength(slow, i, who) > worst)
			worst = strength(slow, i, who);
		beaten += slow->locked[i][who];
	}
	switch (kit.question.method) {
	case TALLY_COPELAND:
		return points;
	case TALLY_MINIMAX:
		return -worst;
	case TALLY_SCHULZE:
		return !outdone(slow, who);
	default:
		return beaten == 0;
	}
}

static void find_winners(struct slow *slow)
{
	int64_t best = INT64_MIN;

	for (uint32_t i = 0; i < slow->n; i++)
		if (merit(slow, i) > best)
			best = merit(slow, i);
	for (uint32_t i = 0; i < slow->n; i++)
		slow->wins[i] = merit(slow, i) == best;
	if (kit.options.tie_rule_count == 0)
		return;
	for (uint32_t i = 0; i < slow->n; i++)
		for (uint32_t j = 0; j < slow->n; j++)
			if (slow->wins[j] && place(j) < place(i))
				slow->wins[i] = false;
}

static void must_agree(const struct slow *slow)
{
	const struct tally_result *result = &kit.result;
	const struct tally_list *list = &result->tied;
	uint32_t count = 0;

	for (uint32_t a = 0; a < slow->n; a++) {
		count += slow->wins[a];
		for (uint32_t b = 0; b < slow->n; b++)
			MUST(result->pairwise[a * slow->n + b] == slow->above[a][b]);
	}
	if (count == 1)
		list = &result->winners;
	MUST(result->status == (count == 1 ? TALLY_DECIDED : TALLY_TIE));
	MUST(result->winners.count + result->tied.count == count);
	for (uint32_t i = 0; i < list->count; i++)
		MUST(slow->wins[list->who[i]]);
	if (result->condorcet_winner != TALLY_NOBODY)
		MUST(list == &result->winners && list->who[0] == result->condorcet_winner);
}

static void random_votes_agree_with_slow_definitions(void **state)
{
	uint64_t dice = seed;

	(void)state;
	for (int i = 0; i < RANDOM_VOTES; i++) {
		struct slow slow;

		kit_random(&kit, pairwise_methods[i % METHODS], &dice);
		kit.options.margins = dice_draw(&dice, 2) == 0;
		kit_count(&kit);
		compare_all(&slow);
		lock_all(&slow);
		find_winners(&slow);
		must_agree(&slow);
		kit_release(&kit);
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(random_votes_agree_with_slow_definitions),
	};

	if (argc > 1)
		seed = strtoull(argv[1], NULL, 10);
	print_message("seed %llu\n", (unsigned long long)seed);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
