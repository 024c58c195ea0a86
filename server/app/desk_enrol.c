/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_enrol.c - a class comes into a school and leaves it; whom the classes elected.
 *
 * A joining code can be guessed as a door code can: each try is paid for from the same budget
 * before the store looks, and given back when it was right.
 */
#include <ctype.h>
#include <string.h>

#include "app/desk_people.h"
#include "app/desk_school.h"
#include "app/hello.h"
#include "app/inside.h"
#include "base/check.h"
#include "base/digest.h"
#include "store/polls.h"
#include "store/sent.h"

enum refusal desk_enrol_hear(struct screen *screen, int64_t re, const struct command *command)
{
	enum refusal refusal = hello_guessed(screen, GUESS_CODE, REFUSAL_NONE);

	return refusal == REFUSAL_NONE ? desk_job(screen, re, command) : refusal;
}

void desk_class_enrolled(struct job *job)
{
	struct screen *screen = screen_find(job->app, job->screen);

	if (screen != NULL)
		bucket_give_back(&screen->address->guesses[GUESS_CODE], &rate_guess);
}

/* As it was said, whatever somebody typed between the signs; false: of another length. */
static bool read_code(const char *typed, char code[SCHOOL_CODE_BYTES])
{
	size_t count = 0;

	for (; *typed != '\0'; typed++) {
		if (*typed == ' ' || *typed == '-')
			continue;
		if (count == SCHOOL_CODE_BYTES - 1)
			return false;
		code[count++] = (char)toupper((unsigned char)*typed);
	}
	code[count] = '\0';
	return count == SCHOOL_CODE_BYTES - 1;
}

static enum err find_school(struct job *job, struct store *store, int64_t *school)
{
	char code[SCHOOL_CODE_BYTES];
	uint8_t hash[DIGEST_BYTES];
	enum err err = ERR_MISSING;

	if (read_code(job->command->enrol.code, code)) {
		digest_of(code, SCHOOL_CODE_BYTES - 1, hash);
		err = school_by_code(store, hash, school);
	}
	if (err != ERR_MISSING)
		return err;
	job->refusal = REFUSAL_WRONG_SCHOOL_CODE;
	return ERR_NONE;
}

static enum err enrol(struct job *job, struct store *store, const struct class_row *row,
                      int64_t school)
{
	char name[NAME_BYTES_MAX + 1];
	struct school_row joined;
	enum err err;

	if (row->school == school)
		return ERR_NONE;
	if (row->school != 0) {
		job->refusal = REFUSAL_IN_A_SCHOOL;
		return ERR_NONE;
	}
	err = school_get(store, school, job->teacher, &joined, name, sizeof name);
	if (err == ERR_NONE && joined.classes >= CLASSES_PER_SCHOOL_MAX)
		job->refusal = REFUSAL_TOO_MANY;
	else if (err == ERR_NONE)
		err = class_set_school(store, row->id, school);
	return err;
}

enum err desk_class_enrol(struct job *job, struct store *store)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	int64_t school;
	bool found;
	enum err err = desk_own_class(job, store, job->command->enrol.class_id, &row, name, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = find_school(job, store, &school);
	if (err == ERR_NONE && job->refusal == REFUSAL_NONE)
		err = enrol(job, store, &row, school);
	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	return desk_print_own_class(job, store, row.id);
}

/* Its own teachers may, and who administers the school. */
static enum err may_leave(struct job *job, struct store *store, struct class_row *row, bool *may)
{
	char name[NAME_BYTES_MAX + 1], school_name[NAME_BYTES_MAX + 1];
	struct school_row school;
	enum err err = desk_own_class(job, store, job->command->class_ref.id, row, name, may);

	if (err != ERR_NONE || *may)
		return err;
	err = class_get(store, job->command->class_ref.id, row, name, sizeof name);
	if (err == ERR_NONE)
		err = school_get(store, row->school, job->teacher, &school, school_name,
		                 sizeof school_name);
	if (err == ERR_NONE && school.admin) {
		job->refusal = REFUSAL_NONE;
		*may = true;
	}
	return err == ERR_MISSING ? ERR_NONE : err;
}

enum err desk_class_leave(struct job *job, struct store *store)
{
	struct class_row row;
	bool may;
	enum err err = may_leave(job, store, &row, &may);

	if (err != ERR_NONE || !may)
		return err;
	if (row.school == 0) {
		job->refusal = REFUSAL_NO_SUCH_SCHOOL;
		return ERR_NONE;
	}
	err = sent_stop(store, row.id);
	if (err == ERR_NONE)
		err = part_stop(store, row.id);
	if (err == ERR_NONE)
		err = class_set_school(store, row.id, 0);
	if (err == ERR_NONE)
		answer_ok(job->re, &job->out);
	return err;
}

struct elected {
	struct job *job;
	size_t count;
	struct answer_elected_line *line; /* ELECTED_MAX of the arena */
};

static enum err add_elected(void *context, int64_t class_id, const char *class_name,
                            const char *name)
{
	struct elected *elected = context;

	if (elected->count < ELECTED_MAX)
		elected->line[elected->count++] = (struct answer_elected_line){
		        .class_id = class_id,
		        .class_name = desk_keep(elected->job, class_name),
		        .name = desk_keep(elected->job, name)};
	return ERR_NONE;
}

/* Names of pupils of other classes: for those who make the list of the delegates' council. */
static enum err may_list(struct job *job, struct store *store, const struct school_row *row,
                         bool *may)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row council;
	int64_t id;
	enum err err;

	*may = row->admin != 0;
	if (*may)
		return ERR_NONE;
	err = school_council(store, row->id, &id);
	if (err == ERR_NONE)
		err = desk_own_class(job, store, id, &council, name, may);
	if (err == ERR_NONE && !*may)
		job->refusal = REFUSAL_NOT_ALLOWED;
	return err;
}

enum err desk_school_elected(struct job *job, struct store *store)
{
	struct elected elected = {.job = job};
	struct answer_elected answer;
	char name[NAME_BYTES_MAX + 1];
	struct school_row row;
	bool found, may = false;
	enum err err =
	        desk_own_school(job, store, job->command->school_ref.id, false, &row, name, &found);

	if (err == ERR_NONE && found)
		err = may_list(job, store, &row, &may);
	if (err != ERR_NONE || !may)
		return err;
	elected.line = arena_take(&job->arena, ELECTED_MAX * sizeof *elected.line);
	CHECK(elected.line != NULL);
	err = elected_each(store, row.id, add_elected, &elected);
	if (err != ERR_NONE)
		return err;
	answer = (struct answer_elected){.lines = elected.line, .count = elected.count};
	answer_elected(job->re, &answer, &job->out);
	return ERR_NONE;
}
