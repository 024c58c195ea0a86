/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_search.c - a search in what the asker may read.
 *
 * A teacher without a class searches all of the own and shared ones, or those of a school; a link
 * or a card its class, and a card only the decision book. Names are those of the class list as it
 * is now. What is closed to the asker is closed by search_closed.h.
 */
#include <string.h>

#include "app/desk_people.h"
#include "app/desk_scope.h"
#include "app/excerpt.h"
#include "app/search_closed.h"
#include "base/check.h"
#include "store/finds.h"

enum { MATCH_BYTES_MAX = 1 << 17, PEOPLE_MAX = 256 };

struct search {
	struct job *job;
	struct store *store;
	struct excerpter *excerpter;
	struct find_query query;
	const char *class_names[CLASSES_PER_TEACHER_MAX]; /* of query.classes */
	struct search_others others; /* of the school */
	bool nothing; /* can be found, whatever there is */
	struct answer_search answer;
	struct answer_hit hits[FINDS_AT_ONCE];
	struct answer_pupil people[PEOPLE_MAX];
};

static void add_own(struct search *search, int64_t class_id, const char *name)
{
	size_t at = search->query.class_count;

	if (at == CLASSES_PER_TEACHER_MAX)
		return;
	search->query.classes[at] = class_id;
	search->class_names[at] = name;
	search->query.class_count++;
}

static enum err add_class(void *context, const struct class_row *row)
{
	struct search *search = context;

	add_own(search, row->id, desk_keep(search->job, row->name));
	return ERR_NONE;
}

static enum err read_school(struct search *search, bool *found)
{
	struct desk_scope *scope = arena_take(&search->job->arena, sizeof *scope);
	enum err err;

	CHECK(scope != NULL);
	err = desk_read_school(search->job, search->store, search->job->command->search.school,
	                       scope, found);
	for (size_t i = 0; err == ERR_NONE && *found && i < scope->class_count; i++) {
		const struct scope_class *one = &scope->classes[i];

		if (one->own)
			add_own(search, one->id, one->name);
		else
			search_others_add(&search->others, one->id, one->name);
	}
	return err;
}

/* Where it is searched; false: nowhere. */
static enum err read_classes(struct search *search, bool *found)
{
	struct job *job = search->job;
	int64_t class_id = job->command->search.class_id;
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	enum err err;

	*found = true;
	if (job->command->search.school != 0)
		return read_school(search, found);
	if (class_id == 0 && job->role == ROLE_TEACHER)
		return class_each(search->store, job->teacher, add_class, search);
	err = desk_own_class(job, search->store, class_id, &row, name, found);
	return err == ERR_NONE && *found ? add_class(search, &row) : err;
}

static enum err name_pupil(void *context, const struct pupil_row *row)
{
	find_query_name(context, row->id, row->name);
	return ERR_NONE;
}

static enum err see_person(void *context, const struct pupil_row *row)
{
	struct search *search = context;

	if (search->answer.people_count < PEOPLE_MAX)
		search->people[search->answer.people_count++] = (struct answer_pupil){
		        .id = row->id, .name = desk_keep(search->job, row->name)};
	return ERR_NONE;
}

static bool shows_names(const struct search *search)
{
	return search->job->names == NAMES_FULL;
}

/* Whom the words may name, and what the screen may offer to narrow them by. */
static enum err read_facets(struct search *search)
{
	enum err err = ERR_NONE;

	for (size_t i = 0; i < search->query.class_count && err == ERR_NONE; i++) {
		int64_t class_id = search->query.classes[i];

		if (search->query.term_count > 0 && shows_names(search))
			err = pupil_each(search->store, class_id, name_pupil, &search->query);
		if (err == ERR_NONE)
			err = find_years(search->store, class_id, desk_add_year,
			                 &search->answer.years);
		if (err == ERR_NONE && shows_names(search))
			err = find_people(search->store, class_id, see_person, search);
	}
	for (size_t i = 0; i < search->others.count && err == ERR_NONE; i++)
		err = find_years(search->store, search->others.classes[i].id, desk_add_year,
		                 &search->answer.years);
	return err;
}

static const char *class_name(const struct search *search, int64_t class_id)
{
	for (size_t i = 0; i < search->query.class_count; i++)
		if (search->query.classes[i] == class_id)
			return search->class_names[i];
	CHECK(false);
}

