/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_ballot.c - one ballot falls.
 *
 * The event says who signed the roll and bears no time. What a secret ballot
 * says goes to the urn, never into an event.
 */
#include "core/rules.h"

#include "core/find.h"
#include "core/seats.h"

bool ballot_is_last(const struct assembly *state, unsigned seat)
{
	const struct vote *vote = vote_at_hand(state);

	if (!item_on_floor(state)->motion.close_on_all || seats_have(&vote->signed_, seat))
		return false;
	for (unsigned other = 0; other < state->member_count; other++) {
		if (other != seat && state->members[other].present &&
		    seats_have(&vote->eligible, other) && !seats_have(&vote->signed_, other))
			return false;
	}
	return true;
}

/*
 * A ballot for a vote that is over. Who has signed it hears that the ballot
 * counts already: its answer was lost on the way. Not so when the vote was
 * annulled, or when a roll-call remembers another choice: then it is too late.
 */
enum refusal elsewhere_vote_cast(const struct assembly *state, const struct command *command)
{
	unsigned number = command->vote_cast.vote;
	const struct vote *vote;
	unsigned counted;

	if (number == 0 || number > state->vote_count)
		return REFUSAL_NO_SUCH_VOTE;
	vote = &state->votes[number - 1];
	if (!seats_have(&vote->signed_, command->seat) || vote->state == VOTE_ANNULLED)
		return REFUSAL_VOTE_CLOSED;
	counted = vote->choice[command->seat];
	if (counted != 0 && counted != command->vote_cast.choice + 1u)
		return REFUSAL_VOTE_CLOSED;
	return REFUSAL_ALREADY_VOTED;
}

static enum refusal ballot_refusal(const struct assembly *state, const struct command *command)
{
	const struct motion *motion = &item_on_floor(state)->motion;
	const struct vote *vote = vote_at_hand(state);
	unsigned number = command->vote_cast.vote;

	if (number != state->vote_count)
		return elsewhere_vote_cast(state, command);
	if (command->seat >= state->member_count || !seats_have(&vote->eligible, command->seat))
		return REFUSAL_NOT_ELIGIBLE;
	if (command->vote_cast.choice > motion->option_count)
		return REFUSAL_BAD_CHOICE;
	if (seats_have(&vote->signed_, command->seat) && !motion->changeable)
		return REFUSAL_ALREADY_VOTED;
	return REFUSAL_NONE;
}

enum refusal decide_vote_cast(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	enum refusal refusal = ballot_refusal(state, command);
	struct event *event;

	if (refusal != REFUSAL_NONE)
		return refusal;

	decision_none(out);
	if (!state->members[command->seat].present)
		decision_next(out, command, EVENT_ARRIVED)->seat.seat = command->seat;
	event = decision_next(out, command, EVENT_SIGNED);
	event->at_ms = 0;
	event->signed_.vote = command->vote_cast.vote;
	event->signed_.seat = command->seat;
	if (item_on_floor(state)->motion.secrecy == SECRECY_ROLL_CALL)
		event->signed_.choice = (uint8_t)(command->vote_cast.choice + 1);
	if (ballot_is_last(state, command->seat))
		decision_close(out, state, command, CLOSED_BY_ALL);
	return REFUSAL_NONE;
}
