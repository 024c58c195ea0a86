/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vote_document_marks.c - marked ballots as a document of `hemicycle tally`.
 *
 * The question is the one that the server put to the counting library, with the answers
 * that settled ties as dates of birth, as there.
 */
#include <stdlib.h>
#include <string.h>

#include "core/tallying.h"
#include "wire/vote_document_inside.h"

static const char *id_of(const struct tallying *work, uint32_t candidate)
{
	return work->question.candidates[candidate].id;
}

static void print_labels(unsigned count, struct buffer *out)
{
	buffer_text(out, ",\"grades\":[");
	for (unsigned i = 0; i < count; i++)
		buffer_printf(out, i > 0 ? ",\"%u\"" : "\"%u\"", i + 1);
	buffer_char(out, ']');
}

static void print_cents(const char *key, int64_t cents, struct buffer *out)
{
	buffer_printf(out, ",\"%s\":\"%lld.%02lld\"", key, (long long)(cents / 100),
	              (long long)(cents % 100));
}

static bool has_budget(enum tally_method method)
{
	return method == TALLY_BUDGET_GREEDY || method == TALLY_EQUAL_SHARES;
}

static void print_options(const struct tallying *work, struct buffer *out)
{
	const struct tally_options *options = &work->question.options;
	enum tally_method method = work->question.method;

	buffer_printf(out, ",\"seats\":%u", options->seats);
	if (options->max_choices > 0)
		buffer_printf(out, ",\"max_choices\":%u", options->max_choices);
	if (method == TALLY_TWO_ROUND)
		buffer_printf(out, ",\"round\":%u", options->round);
	if (method == TALLY_SCORE)
		buffer_printf(out, ",\"max\":%d", (int)options->score_max);
	if (method == TALLY_MAJORITY_JUDGMENT)
		print_labels(options->grade_count, out);
	if (has_budget(method))
		print_cents("budget", options->budget, out);
	buffer_text(out, ",\"tie_break\":[\"youngest\"]");
}

/*
 * Whether dates told two apart whom no answer had compared: the server then asks, and so the
 * document must know no dates of these.
 */
static bool asks(const struct tallying *work)
{
	return work->status == TALLY_TIE && work->result.status != TALLY_TIE;
}

static void print_candidates(const struct tallying *work, struct buffer *out)
{
	for (uint32_t i = 0; i < work->question.candidate_count; i++) {
		const struct tally_candidate *candidate = &work->question.candidates[i];
		bool dated = candidate->birthdate != 0 &&
		             !(asks(work) && (work->tied >> work->options[i] & 1) != 0);

		buffer_printf(out, "%s{\"id\":\"%s\"", i > 0 ? "," : "", candidate->id);
		if (dated)
			buffer_printf(out, ",\"birthdate\":\"2001-01-%02d\"",
			              (int)candidate->birthdate);
		if (has_budget(work->question.method))
			print_cents("cost", candidate->cost, out);
		buffer_char(out, '}');
	}
}

static int by_value(const void *one, const void *other)
{
	return ((const struct tally_mark *)one)->value - ((const struct tally_mark *)other)->value;
}

/* Who is named; of ranks, the best first. */
static void print_list(const struct tallying *work, const struct tally_ballot *ballot,
                       struct buffer *out)
{
	struct tally_mark marks[OPTIONS_MAX];

	memcpy(marks, ballot->marks, ballot->mark_count * sizeof marks[0]);
	qsort(marks, ballot->mark_count, sizeof marks[0], by_value);
	buffer_char(out, '[');
	for (uint32_t i = 0; i < ballot->mark_count; i++)
		buffer_printf(out, "%s\"%s\"", i > 0 ? "," : "", id_of(work, marks[i].candidate));
	buffer_char(out, ']');
}

/* What each is given: a score, or the label of a grade. */
static void print_values(const struct tallying *work, const struct tally_ballot *ballot,
                         struct buffer *out)
{
	bool grades = work->question.method == TALLY_MAJORITY_JUDGMENT;

	buffer_char(out, '{');
	for (uint32_t i = 0; i < ballot->mark_count; i++) {
		const struct tally_mark *mark = &ballot->marks[i];

		buffer_printf(out, grades ? "%s\"%s\":\"%d\"" : "%s\"%s\":%d", i > 0 ? "," : "",
		              id_of(work, mark->candidate), (int)mark->value + (grades ? 1 : 0));
	}
	buffer_char(out, '}');
}

static void print_ballot(const struct tallying *work, const struct tally_ballot *ballot,
                         struct buffer *out)
{
	enum tally_method method = work->question.method;

	buffer_printf(out, "{\"count\":%llu,\"ballot\":", (unsigned long long)ballot->count);
	if (ballot->paper == TALLY_BLANK)
		buffer_text(out, "null");
	else if (method == TALLY_SCORE || method == TALLY_MAJORITY_JUDGMENT)
		print_values(work, ballot, out);
	else
		print_list(work, ballot, out);
	buffer_text(out, "},");
}

void vote_document_marks(const struct box *box, struct buffer *out)
{
	struct tallying work;

	tallying_count(&work, box, (enum tally_method)box->motion->method);
	vote_document_begin(&box->question, work.question.method, out);
	print_options(&work, out);
	buffer_text(out, "},\"candidates\":[");
	print_candidates(&work, out);
	buffer_text(out, "],\"ballots\":[");
	for (size_t i = 0; i + 1 < work.question.ballot_count; i++)
		print_ballot(&work, &work.question.ballots[i], out);
	vote_document_end(box->spoiled, out);
	tallying_end(&work);
}
