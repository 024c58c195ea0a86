/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_classes.c - a teacher's classes and the pupils on their lists. */
#include <stdlib.h>
#include <string.h>

#include "app/class_list.h"
#include "app/desk_people.h"
#include "app/desk_school.h"
#include "app/inside.h"
#include "app/pictures.h"
#include "base/check.h"
#include "store/council.h"

struct class_lines {
	struct job *job;
	size_t count;
	struct answer_class_line line[CLASSES_PER_TEACHER_MAX];
};

static enum err add_class(void *context, const struct class_row *row)
{
	struct class_lines *lines = context;

	if (lines->count >= CLASSES_PER_TEACHER_MAX)
		return ERR_NONE;
	lines->line[lines->count++] =
	        (struct answer_class_line){.id = row->id,
	                                   .name = desk_keep(lines->job, row->name),
	                                   .mode = (uint8_t)row->mode,
	                                   .pupils = row->pupils,
	                                   .sittings = row->sittings,
	                                   .school = row->school,
	                                   .delegates = (uint8_t)row->delegates};
	return ERR_NONE;
}

enum err desk_home(struct job *job, struct store *store)
{
	struct answer_school_line schools[SCHOOL_LINES_MAX];
	struct class_lines lines = {.job = job};
	struct answer_home home = {.classes = lines.line, .schools = schools};
	enum err err = class_each(store, job->teacher, add_class, &lines);

	if (err == ERR_NONE)
		err = desk_read_schools(job, store, schools, &home.school_count);
	if (err != ERR_NONE)
		return err;
	home.class_count = lines.count;
	answer_home(job->re, &home, &job->out);
	return ERR_NONE;
}

enum err desk_class_add(struct job *job, struct store *store)
{
	struct class_lines lines = {.job = job};
	int64_t id;
	enum err err = class_each(store, job->teacher, add_class, &lines);

	if (err != ERR_NONE)
		return err;
	if (lines.count >= CLASSES_PER_TEACHER_MAX) {
		job->refusal = REFUSAL_TOO_MANY;
		return ERR_NONE;
	}
	err = class_put(store, job->teacher, job->command->class_.name, job->command->class_.mode,
	                &id);
	if (err == ERR_NONE)
		answer_id(job->re, id, &job->out);
	return err;
}

enum err desk_class_edit(struct job *job, struct store *store)
{
	int64_t id = job->command->class_.id;
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	bool found;
	enum err err = desk_own_class(job, store, id, &row, name, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = class_edit(store, id, job->command->class_.name, job->command->class_.mode);
	if (err == ERR_NONE)
		answer_ok(job->re, &job->out);
	return err;
}

struct sitting_lines {
	struct job *job;
	size_t count;
	struct answer_sitting *line; /* ARCHIVE_ROWS_MAX of the arena */
};

static enum err add_sitting(void *context, const struct sitting_row *row)
{
	struct sitting_lines *lines = context;

	if (lines->count >= ARCHIVE_ROWS_MAX)
		return ERR_NONE;
	lines->line[lines->count++] =
	        (struct answer_sitting){.id = row->id,
	                                .title = desk_keep(lines->job, row->title),
	                                .phase = (uint8_t)row->phase,
	                                .number = row->number,
	                                .prepared_at_ms = row->prepared_at_ms,
	                                .opened_at_ms = row->opened_at_ms,
	                                .sealed_at_ms = row->sealed_at_ms};
	return ERR_NONE;
}

struct link_lines { /* and how many pupils have a card */
	size_t count;
	int cards;
	int64_t now_ms;
	struct answer_link line[LINKS_PER_CLASS_MAX];
};

static enum err add_link(void *context, const struct session_row *row)
{
	struct link_lines *lines = context;
	enum link_kind kind;

	if (row->expires_at_ms <= lines->now_ms)
		return ERR_NONE;
	lines->cards += row->role == ROLE_CARD;
	if (!desk_is_link(row, &kind) || lines->count >= LINKS_PER_CLASS_MAX)
		return ERR_NONE;
	lines->line[lines->count++] =
	        (struct answer_link){.id = row->id,
	                             .kind = (uint8_t)kind,
	                             .target = row->sitting != 0 ? row->sitting : row->class_id,
	                             .made_at_ms = row->made_at_ms,
	                             .expires_at_ms = row->expires_at_ms,
	                             .names = (uint8_t)row->names,
	                             .scope = (uint8_t)row->scope};
	return ERR_NONE;
}

struct teacher_lines {
	struct job *job;
	size_t count;
	struct answer_teacher line[TEACHERS_PER_CLASS_MAX];
};

static enum err add_teacher(void *context, const struct teacher *teacher)
{
	struct teacher_lines *lines = context;