/* What the asker may see of a text, before words are marked in it. */
static const char *shown(const struct search *search, const char *text, const struct hiding *hiding)
{
	return hiding == NULL ? text : desk_keep_hidden(search->job, hiding, text);
}

static enum err add_hit(void *context, const struct find_row *row)
{
	struct search *search = context;
	struct other_class *other = search_others_find(&search->others, row->class_id);
	const struct hiding *hiding = shows_names(search) ? NULL : &search->job->hiding;
	struct answer_hit *hit = &search->hits[search->answer.hit_count];
	struct excerpt title, excerpt;

	if (other != NULL) {
		enum err err = other_class_read(other, search->store);

		if (err != ERR_NONE)
			return err;
		hiding = &other->hiding;
	}
	excerpt_whole(search->excerpter, shown(search, row->title, hiding), &title);
	excerpt_around(search->excerpter, other == NULL ? shown(search, row->words, hiding) : "",
	               row->kind == FIND_MINUTES, &excerpt);
	search->answer.hit_count++;
	*hit = (struct answer_hit){.class_id = row->class_id,
	                           .class_name = other != NULL ? other->name
	                                                       : class_name(search, row->class_id),
	                           .own = other == NULL,
	                           .sitting = row->sitting,
	                           .number = row->minutes,
	                           .item = row->item,
	                           .line = row->kind == FIND_LINE ? row->part : 0,
	                           .kind = (uint8_t)row->kind,
	                           .status = (uint8_t)row->status,
	                           .at_ms = row->at_ms,
	                           .title = title.pieces,
	                           .title_count = title.count,
	                           .excerpt = excerpt.pieces,
	                           .excerpt_count = excerpt.count,
	                           .who = ""};
	return ERR_NONE;
}

struct told_who {
	struct job *job;
	struct answer_hit *hit;
};

static enum err tell_who(void *context, const char *names, const char *who_else)
{
	struct told_who *told = context;

	told->hit->who = desk_join_names(told->job, names, who_else);
	return ERR_NONE;
}

static enum err read_hits(struct search *search)
{
	struct answer_search *answer = &search->answer;
	struct buffer match;
	enum err err;

	answer->from = search->job->command->search.from;
	buffer_init(&match, MATCH_BYTES_MAX);
	if (search->query.class_count > 0)
		find_query_print(&search->query, &match);
	err = search_others_print(&search->others, search->store, &search->query, &match);
	CHECK(!match.full);
	if (err == ERR_NONE && match.count > 0)
		err = finds_each(search->store, match.data, answer->from, FINDS_AT_ONCE,
		                 &answer->total, add_hit, search);
	buffer_release(&match);
	for (size_t i = 0; i < answer->hit_count && err == ERR_NONE; i++) {
		struct told_who told = {search->job, &search->hits[i]};

		if (told.hit->line > 0 && told.hit->own)
			err = find_who(search->store, told.hit->sitting, told.hit->line, tell_who,
			               &told);
	}
	answer->more = answer->from + (int)answer->hit_count < answer->total;
	return err;
}

static void read_query(struct search *search)
{
	const struct command *command = search->job->command;

	find_query_read(command->search.text, &search->query);
	search->query.year = command->search.year;
	search->query.kind = command->search.kind;
	search->query.status = command->search.status;
	search->query.person = command->search.person;
	search->excerpter = excerpter_make(&search->job->arena, &search->query);
	if (!shows_names(search))
		search->nothing = !search_close(&search->query, &search->job->hiding);
	if (search->job->role != ROLE_CARD)
		return;
	/* It reads no minutes. */
	search->nothing = search->nothing ||
	                  (search->query.kind != FIND_ANY && search->query.kind != FIND_LINE);
	search->query.kind = FIND_LINE;
}

enum err desk_search(struct job *job, struct store *store)
{
	struct search *search = arena_take(&job->arena, sizeof *search);
	bool found = false;
	enum err err;

	CHECK(search != NULL);
	memset(search, 0, sizeof *search);
	search->job = job;
	search->store = store;
	read_query(search);
	err = read_classes(search, &found);
	if (err != ERR_NONE || !found)
		return err;
	err = read_facets(search);
	if (err == ERR_NONE && !search->nothing)
		err = read_hits(search);
	search_others_release(&search->others);
	if (err != ERR_NONE)
		return err;
	search->answer.hits = search->hits;
	search->answer.people = search->people;
	answer_search(job->re, &search->answer, &job->out);
	return ERR_NONE;
}
