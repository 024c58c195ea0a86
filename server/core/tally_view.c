/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_view.c - the steps of a count, told by option.
 *
 * The library speaks of candidates, which are the options that stand; a screen
 * knows options. Who does not stand has zeros.
 */
#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/tally.h"
#include "core/tallying.h"

static uint8_t option_of(const struct tallying *work, uint32_t candidate)
{
	return candidate == TALLY_NOBODY ? CHOICE_NONE : work->options[candidate];
}

static void tell_winners(const struct tallying *work, struct view_tally *out)
{
	out->winner_count = (uint8_t)work->winner_count;
	for (unsigned i = 0; i < work->winner_count; i++)
		out->winners[i] = work->options[work->result.winners.who[i]];
	out->shares_count = (uint8_t)work->result.equal_shares.count;
}

static void tell_tallies(const struct tallying *work, struct view_tally *out)
{
	const struct tally_result *result = &work->result;

	out->scale = result->tally_scale;
	out->has_tallies = result->tallies != NULL;
	for (uint32_t i = 0; out->has_tallies && i < result->tally_count; i++)
		out->tallies[work->options[i]] = result->tallies[i];
}

/* Equal ones share a place, and as many places after it stay empty. */
static void tell_places(const struct tallying *work, struct view_tally *out)
{
	const struct tally_ranking *ranking = &work->result.ranking;
	uint8_t place = 1;

	for (uint32_t i = 0; i < ranking->count; i++) {
		if (i > 0 && ranking->group[i] != ranking->group[i - 1])
			place = (uint8_t)(i + 1);
		out->places[work->options[ranking->who[i]]] = place;
	}
}

static void tell_pairwise(const struct tallying *work, struct view_tally *out)
{
	uint32_t n = work->question.candidate_count;
	const int64_t *pairwise = work->result.pairwise;

	out->has_pairwise = pairwise != NULL;
	out->condorcet = option_of(work, work->result.condorcet_winner);
	for (uint32_t a = 0; out->has_pairwise && a < n; a++) {
		for (uint32_t b = 0; b < n; b++)
			out->pairwise[work->options[a] * out->option_count + work->options[b]] =
			        (uint16_t)pairwise[a * n + b];
	}
}

static void tell_gauges(const struct tallying *work, struct view_tally *out)
{
	const struct tally_result *result = &work->result;
	uint32_t grades = work->question.options.grade_count;

	if (result->gauges == NULL)
		return;
	CHECK(grades <= GRADES_MAX);
	out->gauge_count = out->option_count;
	for (uint32_t i = 0; i < work->question.candidate_count; i++) {
		struct view_gauge *gauge = &out->gauges[work->options[i]];

		gauge->median = (uint8_t)result->gauges[i].median;
		gauge->above = (uint16_t)result->gauges[i].above;
		gauge->below = (uint16_t)result->gauges[i].below;
		gauge->grade_count = (uint8_t)grades;
		for (uint32_t grade = 0; grade < grades; grade++)
			gauge->counts[grade] = (uint16_t)result->grades[i * grades + grade];
	}
}

static void tell_round(const struct tallying *work, const struct tally_round *round,
                       struct view_round *out)
{
	out->action = (uint8_t)round->action;
	out->candidate = option_of(work, round->candidate);
	out->exhausted = round->exhausted;
	out->eliminated = tallying_set(work, &round->eliminated);
	out->elected = tallying_set(work, &round->elected);
	for (uint32_t i = 0; round->tallies != NULL && i < work->question.candidate_count; i++)
		out->tallies[work->options[i]] = round->tallies[i];
}

static void tell(const struct tallying *work, struct view_tally *out)
{
	const struct tally_result *result = &work->result;

	memset(out, 0, sizeof *out);
	out->method = (uint8_t)work->question.method;
	out->status = (uint8_t)work->status;
	out->option_count = work->motion->option_count;
	out->tied = work->tied;
	tell_winners(work, out);
	tell_tallies(work, out);
	tell_places(work, out);
	tell_pairwise(work, out);
	tell_gauges(work, out);
	out->needed = result->needed;
	out->quota = work->question.method == TALLY_STV ? result->quota : TALLY_UNKNOWN;
	out->spent = work->motion->ballot == BALLOT_BUDGET ? result->spent : TALLY_UNKNOWN;
	CHECK(result->round_count <= 2 * OPTIONS_MAX);
	out->round_count = (uint8_t)result->round_count;
	for (uint32_t i = 0; i < result->round_count; i++)
		tell_round(work, &result->rounds[i], &out->rounds[i]);
}

void box_explain(const struct box *box, enum tally_method method, struct view_tally *out)
{
	struct tallying work;

	tallying_count(&work, box, method);
	tell(&work, out);
	tallying_end(&work);
}

void tally_explain(const struct assembly *state, const struct vote *vote, enum tally_method method,
                   struct view_tally *out)
{
	struct papers papers;
	struct box box;

	papers_read(state, vote, item_of_vote(state, vote)->motion.option_count, &papers);
	box_of_vote(state, vote, &papers, &box);
	box_explain(&box, method, out);
}
