/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * borda.c - points by rank, in halves: people on an equal rank share the mean
 * of their places, and the mean of whole numbers in a row is whole or a half.
 */
#include "count/inside.h"

/*
 * Who is ranked gets points from `top` on for the first place, less one for each place; all others
 * have been given `rest` halves already, and give them back.
 */
static void add_points(const struct paper *paper, int64_t top, int64_t rest, int64_t tallies[])
{
	uint32_t end;

	for (uint32_t from = 0; from < paper->mark_count; from = end) {
		int64_t halves;

		end = from;
		while (end < paper->mark_count &&
		       paper->marks[end].value == paper->marks[from].value)
			end++;
		halves = (top - from) + (top - (end - 1)); /* the first and the last of them */
		for (uint32_t i = from; i < end; i++)
			tallies[paper->marks[i].candidate] +=
			        (halves - rest) * (int64_t)paper->count;
	}
}

void count_borda(struct count *count)
{
	const struct tally_options *options = count->options;
	struct tally_result *out = count->out;
	int64_t everybody = 0; /* what all get from the ballots that leave them out */

	out->tallies = count_keep(count, count->n, sizeof *out->tallies);
	out->tally_count = count->n;
	out->tally_scale = 2;
	for (size_t i = 0; i < count->paper_count; i++) {
		const struct paper *paper = &count->papers[i];
		int64_t n = count->n, ranked = paper->mark_count;
		/* The places left earn n - ranked - 1 points down to 0. */
		int64_t rest = options->modified || options->unranked_zero || ranked == n
		                       ? 0
		                       : n - ranked - 1;

		add_points(paper, options->modified ? ranked : n - 1, rest, out->tallies);
		everybody += rest * (int64_t)paper->count;
	}
	for (uint32_t i = 0; i < count->n; i++)
		out->tallies[i] += everybody;
	fill_seats(count, out->tallies, INT64_MIN, options->seats);
}
