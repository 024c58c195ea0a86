/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * schulze.c - a path of victories is as strong as its weakest; the stronger way
 * between two candidates decides. Schulze 2011: that relation is transitive.
 */
#include "count/relation.h"

/* The widest paths, by way of one more candidate each time. */
static void widen(int64_t paths[], uint32_t n)
{
	for (uint32_t via = 0; via < n; via++)
		for (uint32_t a = 0; a < n; a++) {
			const int64_t *onward = paths + (size_t)via * n;
			int64_t *row = paths + (size_t)a * n;
			int64_t first = row[via];

			if (first == 0)
				continue;
			for (uint32_t b = 0; b < n; b++) {
				int64_t width = first < onward[b] ? first : onward[b];

				row[b] = width > row[b] ? width : row[b];
			}
		}
}

void count_schulze(struct count *count)
{
	uint32_t n = count->n;
	int64_t *paths = count_scratch(count, (size_t)n * n, sizeof *paths);
	struct relation relation;

	pairwise_fill(count);
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = 0; j < n; j++)
			paths[(size_t)i * n + j] = pairwise_strength(count, i, j);
	widen(paths, n);
	relation_init(&relation, count);
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = 0; j < n; j++)
			if (paths[(size_t)i * n + j] > paths[(size_t)j * n + i])
				relation_set(&relation, i, j);
	relation_rank(&relation, count);
}
