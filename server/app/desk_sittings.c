/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_sittings.c - preparing a sitting of a class, and coming into it. */
#include "app/desk_sittings.h"

#include <stdlib.h>
#include <string.h>

#include "app/inside.h"
#include "app/publish.h"
#include "base/check.h"

static enum err add_member(void *context, const struct pupil_row *row)
{
	struct prepared *prepared = context;

	if (prepared->count < MEMBERS_MAX) {
		struct prepared_member *member = &prepared->members[prepared->count++];

		member->pupil = row->id;
		stpncpy(member->name, row->name, NAME_BYTES_MAX);
		stpncpy(member->picture.id, row->picture, PICTURE_BYTES - 1);
	}
	return ERR_NONE;
}

enum err prepared_read(struct store *store, const struct class_row *row, struct prepared *out)
{
	enum err err;

	out->class_id = row->id;
	out->teacher = row->teacher;
	out->mode = (uint8_t)row->mode;
	stpncpy(out->class_name, row->name, NAME_BYTES_MAX);
	err = pupil_each(store, row->id, add_member, out);
	if (err == ERR_NONE)
		err = sitting_last_head(store, row->id, out->previous.hash);
	if (err == ERR_NONE)
		err = sitting_reserve(store, &out->id);
	return err;
}

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

static unsigned sittings_of(const struct app *app, int64_t teacher)
{
	unsigned count = 0;

	for (unsigned i = 0; i < app->room_count; i++)
		count += app->rooms[i]->teacher == teacher &&
		         app->rooms[i]->now->phase != PHASE_SEALED;
	return count;
}

static void intern(struct app *app, const char *text, struct text_ref *out)
{
	app_intern(app, text, strlen(text), out);
}

static void fill_command(struct app *app, const struct prepared *prepared, const char *title)
{
	struct command *command = &app->command;

	*command = (struct command){.kind = COMMAND_PREPARE,
	                            .role = ROLE_TEACHER,
	                            .seat = SEAT_NONE,
	                            .at_ms = app_now(app)};
	command->prepare.id = prepared->id;
	command->prepare.class_id = prepared->class_id;
	command->prepare.mode = prepared->mode;
	command->prepare.member_count = prepared->count;
	command->prepare.previous = prepared->previous;
	intern(app, title, &command->prepare.title);
	intern(app, prepared->class_name, &command->prepare.class_name);
	for (unsigned i = 0; i < prepared->count; i++) {
		const struct prepared_member *member = &prepared->members[i];

		command->prepare.members[i].pupil = member->pupil;
		command->prepare.members[i].picture = member->picture;
		intern(app, member->name, &command->prepare.members[i].name);
	}
}

static struct room *make_room(struct app *app, const struct prepared *prepared)
{
	struct record record = {.teacher = prepared->teacher};
	struct room *room;

	record.state = state_make();
	room = room_make(app, prepared->id, &record);
	record_release(&record);
	if (room != NULL)
		room->class_id = prepared->class_id;
	return room;
}

enum refusal prepared_give(struct app *app, const struct prepared *prepared, const char *title,
                           struct screen *screen, int64_t re)
{
	enum refusal refusal;
	struct room *room;
	struct op *op;

	if (prepared->count == 0)
		return REFUSAL_EMPTY_CLASS;
	if (sittings_of(app, prepared->teacher) >= SITTINGS_PER_TEACHER_MAX)
		return REFUSAL_TOO_MANY;
	room = make_room(app, prepared);
	if (room == NULL)
		return REFUSAL_SERVER_FULL;
	fill_command(app, prepared, title);
	op = op_make(room, screen, re);
	op->made = prepared->id;
	refusal = op_decide(op, &app->command);
	if (refusal == REFUSAL_NONE) {
		op_give(op);
	} else {
		op_free(op);
		app_drop_fresh(app);
		app->rooms_over = true;
	}
	return refusal;
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

enum refusal desk_sitting_enter(struct screen *screen, int64_t re, const struct command *command)
{
	struct room *room =
	        room_of_teacher(screen->app, command->sitting_ref.id, screen->session->row.teacher);

	if (room == NULL) /* sealed, somebody else's, or nowhere: the store knows */
		return desk_job(screen, re, command);
	screen_ok(screen, re);
	room_enter(room, screen, AUDIENCE_TEACHER);
	screen_show(screen);
	return REFUSAL_NONE;
}

enum err desk_sitting_sealed(struct job *job, struct store *store)
{
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;
	bool found;
	enum err err =
	        desk_own_sitting(job, store, job->command->sitting_ref.id, &row, title, &found);

	if (err == ERR_NONE && found)
		job->refusal = row.phase == PHASE_SEALED ? REFUSAL_ALREADY_SEALED
		                                         : REFUSAL_NO_SUCH_SITTING;
	return err;
}

enum refusal desk_sitting_leave(struct screen *screen, int64_t re, const struct command *command)
{
	(void)command;
	room_leave(screen);
	screen_ok(screen, re);
	return REFUSAL_NONE;
}
