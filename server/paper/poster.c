/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * poster.c - what is decided and not over yet, for the wall of the classroom.
 */
#include "paper/amount.h"
#include "paper/book.h"
#include "paper/minutes.h"

enum { CARDS_MAX = 48 }; /* nobody reads a wall of more */

static void open_poster(struct book *book)
{
	struct words *words = book->words;
	const char *title = SAY(words, "paper.poster.title");
	const char *day = SAY(words, "paper.poster.day",
	                      W_TEXT("date", date_long(words, book->composing->input->at_ms)));

	composing_open(book->composing, &(struct doc_head){.title = title,
	                                                   .kicker = book->lines.class_name,
	                                                   .subtitle = day,
	                                                   .author = book->lines.class_name,
	                                                   .subject = title,
	                                                   .footer = book->lines.class_name,
	                                                   .sheet = DOC_POSTER});
	book->doc = book->composing->doc;
}

static void write_card(struct book *book, const struct line *line)
{
	struct words *words = book->words;
	bool late = line_late(line, book->composing->input->at_ms);
	const char *due = line->due_day > 0 ? SAY(words, "book.due",
	                                          W_TEXT("date", date_due(words, line->due_day)))
	                                    : "";

	doc_card(book->doc,
	         &(struct doc_card){
	                 .mark = book_line_mark(book, line),
	                 .tag = late ? SAY(words, "paper.poster.late")
	                             : words_code(words, "entry.", line->state),
	                 .title = titled(words, line->text[0] != '\0' ? line->text
	                                                              : SAY(words, "item.hidden")),
	                 .text = line->who[0] == '\0' ? NULL : spaced(words, line->who),
	                 .note = JOIN(words, " · ", due, minutes_trial(words, line->trial))});
}

static void write_board(struct book *book)
{
	struct words *words = book->words;
	int open = 0;

	for (int i = 0; i < book->lines.count; i++)
		open += line_open(&book->lines.at[i]);
	if (open == 0)
		doc_text(book->doc, DOC_LEAD, SAY(words, "paper.poster.none"));
	for (int i = 0, told = 0; i < book->lines.count && told < CARDS_MAX; i++) {
		if (!line_open(&book->lines.at[i]))
			continue;
		write_card(book, &book->lines.at[i]);
		told++;
	}
	if (open > CARDS_MAX)
		doc_text(book->doc, DOC_BODY,
		         SAY(words, "paper.poster.more", W_NUMBER("n", open - CARDS_MAX)));
}

enum err compose_poster(const struct compose_input *input, struct doc **out, const char **why)
{
	struct composing composing;
	struct book book = {.composing = &composing};

	composing_begin(input, &composing);
	book.words = composing.words;
	lines_read(&composing.source, input->data, &book.lines);
	if (source_fine(&composing.source)) {
		open_poster(&book);
		write_board(&book);
	}
	lines_release(&book.lines);
	return composing_end(&composing, ERR_NONE, out, why);
}
