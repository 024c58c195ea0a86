/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_figures.c - what came of the councils of a class or a school, for plots.
 *
 * Figures of a sitting are counted from its journal when somebody first asks, a few sittings
 * at a time, so that ten years of them do not hold up whoever votes.
 */
#include <stdlib.h>
#include <string.h>

#include "app/desk_people.h"
#include "app/desk_scope.h"
#include "app/inside.h"
#include "app/record.h"
#include "base/check.h"
#include "core/figures.h"
#include "store/figures.h"
#include "wire/view.h"

enum { UNCOUNTED_MAX = FIGURES_ROWS_MAX };
_Static_assert(FIGURES_AT_ONCE <= UNCOUNTED_MAX, "one list is for both");

struct uncounted {
	size_t count;
	struct figures_row rows[UNCOUNTED_MAX];
};

static enum err add_uncounted(void *context, const struct figures_row *row)
{
	struct uncounted *uncounted = context;

	uncounted->rows[uncounted->count] = *row;
	uncounted->rows[uncounted->count++].body = NULL;
	return ERR_NONE;
}

/* Prints the figures of a sealed sitting as its journal has them. */
static enum err count_sitting(struct store *store, int64_t sitting, struct buffer *body)
{
	struct record record = {0};
	struct sitting_figures figures;
	enum err err = record_read(store, sitting, &record);

	if (err == ERR_NONE && record.state->phase != PHASE_SEALED)
		err = ERR_CORRUPT; /* the index says it is over, the journal does not */
	if (err == ERR_NONE) {
		core_figures(record.state, &figures);
		figures_print(&figures, body);
		CHECK(!body->full);
	}
	record_release(&record);
	return err;
}

/* Counts each of the list and tells it to `each` with its figures. */
static enum err count_each(struct store *store, struct uncounted *uncounted,
                           enum err (*each)(void *context, const struct figures_row *row),
                           void *context)
{
	struct buffer body;
	enum err err = ERR_NONE;

	buffer_init(&body, FRAME_BYTES_MAX);
	for (size_t i = 0; i < uncounted->count && err == ERR_NONE; i++) {
		struct figures_row *row = &uncounted->rows[i];

		buffer_clear(&body);
		err = count_sitting(store, row->sitting, &body);
		row->body = body.data;
		if (err == ERR_NONE)
			err = each(context, row);
	}
	buffer_release(&body);
	return err;
}

static enum err keep_figures(void *context, const struct figures_row *row)
{
	return figures_put(context, row->sitting, FIGURES_VERSION, row->body);
}

/* Of all classes together so many for one answer. */
static enum err count_some(struct job *job, struct store *store, const struct desk_scope *scope)
{
	struct uncounted *uncounted = arena_take(&job->arena, sizeof *uncounted);
	enum err err = ERR_NONE;

	CHECK(uncounted != NULL);
	uncounted->count = 0;
	for (size_t i = 0; i < scope->class_count && err == ERR_NONE; i++) {
		const struct figures_wanted wanted = {.class_id = scope->classes[i].id,
		                                      .version = FIGURES_VERSION,
		                                      .limit = FIGURES_AT_ONCE -
		                                               (int)uncounted->count};

		err = figures_missing(store, &wanted, add_uncounted, uncounted);
	}
	return err == ERR_NONE ? count_each(store, uncounted, keep_figures, store) : err;
}

struct plots {
	struct job *job;
	int64_t class_id; /* at hand */
	size_t line_count, month_count;
	struct answer_figures_line *lines; /* FIGURES_ROWS_MAX of the arena */
	struct answer_month *months; /* MONTHS_MAX of the arena */
};

static enum err add_line(void *context, const struct figures_row *row)
{
	struct plots *plots = context;

	if (plots->line_count < FIGURES_ROWS_MAX)
		plots->lines[plots->line_count++] =
		        (struct answer_figures_line){.class_id = plots->class_id,
		                                     .sitting = row->sitting,
		                                     .number = row->number,
		                                     .at_ms = row->opened_at_ms,
		                                     .body = desk_keep(plots->job, row->body)};
	return ERR_NONE;
}

