/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally.c - from what was counted to the verdict.
 *
 * Quorum first, then whether anything was expressed, then what the method says;
 * where it says "a tie", the tie rule of the vote speaks.
 */
#include "core/tally.h"

#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/lots.h"
#include "core/seats.h"
#include "core/tallying.h"

static void conclude(struct verdict *out, enum outcome outcome, enum verdict_reason reason)
{
	out->outcome = (uint8_t)outcome;
	out->reason = (uint8_t)reason;
}

/* Whether the verdict stands before any method is asked. */
static bool void_of_effect(struct verdict *out)
{
	if (out->present < out->quorum_needed)
		conclude(out, OUTCOME_NO_QUORUM, REASON_NO_QUORUM);
	else if (out->expressed == 0)
		conclude(out, OUTCOME_REJECTED, REASON_NOTHING_EXPRESSED);
	return out->outcome != OUTCOME_NONE;
}

static void count_people(const struct vote *vote, enum quorum quorum, struct verdict *out)
{
	unsigned eligible = seats_count(&vote->eligible);

	memset(out, 0, sizeof *out);
	out->winner = CHOICE_NONE;
	out->eligible = (uint16_t)eligible;
	out->present = (uint16_t)seats_count(&vote->present);
	out->quorum_needed = (uint16_t)count_quorum_needed(quorum, (int)eligible);
	out->spoiled = vote->spoiled;
	out->cast = vote->spoiled;
}

static void count_choices(const struct vote *vote, unsigned option_count, struct verdict *out)
{
	unsigned best = 0;

	for (unsigned i = 0; i <= option_count; i++) {
		out->cast += vote->votes[i];
		if (i == option_count)
			break;
		out->expressed += vote->votes[i];
		if (vote->votes[i] > best)
			best = vote->votes[i];
	}
	out->base = out->expressed;
	out->unanimous = out->expressed >= 2 && best == out->expressed;
}

/* Consent, and hands of five fingers: one mark a ballot, for the only text. */
static enum tally_status count_answers(enum tally_method method, const struct vote *vote,
                                       unsigned option_count)
{
	struct tally_question question = {.method = method, .ballot_count = option_count};
	struct tally_ballot ballots[CHOICES_MAX] = {{0}};
	struct tally_mark marks[CHOICES_MAX] = {{0}};
	struct tally_result result;
	enum tally_status status;

	for (unsigned i = 0; i < option_count; i++) {
		marks[i].value = (int32_t)i;
		ballots[i].count = vote->votes[i];
		ballots[i].mark_count = 1;
		ballots[i].marks = &marks[i];
	}
	tally_options_init(&question.options);
	question.ballots = ballots;
	CHECK(tally_count(&question, &result, NULL) == TALLY_FAULT_NONE);
	status = result.status;
	tally_release(&result);
	return status;
}

static void judge_answers(const struct motion *motion, const struct vote *vote, struct verdict *out)
{
	enum tally_status status;

	count_choices(vote, motion->option_count, out);
	if (void_of_effect(out))
		return;
	status = count_answers(motion->method, vote, motion->option_count);
	if (status == TALLY_BLOCKED)
		conclude(out, OUTCOME_BLOCKED, REASON_OBJECTION);
	else if (status == TALLY_ADOPTED)
		conclude(out, OUTCOME_ADOPTED, REASON_METHOD);
	else
		conclude(out, OUTCOME_REJECTED, REASON_METHOD);
}

/* Those who were there when it closed are drawn, in the order of the seed. */
static void judge_lots(const struct motion *motion, const struct vote *vote, struct verdict *out)
{
	uint8_t seats[MEMBERS_MAX];
	unsigned count = 0;

	count_choices(vote, motion->option_count, out);
	out->unanimous = 0; /* equal throws say nothing of anybody */
	for (unsigned seat = 0; seat < MEMBERS_MAX; seat++) {
		if (seats_have(&vote->present, seat))
			seats[count++] = (uint8_t)seat;
	}
	if (out->present < out->quorum_needed) {
		conclude(out, OUTCOME_NO_QUORUM, REASON_NO_QUORUM);
		return;
	}
	if (count == 0) { /* all have gone home */
		conclude(out, OUTCOME_REJECTED, REASON_NOTHING_EXPRESSED);
		return;
	}
	lots_order(vote->seed, seats, count);
	out->winner_count = (uint8_t)(count < motion->seats ? count : motion->seats);
	out->seats_left = (uint8_t)(motion->seats - out->winner_count);
	memcpy(out->winners, seats, out->winner_count);
	conclude(out, OUTCOME_DRAWN, REASON_METHOD);
}