	if (lines->count < TEACHERS_PER_CLASS_MAX)
		lines->line[lines->count++] = (struct answer_teacher){
		        .id = teacher->id, .name = desk_keep(lines->job, teacher->name)};
	return ERR_NONE;
}

struct class_lists { /* all that a ClassOk tells */
	struct desk_pupils pupils;
	struct sitting_lines sittings;
	struct link_lines links;
	struct teacher_lines teachers;
	int slips_waiting, entries_open;
	struct answer_years years;
	char school_name[NAME_BYTES_MAX + 1];
};

static enum err read_school(struct job *job, struct store *store, const struct class_row *row,
                            char name[NAME_BYTES_MAX + 1])
{
	struct school_row school;

	return row->school == 0 ? ERR_NONE
	                        : school_get(store, row->school, job->teacher, &school, name,
	                                     NAME_BYTES_MAX + 1);
}

static enum err read_lists(struct job *job, struct store *store, int64_t class_id,
                           struct class_lists *out)
{
	enum err err = desk_read_pupils(job, store, class_id, &out->pupils);

	if (err == ERR_NONE)
		err = sitting_each(store, class_id, 0, add_sitting, &out->sittings);
	if (err == ERR_NONE)
		err = session_each(store, 0, class_id, add_link, &out->links);
	if (err == ERR_NONE)
		err = share_each(store, class_id, add_teacher, &out->teachers);
	if (err == ERR_NONE)
		err = slip_count(store, class_id, 0, 0, 1u << SLIP_WAITING, &out->slips_waiting);
	if (err == ERR_NONE)
		err = entry_count_open(store, class_id, &out->entries_open);
	if (err == ERR_NONE)
		err = desk_read_years(store, class_id, &out->years);
	return err;
}

enum err desk_print_class(struct job *job, struct store *store, const struct class_row *row)
{
	struct class_lists lists = {
	        .sittings.job = job, .links.now_ms = job->now_ms, .teachers.job = job};
	struct answer_class answer;
	enum err err;

	lists.sittings.line =
	        arena_take(&job->arena, ARCHIVE_ROWS_MAX * sizeof *lists.sittings.line);
	CHECK(lists.sittings.line != NULL);
	err = read_lists(job, store, row->id, &lists);
	if (err == ERR_NONE)
		err = read_school(job, store, row, lists.school_name);
	if (err != ERR_NONE)
		return err;
	answer = (struct answer_class){.id = row->id,
	                               .name = row->name,
	                               .mode = (uint8_t)row->mode,
	                               .pupils = lists.pupils.line,
	                               .pupil_count = lists.pupils.count,
	                               .sittings = lists.sittings.line,
	                               .sitting_count = lists.sittings.count,
	                               .links = lists.links.line,
	                               .link_count = lists.links.count,
	                               .teachers = lists.teachers.line,
	                               .teacher_count = lists.teachers.count,
	                               .slips_waiting = lists.slips_waiting,
	                               .entries_open = lists.entries_open,
	                               .cards = lists.links.cards,
	                               .school = row->school,
	                               .school_name = lists.school_name,
	                               .delegates = (uint8_t)row->delegates,
	                               .years = lists.years};
	answer_class(job->re, &answer, &job->out);
	return ERR_NONE;
}

enum err desk_print_own_class(struct job *job, struct store *store, int64_t id)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	bool found;
	enum err err = desk_own_class(job, store, id, &row, name, &found);

	return err == ERR_NONE && found ? desk_print_class(job, store, &row) : err;
}

enum err desk_class_open(struct job *job, struct store *store)
{
	return desk_print_own_class(job, store, job->command->class_ref.id);
}

struct used {
	size_t count;
	struct picture picture[MEMBERS_MAX];
};

static enum err add_used(void *context, const struct pupil_row *row)
{
	struct used *used = context;

	if (used->count < MEMBERS_MAX)
		used->picture[used->count++] = picture_named(row->picture);
	return ERR_NONE;
}

static enum err put_pupils(struct job *job, struct store *store, struct used *used)
{
	int64_t class_id = job->command->pupils.class_id;

	for (unsigned i = 0; i < job->command->pupils.count; i++) {
		struct picture picture = picture_free(used->picture, used->count);
		int64_t id;
		enum err err =
		        pupil_put(store, class_id, job->command->pupils.names[i], picture.id, &id);

		if (err != ERR_NONE)
			return err;
		used->picture[used->count++] = picture;
	}
	return desk_print_own_class(job, store, class_id);
}

enum err desk_pupils_add(struct job *job, struct store *store)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	struct used used = {0};
	bool found;
	enum err err =
	        desk_own_class(job, store, job->command->pupils.class_id, &row, name, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = pupil_each(store, row.id, add_used, &used);
	if (err != ERR_NONE)
		return err;
	if (used.count + job->command->pupils.count > MEMBERS_MAX) {
		job->refusal = REFUSAL_TOO_MANY;
		return ERR_NONE;
	}
	return put_pupils(job, store, &used);
}

enum err desk_pupil_edit(struct job *job, struct store *store)
{
	int64_t pupil = job->command->pupil.id, class_id;
	bool found;
	enum err err = desk_own_pupil(job, store, pupil, &class_id, &found);

	if (err != ERR_NONE || !found)
		return err;
	if (!picture_known(&job->command->pupil.picture)) {
		job->refusal = REFUSAL_BAD_FIELD;
		return ERR_NONE;
	}
	err = pupil_edit(store, pupil, job->command->pupil.name, job->command->pupil.picture.id);
	return err == ERR_NONE ? desk_print_own_class(job, store, class_id) : err;
}
