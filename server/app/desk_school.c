/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_school.c - a school: its name, who administers it, and what it knows of its classes.
 *
 * Whoever has a class in it may look. Of the classes of others there are names and counts here,
 * nothing that a pupil or a class has written.
 */
#include "app/desk_school.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "app/desk_people.h"
#include "base/check.h"
#include "base/day.h"
#include "base/digest.h"
#include "store/council.h"
#include "store/polls.h"
#include "store/sent.h"

_Static_assert(DIGEST_BYTES == TOKEN_HASH_BYTES, "a joining code is kept as its digest");

enum err desk_own_school(struct job *job, struct store *store, int64_t id, bool admin,
                         struct school_row *row, char *name, bool *found)
{
	enum err err = school_get(store, id, job->teacher, row, name, NAME_BYTES_MAX + 1);

	*found = false;
	if (err != ERR_NONE && err != ERR_MISSING)
		return err;
	if (err == ERR_MISSING || (!row->admin && !row->member))
		job->refusal = REFUSAL_NO_SUCH_SCHOOL;
	else if (admin && !row->admin)
		job->refusal = REFUSAL_NOT_ALLOWED;
	else
		*found = true;
	return ERR_NONE;
}

struct school_lines {
	struct job *job;
	struct answer_school_line *line;
	size_t count;
	int administered;
};

static enum err add_school(void *context, const struct school_row *row)
{
	struct school_lines *lines = context;

	lines->administered += row->admin;
	if (lines->line == NULL || lines->count >= SCHOOL_LINES_MAX)
		return ERR_NONE;
	lines->line[lines->count++] =
	        (struct answer_school_line){.id = row->id,
	                                    .name = desk_keep(lines->job, row->name),
	                                    .classes = row->classes,
	                                    .admin = (uint8_t)row->admin};
	return ERR_NONE;
}

enum err desk_read_schools(struct job *job, struct store *store, struct answer_school_line *line,
                           size_t *count)
{
	struct school_lines lines = {.job = job, .line = line};
	enum err err = school_each(store, job->teacher, add_school, &lines);

	if (err == ERR_NONE)
		*count = lines.count;
	return err;
}

struct admin_lines {
	struct job *job;
	size_t count;
	struct answer_teacher line[ADMINS_PER_SCHOOL_MAX];
};

static enum err add_admin(void *context, const struct teacher *teacher)
{
	struct admin_lines *lines = context;

	if (lines->count < ADMINS_PER_SCHOOL_MAX)
		lines->line[lines->count++] = (struct answer_teacher){
		        .id = teacher->id, .name = desk_keep(lines->job, teacher->name)};
	return ERR_NONE;
}

struct class_lines {
	struct job *job;
	size_t count;
	struct answer_school_class line[CLASSES_PER_SCHOOL_MAX];
};

static enum err add_class(void *context, const struct school_class_row *row)
{
	struct class_lines *lines = context;

	if (lines->count >= CLASSES_PER_SCHOOL_MAX)
		return ERR_NONE;
	lines->line[lines->count++] =
	        (struct answer_school_class){.id = row->id,
	                                     .name = desk_keep(lines->job, row->name),
	                                     .teachers = desk_keep(lines->job, row->teachers),
	                                     .mode = (uint8_t)row->mode,
	                                     .delegates = (uint8_t)row->delegates,
	                                     .own = (uint8_t)row->own,
	                                     .pupils = row->pupils,
	                                     .last_at_ms = row->last_at_ms,
	                                     .next_at_ms = row->next_at_ms,
	                                     .entries_open = row->entries_open,
	                                     .entries_late = row->entries_late};
	return ERR_NONE;
}

struct poll_lines {
	struct job *job;
	size_t count;
	struct answer_poll_line line[POLL_ROWS_MAX];
};

static enum err add_poll(void *context, const struct poll_row *row)
{
	struct poll_lines *lines = context;

	lines->line[lines->count++] =
	        (struct answer_poll_line){.id = row->id,
	                                  .title = desk_keep(lines->job, row->title),
	                                  .state = (uint8_t)row->state,
	                                  .made_at_ms = row->made_at_ms,
	                                  .closed_at_ms = row->closed_at_ms,
	                                  .parts = row->parts,
	                                  .voted = row->voted};
	return ERR_NONE;
}

struct sent_lines {
	struct job *job;
	size_t count;
	struct answer_sent *line; /* SENT_ROWS_MAX of the arena */
};

