/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * apply_result.c - what follows from the count: ties, the showing, who accepts,
 * the workshop.
 */
#include "core/fold.h"

#include <string.h>

#include "core/find.h"
#include "core/marks.h"
#include "core/order.h"
#include "core/rounds.h"
#include "core/workshop.h"

bool fits_vote_decided(const struct assembly *state, const struct event *event)
{
	const struct item *item = item_on_floor(state);
	const struct vote *vote = vote_at_hand(state);
	const struct verdict *after = &event->vote_decided.verdict;

	return event->vote_decided.vote == state->vote_count && vote_is_plain(item, vote) &&
	       vote->verdict.outcome == OUTCOME_CASTING_VOTE &&
	       event->vote_decided.choice < vote_option_count(item, vote) &&
	       (vote->verdict.tied >> event->vote_decided.choice & 1) != 0 &&
	       verdict_sane(state, vote, after) && after->outcome != OUTCOME_CASTING_VOTE;
}

void apply_vote_decided(struct assembly *state, const struct event *event)
{
	struct vote *vote = vote_newest(state);

	vote->casting_choice = event->vote_decided.choice;
	vote->verdict = event->vote_decided.verdict;
}

/* The places are of the tied and of nobody else, and contradict no answer before. */
static bool order_sane(const struct vote *vote, const uint8_t order[OPTIONS_MAX], bool asked)
{
	uint16_t favoured[OPTIONS_MAX];

	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		bool wanted = asked && (vote->verdict.tied >> i & 1) != 0;

		if ((order[i] != 0) != wanted || order[i] > OPTIONS_MAX)
			return false;
	}
	memcpy(favoured, vote->favoured, sizeof favoured);
	return order_add(favoured, order);
}

static bool answer_sane(const struct vote *vote, const struct event *event)
{
	static const char none[SEED_BYTES];
	unsigned choice = event->vote_settled.casting_choice;
	bool unseeded = memcmp(event->vote_settled.seed, none, SEED_BYTES) == 0;

	switch (vote->verdict.outcome) {
	case OUTCOME_CASTING_VOTE:
		return unseeded && choice < OPTIONS_MAX && (vote->verdict.tied >> choice & 1) &&
		       order_sane(vote, event->vote_settled.order, true);
	case OUTCOME_WHO_IS_YOUNGER:
		return unseeded && choice == CHOICE_NONE &&
		       order_sane(vote, event->vote_settled.order, true);
	case OUTCOME_LOT:
		return seed_fits(event->vote_settled.seed) && choice == CHOICE_NONE &&
		       order_sane(vote, event->vote_settled.order, false);
	default:
		return false;
	}
}

bool fits_vote_settled(const struct assembly *state, const struct event *event)
{
	const struct vote *vote = vote_at_hand(state);

	return event->vote_settled.vote == state->vote_count &&
	       ballot_is_marked(vote_ballot(item_on_floor(state), vote)) &&
	       answer_sane(vote, event) && verdict_sane(state, vote, &event->vote_settled.verdict);
}

void apply_vote_settled(struct assembly *state, const struct event *event)
{
	struct vote *vote = vote_newest(state);

	order_add(vote->favoured, event->vote_settled.order); /* it fits */
	memcpy(vote->seed, event->vote_settled.seed, sizeof vote->seed);
	if (event->vote_settled.casting_choice != CHOICE_NONE)
		vote->casting_choice = event->vote_settled.casting_choice;
	vote->verdict = event->vote_settled.verdict;
}

bool fits_vote_shown(const struct assembly *state, const struct event *event)
{
	unsigned outcome = vote_at_hand(state)->verdict.outcome;

	return event->vote_ref.vote == state->vote_count && outcome != OUTCOME_CASTING_VOTE &&
	       outcome != OUTCOME_WHO_IS_YOUNGER && outcome != OUTCOME_LOT;
}

void apply_vote_shown(struct assembly *state, const struct event *event)
{
	(void)event;
	vote_newest(state)->state = VOTE_SHOWN;
	state->phase = PHASE_SHOWN;
}

/* A yes changes nothing of the verdict; a no takes the winner out of it. */
static bool answer_follows(const struct vote *vote, const struct event *event)
{
	const struct verdict *after = &event->vote_accepted.verdict;
	unsigned choice = event->vote_accepted.choice;

	if (event->vote_accepted.accepts)
		return memcmp(after, &vote->verdict, sizeof *after) == 0;
	for (unsigned i = 0; i < after->winner_count; i++) {
		if (after->winners[i] == choice)
			return false;
	}
	return after->winner != choice;
}

bool fits_vote_accepted(const struct assembly *state, const struct event *event)
{
	const struct vote *vote = vote_at_hand(state);
	unsigned choice = event->vote_accepted.choice;

	return event->vote_accepted.vote == state->vote_count && choice < OPTIONS_MAX &&
	       (vote_waiting(state, vote) >> choice & 1) != 0 &&
	       event->vote_accepted.accepts <= 1 &&
	       verdict_sane(state, vote, &event->vote_accepted.verdict) &&
	       answer_follows(vote, event);
}

void apply_vote_accepted(struct assembly *state, const struct event *event)
{
	struct vote *vote = vote_newest(state);
	uint16_t bit = (uint16_t)(1u << event->vote_accepted.choice);

	if (event->vote_accepted.accepts)
		vote->accepted |= bit;
	else
		vote->refused |= bit;
	vote->verdict = event->vote_accepted.verdict;
}

bool fits_workshop_shown(const struct assembly *state, const struct event *event)
{
	return event->workshop.vote == state->vote_count && event->workshop.on <= 1 &&
	       workshop_comparable(state, vote_at_hand(state));
}

void apply_workshop_shown(struct assembly *state, const struct event *event)
{
	state->workshop = event->workshop.on;
}
