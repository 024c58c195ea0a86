/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pairwise.c - how many ballots rank one candidate above another, for each two.
 *
 * A ballot puts whom it ranks above everybody, but for those at their level or
 * higher; so it costs the square of its marks, however many it leaves out.
 */
#include "count/inside.h"

static void add_paper(const struct paper *paper, uint32_t n, int64_t pairwise[], int64_t above[])
{
	const struct tally_mark *marks = paper->marks;
	int64_t ballots = (int64_t)paper->count;
	uint32_t end = 0; /* of those equal to marks[i] */

	for (uint32_t i = 0; i < paper->mark_count; i++) {
		int64_t *row = pairwise + (size_t)marks[i].candidate * n;

		while (end < paper->mark_count && marks[end].value == marks[i].value)
			end++;
		above[marks[i].candidate] += ballots;
		for (uint32_t j = 0; j < end; j++)
			row[marks[j].candidate] -= ballots;
	}
}

static bool beats_everybody(const struct count *count, uint32_t who)
{
	const int64_t *pairwise = count->out->pairwise;

	for (uint32_t i = 0; i < count->n; i++)
		if (i != who &&
		    pairwise[(size_t)who * count->n + i] <= pairwise[(size_t)i * count->n + who])
			return false;
	return true;
}

void pairwise_fill(struct count *count)
{
	uint32_t n = count->n;
	int64_t *pairwise = count_keep(count, (size_t)n * n, sizeof *pairwise);
	int64_t *above = count_scratch(count, n, sizeof *above);

	for (size_t i = 0; i < count->paper_count; i++)
		add_paper(&count->papers[i], n, pairwise, above);
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = 0; j < n; j++)
			pairwise[(size_t)i * n + j] += above[i];
	count->out->pairwise = pairwise;
	for (uint32_t i = 0; i < n; i++)
		if (beats_everybody(count, i))
			count->out->condorcet_winner = i;
}

int64_t pairwise_strength(const struct count *count, uint32_t a, uint32_t b)
{
	const int64_t *pairwise = count->out->pairwise;
	int64_t with = pairwise[(size_t)a * count->n + b];
	int64_t against = pairwise[(size_t)b * count->n + a];

	if (with <= against)
		return 0;
	return count->options->margins ? with - against : with;
}
