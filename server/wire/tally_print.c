/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_print.c - what a count answers, as JSON: each field where the count has filled it. */
#include "wire/tally_print.h"

#include "base/check.h"
#include "wire/print.h"
#include "wire/tally_inside.h"

enum { DECIMALS_MAX = 12 };

static void key(struct buffer *out, const char *name)
{
	buffer_text(out, ",\"");
	buffer_text(out, name);
	buffer_text(out, "\":");
}

static void integer(struct buffer *out, const char *name, int64_t value)
{
	key(out, name);
	buffer_int(out, value);
}

static void separate(struct buffer *out, uint32_t index)
{
	if (index > 0)
		buffer_char(out, ',');
}

void tally_print_id(const struct tally_sheet *sheet, uint32_t who)
{
	const struct tally_question *question = &sheet->document->question;

	CHECK(who < question->candidate_count);
	wire_print_string(sheet->out, question->candidates[who].id);
}

static void print_ids(const struct tally_sheet *sheet, const uint32_t who[], uint32_t count)
{
	buffer_char(sheet->out, '[');
	for (uint32_t i = 0; i < count; i++) {
		separate(sheet->out, i);
		tally_print_id(sheet, who[i]);
	}
	buffer_char(sheet->out, ']');
}

void tally_print_list(const struct tally_sheet *sheet, const struct tally_list *list)
{
	print_ids(sheet, list->who, list->count);
}

void tally_print_units(struct buffer *out, int64_t value, int64_t scale)
{
	uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	uint64_t whole = size / (uint64_t)scale, rest = size % (uint64_t)scale;
	const char *sign = value < 0 ? "-" : "";

	CHECK(scale == 1 || scale == 2 || scale == 100000);
	if (scale == 100000)
		buffer_printf(out, "\"%s%llu.%05llu\"", sign, (unsigned long long)whole,
		              (unsigned long long)rest);
	else
		buffer_printf(out, "%s%llu%s", sign, (unsigned long long)whole,
		              rest > 0 ? ".5" : "");
}

void tally_print_ratio(struct buffer *out, int64_t numerator, int64_t denominator)
{
	uint64_t size = numerator < 0 ? 0 - (uint64_t)numerator : (uint64_t)numerator;
	uint64_t parts = (uint64_t)denominator, whole, rest;
	uint64_t decimals = 0, one = 1;
	int places = DECIMALS_MAX;

	if (denominator == 0) {
		buffer_text(out, "null");
		return;
	}
	CHECK(denominator > 0 && parts <= UINT64_MAX / 10);
	whole = size / parts;
	rest = size % parts;
	for (int i = 0; i < DECIMALS_MAX; i++) {
		decimals = decimals * 10 + rest * 10 / parts;
		rest = rest * 10 % parts;
		one *= 10;
	}
	decimals += 2 * rest >= parts ? 1 : 0;
	whole += decimals / one;
	decimals %= one;
	buffer_printf(out, "%s%llu", numerator < 0 && (whole > 0 || decimals > 0) ? "-" : "",
	              (unsigned long long)whole);
	if (decimals == 0)
		return;
	for (; decimals % 10 == 0; places--)
		decimals /= 10;
	buffer_printf(out, ".%0*llu", places, (unsigned long long)decimals);
}

static void print_turnout(const struct tally_sheet *sheet)
{
	const struct tally_result *result = sheet->result;

	key(sheet->out, "turnout");
	buffer_text(sheet->out, "{\"cast\":");
	buffer_int(sheet->out, result->cast);
	integer(sheet->out, "blank", result->blank);
	integer(sheet->out, "void", result->void_);
	integer(sheet->out, "valid", result->valid);
	buffer_char(sheet->out, '}');
}

/* Who or what the index of a tally is. */
static void print_counted(const struct tally_sheet *sheet, uint32_t index)
{
	const struct tally_words *words = tally_answers(sheet->document->question.method);

	if (words == NULL) {
		tally_print_id(sheet, index);
		return;
	}
	CHECK(index < words->count);
	wire_print_string(sheet->out, words->words[index]);
}

static void print_tallies(const struct tally_sheet *sheet)
{
	const struct tally_result *result = sheet->result;

	if (result->tallies == NULL)
		return;
	key(sheet->out, "tallies");
	buffer_char(sheet->out, '{');
	for (uint32_t i = 0; i < result->tally_count; i++) {
		separate(sheet->out, i);
		print_counted(sheet, i);
		buffer_char(sheet->out, ':');
		tally_print_units(sheet->out, result->tallies[i], result->tally_scale);
	}
	buffer_char(sheet->out, '}');
}

static void print_ranking(const struct tally_sheet *sheet)
{
	const struct tally_ranking *ranking = &sheet->result->ranking;
	uint32_t end;

	if (ranking->count == 0)
		return;
	key(sheet->out, "ranking");
	buffer_char(sheet->out, '[');
	for (uint32_t at = 0; at < ranking->count; at = end) {
		for (end = at; end < ranking->count && ranking->group[end] == ranking->group[at];)
			end++;
		separate(sheet->out, at);
		print_ids(sheet, ranking->who + at, end - at);
	}
	buffer_char(sheet->out, ']');
}

static void print_means(const struct tally_sheet *sheet)
{
	const struct tally_result *result = sheet->result;

	if (sheet->document->question.method == TALLY_FIST_TO_FIVE) {
		key(sheet->out, "mean");
		tally_print_ratio(sheet->out,
		                  result->mean_count == 0 ? 0 : result->mean_numerators[0],
		                  result->mean_count == 0 ? 0 : result->mean_denominators[0]);
		return;
	}
	if (result->mean_count == 0)
		return;
	key(sheet->out, "means");
	buffer_char(sheet->out, '{');
	for (uint32_t i = 0; i < result->mean_count; i++) {
		separate(sheet->out, i);
		tally_print_id(sheet, i);
		buffer_char(sheet->out, ':');
		tally_print_ratio(sheet->out, result->mean_numerators[i],
		                  result->mean_denominators[i]);
	}
	buffer_char(sheet->out, '}');
}

