/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_paper.c - the roll is signed for those who vote on paper or by hand.
 *
 * One roll for all: who has signed on a tablet does not vote on paper, nor the
 * other way round. A signature on paper can be taken back until the count.
 */
#include "core/rules.h"

#include "core/find.h"
#include "core/seats.h"

static void sign_on_paper(const struct assembly *state, const struct command *command,
                          const struct seats *seats, struct decision *out)
{
	struct event *event = decision_next(out, command, EVENT_PAPER_SIGNED);

	event->paper_signed.vote = state->vote_count;
	event->paper_signed.seats = *seats;
	if (state->phase == PHASE_VOTING && ballot_waits_only_for(state, seats))
		decision_close(out, state, command, CLOSED_BY_ALL);
}

static enum refusal take_back(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	struct event *event;

	if (!seats_have(&vote_at_hand(state)->on_paper, command->paper_sign.seat))
		return REFUSAL_NO_SUCH_SEAT;
	event = decision_first(out, command, EVENT_PAPER_UNSIGNED);
	event->paper_unsigned.vote = state->vote_count;
	event->paper_unsigned.seat = command->paper_sign.seat;
	return REFUSAL_NONE;
}

enum refusal decide_paper_sign(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	const struct vote *vote = vote_at_hand(state);
	uint16_t seat = command->paper_sign.seat;
	struct seats seats = {{0}};

	if (seat >= state->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	if (command->paper_sign.on_paper > 1)
		return REFUSAL_BAD_FIELD;
	if (!command->paper_sign.on_paper)
		return take_back(state, command, out);
	if (!seats_have(&vote->eligible, seat))
		return REFUSAL_NOT_ELIGIBLE;
	if (seats_have(&vote->on_paper, seat))
		return decision_none(out);
	if (seats_have(&vote->signed_, seat))
		return REFUSAL_ALREADY_VOTED;

	decision_none(out);
	if (!state->members[seat].present)
		decision_next(out, command, EVENT_ARRIVED)->seat.seat = seat;
	seats_add(&seats, seat);
	sign_on_paper(state, command, &seats, out);
	return REFUSAL_NONE;
}

enum refusal decide_paper_sign_all(const struct assembly *state, const struct command *command,
                                   struct decision *out)
{
	const struct vote *vote = vote_at_hand(state);
	struct seats seats;

	seats_present(state, &seats);
	for (unsigned i = 0; i < MEMBERS_MAX / 64; i++)
		seats.bits[i] &= vote->eligible.bits[i] & ~vote->signed_.bits[i];
	decision_none(out);
	if (seats_count(&seats) > 0)
		sign_on_paper(state, command, &seats, out);
	return REFUSAL_NONE;
}
