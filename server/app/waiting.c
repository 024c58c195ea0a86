/* SPDX-License-Identifier: EUPL-1.2 */
/* waiting.c - what waits for a sitting of a class, and how it comes onto the agenda. */
#include "app/waiting.h"

#include <stdlib.h>
#include <string.h>

#include "app/inside.h"
#include "base/check.h"
#include "base/day.h"
#include "base/log.h"
#include "core/find.h"
#include "core/motion.h"
#include "core/usual.h"
#include "store/council.h"
#include "wire/keep.h"

static enum err add_slip(void *context, const struct slip_row *row)
{
	struct waiting *waiting = context;
	struct waiting_slip *slip = &waiting->slips[waiting->count];
	size_t bytes = strlen(row->motion) + 1;

	if (waiting->count == ITEMS_MAX || bytes > WAITING_MOTIONS_BYTES - waiting->motions_bytes)
		return ERR_NONE;
	waiting->count++;
	slip->id = row->id;
	slip->pupil = row->pupil;
	slip->kind = (uint8_t)row->kind;
	slip->names_somebody = row->names_somebody != 0;
	slip->post = (uint8_t)row->post;
	slip->reply = (uint8_t)row->reply;
	stpncpy(slip->from, row->from, NAME_BYTES_MAX);
	stpncpy(slip->text, row->text, SLIP_BYTES_MAX);
	if (bytes > 1) {
		slip->motion = waiting->motions + waiting->motions_bytes;
		memcpy(waiting->motions + waiting->motions_bytes, row->motion, bytes);
		waiting->motions_bytes += bytes;
	}
	return ERR_NONE;
}

enum err waiting_read(struct store *store, int64_t class_id, enum pupil_mode mode,
                      struct waiting *out)
{
	enum err err = council_form_of(store, class_id, mode, &out->form);

	if (err != ERR_NONE)
		return err;
	return slip_each(store, class_id, 1u << SLIP_ACCEPTED, 0, add_slip, out);
}

static void begin(struct app *app, enum command_kind kind, enum role role, uint16_t seat)
{
	app->command =
	        (struct command){.kind = kind, .role = role, .seat = seat, .at_ms = app_now(app)};
}

static struct gathered *row(struct room *room)
{
	struct command *command = &room->app->command;

	if (room_ahead(room)->item_count + command->gather.count >= ITEMS_MAX)
		return NULL;
	return &command->gather.rows[command->gather.count++];
}

static void add_reports(struct room *room, const struct council_form *form)
{
	for (unsigned i = 0; i < form->report_count; i++) {
		struct gathered *report = row(room);

		if (report == NULL)
			return;
		report->kind = KIND_REPORT;
		app_intern_word(room->app, form->reports[i], &report->title);
	}
}

/* An election without words, which the teacher writes; not when one with words waits already. */
static void add_election(struct room *room, const struct waiting *waiting)
{
	int32_t today = day_here(app_now(room->app));
	struct gathered *election;

	if (waiting->form.election_day == 0 || today < waiting->form.election_day)
		return;
	for (unsigned i = 0; i < waiting->count; i++)
		if (waiting->slips[i].kind == KIND_ELECTION)
			return;
	election = row(room);
	if (election != NULL)
		election->kind = KIND_ELECTION;
}

/* The last sitting of a trial: the class says whether it stays. */
static void add_trials(struct room *room)
{
	const struct assembly *state = room_ahead(room);

	for (unsigned i = 0; i < state->entry_count; i++) {
		const struct entry *entry = &state->entries[i];
		struct gathered *trial;

		if (entry->trial != 1 || entry->sitting == state->id)
			continue;
		trial = row(room);
		if (trial == NULL)
			return;
		trial->kind = KIND_PROPOSAL;
		trial->title = entry->text;
		trial->trial_entry = (uint8_t)(i + 1);
	}
}

static uint8_t author_of(const struct assembly *state, int64_t pupil)
{
	return pupil == 0 ? 0 : (uint8_t)(seat_of_pupil(state, pupil) + 1);
}

static void add_plain(struct room *room, const struct waiting_slip *slip)
{
	struct gathered *gathered = row(room);

	if (gathered == NULL)
		return;
	gathered->slip = slip->id;
	gathered->kind = slip->kind;
	gathered->author = author_of(room_ahead(room), slip->pupil);
	gathered->names_somebody = slip->names_somebody;
	app_intern_word(room->app, slip->text, &gathered->title);
}

/* Whether this or another sitting of the class that is not over has it already. */
static bool is_somewhere(const struct room *room, int64_t slip)
{
	const struct app *app = room->app;

	for (unsigned i = 0; i < app->room_count; i++) {
		const struct assembly *state = room_ahead(app->rooms[i]);

		if (app->rooms[i]->class_id != room->class_id || state->phase == PHASE_SEALED)
			continue;
		for (unsigned j = 0; j < state->item_count; j++)
			if (state->items[j].slip == slip)
				return true;
	}
	return false;
}

