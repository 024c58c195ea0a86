/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * first_past.c - the demonstration class has held a council a week ago: two votes by show of hands,
 * decisions, roles. It went through the same rules as any other.
 */
#include "app/first_past.h"

#include <stdlib.h>
#include <string.h>

#include "app/demo_council.h"
#include "app/inside.h"
#include "app/pictures.h"
#include "app/prepare.h"
#include "app/transaction.h"
#include "base/check.h"
#include "base/day.h"
#include "core/motion.h"
#include "core/seats.h"
#include "store/council.h"

enum { STEP_MS = 3 * 60 * 1000 };

struct past {
	struct app *app;
	struct room *room;
	int64_t at_ms;
	enum err err; /* a commit failed, and the next command found nothing to stand on */
};

static struct command *begin(struct past *past, enum command_kind kind)
{
	past->at_ms += STEP_MS;
	past->app->command = (struct command){
	        .kind = kind, .role = ROLE_TEACHER, .seat = SEAT_NONE, .at_ms = past->at_ms};
	return &past->app->command;
}

static void give(struct past *past)
{
	struct op *op = op_make(past->room, NULL, 0);

	if (past->err == ERR_NONE && op_decide(op, &past->app->command) == REFUSAL_NONE) {
		op_give(op);
		pipeline_submit(past->app);
	} else {
		past->err = ERR_IO;
		op_free(op);
	}
	app_drop_fresh(past->app);
}

static void act(struct past *past, enum command_kind kind)
{
	begin(past, kind);
	give(past);
}

/* Seats go by names as pupils do; everybody of the demonstration is there. */
static uint16_t seat_of(const struct past *past, const char *name)
{
	for (uint16_t i = 0; i < past->room->now->member_count; i++) {
		const char *other =
		        texts_find(&past->room->texts, &past->room->now->members[i].name);

		if (other != NULL && strcmp(name, other) == 0)
			return i;
	}
	CHECK(false);
}

static struct seats seats_of(const struct past *past, const char *const who[2])
{
	struct seats seats = {{0}};

	for (int i = 0; i < 2; i++)
		if (who[i] != NULL)
			seats_add(&seats, seat_of(past, who[i]));
	return seats;
}

void demo_settings(const struct demo_motion *demo, struct motion *motion)
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

static void add_item(struct past *past, const struct demo_vote *vote)
{
	struct command *command = begin(past, COMMAND_ITEM_ADD);

	demo_settings(&vote->motion, &command->item.motion);
	command->item.motion.trial = vote->trial;
	command->item.author = (uint8_t)(seat_of(past, vote->author) + 1);
	app_intern_word(past->app, vote->motion.title, &command->item.motion.title);
	give(past);
}

static void hold_vote(struct past *past, uint16_t item, const struct demo_vote *vote)
{
	struct command *command = begin(past, COMMAND_ITEM_START);

	command->item_ref.id = item;
	give(past);
	act(past, COMMAND_DEBATE_OPEN);
	act(past, COMMAND_VOTE_OPEN);
	act(past, COMMAND_PAPER_SIGN_ALL);
	act(past, COMMAND_VOTE_CLOSE);
	command = begin(past, COMMAND_VOTE_COUNT);
	command->vote_count.hand_count = 3;
	for (int i = 0; i < 3; i++)
		command->vote_count.hand_votes[i] = vote->votes[i];
	give(past);
	act(past, COMMAND_VOTE_SHOW);
	command = begin(past, COMMAND_ITEM_RECORD);
	command->entry.who = seats_of(past, vote->who);
	give(past);
}

static void add_entry(struct past *past, const struct demo_entry *entry)
{
	int32_t today = day_here(app_now(past->app));
	struct command *command = begin(past, COMMAND_ENTRY_ADD);

	app_intern_word(past->app, entry->text, &command->entry.text);
	app_intern_word(past->app, entry->who_else, &command->entry.who_else);
	command->entry.who = seats_of(past, entry->who);
	command->entry.due_day = entry->due_days == 0 ? 0 : today + entry->due_days;
	give(past);
	if (entry->state == ENTRY_TO_DO)
		return;
	command = begin(past, COMMAND_ENTRY_REVIEW);
	command->entry_review.entry = past->room->now->entry_count;
	command->entry_review.state = (uint8_t)entry->state;
	app_intern_word(past->app, entry->word, &command->entry_review.word);
	give(past);
}

