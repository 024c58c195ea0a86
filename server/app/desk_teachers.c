/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_teachers.c - several grown-ups: another teacher of this server, and classes that are shared.
 *
 * A new password is hashed by the worker, as when somebody signs in.
 */
#include <stdlib.h>
#include <string.h>

#include "app/desk.h"
#include "app/hello.h"
#include "app/inside.h"
#include "base/check.h"
#include "base/log.h"
#include "store/council.h"

struct joining { /* of a teacher */
	struct work work;
	struct app *app;
	screen_id screen;
	int64_t re, id;
	char name[NAME_BYTES_MAX + 1];
	char password[PASSWORD_BYTES_MAX + 1];
	char hash[crypto_pwhash_STRBYTES];
	enum err err;
};

static enum refusal refusal_of_joining(enum err err)
{
	if (err == ERR_NONE)
		return REFUSAL_NONE;
	if (err == ERR_CONFLICT)
		return REFUSAL_NAME_TAKEN;
	log_line(LOG_ERROR, "a teacher could not be added: %s", err_name(err));
	return refusal_of(err);
}

static void joining_end(struct joining *joining)
{
	enum refusal refusal = refusal_of_joining(joining->err);
	struct app *app = joining->app;
	struct screen *screen = screen_find(app, joining->screen);

	app->logins--;
	if (screen != NULL && refusal != REFUSAL_NONE) {
		screen_no(screen, joining->re, refusal, NULL);
	} else if (screen != NULL) {
		buffer_clear(&app->out);
		answer_id(joining->re, joining->id, &app->out);
		screen_send(screen, &app->out);
	}
	sodium_memzero(joining, sizeof *joining);
	free(joining);
	app_settle(app);
}

static void write_run(struct work *work, struct store *store)
{
	struct joining *joining = (struct joining *)work;

	joining->err = teacher_put(store, joining->name, joining->hash, &joining->id);
}

static void write_done(struct work *work)
{
	joining_end((struct joining *)work);
}

static void hash_run(struct work *work, struct store *store)
{
	struct joining *joining = (struct joining *)work;

	(void)store;
	joining->err =
	        password_hash(joining->app->fast_passwords, joining->password, joining->hash);
}

static void hash_done(struct work *work)
{
	struct joining *joining = (struct joining *)work;

	if (joining->err != ERR_NONE) {
		joining_end(joining);
		return;
	}
	joining->work.run = write_run;
	joining->work.done = write_done;
	app_store(joining->app, &joining->work);
}

enum refusal desk_teacher_add(struct screen *screen, int64_t re, const struct command *command)
{
	struct app *app = screen->app;
	struct joining *joining;

	if (strlen(command->login.password) < PASSWORD_BYTES_MIN)
		return REFUSAL_WEAK_PASSWORD;
	if (app->logins > LOGINS_WAITING_MAX)
		return REFUSAL_BUSY;
	joining = calloc(1, sizeof *joining);
	CHECK(joining != NULL);
	joining->work.run = hash_run;
	joining->work.done = hash_done;
	joining->app = app;
	joining->screen = screen->id;
	joining->re = re;
	memcpy(joining->name, command->login.name, sizeof joining->name);
	memcpy(joining->password, command->login.password, sizeof joining->password);
	app->logins++;
	app->host->compute(app->host, &joining->work);
	return REFUSAL_NONE;
}

static enum err count_class(void *context, const struct class_row *row)
{
	(void)row;
	++*(int *)context;
	return ERR_NONE;
}

static enum err count_teacher(void *context, const struct teacher *teacher)
{
	(void)teacher;
	++*(int *)context;
	return ERR_NONE;
}

static enum err share(struct job *job, struct store *store, const struct class_row *row,
                      int64_t teacher)
{
	int classes = 0, teachers = 0;
	bool has;
	enum err err = share_has(store, row->id, teacher, &has);

	if (err != ERR_NONE || has)
		return err;
	err = class_each(store, teacher, count_class, &classes);
	if (err == ERR_NONE)
		err = share_each(store, row->id, count_teacher, &teachers);
	if (err != ERR_NONE)
		return err;
	if (classes >= CLASSES_PER_TEACHER_MAX || teachers >= TEACHERS_PER_CLASS_MAX)
		job->refusal = REFUSAL_TOO_MANY;
	else
		err = share_put(store, row->id, teacher);
	return err;
}

static enum err unshare(struct job *job, struct store *store, const struct class_row *row,
                        int64_t teacher)
{
	if (teacher == row->teacher) {
		job->refusal = REFUSAL_NOT_ALLOWED;
		return ERR_NONE;
	}
	job->made = teacher;
	return share_drop(store, row->id, teacher);
}

enum err desk_class_share(struct job *job, struct store *store)
{
	const struct command *command = job->command;
	char name[NAME_BYTES_MAX + 1], password[crypto_pwhash_STRBYTES];
	struct class_row row;
	int64_t teacher;
	bool found;
	enum err err =
	        desk_own_class(job, store, command->class_share.class_id, &row, name, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = teacher_find(store, command->class_share.name, &teacher, password, sizeof password);
	sodium_memzero(password, sizeof password);
	if (err == ERR_MISSING) {
		job->refusal = REFUSAL_NO_SUCH_TEACHER;
		return ERR_NONE;
	}
	if (err == ERR_NONE && command->class_share.on)
		err = share(job, store, &row, teacher);
	else if (err == ERR_NONE)
		err = unshare(job, store, &row, teacher);
	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	return desk_print_class(job, store, &row);
}

/* Who shares it no longer leaves its sittings too. */
void desk_class_shared(struct job *job)
{
	if (job->made != 0)
		rooms_unshare(job->app, job->command->class_share.class_id, job->made);
}
