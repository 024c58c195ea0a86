/* SPDX-License-Identifier: EUPL-1.2 */
/* screens.c - the connected screens: a table of slots, each with a generation. */
#include "app/screens.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "app/inside.h"
#include "app/publish.h"
#include "base/check.h"

static uint32_t slot_of(screen_id id)
{
	return (uint32_t)id;
}

struct screen *screen_find(struct app *app, screen_id id)
{
	struct screen *screen;

	if (slot_of(id) >= app->screens_room)
		return NULL;
	screen = app->screens[slot_of(id)];
	return screen != NULL && screen->id == id ? screen : NULL;
}

static void hello_late(struct timer *timer)
{
	struct screen *screen = (void *)((char *)timer - offsetof(struct screen, hello));

	screen->app->host->close(screen->app->host, screen->id, CLOSE_POLICY);
}

static void make_room(struct app *app, uint32_t slot)
{
	uint32_t room = app->screens_room == 0 ? 64 : app->screens_room;

	if (slot < app->screens_room)
		return;
	while (room <= slot)
		room *= 2;
	app->screens = realloc(app->screens, room * sizeof(struct screen *));
	CHECK(app->screens != NULL);
	memset(app->screens + app->screens_room, 0,
	       (room - app->screens_room) * sizeof(struct screen *));
	app->screens_room = room;
}

bool app_came(struct app *app, screen_id id, const char *address)
{
	int64_t now_ms = app_now(app);
	struct address *from;
	struct screen *screen;

	if (app->screen_count >= SCREENS_MAX || slot_of(id) >= 2 * SCREENS_MAX)
		return false;
	from = addresses_enter(&app->addresses, address, now_ms);
	if (from == NULL)
		return false;
	make_room(app, slot_of(id));
	CHECK(app->screens[slot_of(id)] == NULL);
	screen = calloc(1, sizeof *screen);
	CHECK(screen != NULL);
	screen->app = app;
	screen->id = id;
	screen->address = from;
	screen->seat = SEAT_NONE;
	screen->held_end = &screen->held;
	screen->hello.fire = hello_late;
	bucket_fill(&screen->budget, &rate_screen, now_ms);
	timers_set(&app->timers, &screen->hello, now_ms + HELLO_MS);
	app->screens[slot_of(id)] = screen;
	app->screen_count++;
	app_settle(app);
	return true;
}

/* Lets go of session and room, without a word. */
static void leave_all(struct screen *screen)
{
	struct session *session = screen->session;
	struct room *room = screen->room;

	room_leave(screen);
	if (session != NULL && session->live == screen) {
		session->live = NULL;
		if (room != NULL)
			room_touch(room, AUDIENCES_SEATS);
	}
	screen->session = NULL;
	screen->seat = SEAT_NONE;
	screen->role = ROLE_NONE;
	screen->told = false;
	session_let_go(&screen->app->sessions, session);
}

static void drop_held(struct screen *screen)
{
	while (screen->held != NULL) {
		struct held *held = screen->held;

		screen->held = held->next;
		free(held);
	}
	screen->held_end = &screen->held;
	screen->held_count = 0;
}

static void screen_free(struct screen *screen)
{
	struct app *app = screen->app;

	leave_all(screen);
	drop_held(screen);
	timers_clear(&app->timers, &screen->hello);
	screen->address->screens--;
	app->screens[slot_of(screen->id)] = NULL;
	app->screen_count--;
	free(screen);
}

void app_gone(struct app *app, screen_id id)
{
	struct screen *screen = screen_find(app, id);

	if (screen == NULL)
		return;
	screen_free(screen);
	app_settle(app);
}

size_t app_message_max(const struct app *app, screen_id id)
{
	const struct screen *screen = NULL;

	if (slot_of(id) < app->screens_room)
		screen = app->screens[slot_of(id)];
	if (screen == NULL || screen->id != id || screen->role != ROLE_TEACHER)
		return MESSAGE_BYTES_MAX;
	return MESSAGE_TEACHER_BYTES_MAX;
}

void screen_send(struct screen *screen, const struct buffer *message)
{
	struct host *host = screen->app->host;

	CHECK(!message->full && message->count > 0);
	host->send(host, screen->id, LANE_ANSWER, frame_make(message->data, message->count));
}

void screen_no(struct screen *screen, int64_t re, enum refusal refusal, const char *field)
{
	struct buffer *out = &screen->app->out;

	screen->app->figures.refusals++;
	buffer_clear(out);
	answer_no(re, refusal, field, out);
	screen_send(screen, out);
}

