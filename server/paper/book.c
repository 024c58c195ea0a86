/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * book.c - the decision book of a school year: month by month, then the indexes.
 */
#include "paper/book.h"

#include <string.h>

#include "paper/amount.h"
#include "paper/minutes.h"

struct doc_mark book_mark(const char *state)
{
	return minutes_entry_mark(state);
}

struct doc_mark book_line_mark(const struct book *book, const struct line *line)
{
	if (line_late(line, book->composing->input->at_ms))
		return (struct doc_mark){DOC_TRIANGLE, DOC_SIGN_LETTERS, "!"};
	return book_mark(line->state);
}

/* Keeps the lines of one school year; 0 keeps all. */
static void keep_year(struct lines *lines, int64_t year)
{
	int kept = 0;

	for (int i = 0; i < lines->count; i++)
		if (year == 0 || date_school_year(lines->at[i].decided_at_ms) == year)
			lines->at[kept++] = lines->at[i];
	lines->count = kept;
}

static const char *year_words(struct words *words, int64_t year)
{
	if (year == 0)
		return SAY(words, "paper.book.all");
	return SAY(words, "paper.book.year",
	           W_TEXT("year", SAY(words, "paper.year", W_NUMBER("year", year),
	                              W_NUMBER("next", year + 1))));
}

static void open_book(struct book *book)
{
	struct words *words = book->words;
	const char *title = SAY(words, "paper.book.title");
	const char *year = year_words(words, book->composing->input->year);

	composing_open(book->composing,
	               &(struct doc_head){
	                       .title = title,
	                       .kicker = book->lines.class_name,
	                       .subtitle = year,
	                       .author = book->lines.class_name,
	                       .subject = title,
	                       .footer = JOIN(words, " · ", book->lines.class_name, title, year)});
	book->doc = book->composing->doc;
}

static int count_state(const struct book *book, const char *state)
{
	int count = 0;

	for (int i = 0; i < book->lines.count; i++)
		count += told_is(book->lines.at[i].state, state);
	return count;
}

/* How many there are, and where things stand. */
static void write_summary(struct book *book)
{
	struct words *words = book->words;
	struct doc_group bars[LINE_STATES];
	const char *parts[LINE_STATES];
	int late = 0;

	for (int i = 0; i < book->lines.count; i++)
		late += line_late(&book->lines.at[i], book->composing->input->at_ms);
	doc_text(book->doc, DOC_LEAD,
	         JOIN(words, " ", SAY(words, "paper.book.count", W_NUMBER("n", book->lines.count)),
	              late > 0 ? SAY(words, "paper.book.late.count", W_NUMBER("n", late)) : ""));
	if (book->lines.count == 0)
		return;
	for (int i = 0; i < LINE_STATES; i++) {
		int count = count_state(book, line_states[i]);

		bars[i] = (struct doc_group){.mark = book_mark(line_states[i]),
		                             .label = words_code(words, "entry.", line_states[i]),
		                             .count = (uint32_t)count,
		                             .value = words_format(words, "%d", count)};
		parts[i] = SAY(words, "paper.count", W_TEXT("name", bars[i].label),
		               W_TEXT("n", bars[i].value));
	}
	doc_heading(book->doc, 1, SAY(words, "paper.book.states"));
	doc_bars(book->doc,
	         &(struct doc_bars){
	                 .alt = JOIN(words, "", words_join(words, ", ", parts, LINE_STATES), "."),
	                 .rows = bars,
	                 .row_count = LINE_STATES});
}

/* What was said of it at each council since, oldest first. */
static const char *diary(struct words *words, const struct line *line)
{
	const char *days[LINES_LIFE_MAX];

	for (int i = 0; i < line->life_count; i++) {
		const struct line_life *life = &line->life[i];

		days[i] =
		        spaced(words, SAY(words,
		                          life->word[0] == '\0' ? "paper.book.diary"
		                                                : "paper.book.diary.word",
		                          W_TEXT("date", date_short(words, life->at_ms)),
		                          W_TEXT("state", words_code(words, "entry.", life->state)),
		                          W_TEXT("text", life->word)));
	}
	return words_join(words, "\n", days, (size_t)line->life_count);
}

static const char *text_of(struct words *words, const struct line *line)
{
	return spaced(words, line->text[0] != '\0' ? line->text : SAY(words, "item.hidden"));
}

