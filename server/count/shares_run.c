/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * shares_run.c - one outcome: the best project, bought again and again.
 *
 * A due only ever rises, because purses only ever shrink. So the last known
 * lower bound of each project is good for ever, a heap of them says which is
 * worth a look, and most projects are not looked at in most rounds.
 */
#include "base/check.h"
#include "count/shares.h"

#define MONEY_BITS 61 /* of a full purse; sums of purses and prices then fit in `wide` */

enum choice { CHOICE_MADE, CHOICE_NONE, CHOICE_BLURRED };

static int bits_of(wide number)
{
	int bits = 0;

	for (; number > 0; number >>= 1)
		bits++;
	return bits;
}

/* left / utility of its project, against the same of `right`. */
static int compare_dues(const struct shares *shares, int64_t left_due, uint32_t left,
                        int64_t right_due, uint32_t right)
{
	wide a = (wide)left_due * (wide)shares->projects[right].utility;
	wide b = (wide)right_due * (wide)shares->projects[left].utility;

	return (a > b) - (a < b);
}

static bool comes_first(const struct shares *shares, uint32_t left, uint32_t right)
{
	int order = compare_dues(shares, shares->projects[left].due_low, left,
	                         shares->projects[right].due_low, right);

	return order < 0 || (order == 0 && left < right);
}

static void sink(struct shares *shares, uint32_t at)
{
	uint32_t *heap = shares->heap, who = heap[at], child;

	while ((child = 2 * at + 1) < shares->heap_count) {
		if (child + 1 < shares->heap_count &&
		    comes_first(shares, heap[child + 1], heap[child]))
			child++;
		if (comes_first(shares, who, heap[child]))
			break;
		heap[at] = heap[child];
		at = child;
	}
	heap[at] = who;
}

static void heap_push(struct shares *shares, uint32_t who)
{
	uint32_t *heap = shares->heap, at = shares->heap_count++;

	while (at > 0 && comes_first(shares, who, heap[(at - 1) / 2])) {
		heap[at] = heap[(at - 1) / 2];
		at = (at - 1) / 2;
	}
	heap[at] = who;
}

static uint32_t heap_pop(struct shares *shares)
{
	uint32_t top = shares->heap[0];

	shares->heap[0] = shares->heap[--shares->heap_count];
	if (shares->heap_count > 0)
		sink(shares, 0);
	return top;
}

/* Brings the top of the heap up to date, until it is a project of this round. False: none left. */
static bool refresh_top(struct shares *shares)
{
	while (shares->heap_count > 0) {
		struct project *project = &shares->projects[shares->heap[0]];

		if (project->round == shares->round)
			return true;
		if (due_from_below(shares, project)) {
			project->round = shares->round;
			sink(shares, 0);
		} else {
			heap_pop(shares); /* its supporters will never have more */
		}
	}
	return false;
}

/* The project whose due is least as far as the bounds know, with an upper bound of it. */
static enum choice find_leader(struct shares *shares)
{
	while (refresh_top(shares)) {
		uint32_t leader = heap_pop(shares);

		if (!due_from_above(shares, &shares->projects[leader])) {
			if (shares->exact == NULL)
				return CHOICE_BLURRED;
			if (!exact_due(shares->exact, leader))
				continue;
		}
		shares->tied[0] = leader;
		shares->tied_count = 1;
		return CHOICE_MADE;
	}
	return CHOICE_NONE;
}

/* Everybody else who might be as good. */
static void find_rivals(struct shares *shares)
{
	uint32_t leader = shares->tied[0];

	while (refresh_top(shares) &&
	       compare_dues(shares, shares->projects[shares->heap[0]].due_low, shares->heap[0],
	                    shares->projects[leader].due_high, leader) <= 0)
		shares->tied[shares->tied_count++] = heap_pop(shares);
}

/* The same as compare_dues() of two whose supporters share the cost evenly, so that it is exact. */
static int compare_even(const struct shares *shares, uint32_t left, uint32_t right)
{
	const struct project *a = &shares->projects[left], *b = &shares->projects[right];
	bool cardinality = shares->count->options->cardinality;
	wide a_due = (wide)(cardinality ? a->cost : a->cost > 0) * b->payers;
	wide b_due = (wide)(cardinality ? b->cost : b->cost > 0) * a->payers;

	return (a_due > b_due) - (a_due < b_due);
}

static bool all_even(const struct shares *shares)
{
	for (uint32_t i = 0; i < shares->tied_count; i++)
		if (shares->projects[shares->tied[i]].payers == 0)
			return false;
	return true;
}

/* The exact dues of the tied. Those that cannot be paid after all are dropped. */
static void look_closely(struct shares *shares)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < shares->tied_count; i++) {
		uint32_t who = shares->tied[i];

		due_from_above(shares, &shares->projects[who]); /* leaves less to the exact look */
		if (exact_due(shares->exact, who))
			shares->tied[kept++] = who;
	}
	shares->tied_count = kept;
}

