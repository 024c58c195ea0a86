/* SPDX-License-Identifier: EUPL-1.2 */
/* rooms.c - the sittings that are in progress, each with its screens. */
#include "app/rooms.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "app/inside.h"
#include "app/publish.h"
#include "app/seats.h"
#include "app/urns.h"
#include "base/check.h"
#include "base/log.h"

static void publish_due(struct timer *timer)
{
	room_publish((struct room *)(void *)((char *)timer - offsetof(struct room, publish)));
}

static void deadline_due(struct timer *timer)
{
	struct room *room = (void *)((char *)timer - offsetof(struct room, deadline));
	struct op *op;

	if (room->unsure) {
		room_reread(room);
		return;
	}
	room->app->command.kind = COMMAND_DEADLINE;
	room->app->command.role = ROLE_CLOCK;
	room->app->command.seat = SEAT_NONE;
	room->app->command.at_ms = app_now(room->app);
	op = op_make(room, NULL, 0);
	if (op_decide(op, &room->app->command) == REFUSAL_NONE)
		op_give(op);
	else
		op_free(op);
}

static void take_sessions(struct room *room, const struct record *record)
{
	int64_t now_ms = app_now(room->app);

	for (size_t i = 0; i < record->session_count; i++) {
		const struct session_row *row = &record->sessions[i];
		struct seat *seat = &room->seats[row->seat];
		struct session **place = row->role == ROLE_PUPIL ? &seat->seated : &seat->waiting;

		if (*place == NULL && row->expires_at_ms > now_ms)
			*place = session_use(&room->app->sessions, row);
	}
}

void room_fork(struct room *room)
{
	struct app *app = room->app;

	if (room->ahead != NULL)
		return;
	room->ahead = app->spare_count > 0 ? app->spare[--app->spare_count] : state_make();
	state_copy(room->now, room->ahead);
}

static void drop_ahead(struct room *room)
{
	struct app *app = room->app;

	if (room->ahead != NULL && app->spare_count < SPARE_STATES) {
		state_clear(room->ahead);
		app->spare[app->spare_count++] = room->ahead;
	} else {
		state_free(room->ahead);
	}
	room->ahead = NULL;
}

void room_join(struct room *room)
{
	if (room->pending > 0 || room->ahead == NULL)
		return;
	CHECK(state_equals(room->now, room->ahead)); /* the same events made both */
	drop_ahead(room);
}

/* State, texts and keys are the record's now. */
static void take_record(struct room *room, struct record *record)
{
	state_free(room->now);
	drop_ahead(room);
	texts_release(&room->texts);
	free(room->keys);
	room->now = record->state;
	record->state = NULL;
	room->texts = record->texts;
	record->texts = (struct texts){0};
	room->keys = record->keys;
	record->keys = NULL;
	take_sessions(room, record);
	record_release(record);
}

struct room *room_make(struct app *app, int64_t id, struct record *record)
{
	struct room *room;

	if (app->room_count >= ROOMS_MAX)
		return NULL;
	room = calloc(1, sizeof *room);
	CHECK(room != NULL);
	room->app = app;
	room->id = id;
	room->class_id = record->state->class_id;
	room->teacher = record->teacher;
	room->seats = calloc(MEMBERS_MAX, sizeof *room->seats);
	CHECK(room->seats != NULL);
	room->publish.fire = publish_due;
	room->deadline.fire = deadline_due;
	bucket_fill(&room->budget, &rate_room, app_now(app));
	bucket_fill(&room->door, &rate_door, app_now(app));
	take_record(room, record);
	app->rooms[app->room_count++] = room;
	room_wind(room);
	return room;
}

static void forget_sessions(struct room *room)
{
	for (unsigned i = 0; i < MEMBERS_MAX; i++) {
		session_let_go(&room->app->sessions, room->seats[i].seated);
		session_let_go(&room->app->sessions, room->seats[i].waiting);
	}
}

void room_close(struct room *room)
{
	if (room == NULL)
		return;
	CHECK(room->screens == NULL && room->pending == 0 && room->lookup == NULL);
	timers_clear(&room->app->timers, &room->publish);
	timers_clear(&room->app->timers, &room->deadline);
	forget_sessions(room);
	for (unsigned i = 0; i < AUDIENCE_COUNT; i++)
		frame_release(room->shown[i].frame);
	state_free(room->now);
	drop_ahead(room);
	texts_release(&room->texts);
	free(room->keys);
	free(room->seats);
	free(room);
}

struct room *room_find(struct app *app, int64_t id)
{
	for (unsigned i = 0; i < app->room_count; i++)
		if (app->rooms[i]->id == id)
			return app->rooms[i];
	return NULL;
}

static int64_t *share_of(struct room *room, int64_t teacher)
{
	for (unsigned i = 0; i < TEACHERS_PER_CLASS_MAX; i++)
		if (room->shared[i] == teacher)
			return &room->shared[i];
	return NULL;
}

struct room *room_of_teacher(struct app *app, int64_t id, int64_t teacher)
{
	struct room *room = room_find(app, id);

	if (room == NULL || room->now->seq == 0)
		return NULL;
	return room->teacher == teacher || share_of(room, teacher) != NULL ? room : NULL;
}

void room_share(struct room *room, int64_t teacher)
{
	int64_t *place = share_of(room, 0);

	if (room->teacher != teacher && share_of(room, teacher) == NULL && place != NULL)
		*place = teacher;
}

