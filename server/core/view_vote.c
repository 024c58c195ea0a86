/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view_vote.c - the vote on the floor, its result, and the rounds before it.
 *
 * Papers and seat marks are in no view: what a screen sees of marked ballots is
 * what a count makes of all of them.
 */
#include "core/view_parts.h"

#include <string.h>

#include "core/find.h"
#include "core/rounds.h"
#include "core/seats.h"
#include "core/tally.h"
#include "core/workshop.h"

const struct vote *vote_on_floor(const struct assembly *state)
{
	const struct item *item = item_on_floor(state);

	if (item == NULL || item->last_vote == 0)
		return NULL;
	return &state->votes[item->last_vote - 1];
}

bool result_visible(const struct vote *vote, enum audience audience)
{
	return vote->state == VOTE_SHOWN ||
	       (vote->state == VOTE_COUNTED && audience_leads(audience));
}

/* Votes needed as far as they are known: the expressed are not before the count. */
static uint16_t needed_so_far(const struct count_question *question)
{
	if (question->threshold == THRESHOLD_SIMPLE || question->base == BASE_EXPRESSED)
		return 0;
	return (uint16_t)count_needed(question->threshold, question->base == BASE_PRESENT
	                                                           ? question->present
	                                                           : question->eligible);
}

void view_vote(const struct assembly *state, enum audience audience, struct view *out)
{
	const struct vote *vote = vote_on_floor(state);
	struct count_question question;

	if (vote == NULL)
		return;
	vote_question(state, vote, &question);
	out->has_vote = 1;
	out->vote.number = (uint16_t)(vote - state->votes + 1);
	out->vote.item = vote->item;
	out->vote.state = vote->state;
	out->vote.round = vote->round;
	out->vote.closed_by = vote->closed_by;
	out->vote.reopened = vote->reopened;
	out->vote.frozen = vote->frozen;
	out->vote.closes_at_ms = vote->closes_at_ms;
	out->vote.eligible = (uint16_t)question.eligible;
	out->vote.present = (uint16_t)question.present;
	out->vote.ballot = (uint8_t)question.ballot;
	out->vote.fallback = vote->fallback;
	out->vote.amendment = vote->amendment;
	if (!item_hidden(item_on_floor(state), audience))
		out->vote.title = vote->title;
	out->vote.seats = vote->seats;
	out->vote.standing = vote->standing;
	if (vote->state == VOTE_SHOWN ||
	    (audience != AUDIENCE_PUPIL && audience != AUDIENCE_BOOTH)) {
		out->vote.voters = (uint16_t)seats_count(&vote->signed_);
		out->vote.on_paper = (uint16_t)seats_count(&vote->on_paper);
	}
	out->vote.needed =
	        result_visible(vote, audience) ? vote->verdict.needed : needed_so_far(&question);
	out->vote.quorum_needed = (uint16_t)count_quorum_needed(question.quorum, question.eligible);
}

/* The teacher typed the hands, and may see them again. */
static bool hands_visible(const struct item *item, const struct vote *vote, enum audience audience)
{
	if (audience == AUDIENCE_TEACHER)
		return seats_count(&vote->on_paper) > 0;
	return vote_hands_tellable(item, vote);
}

static void view_choices(const struct item *item, const struct vote *vote, enum audience audience,
                         struct view_result *out)
{
	out->choice_count = (uint8_t)(vote_option_count(item, vote) + 1);
	memcpy(out->votes, vote->votes, sizeof out->votes);
	if (!hands_visible(item, vote, audience))
		return;
	out->hand_count = out->choice_count;
	memcpy(out->hand_votes, vote->hand_votes, sizeof out->hand_votes);
}

static void view_drawn(const struct assembly *state, const struct vote *vote,
                       struct view_result *out)
{
	out->drawn_count = vote->verdict.winner_count;
	for (unsigned i = 0; i < out->drawn_count; i++) {
		const struct member *member = &state->members[vote->verdict.winners[i]];

		out->drawn[i].seat = vote->verdict.winners[i];
		out->drawn[i].name = member->name;
		out->drawn[i].picture = member->picture;
	}
}

static void view_marks(const struct assembly *state, const struct item *item,
                       const struct vote *vote, struct view_result *out)
{
	enum tally_method methods[WORKSHOP_MAX];

	out->has_tally = 1;
	tally_explain(state, vote, item->motion.method, &out->tally);
	out->comparable = workshop_comparable(state, vote);
	if (!state->workshop || !out->comparable)
		return;
	out->workshop_count = (uint8_t)workshop_methods(&item->motion, vote->seats, methods);
	out->workshop[0] = out->tally;
	for (unsigned i = 1; i < out->workshop_count; i++)
		tally_explain(state, vote, methods[i], &out->workshop[i]);
}

void view_result(const struct assembly *state, enum audience audience, struct view *out)
{
	const struct vote *vote = vote_on_floor(state);
	const struct item *item = item_on_floor(state);

	if (vote == NULL || !result_visible(vote, audience))
		return;
	out->has_result = 1;
	out->result.casting_choice = vote->casting_choice;
	out->result.verdict = vote->verdict;
	out->result.waiting = vote_waiting(state, vote);
	memcpy(out->result.seed, vote->seed, sizeof out->result.seed);
	if (ballot_is_marked(vote_ballot(item, vote)))
		view_marks(state, item, vote, &out->result);
	else
		view_choices(item, vote, audience, &out->result);
	if (vote_ballot(item, vote) == BALLOT_LOTS)
		view_drawn(state, vote, &out->result);
}

static void tell_past(const struct assembly *state, const struct vote *vote, enum audience audience,
                      struct view_past *out)
{
	const struct item *item = item_of_vote(state, vote);

	out->number = (uint16_t)(vote - state->votes + 1);
	out->round = vote->round;
	out->ballot = (uint8_t)vote_ballot(item, vote);
	out->verdict = vote->verdict;
	if (item_hidden(item, audience))
		return;
	out->title = vote->title;
	out->objection = vote->objection;
}

/* What was asked of the item itself; of its amendments, the amendments tell. */
static bool is_past(const struct vote *vote, const struct vote *last)
{
	return vote->item == last->item && vote->state == VOTE_SHOWN && vote->amendment == 0;
}

/* While the matter is talked about again, its newest vote is history too. */
void view_past(const struct assembly *state, struct view *out)
{
	const struct vote *last = vote_on_floor(state);
	const struct vote *end = last != NULL && state->phase < PHASE_VOTING ? last + 1 : last;
	unsigned count = 0, skip;

	for (const struct vote *vote = state->votes; last != NULL && vote < end; vote++)
		count += is_past(vote, last);
	skip = count > HISTORY_MAX ? count - HISTORY_MAX : 0;
	for (const struct vote *vote = state->votes; count > 0 && vote < end; vote++) {
		if (!is_past(vote, last))
			continue;
		if (skip > 0)
			skip--;
		else
			tell_past(state, vote, out->audience, &out->past[out->past_count++]);
	}
}
