/* SPDX-License-Identifier: EUPL-1.2 */
/* prepare.c - a sitting to be prepared: read from the store, then made as any other event is. */
#include "app/prepare.h"

#include <string.h>

#include "app/inside.h"
#include "base/check.h"
#include "store/council.h"

static enum err add_member(void *context, const struct pupil_row *row)
{
	struct prepared *prepared = context;

	if (prepared->count < MEMBERS_MAX) {
		struct prepared_member *member = &prepared->members[prepared->count++];

		member->pupil = row->id;
		stpncpy(member->name, row->name, NAME_BYTES_MAX);
		stpncpy(member->picture.id, row->picture, PICTURE_BYTES - 1);
		memset(member->waited, WAITED_MAX, sizeof member->waited);
	}
	return ERR_NONE;
}

/* MEMBERS_MAX: a pupil who is on the list no more. */
static unsigned seat_of(const struct prepared *prepared, int64_t pupil)
{
	for (unsigned i = 0; i < prepared->count; i++)
		if (prepared->members[i].pupil == pupil)
			return i;
	return MEMBERS_MAX;
}

static enum err add_term(void *context, int64_t pupil, int office, int waited)
{
	struct prepared *prepared = context;
	unsigned seat = seat_of(prepared, pupil);

	if (seat < MEMBERS_MAX && office >= 0 && office < OFFICE_COUNT && waited < WAITED_MAX)
		prepared->members[seat].waited[office] = (uint8_t)waited;
	return ERR_NONE;
}

enum err prepared_read(struct store *store, const struct class_row *row, struct prepared *out)
{
	enum err err;

	out->class_id = row->id;
	out->teacher = row->teacher;
	out->mode = (uint8_t)row->mode;
	stpncpy(out->class_name, row->name, NAME_BYTES_MAX);
	err = pupil_each(store, row->id, add_member, out);
	if (err == ERR_NONE)
		err = term_each(store, row->id, add_term, out);
	if (err == ERR_NONE)
		err = carried_read(store, row->id, &out->book);
	if (err == ERR_NONE)
		err = waiting_read(store, row->id, (enum pupil_mode)row->mode, &out->waiting);
	if (err == ERR_NONE)
		err = sitting_last_head(store, row->id, out->previous.hash);
	if (err == ERR_NONE)
		err = sitting_reserve(store, &out->id);
	return err;
}

static void fill_members(struct app *app, const struct prepared *prepared)
{
	struct command *command = &app->command;

	command->prepare.member_count = prepared->count;
	for (unsigned i = 0; i < prepared->count; i++) {
		const struct prepared_member *member = &prepared->members[i];

		command->prepare.members[i].pupil = member->pupil;
		command->prepare.members[i].picture = member->picture;
		memcpy(command->prepare.members[i].waited, member->waited, sizeof member->waited);
		app_intern_word(app, member->name, &command->prepare.members[i].name);
	}
}

static void fill_council(struct app *app, const struct council_form *form)
{
	struct council *council = &app->command.prepare.council;

	council->stage_count = form->stage_count;
	memcpy(council->stages, form->stages, sizeof council->stages);
	council->offices = form->offices;
	council->turn_seconds = form->turn_seconds;
	council->item_minutes = form->item_minutes;
	council->totals = form->totals;
	council->tags = form->tags;
	council->own_count = form->own_count;
	council->line_count = form->line_count;
	for (unsigned i = 0; i < form->own_count; i++) {
		council->own[i].picture = form->own[i].picture;
		council->own[i].powers = form->own[i].powers;
		app_intern_word(app, form->own[i].name, &council->own[i].name);
	}
	for (unsigned i = 0; i < form->line_count; i++) {
		council->lines[i].stage = form->lines[i].stage;
		app_intern_word(app, form->lines[i].text, &council->lines[i].text);
	}
}

static void fill_book(struct room *room, const struct prepared *prepared)
{
	struct command *command = &room->app->command;
	int64_t pupils[MEMBERS_MAX];

	for (unsigned i = 0; i < prepared->count; i++)
		pupils[i] = prepared->members[i].pupil;
	command->prepare.entry_count = prepared->book.count;
	carried_fill(room, &prepared->book, pupils, prepared->count, command->prepare.entries);
}

static void fill_command(struct room *room, const struct prepared *prepared, const char *title)
{
	struct app *app = room->app;
	struct command *command = &app->command;

	*command = (struct command){.kind = COMMAND_PREPARE,
	                            .role = ROLE_TEACHER,
	                            .seat = SEAT_NONE,
	                            .at_ms = prepared->at_ms != 0 ? prepared->at_ms : app_now(app)};
	command->prepare.id = prepared->id;
	command->prepare.class_id = prepared->class_id;
	command->prepare.mode = prepared->mode;
	command->prepare.previous = prepared->previous;
	app_intern_word(app, title, &command->prepare.title);
	app_intern_word(app, prepared->class_name, &command->prepare.class_name);
	fill_members(app, prepared);
	fill_council(app, &prepared->waiting.form);
	fill_book(room, prepared);
}

static struct room *make_room(struct app *app, const struct prepared *prepared)
{
	struct record record = {.teacher = prepared->teacher};
	struct room *room;

	record.state = state_make();
	room = room_make(app, prepared->id, &record);
	record_release(&record);
	if (room != NULL)
		room->class_id = prepared->class_id;
	return room;
}

static unsigned sittings_of(const struct app *app, int64_t teacher)
{
	unsigned count = 0;

	for (unsigned i = 0; i < app->room_count; i++)
		count += app->rooms[i]->teacher == teacher &&
		         app->rooms[i]->now->phase != PHASE_SEALED;
	return count;
}

enum refusal prepared_give(struct app *app, const struct prepared *prepared, const char *title,
                           struct screen *screen, int64_t re)
{
	enum refusal refusal;
	struct room *room;
	struct op *op;

	if (prepared->count == 0)
		return REFUSAL_EMPTY_CLASS;
	if (sittings_of(app, prepared->teacher) >= SITTINGS_PER_TEACHER_MAX)
		return REFUSAL_TOO_MANY;
	room = make_room(app, prepared);
	if (room == NULL)
		return REFUSAL_SERVER_FULL;
	fill_command(room, prepared, title);
	op = op_make(room, screen, re);
	op->made = prepared->id;
	refusal = op_decide(op, &app->command);
	app_drop_fresh(app);
	if (refusal != REFUSAL_NONE) {
		op_free(op);
		app->rooms_over = true;
		return refusal;
	}
	op_give(op);
	/* A full agenda is no reason to have no sitting: what found no place waits. */
	(void)waiting_give(room, &prepared->waiting, GATHER_ALL, ROLE_TEACHER, SEAT_NONE);
	return REFUSAL_NONE;
}
