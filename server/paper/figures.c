/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * figures.c - the year of a class or a school in figures: a drawing, and behind it a table, for
 * each question.
 */
#include "paper/figures.h"

#include <stdlib.h>

#include "base/check.h"
#include "paper/amount.h"
#include "paper/minutes.h"

struct report {
	struct composing *composing;
	struct words *words;
	struct doc *doc;
	const struct figures *figures;
};

static const char *number(struct words *words, int64_t value)
{
	return words_format(words, "%lld", (long long)value);
}

static int64_t minutes_of(int64_t ms)
{
	return (ms + MINUTE_MS / 2) / MINUTE_MS;
}

static void open_report(struct report *report)
{
	struct words *words = report->words;
	const struct figures *figures = report->figures;
	const char *title = SAY(words, "paper.figures.title");
	const char *year = SAY(words, "paper.book.all");

	if (figures->year > 0)
		year = SAY(words, "paper.book.year",
		           W_TEXT("year", SAY(words, "paper.year", W_NUMBER("year", figures->year),
		                              W_NUMBER("next", figures->year + 1))));
	composing_open(
	        report->composing,
	        &(struct doc_head){.title = title,
	                           .kicker = figures->class_name,
	                           .subtitle = year,
	                           .author = figures->class_name,
	                           .subject = title,
	                           .footer = JOIN(words, " · ", figures->class_name, title, year)});
	report->doc = report->composing->doc;
}

static void write_lead(struct report *report)
{
	const struct figures *figures = report->figures;
	struct words *words = report->words;
	const int64_t *sum = figures->sum.numbers;

	if (figures->sitting_count == 0)
		doc_text(report->doc, DOC_LEAD, SAY(words, "paper.figures.none"));
	else
		doc_text(report->doc, DOC_LEAD,
		         JOIN(words, " · ",
		              SAY(words, "paper.figures.councils",
		                  W_NUMBER("n", figures->sitting_count)),
		              SAY(words, "paper.figures.votes", W_NUMBER("n", sum[FIGURE_VOTES])),
		              SAY(words, "paper.figures.decisions",
		                  W_NUMBER("n", sum[FIGURE_DECIDED]))));
	if (figures->uncounted > 0)
		doc_text(report->doc, DOC_SMALL,
		         SAY(words, "paper.figures.uncounted", W_NUMBER("n", figures->uncounted)));
}

struct column {
	const char *word; /* of paper.figures.* */
	enum figures_number number;
};

/* Which council, and of a school, where several are one line, how many. */
static void write_line_heads(struct report *report, const struct figures_line *line)
{
	struct words *words = report->words;

	if (line == &report->figures->sum) {
		doc_row_strong(report->doc);
		if (!report->figures->of_school)
			doc_cell(report->doc, "");
		doc_cell(report->doc, SAY(words, "paper.figures.sum"));
		if (report->figures->of_school)
			doc_cell_number(report->doc, report->figures->sitting_count);
		return;
	}
	doc_row(report->doc);
	if (report->figures->of_school)
		doc_cell(report->doc, date_month(words, line->at_ms));
	doc_cell_number(report->doc, line->number);
	if (!report->figures->of_school)
		doc_cell(report->doc, report->composing->input->format == FORMAT_CSV
		                              ? date_sortable(words, line->at_ms)
		                              : date_short(words, line->at_ms));
}

static void write_line(struct report *report, const struct figures_line *line,
                       const struct column *columns, size_t count)
{
	write_line_heads(report, line);
	for (size_t i = 0; i < count; i++) {
		enum figures_number which = columns[i].number;
		bool time = which == FIGURE_OPEN_MS || which == FIGURE_SPOKEN_MS;
		int64_t value = line->numbers[which];

		if (which == FIGURE_MEMBERS && line == &report->figures->sum)
			doc_cell(report->doc, ""); /* nobody counts twice */
		else
			doc_cell_number(report->doc, time ? minutes_of(value) : value);
	}
}

