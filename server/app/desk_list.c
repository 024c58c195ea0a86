/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_list.c - a class list from outside, read for the teacher to look at. Nothing is kept. */
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "app/class_list.h"
#include "app/desk.h"
#include "app/inside.h"
#include "base/check.h"

enum { LIST_ARENA_BYTES = 1 << 20 };

static void print(int64_t re, struct arena *arena, const struct class_list *list,
                  struct buffer *out)
{
	struct answer_list_pupil *pupils =
	        arena_take(arena, (list->pupil_count + 1) * sizeof *pupils);
	struct answer_list_problem *problems =
	        arena_take(arena, (list->problem_count + 1) * sizeof *problems);
	struct answer_list answer = {.format = list->format};

	CHECK(pupils != NULL && problems != NULL);
	for (size_t i = 0; i < list->pupil_count; i++) {
		const struct class_list_pupil *pupil = &list->pupils[i];

		pupils[i] = (struct answer_list_pupil){pupil->line, pupil->name, pupil->level,
		                                       pupil->division};
	}
	for (size_t i = 0; i < list->problem_count; i++) {
		const struct class_list_problem *problem = &list->problems[i];

		problems[i] = (struct answer_list_problem){
		        problem->line, line_problem_code(problem->problem), problem->text};
	}
	answer.pupils = pupils;
	answer.pupil_count = list->pupil_count;
	answer.problems = problems;
	answer.problem_count = list->problem_count;
	answer_list(re, &answer, out);
}

struct reading { /* of one list, by the worker: half a megabyte takes a while */
	struct work work;
	struct app *app;
	screen_id screen;
	int64_t re;
	struct arena arena;
	struct buffer out;
	enum refusal refusal;
	size_t count;
	char bytes[];
};

static void reading_run(struct work *work, struct store *store)
{
	struct reading *reading = (struct reading *)work;
	struct class_list list = {0};

	(void)store;
	if (class_list_read(reading->bytes, reading->count, NULL, 0, &list) != ERR_NONE) {
		reading->refusal = REFUSAL_TEXT_REFUSED;
		return;
	}
	print(reading->re, &reading->arena, &list, &reading->out);
	class_list_release(&list);
	if (reading->out.full)
		reading->refusal = REFUSAL_TOO_LARGE;
}

static void reading_done(struct work *work)
{
	struct reading *reading = (struct reading *)work;
	struct app *app = reading->app;
	struct screen *screen = screen_find(app, reading->screen);

	app->lists--;
	if (screen != NULL && reading->refusal != REFUSAL_NONE)
		screen_no(screen, reading->re, reading->refusal, NULL);
	else if (screen != NULL)
		screen_send(screen, &reading->out);
	buffer_release(&reading->out);
	arena_release(&reading->arena);
	explicit_bzero(reading->bytes, reading->count);
	free(reading);
	app_settle(app);
}

enum refusal desk_list_read(struct screen *screen, int64_t re, const struct command *command)
{
	struct app *app = screen->app;
	size_t room = command->list.data_bytes / 4 * 3 + 3;
	struct reading *reading;

	if (app->lists >= LISTS_WAITING_MAX)
		return REFUSAL_BUSY;
	reading = calloc(1, sizeof *reading + room);
	CHECK(reading != NULL);
	if (sodium_base642bin((unsigned char *)reading->bytes, room, command->list.data,
	                      command->list.data_bytes, NULL, &reading->count, NULL,
	                      sodium_base64_VARIANT_ORIGINAL) != 0) {
		free(reading);
		return REFUSAL_BAD_FIELD;
	}
	reading->work.run = reading_run;
	reading->work.done = reading_done;
	reading->app = app;
	reading->screen = screen->id;
	reading->re = re;
	arena_init(&reading->arena, LIST_ARENA_BYTES);
	buffer_init(&reading->out, FRAME_BYTES_MAX);
	app->lists++;
	app->host->compute(app->host, &reading->work);
	return REFUSAL_NONE;
}