/* Less: `left` is bought before `right`, as far as money and votes tell. */
static int by_money_and_votes(const struct shares *shares, bool even, uint32_t left, uint32_t right)
{
	const struct project *a = &shares->projects[left], *b = &shares->projects[right];
	int order = even ? compare_even(shares, left, right)
	                 : exact_compare(shares->exact, left, right);

	if (order != 0)
		return order;
	if (a->cost != b->cost)
		return a->cost < b->cost ? -1 : 1;
	return (a->votes < b->votes) - (a->votes > b->votes);
}

/* The best of equal ones by the tie rules, then by the list. */
static uint32_t break_tie(struct shares *shares, uint32_t who[], uint32_t k)
{
	uint32_t best;

	tie_order(shares->count, who, shares->groups, k, shares->note_ties);
	best = who[0];
	for (uint32_t i = 1; i < k && shares->groups[i] == 0; i++)
		if (who[i] < best)
			best = who[i];
	return best;
}

/* The best of the tied; the others go back to the heap. */
static uint32_t pick(struct shares *shares, bool even)
{
	uint32_t *tied = shares->tied, best = 1, chosen;

	for (uint32_t i = 1; i < shares->tied_count; i++) { /* the best so far are tied[0..best) */
		uint32_t who = tied[i];
		int order = by_money_and_votes(shares, even, who, tied[0]);

		if (order > 0)
			continue;
		if (order < 0)
			best = 0;
		tied[i] = tied[best];
		tied[best++] = who;
	}
	chosen = best > 1 ? break_tie(shares, tied, best) : tied[0];
	for (uint32_t i = 0; i < shares->tied_count; i++)
		if (tied[i] != chosen)
			heap_push(shares, tied[i]);
	return chosen;
}

static enum choice choose(struct shares *shares, uint32_t *out)
{
	enum choice choice = find_leader(shares);
	bool even;

	if (choice != CHOICE_MADE)
		return choice;
	find_rivals(shares);
	even = all_even(shares);
	if (shares->tied_count > 1 && !even) {
		if (shares->exact == NULL)
			return CHOICE_BLURRED;
		look_closely(shares); /* keeps the leader at least, which can surely be paid */
	}
	*out = pick(shares, even);
	return CHOICE_MADE;
}

/* The supporters pay the due, or all they have. */
static void pay(struct shares *shares, const struct project *project)
{
	int64_t least = project->due_low, most = project->due_high;

	for (uint32_t i = 0; i < project->with_money; i++) {
		uint32_t kind = project->supporters[i];
		struct purse *purse = &shares->purses[kind];

		if (purse->high <= least || (purse->low < most && shares->exact != NULL &&
		                             exact_spends_all(shares->exact, kind))) {
			purse->low = purse->high = 0;
		} else {
			purse->low = purse->low > most ? purse->low - most : 0;
			purse->high -= least;
		}
	}
}

static void buy(struct shares *shares, uint32_t who)
{
	struct project *project = &shares->projects[who];

	if (shares->exact != NULL) {
		bool paid = exact_due(shares->exact, who);

		CHECK(paid);
		exact_buy(shares->exact, who);
	}
	project->place = shares->bought_count;
	shares->bought[shares->bought_count++] = who;
	shares->spent += project->cost;
	if (project->cost > 0)
		pay(shares, project);
}

static void start(struct shares *shares)
{
	int64_t low, high;

	shares->shift = MONEY_BITS - bits_of(shares->to);
	if (shares->shift >= 0) {
		low = (int64_t)(shares->from << shares->shift);
		high = (int64_t)(shares->to << shares->shift);
	} else {
		low = (int64_t)(shares->from >> -shares->shift);
		high = (int64_t)(shares->to >> -shares->shift) + 1;
	}
	for (size_t i = 0; i < shares->count->paper_count; i++)
		shares->purses[i] = (struct purse){low, high, shares->count->papers[i].count};
	shares->round = shares->heap_count = shares->bought_count = 0;
	shares->spent = 0;
	for (uint32_t i = 0; i < shares->count->n; i++) {
		struct project *project = &shares->projects[i];

		project->place = NOT_BOUGHT;
		if (project->votes == 0 || (wide)project->cost > shares->to)
			continue; /* all the money would not do */
		due_start(shares, project);
		heap_push(shares, i);
	}
	if (shares->exact != NULL)
		exact_start(shares->exact);
}

enum run_end shares_run(struct shares *shares, wide from, wide to, struct exact *exact)
{
	enum choice choice;
	uint32_t who;

	CHECK(from == to || (from < to && exact == NULL));
	shares->from = from;
	shares->to = to;
	shares->exact = exact;
	start(shares);
	for (;;) {
		shares->round++;
		choice = choose(shares, &who);
		if (choice != CHOICE_MADE)
			return choice == CHOICE_NONE ? RUN_COMPLETE : RUN_BLURRED;
		buy(shares, who);
		if (shares->spent > shares->count->options->budget)
			return RUN_OVER;
	}
}
