/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_shares.c - equal shares against somebody who counts with fractions
 * only, voter by voter and step by step; and a whole city within seconds.
 *
 * Half of the elections have a prime number of people behind each ballot: after
 * a few purchases no denominator fits in 128 bits.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <gmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hemicycle/tally.h"

enum { PROJECTS = 8, KINDS = 9, STEPS_MAX = 1000, PRIME_COST = 1000000007 };

struct election {
	struct tally_question question;
	struct tally_candidate projects[PROJECTS];
	char ids[PROJECTS][16];
	struct tally_ballot ballots[KINDS];
	struct tally_mark marks[KINDS][PROJECTS];
	struct tally_tie_rule rule;
	uint32_t place[PROJECTS];
	int64_t votes[PROJECTS], voters;
};

struct outcome {
	uint32_t bought[PROJECTS];
	uint32_t count;
	int64_t spent;
};

/* Random elections. */

static int64_t among(unsigned *seed, int64_t least, int64_t most)
{
	return least + rand_r(seed) % (most - least + 1);
}

static uint64_t people(unsigned *seed, bool primes)
{
	static const uint64_t some[] = {1000003,    1000033,     2000003,   999999937,
	                                1000000007, 32416190071, 104395301, 4093082899};

	return primes ? some[among(seed, 0, 7)] : (uint64_t)among(seed, 1, 4);
}

static void draw_projects(unsigned *seed, struct election *election, bool primes)
{
	uint32_t n = (uint32_t)among(seed, 1, PROJECTS);
	int64_t range = among(seed, 3, 60);

	for (uint32_t i = 0; i < n; i++) {
		snprintf(election->ids[i], sizeof election->ids[i], "p%u", (unsigned)i);
		election->projects[i].id = election->ids[i];
		election->projects[i].cost = among(seed, rand_r(seed) % 12 > 0, range);
		if (primes)
			election->projects[i].cost *= PRIME_COST;
		election->place[i] = n - i; /* the last one is favoured */
	}
	election->question.candidates = election->projects;
	election->question.candidate_count = n;
}

static void draw_ballots(unsigned *seed, struct election *election, bool primes)
{
	uint32_t n = election->question.candidate_count;
	int kinds = (int)among(seed, 1, KINDS);
	int64_t eager = among(seed, 20, 80);

	for (int i = 0; i < kinds; i++) {
		struct tally_ballot *ballot = &election->ballots[i];

		*ballot = (struct tally_ballot){.count = people(seed, primes),
		                                .marks = election->marks[i]};
		for (uint32_t who = 0; who < n; who++) {
			if (among(seed, 0, 99) >= eager)
				continue;
			election->marks[i][ballot->mark_count++].candidate = who;
			election->votes[who] += (int64_t)ballot->count;
		}
		if (ballot->mark_count > 0)
			election->voters += (int64_t)ballot->count;
	}
	election->question.ballots = election->ballots;
	election->question.ballot_count = (size_t)kinds;
}

static void draw_options(unsigned *seed, struct election *election, bool primes)
{
	struct tally_options *options = &election->question.options;
	int64_t scale = primes ? PRIME_COST : 1;

	tally_options_init(options);
	options->budget = scale * among(seed, 1, 150);
	options->cardinality = rand_r(seed) % 2;
	options->add1 = rand_r(seed) % 4 > 0;
	options->fill = rand_r(seed) % 2;
	options->increment = primes ? among(seed, 1, 2) : among(seed, 1, 3);
	election->rule = (struct tally_tie_rule){TALLY_ORDER, election->place, NULL};
	options->tie_rules = &election->rule;
	options->tie_rule_count = rand_r(seed) % 2;
}

static void draw_election(unsigned seed, struct election *election)
{
	bool primes = seed % 2;

	*election = (struct election){.question = {.method = TALLY_EQUAL_SHARES}};
	draw_projects(&seed, election, primes);
	draw_ballots(&seed, election, primes);
	draw_options(&seed, election, primes);
}

/* The oracle. */