/* Decides on app->command, and gives it when there is something to do. */
static enum refusal give(struct room *room)
{
	struct op *op = op_make(room, NULL, 0);
	enum refusal refusal = op_decide(op, &room->app->command);

	if (refusal == REFUSAL_NONE)
		op_give(op);
	else
		op_free(op);
	app_drop_fresh(room->app);
	return refusal;
}

static const char *fresh_text(const struct app *app, const struct text_ref *ref)
{
	for (const struct text *text = app->fresh; text != NULL; text = text->next)
		if (memcmp(&text->ref, ref, sizeof *ref) == 0)
			return text->text;
	return "";
}

/* Seat + 1 of the pupil whose id stands in the place of the name. */
static uint8_t seat_kept(const struct room *room, const struct text_ref *ref)
{
	return author_of(room_ahead(room), strtoll(fresh_text(room->app, ref), NULL, 10));
}

/* Seats are other ones in each sitting; who has left the class stands no more. */
static void find_candidates(const struct room *room, struct motion *motion)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < motion->option_count; i++) {
		struct vote_option option = motion->options[i];

		if (option.candidate != 0) {
			option.candidate = seat_kept(room, &option.text);
			if (option.substitute != 0)
				option.substitute = seat_kept(room, &option.substitute_name);
			if (option.candidate == 0)
				continue;
		}
		motion->options[kept++] = option;
	}
	memset(&motion->options[kept], 0, (OPTIONS_MAX - kept) * sizeof motion->options[0]);
	motion->option_count = (uint8_t)kept;
}

/* The motion that a slip has of its own, or the usual one. */
static enum err read_motion(struct app *app, const struct waiting_slip *slip, struct motion *out)
{
	struct wire_reader reader = app_reader(app);
	struct text_ref title = {0};
	enum err err;

	if (slip->motion != NULL) {
		err = motion_read(&reader, slip->motion, out);
		arena_clear(&app->arena);
		return err;
	}
	app_intern_word(app, slip->text, &title);
	motion_usual((enum item_kind)slip->kind, &title, out);
	return ERR_NONE;
}

/* An item with the motion that it had when it was left, or in the class that has sent it. */
static enum refusal give_item(struct room *room, const struct waiting_slip *slip)
{
	struct app *app = room->app;
	struct motion *motion = &app->command.item.motion;
	enum err err;

	begin(app, COMMAND_ITEM_ADD, ROLE_TEACHER, SEAT_NONE);
	err = read_motion(app, slip, motion);
	if (err != ERR_NONE) {
		log_line(LOG_ERROR, "slip %lld has no readable motion: %s", (long long)slip->id,
		         err_name(err));
		app_drop_fresh(app);
		return REFUSAL_BAD_FIELD;
	}
	if (motion_unnamed_options(motion->ballot) == 0)
		find_candidates(room, motion);
	app->command.item.kind = slip->kind;
	app->command.item.author = author_of(room_ahead(room), slip->pupil);
	app->command.item.names_somebody = slip->names_somebody;
	app->command.item.slip = slip->id;
	if (slip->post != POST_NONE) {
		app->command.item.posted.post = slip->post;
		app->command.item.posted.reply = slip->reply;
		app_intern_word(app, slip->from, &app->command.item.posted.from);
	}
	return give(room);
}

static bool comes_whole(const struct waiting_slip *slip)
{
	return slip->motion != NULL || slip->post != POST_NONE;
}

/* Items whose motion fits this class no more come with the usual one, but those of others. */
static enum refusal give_items(struct room *room, const struct waiting *waiting, enum role role,
                               uint16_t seat)
{
	bool left[ITEMS_MAX] = {false};

	for (unsigned i = 0; i < waiting->count; i++)
		left[i] = comes_whole(&waiting->slips[i]) &&
		          !is_somewhere(room, waiting->slips[i].id) &&
		          give_item(room, &waiting->slips[i]) != REFUSAL_NONE &&
		          waiting->slips[i].post == POST_NONE;
	begin(room->app, COMMAND_GATHER, role, seat);
	for (unsigned i = 0; i < waiting->count; i++)
		if (left[i])
			add_plain(room, &waiting->slips[i]);
	return room->app->command.gather.count == 0 ? REFUSAL_NONE : give(room);
}

enum refusal waiting_give(struct room *room, const struct waiting *waiting, enum gathering what,
                          enum role role, uint16_t seat)
{
	enum refusal refusal;

	begin(room->app, COMMAND_GATHER, role, seat);
	if (what == GATHER_ALL) {
		add_reports(room, &waiting->form);
		add_election(room, waiting);
		add_trials(room);
	}
	for (unsigned i = 0; i < waiting->count; i++)
		if (!comes_whole(&waiting->slips[i]) && !is_somewhere(room, waiting->slips[i].id))
			add_plain(room, &waiting->slips[i]);
	refusal = give(room);
	return refusal == REFUSAL_NONE ? give_items(room, waiting, role, seat) : refusal;
}
