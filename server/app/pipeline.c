/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pipeline.c - the ops on their way: waiting, in one batch, landed or lost.
 */
#include "app/pipeline.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "app/desk_import.h"
#include "app/inside.h"
#include "app/publish.h"
#include "app/seats.h"
#include "app/urns.h"
#include "base/check.h"
#include "base/log.h"
#include "core/apply.h"
#include "core/seats.h"

enum refusal refusal_of(enum err err)
{
	return err == ERR_FULL ? REFUSAL_STORAGE_FULL : REFUSAL_STORAGE_FAILED;
}

static void apply_signature(struct op *op)
{
	struct event *event = &op->room->app->decision.events[0];

	if (!op->signs)
		return;
	event->kind = EVENT_SIGNED;
	event->at_ms = op->signed_at_ms;
	event->signed_.vote = op->vote;
	event->signed_.seat = op->seat;
	event->signed_.choice = op->told;
	memcpy(event->signed_.marks, op->told_marks, sizeof op->told_marks);
	core_apply(op->room->now, event);
}

static void apply_all(struct op *op)
{
	for (unsigned i = 0; i < op->event_count; i++) {
		if (i == op->signed_at)
			apply_signature(op);
		core_apply(op->room->now, &op->events[i]);
	}
	if (op->signed_at >= op->event_count)
		apply_signature(op);
}

static void keep_texts(struct op *op)
{
	while (op->texts != NULL) {
		struct text *text = op->texts;

		op->texts = text->next;
		texts_keep(&op->room->texts, text);
	}
}

static void answer(struct op *op, enum refusal refusal)
{
	struct app *app = op->room->app;
	struct screen *screen = op->answers ? screen_find(app, op->screen) : NULL;

	if (screen == NULL)
		return;
	if (refusal != REFUSAL_NONE) {
		screen_no(screen, op->re, refusal, NULL);
	} else if (op->made != 0) {
		buffer_clear(&app->out);
		answer_id(op->re, op->made, &app->out);
		screen_send(screen, &app->out);
	} else {
		screen_ok(screen, op->re);
	}
}

/* Whose own note changed beside that of who acted. */
static void tell_paper_voters(struct op *op)
{
	struct room *room = op->room;

	for (unsigned i = 0; i < op->event_count; i++) {
		const struct event *event = &op->events[i];

		if (event->kind == EVENT_PAPER_UNSIGNED)
			seat_show_me(room, event->paper_unsigned.seat);
		for (unsigned seat = 0;
		     event->kind == EVENT_PAPER_SIGNED && seat < room->now->member_count; seat++)
			if (seats_have(&event->paper_signed.seats, seat))
				seat_show_me(room, (uint16_t)seat);
	}
}

/* What follows for others from what just became true. */
static void tell(struct op *op)
{
	struct room *room = op->room;

	if (op->forget_urn != 0 && room->keys != NULL && room->keys->vote == op->forget_urn) {
		free(room->keys);
		room->keys = NULL;
	}
	if (op->event_count > 0) {
		room_wind(room);
		room->stirred = true;
		room_touch(room, AUDIENCES_ALL);
		seats_move(room);
	} else if (op->signs) {
		room_touch(room, AUDIENCES_GROWN);
	}
	if (op->signs)
		seat_show_me(room, op->seat);
	tell_paper_voters(op);
	if (op->event_count > 0 && room->now->phase == PHASE_SEALED)
		seats_end(room);
}

/* It is on the disk. */
static void land(struct op *op)
{
	struct room *room = op->room;
	struct app *app = room->app;

	room->pending--;
	if (op->refused) {
		room_join(room);
		answer(op, REFUSAL_NOT_ALLOWED);
		if (op->after != NULL)
			op->after(op, false);
		return;
	}
	apply_all(op);
	keep_texts(op);
	app->figures.rows += op->rows_count;
	app->figures.ballots += op->signs;
	answer(op, REFUSAL_NONE);
	tell(op);
	room_join(room);
	if (op->after != NULL)
		op->after(op, true);
}

