/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_open.c - a vote opens: a first one, or the round that follows from another.
 */
#include "core/opening.h"

#include "core/clock.h"
#include "core/find.h"
#include "core/freeze.h"
#include "core/minutes.h"
#include "core/motion.h"
#include "core/papers.h"
#include "core/rules.h"
#include "core/seats.h"

/* Praise is said, and what names somebody is talked about: neither is for or against. */
static enum refusal kind_refusal(const struct item *item)
{
	if (item->kind == KIND_PRAISE || item->kind == KIND_THANKS)
		return REFUSAL_NO_VOTE;
	if (item->kind == KIND_CONCERN && item->names_somebody)
		return REFUSAL_NAMES_SOMEBODY;
	if (item->kind != KIND_MOOD && text_ref_empty(&item->motion.title))
		return REFUSAL_EMPTY_TEXT;
	return REFUSAL_NONE;
}

/* After a result was shown, only what it left open opens another vote. */
enum refusal ready_vote_open(const struct assembly *state)
{
	const struct item *item = item_on_floor(state);
	uint32_t bytes = papers_bytes(state, &item->motion);
	enum refusal refusal = kind_refusal(item);

	if (refusal == REFUSAL_NONE)
		refusal = round_refusal(state);
	if (refusal != REFUSAL_NONE)
		return refusal;
	if (state->vote_count == VOTES_MAX || state->papers_used + bytes > PAPERS_BYTES_MAX)
		return REFUSAL_TOO_MANY;
	return REFUSAL_NONE;
}

static enum refusal amendment_refusal(const struct assembly *state, unsigned number)
{
	if (state->phase == PHASE_SHOWN)
		return REFUSAL_BAD_FIELD; /* the shown result asks for its own next round */
	if (number > state->amendment_count ||
	    state->amendments[number - 1].item != state->floor_item)
		return REFUSAL_NO_SUCH_AMENDMENT;
	return state->amendments[number - 1].state == AMENDMENT_PROPOSED ? REFUSAL_NONE
	                                                                 : REFUSAL_SETTLED;
}

static enum refusal asked_refusal(const struct assembly *state, const struct command *command)
{
	unsigned fallback = command->vote_open.fallback;
	unsigned amendment = command->vote_open.amendment;

	if (fallback > 1 || (fallback && amendment != 0))
		return REFUSAL_BAD_FIELD;
	if (amendment != 0)
		return amendment_refusal(state, amendment);
	if (fallback && !fallback_possible(state))
		return REFUSAL_NOT_BLOCKED;
	if (!fallback && state->phase == PHASE_SHOWN && fallback_possible(state))
		return REFUSAL_BAD_FIELD; /* the same text again would be blocked again */
	return REFUSAL_NONE;
}

enum refusal opening_refusal(const struct assembly *state, const struct motion *motion)
{
	unsigned present = seats_present_count(state);

	if (present == 0)
		return REFUSAL_NOBODY_PRESENT;
	if (motion->secrecy == SECRECY_SECRET && present < SECRET_VOTERS_MIN)
		return REFUSAL_TOO_FEW_FOR_SECRET;
	return REFUSAL_NONE;
}

void decision_open(struct decision *out, const struct assembly *state,
                   const struct command *command, const struct motion *motion,
                   const struct opening *opening)
{
	struct event *event = decision_next(out, command, EVENT_VOTE_OPENED);

	event->vote_opened.vote = (uint16_t)(state->vote_count + 1);
	event->vote_opened.item = opening->item;
	event->vote_opened.round = opening->next.round;
	event->vote_opened.fallback = opening->fallback;
	event->vote_opened.amendment = opening->amendment;
	event->vote_opened.seats = opening->next.seats;
	event->vote_opened.standing = opening->next.standing;
	if (motion->seconds > 0)
		event->vote_opened.closes_at_ms = clock_later(command->at_ms, motion->seconds);
	for (unsigned seat = 0; seat < state->member_count; seat++)
		seats_add(&event->vote_opened.eligible, seat);
	freeze_vote(state, motion, event, &event->vote_opened.frozen);
}

enum refusal decide_vote_open(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	const struct item *item = item_on_floor(state);
	struct opening opening = {.item = item->id, .fallback = command->vote_open.fallback};
	enum refusal refusal = asked_refusal(state, command);

	if (refusal == REFUSAL_NONE && item_untold(item))
		refusal = REFUSAL_NOT_PROJECTED; /* a ballot without words says nothing */
	if (refusal == REFUSAL_NONE)
		refusal = opening_refusal(state, &item->motion);
	if (refusal != REFUSAL_NONE)
		return refusal;

	opening.amendment = (uint8_t)command->vote_open.amendment;
	if (opening.amendment != 0)
		opening.next = (struct next_round){1, 1, options_all(2)};
	else
		round_next(state, opening.fallback, &opening.next);
	decision_none(out);
	decision_end_turn(out, state, command);
	decision_open(out, state, command, &item->motion, &opening);
	return REFUSAL_NONE;
}
