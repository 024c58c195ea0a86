/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_open.c - a vote opens: a first one, or the round that follows from another.
 */
#include "core/rules.h"

#include "core/clock.h"
#include "core/find.h"
#include "core/freeze.h"
#include "core/papers.h"
#include "core/rounds.h"
#include "core/seats.h"

/* After a result was shown, only what it left open opens another vote. */
enum refusal ready_vote_open(const struct assembly *state)
{
	enum refusal refusal = round_refusal(state);
	uint32_t bytes = papers_bytes(state, &item_on_floor(state)->motion);

	if (refusal != REFUSAL_NONE)
		return refusal;
	if (state->vote_count == VOTES_MAX || state->papers_used + bytes > PAPERS_BYTES_MAX)
		return REFUSAL_TOO_MANY;
	return REFUSAL_NONE;
}

static enum refusal open_refusal(const struct assembly *state, unsigned fallback)
{
	const struct motion *motion = &item_on_floor(state)->motion;
	unsigned present = seats_present_count(state);

	if (fallback > 1)
		return REFUSAL_BAD_FIELD;
	if (fallback && !fallback_possible(state))
		return REFUSAL_NOT_BLOCKED;
	if (!fallback && state->phase == PHASE_SHOWN && fallback_possible(state))
		return REFUSAL_BAD_FIELD; /* the same text again would be blocked again */
	if (present == 0)
		return REFUSAL_NOBODY_PRESENT;
	if (motion->secrecy == SECRECY_SECRET && present < SECRET_VOTERS_MIN)
		return REFUSAL_TOO_FEW_FOR_SECRET;
	return REFUSAL_NONE;
}

enum refusal decide_vote_open(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	const struct motion *motion = &item_on_floor(state)->motion;
	unsigned fallback = command->vote_open.fallback;
	enum refusal refusal = open_refusal(state, fallback);
	struct next_round next;
	struct event *event;

	if (refusal != REFUSAL_NONE)
		return refusal;

	round_next(state, fallback, &next);
	decision_none(out);
	decision_end_turn(out, state, command);
	event = decision_next(out, command, EVENT_VOTE_OPENED);
	event->vote_opened.vote = (uint16_t)(state->vote_count + 1);
	event->vote_opened.item = state->floor_item;
	event->vote_opened.round = next.round;
	event->vote_opened.fallback = (uint8_t)fallback;
	event->vote_opened.seats = next.seats;
	event->vote_opened.standing = next.standing;
	if (motion->seconds > 0)
		event->vote_opened.closes_at_ms = clock_later(command->at_ms, motion->seconds);
	for (unsigned seat = 0; seat < state->member_count; seat++)
		seats_add(&event->vote_opened.eligible, seat);
	freeze_vote(state, motion, event, &event->vote_opened.frozen);
	return REFUSAL_NONE;
}