/* It is not: nothing was changed. */
static void lose(struct op *op, enum refusal refusal)
{
	op->room->pending--;
	answer(op, refusal);
	if (op->after != NULL)
		op->after(op, false);
}

/* What was decided on a state that never came is refused with it. */
static void lose_waiting(struct app *app, enum refusal refusal)
{
	struct op **link = &app->waiting;

	while (*link != NULL) {
		struct op *op = *link;

		if (!op->room->unsure) {
			link = &op->next;
			continue;
		}
		*link = op->next;
		app->waiting_count--;
		lose(op, refusal);
		op_free(op);
	}
	app->waiting_end = link;
}

enum { COMPLAIN_MS = 1000 }; /* a full disk fails many commits: once a second is enough */

static void complain(struct app *app, enum err err)
{
	int64_t now_ms = app_now(app);

	if (now_ms - app->complained_at_ms < COMPLAIN_MS)
		return;
	app->complained_at_ms = now_ms;
	log_line(LOG_ERROR, "a commit failed: %s", err_name(err));
}

static void batch_lost(struct app *app, struct op *ops, enum err err)
{
	enum refusal refusal = refusal_of(err);

	complain(app, err);
	for (struct op *op = ops; op != NULL; op = op->next)
		room_doubt(op->room);
	lose_waiting(app, refusal);
	for (struct op *op = ops; op != NULL; op = op->next)
		lose(op, refusal);
}

static void batch_run(struct work *work, struct store *store)
{
	struct batch *batch = (struct batch *)work;

	batch->err = batch_store(batch->ops, store);
}

static void batch_done(struct work *work)
{
	struct batch *batch = (struct batch *)work;
	struct app *app = (void *)((char *)batch - offsetof(struct app, batch));
	struct op *ops = batch->ops;

	batch->ops = NULL;
	app->batch_busy = false;
	if (batch->err != ERR_NONE) {
		batch_lost(app, ops, batch->err);
	} else {
		app->figures.commits++;
		for (struct op *op = ops; op != NULL; op = op->next)
			land(op);
	}
	while (ops != NULL) {
		struct op *op = ops;

		ops = op->next;
		lookup_go(op->room);
		op_free(op);
	}
	app->rooms_over = true;
	app_settle(app);
}

void op_give(struct op *op)
{
	struct app *app = op->room->app;

	if (app->waiting_end == NULL)
		app->waiting_end = &app->waiting;
	op->room->pending++;
	if (room_ahead(op->room)->phase == PHASE_VOTING)
		import_give_way(app);
	if (op->rows_count == 0 && op->room->pending == 1) {
		land(op); /* already so, and on the disk */
		op_free(op);
		return;
	}
	op->next = NULL;
	*app->waiting_end = op;
	app->waiting_end = &op->next;
	app->waiting_count++;
}

void pipeline_submit(struct app *app)
{
	struct op **link = &app->waiting;
	unsigned rows = 0;

	if (app->batch_busy || app->waiting == NULL)
		return;
	while (*link != NULL && (rows == 0 || rows + (*link)->rows_count <= BATCH_ROWS_MAX)) {
		rows += (*link)->rows_count;
		link = &(*link)->next;
		app->waiting_count--;
	}
	app->batch.ops = app->waiting;
	app->waiting = *link;
	*link = NULL;
	if (app->waiting == NULL)
		app->waiting_end = &app->waiting;
	app->batch_busy = true;
	app->batch.work.run = batch_run;
	app->batch.work.done = batch_done;
	app_store(app, &app->batch.work);
}

void pipeline_release(struct app *app)
{
	CHECK(!app->batch_busy);
	while (app->waiting != NULL) {
		struct op *op = app->waiting;

		app->waiting = op->next;
		op->room->pending--;
		op_free(op);
	}
}