/* "12,3,1" as numbers of the arena. */
static const uint16_t *read_votes(struct job *job, const char *text, size_t *count)
{
	uint16_t *votes = arena_take(&job->arena, CHOICES_MAX * sizeof *votes);

	CHECK(votes != NULL);
	for (*count = 0; *text != '\0' && *count < CHOICES_MAX;) {
		char *end;
		long value = strtol(text, &end, 10);

		if (end == text)
			break;
		votes[(*count)++] = (uint16_t)value;
		text = *end == ',' ? end + 1 : end;
	}
	return votes;
}

static enum err add_sent(void *context, const struct sent_row *row)
{
	struct sent_lines *lines = context;
	struct job *job = lines->job;
	struct answer_sent *line = &lines->line[lines->count++];

	*line = (struct answer_sent){.id = row->id,
	                             .from = row->from_class,
	                             .to = row->to_class,
	                             .from_name = desk_keep(job, row->from_name),
	                             .to_name = desk_keep(job, row->to_name),
	                             .from_own = (uint8_t)row->from_own,
	                             .to_own = (uint8_t)row->to_own,
	                             .sitting = row->from_sitting,
	                             .item = row->from_item,
	                             .entry = row->from_entry,
	                             .title = desk_keep(job, row->title),
	                             .at_ms = row->at_ms,
	                             .state = (uint8_t)row->state,
	                             .reason = desk_keep(job, row->reason),
	                             .reply = (uint8_t)row->reply,
	                             .minutes = row->minutes,
	                             .answered_at_ms = row->answered_at_ms,
	                             .answer = desk_keep(job, row->answer)};
	line->votes = read_votes(job, row->votes, &line->vote_count);
	return ERR_NONE;
}

static enum err read_sent(struct job *job, struct store *store, const struct school_row *row,
                          struct sent_lines *out)
{
	out->line = arena_take(&job->arena, SENT_ROWS_MAX * sizeof *out->line);
	CHECK(out->line != NULL);
	return sent_each(store, row->id, job->teacher, row->admin, SENT_ROWS_MAX, add_sent, out);
}

enum err desk_print_school(struct job *job, struct store *store, const struct school_row *row)
{
	struct sent_lines sent = {.job = job};
	struct poll_lines polls = {.job = job};
	struct admin_lines admins = {.job = job};
	struct class_lines classes = {.job = job};
	struct answer_school answer;
	enum err err = school_admin_each(store, row->id, add_admin, &admins);

	if (err == ERR_NONE)
		err = school_class_each(store, row->id, job->teacher, day_here(job->now_ms),
		                        add_class, &classes);
	if (err == ERR_NONE)
		err = read_sent(job, store, row, &sent);
	if (err == ERR_NONE)
		err = poll_each(store, row->id, POLL_ROWS_MAX, add_poll, &polls);
	if (err != ERR_NONE)
		return err;
	answer = (struct answer_school){.id = row->id,
	                                .name = row->name,
	                                .public_page = (uint8_t)row->public_page,
	                                .has_code = (uint8_t)row->has_code,
	                                .admin = (uint8_t)row->admin,
	                                .admins = admins.line,
	                                .admin_count = admins.count,
	                                .classes = classes.line,
	                                .class_count = classes.count,
	                                .sent = sent.line,
	                                .sent_count = sent.count,
	                                .polls = polls.line,
	                                .poll_count = polls.count};
	answer_school(job->re, &answer, &job->out);
	return ERR_NONE;
}

/* Once more, after a change. */
static enum err print_changed(struct job *job, struct store *store, int64_t id)
{
	char name[NAME_BYTES_MAX + 1];
	struct school_row row;
	enum err err = school_get(store, id, job->teacher, &row, name, sizeof name);

	return err == ERR_NONE ? desk_print_school(job, store, &row) : err;
}

enum err desk_school_add(struct job *job, struct store *store)
{
	struct school_lines lines = {.job = job};
	enum err err = school_each(store, job->teacher, add_school, &lines);
	int64_t id;

	if (err != ERR_NONE)
		return err;
	if (lines.administered >= SCHOOLS_PER_TEACHER_MAX) {
		job->refusal = REFUSAL_TOO_MANY;
		return ERR_NONE;
	}
	err = school_put(store, job->command->school.name, job->teacher, &id);
	if (err == ERR_NONE)
		answer_id(job->re, id, &job->out);
	return err;
}

enum err desk_school_open(struct job *job, struct store *store)
{
	char name[NAME_BYTES_MAX + 1];
	struct school_row row;
	bool found;
	enum err err =
	        desk_own_school(job, store, job->command->school_ref.id, false, &row, name, &found);