static void unshare(struct room *room, int64_t teacher)
{
	int64_t *place = share_of(room, teacher);
	struct screen *next;

	if (place != NULL)
		*place = 0;
	for (struct screen *screen = room->screens; screen != NULL; screen = next) {
		next = screen->next;
		if (screen->role == ROLE_TEACHER && screen->session->row.teacher == teacher) {
			room_leave(screen);
			screen_tell_gone(screen, GONE_UNSHARED);
		}
	}
}

void rooms_unshare(struct app *app, int64_t class_id, int64_t teacher)
{
	for (unsigned i = 0; i < app->room_count; i++)
		if (app->rooms[i]->class_id == class_id && app->rooms[i]->teacher != teacher)
			unshare(app->rooms[i], teacher);
}

int64_t room_with_door(const struct app *app, int64_t class_id)
{
	int64_t found = 0;

	for (unsigned i = 0; class_id != 0 && i < app->room_count; i++) {
		const struct room *room = app->rooms[i];

		if (room->class_id == class_id && room->now->door_open && room->id > found)
			found = room->id;
	}
	return found;
}

struct room *room_by_code(struct app *app, const char *code, bool *open)
{
	struct room *found = NULL;

	if (code[0] == '\0')
		return NULL;
	for (unsigned i = 0; i < app->room_count; i++) {
		struct room *room = app->rooms[i];

		if (strcmp(room->now->door_code, code) != 0)
			continue;
		found = room;
		*open = room->now->door_open != 0;
		if (*open)
			break; /* an old code may have come again for another door */
	}
	return found;
}

bool room_had_code(const struct app *app, const char *code)
{
	for (unsigned i = 0; i < app->room_count; i++)
		if (code[0] != '\0' && strcmp(app->rooms[i]->old_code, code) == 0)
			return true;
	return false;
}

static bool is_over(const struct room *room)
{
	return room->screens == NULL && room->pending == 0 && !room->unsure &&
	       room->lookup == NULL && (room->now->seq == 0 || room->now->phase == PHASE_SEALED);
}

void rooms_tidy(struct app *app)
{
	app->rooms_over = false;
	for (unsigned i = app->room_count; i-- > 0;) {
		if (!is_over(app->rooms[i]))
			continue;
		room_close(app->rooms[i]);
		app->rooms[i] = app->rooms[--app->room_count];
	}
}

void room_enter(struct room *room, struct screen *screen, enum audience audience)
{
	room_leave(screen);
	screen->room = room;
	screen->audience = (uint8_t)audience;
	screen->before = NULL;
	screen->next = room->screens;
	if (screen->next != NULL)
		screen->next->before = screen;
	room->screens = screen;
	room->here[audience]++;
}

void room_leave(struct screen *screen)
{
	struct room *room = screen->room;

	if (room == NULL)
		return;
	if (screen->next != NULL)
		screen->next->before = screen->before;
	if (screen->before != NULL)
		screen->before->next = screen->next;
	else
		room->screens = screen->next;
	room->here[screen->audience]--;
	screen->room = NULL;
	screen->next = screen->before = NULL;
	if (room->screens == NULL)
		room->app->rooms_over = true;
}

void room_wind(struct room *room)
{
	timers_set(&room->app->timers, &room->deadline, core_deadline_ms(room_ahead(room)));
}

void room_doubt(struct room *room)
{
	if (room->unsure)
		return;
	room->unsure = true;
	drop_ahead(room);
	room_reread(room);
}

struct reread {
	struct work work;
	struct app *app;
	struct room *room;
	int64_t id;
	struct record record;
	enum err err;
};

static void reread_run(struct work *work, struct store *store)
{
	struct reread *reread = (struct reread *)work;

	reread->err = record_read(store, reread->id, &reread->record);
	if (reread->err == ERR_NONE)
		reread->err = urns_settle(store, reread->id, reread->record.state);
}

enum { REREAD_MS = 1000 }; /* between two tries */

static void reread_done(struct work *work)
{
	struct reread *reread = (struct reread *)work;
	struct room *room = reread->room;
	struct app *app = reread->app;

	if (reread->err != ERR_NONE) {
		log_line(LOG_ERROR, "sitting %lld cannot be read again: %s", (long long)room->id,
		         err_name(reread->err));
		timers_set(&app->timers, &room->deadline, app_now(app) + REREAD_MS);
		record_release(&reread->record);
	} else {
		take_record(room, &reread->record);
		room->unsure = false;
		/* A deadline that failed is not tried again at once: the disk may still be full. */
		timers_set(&app->timers, &room->deadline,
		           core_deadline_ms(room_ahead(room)) < app_now(app) + REREAD_MS
		                   ? app_now(app) + REREAD_MS
		                   : core_deadline_ms(room_ahead(room)));
		room->stirred = true;
		room_touch(room, AUDIENCES_ALL);
		seats_move(room);
		app->rooms_over = true;
	}
	free(reread);
	app_settle(app);
}

void room_reread(struct room *room)
{
	struct reread *reread = calloc(1, sizeof *reread);

	CHECK(reread != NULL);
	reread->work.run = reread_run;
	reread->work.done = reread_done;
	reread->app = room->app;
	reread->room = room;
	reread->id = room->id;
	app_store(room->app, &reread->work);
}

void room_presence(const struct room *room, struct presence *presence)
{
	memset(presence, 0, sizeof *presence);
	for (unsigned i = 0; i < room->now->member_count; i++) {
		const struct seat *seat = &room->seats[i];

		if (seat->waiting != NULL)
			presence->screen[i] = SCREEN_WAITING;
		else if (seat->seated != NULL)
			presence->screen[i] =
			        seat->seated->live != NULL ? SCREEN_HERE : SCREEN_LOST;
	}
}
