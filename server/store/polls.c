/* SPDX-License-Identifier: EUPL-1.2 */
/* polls.c - votes of a whole school, and what each class has voted. */
#include "store/polls.h"

#include <string.h>

#include "hemicycle/between.h"
#include "hemicycle/polls.h"
#include "store/handle.h"
#include "store/ids.h"
#include "store/query.h"
#include "store/rows.h"

enum err poll_put_as(struct store *store, const struct poll_row *row)
{
	struct query query;

	query_init(&query, store, SQL_POLL_PUT);
	query_int(&query, row->id);
	query_int(&query, row->school);
	query_text(&query, row->title);
	query_text(&query, row->motion);
	query_int(&query, row->made_at_ms);
	query_int(&query, row->state);
	query_int(&query, row->closed_at_ms);
	query_int(&query, row->teacher);
	return query_run(&query);
}

enum err poll_put(struct store *store, struct poll_row *row)
{
	enum err err = ids_take(store, ID_POLL, &row->id);

	row->state = POLL_RUNNING;
	row->closed_at_ms = 0;
	return err == ERR_NONE ? poll_put_as(store, row) : err;
}

enum err poll_ids(struct store *store, int64_t school, enum err (*each)(void *context, int64_t id),
                  void *context)
{
	struct query query;

	query_init(&query, store, SQL_POLL_IDS_OF);
	query_int(&query, school);
	return rows_ids(&query, each, context);
}

static struct poll_row poll_of(const struct query *query)
{
	return (struct poll_row){
	        .id = query_column(query, 0),
	        .school = query_column(query, 1),
	        .title = query_column_text(query, 2),
	        .made_at_ms = query_column(query, 3),
	        .state = (int)query_column(query, 4),
	        .closed_at_ms = query_column(query, 5),
	        .parts = (int)query_column(query, 6),
	        .voted = (int)query_column(query, 7),
	        .motion = query_column_text(query, 8),
	        .verdict = query_column_text(query, 9),
	        .teacher = query_column(query, 10),
	};
}

enum err poll_get(struct store *store, int64_t id, struct poll_row *row, char *text, size_t room)
{
	struct query query;
	size_t title, motion = 0;

	query_init(&query, store, SQL_POLL_GET);
	query_int(&query, PART_COUNTED);
	query_int(&query, PART_SETTLED);
	query_int(&query, id);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		err = query_column_copy(&query, 2, text, room);
	title = err == ERR_NONE ? strlen(text) + 1 : 0;
	if (err == ERR_NONE)
		err = query_column_copy(&query, 8, text + title, room - title);
	motion = err == ERR_NONE ? title + strlen(text + title) + 1 : 0;
	if (err == ERR_NONE)
		err = query_column_copy(&query, 9, text + motion, room - motion);
	if (err == ERR_NONE) {
		*row = poll_of(&query);
		row->title = text;
		row->motion = text + title;
		row->verdict = text + motion;
	}
	query_end(&query);
	return err;
}

enum err poll_each(struct store *store, int64_t school, int limit,
                   enum err (*each)(void *context, const struct poll_row *row), void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_POLL_EACH);
	query_int(&query, PART_COUNTED);
	query_int(&query, PART_SETTLED);
	query_int(&query, school);
	query_int(&query, limit);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct poll_row row = poll_of(&query);

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

enum err poll_next(struct store *store, int64_t *id)
{
	struct query query;

	query_init(&query, store, SQL_POLL_IDS);
	query_int(&query, *id);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		*id = query_column(&query, 0);
	query_end(&query);
	return err;
}

static enum err change(struct store *store, enum statement how, const int64_t values[], int count)
{
	struct query query;

	query_init(&query, store, how);
	for (int i = 0; i < count; i++)
		query_int(&query, values[i]);
	return query_run(&query);
}

enum err poll_set_closed(struct store *store, int64_t id, int64_t at_ms, const char *verdict)
{
	struct query query;

	query_init(&query, store, SQL_POLL_CLOSE);
	query_int(&query, POLL_CLOSED);
	query_int(&query, at_ms);
	query_text(&query, verdict);
	query_int(&query, id);
	return query_run(&query);
}

enum err poll_close(struct store *store, int64_t id, int64_t at_ms, const char *verdict)
{
	const int64_t slips[] = {SLIP_WITHDRAWN, SLIP_WAITING, SLIP_ACCEPTED, id, PART_WAITING};
	const int64_t parts[] = {PART_MISSED, id, PART_WAITING};
	enum err err = change(store, SQL_POLL_CLOSE_SLIPS, slips, 5);

	if (err == ERR_NONE)
		err = change(store, SQL_POLL_CLOSE_PARTS, parts, 3);
	return err == ERR_NONE ? poll_set_closed(store, id, at_ms, verdict) : err;
}

