/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_words.c - the teacher erases words of a sealed sitting, for good.
 *
 * Asked without being sure, all is done and taken back: what is told is what would go. A class that
 * sits holds the words on its way to its minutes, so that its sitting must end first.
 */
#include "app/desk_words.h"

#include <stdlib.h>
#include <string.h>

#include "app/desk_people.h"
#include "app/finds_make.h"
#include "app/inside.h"
#include "app/item_texts.h"
#include "app/publish.h"
#include "app/transaction.h"
#include "base/check.h"
#include "base/log.h"
#include "core/find.h"
#include "store/erase.h"
#include "wire/answer_words.h"

enum { HOLDERS_MAX = 2 * CLASSES_PER_SCHOOL_MAX };

static enum err own_sealed(struct job *job, struct store *store, int64_t sitting, bool *found)
{
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;
	enum err err = desk_own_sitting(job, store, sitting, &row, title, found);

	if (err == ERR_NONE && *found && row.phase != PHASE_SEALED) {
		job->refusal = REFUSAL_NOT_SEALED;
		*found = false;
	}
	return err;
}

static uint16_t item_asked(const struct assembly *state, const struct words_named *named)
{
	for (unsigned i = 0; named->entry != 0 && i < state->entry_count; i++)
		if (state->entries[i].sitting == state->id &&
		    state->entries[i].number == named->entry)
			return state->entries[i].item;
	return named->item;
}

static enum err tell_texts(struct job *job, struct store *store, const struct record *record)
{
	struct answer_words answer = {.sitting = record->state->id};
	struct item_texts texts;
	enum err err;

	answer.item = item_asked(record->state, &job->command->words);
	if (answer.item != 0 && item_index(record->state, answer.item) == NOT_FOUND) {
		job->refusal = REFUSAL_NO_SUCH_ITEM;
		return ERR_NONE;
	}
	err = item_texts_read(store, record, answer.item, &job->arena, &texts);
	if (err != ERR_NONE)
		return err;
	answer.texts = texts.all;
	answer.text_count = texts.count;
	answer_words(job->re, &answer, &job->out);
	return ERR_NONE;
}

enum err desk_words_open(struct job *job, struct store *store)
{
	struct record record = {0};
	bool found;
	enum err err = own_sealed(job, store, job->command->words.sitting, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = record_read(store, job->command->words.sitting, &record);
	if (err == ERR_NONE)
		err = tell_texts(job, store, &record);
	record_release(&record);
	return err;
}

/* What is on its way to the disk may hold the words. */
enum refusal desk_words_hear(struct screen *screen, int64_t re, const struct command *command)
{
	struct app *app = screen->app;

	for (unsigned i = 0; command->words_erase.sure && i < app->room_count; i++) {
		const struct room *room =
		        room_of_teacher(app, app->rooms[i]->id, screen->session->row.teacher);

		if (room == NULL)
			continue;
		if (room->turning || room->pending > 0 || room->lookup != NULL)
			return REFUSAL_BUSY;
	}
	return desk_job(screen, re, command);
}

struct erasing_job { /* for the loop, which forgets the words too; ended with the job */
	struct erased erased;
	int64_t sitting, at_ms; /* of the one alone, unless it was everywhere */
	bool everywhere;
	char words[];
};

struct holders {
	struct job *job;
	const char *names[HOLDERS_MAX];
	size_t count;
};

static enum err add_held(void *context, const char *name)
{
	struct holders *held = context;

	for (size_t i = 0; i < held->count; i++)
		if (strcmp(held->names[i], name) == 0)
			return ERR_NONE;
	if (held->count < HOLDERS_MAX)
		held->names[held->count++] = desk_keep(held->job, name);
	return ERR_NONE;
}

static struct erasure erasure_of(const struct job *job)
{
	const struct command *command = job->command;
	struct erasure erasure = {.sitting = command->words_erase.sitting,
	                          .at_ms = job->now_ms,
	                          .teacher = job->teacher,
	                          .everywhere = command->words_erase.everywhere != 0};

