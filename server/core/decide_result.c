/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_result.c - from the figures to the result that everybody sees, and
 * what may still be asked of it: who wins a tie, who accepts, what other
 * methods would say.
 */
#include "core/rules.h"

#include <string.h>

#include "core/find.h"
#include "core/marks.h"
#include "core/order.h"
#include "core/recount.h"
#include "core/rounds.h"
#include "core/seats.h"
#include "core/workshop.h"

static bool tie_waits(const struct vote *vote)
{
	return vote->verdict.outcome == OUTCOME_CASTING_VOTE ||
	       vote->verdict.outcome == OUTCOME_WHO_IS_YOUNGER ||
	       vote->verdict.outcome == OUTCOME_LOT;
}

enum refusal ready_vote_decide(const struct assembly *state)
{
	return tie_waits(vote_at_hand(state)) ? REFUSAL_NONE : REFUSAL_NO_TIE;
}

/* The places of a casting vote: the chosen first, the other tied equal behind. */
static enum refusal place_choice(const struct command *command, uint16_t tied,
                                 uint8_t place[OPTIONS_MAX])
{
	unsigned choice = command->vote_decide.choice;

	if (command->vote_decide.order_count > 0 || command->vote_decide.seed[0] != '\0')
		return REFUSAL_BAD_FIELD;
	if (choice >= OPTIONS_MAX || (tied >> choice & 1) == 0)
		return REFUSAL_BAD_CHOICE;
	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		if (tied >> i & 1)
			place[i] = i == choice ? 1 : 2;
	}
	return REFUSAL_NONE;
}

/* All the tied, each once, the youngest first. */
static enum refusal place_ages(const struct command *command, uint16_t tied,
                               uint8_t place[OPTIONS_MAX])
{
	unsigned count = command->vote_decide.order_count;

	if (count == 0 || command->vote_decide.seed[0] != '\0')
		return REFUSAL_BAD_FIELD;
	if (count != (unsigned)__builtin_popcount(tied))
		return REFUSAL_BAD_CHOICE;
	for (unsigned i = 0; i < count; i++) {
		unsigned option = command->vote_decide.order[i];

		if (option >= OPTIONS_MAX || (tied >> option & 1) == 0 || place[option] != 0)
			return REFUSAL_BAD_CHOICE;
		place[option] = (uint8_t)(i + 1);
	}
	return REFUSAL_NONE;
}

static enum refusal seed_refusal(const struct command *command)
{
	if (command->vote_decide.order_count > 0 || !seed_fits(command->vote_decide.seed))
		return REFUSAL_BAD_FIELD;
	return REFUSAL_NONE;
}

/* What the answer says, in `place`; that of a lot says nothing but its seed. */
static enum refusal read_answer(const struct vote *vote, const struct command *command,
                                uint8_t place[OPTIONS_MAX])
{
	uint16_t favoured[OPTIONS_MAX];
	enum refusal refusal;

	memset(place, 0, OPTIONS_MAX);
	if (vote->verdict.outcome == OUTCOME_CASTING_VOTE)
		refusal = place_choice(command, vote->verdict.tied, place);
	else if (vote->verdict.outcome == OUTCOME_WHO_IS_YOUNGER)
		refusal = place_ages(command, vote->verdict.tied, place);
	else
		refusal = seed_refusal(command);
	if (refusal != REFUSAL_NONE)
		return refusal;
	memcpy(favoured, vote->favoured, sizeof favoured);
	return order_add(favoured, place) ? REFUSAL_NONE : REFUSAL_BAD_CHOICE;
}

static void decide_plain(const struct assembly *state, const struct command *command,
                         struct decision *out)
{
	struct event *event = decision_first(out, command, EVENT_VOTE_DECIDED);

	event->vote_decided.vote = state->vote_count;
	event->vote_decided.choice = command->vote_decide.choice;
	core_recount(state, event, &event->vote_decided.verdict);
}

static void settle(const struct assembly *state, const struct command *command,
                   const uint8_t place[OPTIONS_MAX], struct decision *out)
{
	const struct vote *vote = vote_at_hand(state);
	bool casting = vote->verdict.outcome == OUTCOME_CASTING_VOTE;
	struct event *event = decision_first(out, command, EVENT_VOTE_SETTLED);

	event->vote_settled.vote = state->vote_count;
	memcpy(event->vote_settled.order, place, OPTIONS_MAX);
	memcpy(event->vote_settled.seed, command->vote_decide.seed, SEED_BYTES);
	event->vote_settled.casting_choice = casting ? command->vote_decide.choice : CHOICE_NONE;
	core_recount(state, event, &event->vote_settled.verdict);
}

enum refusal decide_vote_decide(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	const struct vote *vote = vote_at_hand(state);
	uint8_t place[OPTIONS_MAX];
	enum refusal refusal = read_answer(vote, command, place);

	if (refusal != REFUSAL_NONE)
		return refusal;
	if (vote_is_plain(item_on_floor(state), vote))
		decide_plain(state, command, out);
	else
		settle(state, command, place, out);
	return REFUSAL_NONE;
}

enum refusal ready_vote_show(const struct assembly *state)
{
	return tie_waits(vote_at_hand(state)) ? REFUSAL_TIE_OPEN : REFUSAL_NONE;
}

enum refusal decide_vote_show(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	decision_first(out, command, EVENT_VOTE_SHOWN)->vote_ref.vote = state->vote_count;
	return REFUSAL_NONE;
}

enum refusal ready_vote_accept(const struct assembly *state)
{
	return vote_waiting(state, vote_at_hand(state)) != 0 ? REFUSAL_NONE : REFUSAL_BAD_CHOICE;
}

enum refusal decide_vote_accept(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	uint16_t waiting = vote_waiting(state, vote_at_hand(state));
	unsigned choice = command->vote_accept.choice;
	struct event *event;

	if (choice >= OPTIONS_MAX || (waiting >> choice & 1) == 0)
		return REFUSAL_BAD_CHOICE;
	if (command->vote_accept.accepts > 1)
		return REFUSAL_BAD_FIELD;
	event = decision_first(out, command, EVENT_VOTE_ACCEPTED);
	event->vote_accepted.vote = state->vote_count;
	event->vote_accepted.choice = (uint8_t)choice;
	event->vote_accepted.accepts = command->vote_accept.accepts;
	core_recount(state, event, &event->vote_accepted.verdict);
	return REFUSAL_NONE;
}

enum refusal ready_workshop_show(const struct assembly *state)
{
	bool comparable = workshop_comparable(state, vote_at_hand(state));

	return comparable ? REFUSAL_NONE : REFUSAL_NOTHING_TO_COMPARE;
}

enum refusal decide_workshop_show(const struct assembly *state, const struct command *command,
                                  struct decision *out)
{
	struct event *event;

	if (command->workshop.on > 1)
		return REFUSAL_BAD_FIELD;
	if (command->workshop.on == state->workshop)
		return decision_none(out);
	event = decision_first(out, command, EVENT_WORKSHOP_SHOWN);
	event->workshop.vote = state->vote_count;
	event->workshop.on = command->workshop.on;
	return REFUSAL_NONE;
}
