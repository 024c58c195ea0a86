/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * first_demo.c - the demonstration class, made when it is missing.
 *
 * Its sitting goes through the same pipeline as any other; inside app_open()
 * each batch is on the disk before op_give() and pipeline_submit() are over.
 */
#include <string.h>

#include "app/demo_class.h"
#include "app/prepare.h"
#include "app/first.h"
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

static enum err find_class(struct app *app, int64_t teacher, int64_t *id)
{
	enum err err;

	*id = 0;
	err = class_each(app->opening, teacher, take_class, id);
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

/* The sitting's id and members, in one transaction with the class if that is new. */
static enum err read_class(struct app *app, struct prepared *prepared)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	int64_t teacher, id;
	enum err err = find_teacher(app, &teacher);

	if (err == ERR_NONE)
		err = find_class(app, teacher, &id);
	for (unsigned i = 0; err == ERR_NONE && i < app->room_count; i++)
		if (app->rooms[i]->class_id == id && app->rooms[i]->now->phase != PHASE_SEALED)
			return ERR_NONE; /* one is in progress: prepared->id stays 0 */
	if (err == ERR_NONE)
		err = class_get(app->opening, id, &row, name, sizeof name);
	if (err != ERR_NONE)
		return err;
	row.name = name;
	return prepared_read(app->opening, &row, prepared);
}

static void intern(struct app *app, const char *text, struct text_ref *out)
{
	if (text != NULL)
		app_intern(app, text, strlen(text), out);
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
	intern(room->app, demo->text, &option->text);
	intern(room->app, demo->statement, &option->statement);
	motion->option_count++;
}

static void fill_settings(const struct demo_motion *demo, struct motion *motion)
{
	motion->picture = picture_named(demo->picture);
	motion->ballot = (uint8_t)demo->ballot;
	motion->secrecy = (uint8_t)demo->secrecy;
	motion->base = (uint8_t)demo->base;
	motion->threshold = (uint8_t)demo->threshold;
	motion->quorum = (uint8_t)demo->quorum;
	motion->tie_rule = (uint8_t)demo->tie_rule;
	motion->changeable = demo->changeable;
	motion->close_on_time = demo->close_on_time;
	motion->close_on_all = demo->close_on_all;
	motion->seconds = demo->seconds;
	motion->method = demo->method != 0 ? (uint8_t)demo->method : motion_method(demo->ballot);
	motion->seats = demo->seats != 0 ? demo->seats : 1;
	motion->picks = demo->picks;
	motion->grade_count = demo->grade_count;
	motion->fallback = (uint8_t)demo->fallback;
	motion->budget = demo->budget;
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
	fill_settings(demo, motion);
	intern(app, demo->title, &motion->title);
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

enum err first_demo(struct app *app)
{
	struct prepared prepared = {0};
	struct room *room;
	enum err err = store_begin(app->opening);

	if (err != ERR_NONE)
		return err;
	err = transaction_end(app->opening, read_class(app, &prepared));
	if (err != ERR_NONE || prepared.id == 0)
		return err;
	if (prepared_give(app, &prepared, DEMO_SITTING_TITLE, NULL, 0) != REFUSAL_NONE)
		return ERR_NONE; /* the server is full: it works, without a demonstration */
	room = room_find(app, prepared.id);
	for (unsigned i = 0; i < DEMO_MOTIONS; i++)
		add_item(app, room, &demo_motions[i]);
	pipeline_submit(app);
	room = room_find(app, prepared.id);
	return room != NULL && room->pending == 0 && room->now->item_count > 0 ? ERR_NONE : ERR_IO;
}
