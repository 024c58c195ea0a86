/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_count.c - from the closed vote to the result that everybody sees.
 */
#include "core/rules.h"

#include <string.h>

#include "core/find.h"
#include "core/seats.h"

/* The tally of a roll-call stands in the choices; that of a secret vote comes from the urn. */
static void tally(const struct assembly *state, const struct command *command,
                  uint16_t votes[CHOICES_MAX])
{
	const struct vote *vote = vote_at_hand(state);

	memset(votes, 0, CHOICES_MAX * sizeof votes[0]);
	if (item_on_floor(state)->motion.secrecy == SECRECY_SECRET) {
		memcpy(votes, command->vote_count.votes, CHOICES_MAX * sizeof votes[0]);
		return;
	}
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		if (vote->choice[seat] > 0)
			votes[vote->choice[seat] - 1]++;
	}
}

/* Whether there is one ballot for each signature, and none for a choice that does not exist. */
static bool tally_matches(const struct vote *vote, int option_count,
                          const uint16_t votes[CHOICES_MAX])
{
	unsigned sum = 0;

	for (int i = 0; i < CHOICES_MAX; i++) {
		if (i > option_count && votes[i] != 0)
			return false;
		sum += votes[i];
	}
	return sum == seats_count(&vote->signed_);
}

enum refusal decide_vote_count(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	const struct vote *vote = vote_at_hand(state);
	struct count_question question;
	uint16_t votes[CHOICES_MAX];
	struct event *event;

	vote_question(state, vote, &question);
	tally(state, command, votes);
	if (!tally_matches(vote, question.option_count, votes))
		return REFUSAL_BAD_FIELD;

	event = decision_first(out, command, EVENT_VOTE_COUNTED);
	event->vote_counted.vote = state->vote_count;
	event->vote_counted.signed_ = vote->signed_;
	event->vote_counted.present = vote->present;
	memcpy(event->vote_counted.choice, vote->choice, sizeof vote->choice);
	memcpy(event->vote_counted.votes, votes, sizeof votes);
	count_vote(&question, votes, &event->vote_counted.verdict);
	return REFUSAL_NONE;
}

enum refusal ready_vote_decide(const struct assembly *state)
{
	bool waits = vote_at_hand(state)->verdict.outcome == OUTCOME_CASTING_VOTE;

	return waits ? REFUSAL_NONE : REFUSAL_NO_TIE;
}

enum refusal decide_vote_decide(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	const struct vote *vote = vote_at_hand(state);
	unsigned choice = command->vote_decide.choice;
	struct count_question question;
	struct event *event;

	vote_question(state, vote, &question);
	if (choice >= OPTIONS_MAX || !(vote->verdict.tied >> choice & 1))
		return REFUSAL_BAD_CHOICE;

	event = decision_first(out, command, EVENT_VOTE_DECIDED);
	event->vote_decided.vote = state->vote_count;
	event->vote_decided.choice = (uint8_t)choice;
	event->vote_decided.verdict = vote->verdict;
	count_casting_vote(&question, (int)choice, &event->vote_decided.verdict);
	return REFUSAL_NONE;
}

enum refusal ready_vote_show(const struct assembly *state)
{
	bool waits = vote_at_hand(state)->verdict.outcome == OUTCOME_CASTING_VOTE;

	return waits ? REFUSAL_TIE_OPEN : REFUSAL_NONE;
}

enum refusal decide_vote_show(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	decision_first(out, command, EVENT_VOTE_SHOWN)->vote_ref.vote = state->vote_count;
	return REFUSAL_NONE;
}