static void print_pairs_of(const struct tally_sheet *sheet, uint32_t a)
{
	uint32_t n = sheet->document->question.candidate_count;
	bool first = true;

	buffer_char(sheet->out, '{');
	for (uint32_t b = 0; b < n; b++) {
		if (a == b)
			continue;
		separate(sheet->out, first ? 0 : 1);
		first = false;
		tally_print_id(sheet, b);
		buffer_char(sheet->out, ':');
		buffer_int(sheet->out, sheet->result->pairwise[(size_t)a * n + b]);
	}
	buffer_char(sheet->out, '}');
}

static void print_pairwise(const struct tally_sheet *sheet)
{
	const struct tally_result *result = sheet->result;

	if (result->pairwise == NULL)
		return;
	key(sheet->out, "condorcet_winner");
	if (result->condorcet_winner == TALLY_NOBODY)
		buffer_text(sheet->out, "null");
	else
		tally_print_id(sheet, result->condorcet_winner);
	key(sheet->out, "pairwise");
	buffer_char(sheet->out, '{');
	for (uint32_t a = 0; a < sheet->document->question.candidate_count; a++) {
		separate(sheet->out, a);
		tally_print_id(sheet, a);
		buffer_char(sheet->out, ':');
		print_pairs_of(sheet, a);
	}
	buffer_char(sheet->out, '}');
}

static void print_grades_of(const struct tally_sheet *sheet, uint32_t who)
{
	const struct tally_gauge *gauge = &sheet->result->gauges[who];
	uint32_t grades = sheet->document->question.options.grade_count;

	CHECK(gauge->median < grades);
	buffer_text(sheet->out, "{\"median\":");
	wire_print_string(sheet->out, sheet->document->grades[gauge->median]);
	integer(sheet->out, "above", gauge->above);
	integer(sheet->out, "below", gauge->below);
	if (sheet->result->grades != NULL) {
		key(sheet->out, "counts");
		for (uint32_t grade = 0; grade < grades; grade++) {
			buffer_char(sheet->out, grade == 0 ? '[' : ',');
			buffer_int(sheet->out, sheet->result->grades[(size_t)who * grades + grade]);
		}
		buffer_char(sheet->out, ']');
	}
	buffer_char(sheet->out, '}');
}

static void print_grades(const struct tally_sheet *sheet)
{
	if (sheet->result->gauges == NULL)
		return;
	key(sheet->out, "grades");
	buffer_char(sheet->out, '{');
	for (uint32_t i = 0; i < sheet->document->question.candidate_count; i++) {
		separate(sheet->out, i);
		tally_print_id(sheet, i);
		buffer_char(sheet->out, ':');
		print_grades_of(sheet, i);
	}
	buffer_char(sheet->out, '}');
}

static void print_budget(const struct tally_sheet *sheet)
{
	enum tally_method method = sheet->document->question.method;
	int64_t spent = sheet->result->spent;

	if (method != TALLY_BUDGET_GREEDY && method != TALLY_EQUAL_SHARES)
		return;
	key(sheet->out, "spent");
	tally_print_ratio(sheet->out, spent, 100);
	if (method == TALLY_EQUAL_SHARES) {
		key(sheet->out, "equal_shares");
		tally_print_list(sheet, &sheet->result->equal_shares);
	}
}

static void print_outcome(const struct tally_sheet *sheet)
{
	const struct tally_result *result = sheet->result;

	if (result->has_winners) {
		key(sheet->out, "winners");
		tally_print_list(sheet, &result->winners);
	}
	if (result->tied.count > 0) {
		key(sheet->out, "tied");
		tally_print_list(sheet, &result->tied);
	}
	if (result->status == TALLY_SECOND_ROUND) {
		key(sheet->out, "qualified");
		tally_print_list(sheet, &result->qualified);
	}
	if (result->needed != TALLY_UNKNOWN)
		integer(sheet->out, "needed", result->needed);
	if (result->base != TALLY_UNKNOWN)
		integer(sheet->out, "base", result->base);
	if (sheet->document->question.method == TALLY_MOTION) {
		key(sheet->out, "casting_vote_used");
		buffer_text(sheet->out, result->casting_vote_used ? "true" : "false");
	}
}

void tally_print(const struct tally_document *document, const struct tally_result *result,
                 struct buffer *out)
{
	const struct tally_sheet sheet = {document, result, out};
	enum tally_method method = document->question.method;

	buffer_text(out, "{\"method\":");
	wire_print_string(out, tally_method_word(method));
	key(out, "status");
	wire_print_string(out, tally_status_word(result->status));
	if (result->has_turnout)
		print_turnout(&sheet);
	print_outcome(&sheet);
	print_budget(&sheet);
	print_tallies(&sheet);
	print_means(&sheet);
	print_ranking(&sheet);
	print_grades(&sheet);
	print_pairwise(&sheet);
	if (method == TALLY_STV)
		integer(out, "quota", result->quota);
	tally_print_rounds(&sheet);
	if (method == TALLY_SORTITION) {
		key(out, "order");
		tally_print_list(&sheet, &result->order);
	}
	tally_print_tie_breaks(&sheet);
	buffer_char(out, '}');
}

void tally_print_complaint(const struct tally_complaint *complaint, struct buffer *out)
{
	buffer_text(out, "{\"error\":{\"code\":");
	wire_print_string(out, complaint->code);
	key(out, "message");
	wire_print_string(out, complaint->text);
	buffer_text(out, "}}");
}
