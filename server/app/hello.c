/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * hello.c - who is there, by a token or by a door code.
 *
 * The token of a seat is found in memory: a whole class that wakes up asks the
 * store nothing. Any other is looked up.
 */
#include "app/hello.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "app/inside.h"
#include "app/publish.h"
#include "app/seats.h"
#include "base/check.h"
#include "base/log.h"

static void greet(struct screen *screen, int64_t re, const char *name)
{
	struct app *app = screen->app;
	const struct session *session = screen->session;
	const struct room *room = screen->room;
	struct answer_hello hello = {
	        .role = (enum role)screen->role, .name = name, .version = app->version};

	if (session != NULL) {
		hello.class_id = session->row.class_id;
		hello.names = (uint8_t)session->row.names;
		hello.scope = (uint8_t)session->row.scope;
	}
	if (room != NULL) {
		hello.class_id = room->class_id;
		hello.sitting = room->id;
	}
	buffer_clear(&app->out);
	answer_hello(re, &hello, &app->out);
	screen_send(screen, &app->out);
	screen_show(screen);
}

enum refusal hello_guessed(struct screen *screen, enum guess guess, enum refusal refusal)
{
	struct bucket *bucket = &screen->address->guesses[guess];
	int64_t now_ms = app_now(screen->app);

	if (!bucket_take(bucket, &rate_guess, now_ms))
		return REFUSAL_TOO_FAST;
	if (!bucket_has(bucket, &rate_guess, now_ms)) /* the last: said once, not at each */
		log_line(LOG_WARN, "too many wrong guesses from %s", screen->address->text);
	return refusal;
}

static enum refusal hello_door(struct screen *screen, int64_t re, const char *door)
{
	struct bucket *bucket = &screen->address->guesses[GUESS_CODE];
	char code[CODE_BYTES] = "";
	bool open = false;
	struct room *room;

	if (!bucket_has(bucket, &rate_guess, app_now(screen->app)))
		return REFUSAL_TOO_FAST;
	for (int i = 0; i < CODE_BYTES - 1; i++) /* as typed, perhaps in small letters */
		code[i] = (char)toupper((unsigned char)door[i]);
	room = room_by_code(screen->app, code, &open);
	if (room == NULL && room_had_code(screen->app, code))
		return REFUSAL_UNKNOWN_CODE; /* a class that comes with yesterday's code */
	if (room == NULL)
		return hello_guessed(screen, GUESS_CODE, REFUSAL_UNKNOWN_CODE);
	if (!open)
		return REFUSAL_DOOR_CLOSED;
	screen_become(screen, NULL, ROLE_VISITOR, SEAT_NONE);
	room_enter(room, screen, AUDIENCE_VISITOR);
	greet(screen, re, "");
	return REFUSAL_NONE;
}

/* Whether the seat still knows this session. */
static bool is_of_a_seat(const struct app *app, const struct session *session)
{
	const struct seat *seat;
	struct room *room;

	if (session == NULL || session->row.expires_at_ms <= app->host->now_ms(app->host))
		return false;
	if (session->row.role != ROLE_PUPIL && session->row.role != ROLE_VISITOR)
		return false;
	room = room_find((struct app *)(uintptr_t)app, session->row.sitting);
	if (room == NULL)
		return false;
	seat = &room->seats[session->row.seat];
	return seat->seated == session || seat->waiting == session;
}

struct look { /* for a token, in the store */
	struct work work;
	struct app *app;
	screen_id screen;
	int64_t re;
	uint8_t hash[TOKEN_HASH_BYTES];
	struct session_row row;
	char name[NAME_BYTES_MAX + 1];
	enum err err;
};

static void look_run(struct work *work, struct store *store)
{
	struct look *look = (struct look *)work;

	look->err = session_find(store, look->hash, &look->row);
	if (look->err == ERR_NONE && look->row.role == ROLE_TEACHER)
		look->err = teacher_name(store, look->row.teacher, look->name, sizeof look->name);
}

/* The links and cards that a hello may bring, and where each belongs. */
static bool is_link(enum role role)
{
	return role == ROLE_TEACHER || role == ROLE_PROJECTOR || role == ROLE_READER ||
	       role == ROLE_BOOTH || role == ROLE_CARD || role == ROLE_BOX;
}

static enum refusal come_in(struct screen *screen, const struct look *look)
{
	enum role role = (enum role)look->row.role;
	struct app *app = screen->app;
	struct room *room = NULL;
	struct session *session;

	if (look->err != ERR_NONE && look->err != ERR_MISSING)
		return REFUSAL_STORAGE_FAILED;
	if (look->err == ERR_MISSING || look->row.expires_at_ms <= app_now(app) || !is_link(role))
		return hello_guessed(screen, GUESS_TOKEN, REFUSAL_UNKNOWN_TOKEN);
	if (role == ROLE_PROJECTOR || role == ROLE_BOOTH) {
		room = room_find(app, look->row.sitting);
		if (room == NULL)
			return REFUSAL_NO_SUCH_SITTING;
	}
	session = session_use(&app->sessions, &look->row);
	screen_become(screen, session, role, SEAT_NONE);
	session_let_go(&app->sessions, session);
	if (room != NULL)
		room_enter(room, screen, role == ROLE_BOOTH ? AUDIENCE_BOOTH : AUDIENCE_PROJECTOR);
	greet(screen, look->re, look->name);
	return REFUSAL_NONE;
}

static void look_done(struct work *work)
{
	struct look *look = (struct look *)work;
	struct app *app = look->app;
	struct screen *screen = screen_find(app, look->screen);

	app->jobs--;
	if (screen != NULL) {
		enum refusal refusal = come_in(screen, look);

		if (refusal != REFUSAL_NONE)
			screen_no(screen, look->re, refusal, NULL);
		screen_resume(screen);
	}
	free(look);
	app_settle(app);
}

static enum refusal hello_token(struct screen *screen, int64_t re, const struct token *token)
{
	struct app *app = screen->app;
	uint8_t hash[TOKEN_HASH_BYTES];
	struct session *session;
	struct look *look;

	token_hash(token, hash);
	session = session_known(&app->sessions, hash);
	if (is_of_a_seat(app, session)) {
		seat_welcome(screen, session);
		greet(screen, re, "");
		return REFUSAL_NONE;
	}
	if (app->jobs >= JOBS_MAX)
		return REFUSAL_BUSY;
	look = calloc(1, sizeof *look);
	CHECK(look != NULL);
	look->work.run = look_run;
	look->work.done = look_done;
	look->app = app;
	look->screen = screen->id;
	look->re = re;
	memcpy(look->hash, hash, sizeof hash);
	app->jobs++;
	screen->asked = true;
	app_store(app, &look->work);
	return REFUSAL_NONE;
}

enum refusal hello_hear(struct screen *screen, int64_t re, const struct command *command)
{
	if (command->hello.has_token)
		return hello_token(screen, re, &command->hello.token);
	return hello_door(screen, re, command->hello.door);
}
