/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tallying.c - marked ballots on the table of the counting library.
 *
 * Ties are settled by what the class has answered. The library knows ages, and
 * leaves a tie open when one of the tied has none: so the answers go to it as
 * made-up dates, and only who was asked has one. A lot is such an answer too.
 */
#include "core/tallying.h"

#include <string.h>

#include "base/check.h"
#include "core/order.h"
#include "core/workshop.h"

enum { TALLYING_BYTES_MAX = 4 << 20 }; /* for the papers of a whole school */

static const struct {
	uint8_t numerator, denominator;
} parts[QUORUM_COUNT] = {
        [QUORUM_HALF] = {1, 2},
        [QUORUM_TWO_THIRDS] = {2, 3},
        [QUORUM_THREE_QUARTERS] = {3, 4},
};

static void ask_quorum(struct tally_options *options, const struct count_question *question)
{
	enum quorum quorum = question->quorum;

	options->members = question->eligible;
	options->present = question->present;
	if (quorum == QUORUM_NONE)
		return;
	options->quorum.asked = true;
	options->quorum.has_fraction = true;
	options->quorum.numerator = parts[quorum].numerator;
	options->quorum.denominator = parts[quorum].denominator;
}

static void ask_options(struct tallying *work)
{
	const struct motion *motion = work->motion;
	struct tally_options *options = &work->question.options;
	bool grades = motion->ballot == BALLOT_GRADES;

	tally_options_init(options);
	ask_quorum(options, &work->box->question);
	options->seats = work->box->seats;
	options->max_choices = motion->ballot == BALLOT_SEVERAL ? motion->picks : 0;
	options->round = work->box->round > 1 ? 2 : 1;
	options->score_max = grades ? motion->grade_count - 1 : motion->points_max;
	options->grade_count = grades ? motion->grade_count : motion->points_max + 1u;
	options->budget = motion->budget;
	options->tie_rules = &work->youngest;
	options->tie_rule_count = 1;
	work->youngest.kind = TALLY_YOUNGEST;
}

static void ask_candidates(struct tallying *work)
{
	for (unsigned i = 0; i < work->motion->option_count; i++) {
		unsigned n = work->question.candidate_count;

		if ((work->box->standing >> i & 1) == 0)
			continue;
		lots_id(i, work->ids[n]);
		work->options[n] = (uint8_t)i;
		work->candidates[n].id = work->ids[n];
		work->candidates[n].cost = work->motion->options[i].cost;
		work->question.candidate_count++;
	}
	work->question.candidates = work->candidates;
}

static void ask_paper(struct tallying *work, const struct paper_row *row)
{
	size_t n = work->question.ballot_count++;
	struct tally_ballot *ballot = &work->ballots[n];
	struct tally_mark *marks = work->marks + n * OPTIONS_MAX;

	for (uint32_t i = 0; i < work->question.candidate_count; i++) {
		unsigned mark = row->marks[work->options[i]];
		struct tally_mark *next = &marks[ballot->mark_count];

		next->candidate = i;
		if (mark != 0 &&
		    workshop_mark(work->motion, work->question.method, mark, &next->value))
			ballot->mark_count++;
	}
	ballot->count = row->count;
	ballot->marks = marks;
	ballot->paper = ballot->mark_count > 0 ? TALLY_MARKED : TALLY_BLANK;
}

/* Cleared, and there until tallying_end(). */
static void *take(struct tallying *work, size_t bytes)
{
	void *place = arena_take(&work->memory, bytes);

	CHECK(place != NULL);
	return memset(place, 0, bytes);
}

static void ask(struct tallying *work)
{
	const struct box *box = work->box;
	size_t rows = box->row_count + 1u; /* the spoiled papers are one */

	arena_init(&work->memory, TALLYING_BYTES_MAX);
	work->ballots = take(work, rows * sizeof work->ballots[0]);
	work->marks = take(work, rows * OPTIONS_MAX * sizeof work->marks[0]);
	ask_options(work);
	ask_candidates(work);
	for (unsigned i = 0; i < box->row_count; i++)
		ask_paper(work, &box->rows[i]);
	work->ballots[box->row_count].paper = TALLY_VOID;
	work->ballots[box->row_count].count = box->spoiled;
	work->question.ballots = work->ballots;
	work->question.ballot_count = rows;
}

/* Whoever comes first in the answers gets the latest date; who was never asked gets none. */
static void give_dates(struct tallying *work)
{
	for (uint32_t i = 0; i < work->question.candidate_count; i++) {
		unsigned option = work->options[i];
		int32_t date = (int32_t)(OPTIONS_MAX - order_above(work->favoured, option));

		work->candidates[i].birthdate = order_asked(work->favoured, option) ? date : 0;
	}
}

uint16_t tallying_set(const struct tallying *work, const struct tally_list *list)
{
	unsigned set = 0;

	for (uint32_t i = 0; i < list->count; i++)
		set |= 1u << work->options[list->who[i]];
	return (uint16_t)set;
}

/* Whether dates told two of them apart whom no answer has compared. */
static bool uncovered(const struct tallying *work, const struct tally_list *among)
{
	for (uint32_t i = 0; i < among->count; i++) {
		for (uint32_t j = i + 1; j < among->count; j++) {
			unsigned one = work->options[among->who[i]];
			unsigned other = work->options[among->who[j]];

			if (order_above(work->favoured, one) !=
			            order_above(work->favoured, other) &&
			    !order_knows(work->favoured, one, other))
				return true;
		}
	}
	return false;
}

static void read_status(struct tallying *work)
{
	const struct tally_result *result = &work->result;

	work->status = result->status;
	work->winner_count = result->winners.count;
	work->tied = tallying_set(work, &result->tied);
	for (uint32_t i = 0; i < result->tie_break_count; i++) {
		if (!uncovered(work, &result->tie_breaks[i].among))
			continue;
		work->status = TALLY_TIE;
		work->winner_count = 0;
		work->tied = tallying_set(work, &result->tie_breaks[i].among);
		return;
	}
}

/* Puts the tied in the order of the seed, if there is one. False: nothing new. */
static bool draw_lot(struct tallying *work)
{
	uint16_t before[OPTIONS_MAX];
	uint8_t place[OPTIONS_MAX];

	if (work->status != TALLY_TIE || work->motion->tie_rule != TIE_LOT ||
	    work->box->seed[0] == '\0')
		return false;
	memcpy(before, work->favoured, sizeof before);
	lots_places(work->box->seed, work->tied, place);
	return order_add(work->favoured, place) &&
	       memcmp(before, work->favoured, sizeof before) != 0;
}

void tallying_count(struct tallying *work, const struct box *box, enum tally_method method)
{
	enum tally_fault fault;

	memset(work, 0, sizeof *work);
	work->motion = box->motion;
	work->box = box;
	work->question.method = method;
	memcpy(work->favoured, box->favoured, sizeof work->favoured);
	ask(work);
	do { /* a seed settles one tie after the other */
		tally_release(&work->result);
		give_dates(work);
		fault = tally_count(&work->question, &work->result, NULL);
		CHECK(fault == TALLY_FAULT_NONE); /* a settled motion is a good question */
		read_status(work);
	} while (draw_lot(work));
}

void tallying_end(struct tallying *work)
{
	tally_release(&work->result);
	arena_release(&work->memory);
}
