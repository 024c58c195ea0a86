/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_book.c - the decision book of a class, each line with its life. */
#include <string.h>

#include "app/desk_people.h"
#include "base/check.h"
#include "base/day.h"
#include "base/text.h"
#include "store/council.h"

enum { LIVES_MAX = 256 }; /* reviews of one line: years of sittings */

struct book {
	struct job *job;
	struct store *store;
	size_t count, seen;
	size_t asked; /* lines */
	struct answer_book_entry *line; /* as many, of the arena */
	const char *folded; /* what is searched for */
};

struct lives {
	struct job *job;
	size_t count;
	struct answer_life line[LIVES_MAX];
};

static enum err add_life(void *context, const struct life_row *row)
{
	struct lives *lives = context;

	if (lives->count < LIVES_MAX)
		lives->line[lives->count++] =
		        (struct answer_life){.sitting = row->in_sitting,
		                             .number = row->minutes,
		                             .at_ms = row->at_ms,
		                             .state = (uint8_t)row->state,
		                             .word = desk_keep(lives->job, row->word)};
	return ERR_NONE;
}

static enum err add_lives(struct book *book, const struct entry_row *row,
                          struct answer_book_entry *line)
{
	struct lives lives = {.job = book->job};
	enum err err = life_each(book->store, row->sitting, row->number, add_life, &lives);

	if (err == ERR_NONE && lives.count > 0) {
		line->life = arena_copy(&book->job->arena, lives.line,
		                        lives.count * sizeof lives.line[0]);
		line->life_count = line->life == NULL ? 0 : lives.count;
	}
	return err;
}

/*
 * A page of decisions has what holds, or was done, and nothing that was said of it; whoever must do
 * it is in no search of names.
 */
static bool is_told(const struct book *book, const struct entry_row *row)
{
	const struct job *job = book->job;
	bool holds = row->state == ENTRY_TO_DO || row->state == ENTRY_IN_PROGRESS ||
	             row->state == ENTRY_DONE;

	if (job->scope == SCOPE_DECISIONS && (!holds || row->commission))
		return false;
	return job->names == NAMES_FULL || hiding_finds(&job->hiding, row->text, book->folded) ||
	       hiding_finds(&job->hiding, row->names, book->folded) ||
	       hiding_finds(&job->hiding, row->who_else, book->folded) ||
	       (job->scope == SCOPE_WHOLE && hiding_finds(&job->hiding, row->word, book->folded));
}

static enum err add_entry(void *context, const struct entry_row *row)
{
	struct book *book = context;
	struct answer_book_entry *line;

	if (++book->seen > book->asked || !is_told(book, row))
		return ERR_NONE;
	line = &book->line[book->count++];
	*line = (struct answer_book_entry){
	        .sitting = row->sitting,
	        .number = row->number,
	        .minutes = row->minutes,
	        .decided_at_ms = row->decided_at_ms,
	        .text = desk_keep(book->job, row->text),
	        .who = desk_join_names(book->job, row->names, row->who_else),
	        .state = (uint8_t)row->state,
	        .trial = (uint8_t)row->trial,
	        .commission = (uint8_t)row->commission,
	        .due_day = row->due_day,
	        .post = (uint8_t)row->post,
	        .reply = (uint8_t)row->reply,
	        .from = desk_keep(book->job, row->from)};
	return book->job->scope == SCOPE_WHOLE ? add_lives(book, row, line) : ERR_NONE;
}

enum err desk_book_list(struct job *job, struct store *store)
{
	struct book book = {.job = job, .store = store};
	char name[NAME_BYTES_MAX + 1], folded[4 * SEARCH_BYTES_MAX + 1];
	struct answer_book answer;
	struct class_row row;
	bool found;
	enum err err =
	        desk_own_class(job, store, job->command->archive.class_id, &row, name, &found);

	if (err != ERR_NONE || !found)
		return err;
	if (!text_fold(job->command->archive.text, folded, sizeof folded)) {
		job->refusal = REFUSAL_BAD_FIELD;
		return ERR_NONE;
	}
	book.asked = job->command->archive.whole ? BOOK_DOCUMENT_ROWS_MAX : BOOK_ROWS_MAX;
	book.line = arena_take(&job->arena, book.asked * sizeof *book.line);
	CHECK(book.line != NULL);
	book.folded = folded;
	err = entry_each(store, row.id,
	                 job->command->archive.open ? ENTRIES_OLDEST_OPEN : ENTRIES_NEWEST,
	                 job->command->archive.year, folded, (int)book.asked + 1, add_entry, &book);
	if (err != ERR_NONE)
		return err;
	answer = (struct answer_book){.class_id = row.id,
	                              .class_name = name,
	                              .entries = book.line,
	                              .entry_count = book.count,
	                              .today = day_here(job->now_ms),
	                              .more = book.seen > book.asked};
	err = desk_read_years(store, row.id, &answer.years);
	if (err == ERR_NONE)
		answer_book(job->re, &answer, &job->out);
	return err;
}
