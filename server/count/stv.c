/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * stv.c - several seats in proportion: the Scottish rules, SSI 2007/42, 45 to 52.
 *
 * Votes are whole numbers of 1/100000, the five decimals of rule 48. Equal
 * papers always have equal values, so merging them changes nothing: the value
 * of each is cut, then taken as often as there are ballots.
 */
#include "base/check.h"
#include "count/stages.h"

enum { UNITS = 100000 };

struct stv {
	struct stages stages;
	int64_t quota; /* units */
	uint32_t vacancies;
	bool *pending; /* of each candidate: elected with a surplus that still waits */
};

/* Elects the first k of stages.who, best first. */
static void elect(struct stv *stv, uint32_t k)
{
	struct stages *stages = &stv->stages;

	CHECK(k <= stv->vacancies);
	stages_sort(stages, k);
	for (uint32_t i = 0; i < k; i++) {
		uint32_t candidate = stages->who[i];

		list_add(stages->count, &stages->count->out->winners, candidate);
		stages->continuing[candidate] = false;
		stv->pending[candidate] = stages->votes[candidate] > stv->quota;
	}
	stv->vacancies -= k;
}

/* Rule 47. */
static void elect_by_quota(struct stv *stv)
{
	struct stages *stages = &stv->stages;
	struct tally_round *round = stages_last(stages);
	uint32_t k = 0;

	for (uint32_t i = 0; i < stages->count->n; i++)
		if (stages->continuing[i] && stages->votes[i] >= stv->quota)
			stages->who[k++] = i;
	elect(stv, k);
	for (uint32_t i = 0; i < k; i++)
		list_add(stages->count, &round->elected, stages->who[i]);
}

/* Those of `flags`, into stages.who; returns how many. */
static uint32_t gather(struct stv *stv, const bool flags[])
{
	uint32_t k = 0;

	for (uint32_t i = 0; i < stv->stages.count->n; i++)
		if (flags[i])
			stv->stages.who[k++] = i;
	return k;
}

/*
 * When a candidate would have to be excluded: those without a vote go at once
 * and without a step, if as many others as there are vacancies remain.
 */
static void drop_voteless(struct stv *stv)
{
	struct stages *stages = &stv->stages;
	uint32_t k, others = 0;

	if (stv->vacancies == 0 || gather(stv, stv->pending) > 0)
		return;
	k = gather(stv, stages->continuing);
	for (uint32_t i = 0; i < k; i++)
		others += stages->votes[stages->who[i]] > 0;
	if (others < stv->vacancies)
		return;
	for (uint32_t i = 0; i < k; i++)
		if (stages->votes[stages->who[i]] == 0) {
			stages->continuing[stages->who[i]] = false;
			list_add(stages->count, &stages_last(stages)->eliminated, stages->who[i]);
		}
}

/* Rule 52: true when nothing is left to fill, or everybody left has a place. */
static bool fill_last_vacancies(struct stv *stv)
{
	uint32_t k;

	if (stv->vacancies == 0)
		return true;
	k = gather(stv, stv->stages.continuing);
	if (k > stv->vacancies)
		return false;
	elect(stv, k);
	return true;
}

/* Rules 48 and 49. */
static bool transfer_surplus(struct stv *stv, uint32_t k)
{
	struct stages *stages = &stv->stages;
	uint32_t from;

	if (!stages_pick(stages, k, true, &from))
		return false;
	stages_move(stages, from, stages->votes[from] - stv->quota, stages->votes[from]);
	stages->votes[from] = stv->quota;
	stv->pending[from] = false;
	stages_note(stages, TALLY_SURPLUS, from);
	return true;
}

/* Rules 50 and 51. */
static bool exclude(struct stv *stv)
{
	struct stages *stages = &stv->stages;
	uint32_t from;

	if (!stages_pick(stages, gather(stv, stages->continuing), false, &from))
		return false;
	stages->continuing[from] = false;
	stages->votes[from] = 0;
	stages_move(stages, from, 1, 1);
	stages_note(stages, TALLY_EXCLUDED, from);
	return true;
}

/* False: a tie stops the count, and the result says so. */
static bool step(struct stv *stv)
{
	uint32_t k = gather(stv, stv->pending);

	return k > 0 ? transfer_surplus(stv, k) : exclude(stv);
}

void count_stv(struct count *count)
{
	struct stv stv = {.vacancies = count->options->seats};
	struct tally_result *out = count->out;

	stages_init(&stv.stages, count, UNITS);
	stv.pending = count_scratch(count, count->n, sizeof *stv.pending);
	out->tally_scale = UNITS;
	out->quota = out->valid / ((int64_t)stv.vacancies + 1) + 1;
	stv.quota = out->quota * UNITS;
	stages_note(&stv.stages, TALLY_COUNTED, TALLY_NOBODY);
	do {
		elect_by_quota(&stv);
		drop_voteless(&stv);
	} while (!fill_last_vacancies(&stv) && step(&stv));
}
