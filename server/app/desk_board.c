/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_board.c - the board of decisions of a class, or of all classes of a school.
 *
 * Of a class of somebody else in the school it tells what was decided, and neither who does it nor
 * what was said of it; names in the decision itself are hidden.
 */
#include "app/desk_people.h"
#include "app/desk_scope.h"
#include "base/check.h"
#include "store/figures.h"

struct board {
	struct job *job;
	const struct scope_class *of;
	const struct hiding *hiding; /* of a class of somebody else; else NULL */
	size_t count, room; /* `room`: up to which this class may fill it */
	struct answer_board_line *line; /* BOARD_ROWS_MAX of the arena */
	bool more;
};

static enum err add_board_line(void *context, const struct entry_row *row)
{
	struct board *board = context;
	struct job *job = board->job;
	bool own = board->of->own;

	if (board->count == board->room) {
		board->more = true;
		return ERR_NONE;
	}
	board->line[board->count++] = (struct answer_board_line){
	        .class_id = board->of->id,
	        .class_name = board->of->name,
	        .own = own,
	        .sitting = row->sitting,
	        .number = row->number,
	        .minutes = row->minutes,
	        .decided_at_ms = row->decided_at_ms,
	        .text = own ? desk_keep(job, row->text)
	                    : desk_keep_hidden(job, board->hiding, row->text),
	        .who = own ? desk_join_names(job, row->names, row->who_else) : "",
	        .word = own ? desk_keep(job, row->word) : "",
	        .state = (uint8_t)row->state,
	        .trial = (uint8_t)row->trial,
	        .commission = (uint8_t)row->commission,
	        .due_day = row->due_day,
	};
	return ERR_NONE;
}

static enum err read_class(struct store *store, const struct desk_scope *scope, size_t index,
                           struct board *board)
{
	struct hiding hiding = {.shown = NAMES_NONE};
	enum err err = ERR_NONE;

	board->of = &scope->classes[index];
	board->room = BOARD_ROWS_MAX * (index + 1) / scope->class_count;
	if (!board->of->own) {
		err = hiding_read(store, board->of->id, NAMES_NONE, &hiding);
		board->hiding = &hiding;
	}
	if (err == ERR_NONE)
		err = board_each(store, board->of->id, scope->answer.year, BOARD_ROWS_MAX + 1,
		                 add_board_line, board);
	board->hiding = NULL;
	hiding_release(&hiding);
	return err;
}

enum err desk_board(struct job *job, struct store *store)
{
	struct desk_scope *scope = arena_take(&job->arena, sizeof *scope);
	struct board board = {.job = job};
	struct answer_board answer;
	bool found = false;
	enum err err;

	CHECK(scope != NULL);
	err = desk_read_scope(job, store, scope, &found);
	if (err != ERR_NONE || !found)
		return err;
	board.line = arena_take(&job->arena, BOARD_ROWS_MAX * sizeof *board.line);
	CHECK(board.line != NULL);
	for (size_t i = 0; i < scope->class_count && err == ERR_NONE; i++)
		err = read_class(store, scope, i, &board);
	if (err != ERR_NONE)
		return err;
	answer = (struct answer_board){.scope = scope->answer,
	                               .lines = board.line,
	                               .line_count = board.count,
	                               .more = board.more};
	answer_board(job->re, &answer, &job->out);
	return ERR_NONE;
}
