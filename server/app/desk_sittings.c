/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_sittings.c - preparing a sitting of a class, and coming into it. */
#include <stdlib.h>

#include "app/inside.h"
#include "app/prepare.h"
#include "app/publish.h"
#include "base/check.h"

enum err desk_sitting_add(struct job *job, struct store *store)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	bool found;
	enum err err =
	        desk_own_class(job, store, job->command->sitting.class_id, &row, name, &found);

	if (err != ERR_NONE || !found)
		return err;
	job->more = calloc(1, sizeof(struct prepared));
	CHECK(job->more != NULL);
	return prepared_read(store, &row, job->more);
}

void desk_sitting_added(struct job *job)
{
	struct screen *screen = screen_find(job->app, job->screen);
	const struct prepared *prepared = job->more;
	enum refusal refusal =
	        prepared_give(job->app, prepared, job->command->sitting.title, screen, job->re);

	if (refusal != REFUSAL_NONE && screen != NULL)
		screen_no(screen, job->re, refusal, NULL);
}

static void enter(struct room *room, struct screen *screen, int64_t re)
{
	screen_ok(screen, re);
	room_enter(room, screen, AUDIENCE_TEACHER);
	screen_show(screen);
}

enum refusal desk_sitting_enter(struct screen *screen, int64_t re, const struct command *command)
{
	struct room *room =
	        room_of_teacher(screen->app, command->sitting_ref.id, screen->session->row.teacher);

	if (room == NULL) /* sealed, somebody else's, shared or nowhere: the store knows */
		return desk_job(screen, re, command);
	enter(room, screen, re);
	return REFUSAL_NONE;
}

enum err desk_sitting_shared(struct job *job, struct store *store)
{
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;
	bool found;
	enum err err =
	        desk_own_sitting(job, store, job->command->sitting_ref.id, &row, title, &found);

	if (err == ERR_NONE && found && row.phase == PHASE_SEALED)
		job->refusal = REFUSAL_ALREADY_SEALED;
	return err;
}

void desk_sitting_entered(struct job *job)
{
	struct screen *screen = screen_find(job->app, job->screen);
	struct room *room = room_find(job->app, job->command->sitting_ref.id);

	if (screen == NULL || screen->session == NULL || screen->session->row.id != job->session)
		return;
	if (room == NULL || room->now->seq == 0) {
		screen_no(screen, job->re, REFUSAL_NO_SUCH_SITTING, NULL);
		return;
	}
	room_share(room, job->teacher);
	enter(room, screen, job->re);
}

enum refusal desk_sitting_leave(struct screen *screen, int64_t re, const struct command *command)
{
	(void)command;
	room_leave(screen);
	screen_ok(screen, re);
	return REFUSAL_NONE;
}

enum refusal desk_agenda_gather(struct screen *screen, int64_t re, const struct command *command)
{
	struct room *room = screen->room;
	struct app *app = screen->app;
	struct command *gather = &app->command;
	enum refusal refusal;

	if (room == NULL)
		return REFUSAL_NO_SUCH_SITTING;
	if (room->unsure)
		return REFUSAL_STORAGE_FAILED;
	/* The rules say who may: they are asked with nothing to gather. */
	gather->kind = COMMAND_GATHER;
	gather->gather.count = 0;
	refusal = core_decide(room_ahead(room), gather, &app->decision);
	gather->kind = COMMAND_AGENDA_GATHER;
	return refusal == REFUSAL_NONE ? desk_job(screen, re, command) : refusal;
}

enum err desk_agenda_read(struct job *job, struct store *store)
{
	struct class_row row;
	char name[NAME_BYTES_MAX + 1];
	enum err err = class_get(store, job->room_class, &row, name, sizeof name);

	if (err != ERR_NONE)
		return err;
	job->more = calloc(1, sizeof(struct waiting));
	CHECK(job->more != NULL);
	return waiting_read(store, row.id, (enum pupil_mode)row.mode, job->more);
}

void desk_agenda_gathered(struct job *job)
{
	struct screen *screen = screen_find(job->app, job->screen);
	struct room *room = room_find(job->app, job->room);
	enum refusal refusal = REFUSAL_NO_SUCH_SITTING;

	if (screen == NULL)
		return;
	if (room != NULL && screen->room == room)
		refusal = room->unsure ? REFUSAL_STORAGE_FAILED
		                       : waiting_give(room, job->more, GATHER_SLIPS,
		                                      (enum role)screen->role, screen->seat);
	if (refusal != REFUSAL_NONE)
		screen_no(screen, job->re, refusal, NULL);
	else /* an op of nothing: it is answered when all those before it are on the disk */
		op_give(op_make(room, screen, job->re));
}
