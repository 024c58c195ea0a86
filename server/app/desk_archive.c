/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_archive.c - what a class has decided, and the minutes of its sittings. */
#include <stdlib.h>
#include <string.h>

#include "app/desk_minutes.h"
#include "app/desk_people.h"
#include "base/check.h"
#include "base/text.h"

struct archive_lines {
	struct job *job;
	struct answer_sitting *sittings; /* ARCHIVE_ROWS_MAX of the arena */
	struct answer_decision *decisions; /* as many as asked for */
	size_t sitting_count, decision_count;
	int asked, seen; /* decisions */
	const char *folded; /* what is searched for */
};

static const char *keep(struct archive_lines *lines, const char *text)
{
	const char *kept = arena_copy(&lines->job->arena, text, strlen(text));

	return kept == NULL ? "" : kept;
}

static enum err add_sitting(void *context, const struct sitting_row *row)
{
	struct archive_lines *lines = context;

	if (row->phase != PHASE_SEALED || lines->sitting_count >= ARCHIVE_ROWS_MAX)
		return ERR_NONE;
	lines->sittings[lines->sitting_count++] =
	        (struct answer_sitting){.id = row->id,
	                                .title = keep(lines, row->title),
	                                .phase = (uint8_t)row->phase,
	                                .number = row->number,
	                                .prepared_at_ms = row->prepared_at_ms,
	                                .opened_at_ms = row->opened_at_ms,
	                                .sealed_at_ms = row->sealed_at_ms};
	return ERR_NONE;
}

/* A page of decisions tells what was decided, and not what was voted on and is not. */
static bool is_told(const struct archive_lines *lines, const struct decision_row *row)
{
	const struct job *job = lines->job;

	if (job->scope == SCOPE_DECISIONS && row->outcome != OUTCOME_ADOPTED &&
	    row->outcome != OUTCOME_CHOSEN)
		return false;
	return job->names == NAMES_FULL || hiding_finds(&job->hiding, row->title, lines->folded) ||
	       hiding_finds(&job->hiding, row->body, lines->folded);
}

static enum err add_decision(void *context, const struct decision_row *row)
{
	struct archive_lines *lines = context;

	if (++lines->seen > lines->asked || !is_told(lines, row))
		return ERR_NONE;
	lines->decisions[lines->decision_count++] =
	        (struct answer_decision){.sitting = row->sitting,
	                                 .number = row->number,
	                                 .item = row->item,
	                                 .vote = row->vote,
	                                 .at_ms = row->at_ms,
	                                 .title = keep(lines, row->title),
	                                 .body = keep(lines, row->body)};
	return ERR_NONE;
}

static enum err read_lines(struct job *job, struct store *store, int64_t class_id,
                           struct archive_lines *lines)
{
	char folded[4 * SEARCH_BYTES_MAX + 1];
	int year = job->command->archive.year;
	enum err err = ERR_NONE;

	lines->asked = year > 0 ? ARCHIVE_YEAR_ROWS_MAX : ARCHIVE_ROWS_MAX;
	lines->sittings = arena_take(&job->arena, ARCHIVE_ROWS_MAX * sizeof *lines->sittings);
	lines->decisions = arena_take(&job->arena, (size_t)lines->asked * sizeof *lines->decisions);
	CHECK(lines->sittings != NULL && lines->decisions != NULL);
	if (!text_fold(job->command->archive.text, folded, sizeof folded)) {
		job->refusal = REFUSAL_BAD_FIELD;
		return ERR_NONE;
	}
	lines->folded = folded;
	if (job->scope == SCOPE_WHOLE)
		err = sitting_each(store, class_id, year, add_sitting, lines);
	if (err == ERR_NONE)
		err = decision_each(store, class_id, year, folded, lines->asked + 1, add_decision,
		                    lines);
	return err;
}

enum err desk_archive_list(struct job *job, struct store *store)
{
	struct archive_lines lines = {.job = job};
	struct answer_archive answer;
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	bool found;
	enum err err =
	        desk_own_class(job, store, job->command->archive.class_id, &row, name, &found);
	if (err == ERR_NONE && found)
		err = read_lines(job, store, row.id, &lines);
	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	answer = (struct answer_archive){.class_id = row.id,
	                                 .class_name = name,
	                                 .sittings = lines.sittings,
	                                 .sitting_count = lines.sitting_count,
	                                 .decisions = lines.decisions,
	                                 .decision_count = lines.decision_count,
	                                 .more = lines.seen > lines.asked};
	err = desk_read_years(store, row.id, &answer.years);
	if (err == ERR_NONE)
		answer_archive(job->re, &answer, &job->out);
	return err;
}

/* A reader sees what is over; the teacher also what is going on. */
enum err desk_archive_sitting(struct job *job, struct store *store)
{
	int64_t sitting = job->command->sitting_ref.id;
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;
	bool found;
	enum err err = desk_own_sitting(job, store, sitting, &row, title, &found);

	if (err != ERR_NONE || !found)
		return err;
	if (job->role == ROLE_READER && row.phase != PHASE_SEALED) {
		job->refusal = REFUSAL_NO_SUCH_SITTING;
		return ERR_NONE;
	}
	return desk_print_minutes(job, store, sitting);
}