struct oracle {
	const struct election *election;
	mpq_t money[KINDS]; /* of each voter of the kind */
	bool bought[PROJECTS];
	bool careless; /* lets the poor pay as much as the others: wrong, for the control */
	mpq_t due, sum, spare;
};

static void oracle_init(struct oracle *oracle, const struct election *election, bool careless)
{
	*oracle = (struct oracle){.election = election, .careless = careless};
	for (int i = 0; i < KINDS; i++)
		mpq_init(oracle->money[i]);
	mpq_inits(oracle->due, oracle->sum, oracle->spare, NULL);
}

static void oracle_release(struct oracle *oracle)
{
	for (int i = 0; i < KINDS; i++)
		mpq_clear(oracle->money[i]);
	mpq_clears(oracle->due, oracle->sum, oracle->spare, NULL);
}

static bool supports(const struct election *election, size_t kind, uint32_t project)
{
	for (uint32_t k = 0; k < election->ballots[kind].mark_count; k++)
		if (election->marks[kind][k].candidate == project)
			return true;
	return false;
}

/* out += people * money */
static void add_money(struct oracle *oracle, mpq_t out, uint64_t count, const mpq_t money)
{
	mpq_set_ui(oracle->spare, count, 1);
	mpq_mul(oracle->spare, oracle->spare, money);
	mpq_add(out, out, oracle->spare);
}

/* What the supporters pay at this due. */
static void pay_at(struct oracle *oracle, uint32_t project, const mpq_t due, mpq_t out)
{
	const struct election *election = oracle->election;

	mpq_set_ui(out, 0, 1);
	for (size_t i = 0; i < election->question.ballot_count; i++)
		if (supports(election, i, project))
			add_money(oracle, out, election->ballots[i].count,
			          mpq_cmp(oracle->money[i], due) < 0 ? oracle->money[i] : due);
}

/* Those with more than `poor` pay the same, and those with up to that all they have: how much? */
static bool due_above(struct oracle *oracle, uint32_t project, const mpq_t poor, mpq_t out)
{
	const struct election *election = oracle->election;
	uint64_t rich = 0;

	mpq_set_ui(out, (uint64_t)election->projects[project].cost, 1);
	mpq_set_ui(oracle->sum, 0, 1);
	for (size_t i = 0; i < election->question.ballot_count; i++) {
		if (!supports(election, i, project))
			continue;
		if (mpq_cmp(oracle->money[i], poor) > 0 || oracle->careless)
			rich += election->ballots[i].count;
		else
			add_money(oracle, oracle->sum, election->ballots[i].count,
			          oracle->money[i]);
	}
	if (rich == 0)
		return false;
	mpq_sub(out, out, oracle->sum);
	mpq_set_ui(oracle->spare, rich, 1);
	mpq_div(out, out, oracle->spare);
	return true;
}

/* Every set of the poorest is tried: the due with which they pay the cost is the one. */
static bool find_due(struct oracle *oracle, uint32_t project, mpq_t out)
{
	const struct election *election = oracle->election;
	mpq_t cost, paid, poor;
	bool found = false;

	mpq_inits(cost, paid, poor, NULL);
	mpq_set_ui(cost, (uint64_t)election->projects[project].cost, 1);
	mpq_set_si(poor, -1, 1); /* nobody is poor */
	for (size_t i = 0; i <= election->question.ballot_count && !found; i++) {
		if (due_above(oracle, project, poor, out) && mpq_sgn(out) >= 0) {
			pay_at(oracle, project, out, paid);
			found = mpq_equal(paid, cost);
		}
		if (i < election->question.ballot_count)
			mpq_set(poor, oracle->money[i]);
	}
	if (!found && mpq_sgn(cost) == 0) {
		mpq_set_ui(out, 0, 1);
		found = true;
	}
	mpq_clears(cost, paid, poor, NULL);
	return found;
}

/* Whether a is bought before b, each with its due over its utility. */
static bool better(const struct election *election, uint32_t a, const mpq_t a_due, uint32_t b,
                   const mpq_t b_due)
{
	int order = mpq_cmp(a_due, b_due);

	if (order != 0)
		return order < 0;
	if (election->projects[a].cost != election->projects[b].cost)
		return election->projects[a].cost < election->projects[b].cost;
	if (election->votes[a] != election->votes[b])
		return election->votes[a] > election->votes[b];
	return election->question.options.tie_rule_count > 0 ? a > b : a < b;
}

