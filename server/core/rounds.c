/* SPDX-License-Identifier: EUPL-1.2 */
/* rounds.c - votes on one item that follow from one another. */
#include "core/rounds.h"

#include <string.h>

#include "core/find.h"
#include "core/tally.h"

/* The newest vote about the item on the floor itself that was not annulled; NULL for none. */
static const struct vote *newest_valid(const struct assembly *state)
{
	for (int i = state->vote_count - 1; i >= 0; i--) {
		const struct vote *vote = &state->votes[i];

		if (vote->item == state->floor_item && vote->state != VOTE_ANNULLED &&
		    vote->amendment == 0)
			return vote;
	}
	return NULL;
}

static bool same_text(const struct vote *vote, const struct item *item)
{
	return memcmp(&vote->title, &item->motion.title, sizeof vote->title) == 0;
}

static bool consent_blocked(const struct item *item, const struct vote *vote)
{
	return vote_ballot(item, vote) == BALLOT_CONSENT &&
	       vote->verdict.outcome == OUTCOME_BLOCKED;
}

/* What left something open, so that the next vote goes on from it. */
static bool goes_on(const struct item *item, const struct vote *vote)
{
	switch (vote->verdict.outcome) {
	case OUTCOME_SECOND_VOTE:
	case OUTCOME_SECOND_ROUND:
	case OUTCOME_BLOCKED:
		return true;
	default:
		return !same_text(vote, item); /* amended since */
	}
}

bool fallback_possible(const struct assembly *state)
{
	const struct item *item = item_on_floor(state);
	const struct vote *vote = newest_valid(state);

	return vote != NULL && item->motion.fallback == FALLBACK_MAJORITY &&
	       consent_blocked(item, vote) && same_text(vote, item);
}

static bool may_follow(const struct assembly *state, const struct vote *vote)
{
	unsigned outcome = vote->verdict.outcome;

	return outcome == OUTCOME_SECOND_VOTE || outcome == OUTCOME_SECOND_ROUND ||
	       fallback_possible(state);
}

enum refusal round_refusal(const struct assembly *state)
{
	struct next_round next;

	if (state->phase == PHASE_SHOWN) {
		if (vote_at_hand(state)->amendment != 0)
			return REFUSAL_AMENDMENT_VOTE;
		if (!may_follow(state, vote_at_hand(state)))
			return REFUSAL_WRONG_PHASE;
		if (vote_waiting(state, vote_at_hand(state)) != 0)
			return REFUSAL_ANSWER_OPEN;
	}
	round_next(state, false, &next);
	return next.standing != 0 ? REFUSAL_NONE : REFUSAL_WRONG_PHASE;
}

/* Who stands after a round that left places, or a tie. */
static uint16_t standing_after(const struct assembly *state, const struct item *item,
                               const struct vote *vote)
{
	unsigned gone = vote_winners(item, vote) | vote->refused;

	if (vote->verdict.outcome == OUTCOME_SECOND_ROUND)
		return (uint16_t)(vote->standing & ~gone);
	if (ballot_is_marked(vote_ballot(item, vote)))
		return tally_running(state, vote);
	return vote->standing; /* a plain choice is voted again among all */
}

void round_next(const struct assembly *state, bool fallback, struct next_round *out)
{
	const struct item *item = item_on_floor(state);
	const struct vote *vote = newest_valid(state);
	unsigned outcome = vote == NULL ? OUTCOME_NONE : vote->verdict.outcome;

	out->round = vote != NULL && goes_on(item, vote) ? (uint8_t)(vote->round + 1) : 1;
	out->seats = fallback ? 1 : item->motion.seats;
	out->standing = options_all(fallback ? 2 : item->motion.option_count);
	if (outcome != OUTCOME_SECOND_VOTE && outcome != OUTCOME_SECOND_ROUND)
		return;
	out->standing = standing_after(state, item, vote);
	if (vote->verdict.seats_left > 0)
		out->seats = vote->verdict.seats_left;
}

bool round_blocked(const struct assembly *state)
{
	const struct vote *vote = vote_at_hand(state);
	const struct item *item = item_of_vote(state, vote);
	unsigned outcome = vote->verdict.outcome;

	return consent_blocked(item, vote) ||
	       (vote_ballot(item, vote) == BALLOT_FIST &&
	        (outcome == OUTCOME_BLOCKED || outcome == OUTCOME_REJECTED));
}

uint16_t vote_winners(const struct item *item, const struct vote *vote)
{
	const struct verdict *verdict = &vote->verdict;
	enum ballot ballot = vote_ballot(item, vote);
	unsigned set = 0;

	if (ballot == BALLOT_CHOICE)
		return verdict->outcome == OUTCOME_CHOSEN && verdict->winner < OPTIONS_MAX
		               ? (uint16_t)(1u << verdict->winner)
		               : 0;
	if (!ballot_is_marked(ballot))
		return 0;
	for (unsigned i = 0; i < verdict->winner_count; i++)
		set |= 1u << verdict->winners[i];
	return (uint16_t)set;
}

uint16_t vote_waiting(const struct assembly *state, const struct vote *vote)
{
	const struct item *item = item_of_vote(state, vote);
	unsigned set = vote_winners(item, vote) & ~(unsigned)(vote->accepted | vote->refused);

	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		if (!item->motion.options[i].drafted)
			set &= ~(1u << i);
	}
	return (uint16_t)set;
}

static void drop_winner(struct verdict *verdict, unsigned choice)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < verdict->winner_count; i++) {
		if (verdict->winners[i] != choice)
			verdict->winners[kept++] = verdict->winners[i];
	}
	for (unsigned i = kept; i < verdict->winner_count; i++)
		verdict->winners[i] = 0;
	verdict->winner_count = (uint8_t)kept;
	verdict->winner = kept > 0 ? verdict->winners[0] : CHOICE_NONE;
}

void verdict_refuse(const struct assembly *state, const struct vote *vote, unsigned choice,
                    struct verdict *out)
{
	unsigned gone =
	        vote_winners(item_of_vote(state, vote), vote) | vote->refused | 1u << choice;

	*out = vote->verdict;
	drop_winner(out, choice);
	out->tied = 0;
	out->seats_left++;
	out->reason = REASON_REFUSED;
	if ((vote->standing & ~gone) != 0)
		out->outcome = OUTCOME_SECOND_ROUND;
	else
		out->outcome = out->winner != CHOICE_NONE ? OUTCOME_CHOSEN : OUTCOME_REJECTED;
}
