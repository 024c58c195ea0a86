/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * plurality.c - ballots that name candidates: one or several votes each, one
 * or two rounds, approvals. Who has no vote at all is never elected.
 */
#include "count/inside.h"

void names_count(struct count *count)
{
	struct tally_result *out = count->out;

	out->tallies = count_keep(count, count->n, sizeof *out->tallies);
	out->tally_count = count->n;
	for (size_t i = 0; i < count->paper_count; i++) {
		const struct paper *paper = &count->papers[i];

		for (uint32_t j = 0; j < paper->mark_count; j++)
			out->tallies[paper->marks[j].candidate] += (int64_t)paper->count;
	}
}

void count_plurality(struct count *count)
{
	names_count(count);
	fill_seats(count, count->out->tallies, 0, count->options->seats);
}

void count_approval(struct count *count)
{
	count_plurality(count);
}

/*
 * Who may go on to the second round, best first: everybody, or those with a vote among the best
 * `advance` and all who equal the last of these.
 */
static void qualify(struct count *count)
{
	struct tally_result *out = count->out;
	uint32_t advance = count->options->advance;
	int64_t last = 0;

	for (uint32_t i = 0; i < count->n; i++) {
		uint32_t who = out->ranking.who[i];
		int64_t votes = out->tallies[who];

		if (votes >= out->needed)
			continue; /* elected: there are seats left */
		if (advance > 0 &&
		    (votes == 0 || (out->qualified.count >= advance && votes < last)))
			break;
		list_add(count, &out->qualified, who);
		last = votes;
	}
}

void count_two_round(struct count *count)
{
	struct tally_result *out = count->out;
	uint32_t seats = count->options->seats;

	if (count->options->round == 2) {
		count_plurality(count);
		return;
	}
	names_count(count);
	out->needed = out->valid / 2 + 1;
	fill_seats(count, out->tallies, out->needed - 1, seats);
	if (out->status == TALLY_DECIDED && out->winners.count < seats)
		qualify(count);
	if (out->qualified.count > 0)
		out->status = TALLY_SECOND_ROUND;
}