static bool find_best(struct oracle *oracle, uint32_t *out, mpq_t best_due)
{
	const struct election *election = oracle->election;
	mpq_t due, worth;
	bool found = false;

	mpq_inits(due, worth, NULL);
	for (uint32_t i = 0; i < election->question.candidate_count; i++) {
		int64_t cost = election->projects[i].cost;

		if (oracle->bought[i] || election->votes[i] == 0 || !find_due(oracle, i, due))
			continue;
		if (!election->question.options.cardinality && cost > 0) {
			mpq_set_ui(worth, (uint64_t)cost, 1);
			mpq_div(due, due, worth);
		}
		if (found && !better(election, i, due, *out, best_due))
			continue;
		mpq_set(best_due, due);
		*out = i;
		found = true;
	}
	mpq_clears(due, worth, NULL);
	return found;
}

static void buy(struct oracle *oracle, uint32_t project, struct outcome *out)
{
	const struct election *election = oracle->election;

	find_due(oracle, project, oracle->due);
	for (size_t i = 0; i < election->question.ballot_count; i++) {
		if (!supports(election, i, project))
			continue;
		if (mpq_cmp(oracle->money[i], oracle->due) <= 0)
			mpq_set_ui(oracle->money[i], 0, 1);
		else
			mpq_sub(oracle->money[i], oracle->money[i], oracle->due);
	}
	oracle->bought[project] = true;
	out->bought[out->count++] = project;
	out->spent += election->projects[project].cost;
}

/* The outcome when each holds budget / voters and so many cents. */
static void share_out(struct oracle *oracle, int64_t cents, struct outcome *out)
{
	const struct election *election = oracle->election;
	uint32_t best = 0;
	mpq_t due;

	mpq_init(due);
	mpq_set_ui(due, (uint64_t)election->question.options.budget, (uint64_t)election->voters);
	mpq_canonicalize(due);
	mpq_set_ui(oracle->spare, (uint64_t)cents, 1);
	for (int i = 0; i < KINDS; i++)
		mpq_add(oracle->money[i], due, oracle->spare);
	memset(oracle->bought, 0, sizeof oracle->bought);
	*out = (struct outcome){.count = 0};
	while (find_best(oracle, &best, due))
		buy(oracle, best, out);
	mpq_clear(due);
}

static bool money_is_idle(const struct oracle *oracle, const struct outcome *outcome)
{
	const struct election *election = oracle->election;

	for (uint32_t i = 0; i < election->question.candidate_count; i++) {
		bool funded = false;

		for (uint32_t k = 0; k < outcome->count; k++)
			funded = funded || outcome->bought[k] == i;
		if (!funded && election->votes[i] > 0 &&
		    election->projects[i].cost <=
		            election->question.options.budget - outcome->spent)
			return true;
	}
	return false;
}

/* The shared outcome; false when it takes more steps than the oracle has time for. */
static bool oracle_count(struct oracle *oracle, struct outcome *out)
{
	const struct tally_options *options = &oracle->election->question.options;
	struct outcome next;

	share_out(oracle, 0, out);
	for (int64_t step = 1; options->add1 && money_is_idle(oracle, out); step++) {
		if (step > STEPS_MAX)
			return false;
		share_out(oracle, step * options->increment, &next);
		if (next.spent > options->budget)
			break;
		*out = next;
	}
	return true;
}

static bool same_outcome(const struct outcome *outcome, const struct tally_result *result)
{
	const struct tally_list *list = &result->equal_shares;

	return outcome->count == list->count &&
	       (list->count == 0 ||
	        memcmp(outcome->bought, list->who, list->count * sizeof *list->who) == 0);
}