/* A row for each council or month, with these columns of it, and their sum at the end. */
static void write_lines(struct report *report, const char *caption, const struct column *columns,
                        size_t count)
{
	const struct figures *figures = report->figures;
	struct words *words = report->words;
	struct doc_column number = {.align = DOC_END}, when = {.weight = 1, .header = true};
	struct doc_column heads[DOC_COLUMNS_MAX];

	number.head =
	        SAY(words, figures->of_school ? "paper.figures.held" : "paper.figures.number");
	when.head = SAY(words, figures->of_school ? "paper.figures.month" : "paper.figures.date");
	heads[0] = figures->of_school ? when : number;
	heads[1] = figures->of_school ? number : when;
	for (size_t i = 0; i < count; i++)
		heads[2 + i] = (struct doc_column){
		        .head = words_code(words, "paper.figures.", columns[i].word),
		        .align = DOC_END};
	doc_table(report->doc, caption, heads, count + 2);
	for (int at = 0; at < figures->line_count; at++)
		write_line(report, &figures->lines[at], columns, count);
	write_line(report, &figures->sum, columns, count);
}

/* Bars of named numbers; nothing when all are 0. Their text is their table. */
static void write_bars(struct report *report, const char *heading, const char *prefix,
                       const char *const *codes, const int64_t *values, size_t count,
                       const char *unit)
{
	struct words *words = report->words;
	struct doc_group bars[FIGURES_BALLOTS];
	const char *parts[FIGURES_BALLOTS];
	size_t shown = 0;

	for (size_t i = 0; i < count; i++) {
		if (values[i] == 0)
			continue;
		bars[shown] = (struct doc_group){
		        .label = words_code(words, prefix, codes[i]),
		        .count = values[i] > UINT32_MAX ? UINT32_MAX : (uint32_t)values[i],
		        .value = SAY(words, unit, W_NUMBER("n", values[i]))};
		parts[shown] = SAY(words, "paper.count", W_TEXT("name", bars[shown].label),
		                   W_TEXT("n", bars[shown].value));
		shown++;
	}
	if (shown == 0)
		return;
	doc_keep_begin(report->doc);
	doc_heading(report->doc, 1, SAY(words, heading));
	doc_bars(report->doc,
	         &(struct doc_bars){
	                 .alt = JOIN(words, "", words_join(words, ", ", parts, shown), "."),
	                 .rows = bars,
	                 .row_count = shown});
	doc_keep_end(report->doc);
}

/* The states of the book's lines, a column a month: the last two years at most. */
static void draw_months(struct report *report, const char *const *states)
{
	const struct figures *figures = report->figures;
	struct words *words = report->words;
	int first =
	        figures->month_count > DOC_MONTHS_MAX ? figures->month_count - DOC_MONTHS_MAX : 0;
	const char *months[DOC_MONTHS_MAX], *parts[DOC_MONTHS_MAX];
	uint32_t values[DOC_MONTHS_MAX * FIGURES_STATES];
	size_t count = 0;

	for (int i = first; i < figures->month_count; i++, count++) {
		const struct figures_month *month = &figures->months[i];
		int64_t sum = 0;

		months[count] = date_month_short(words, month->month);
		for (int state = 0; state < FIGURES_STATES; state++) {
			int64_t lines = month->lines[state];

			values[count * FIGURES_STATES + (size_t)state] =
			        lines > UINT16_MAX ? UINT16_MAX : (uint32_t)lines;
			sum += lines;
		}
		parts[count] = SAY(
		        words, "paper.count",
		        W_TEXT("name", words_format(words, "%s %d", months[count], month->year)),
		        W_TEXT("n", number(words, sum)));
	}
	doc_columns(report->doc,
	            &(struct doc_columns){
	                    .alt = JOIN(words, "", words_join(words, ", ", parts, count), "."),
	                    .months = months,
	                    .month_count = count,
	                    .states = states,
	                    .state_count = FIGURES_STATES,
	                    .values = values});
}

