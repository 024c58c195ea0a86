/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_minutes.c - the minutes of a sitting: read by who writes them, and their prose written.
 *
 * Who writes is the teacher, and the pupil who holds the office while the sitting runs, or who has
 * held it, by the card, until the class has approved. Figures and verdicts are nobody's to write.
 */
#include "app/desk_minutes.h"

#include <string.h>

#include "app/beside.h"
#include "app/inside.h"
#include "app/record.h"
#include "base/check.h"
#include "core/minutes.h"
#include "core/rules.h"
#include "store/minutes.h"
#include "wire/view.h"

static enum err print_record(struct job *job, struct store *store, const struct record *record)
{
	struct minutes_beside beside;
	struct buffer minutes;
	struct words words = texts_words(&record->texts);
	uint8_t head[HASH_BYTES];
	const char *eight[8];
	enum err err = journal_head(store, record->state->id, head);

	if (err == ERR_NONE)
		err = beside_read(store, record->state->id, &job->arena, &beside);
	if (err != ERR_NONE)
		return err;
	buffer_init(&minutes, FRAME_BYTES_MAX);
	journal_words(head, eight);
	minutes_print(record->state, &words, head, eight, &beside, &minutes);
	if (minutes.full)
		job->refusal = REFUSAL_TOO_LARGE;
	else
		answer_minutes(job->re, &minutes, &job->out);
	buffer_release(&minutes);
	return ERR_NONE;
}

/* The index knows it: then the journal does too. */
static enum err read_known(struct store *store, int64_t sitting, struct record *out)
{
	enum err err = record_read(store, sitting, out);

	if (err == ERR_NONE && out->state->id != sitting) {
		record_release(out);
		err = ERR_CORRUPT;
	}
	return err;
}

enum err desk_print_minutes(struct job *job, struct store *store, int64_t sitting)
{
	struct record record = {0};
	enum err err = read_known(store, sitting, &record);

	if (err != ERR_NONE)
		return err;
	err = print_record(job, store, &record);
	record_release(&record);
	return err;
}

static unsigned seat_of_pupil(const struct assembly *state, int64_t pupil)
{
	for (unsigned seat = 0; seat < state->member_count; seat++)
		if (pupil != 0 && state->members[seat].pupil == pupil)
			return seat;
	return SEAT_NONE;
}

/* Minutes of before that the sitting at hand is told of. */
static bool is_told_of(const struct assembly *state, int64_t sitting)
{
	for (unsigned i = 0; i < state->minutes_count; i++)
		if (state->minutes[i].sitting == sitting)
			return true;
	return false;
}

/* Its writers read the draft; who leads, or keeps the book, the minutes that may be approved. */
static enum refusal seat_refusal(const struct assembly *state, unsigned seat, int64_t sitting)
{
	unsigned roles = roles_of(state, ROLE_PUPIL, seat);
	unsigned readers = 1u << ROLE_CHAIR | 1u << ROLE_SECRETARY | 1u << ROLE_DECISION_KEEPER;

	if ((roles & readers) == 0 || (sitting == state->id && !minutes_writer(state, seat)))
		return REFUSAL_NOT_ALLOWED;
	if (sitting != state->id && !is_told_of(state, sitting))
		return REFUSAL_NO_SUCH_SITTING;
	return REFUSAL_NONE;
}

static enum err open_from_seat(struct job *job, struct store *store, int64_t sitting)
{
	struct record record = {0};
	enum err err = ERR_NONE;

	if (job->room == 0)
		job->refusal = REFUSAL_NO_SUCH_SITTING;
	else
		err = read_known(store, job->room, &record);
	if (err != ERR_NONE || job->room == 0)
		return err;
	job->refusal = seat_refusal(record.state, job->seat, sitting);
	if (job->refusal == REFUSAL_NONE)
		err = sitting == job->room ? print_record(job, store, &record)
		                           : desk_print_minutes(job, store, sitting);
	record_release(&record);
	return err;
}

static enum err open_from_card(struct job *job, struct store *store, int64_t sitting)
{
	struct record record = {0};
	enum err err = read_known(store, sitting, &record);

	if (err != ERR_NONE)
		return err;
	if (record.state->phase == PHASE_SEALED &&
	    minutes_writer(record.state, seat_of_pupil(record.state, job->pupil)))
		err = print_record(job, store, &record);
	else
		job->refusal = REFUSAL_NOT_ALLOWED;
	record_release(&record);
	return err;
}

enum err desk_minutes_open(struct job *job, struct store *store)
{
	int64_t sitting = job->command->sitting_ref.id;
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;
	bool found;
	enum err err;

	if (job->role == ROLE_PUPIL)
		return open_from_seat(job, store, sitting);
	err = desk_own_sitting(job, store, sitting, &row, title, &found);
	if (err != ERR_NONE || !found)
		return err;
	return job->role == ROLE_CARD ? open_from_card(job, store, sitting)
	                              : desk_print_minutes(job, store, sitting);
}

static enum refusal writing_refusal(const struct assembly *state, enum role role, unsigned seat,
                                    unsigned item)
{
	if (role == ROLE_CARD && state->phase != PHASE_SEALED)
		return REFUSAL_NOT_SEALED;
	if (role != ROLE_TEACHER && !minutes_writer(state, seat))
		return REFUSAL_NOT_ALLOWED;
	return prose_refusal(state, item);
}

