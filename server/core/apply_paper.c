/* SPDX-License-Identifier: EUPL-1.2 */
/* apply_paper.c - the roll is signed for paper ballots and raised hands. */
#include "core/fold.h"

#include "core/find.h"
#include "core/seats.h"

bool fits_paper_signed(const struct assembly *state, const struct event *event)
{
	const struct vote *vote = vote_at_hand(state);
	const struct seats *seats = &event->paper_signed.seats;
	uint64_t twice = 0;

	for (unsigned i = 0; i < MEMBERS_MAX / 64; i++)
		twice |= seats->bits[i] & vote->signed_.bits[i];
	return event->paper_signed.vote == state->vote_count && twice == 0 &&
	       seats_count(seats) > 0 && seats_within(seats, &vote->eligible);
}

void apply_paper_signed(struct assembly *state, const struct event *event)
{
	struct vote *vote = &state->votes[state->vote_count - 1];

	for (unsigned i = 0; i < MEMBERS_MAX / 64; i++) {
		vote->signed_.bits[i] |= event->paper_signed.seats.bits[i];
		vote->on_paper.bits[i] |= event->paper_signed.seats.bits[i];
		vote->present.bits[i] |= event->paper_signed.seats.bits[i];
	}
}

bool fits_paper_unsigned(const struct assembly *state, const struct event *event)
{
	return event->paper_unsigned.vote == state->vote_count &&
	       seats_have(&vote_at_hand(state)->on_paper, event->paper_unsigned.seat);
}

/* Whoever has gone home meanwhile was only present for having signed. */
void apply_paper_unsigned(struct assembly *state, const struct event *event)
{
	struct vote *vote = &state->votes[state->vote_count - 1];
	unsigned seat = event->paper_unsigned.seat;

	seats_drop(&vote->signed_, seat);
	seats_drop(&vote->on_paper, seat);
	if (!state->members[seat].present)
		seats_drop(&vote->present, seat);
}
