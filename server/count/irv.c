/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * irv.c - rounds, until one candidate has more than half of the ballots in play.
 *
 * Candidates without any vote are all in the first round and leave together
 * after it; nobody loses a vote but by leaving. So somebody always has votes,
 * and a candidate who stands alone has more than half of the ballots in play.
 */
#include "base/check.h"
#include "count/stages.h"

static uint32_t leader(const struct stages *stages)
{
	int64_t in_play = stages->total - stages_last(stages)->exhausted;

	CHECK(in_play > 0);
	for (uint32_t i = 0; i < stages->count->n; i++)
		if (stages->votes[i] > in_play / 2)
			return i;
	return TALLY_NOBODY;
}

/* Writes who goes into the round; false: a tie, and the result says so. */
static bool choose_losers(struct stages *stages, struct tally_round *round)
{
	struct count *count = stages->count;
	uint32_t k = 0, loser;

	for (uint32_t i = 0; i < count->n; i++)
		if (stages->votes[i] == 0)
			list_add(count, &round->eliminated, i);
	if (round->eliminated.count > 0)
		return true;
	for (uint32_t i = 0; i < count->n; i++)
		if (stages->continuing[i])
			stages->who[k++] = i;
	if (!stages_pick(stages, k, false, &loser))
		return false;
	list_add(count, &round->eliminated, loser);
	return true;
}

static void eliminate(struct stages *stages, const struct tally_list *losers)
{
	for (uint32_t i = 0; i < losers->count; i++) {
		stages->continuing[losers->who[i]] = false;
		stages->votes[losers->who[i]] = TALLY_OUT_OF_PLAY;
	}
	for (uint32_t i = 0; i < losers->count; i++)
		stages_move(stages, losers->who[i], 1, 1);
}

void count_irv(struct count *count)
{
	struct stages stages;

	stages_init(&stages, count, 1);
	for (;;) {
		struct tally_round *round = stages_note(&stages, TALLY_COUNTED, TALLY_NOBODY);
		uint32_t winner = leader(&stages);

		if (winner != TALLY_NOBODY) {
			list_add(count, &count->out->winners, winner);
			return;
		}
		if (!choose_losers(&stages, round))
			return;
		eliminate(&stages, &round->eliminated);
	}
}