static void write_months(struct report *report)
{
	const struct figures *figures = report->figures;
	struct words *words = report->words;
	const char *states[FIGURES_STATES];
	struct doc_column heads[FIGURES_STATES + 1] = {
	        {.head = SAY(words, "paper.figures.month"), .weight = 1, .header = true}};

	if (figures->month_count == 0)
		return;
	for (int i = 0; i < FIGURES_STATES; i++) {
		states[i] = words_code(words, "entry.", record_entry_states[i]);
		heads[1 + i] = (struct doc_column){.head = states[i], .align = DOC_END};
	}
	if (report->composing->input->format != FORMAT_CSV) {
		doc_heading(report->doc, 1, SAY(words, "paper.figures.book"));
		draw_months(report, states);
	}
	doc_table(report->doc,
	          report->composing->input->format == FORMAT_CSV ? SAY(words, "paper.figures.book")
	                                                         : NULL,
	          heads, FIGURES_STATES + 1);
	for (int i = 0; i < figures->month_count; i++) {
		const struct figures_month *month = &figures->months[i];

		doc_row(report->doc);
		doc_cell(report->doc,
		         SAY(words, "paper.date.month",
		             W_TEXT("month", SAY(words, words_format(words, "paper.month.title.%d",
		                                                     month->month))),
		             W_NUMBER("year", month->year)));
		for (int state = 0; state < FIGURES_STATES; state++)
			doc_cell_number(report->doc, month->lines[state]);
	}
}

static void write_tables(struct report *report)
{
	static const struct column people[] = {
	        {"members", FIGURE_MEMBERS}, {"present", FIGURE_PRESENT},  {"turns", FIGURE_TURNS},
	        {"minutes", FIGURE_OPEN_MS}, {"spoken", FIGURE_SPOKEN_MS},
	};
	static const struct column turnout[] = {
	        {"vote", FIGURE_VOTES},    {"secret", FIGURE_SECRET}, {"advisory", FIGURE_ADVISORY},
	        {"called", FIGURE_CALLED}, {"cast", FIGURE_CAST},
	};
	static const struct column outcomes[] = {
	        {"adopted", FIGURE_ADOPTED},
	        {"rejected", FIGURE_REJECTED},
	        {"chosen", FIGURE_CHOSEN},
	        {"open", FIGURE_OPEN},
	};
	static const struct column items[] = {
	        {"done", FIGURE_DONE},         {"left", FIGURE_LEFT},
	        {"framed", FIGURE_FRAMED},     {"decided", FIGURE_DECIDED},
	        {"reviewed", FIGURE_REVIEWED},
	};
	struct words *words = report->words;

	/* Of a school, whose months hold several councils, nobody is on the list several times. */
	write_lines(report, SAY(words, "paper.figures.presence"),
	            people + report->figures->of_school,
	            COUNT_OF(people) - report->figures->of_school);
	write_lines(report, SAY(words, "paper.figures.turnout"), turnout, COUNT_OF(turnout));
	write_lines(report, SAY(words, "paper.figures.outcomes"), outcomes, COUNT_OF(outcomes));
	write_lines(report, SAY(words, "paper.figures.items"), items, COUNT_OF(items));
}

static void write_drawings(struct report *report)
{
	static const char *const outcomes[] = {"adopted", "rejected", "chosen", "open"};
	const struct figures_line *sum = &report->figures->sum;
	int64_t minutes[FIGURES_KINDS];

	for (int i = 0; i < FIGURES_KINDS; i++)
		minutes[i] = minutes_of(sum->spent_ms[i]);
	write_bars(report, "paper.figures.spoke", "paper.figures.", figures_spoke, sum->spoke,
	           FIGURES_SPOKE, "paper.figures.there");
	write_bars(report, "paper.figures.outcomes", "paper.figures.", outcomes,
	           &sum->numbers[FIGURE_ADOPTED], COUNT_OF(outcomes), "paper.figures.votes");
	write_bars(report, "paper.figures.ballots", "paper.ballot.", figures_ballots, sum->ballots,
	           FIGURES_BALLOTS, "paper.figures.votes");
	write_bars(report, "paper.figures.time", "kind.", figures_kinds, minutes, FIGURES_KINDS,
	           "minutes.spent");
}

enum err compose_figures(const struct compose_input *input, struct doc **out, const char **why)
{
	struct composing composing;
	struct figures *figures = calloc(1, sizeof *figures);
	struct report report = {.composing = &composing, .figures = figures};

	CHECK(figures != NULL);
	composing_begin(input, &composing);
	report.words = composing.words;
	figures_read(&composing.source, input->data, figures);
	if (source_fine(&composing.source)) {
		open_report(&report);
		if (input->format != FORMAT_CSV) {
			write_lead(&report);
			if (figures->sitting_count > 0)
				write_drawings(&report);
		}
		write_months(&report);
		if (figures->sitting_count > 0)
			write_tables(&report);
	}
	figures_release(figures);
	free(figures);
	return composing_end(&composing, ERR_NONE, out, why);
}
