/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * apply_count.c - the count, the casting vote and the showing.
 *
 * The verdict is taken as it was written: the rules of counting may grow, an
 * old journal keeps its answers (`hemicycle verify` counts again and compares).
 */
#include "core/fold.h"

#include <string.h>

#include "core/find.h"
#include "core/seats.h"

static bool verdict_sane(const struct verdict *verdict, unsigned option_count)
{
	return verdict->outcome != OUTCOME_NONE && verdict->outcome < OUTCOME_COUNT &&
	       verdict->reason < REASON_COUNT && verdict->unanimous <= 1 &&
	       (verdict->winner < option_count || verdict->winner == CHOICE_NONE) &&
	       verdict->tied >> option_count == 0;
}

/* One choice for each signature of a roll-call and none elsewhere; none at all in a secret vote. */
static bool choices_sane(const struct motion *motion, const struct seats *roll,
                         const uint8_t choice[MEMBERS_MAX])
{
	for (unsigned seat = 0; seat < MEMBERS_MAX; seat++) {
		bool wanted = motion->secrecy == SECRECY_ROLL_CALL && seats_have(roll, seat);

		if ((choice[seat] != 0) != wanted || choice[seat] > motion->option_count + 1u)
			return false;
	}
	return true;
}

static bool tally_sane(unsigned option_count, const struct seats *roll,
                       const uint16_t votes[CHOICES_MAX])
{
	unsigned sum = 0;

	for (unsigned i = 0; i < CHOICES_MAX; i++) {
		if (i > option_count && votes[i] != 0)
			return false;
		sum += votes[i];
	}
	return sum == seats_count(roll);
}

bool fits_vote_counted(const struct assembly *state, const struct event *event)
{
	const struct motion *motion = &item_on_floor(state)->motion;
	const struct vote *vote = vote_at_hand(state);
	const struct seats *roll = &event->vote_counted.signed_;

	return event->vote_counted.vote == state->vote_count &&
	       seats_within(&vote->signed_, roll) &&
	       seats_within(roll, &event->vote_counted.present) &&
	       seats_within(&event->vote_counted.present, &vote->eligible) &&
	       choices_sane(motion, roll, event->vote_counted.choice) &&
	       tally_sane(motion->option_count, roll, event->vote_counted.votes) &&
	       verdict_sane(&event->vote_counted.verdict, motion->option_count);
}

void apply_vote_counted(struct assembly *state, const struct event *event)
{
	struct vote *vote = &state->votes[state->vote_count - 1];

	vote->state = VOTE_COUNTED;
	vote->signed_ = event->vote_counted.signed_;
	vote->present = event->vote_counted.present;
	memcpy(vote->choice, event->vote_counted.choice, sizeof vote->choice);
	memcpy(vote->votes, event->vote_counted.votes, sizeof vote->votes);
	vote->verdict = event->vote_counted.verdict;
	state->phase = PHASE_COUNTED;
}

bool fits_vote_decided(const struct assembly *state, const struct event *event)
{
	const struct motion *motion = &item_on_floor(state)->motion;
	const struct verdict *before = &vote_at_hand(state)->verdict;
	const struct verdict *after = &event->vote_decided.verdict;

	return event->vote_decided.vote == state->vote_count &&
	       before->outcome == OUTCOME_CASTING_VOTE &&
	       event->vote_decided.choice < motion->option_count &&
	       (before->tied >> event->vote_decided.choice & 1) != 0 &&
	       verdict_sane(after, motion->option_count) && after->outcome != OUTCOME_CASTING_VOTE;
}

void apply_vote_decided(struct assembly *state, const struct event *event)
{
	struct vote *vote = &state->votes[state->vote_count - 1];

	vote->casting_choice = event->vote_decided.choice;
	vote->verdict = event->vote_decided.verdict;
}

bool fits_vote_shown(const struct assembly *state, const struct event *event)
{
	return event->vote_ref.vote == state->vote_count &&
	       vote_at_hand(state)->verdict.outcome != OUTCOME_CASTING_VOTE;
}

void apply_vote_shown(struct assembly *state, const struct event *event)
{
	(void)event;
	state->votes[state->vote_count - 1].state = VOTE_SHOWN;
	state->phase = PHASE_SHOWN;
}
