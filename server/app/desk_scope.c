/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_scope.c - whose figures and decisions are asked for. */
#include "app/desk_scope.h"

#include "app/desk_people.h"
#include "app/desk_school.h"
#include "base/day.h"

struct listing {
	struct job *job;
	struct desk_scope *scope;
};

static enum err add_class(void *context, const struct school_class_row *row)
{
	const struct listing *listing = context;
	struct desk_scope *scope = listing->scope;

	if (scope->class_count < CLASSES_PER_SCHOOL_MAX)
		scope->classes[scope->class_count++] =
		        (struct scope_class){.id = row->id,
		                             .name = desk_keep(listing->job, row->name),
		                             .own = row->own != 0};
	return ERR_NONE;
}

static enum err list_school(struct job *job, struct store *store, int64_t school,
                            struct desk_scope *scope, bool *found)
{
	struct listing listing = {job, scope};
	char name[NAME_BYTES_MAX + 1];
	struct school_row row;
	enum err err = desk_own_school(job, store, school, false, &row, name, found);

	if (err != ERR_NONE || !*found)
		return err;
	scope->answer.school = row.id;
	scope->answer.class_name = desk_keep(job, name);
	return school_class_each(store, row.id, job->teacher, scope->answer.today, add_class,
	                         &listing);
}

static enum err list_class(struct job *job, struct store *store, struct desk_scope *scope,
                           bool *found)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	enum err err =
	        desk_own_class(job, store, job->command->figures.class_id, &row, name, found);

	if (err != ERR_NONE || !*found)
		return err;
	scope->answer.class_id = row.id;
	scope->answer.class_name = desk_keep(job, name);
	scope->class_count = 1;
	scope->classes[0] = (struct scope_class){row.id, scope->answer.class_name, true};
	return ERR_NONE;
}

enum err desk_read_scope(struct job *job, struct store *store, struct desk_scope *out, bool *found)
{
	enum err err;

	out->class_count = 0;
	out->answer = (struct answer_scope){.year = job->command->figures.year,
	                                    .today = day_here(job->now_ms)};
	if (job->command->figures.school != 0)
		err = list_school(job, store, job->command->figures.school, out, found);
	else
		err = list_class(job, store, out, found);
	if (err != ERR_NONE || !*found)
		return err;
	for (size_t i = 0; i < out->class_count && err == ERR_NONE; i++)
		err = desk_read_years(store, out->classes[i].id, &out->answer.years);
	return err;
}

enum err desk_read_school(struct job *job, struct store *store, int64_t school,
                          struct desk_scope *out, bool *found)
{
	out->class_count = 0;
	out->answer = (struct answer_scope){.today = day_here(job->now_ms)};
	return list_school(job, store, school, out, found);
}
