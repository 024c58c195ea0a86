/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * poll.c - a vote of a whole school: what was asked, the one count and why, and who has voted.
 */
#include "paper/poll.h"

#include <stdlib.h>

#include "base/check.h"
#include "paper/amount.h"
#include "paper/minutes.h"
#include "paper/settings.h"
#include "paper/verdict.h"

struct report {
	struct minutes minutes; /* what they say of a vote; of no council */
	struct words *words;
	struct doc *doc;
	const struct poll *poll;
};

static void open_report(struct report *report)
{
	struct words *words = report->words;
	const struct poll *poll = report->poll;
	struct composing *composing = report->minutes.composing;
	const char *kind = SAY(words, "poll.title");

	composing_open(composing,
	               &(struct doc_head){.title = titled(words, poll->told.motion.title),
	                                  .kicker = poll->school_name,
	                                  .subtitle = JOIN(words, " · ", kind,
	                                                   date_long(words, poll->closed_at_ms)),
	                                  .author = poll->school_name,
	                                  .subject = kind,
	                                  .footer = JOIN(words, " · ", poll->school_name, kind,
	                                                 date_short(words, poll->closed_at_ms))});
	report->doc = report->minutes.doc = composing->doc;
}

static const char *moment(struct words *words, int64_t at_ms)
{
	return SAY(words, "paper.poll.moment", W_TEXT("date", date_long(words, at_ms)),
	           W_TEXT("time", time_of_day(words, at_ms)));
}

/* Who asked, when, by which ballot, and what had to be reached. */
static void write_question(struct report *report)
{
	struct words *words = report->words;
	const struct poll *poll = report->poll;
	const struct told_motion *motion = &poll->told.motion;

	doc_pairs(report->doc);
	doc_pair(report->doc, SAY(words, "paper.poll.asked-by"),
	         JOIN(words, ", ", poll->asked_by, poll->school_name));
	doc_pair(report->doc, SAY(words, "paper.poll.asked"), moment(words, poll->made_at_ms));
	doc_pair(report->doc, SAY(words, "paper.poll.closed"), moment(words, poll->closed_at_ms));
	doc_pair(report->doc, SAY(words, "paper.poll.ballot"),
	         words_code(words, "paper.ballot.", motion->ballot));
	doc_pair(report->doc, SAY(words, "paper.poll.rules"),
	         spaced(words, settings_line(words, motion, motion)));
}

/* As the minutes of a class tell such a vote. */
static void write_result(struct report *report)
{
	struct minutes *minutes = &report->minutes;
	struct words *words = report->words;
	const struct told *told = &report->poll->told;
	const char *notice = verdict_unanimous(words, told);

	doc_keep_begin(report->doc);
	doc_heading(report->doc, 1, SAY(words, "paper.poll.result"));
	minutes_write_verdict(minutes, told);
	minutes_write_figures(minutes, told);
	doc_keep_end(report->doc);
	minutes_write_numbers(minutes, told);
	if (notice[0] != '\0')
		doc_text(report->doc, DOC_BODY, spaced(words, notice));
	if (told_marked(told->motion.ballot))
		minutes_write_count(minutes, told);
}

static void write_part(struct report *report, const struct poll_part *part)
{
	struct words *words = report->words;
	const int numbers[] = {part->eligible, part->present, part->voters, part->minutes};

	doc_row(report->doc);
	doc_cell(report->doc, part->name);
	doc_cell(report->doc, words_code(words, "poll.part.", part->state));
	for (size_t i = 0; i < COUNT_OF(numbers); i++)
		doc_cell(report->doc, part->voted && numbers[i] > 0
		                              ? words_format(words, "%d", numbers[i])
		                              : "–");
}

