/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_figures.c - what came of a class's councils: plots, and a board of its decisions.
 *
 * Figures of a sitting are counted from its journal when somebody first asks, a few sittings
 * at a time, so that ten years of them do not hold up whoever votes.
 */
#include <string.h>

#include "app/desk_people.h"
#include "app/inside.h"
#include "app/record.h"
#include "base/check.h"
#include "core/figures.h"
#include "store/figures.h"
#include "wire/view.h"

enum { DAY_MS = 24 * 3600 * 1000 };

struct uncounted {
	size_t count;
	int64_t sittings[FIGURES_AT_ONCE];
};

static enum err add_uncounted(void *context, int64_t sitting)
{
	struct uncounted *uncounted = context;

	uncounted->sittings[uncounted->count++] = sitting;
	return ERR_NONE;
}

static enum err count_sitting(struct store *store, int64_t sitting)
{
	struct record record = {0};
	struct sitting_figures figures;
	struct buffer body;
	enum err err = record_read(store, sitting, &record);

	buffer_init(&body, FRAME_BYTES_MAX);
	if (err == ERR_NONE && record.state->phase != PHASE_SEALED)
		err = ERR_CORRUPT; /* the index says it is over, the journal does not */
	if (err == ERR_NONE) {
		core_figures(record.state, &figures);
		figures_print(&figures, &body);
		CHECK(!body.full);
		err = figures_put(store, sitting, FIGURES_VERSION, body.data);
	}
	buffer_release(&body);
	record_release(&record);
	return err;
}

static enum err count_some(struct store *store, int64_t class_id)
{
	struct uncounted uncounted = {.count = 0};
	enum err err = figures_missing(store, class_id, FIGURES_VERSION, FIGURES_AT_ONCE,
	                               add_uncounted, &uncounted);

	for (size_t i = 0; i < uncounted.count && err == ERR_NONE; i++)
		err = count_sitting(store, uncounted.sittings[i]);
	return err;
}

/* Whose figures are asked for, and of when. */
static enum err read_scope(struct job *job, struct store *store, char *name,
                           struct answer_scope *scope, bool *found)
{
	struct class_row row;
	enum err err =
	        desk_own_class(job, store, job->command->figures.class_id, &row, name, found);

	if (err != ERR_NONE || !*found)
		return err;
	*scope = (struct answer_scope){.class_id = row.id,
	                               .class_name = name,
	                               .year = job->command->figures.year,
	                               .today = (int)(job->now_ms / DAY_MS)};
	return desk_read_years(store, row.id, &scope->years);
}

struct plots {
	struct job *job;
	size_t line_count, month_count;
	struct answer_figures_line *lines; /* FIGURES_ROWS_MAX of the arena, filled from the end */
	struct answer_month *months; /* MONTHS_MAX of the arena */
};

/* They come the newest first, and are told the oldest first. */
static enum err add_line(void *context, const struct figures_row *row)
{
	struct plots *plots = context;

	plots->line_count++;
	plots->lines[FIGURES_ROWS_MAX - plots->line_count] =
	        (struct answer_figures_line){.sitting = row->sitting,
	                                     .number = row->number,
	                                     .at_ms = row->opened_at_ms,
	                                     .body = desk_keep(plots->job, row->body)};
	return ERR_NONE;
}

static enum err add_month(void *context, const char *month, int state, int count)
{
	struct plots *plots = context;
	struct answer_month *last = NULL;

	if (plots->month_count > 0)
		last = &plots->months[plots->month_count - 1];
	if (last == NULL || strcmp(last->month, month) != 0) {
		if (plots->month_count == MONTHS_MAX)
			return ERR_NONE;
		last = &plots->months[plots->month_count++];
		*last = (struct answer_month){.month = desk_keep(plots->job, month)};
	}
	if (state >= 0 && state < ENTRY_STATE_COUNT)
		last->lines[state] = count;
	return ERR_NONE;
}

static enum err read_plots(struct store *store, const struct answer_scope *scope,
                           struct plots *plots, int *uncounted)
{
	struct arena *arena = &plots->job->arena;
	enum err err;

	plots->lines = arena_take(arena, FIGURES_ROWS_MAX * sizeof *plots->lines);
	plots->months = arena_take(arena, MONTHS_MAX * sizeof *plots->months);
	CHECK(plots->lines != NULL && plots->months != NULL);
	err = figures_each(store, scope->class_id, scope->year, FIGURES_ROWS_MAX, add_line, plots);
	if (err == ERR_NONE)
		err = months_each(store, scope->class_id, scope->year, add_month, plots);
	if (err == ERR_NONE)
		err = figures_left(store, scope->class_id, FIGURES_VERSION, uncounted);
	return err;
}

enum err desk_figures(struct job *job, struct store *store)
{
	struct answer_figures answer = {.uncounted = 0};
	struct plots plots = {.job = job};
	char name[NAME_BYTES_MAX + 1];
	bool found = false;
	enum err err = read_scope(job, store, name, &answer.scope, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = count_some(store, answer.scope.class_id);
	if (err == ERR_NONE)
		err = read_plots(store, &answer.scope, &plots, &answer.uncounted);
	if (err != ERR_NONE)
		return err;
	answer.sittings = plots.lines + FIGURES_ROWS_MAX - plots.line_count;
	answer.sitting_count = plots.line_count;
	answer.months = plots.months;
	answer.month_count = plots.month_count;
	answer_figures(job->re, &answer, &job->out);
	return ERR_NONE;
}

struct board {
	struct job *job;
	size_t count;
	struct answer_board_line *line; /* BOARD_ROWS_MAX of the arena */
	bool more;
};

static enum err add_board_line(void *context, const struct entry_row *row)
{
	struct board *board = context;

	if (board->count == BOARD_ROWS_MAX) {
		board->more = true;
		return ERR_NONE;
	}
	board->line[board->count++] = (struct answer_board_line){
	        .sitting = row->sitting,
	        .number = row->number,
	        .minutes = row->minutes,
	        .decided_at_ms = row->decided_at_ms,
	        .text = desk_keep(board->job, row->text),
	        .who = desk_join_names(board->job, row->names, row->who_else),
	        .word = desk_keep(board->job, row->word),
	        .state = (uint8_t)row->state,
	        .trial = (uint8_t)row->trial,
	        .commission = (uint8_t)row->commission,
	        .due_day = row->due_day,
	};
	return ERR_NONE;
}

enum err desk_board(struct job *job, struct store *store)
{
	struct board board = {.job = job};
	struct answer_board answer = {.more = 0};
	char name[NAME_BYTES_MAX + 1];
	bool found = false;
	enum err err = read_scope(job, store, name, &answer.scope, &found);

	if (err != ERR_NONE || !found)
		return err;
	board.line = arena_take(&job->arena, BOARD_ROWS_MAX * sizeof *board.line);
	CHECK(board.line != NULL);
	err = board_each(store, answer.scope.class_id, answer.scope.year, BOARD_ROWS_MAX + 1,
	                 add_board_line, &board);
	if (err != ERR_NONE)
		return err;
	answer.lines = board.line;
	answer.line_count = board.count;
	answer.more = board.more;
	answer_board(job->re, &answer, &job->out);
	return ERR_NONE;
}
