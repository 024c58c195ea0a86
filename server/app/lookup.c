/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * lookup.c - commands that are decided after a look into the store.
 *
 * The look waits until the room has nothing on its way to the disk, and counts
 * only if the journal has not moved meanwhile; else it is taken again.
 */
#include <stdlib.h>
#include <string.h>

#include "app/inside.h"
#include "app/urns.h"
#include "base/check.h"
#include "base/log.h"
#include "store/urn.h"

struct lookup {
	struct work work;
	struct room *room;
	int64_t id;
	int64_t class_id;
	int64_t re;
	screen_id screen;
	enum command_kind kind;
	bool looking; /* the storage thread has it */
	bool secret;
	uint16_t vote;
	int choices;
	uint32_t seq;
	uint16_t votes[CHOICES_MAX];
	int number;
	enum err err;
};

static void lookup_run(struct work *work, struct store *store)
{
	struct lookup *lookup = (struct lookup *)work;

	lookup->err = ERR_NONE;
	if (lookup->kind == COMMAND_SITTING_END)
		lookup->err = sitting_last_number(store, lookup->class_id, &lookup->number);
	else if (lookup->secret)
		lookup->err =
		        urn_count(store, lookup->id, lookup->vote, lookup->choices, lookup->votes);
}

static void answer(struct lookup *lookup, enum refusal refusal)
{
	struct screen *screen = screen_find(lookup->room->app, lookup->screen);

	if (screen != NULL)
		screen_no(screen, lookup->re, refusal, NULL);
}

static void lookup_end(struct lookup *lookup)
{
	lookup->room->lookup = NULL;
	lookup->room->app->rooms_over = true;
	free(lookup);
}

static void ended(struct op *op, bool landed)
{
	(void)landed;
	op->room->ending = false;
}

static void decide(struct lookup *lookup)
{
	struct room *room = lookup->room;
	struct command *command = &room->app->command;
	struct screen *screen = screen_find(room->app, lookup->screen);
	struct op *op = op_make(room, screen, lookup->re);
	enum refusal refusal;

	*command = (struct command){.kind = lookup->kind,
	                            .role = ROLE_TEACHER,
	                            .seat = SEAT_NONE,
	                            .at_ms = app_now(room->app)};
	if (lookup->kind == COMMAND_SITTING_END) {
		command->end.number = (uint16_t)(lookup->number + 1);
		op->after = ended;
	} else {
		memcpy(command->vote_count.votes, lookup->votes, sizeof lookup->votes);
	}
	refusal = op_decide(op, command);
	if (refusal == REFUSAL_NONE) {
		op_give(op);
		return;
	}
	op_free(op);
	room->ending = false;
	answer(lookup, refusal);
}

static void lookup_done(struct work *work)
{
	struct lookup *lookup = (struct lookup *)work;
	struct room *room = lookup->room;
	struct app *app = room->app;

	lookup->looking = false;
	if (lookup->err != ERR_NONE) {
		log_line(LOG_ERROR, "sitting %lld: the store cannot answer: %s",
		         (long long)room->id, err_name(lookup->err));
		room->ending = false;
		answer(lookup, refusal_of(lookup->err));
		lookup_end(lookup);
	} else if (room->pending > 0 || room->unsure || room_ahead(room)->seq != lookup->seq) {
		lookup_go(room);
	} else {
		decide(lookup);
		lookup_end(lookup);
	}
	app_settle(app);
}

static const struct item *floor_of(const struct assembly *state)
{
	for (unsigned i = 0; i < state->item_count; i++)
		if (state->items[i].id == state->floor_item)
			return &state->items[i];
	return NULL;
}

/* What to look for, in the state as it is now. */
static void aim(struct lookup *lookup)
{
	const struct assembly *state = room_ahead(lookup->room);
	const struct item *item = floor_of(state);

	lookup->seq = state->seq;
	lookup->vote = state->vote_count;
	lookup->secret = false;
	memset(lookup->votes, 0, sizeof lookup->votes);
	if (lookup->kind != COMMAND_VOTE_COUNT || state->phase != PHASE_CLOSED || item == NULL)
		return;
	lookup->secret = item->motion.secrecy == SECRECY_SECRET;
	lookup->choices = item->motion.option_count + 1;
}

void lookup_go(struct room *room)
{
	struct lookup *lookup = room->lookup;

	if (lookup == NULL || lookup->looking || room->pending > 0)
		return;
	if (room->unsure) { /* what was ahead is lost, and this with it */
		room->ending = false;
		answer(lookup, REFUSAL_STORAGE_FAILED);
		lookup_end(lookup);
		return;
	}
	aim(lookup);
	lookup->looking = true;
	app_store(room->app, &lookup->work);
}

void lookup_release(struct room *room)
{
	free(room->lookup);
	room->lookup = NULL;
}

/* Two sittings of one class must not end with the same number. */
static bool class_is_ending(const struct app *app, int64_t class_id)
{
	for (unsigned i = 0; i < app->room_count; i++)
		if (app->rooms[i]->class_id == class_id && app->rooms[i]->ending)
			return true;
	return false;
}

enum refusal lookup_ask(struct screen *screen, int64_t re, enum command_kind kind)
{
	struct room *room = screen->room;
	struct app *app = room->app;
	struct lookup *lookup;

	if ((core_phases(kind) >> room_ahead(room)->phase & 1) == 0) {
		enum refusal refusal = core_decide(room_ahead(room), &app->command, &app->decision);

		CHECK(refusal != REFUSAL_NONE); /* the rules refuse it by its phase alone */
		return refusal;
	}
	if (room->lookup != NULL ||
	    (kind == COMMAND_SITTING_END && class_is_ending(app, room->class_id)))
		return REFUSAL_BUSY;
	lookup = calloc(1, sizeof *lookup);
	CHECK(lookup != NULL);
	lookup->work.run = lookup_run;
	lookup->work.done = lookup_done;
	lookup->room = room;
	lookup->id = room->id;
	lookup->class_id = room->class_id;
	lookup->screen = screen->id;
	lookup->re = re;
	lookup->kind = kind;
	room->lookup = lookup;
	room->ending = kind == COMMAND_SITTING_END;
	lookup_go(room);
	return REFUSAL_NONE;
}