void screen_ok(struct screen *screen, int64_t re)
{
	struct buffer *out = &screen->app->out;

	buffer_clear(out);
	answer_ok(re, out);
	screen_send(screen, out);
}

void screen_become(struct screen *screen, struct session *session, enum role role, uint16_t seat)
{
	if (session != NULL)
		session->uses++; /* before the old one goes: it may be the same */
	leave_all(screen);
	screen->session = session;
	screen->role = (uint8_t)role;
	screen->seat = seat;
	timers_clear(&screen->app->timers, &screen->hello);
}

void screen_forget(struct screen *screen)
{
	leave_all(screen);
	timers_set(&screen->app->timers, &screen->hello, app_now(screen->app) + HELLO_MS);
}

void screen_tell_gone(struct screen *screen, enum gone why)
{
	struct buffer *out = &screen->app->out;

	buffer_clear(out);
	note_gone(why, out);
	screen_send(screen, out);
}

void screen_dismiss(struct screen *screen, enum gone why)
{
	screen_forget(screen);
	screen_tell_gone(screen, why);
}

void screens_dismiss(struct app *app, int64_t id, const struct screen *except, enum gone why)
{
	documents_forget(&app->documents, id);
	for (uint32_t i = 0; i < app->screens_room; i++) {
		struct screen *screen = app->screens[i];

		if (screen != NULL && screen != except && screen->session != NULL &&
		    screen->session->row.id == id)
			screen_dismiss(screen, why);
	}
}

void screens_dismiss_scope(struct app *app, int64_t class_id, enum scope scope)
{
	for (uint32_t i = 0; i < app->screens_room; i++) {
		struct screen *screen = app->screens[i];

		if (screen != NULL && screen->session != NULL &&
		    screen->session->row.class_id == class_id &&
		    screen->session->row.scope == (int)scope)
			screen_dismiss(screen, GONE_REVOKED);
	}
}

static bool hold(struct screen *screen, const char *bytes, size_t count)
{
	struct held *held;

	if (screen->held_count >= HELD_MAX || count > MESSAGE_BYTES_MAX)
		return false;
	held = malloc(sizeof *held + count);
	CHECK(held != NULL);
	held->next = NULL;
	held->count = count;
	memcpy(held->bytes, bytes, count);
	*screen->held_end = held;
	screen->held_end = &held->next;
	screen->held_count++;
	return true;
}

void screen_resume(struct screen *screen)
{
	screen->asked = false;
	while (screen->held != NULL && !screen->asked) {
		struct held *held = screen->held;

		screen->held = held->next;
		if (screen->held == NULL)
			screen->held_end = &screen->held;
		screen->held_count--;
		screen_hear(screen, held->bytes, held->count);
		free(held);
	}
}

void app_heard(struct app *app, screen_id id, const char *bytes, size_t count)
{
	struct screen *screen = screen_find(app, id);

	if (screen == NULL)
		return; /* it was closed while the message was on its way */
	app->figures.messages++;
	if (!bucket_take(&screen->budget, &rate_screen, app_now(app)) ||
	    (screen->asked && !hold(screen, bytes, count)))
		screen_no(screen, -1, REFUSAL_TOO_FAST, NULL);
	else if (!screen->asked)
		screen_hear(screen, bytes, count);
	app_settle(app);
}

/* One shared frame for all; a session that expired meanwhile ends here. */
void screens_beat(struct app *app)
{
	int64_t now_ms = app_now(app);
	struct frame *frame;

	buffer_clear(&app->out);
	note_beat(now_ms, &app->out);
	frame = frame_make(app->out.data, app->out.count);
	for (uint32_t i = 0; i < app->screens_room; i++) {
		struct screen *screen = app->screens[i];

		if (screen == NULL || screen->role == ROLE_NONE)
			continue;
		if (screen->session != NULL && screen->session->row.expires_at_ms <= now_ms)
			screen_dismiss(screen, GONE_REVOKED);
		else
			app->host->send(app->host, screen->id, LANE_ANSWER, frame_share(frame));
	}
	frame_release(frame);
}

void screens_release(struct app *app)
{
	for (uint32_t i = 0; i < app->screens_room; i++)
		if (app->screens[i] != NULL) {
			room_leave(app->screens[i]); /* nobody will be told any more */
			screen_free(app->screens[i]);
		}
	free(app->screens);
}
