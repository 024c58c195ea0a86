/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_list.c - a class list from outside, read for the teacher to look at. Nothing is kept. */
#include <sodium.h>
#include <stdlib.h>

#include "app/class_list.h"
#include "app/desk.h"
#include "app/inside.h"
#include "base/check.h"

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

enum refusal desk_list_read(struct screen *screen, int64_t re, const struct command *command)
{
	struct app *app = screen->app;
	size_t room = command->list.data_bytes / 4 * 3 + 3, count = 0;
	unsigned char *bytes = arena_take(&app->arena, room);
	struct class_list list = {0};
	enum err err;

	if (bytes == NULL)
		return REFUSAL_TOO_LARGE;
	if (sodium_base642bin(bytes, room, command->list.data, command->list.data_bytes, NULL,
	                      &count, NULL, sodium_base64_VARIANT_ORIGINAL) != 0)
		return REFUSAL_BAD_FIELD;
	err = class_list_read((const char *)bytes, count, NULL, 0, &list);
	if (err != ERR_NONE)
		return REFUSAL_TEXT_REFUSED;
	buffer_clear(&app->out);
	print(re, &app->arena, &list, &app->out);
	class_list_release(&list);
	if (app->out.full)
		return REFUSAL_TOO_LARGE;
	screen_send(screen, &app->out);
	return REFUSAL_NONE;
}