/* Whether program and oracle agree on the election of this seed; also if it has no voters. */
static bool agree(unsigned seed, bool careless)
{
	struct tally_result result;
	struct election election;
	struct outcome outcome;
	struct oracle oracle;
	bool same = true;

	draw_election(seed, &election);
	if (election.voters == 0)
		return true;
	oracle_init(&oracle, &election, careless);
	assert_int_equal(tally_count(&election.question, &result, NULL), TALLY_FAULT_NONE);
	assert_int_equal(result.status, TALLY_DECIDED);
	if (oracle_count(&oracle, &outcome))
		same = same_outcome(&outcome, &result);
	oracle_release(&oracle);
	tally_release(&result);
	return same;
}

static void fractions_alone_give_the_same_outcome(void **state)
{
	int different = 0;

	(void)state;
	for (unsigned seed = 1; seed <= 600; seed++) {
		if (agree(seed, false))
			continue;
		print_error("seed %u\n", seed);
		different++;
	}
	assert_int_equal(different, 0);
}

static void an_oracle_without_mercy_is_found_out(void **state)
{
	int different = 0;

	(void)state;
	for (unsigned seed = 1; seed <= 300; seed++)
		different += !agree(seed, true);
	assert_true(different > 0);
}

/* A city. */

enum {
	CITY_VOTERS = 100000,
	CITY_PROJECTS = 120,
	CITY_CHOICES = 15,
	CITY_SECONDS_MAX = 60 /* with sanitizers, on a small and busy machine */
};

struct city {
	struct tally_question question;
	struct tally_candidate projects[CITY_PROJECTS];
	char ids[CITY_PROJECTS][16];
	struct tally_ballot ballots[CITY_VOTERS];
	struct tally_mark marks[CITY_VOTERS][CITY_CHOICES];
};

/* The first projects are the most liked. */
static uint32_t draw_liked(unsigned *seed)
{
	int64_t least = among(seed, 0, CITY_PROJECTS - 1);

	return (uint32_t)(least * among(seed, 0, CITY_PROJECTS - 1) / CITY_PROJECTS);
}

static void draw_voter(unsigned *seed, struct city *city, int voter)
{
	struct tally_ballot *ballot = &city->ballots[voter];
	int64_t choices = among(seed, 1, CITY_CHOICES);
	bool chosen[CITY_PROJECTS] = {false};

	*ballot = (struct tally_ballot){.count = 1, .marks = city->marks[voter]};
	while (choices-- > 0) {
		uint32_t project = draw_liked(seed);

		if (!chosen[project])
			city->marks[voter][ballot->mark_count++].candidate = project;
		chosen[project] = true;
	}
}

static struct city *build_city(unsigned seed)
{
	struct city *city = calloc(1, sizeof *city);

	assert_non_null(city);
	for (int i = 0; i < CITY_PROJECTS; i++) {
		snprintf(city->ids[i], sizeof city->ids[i], "p%d", i);
		city->projects[i].id = city->ids[i];
		city->projects[i].cost = 100 * among(&seed, 50000, 3000000);
	}
	for (int i = 0; i < CITY_VOTERS; i++)
		draw_voter(&seed, city, i);
	tally_options_init(&city->question.options);
	city->question.options.budget = 3000000000; /* 300 a head */
	city->question.method = TALLY_EQUAL_SHARES;
	city->question.candidates = city->projects;
	city->question.candidate_count = CITY_PROJECTS;
	city->question.ballots = city->ballots;
	city->question.ballot_count = CITY_VOTERS;
	return city;
}

static void a_city_is_counted_within_seconds(void **state)
{
	struct city *city = build_city(7);
	struct tally_result result;
	clock_t start = clock();
	double seconds;

	(void)state;
	assert_int_equal(tally_count(&city->question, &result, NULL), TALLY_FAULT_NONE);
	seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
	print_message("%d voters, %d projects, %u funded: %.2f s\n", CITY_VOTERS, CITY_PROJECTS,
	              (unsigned)result.winners.count, seconds);
	assert_true(result.equal_shares.count > 10);
	assert_true(seconds < CITY_SECONDS_MAX);
	tally_release(&result);
	free(city);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(fractions_alone_give_the_same_outcome),
	        cmocka_unit_test(an_oracle_without_mercy_is_found_out),
	        cmocka_unit_test(a_city_is_counted_within_seconds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