/* The class is just saying that it agrees with these very words. */
static bool is_being_approved(const struct app *app, int64_t sitting)
{
	for (unsigned i = 0; i < app->room_count; i++)
		if (app->rooms[i]->approving == sitting)
			return true;
	return false;
}

/* Who writes from a seat, and in the sitting where it is. */
static enum refusal hear_seat(const struct screen *screen, struct command *command)
{
	const struct room *room = screen->room;

	if (room == NULL)
		return REFUSAL_NO_SUCH_SITTING;
	if (room->unsure)
		return REFUSAL_STORAGE_FAILED;
	if (room->now->phase == PHASE_SEALED)
		return REFUSAL_ALREADY_SEALED;
	if (!minutes_writer(room->now, screen->seat))
		return REFUSAL_NOT_ALLOWED;
	if (room->id != command->minutes_write.sitting)
		return REFUSAL_NO_SUCH_SITTING;
	command->minutes_write.checked = 1;
	command->minutes_write.pupil = room->now->members[screen->seat].pupil;
	return prose_refusal(room_ahead(room), command->minutes_write.item);
}

/* Of a sitting that runs the room knows what the job need not read again. */
enum refusal desk_minutes_hear(struct screen *screen, int64_t re, const struct command *command)
{
	struct app *app = screen->app;
	struct command *heard = &app->command;
	const struct room *room = room_find(app, command->minutes_write.sitting);
	enum refusal refusal = REFUSAL_NONE;

	CHECK(command == heard);
	if (screen->role == ROLE_PUPIL) {
		refusal = hear_seat(screen, heard);
	} else if (screen->role == ROLE_TEACHER && room != NULL && !room->unsure &&
	           room->now->phase != PHASE_SEALED) {
		heard->minutes_write.checked = 1;
		refusal = prose_refusal(room_ahead(room), command->minutes_write.item);
	}
	if (refusal == REFUSAL_NONE && is_being_approved(app, command->minutes_write.sitting))
		refusal = REFUSAL_BUSY;
	return refusal == REFUSAL_NONE ? desk_job(screen, re, command) : refusal;
}

/* A sitting that is in no room, or is over: what the journal says of it. */
static enum err check_record(struct job *job, struct store *store)
{
	struct command *command = job->command;
	struct record record = {0};
	enum err err = read_known(store, command->minutes_write.sitting, &record);

	if (err != ERR_NONE)
		return err;
	command->minutes_write.pupil = job->pupil;
	job->refusal =
	        writing_refusal(record.state, job->role, seat_of_pupil(record.state, job->pupil),
	                        command->minutes_write.item);
	record_release(&record);
	return ERR_NONE;
}

/* Whose sitting it is, and whether it may still be written on. */
static enum err check_write(struct job *job, struct store *store)
{
	int64_t sitting = job->command->minutes_write.sitting;
	char title[TITLE_BYTES_MAX + 1];
	struct approval_row approval;
	struct sitting_row row;
	bool found = true;
	enum err err = ERR_NONE;

	if (job->role != ROLE_PUPIL) /* who sits there has been checked on the loop */
		err = desk_own_sitting(job, store, sitting, &row, title, &found);
	if (err == ERR_NONE && found && !job->command->minutes_write.checked)
		err = check_record(job, store);
	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	err = approval_get(store, sitting, &approval);
	if (err == ERR_NONE)
		job->refusal = REFUSAL_APPROVED;
	return err == ERR_MISSING ? ERR_NONE : err;
}

struct total { /* bytes of the prose beside the text that is written */
	int item;
	size_t bytes;
};

static enum err add_bytes(void *context, const struct prose_row *row)
{
	struct total *total = context;

	if (row->item != total->item)
		total->bytes += strlen(row->text);
	return ERR_NONE;
}

static enum err check_edition(struct job *job, struct store *store)
{
	const struct command *command = job->command;
	struct total total = {.item = command->minutes_write.item};
	int64_t edition = 0;
	enum err err = prose_edition(store, command->minutes_write.sitting, total.item, &edition);

	if (err == ERR_NONE)
		err = prose_each(store, command->minutes_write.sitting, add_bytes, &total);
	if (err != ERR_NONE)
		return err;
	if (edition != command->minutes_write.edition)
		job->refusal = REFUSAL_CHANGED_MEANWHILE;
	else if (total.bytes + strlen(command->minutes_write.text) > PROSE_ALL_MAX)
		job->refusal = REFUSAL_TOO_LARGE;
	return ERR_NONE;
}

enum err desk_minutes_write(struct job *job, struct store *store)
{
	const struct command *command = job->command;
	struct prose_row row = {.sitting = command->minutes_write.sitting,
	                        .item = command->minutes_write.item,
	                        .edition = command->minutes_write.edition + 1,
	                        .at_ms = job->now_ms,
	                        .text = command->minutes_write.text};
	struct answer_written written = {.edition = row.edition, .at_ms = row.at_ms};
	enum err err = check_write(job, store);

	if (err == ERR_NONE && job->refusal == REFUSAL_NONE)
		err = check_edition(job, store);
	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	row.teacher = job->role == ROLE_TEACHER ? job->teacher : 0;
	row.pupil = job->role == ROLE_TEACHER ? 0 : command->minutes_write.pupil;
	if (row.text[0] == '\0')
		written.edition = 0;
	err = row.text[0] == '\0' ? prose_drop(store, row.sitting, row.item)
	                          : prose_put(store, &row);
	if (err == ERR_NONE)
		answer_written(job->re, &written, &job->out);
	return err;
}
