/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * score.c - a score for each candidate, summed or averaged. Means are compared
 * as the fractions they are: sum over number of scores, crosswise.
 */
#include <string.h>

#include "count/inside.h"

/* Sums and numbers of the scores that were given. */
static void add_scores(const struct count *count, int64_t sums[], int64_t given[])
{
	for (size_t i = 0; i < count->paper_count; i++) {
		const struct paper *paper = &count->papers[i];
		int64_t copies = (int64_t)paper->count;

		for (uint32_t j = 0; j < paper->mark_count; j++) {
			const struct tally_mark *mark = &paper->marks[j];

			sums[mark->candidate] += mark->value * copies;
			given[mark->candidate] += copies;
		}
	}
}

/* Whom a ballot leaves out gets its lowest score. */
static void add_lowest(const struct count *count, int64_t sums[], int64_t given[])
{
	for (uint32_t i = 0; i < count->n; i++) {
		sums[i] += count->options->score_min * (count->out->valid - given[i]);
		given[i] = count->out->valid;
	}
}

/* The greatest mean first; last, and equal, those who have none. */
static int by_falling_mean(const void *a, const void *b, const void *context)
{
	const struct tally_result *out = context;
	uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
	int64_t left_given = out->mean_denominators[left];
	int64_t right_given = out->mean_denominators[right];
	__int128 left_part = (__int128)out->mean_numerators[left] * right_given;
	__int128 right_part = (__int128)out->mean_numerators[right] * left_given;

	if (left_given == 0 || right_given == 0)
		return (left_given == 0) - (right_given == 0);
	return (left_part < right_part) - (left_part > right_part);
}

static void fill_by_means(struct count *count, int64_t given[])
{
	struct tally_result *out = count->out;
	bool *eligible = count_scratch(count, count->n, sizeof *eligible);

	out->mean_numerators = count_keep(count, count->n, sizeof *out->mean_numerators);
	memcpy(out->mean_numerators, out->tallies, count->n * sizeof *out->tallies);
	out->mean_denominators = given;
	out->mean_count = count->n;
	memset(eligible, true, count->n);
	rank_all(count, by_falling_mean, out);
	fill_from_ranking(count, eligible, count->options->seats);
}

void count_score(struct count *count)
{
	struct tally_result *out = count->out;
	int64_t *given = count_keep(count, count->n, sizeof *given);

	out->tallies = count_keep(count, count->n, sizeof *out->tallies);
	out->tally_count = count->n;
	add_scores(count, out->tallies, given);
	if (!count->options->missing_ignored)
		add_lowest(count, out->tallies, given);
	if (count->options->mean)
		fill_by_means(count, given);
	else
		fill_seats(count, out->tallies, INT64_MIN, count->options->seats);
}
