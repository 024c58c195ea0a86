/* SPDX-License-Identifier: EUPL-1.2 */
/* condorcet.c - Copeland counts the duels won; minimax looks at the worst duel lost. */
#include "count/inside.h"

void count_copeland(struct count *count)
{
	struct tally_result *out = count->out;

	pairwise_fill(count);
	out->tallies = count_keep(count, count->n, sizeof *out->tallies);
	out->tally_count = count->n;
	out->tally_scale = 2;
	for (uint32_t i = 0; i < count->n; i++)
		for (uint32_t j = 0; j < count->n; j++) {
			int64_t with = out->pairwise[(size_t)i * count->n + j];
			int64_t against = out->pairwise[(size_t)j * count->n + i];

			if (i != j)
				out->tallies[i] += with > against ? 2 : with == against;
		}
	fill_seats(count, out->tallies, -1, count->options->seats);
}

void count_minimax(struct count *count)
{
	struct tally_result *out = count->out;
	int64_t *key = count_scratch(count, count->n, sizeof *key);

	pairwise_fill(count);
	out->tallies = count_keep(count, count->n, sizeof *out->tallies);
	out->tally_count = count->n;
	for (uint32_t i = 0; i < count->n; i++) {
		for (uint32_t j = 0; j < count->n; j++) {
			int64_t defeat = pairwise_strength(count, j, i);

			if (defeat > out->tallies[i])
				out->tallies[i] = defeat;
		}
		key[i] = -out->tallies[i];
	}
	fill_seats(count, key, INT64_MIN, count->options->seats);
}