static const char *late_of(const struct book *book, const struct line *line)
{
	return line_late(line, book->composing->input->at_ms) ? SAY(book->words, "paper.book.late")
	                                                      : "";
}

static void write_line(struct book *book, const struct line *line, int number)
{
	struct words *words = book->words;
	struct doc_mark mark = book_line_mark(book, line);
	const char *council = line->minutes > 0 ? SAY(words, "paper.book.council",
	                                              W_NUMBER("number", line->minutes))
	                                        : "";

	doc_row(book->doc);
	doc_cell_number(book->doc, number);
	doc_cell(book->doc,
	         JOIN(words, "\n", text_of(words, line),
	              JOIN(words, " · ", date_short(words, line->decided_at_ms), council),
	              posted_words(words, &line->posted)));
	doc_cell(book->doc,
	         JOIN(words, "\n",
	              spaced(words, minutes_who_and_when(words, line->who, line->due_day)),
	              line->commission ? SAY(words, "item.referred") : "",
	              minutes_trial(words, line->trial)));
	doc_cell_mark(
	        book->doc, &mark,
	        JOIN(words, "\n", words_code(words, "entry.", line->state), late_of(book, line)));
}

/* Anything was said of one of them since. */
static bool any_life(const struct lines *lines)
{
	for (int i = 0; i < lines->count; i++)
		if (lines->at[i].life_count > 0)
			return true;
	return false;
}

static void write_months(struct book *book)
{
	struct words *words = book->words;
	const struct doc_column columns[] = {
	        {.head = SAY(words, "paper.book.number"), .align = DOC_END},
	        {.head = SAY(words, "paper.book.decision"), .weight = 6, .header = true},
	        {.head = SAY(words, "minutes.book.who"), .weight = 4},
	        {.head = SAY(words, "paper.book.state")},
	        {.head = SAY(words, "paper.book.life"), .weight = 4},
	};
	size_t count = any_life(&book->lines) ? 5 : 4;
	int month = -1;

	for (int i = 0; i < book->lines.count; i++) {
		const struct line *line = &book->lines.at[i];

		if (date_month_number(line->decided_at_ms) != month) {
			const char *name = date_month(words, line->decided_at_ms);

			month = date_month_number(line->decided_at_ms);
			doc_heading(book->doc, 1, name);
			doc_table(book->doc, NULL, columns, count);
		}
		write_line(book, line, i + 1);
		if (count == 5)
			doc_cell(book->doc, diary(words, line));
	}
}

/* One table and nothing else, a column for each fact. */
static void write_csv(struct book *book)
{
	static const char *const heads[] = {"number", "decided", "decision", "origin", "who",
	                                    "when",   "state",   "late",     "life"};
	struct words *words = book->words;
	struct doc_column columns[sizeof heads / sizeof heads[0]] = {{0}};

	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
		columns[i].head = words_code(words, "paper.book.", heads[i]);
	doc_table(book->doc, NULL, columns, sizeof heads / sizeof heads[0]);
	for (int i = 0; i < book->lines.count; i++) {
		const struct line *line = &book->lines.at[i];

		doc_row(book->doc);
		doc_cell_number(book->doc, i + 1);
		doc_cell(book->doc, date_sortable(words, line->decided_at_ms));
		doc_cell(book->doc, text_of(words, line));
		doc_cell(book->doc, posted_words(words, &line->posted));
		doc_cell(book->doc, line->who);
		doc_cell(book->doc,
		         line->due_day > 0 ? date_due_sortable(words, line->due_day) : "");
		doc_cell(book->doc, words_code(words, "entry.", line->state));
		doc_cell(book->doc, late_of(book, line));
		doc_cell(book->doc, diary(words, line));
	}
}

enum err compose_book(const struct compose_input *input, struct doc **out, const char **why)
{
	struct composing composing;
	struct book book = {.composing = &composing};

	composing_begin(input, &composing);
	book.words = composing.words;
	lines_read(&composing.source, input->data, &book.lines);
	if (source_fine(&composing.source)) {
		keep_year(&book.lines, input->year);
		open_book(&book);
		if (input->format == FORMAT_CSV) {
			write_csv(&book);
		} else {
			write_summary(&book);
			write_months(&book);
			book_write_indexes(&book);
		}
	}
	lines_release(&book.lines);
	return composing_end(&composing, ERR_NONE, out, why);
}