	return err == ERR_NONE && found ? desk_print_school(job, store, &row) : err;
}

enum err desk_school_edit(struct job *job, struct store *store)
{
	const struct command *command = job->command;
	char name[NAME_BYTES_MAX + 1];
	struct school_row row;
	bool found;
	enum err err = desk_own_school(job, store, command->school.id, true, &row, name, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = school_edit(store, row.id, command->school.name, command->school.public_page);
	return err == ERR_NONE ? print_changed(job, store, row.id) : err;
}

/*
 * The signs of door codes, of the random bytes that came with the job: those at 240 and above are
 * passed over, so that each sign is as likely. Of 32 bytes, fewer than eight are left once in
 * about ten to the nineteenth; then there are zeros, a code as good as any.
 */
static void draw_code(const struct token *token, char code[SCHOOL_CODE_BYTES])
{
	static const char signs[] = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
	size_t at = 0;

	for (size_t i = 0; i < TOKEN_BYTES && at < SCHOOL_CODE_BYTES - 1; i++)
		if (token->byte[i] < 240)
			code[at++] = signs[token->byte[i] % 30];
	while (at < SCHOOL_CODE_BYTES - 1)
		code[at++] = signs[0];
	code[at] = '\0';
}

enum err desk_school_code(struct job *job, struct store *store)
{
	char name[NAME_BYTES_MAX + 1], code[SCHOOL_CODE_BYTES];
	uint8_t hash[DIGEST_BYTES];
	struct school_row row;
	bool found;
	enum err err =
	        desk_own_school(job, store, job->command->school_ref.id, true, &row, name, &found);

	if (err != ERR_NONE || !found)
		return err;
	draw_code(&job->token, code);
	digest_of(code, SCHOOL_CODE_BYTES - 1, hash);
	err = school_set_code(store, row.id, hash);
	if (err == ERR_NONE)
		answer_school_code(job->re, code, &job->out);
	return err;
}

static enum err change_admin(struct job *job, struct store *store, int64_t school, int64_t teacher)
{
	struct admin_lines admins = {.job = job};
	bool is = false;
	enum err err = school_admin_each(store, school, add_admin, &admins);

	if (err != ERR_NONE)
		return err;
	for (size_t i = 0; i < admins.count; i++)
		is |= admins.line[i].id == teacher;
	if (job->command->school_admin.on && !is && admins.count >= ADMINS_PER_SCHOOL_MAX)
		job->refusal = REFUSAL_TOO_MANY;
	else if (!job->command->school_admin.on && is && admins.count == 1)
		job->refusal = REFUSAL_NOT_ALLOWED; /* nobody would be left */
	else if (job->command->school_admin.on)
		err = school_admin_put(store, school, teacher);
	else
		err = school_admin_drop(store, school, teacher);
	return err;
}

enum err desk_school_admin(struct job *job, struct store *store)
{
	char name[NAME_BYTES_MAX + 1], password[crypto_pwhash_STRBYTES];
	struct school_row row;
	int64_t teacher;
	bool found;
	enum err err = desk_own_school(job, store, job->command->school_admin.id, true, &row, name,
	                               &found);

	if (err != ERR_NONE || !found)
		return err;
	err = teacher_find(store, job->command->school_admin.name, &teacher, password,
	                   sizeof password);
	sodium_memzero(password, sizeof password);
	if (err == ERR_MISSING) {
		job->refusal = REFUSAL_NO_SUCH_TEACHER;
		return ERR_NONE;
	}
	if (err == ERR_NONE)
		err = change_admin(job, store, row.id, teacher);
	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	return print_changed(job, store, row.id);
}

enum err desk_school_council(struct job *job, struct store *store)
{
	int64_t id = job->command->school_council.class_id;
	char name[NAME_BYTES_MAX + 1], class_name[NAME_BYTES_MAX + 1];
	struct class_row class_row = {0};
	struct school_row row;
	bool found;
	enum err err = desk_own_school(job, store, job->command->school_council.id, true, &row,
	                               name, &found);

	if (err != ERR_NONE || !found)
		return err;
	if (id != 0)
		err = class_get(store, id, &class_row, class_name, sizeof class_name);
	if (err != ERR_NONE && err != ERR_MISSING)
		return err;
	if (id != 0 && class_row.school != row.id) {
		job->refusal = REFUSAL_NO_SUCH_CLASS;
		return ERR_NONE;
	}
	err = class_set_delegates(store, row.id, id, id != 0);
	return err == ERR_NONE ? print_changed(job, store, row.id) : err;
}
