/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * first_demo.c - the demonstration class, made when it is missing.
 *
 * Its sitting goes through the same pipeline as any other; inside app_open()
 * each batch is on the disk before op_give() and pipeline_submit() are over.
 */
#include <stdlib.h>
#include <string.h>

#include "app/demo_class.h"
#include "app/prepare.h"
#include "app/first.h"
#include "app/first_past.h"
#include "app/hello.h"
#include "app/inside.h"
#include "app/pictures.h"
#include "app/transaction.h"
#include "base/check.h"
#include "core/motion.h"

static enum err find_teacher(struct app *app, int64_t *id)
{
	char hash[crypto_pwhash_STRBYTES];
	enum err err = teacher_find(app->opening, DEMO_TEACHER, id, hash, sizeof hash);

	if (err != ERR_MISSING)
		return err;
	err = password_hash(app->fast_passwords, DEMO_PASSWORD, hash);
	return err == ERR_NONE ? teacher_put(app->opening, DEMO_TEACHER, hash, id) : err;
}

static enum err take_class(void *context, const struct class_row *row)
{
	if (strcmp(row->name, DEMO_CLASS_NAME) == 0)
		*(int64_t *)context = row->id;
	return ERR_NONE;
}

/* *made tells whether it is new. */
static enum err find_class(struct app *app, int64_t teacher, int64_t *id, bool *made)
{
	enum err err;

	*id = 0;
	err = class_each(app->opening, teacher, take_class, id);
	*made = *id == 0;
	if (err != ERR_NONE || *id != 0)
		return err;
	err = class_put(app->opening, teacher, DEMO_CLASS_NAME, DEMO_MODE, id);
	for (unsigned i = 0; i < DEMO_PUPILS && err == ERR_NONE; i++) {
		int64_t pupil;

		err = pupil_put(app->opening, *id, demo_pupils[i].name, demo_pupils[i].picture,
		                &pupil);
	}
	return err;
}

/* The class, in `row` with its name in name[NAME_BYTES_MAX + 1]. */
static enum err read_class(struct app *app, struct class_row *row, char *name, bool *made)
{
	int64_t teacher, id = 0;
	enum err err = store_begin(app->opening);

	if (err != ERR_NONE)
		return err;
	err = find_teacher(app, &teacher);
	if (err == ERR_NONE)
		err = find_class(app, teacher, &id, made);
	if (err == ERR_NONE)
		err = class_get(app->opening, id, row, name, NAME_BYTES_MAX + 1);
	row->name = name;
	return transaction_end(app->opening, err);
}

static bool is_in_progress(const struct app *app, int64_t class_id)
{
	for (unsigned i = 0; i < app->room_count; i++)
		if (app->rooms[i]->class_id == class_id &&
		    app->rooms[i]->now->phase != PHASE_SEALED)
			return true;
	return false;
}

/* Seat + 1 of the pupil of that name; 0: nobody, or somebody who has left the class since. */
static uint8_t seat_named(const struct room *room, const char *name)
{
	for (unsigned i = 0; name != NULL && i < room->now->member_count; i++) {
		const char *other = texts_find(&room->texts, &room->now->members[i].name);

		if (other != NULL && strcmp(name, other) == 0)
			return (uint8_t)(i + 1);
	}
	return 0;
}

static void add_option(struct room *room, const struct demo_option *demo, struct motion *motion)
{
	struct vote_option *option = &motion->options[motion->option_count];

	option->candidate = seat_named(room, demo->candidate);
	if (demo->candidate != NULL && option->candidate == 0)
		return;
	option->substitute = seat_named(room, demo->substitute);
	option->drafted = demo->drafted;
	option->cost = demo->cost;
	if (demo->picture != NULL)
		option->picture = picture_named(demo->picture);
	app_intern_word(room->app, demo->text, &option->text);
	app_intern_word(room->app, demo->statement, &option->statement);
	motion->option_count++;
}

/* An election of those who have left the class is no item; every other one is. */
static void add_item(struct app *app, struct room *room, const struct demo_motion *demo)
{
	struct op *op = op_make(room, NULL, 0);
	struct motion *motion = &app->command.item.motion;
	bool election = demo->options[0].candidate != NULL;
	enum refusal refusal;

	app->command = (struct command){.kind = COMMAND_ITEM_ADD,
	                                .role = ROLE_TEACHER,
	                                .seat = SEAT_NONE,
	                                .at_ms = app_now(app)};
	demo_settings(demo, motion);
	app_intern_word(app, demo->title, &motion->title);
	for (int i = 0; motion_unnamed_options(demo->ballot) == 0 && i < demo->option_count; i++)
		add_option(room, &demo->options[i], motion);
	refusal = op_decide(op, &app->command);
	CHECK(refusal == REFUSAL_NONE || election); /* our own data */
	if (refusal == REFUSAL_NONE)
		op_give(op);
	else
		op_free(op);
	app_drop_fresh(app);
}

/* A sitting in progress, whose agenda holds one motion of each kind. */
static enum err make_sitting(struct app *app, const struct class_row *row)
{
	struct prepared *prepared = calloc(1, sizeof *prepared);
	struct room *room;
	enum err err;

	CHECK(prepared != NULL);
	err = store_begin(app->opening);
	if (err == ERR_NONE)
		err = transaction_end(app->opening, prepared_read(app->opening, row, prepared));
	if (err != ERR_NONE ||
	    prepared_give(app, prepared, DEMO_SITTING_TITLE, NULL, 0) != REFUSAL_NONE)
		goto out; /* the server is full: it works, without a demonstration */
	room = room_find(app, prepared->id);
	for (unsigned i = 0; i < DEMO_MOTIONS; i++)
		add_item(app, room, &demo_motions[i]);
	pipeline_submit(app);
	room = room_find(app, prepared->id);
	err = room != NULL && room->pending == 0 && room->now->item_count > 0 ? ERR_NONE : ERR_IO;
out:
	free(prepared);
	return err;
}

enum err first_demo(struct app *app)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	bool made = false;
	enum err err = read_class(app, &row, name, &made);

	if (err != ERR_NONE || is_in_progress(app, row.id))
		return err;
	if (made)
		err = first_past(app, &row);
	if (err == ERR_NONE)
		err = make_sitting(app, &row);
	/* After the sitting: what was accepted waits for the teacher to gather it. */
	return err == ERR_NONE && made ? first_slips(app, row.id) : err;
}
