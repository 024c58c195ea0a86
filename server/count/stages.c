/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * stages.c - papers in piles, and the stages of a count that moves them.
 *
 * A pile is a list through the papers, so that a move touches the papers that
 * move and no other: a whole count costs each paper one step a mark.
 */
#include "count/stages.h"

#include "base/check.h"
#include "count/sort.h"

/* Lays the paper on the pile of its first continuing candidate from mark `from` on, if any. */
static void lay(struct stages *stages, size_t paper, uint32_t from)
{
	const struct paper *it = &stages->count->papers[paper];
	uint32_t candidate;

	while (from < it->mark_count && !stages->continuing[it->marks[from].candidate])
		from++;
	if (from == it->mark_count)
		return;
	candidate = it->marks[from].candidate;
	stages->mark[paper] = from;
	stages->below[paper] = stages->pile[candidate];
	stages->pile[candidate] = paper;
	stages->votes[candidate] += stages->value[paper] * (int64_t)it->count;
}

void stages_init(struct stages *stages, struct count *count, int64_t unit)
{
	uint32_t n = count->n;

	*stages = (struct stages){
	        .count = count,
	        .total = count->out->valid * unit,
	        .continuing = count_scratch(count, n, sizeof *stages->continuing),
	        .votes = count_scratch(count, n, sizeof *stages->votes),
	        .pile = count_scratch(count, n, sizeof *stages->pile),
	        .who = count_scratch(count, n, sizeof *stages->who),
	        .below = count_scratch(count, count->paper_count, sizeof *stages->below),
	        .mark = count_scratch(count, count->paper_count, sizeof *stages->mark),
	        .value = count_scratch(count, count->paper_count, sizeof *stages->value),
	};
	count->out->rounds = count_keep(count, (size_t)n + 1, sizeof *count->out->rounds);
	for (uint32_t i = 0; i < n; i++) {
		stages->continuing[i] = true;
		stages->pile[i] = NO_PAPER;
	}
	for (size_t i = 0; i < count->paper_count; i++) {
		stages->value[i] = unit;
		lay(stages, i, 0);
	}
}

struct tally_round *stages_note(struct stages *stages, enum tally_action action, uint32_t candidate)
{
	struct count *count = stages->count;
	struct tally_round *round = &count->out->rounds[count->out->round_count++];

	CHECK(count->out->round_count <= count->n + 1);
	round->action = action;
	round->candidate = candidate;
	round->tallies = count_keep(count, count->n, sizeof *round->tallies);
	round->exhausted = stages->total;
	for (uint32_t i = 0; i < count->n; i++) {
		round->tallies[i] = stages->votes[i];
		if (stages->votes[i] != TALLY_OUT_OF_PLAY)
			round->exhausted -= stages->votes[i];
	}
	return round;
}

struct tally_round *stages_last(const struct stages *stages)
{
	return &stages->count->out->rounds[stages->count->out->round_count - 1];
}

void stages_move(struct stages *stages, uint32_t from, int64_t numerator, int64_t denominator)
{
	size_t paper = stages->pile[from];

	CHECK(!stages->continuing[from]);
	stages->pile[from] = NO_PAPER;
	while (paper != NO_PAPER) {
		size_t next = stages->below[paper];

		stages->value[paper] =
		        (int64_t)((__int128)stages->value[paper] * numerator / denominator);
		lay(stages, paper, stages->mark[paper] + 1);
		paper = next;
	}
}

/* The one with more votes in the latest round where the two differ comes first. */
static int by_rounds(const void *a, const void *b, const void *context)
{
	const struct tally_result *out = context;
	uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;

	for (uint32_t i = out->round_count; i-- > 0;) {
		const int64_t *tallies = out->rounds[i].tallies;

		if (tallies[left] != tallies[right])
			return tallies[left] > tallies[right] ? -1 : 1;
	}
	return 0;
}

void stages_sort(struct stages *stages, uint32_t k)
{
	struct count *count = stages->count;
	uint32_t *spare = count_scratch(count, k, sizeof *spare);

	tie_order(count, stages->who, spare, k, false);
	sort_items(stages->who, k, sizeof *spare, spare, by_rounds, count->out);
}

/* Keeps those of the k who have the most, or the fewest; returns how many. */
static uint32_t keep_extreme(const int64_t tallies[], uint32_t who[], uint32_t k, bool most)
{
	int64_t best = tallies[who[0]];
	uint32_t kept = 0;

	for (uint32_t i = 1; i < k; i++)
		if (most ? tallies[who[i]] > best : tallies[who[i]] < best)
			best = tallies[who[i]];
	for (uint32_t i = 0; i < k; i++)
		if (tallies[who[i]] == best)
			who[kept++] = who[i];
	return kept;
}

bool stages_pick(struct stages *stages, uint32_t k, bool most, uint32_t *out)
{
	struct count *count = stages->count;
	uint32_t *who = stages->who, sure = 0;

	CHECK(k > 0);
	for (uint32_t i = count->out->round_count; i-- > 0 && k > 1;)
		k = keep_extreme(count->out->rounds[i].tallies, who, k, most);
	if (k == 1 || (most && tie_favoured(count, who, k, 1, &sure, &k))) {
		*out = who[0];
		return true;
	}
	if (!most && tie_least(count, who, k, out, &k))
		return true;
	count->out->status = TALLY_TIE;
	for (uint32_t i = 0; i < k; i++)
		list_add(count, &count->out->tied, who[i]);
	return false;
}