static void hold_sitting(struct past *past)
{
	struct command *command;

	act(past, COMMAND_MEMBERS_ALL_PRESENT);
	for (int i = 0; i < DEMO_HOLDERS; i++) {
		command = begin(past, COMMAND_ROLE_GIVE);
		command->office.seat = seat_of(past, demo_holders[i].name);
		command->office.office = (uint8_t)demo_holders[i].office;
		give(past);
	}
	for (int i = 0; i < DEMO_PAST_VOTES; i++)
		add_item(past, &demo_past_votes[i]);
	act(past, COMMAND_SITTING_OPEN);
	for (int i = 0; i < DEMO_PAST_VOTES; i++)
		hold_vote(past, past->room->now->items[i].id, &demo_past_votes[i]);
	for (int i = 0; i < DEMO_ENTRIES; i++)
		add_entry(past, &demo_entries[i]);
	command = begin(past, COMMAND_NOTE_WRITE);
	app_intern_word(past->app, DEMO_PAST_NOTE, &command->note.text);
	give(past);
	begin(past, COMMAND_SITTING_END)->end.number = 1;
	give(past);
}

static enum err prepare(struct app *app, const struct class_row *row, struct prepared *prepared)
{
	struct council_form form = demo_council;
	enum err err = store_begin(app->opening);

	if (err != ERR_NONE)
		return err;
	err = council_form_keep(app->opening, row->id, &form);
	if (err == ERR_NONE)
		err = prepared_read(app->opening, row, prepared);
	return transaction_end(app->opening, err);
}

enum err first_past(struct app *app, const struct class_row *row)
{
	struct past past = {.app = app, .at_ms = app_now(app) - 7 * DAY_MS};
	struct prepared *prepared = calloc(1, sizeof *prepared);
	enum err err;

	CHECK(prepared != NULL);
	err = prepare(app, row, prepared);
	prepared->at_ms = past.at_ms;
	if (err == ERR_NONE &&
	    prepared_give(app, prepared, DEMO_PAST_TITLE, NULL, 0) == REFUSAL_NONE) {
		pipeline_submit(app);
		past.room = room_find(app, prepared->id);
		hold_sitting(&past);
		err = past.err;
	}
	free(prepared);
	return err;
}

struct authors { /* of a class: ids by the names of demo_pupils */
	int64_t id[DEMO_PUPILS];
};

static enum err take_pupil(void *context, const struct pupil_row *row)
{
	struct authors *authors = context;

	for (int i = 0; i < DEMO_PUPILS; i++)
		if (strcmp(row->name, demo_pupils[i].name) == 0)
			authors->id[i] = row->id;
	return ERR_NONE;
}

static int64_t author_of(const struct authors *authors, const char *name)
{
	for (int i = 0; name != NULL && i < DEMO_PUPILS; i++)
		if (strcmp(name, demo_pupils[i].name) == 0)
			return authors->id[i];
	return 0;
}

static enum err put_slip(struct app *app, const struct authors *authors, int64_t class_id, int i)
{
	const struct demo_slip *demo = &demo_slips[i];
	struct slip_row row = {.class_id = class_id,
	                       .pupil = author_of(authors, demo->author),
	                       .kind = (int)demo->kind,
	                       .state = (int)demo->state,
	                       .source = (int)demo->source,
	                       .names_somebody = demo->names_somebody,
	                       .made_at_ms =
	                               app_now(app) - (int64_t)(DEMO_SLIPS - i) * (DAY_MS / 2),
	                       .text = demo->text,
	                       .reason = demo->reason == NULL ? "" : demo->reason,
	                       .motion = ""};
	enum err err = slip_put(app->opening, &row);

	for (int j = 0; err == ERR_NONE && j < demo->supports; j++)
		err = slip_support(app->opening, row.id, authors->id[j], true);
	return err;
}

enum err first_slips(struct app *app, int64_t class_id)
{
	struct authors authors = {{0}};
	enum err err = store_begin(app->opening);

	if (err != ERR_NONE)
		return err;
	err = pupil_each(app->opening, class_id, take_pupil, &authors);
	for (int i = 0; i < DEMO_SLIPS && err == ERR_NONE; i++)
		err = put_slip(app, &authors, class_id, i);
	return transaction_end(app->opening, err);
}
