/* SPDX-License-Identifier: EUPL-1.2 */
/* app.c - the application opens, turns and closes. */
#include "app/app.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "app/desk_turns.h"
#include "app/finds_make.h"
#include "app/first.h"
#include "app/hello.h"
#include "app/inside.h"
#include "app/urns.h"
#include "base/check.h"
#include "base/log.h"

enum {
	SWEEP_MS = 60 * 1000,
	ARENA_BYTES = 8 << 20, /* a class list, parsed */
};

int64_t app_now(struct app *app)
{
	return app->host->now_ms(app->host);
}

void app_store(struct app *app, struct work *work)
{
	if (app->opening == NULL) {
		app->host->store(app->host, work);
		return;
	}
	work->run(work, app->opening);
	work->done(work);
}

void app_random_token(struct app *app, struct token *out)
{
	app->host->random(app->host, out->byte, sizeof out->byte);
}

void app_intern(struct app *app, const char *text, size_t bytes, struct text_ref *out)
{
	uint8_t salt[TEXT_SALT_BYTES];
	struct text *made;

	app->host->random(app->host, salt, sizeof salt);
	made = text_make(salt, text, bytes);
	*out = made->ref;
	made->next = app->fresh;
	app->fresh = made;
	app->fresh_count++;
}

void app_intern_word(struct app *app, const char *text, struct text_ref *out)
{
	if (text != NULL && text[0] != '\0')
		app_intern(app, text, strlen(text), out);
}

static void intern_read(void *context, const char *text, size_t bytes, struct text_ref *out)
{
	app_intern(context, text, bytes, out);
}

struct wire_reader app_reader(struct app *app)
{
	return (struct wire_reader){.arena = &app->arena, .intern = intern_read, .context = app};
}

void app_drop_fresh(struct app *app)
{
	text_list_release(app->fresh);
	app->fresh = NULL;
	app->fresh_count = 0;
}

void app_settle(struct app *app)
{
	int64_t next_ms;
	struct timer *timer;

	pipeline_submit(app);
	while ((timer = timers_due(&app->timers, app_now(app))) != NULL)
		timer->fire(timer);
	pipeline_submit(app); /* a deadline may have closed a vote */
	if (app->rooms_over)
		rooms_tidy(app);
	next_ms = timers_next_ms(&app->timers);
	if (next_ms == app->wake_at_ms || app->opening != NULL)
		return;
	app->wake_at_ms = next_ms;
	app->host->wake_at(app->host, next_ms);
}

void app_wake(struct app *app)
{
	app->wake_at_ms = 0; /* what was asked for has come */
	app_settle(app);
}

static void beat(struct timer *timer)
{
	struct app *app = (void *)((char *)timer - offsetof(struct app, beat));

	timers_set(&app->timers, timer, app_now(app) + BEAT_MS);
	screens_beat(app);
}

struct sweep {
	struct work work;
	struct app *app;
	int64_t now_ms;
	enum err err;
};

static void sweep_run(struct work *work, struct store *store)
{
	struct sweep *sweep = (struct sweep *)work;

	sweep->err = session_drop_expired(store, sweep->now_ms);
}

static void sweep_done(struct work *work)
{
	struct sweep *sweep = (struct sweep *)work;

	if (sweep->err != ERR_NONE)
		log_line(LOG_WARN, "old sessions could not be forgotten: %s", err_name(sweep->err));
	timers_set(&sweep->app->timers, &sweep->app->sweep, app_now(sweep->app) + SWEEP_MS);
	app_settle(sweep->app);
	free(sweep);
}

static void sweep(struct timer *timer)
{
	struct app *app = (void *)((char *)timer - offsetof(struct app, sweep));
	struct sweep *made = calloc(1, sizeof *made);

	CHECK(made != NULL);
	made->work.run = sweep_run;
	made->work.done = sweep_done;
	made->app = app;
	made->now_ms = app_now(app);
	addresses_sweep(&app->addresses, made->now_ms);
	app_store(app, &made->work);
}

static struct app *make(const struct app_options *options)
{
	struct app *app = calloc(1, sizeof *app);

	CHECK(app != NULL && sodium_init() >= 0);
	app->host = options->host;
	app->version = options->version;
	app->opening = options->store;
	app->fast_passwords = options->fast_passwords;
	app->waiting_end = &app->waiting;
	arena_init(&app->arena, ARENA_BYTES);
	buffer_init(&app->out, FRAME_BYTES_MAX);
	app->beat.fire = beat;
	app->sweep.fire = sweep;
	documents_init(&app->documents);
	login_make_stranger(app);
	return app;
}

enum err app_open(const struct app_options *options, char first_password[32], struct app **out)
{
	struct app *app = make(options);
	struct finds_made made;
	enum err err = session_drop_expired(options->store, app_now(app));

	first_password[0] = '\0';
	if (err == ERR_NONE && !options->small_ids)
		err = first_ids(app);
	if (err == ERR_NONE)
		err = finds_make(options->store, &made);
	if (err == ERR_NONE)
		err = first_rooms(app);
	if (err == ERR_NONE)
		err = first_teacher(app, first_password);
	if (err == ERR_NONE && options->demo)
		err = first_demo(app);
	if (err != ERR_NONE)
		goto out;
	app_settle(app);
	app->opening = NULL;
	timers_set(&app->timers, &app->beat, app_now(app) + BEAT_MS);
	timers_set(&app->timers, &app->sweep, app_now(app) + SWEEP_MS);
	app_settle(app);
	*out = app;
	app = NULL;
out:
	app_close(app);
	return err;
}

void app_close(struct app *app)
{
	if (app == NULL)
		return;
	turns_release(app);
	pipeline_release(app);
	screens_release(app);
	for (unsigned i = 0; i < app->room_count; i++) {
		lookup_release(app->rooms[i]);
		room_close(app->rooms[i]);
	}
	while (app->spare_count > 0)
		state_free(app->spare[--app->spare_count]);
	addresses_release(&app->addresses);
	documents_release(&app->documents);
	timers_release(&app->timers);
	app_drop_fresh(app);
	arena_release(&app->arena);
	buffer_release(&app->out);
	free(app);
}

void app_figures(const struct app *app, struct app_figures *out)
{
	*out = app->figures;
	out->screens = app->screen_count;
	out->rooms = app->room_count;
}
