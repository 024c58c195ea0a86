/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_book.c - lines of the decision book in the minutes.
 */
#include "paper/amount.h"
#include "paper/choice.h"
#include "paper/minutes.h"

static const struct {
	const char *state;
	struct doc_mark mark;
} state_marks[] = {
        {"todo", {DOC_RING, DOC_SIGN_NONE, ""}},
        {"in-progress", {DOC_DROP, DOC_SIGN_NONE, ""}},
        {"done", {DOC_DISC, DOC_SIGN_CHECK, ""}},
        {"not-done", {DOC_LOZENGE, DOC_SIGN_STRIKE, ""}},
        {"abandoned", {DOC_SQUARE, DOC_SIGN_DASH, ""}},
};

struct doc_mark minutes_entry_mark(const char *state)
{
	for (size_t i = 0; i < sizeof state_marks / sizeof state_marks[0]; i++)
		if (told_is(state_marks[i].state, state))
			return state_marks[i].mark;
	return (struct doc_mark){0};
}

const char *minutes_trial(struct words *words, int trial)
{
	return trial > 0 ? SAY(words, "book.trial", W_NUMBER("n", trial)) : "";
}

const char *minutes_who_and_when(struct words *words, const char *who, int64_t due_day)
{
	return JOIN(words, ", ", who,
	            due_day > 0 ? SAY(words, "book.due", W_TEXT("date", date_due(words, due_day)))
	                        : "");
}

/* Pupils in the order of the list, then whoever else; nameless ones are counted. */
static const char *responsible(struct words *words, const struct record_entry *entry)
{
	const char *names[MEMBERS_MAX + 1];
	int count = 0, nameless = 0;

	for (int i = 0; i < entry->who.count && count < MEMBERS_MAX - 1; i++) {
		if (entry->who.at[i][0] != '\0')
			names[count++] = entry->who.at[i];
		else
			nameless++;
	}
	if (nameless > 0)
		names[count++] = SAY(words, "paper.unnamed", W_NUMBER("n", nameless));
	if (entry->who_else[0] != '\0')
		names[count++] = entry->who_else;
	return list_of(words, names, count);
}

static void write_row(struct minutes *minutes, const struct record_entry *entry)
{
	struct words *words = minutes->words;
	struct doc_mark mark = minutes_entry_mark(entry->state);
	const char *word =
	        entry->word[0] == '\0'
	                ? ""
	                : spaced(words, SAY(words, "book.word", W_TEXT("text", entry->word)));

	doc_row(minutes->doc);
	doc_cell(minutes->doc,
	         spaced(words, entry->text[0] != '\0' ? entry->text : SAY(words, "item.hidden")));
	doc_cell(minutes->doc,
	         minutes_who_and_when(words, responsible(words, entry), entry->due_day));
	doc_cell_mark(minutes->doc, &mark,
	              JOIN(words, " · ", words_code(words, "entry.", entry->state),
	                   minutes_trial(words, entry->trial), word));
}

/* Lines of the book; earlier ones with what was said of them now. */
void minutes_write_entries(struct minutes *minutes, bool earlier, const char *heading)
{
	struct words *words = minutes->words;
	const struct doc_column columns[] = {
	        {.head = SAY(words, "minutes.book.what"), .weight = 3, .header = true},
	        {.head = SAY(words, "minutes.book.who"), .weight = 2},
	        {.head = SAY(words, "minutes.book.state"), .weight = 2},
	};
	bool some = false;

	for (int i = 0; i < minutes->record->entry_count; i++) {
		if (minutes->record->entries[i].earlier != earlier)
			continue;
		if (!some) {
			doc_heading(minutes->doc, 1, SAY(words, heading));
			doc_table(minutes->doc, NULL, columns, 3);
		}
		some = true;
		write_row(minutes, &minutes->record->entries[i]);
	}
}

/* What one item led to, in a sentence each. */
void minutes_write_followed(struct minutes *minutes, int item)
{
	struct words *words = minutes->words;

	for (int i = 0; i < minutes->record->entry_count; i++) {
		const struct record_entry *entry = &minutes->record->entries[i];

		if (entry->item != item || entry->text[0] == '\0')
			continue;
		doc_text(minutes->doc, DOC_BODY, "");
		doc_run(minutes->doc, DOC_STRONG,
		        SAY(words, entry->commission ? "minutes.referred" : "minutes.decided"));
		doc_run(minutes->doc, DOC_PLAIN,
		        JOIN(words, "", " ",
		             spaced(words,
		                    JOIN(words, " — ", entry->text,
		                         minutes_who_and_when(words, responsible(words, entry),
		                                              entry->due_day),
		                         minutes_trial(words, entry->trial)))));
	}
}