/* All that were asked, the silent ones too, and the sum. */
static void write_parts(struct report *report)
{
	struct words *words = report->words;
	const struct poll *poll = report->poll;
	const struct doc_column heads[] = {
	        {.head = SAY(words, "school.col.class"), .weight = 1, .header = true},
	        {.head = SAY(words, "poll.col.state"), .weight = 1},
	        {.head = SAY(words, "paper.official.eligible"), .align = DOC_END},
	        {.head = SAY(words, "paper.csv.present"), .align = DOC_END},
	        {.head = SAY(words, "poll.col.voters"), .align = DOC_END},
	        {.head = SAY(words, "paper.poll.minutes"), .align = DOC_END},
	};
	int eligible = 0, present = 0, voters = 0;

	doc_table(report->doc, SAY(words, "paper.poll.who"), heads, COUNT_OF(heads));
	for (int i = 0; i < poll->part_count; i++) {
		const struct poll_part *part = &poll->parts[i];

		write_part(report, part);
		eligible += part->eligible;
		present += part->present;
		voters += part->voters;
	}
	doc_row_strong(report->doc);
	doc_cell(report->doc, SAY(words, "paper.figures.sum"));
	doc_cell(report->doc, "");
	doc_cell_number(report->doc, eligible);
	doc_cell_number(report->doc, present);
	doc_cell_number(report->doc, voters);
}

static void write_classes(struct report *report)
{
	struct words *words = report->words;

	doc_keep_begin(report->doc);
	doc_heading(report->doc, 1, SAY(words, "paper.poll.classes"));
	doc_text(report->doc, DOC_BODY, spaced(words, SAY(words, "paper.poll.parts")));
	write_parts(report);
	doc_keep_end(report->doc);
}

/* There is one line to sign on: that of whoever answers for the school. */
static void write_end(struct report *report)
{
	struct words *words = report->words;
	const char *url = report->minutes.composing->input->url;
	const char *number = words_format(words, "%lld", (long long)report->poll->id);

	doc_keep_begin(report->doc);
	doc_signatures(report->doc, &(struct doc_signature){.role = SAY(words, "paper.poll.sign")},
	               1);
	doc_keep_end(report->doc);
	doc_text(report->doc, DOC_SMALL,
	         spaced(words, SAY(words, "paper.poll.place", W_TEXT("number", number))));
	if (url[0] != '\0') {
		const char *page = JOIN(words, "", url, "teacher#/school-vote/", number);

		doc_run(report->doc, DOC_PLAIN, " ");
		doc_link(report->doc, page, page);
	}
}

static const char *const columns[] = {
        "date",    "item",    "settings",  "choice",   "votes",
        "outcome", "present", "expressed", "sentence",
};

/* A row for each choice, and the table of the classes. */
static void write_csv(struct report *report)
{
	struct words *words = report->words;
	const struct poll *poll = report->poll;
	const struct told *told = &poll->told;
	struct doc_column heads[COUNT_OF(columns)] = {{0}};
	struct choices choices;

	for (size_t i = 0; i < COUNT_OF(columns); i++)
		heads[i].head = words_code(words, "paper.csv.", columns[i]);
	doc_table(report->doc, SAY(words, "poll.title"), heads, COUNT_OF(columns));
	choices_told(words, told, &choices);
	for (int i = 0; i < choices.count; i++) {
		doc_row(report->doc);
		doc_cell(report->doc, date_sortable(words, poll->closed_at_ms));
		doc_cell(report->doc, told->motion.title);
		doc_cell(report->doc, settings_line(words, &told->motion, &told->motion));
		minutes_write_csv_choice(&report->minutes, told, choices.at[i].label,
		                         minutes_votes_of(words, told, choices.at[i].index));
	}
	write_parts(report);
}

static void write_report(struct report *report)
{
	const struct poll *poll = report->poll;

	write_question(report);
	write_result(report);
	write_classes(report);
	minutes_write_values(&report->minutes, &poll->told.motion, poll->papers, poll->paper_count);
	write_end(report);
}

enum err compose_poll(const struct compose_input *input, struct doc **out, const char **why)
{
	struct composing composing;
	struct poll *poll = calloc(1, sizeof *poll);
	struct story *story = calloc(1, sizeof *story);
	struct report report = {.minutes = {.composing = &composing, .story = story}, .poll = poll};

	CHECK(poll != NULL && story != NULL);
	composing_begin(input, &composing);
	report.words = report.minutes.words = composing.words;
	poll_read(&composing.source, input->data, poll);
	if (source_fine(&composing.source)) {
		open_report(&report);
		if (input->format == FORMAT_CSV)
			write_csv(&report);
		else
			write_report(&report);
	}
	poll_release(poll);
	free(poll);
	free(story);
	return composing_end(&composing, ERR_NONE, out, why);
}