	memcpy(erasure.hash, command->words_erase.text.hash, sizeof erasure.hash);
	return erasure;
}

/* The words, for the rooms of the application. "": they are erased already. */
static enum err read_words(struct job *job, struct store *store, const struct erasure *erasure)
{
	char *words = arena_take(&job->arena, FRAME_BYTES_MAX);
	struct erasing_job *more;
	enum err err;

	CHECK(words != NULL);
	words[0] = '\0';
	err = text_get(store, erasure->sitting, erasure->hash, words, FRAME_BYTES_MAX);
	if (err != ERR_NONE && err != ERR_MISSING)
		return err;
	more = calloc(1, sizeof *more + strlen(words) + 1);
	CHECK(more != NULL);
	more->sitting = erasure->sitting;
	more->at_ms = erasure->at_ms;
	more->everywhere = erasure->everywhere;
	memcpy(more->words, words, strlen(words));
	explicit_bzero(words, strlen(words));
	job->more = more;
	return ERR_NONE;
}

static enum err erase(struct job *job, struct store *store, struct holders *held)
{
	const struct erasure erasure = erasure_of(job);
	struct erasing_job *more;
	enum err err = read_words(job, store, &erasure);

	if (err != ERR_NONE)
		return err;
	more = job->more;
	if (erasure.everywhere)
		err = text_held(store, &erasure, add_held, held);
	if (err == ERR_NONE)
		err = text_erase(store, &erasure, &more->erased);
	if (err == ERR_MISSING) {
		job->refusal = REFUSAL_NO_SUCH_ITEM;
		return ERR_NONE;
	}
	if (err == ERR_NONE && more->erased.sits)
		job->refusal = REFUSAL_SITTING_OPEN;
	return err == ERR_NONE && job->refusal == REFUSAL_NONE && job->command->words_erase.sure
	               ? finds_renew(store)
	               : err;
}

static void tell(struct job *job, const struct holders *held)
{
	const struct erased *erased = &((const struct erasing_job *)job->more)->erased;
	const struct answer_erased answer = {.done = job->command->words_erase.sure,
	                                     .sittings = erased->sittings,
	                                     .texts = erased->texts,
	                                     .lines = erased->lines,
	                                     .slips = erased->slips,
	                                     .sent = erased->sent,
	                                     .polls = erased->polls,
	                                     .within = erased->within,
	                                     .held = held->names,
	                                     .held_count = held->count};

	answer_erased(job->re, &answer, &job->out);
}

/* A transaction of its own, as it is taken back when nobody is sure. */
enum err desk_words_erase(struct job *job, struct store *store)
{
	struct holders held = {.job = job};
	bool found;
	enum err err = own_sealed(job, store, job->command->words_erase.sitting, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = store_begin(store);
	if (err != ERR_NONE)
		return err;
	err = erase(job, store, &held);
	if (err != ERR_NONE || (job->refusal == REFUSAL_NONE && job->command->words_erase.sure)) {
		err = transaction_end(store, err);
		if (err == ERR_NONE)
			store_scrub(store);
	} else {
		store_rollback(store);
	}
	if (err == ERR_NONE && job->refusal == REFUSAL_NONE)
		tell(job, &held);
	return err;
}

static bool reaches(const struct erasing_job *more, const struct room *room)
{
	if (!more->everywhere)
		return room->id == more->sitting;
	for (int i = 0; i < more->erased.class_count; i++)
		if (more->erased.classes[i] == room->class_id)
			return true;
	return false;
}

void desk_words_erased(struct job *job)
{
	struct erasing_job *more = job->more;
	struct app *app = job->app;

	if (!job->command->words_erase.sure)
		return;
	for (unsigned i = 0; more->words[0] != '\0' && i < app->room_count; i++) {
		struct room *room = app->rooms[i];

		if (reaches(more, room) && texts_forget(&room->texts, more->words, more->at_ms))
			room_touch(room, AUDIENCES_ALL);
	}
	explicit_bzero(more->words, strlen(more->words));
	log_line(LOG_INFO, "teacher %lld erased words of sitting %lld: %d texts",
	         (long long)job->teacher, (long long)more->sitting, more->erased.texts);
}