/* What the class has voted, in the order of the statements. */
static void bind_figures(struct query *query, const struct part_row *row)
{
	query_int(query, row->state);
	query_int(query, row->sitting);
	query_int(query, row->vote);
	query_int(query, row->at_ms);
	query_int(query, row->eligible);
	query_int(query, row->present);
	query_int(query, row->voters);
	query_int(query, row->spoiled);
	query_text(query, row->votes);
	query_text(query, row->hand_votes);
	query_text(query, row->papers);
}

enum err part_put_as(struct store *store, const struct part_row *row)
{
	struct query query;

	query_init(&query, store, SQL_PART_PUT);
	query_int(&query, row->poll);
	query_int(&query, row->class_id);
	query_int(&query, row->slip);
	bind_figures(&query, row);
	return query_run(&query);
}

enum err part_put(struct store *store, const struct part_row *row)
{
	return part_put_as(store, &(struct part_row){.poll = row->poll,
	                                             .class_id = row->class_id,
	                                             .slip = row->slip,
	                                             .state = PART_WAITING,
	                                             .votes = "",
	                                             .hand_votes = "",
	                                             .papers = ""});
}

enum err part_set_slip(struct store *store, const struct part_row *row)
{
	struct query query;

	query_init(&query, store, SQL_PART_SET_SLIP);
	query_int(&query, row->slip);
	query_int(&query, row->poll);
	query_int(&query, row->class_id);
	return query_change(&query);
}

static struct part_row part_of(const struct query *query)
{
	return (struct part_row){
	        .poll = query_column(query, 0),
	        .class_id = query_column(query, 1),
	        .slip = query_column(query, 2),
	        .state = (int)query_column(query, 3),
	        .sitting = query_column(query, 4),
	        .vote = (int)query_column(query, 5),
	        .at_ms = query_column(query, 6),
	        .eligible = (int)query_column(query, 7),
	        .present = (int)query_column(query, 8),
	        .voters = (int)query_column(query, 9),
	        .spoiled = (int)query_column(query, 10),
	        .votes = query_column_text(query, 11),
	        .hand_votes = query_column_text(query, 12),
	        .papers = query_column_text(query, 13),
	        .class_name = query_column_text(query, 14),
	        .own = (int)query_column(query, 15),
	        .minutes = (int)query_column(query, 16),
	};
}

static enum err tell_parts(struct query *query,
                           enum err (*each)(void *context, const struct part_row *row),
                           void *context)
{
	bool there;
	enum err err;

	while ((err = query_next(query, &there)) == ERR_NONE && there) {
		struct part_row row = part_of(query);

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(query);
	return err;
}

enum err part_each(struct store *store, int64_t poll, int64_t teacher,
                   enum err (*each)(void *context, const struct part_row *row), void *context)
{
	struct query query;

	query_init(&query, store, SQL_PART_EACH);
	query_int(&query, poll);
	query_int(&query, teacher);
	return tell_parts(&query, each, context);
}

/* As nobody's: `own` says nothing. */
static enum err each_for_nobody(struct store *store, enum statement how, int64_t of,
                                enum err (*each)(void *context, const struct part_row *row),
                                void *context)
{
	struct query query;

	query_init(&query, store, how);
	query_int(&query, of);
	query_int(&query, 0);
	return tell_parts(&query, each, context);
}

enum err part_record(struct store *store, int64_t poll,
                     enum err (*each)(void *context, const struct part_row *row), void *context)
{
	return each_for_nobody(store, SQL_PART_RECORD, poll, each, context);
}

enum err part_of_sitting(struct store *store, int64_t sitting,
                         enum err (*each)(void *context, const struct part_row *row), void *context)
{
	return each_for_nobody(store, SQL_PART_OF_SITTING, sitting, each, context);
}

enum err part_by_slip(struct store *store, int64_t slip, int64_t *poll, int *poll_state)
{
	struct query query;

	query_init(&query, store, SQL_PART_BY_SLIP);
	query_int(&query, slip);
	enum err err = query_row(&query);
	if (err == ERR_NONE) {
		*poll = query_column(&query, 0);
		*poll_state = (int)query_column(&query, 1);
	}
	query_end(&query);
	return err;
}

enum err part_set(struct store *store, const struct part_row *row)
{
	struct query query;

	query_init(&query, store, SQL_PART_SET);
	bind_figures(&query, row);
	query_int(&query, row->slip);
	return query_change(&query);
}

enum err part_move(struct store *store, int64_t slip, unsigned from, int to)
{
	const int64_t values[] = {to, slip, from};

	return change(store, SQL_PART_MOVE, values, 3);
}

enum err part_stop(struct store *store, int64_t class_id)
{
	const int64_t slips[] = {SLIP_WITHDRAWN, SLIP_WAITING, SLIP_ACCEPTED, class_id,
	                         PART_WAITING};
	const int64_t parts[] = {PART_ASIDE, class_id, PART_WAITING};
	enum err err = change(store, SQL_PART_STOP_SLIPS, slips, 5);

	return err == ERR_NONE ? change(store, SQL_PART_STOP, parts, 3) : err;
}