static void take_winners(const struct tallying *work, struct verdict *out)
{
	unsigned places =
	        work->motion->ballot == BALLOT_BUDGET ? work->winner_count : work->vote->seats;

	out->winner_count = (uint8_t)work->winner_count;
	for (unsigned i = 0; i < work->winner_count; i++)
		out->winners[i] = work->options[work->result.winners.who[i]];
	if (out->winner_count > 0)
		out->winner = out->winners[0];
	out->seats_left = (uint8_t)(places - work->winner_count);
}

static void judge_tie(const struct tallying *work, struct verdict *out)
{
	static const enum outcome outcomes[TIE_COUNT] = {
	        [TIE_REJECTED] = OUTCOME_REJECTED,         [TIE_SECOND_VOTE] = OUTCOME_SECOND_VOTE,
	        [TIE_CASTING_VOTE] = OUTCOME_CASTING_VOTE, [TIE_POSTPONED] = OUTCOME_POSTPONED,
	        [TIE_YOUNGEST] = OUTCOME_WHO_IS_YOUNGER,   [TIE_LOT] = OUTCOME_LOT,
	};
	enum outcome outcome = outcomes[work->motion->tie_rule];

	out->tied = work->tied;
	if (outcome != OUTCOME_REJECTED && outcome != OUTCOME_POSTPONED)
		take_winners(work, out); /* certain whatever becomes of the tie */
	conclude(out, outcome, REASON_TIE);
}

static void judge_status(const struct tallying *work, struct verdict *out)
{
	bool settled = work->result.tie_break_count > 0;

	if (work->result.needed != TALLY_UNKNOWN)
		out->needed = (uint16_t)work->result.needed;
	if (work->status == TALLY_TIE) {
		judge_tie(work, out);
		return;
	}
	take_winners(work, out);
	if (work->status == TALLY_SECOND_ROUND)
		conclude(out, OUTCOME_SECOND_ROUND, REASON_METHOD);
	else if (work->winner_count == 0)
		conclude(out, OUTCOME_REJECTED, REASON_NOT_REACHED);
	else
		conclude(out, OUTCOME_CHOSEN, settled ? REASON_TIE_SETTLED : REASON_METHOD);
}

static void judge_marks(const struct assembly *state, const struct vote *vote,
                        const struct papers *papers, struct verdict *out)
{
	const struct motion *motion = &item_of_vote(state, vote)->motion;
	struct tallying work;

	tallying_count(&work, state, vote, papers, motion->method);
	out->cast = (uint16_t)work.result.cast;
	out->expressed = (uint16_t)work.result.valid;
	out->base = out->expressed;
	for (unsigned i = 0; i < papers->count; i++)
		out->unanimous |= out->expressed >= 2 && papers->rows[i].count == out->expressed &&
		                  work.ballots[i].paper == TALLY_MARKED;
	if (!void_of_effect(out))
		judge_status(&work, out);
	tallying_end(&work);
}

static void judge_plain(const struct assembly *state, const struct vote *vote, struct verdict *out)
{
	struct count_question question;

	vote_question(state, vote, &question);
	count_vote(&question, vote->votes, out);
	out->spoiled = vote->spoiled;
	out->cast += vote->spoiled;
}

void tally_verdict(const struct assembly *state, const struct vote *vote,
                   const struct papers *papers, struct verdict *out)
{
	const struct item *item = item_of_vote(state, vote);

	count_people(vote, item->motion.quorum, out);
	if (vote_is_plain(item, vote))
		judge_plain(state, vote, out);
	else if (item->motion.ballot == BALLOT_LOTS)
		judge_lots(&item->motion, vote, out);
	else if (ballot_is_marked(item->motion.ballot))
		judge_marks(state, vote, papers, out);
	else
		judge_answers(&item->motion, vote, out);
}

uint16_t tally_running(const struct assembly *state, const struct vote *vote)
{
	const struct motion *motion = &item_of_vote(state, vote)->motion;
	unsigned gone = 0, running = vote->verdict.tied;
	struct tallying work;
	struct papers papers;

	if (motion->method != TALLY_IRV && motion->method != TALLY_STV)
		return vote->verdict.tied;
	papers_read(state, vote, motion->option_count, &papers);
	tallying_count(&work, state, vote, &papers, motion->method);
	for (uint32_t i = 0; i < work.result.round_count; i++) {
		const struct tally_round *round = &work.result.rounds[i];

		gone |= tallying_set(&work, &round->eliminated);
		if (round->action == TALLY_EXCLUDED)
			gone |= 1u << work.options[round->candidate];
	}
	gone |= tallying_set(&work, &work.result.winners);
	running |= vote->standing & ~gone;
	tallying_end(&work);
	return (uint16_t)running;
}
