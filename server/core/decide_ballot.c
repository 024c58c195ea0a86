/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_ballot.c - one ballot falls.
 *
 * The event says who signed the roll and bears no time. What a secret ballot
 * says goes to the urn, never into an event.
 */
#include "core/rules.h"

#include <string.h>

#include "core/find.h"
#include "core/marks.h"
#include "core/papers.h"
#include "core/seats.h"

bool ballot_waits_only_for(const struct assembly *state, const struct seats *those)
{
	const struct vote *vote = vote_at_hand(state);

	if (!item_on_floor(state)->motion.close_on_all)
		return false;
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		if (state->members[seat].present && seats_have(&vote->eligible, seat) &&
		    !seats_have(&vote->signed_, seat) && !seats_have(those, seat))
			return false;
	}
	return true;
}

bool ballot_is_last(const struct assembly *state, unsigned seat)
{
	struct seats one = {{0}};

	seats_add(&one, seat);
	return !seats_have(&vote_at_hand(state)->signed_, seat) &&
	       ballot_waits_only_for(state, &one);
}

/* Whether a roll-call remembers another ballot of this seat than the command's. */
static bool remembers_another(const struct assembly *state, const struct vote *vote,
                              const struct command *command)
{
	const struct item *item = item_of_vote(state, vote);
	unsigned counted = vote->choice[command->seat];
	uint8_t marks[OPTIONS_MAX];

	if (item->motion.secrecy == SECRECY_SECRET)
		return false;
	if (!ballot_is_marked(vote_ballot(item, vote)))
		return counted != 0 && counted != command->vote_cast.choice + 1u;
	seat_marks_read(state, vote, item->motion.option_count, command->seat, marks);
	return memcmp(marks, command->vote_cast.marks, sizeof marks) != 0;
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

	if (number == 0 || number > state->vote_count)
		return REFUSAL_NO_SUCH_VOTE;
	vote = &state->votes[number - 1];
	if (!seats_have(&vote->signed_, command->seat) || vote->state == VOTE_ANNULLED)
		return REFUSAL_VOTE_CLOSED;
	if (seats_have(&vote->on_paper, command->seat))
		return REFUSAL_ON_PAPER;
	return remembers_another(state, vote, command) ? REFUSAL_VOTE_CLOSED
	                                               : REFUSAL_ALREADY_VOTED;
}

/* Whether the command holds a ballot of the vote at hand. */
static bool ballot_fits(const struct assembly *state, const struct command *command)
{
	const struct item *item = item_on_floor(state);
	const struct vote *vote = vote_at_hand(state);
	unsigned option_count = vote_option_count(item, vote);

	if (!ballot_is_marked(vote_ballot(item, vote)))
		return command->vote_cast.mark_count == 0 &&
		       choice_fits(option_count, vote->standing, command->vote_cast.choice);
	return command->vote_cast.mark_count == option_count &&
	       command->vote_cast.choice == CHOICE_NONE &&
	       marks_fit(&item->motion, vote->standing, command->vote_cast.marks);
}

static enum refusal ballot_refusal(const struct assembly *state, const struct command *command)
{
	const struct vote *vote = vote_at_hand(state);

	if (command->vote_cast.vote != state->vote_count)
		return elsewhere_vote_cast(state, command);
	if (command->seat >= state->member_count || !seats_have(&vote->eligible, command->seat))
		return REFUSAL_NOT_ELIGIBLE;
	if (seats_have(&vote->on_paper, command->seat))
		return REFUSAL_ON_PAPER;
	if (!ballot_fits(state, command))
		return REFUSAL_BAD_CHOICE;
	if (seats_have(&vote->signed_, command->seat) && !item_on_floor(state)->motion.changeable)
		return REFUSAL_ALREADY_VOTED;
	return REFUSAL_NONE;
}

/* What the event says of the ballot: of a secret one, nothing. */
static void sign(const struct assembly *state, const struct command *command, struct event *event)
{
	const struct item *item = item_on_floor(state);

	event->at_ms = 0;
	event->signed_.vote = command->vote_cast.vote;
	event->signed_.seat = command->seat;
	if (item->motion.secrecy == SECRECY_SECRET)
		return;
	if (!ballot_is_marked(vote_ballot(item, vote_at_hand(state)))) {
		event->signed_.choice = (uint8_t)(command->vote_cast.choice + 1);
		return;
	}
	event->signed_.choice = 1;
	memcpy(event->signed_.marks, command->vote_cast.marks, OPTIONS_MAX);
}

enum refusal decide_vote_cast(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	enum refusal refusal = ballot_refusal(state, command);

	if (refusal != REFUSAL_NONE)
		return refusal;

	decision_none(out);
	if (!state->members[command->seat].present)
		decision_next(out, command, EVENT_ARRIVED)->seat.seat = command->seat;
	sign(state, command, decision_next(out, command, EVENT_SIGNED));
	if (ballot_is_last(state, command->seat))
		decision_close(out, state, command, CLOSED_BY_ALL);
	return REFUSAL_NONE;
}