static struct answer_month *month_of(struct plots *plots, const char *month)
{
	for (size_t i = 0; i < plots->month_count; i++)
		if (strcmp(plots->months[i].month, month) == 0)
			return &plots->months[i];
	if (plots->month_count == MONTHS_MAX)
		return NULL;
	plots->months[plots->month_count] =
	        (struct answer_month){.month = desk_keep(plots->job, month)};
	return &plots->months[plots->month_count++];
}

static enum err add_month(void *context, const char *month, int state, int count)
{
	struct answer_month *of = month_of(context, month);

	if (of != NULL && state >= 0 && state < ENTRY_STATE_COUNT)
		of->lines[state] += count;
	return ERR_NONE;
}

static int oldest_line(const void *one, const void *other)
{
	const struct answer_figures_line *line = one, *to = other;

	if (line->at_ms != to->at_ms)
		return line->at_ms < to->at_ms ? -1 : 1;
	return line->sitting < to->sitting ? -1 : 1;
}

static int oldest_month(const void *one, const void *other)
{
	return strcmp(((const struct answer_month *)one)->month,
	              ((const struct answer_month *)other)->month);
}

/* Where nothing can be kept, what nobody has counted yet is counted for this answer alone. */
static enum err add_missing(struct store *store, const struct figures_wanted *wanted,
                            struct plots *plots)
{
	struct uncounted *uncounted = arena_take(&plots->job->arena, sizeof *uncounted);
	enum err err;

	CHECK(uncounted != NULL);
	uncounted->count = 0;
	err = figures_missing(store, wanted, add_uncounted, uncounted);
	return err == ERR_NONE ? count_each(store, uncounted, add_line, plots) : err;
}

static enum err read_class(struct store *store, const struct answer_scope *scope,
                           struct plots *plots, int *uncounted)
{
	const struct figures_wanted wanted = {.class_id = plots->class_id,
	                                      .version = FIGURES_VERSION,
	                                      .year = scope->year,
	                                      .limit = FIGURES_ROWS_MAX};
	int left = 0;
	enum err err = figures_each(store, &wanted, add_line, plots);

	if (err == ERR_NONE)
		err = months_each(store, plots->class_id, scope->year, add_month, plots);
	if (err == ERR_NONE && store_is_read_only(store))
		err = add_missing(store, &wanted, plots);
	else if (err == ERR_NONE)
		err = figures_left(store, plots->class_id, FIGURES_VERSION, &left);
	*uncounted += left;
	return err;
}

static enum err read_plots(struct store *store, const struct desk_scope *scope, struct plots *plots,
                           int *uncounted)
{
	struct arena *arena = &plots->job->arena;
	enum err err = ERR_NONE;

	plots->lines = arena_take(arena, FIGURES_ROWS_MAX * sizeof *plots->lines);
	plots->months = arena_take(arena, MONTHS_MAX * sizeof *plots->months);
	CHECK(plots->lines != NULL && plots->months != NULL);
	for (size_t i = 0; i < scope->class_count && err == ERR_NONE; i++) {
		plots->class_id = scope->classes[i].id;
		err = read_class(store, &scope->answer, plots, uncounted);
	}
	qsort(plots->lines, plots->line_count, sizeof *plots->lines, oldest_line);
	qsort(plots->months, plots->month_count, sizeof *plots->months, oldest_month);
	return err;
}

enum err desk_figures(struct job *job, struct store *store)
{
	struct desk_scope *scope = arena_take(&job->arena, sizeof *scope);
	struct answer_figures answer = {.uncounted = 0};
	struct plots plots = {.job = job};
	bool found = false;
	enum err err;

	CHECK(scope != NULL);
	err = desk_read_scope(job, store, scope, &found);
	if (err != ERR_NONE || !found)
		return err;
	if (!store_is_read_only(store))
		err = count_some(job, store, scope);
	if (err == ERR_NONE)
		err = read_plots(store, scope, &plots, &answer.uncounted);
	if (err != ERR_NONE)
		return err;
	answer.scope = scope->answer;
	answer.sittings = plots.lines;
	answer.sitting_count = plots.line_count;
	answer.months = plots.months;
	answer.month_count = plots.month_count;
	answer_figures(job->re, &answer, &job->out);
	return ERR_NONE;
}
