/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_import.c - an archive that a teacher sends in parts, and its taking in. */
#include "app/desk_import.h"

#include <sodium.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "app/import.h"
#include "app/inside.h"
#include "base/check.h"
#include "base/log.h"
#include "store/upload.h"

enum { IMPORT_SILENCE_MS = 60 * 1000 };

/* Whose turn it is; takes it. */
static enum refusal take_turn(struct screen *screen)
{
	struct app *app = screen->app;
	int64_t session = screen->session->row.id, now_ms = app_now(app);

	if (app->importing.give_way != NULL)
		return REFUSAL_BUSY;
	if (app->importing.session != 0 && app->importing.session != session &&
	    now_ms - app->importing.at_ms < IMPORT_SILENCE_MS)
		return REFUSAL_BUSY;
	app->importing.session = session;
	app->importing.at_ms = now_ms;
	return REFUSAL_NONE;
}

struct part { /* one part on its way to the disk */
	struct work work;
	struct app *app;
	screen_id screen;
	int64_t re, at;
	enum err err;
	size_t count;
	char bytes[];
};

static void part_run(struct work *work, struct store *store)
{
	struct part *part = (struct part *)work;

	part->err = upload_add(store, part->at, part->bytes, part->count);
}

static void part_answer(struct part *part, struct screen *screen)
{
	struct app *app = part->app;

	if (part->err == ERR_CONFLICT) /* parts came in another order, or another's came between */
		screen_no(screen, part->re, REFUSAL_BAD_FIELD, NULL);
	else if (part->err == ERR_LIMIT)
		screen_no(screen, part->re, REFUSAL_TOO_LARGE, NULL);
	else if (part->err != ERR_NONE)
		screen_no(screen, part->re, refusal_of(part->err), NULL);
	else {
		buffer_clear(&app->out);
		answer_import_part(part->re, part->at + (int64_t)part->count, &app->out);
		screen_send(screen, &app->out);
	}
}

static void part_done(struct work *work)
{
	struct part *part = (struct part *)work;
	struct app *app = part->app;
	struct screen *screen = screen_find(app, part->screen);

	app->lists--;
	if (screen != NULL)
		part_answer(part, screen);
	explicit_bzero(part->bytes, part->count);
	free(part);
	app_settle(app);
}

enum refusal import_part_hear(struct screen *screen, int64_t re, const struct command *command)
{
	struct app *app = screen->app;
	size_t room = command->list.data_bytes / 4 * 3 + 3;
	struct part *part;
	enum refusal refusal;

	if (app->lists >= LISTS_WAITING_MAX)
		return REFUSAL_BUSY;
	refusal = take_turn(screen);
	if (refusal != REFUSAL_NONE)
		return refusal;
	part = calloc(1, sizeof *part + room);
	CHECK(part != NULL);
	if (sodium_base642bin((unsigned char *)part->bytes, room, command->list.data,
	                      command->list.data_bytes, NULL, &part->count, NULL,
	                      sodium_base64_VARIANT_ORIGINAL) != 0) {
		free(part);
		return REFUSAL_BAD_FIELD;
	}
	part->work.run = part_run;
	part->work.done = part_done;
	part->app = app;
	part->screen = screen->id;
	part->re = re;
	part->at = command->list.at;
	app->lists++;
	app_store(app, &part->work);
	return REFUSAL_NONE;
}

static bool somebody_votes(const struct app *app)
{
	for (unsigned i = 0; i < app->room_count; i++)
		if (room_ahead(app->rooms[i])->phase == PHASE_VOTING)
			return true;
	return false;
}

struct run { /* the taking in, on the storage thread */
	struct work work;
	struct app *app;
	screen_id screen;
	int64_t re, teacher;
	atomic_bool give_way; /* the loop says it, the storage thread looks */
	struct import_result result;
	enum err err;
};

void import_give_way(struct app *app)
{
	if (app->importing.give_way != NULL)
		atomic_store(app->importing.give_way, true);
}

/* What was sent in parts. */
static enum err read_upload(void *context,
                            enum err (*take)(void *taking, const void *bytes, size_t count),
                            void *taking)
{
	return upload_read(context, take, taking);
}

static void run_run(struct work *work, struct store *store)
{
	struct run *run = (struct run *)work;
	const struct import_options options = {
	        .teacher = run->teacher, .program = run->app->version, .give_way = &run->give_way};
	const struct import_source source = {.read = read_upload, .context = store};

	run->err = import_take(store, &options, &source, &run->result);
	if (run->err == ERR_MISSING) { /* nothing was sent: not even the beginning is there */
		run->err = ERR_INPUT;
		run->result.fault = IMPORT_CUT;
	}
	if (run->err == ERR_NONE || run->err == ERR_INPUT)
		upload_drop(store);
}

static void run_answer(const struct run *run, struct screen *screen)
{
	const struct import_result *result = &run->result;
	struct answer_import answer = {.fault = import_fault_code(result->fault)};
	struct app *app = run->app;

	if (run->err == ERR_INPUT) {
		answer.line = result->line;
		answer.sitting = result->sitting;
		answer.entry = result->entry;
	} else {
		answer.classes = result->classes;
		answer.pupils = result->pupils;
		answer.sittings = result->sittings;
		answer.entries = result->entries;
		answer.votes = result->votes;
		answer.known = result->known;
		answer.schools = result->schools;
		answer.sent = result->sent;
		answer.polls = result->polls;
		answer.slips = result->slips;
	}
	buffer_clear(&app->out);
	answer_import(run->re, &answer, &app->out);
	screen_send(screen, &app->out);
}

/* Taken in or not, it is over; what gave way keeps its turn, as if it had come too early. */
static void run_told(const struct run *run, struct screen *screen)
{
	bool gave_way = run->err == ERR_IN_USE && atomic_load(&run->give_way);
	bool failed = run->err != ERR_NONE && run->err != ERR_INPUT && !gave_way;

	if (!gave_way)
		run->app->importing.session = 0;
	if (failed)
		log_line(LOG_ERROR, "an archive could not be taken in: %s", err_name(run->err));
	if (screen == NULL)
		return;
	if (gave_way)
		screen_no(screen, run->re, REFUSAL_STILL_RUNNING, NULL);
	else if (failed)
		screen_no(screen, run->re, refusal_of(run->err), NULL);
	else
		run_answer(run, screen);
}

static void run_done(struct work *work)
{
	struct run *run = (struct run *)work;
	struct app *app = run->app;

	app->importing.give_way = NULL;
	run_told(run, screen_find(app, run->screen));
	free(run);
	app_settle(app);
}

enum refusal import_run_hear(struct screen *screen, int64_t re, const struct command *command)
{
	struct app *app = screen->app;
	enum refusal refusal = take_turn(screen);
	struct run *run;

	(void)command;
	if (refusal == REFUSAL_NONE && somebody_votes(app))
		refusal = REFUSAL_STILL_RUNNING;
	if (refusal != REFUSAL_NONE)
		return refusal;
	run = calloc(1, sizeof *run);
	CHECK(run != NULL);
	run->work.run = run_run;
	run->work.done = run_done;
	run->app = app;
	run->screen = screen->id;
	run->re = re;
	run->teacher = screen->session->row.teacher;
	app->importing.give_way = &run->give_way;
	app_store(app, &run->work);
	return REFUSAL_NONE;
}
