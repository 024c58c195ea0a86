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

static void count_people(const struct box *box, struct verdict *out)
{
	const struct count_question *question = &box->question;

	memset(out, 0, sizeof *out);
	out->winner = CHOICE_NONE;
	out->eligible = (uint16_t)question->eligible;
	out->present = (uint16_t)question->present;
	out->quorum_needed = (uint16_t)count_quorum_needed(question->quorum, question->eligible);
	out->spoiled = (uint16_t)box->spoiled;
	out->cast = out->spoiled;
}

static void count_choices(const struct box *box, struct verdict *out)
{
	unsigned best = 0, option_count = box->motion->option_count;

	for (unsigned i = 0; i <= option_count; i++) {
		out->cast += box->votes[i];
		if (i == option_count)
			break;
		out->expressed += box->votes[i];
		if (box->votes[i] > best)
			best = box->votes[i];
	}
	out->base = out->expressed;
	out->unanimous = out->expressed >= 2 && best == out->expressed;
}

/* Consent, and hands of five fingers: one mark a ballot, for the only text. */
static enum tally_status count_answers(const struct box *box)
{
	unsigned option_count = box->motion->option_count;
	struct tally_question question = {.method = (enum tally_method)box->motion->method,
	                                  .ballot_count = option_count};
	struct tally_ballot ballots[CHOICES_MAX] = {{0}};
	struct tally_mark marks[CHOICES_MAX] = {{0}};
	struct tally_result result;
	enum tally_status status;

	for (unsigned i = 0; i < option_count; i++) {
		marks[i].value = (int32_t)i;
		ballots[i].count = box->votes[i];
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

static void judge_answers(const struct box *box, struct verdict *out)
{
	enum tally_status status;

	count_choices(box, out);
	if (void_of_effect(out))
		return;
	status = count_answers(box);
	if (status == TALLY_BLOCKED)
		conclude(out, OUTCOME_BLOCKED, REASON_OBJECTION);
	else if (status == TALLY_ADOPTED)
		conclude(out, OUTCOME_ADOPTED, REASON_METHOD);
	else
		conclude(out, OUTCOME_REJECTED, REASON_METHOD);
}

/* Those who were there when it closed are drawn, in the order of the seed. */
static void judge_lots(const struct box *box, struct verdict *out)
{
	uint8_t seats[MEMBERS_MAX];
	unsigned count = 0, places = box->motion->seats;

	count_choices(box, out);
	out->unanimous = 0; /* equal throws say nothing of anybody */
	for (unsigned seat = 0; seat < MEMBERS_MAX; seat++) {
		if (seats_have(box->present, seat))
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
	lots_order(box->seed, seats, count);
	out->winner_count = (uint8_t)(count < places ? count : places);
	out->seats_left = (uint8_t)(places - out->winner_count);
	memcpy(out->winners, seats, out->winner_count);
	conclude(out, OUTCOME_DRAWN, REASON_METHOD);
}

static void take_winners(const struct tallying *work, struct verdict *out)
{
	unsigned places =
	        work->motion->ballot == BALLOT_BUDGET ? work->winner_count : work->box->seats;

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

static void judge_marks(const struct box *box, struct verdict *out)
{
	struct tallying work;

	tallying_count(&work, box, (enum tally_method)box->motion->method);
	out->cast = (uint16_t)work.result.cast;
	out->expressed = (uint16_t)work.result.valid;
	out->base = out->expressed;
	for (unsigned i = 0; i < box->row_count; i++)
		out->unanimous |= out->expressed >= 2 && box->rows[i].count == out->expressed &&
		                  work.ballots[i].paper == TALLY_MARKED;
	if (!void_of_effect(out))
		judge_status(&work, out);
	tallying_end(&work);
}

static void judge_plain(const struct box *box, struct verdict *out)
{
	count_vote(&box->question, box->votes, out);
	out->spoiled = (uint16_t)box->spoiled;
	out->cast = (uint16_t)(out->cast + box->spoiled);
}

void box_verdict(const struct box *box, struct verdict *out)
{
	count_people(box, out);
	if (box->question.ballot <= BALLOT_CHOICE)
		judge_plain(box, out);
	else if (box->question.ballot == BALLOT_LOTS)
		judge_lots(box, out);
	else if (ballot_is_marked(box->question.ballot))
		judge_marks(box, out);
	else
		judge_answers(box, out);
}

void tally_verdict(const struct assembly *state, const struct vote *vote,
                   const struct papers *papers, struct verdict *out)
{
	struct box box;

	box_of_vote(state, vote, papers, &box);
	box_verdict(&box, out);
}

uint16_t tally_running(const struct assembly *state, const struct vote *vote)
{
	const struct motion *motion = &item_of_vote(state, vote)->motion;
	unsigned gone = 0, running = vote->verdict.tied;
	struct tallying work;
	struct papers papers;
	struct box box;

	if (motion->method != TALLY_IRV && motion->method != TALLY_STV)
		return vote->verdict.tied;
	papers_read(state, vote, motion->option_count, &papers);
	box_of_vote(state, vote, &papers, &box);
	tallying_count(&work, &box, (enum tally_method)motion->method);
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
