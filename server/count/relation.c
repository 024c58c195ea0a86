/* SPDX-License-Identifier: EUPL-1.2 */
/* relation.c - who is ahead of whom, a bit for each two candidates. */
#include "count/relation.h"

#include "base/check.h"

enum { WORD_BITS = 64 };

void relation_init(struct relation *relation, struct count *count)
{
	relation->words = (count->n + WORD_BITS - 1) / WORD_BITS;
	relation->rows = count_scratch(count, count->n * relation->words, sizeof *relation->rows);
}

bool relation_has(const struct relation *relation, uint32_t a, uint32_t b)
{
	return relation->rows[a * relation->words + b / WORD_BITS] >> b % WORD_BITS & 1;
}

void relation_set(struct relation *relation, uint32_t a, uint32_t b)
{
	relation->rows[a * relation->words + b / WORD_BITS] |= UINT64_C(1) << b % WORD_BITS;
}

/* Appends as one group those with nobody ahead of them who are not yet ranked. */
static void rank_group(struct count *count, const uint32_t ahead[], bool ranked[], uint32_t group)
{
	struct tally_ranking *ranking = &count->out->ranking;

	for (uint32_t i = 0; i < count->n; i++)
		if (!ranked[i] && ahead[i] == 0) {
			ranked[i] = true;
			ranking->who[ranking->count] = i;
			ranking->group[ranking->count++] = group;
		}
}

void relation_rank(const struct relation *relation, struct count *count)
{
	struct tally_ranking *ranking = &count->out->ranking;
	uint32_t n = count->n, done = 0;
	uint32_t *ahead = count_scratch(count, n, sizeof *ahead);
	bool *ranked = count_scratch(count, n, sizeof *ranked);

	ranking->who = count_keep(count, n, sizeof *ranking->who);
	ranking->group = count_keep(count, n, sizeof *ranking->group);
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = 0; j < n; j++)
			ahead[j] += relation_has(relation, i, j);
	for (uint32_t group = 0; done < n; group++) {
		uint32_t from = done;

		rank_group(count, ahead, ranked, group);
		done = ranking->count;
		CHECK(done > from);
		for (uint32_t i = from; i < done; i++)
			for (uint32_t j = 0; j < n; j++)
				ahead[j] -= relation_has(relation, ranking->who[i], j);
	}
	fill_from_ranking(count, ranked, count->options->seats); /* everybody is ranked by now */
}
