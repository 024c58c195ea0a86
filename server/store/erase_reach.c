/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * erase_reach.c - where else the same words stand: other sittings of the class, its slips, motions
 * that were sent, votes of the school, and classes that these tie to it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/id_list.h"
#include "hemicycle/between.h"
#include "hemicycle/polls.h"
#include "store/erasing.h"
#include "store/people.h"
#include "store/rows.h"

enum { ANSWERS_MAX = CLASSES_PER_SCHOOL_MAX };

static enum err tell(const struct reach_holders *holders, const struct query *query, int column)
{
	return holders == NULL ? ERR_NONE
	                       : holders->each(holders->context, query_column_text(query, column));
}

static void add_class(struct erased *out, int64_t class_id)
{
	for (int i = 0; i < out->class_count; i++)
		if (out->classes[i] == class_id)
			return;
	if (out->class_count < (int)COUNT_OF(out->classes))
		out->classes[out->class_count++] = class_id;
}

/* Columns: id, name, whether it is the asker's, whether it holds the words. */
static enum err add_linked(struct erased *out, const struct reach_holders *holders,
                           const struct query *query)
{
	if (query_column(query, 2) == 0)
		return query_column(query, 3) != 0 ? tell(holders, query, 1) : ERR_NONE;
	add_class(out, query_column(query, 0));
	return ERR_NONE;
}

static enum err read_linked(const struct erasing *erasing, int64_t class_id,
                            const struct reach_holders *holders)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, erasing->store, SQL_ERASE_LINKED);
	query_int(&query, class_id);
	query_text(&query, erasing->words);
	query_int(&query, CLASSES_PER_SCHOOL_MAX);
	query_int(&query, erasing->erasure->teacher);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		err = add_linked(erasing->out, holders, &query);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

static void bind_polls(struct query *query, const struct erasing *erasing, enum statement how,
                       int64_t class_id)
{
	erasing_bind(query, erasing, how, class_id);
	query_int(query, erasing->erasure->teacher);
	query_int(query, POLL_CLOSED);
}

static enum err tell_schools(const struct erasing *erasing, int64_t class_id,
                             const struct reach_holders *holders)
{
	struct query query;
	bool there;
	enum err err;

	if (holders == NULL)
		return ERR_NONE;
	bind_polls(&query, erasing, SQL_ERASE_SCHOOLS, class_id);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		err = tell(holders, &query, 0);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

enum err reach_read(const struct erasing *erasing, const struct reach_holders *holders)
{
	char title[TITLE_BYTES_MAX + 1];
	struct erased *out = erasing->out;
	struct sitting_row row;
	enum err err =
	        sitting_get(erasing->store, erasing->erasure->sitting, &row, title, sizeof title);

	if (err != ERR_NONE)
		return err == ERR_MISSING ? ERR_NONE : err; /* a journal that no index knows */
	add_class(out, row.class_id);
	for (int i = 0; erasing->erasure->everywhere && i < out->class_count; i++) {
		err = read_linked(erasing, out->classes[i], holders);
		if (err == ERR_NONE)
			err = tell_schools(erasing, out->classes[i], holders);
		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}

enum err reach_sits(const struct erasing *erasing)
{
	struct erased *out = erasing->out;
	enum err err = ERR_NONE;

	for (int i = 0; i < out->class_count && err == ERR_NONE && !out->sits; i++) {
		struct query query;
		int64_t value = 0;

		query_init(&query, erasing->store, SQL_ERASE_SITS_CLASS);
		query_int(&query, out->classes[i]);
		err = query_value(&query, &value);
		out->sits = value != 0;
	}
	return err;
}

static enum err erase_sittings(const struct erasing *erasing, int64_t class_id)
{
	struct erasing one = *erasing;
	struct id_list ids = {NULL, 0, 0};
	struct query query;
	enum err err;

	query_init(&query, erasing->store, SQL_ERASE_SITTINGS_CLASS);
	query_int(&query, class_id);
	query_text(&query, erasing->words);
	err = rows_ids(&query, id_list_add, &ids);
	for (size_t i = 0; i < ids.count && err == ERR_NONE; i++) {
		one.sitting = ids.all[i];
		err = erase_sitting(&one);
	}
	id_list_release(&ids);
	return err;
}

/* Of the agenda of the sitting, or all of the class. */
static void bind_slips(struct query *query, const struct erasing *erasing, enum statement how,
                       int64_t class_id)
{
	erasing_bind(query, erasing, how, class_id);
	query_int(query, erasing->erasure->everywhere ? 0 : erasing->erasure->sitting);
	query_int(query, POLL_CLOSED);
}

/* One that waits is withdrawn. */
static enum err erase_slips(const struct erasing *erasing, int64_t class_id)
{
	int *count = &erasing->out->slips;
	struct query query;
	enum err err;

	bind_slips(&query, erasing, SQL_ERASE_SLIPS_CLASS, class_id);
	query_int(&query, SLIP_TREATED);
	query_int(&query, SLIP_ELSEWHERE);
	query_int(&query, SLIP_WITHDRAWN);
	err = erasing_run(erasing, &query, count);
	return err == ERR_NONE ? erasing_places(erasing, bind_slips, SQL_ERASE_MOTIONS_CLASS,
	                                        class_id, count)
	                       : err;
}

static enum err erase_school(const struct erasing *erasing, int64_t class_id)
{
	static const enum statement polls[] = {SQL_ERASE_POLLS_CLASS, SQL_ERASE_POLL_MOTIONS_CLASS};
	struct erased *out = erasing->out;
	struct query query;
	enum err err;

	erasing_bind(&query, erasing, SQL_ERASE_SENT_CLASS, class_id);
	err = erasing_run(erasing, &query, &out->sent);
	for (size_t i = 0; err == ERR_NONE && i < COUNT_OF(polls); i++)
		err = erasing_places(erasing, bind_polls, polls[i], class_id, &out->polls);
	return err;
}

/* An answer to a motion repeats it with what was chosen: words of their own, that go too. */
static enum err erase_answers(const struct erasing *erasing, int64_t class_id)
{
	char *answers[ANSWERS_MAX];
	int count = 0;
	struct query query;
	bool there;
	enum err err = ERR_NONE;

	query_init(&query, erasing->store, SQL_ERASE_ANSWERS_CLASS);
	query_int(&query, class_id);
	query_text(&query, erasing->words);
	while (count < ANSWERS_MAX && (err = query_next(&query, &there)) == ERR_NONE && there) {
		answers[count] = strdup(query_column_text(&query, 0));
		CHECK(answers[count++] != NULL);
	}
	query_end(&query);
	for (int i = 0; i < count; i++) {
		struct erasing one = *erasing;

		one.words = answers[i];
		if (err == ERR_NONE)
			err = erase_reach(&one);
		free(answers[i]);
	}
	return err;
}

enum err erase_reach(const struct erasing *erasing)
{
	const struct erased *out = erasing->out;
	enum err err = ERR_NONE;

	for (int i = 0; i < out->class_count && err == ERR_NONE; i++) {
		err = erase_slips(erasing, out->classes[i]);
		if (err != ERR_NONE || !erasing->erasure->everywhere)
			break;
		err = erase_answers(erasing, out->classes[i]);
		if (err == ERR_NONE)
			err = erase_school(erasing, out->classes[i]);
		if (err == ERR_NONE)
			err = erase_sittings(erasing, out->classes[i]);
	}
	return err;
}
