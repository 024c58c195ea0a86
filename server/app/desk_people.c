/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_people.c - the pupils of a class list, for the jobs of the desk. */
#include "app/desk_people.h"

#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "store/figures.h"

const char *desk_keep(struct job *job, const char *text)
{
	const char *kept = arena_copy(&job->arena, text, strlen(text));

	return kept == NULL ? "" : kept;
}

const char *desk_keep_hidden(struct job *job, const struct hiding *hiding, const char *text)
{
	struct buffer out;
	const char *kept;

	if (*text == '\0')
		return text;
	buffer_init(&out, FRAME_BYTES_MAX);
	hiding_print(hiding, text, &out);
	CHECK(!out.full);
	kept = desk_keep(job, out.count > 0 ? out.data : "");
	buffer_release(&out);
	return kept;
}

const char *desk_join_names(struct job *job, const char *names, const char *who_else)
{
	size_t bytes = strlen(names) + strlen(who_else) + sizeof ", ";
	char *joined;

	if (*names == '\0' || *who_else == '\0')
		return desk_keep(job, *names == '\0' ? who_else : names);
	joined = arena_take(&job->arena, bytes);
	if (joined == NULL)
		return "";
	snprintf(joined, bytes, "%s, %s", names, who_else);
	return joined;
}

struct reading {
	struct job *job;
	struct desk_pupils *pupils;
};

static enum err add_pupil(void *context, const struct pupil_row *row)
{
	struct reading *reading = context;
	struct desk_pupils *pupils = reading->pupils;

	if (pupils->count >= MEMBERS_MAX)
		return ERR_NONE;
	pupils->line[pupils->count++] =
	        (struct answer_pupil){.id = row->id,
	                              .name = desk_keep(reading->job, row->name),
	                              .picture = desk_keep(reading->job, row->picture)};
	return ERR_NONE;
}

enum err desk_read_pupils(struct job *job, struct store *store, int64_t class_id,
                          struct desk_pupils *out)
{
	struct reading reading = {job, out};

	return pupil_each(store, class_id, add_pupil, &reading);
}

const struct answer_pupil *desk_find_pupil(const struct desk_pupils *pupils, int64_t id)
{
	for (size_t i = 0; i < pupils->count; i++)
		if (pupils->line[i].id == id)
			return &pupils->line[i];
	return NULL;
}

enum err desk_own_pupil(struct job *job, struct store *store, int64_t pupil, int64_t *class_id,
                        bool *found)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	enum err err = pupil_class(store, pupil, class_id);

	*found = false;
	if (err == ERR_NONE)
		err = desk_own_class(job, store, *class_id, &row, name, found);
	if (err != ERR_NONE && err != ERR_MISSING)
		return err;
	if (!*found)
		job->refusal = REFUSAL_NO_SUCH_PUPIL;
	return ERR_NONE;
}

enum err desk_add_year(void *context, int year)
{
	struct answer_years *years = context;
	size_t at = 0;

	while (at < years->count && years->year[at] > year)
		at++;
	if (year <= 0 || year > YEAR_MAX || years->count == YEARS_MAX ||
	    (at < years->count && years->year[at] == year))
		return ERR_NONE;
	memmove(&years->year[at + 1], &years->year[at],
	        (years->count - at) * sizeof years->year[0]);
	years->year[at] = (uint16_t)year;
	years->count++;
	return ERR_NONE;
}

enum err desk_read_years(struct store *store, int64_t class_id, struct answer_years *all)
{
	return years_each(store, class_id, YEARS_MAX, desk_add_year, all);
}
