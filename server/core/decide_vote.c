/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_vote.c - an open vote keeps its clock, closes, reopens or is annulled.
 */
#include "core/rules.h"

#include "core/clock.h"
#include "core/find.h"
#include "core/motion.h"

static enum refusal decide_clock(const struct assembly *state, const struct command *command,
                                 int64_t closes_at_ms, struct decision *out)
{
	struct event *event = decision_first(out, command, EVENT_VOTE_CLOCK);

	event->vote_clock.vote = state->vote_count;
	event->vote_clock.closes_at_ms = closes_at_ms;
	return REFUSAL_NONE;
}

enum refusal decide_vote_extend(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	unsigned seconds = command->vote_extend.seconds;
	int64_t closes_ms = vote_at_hand(state)->closes_at_ms;

	if (seconds == 0 || seconds > VOTE_SECONDS_MAX)
		return REFUSAL_BAD_FIELD;
	closes_ms = clock_extended(closes_ms, command->at_ms, seconds);
	return decide_clock(state, command, closes_ms, out);
}

enum refusal decide_vote_untime(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	if (vote_at_hand(state)->closes_at_ms == 0)
		return decision_none(out);
	return decide_clock(state, command, 0, out);
}

void decision_close(struct decision *out, const struct assembly *state,
                    const struct command *command, enum closed_by by)
{
	struct event *event = decision_next(out, command, EVENT_VOTE_CLOSED);

	event->vote_closed.vote = state->vote_count;
	event->vote_closed.by = (uint8_t)by;
}

enum refusal decide_vote_close(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	decision_none(out);
	decision_close(out, state, command, CLOSED_BY_HAND);
	return REFUSAL_NONE;
}

enum refusal decide_deadline(const struct assembly *state, const struct command *command,
                             struct decision *out)
{
	decision_none(out);
	if (core_deadline_ms(state) <= command->at_ms)
		decision_close(out, state, command, CLOSED_BY_CLOCK);
	return REFUSAL_NONE;
}

enum refusal ready_vote_reopen(const struct assembly *state)
{
	return vote_at_hand(state)->reopened < UINT8_MAX ? REFUSAL_NONE : REFUSAL_TOO_MANY;
}

enum refusal decide_vote_reopen(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	decision_first(out, command, EVENT_VOTE_REOPENED)->vote_ref.vote = state->vote_count;
	return REFUSAL_NONE;
}

enum refusal decide_vote_annul(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	struct event *event;

	if (text_ref_empty(&command->vote_annul.reason))
		return REFUSAL_EMPTY_TEXT;
	event = decision_first(out, command, EVENT_VOTE_ANNULLED);
	event->vote_annulled.vote = state->vote_count;
	event->vote_annulled.reason = command->vote_annul.reason;
	event->vote_annulled.signed_ = vote_at_hand(state)->signed_;
	return REFUSAL_NONE;
}
