/* SPDX-License-Identifier: EUPL-1.2 */
/* sent.c - motions on their way between the classes of a school, and what came back. */
#include "store/sent.h"

#include "hemicycle/between.h"
#include "store/handle.h"
#include "store/ids.h"
#include "store/query.h"

enum err sent_put_as(struct store *store, const struct sent_row *row)
{
	struct query query;

	query_init(&query, store, SQL_SENT_PUT);
	query_int(&query, row->id);
	query_int(&query, row->school);
	query_int(&query, row->slip);
	query_int(&query, row->from_class);
	query_int(&query, row->from_sitting);
	query_int(&query, row->from_item);
	query_int(&query, row->from_entry);
	query_int(&query, row->to_class);
	query_int(&query, row->at_ms);
	query_int(&query, row->state);
	query_text(&query, row->title);
	query_text(&query, row->reason);
	query_int(&query, row->reply);
	query_int(&query, row->to_sitting);
	query_int(&query, row->to_item);
	query_int(&query, row->minutes);
	query_int(&query, row->answered_at_ms);
	query_text(&query, row->answer);
	query_text(&query, row->votes);
	return query_run(&query);
}

enum err sent_put(struct store *store, struct sent_row *row)
{
	enum err err = ids_take(store, ID_SENT, &row->id);

	row->state = SENT_WAITING;
	row->reason = row->answer = row->votes = "";
	return err == ERR_NONE ? sent_put_as(store, row) : err;
}

enum err sent_waiting(struct store *store, const struct sent_row *row, int *count)
{
	struct query query;

	query_init(&query, store, SQL_SENT_WAITING);
	query_int(&query, row->from_sitting);
	query_int(&query, row->from_item);
	query_int(&query, row->from_entry);
	query_int(&query, row->to_class);
	query_int(&query, SENT_WAITING);
	return query_count(&query, count);
}

enum err sent_by_slip(struct store *store, int64_t slip, struct sent_row *row, char *title,
                      size_t room)
{
	struct query query;

	query_init(&query, store, SQL_SENT_BY_SLIP);
	query_int(&query, slip);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		err = query_column_copy(&query, 5, title, room);
	if (err == ERR_NONE)
		*row = (struct sent_row){.id = query_column(&query, 0),
		                         .school = query_column(&query, 1),
		                         .slip = slip,
		                         .from_class = query_column(&query, 2),
		                         .to_class = query_column(&query, 3),
		                         .state = (int)query_column(&query, 4),
		                         .title = title};
	query_end(&query);
	return err;
}

enum err sent_set_state(struct store *store, int64_t slip, int state, const char *reason)
{
	struct query query;

	query_init(&query, store, SQL_SENT_SET_STATE);
	query_int(&query, state);
	query_text(&query, reason);
	query_int(&query, slip);
	query_int(&query, SENT_ANSWERED);
	return query_run(&query);
}

enum err sent_answer(struct store *store, const struct sent_row *row)
{
	struct query query;

	query_init(&query, store, SQL_SENT_ANSWER);
	query_int(&query, SENT_ANSWERED);
	query_int(&query, row->reply);
	query_int(&query, row->to_sitting);
	query_int(&query, row->to_item);
	query_int(&query, row->minutes);
	query_int(&query, row->answered_at_ms);
	query_text(&query, row->answer);
	query_text(&query, row->votes);
	query_int(&query, row->id);
	return query_change(&query);
}

static enum err stop(struct store *store, enum statement how, int64_t class_id, int to, int from)
{
	struct query query;

	query_init(&query, store, how);
	query_int(&query, class_id);
	query_int(&query, to);
	query_int(&query, from);
	return query_run(&query);
}

enum err sent_stop(struct store *store, int64_t class_id)
{
	enum err err = stop(store, SQL_SENT_STOP_SLIPS, class_id, SLIP_WITHDRAWN, SLIP_ACCEPTED);

	return err == ERR_NONE ? stop(store, SQL_SENT_STOP, class_id, SENT_ASIDE, SENT_WAITING)
	                       : err;
}

enum err sent_set_slip(struct store *store, int64_t id, int64_t slip)
{
	struct query query;

	query_init(&query, store, SQL_SENT_SET_SLIP);
	query_int(&query, slip);
	query_int(&query, id);
	return query_change(&query);
}

static struct sent_row sent_of(const struct query *query)
{
	return (struct sent_row){
	        .id = query_column(query, 0),
	        .school = query_column(query, 1),
	        .slip = query_column(query, 2),
	        .from_class = query_column(query, 3),
	        .from_sitting = query_column(query, 4),
	        .from_item = (int)query_column(query, 5),
	        .from_entry = (int)query_column(query, 6),
	        .to_class = query_column(query, 7),
	        .at_ms = query_column(query, 8),
	        .state = (int)query_column(query, 9),
	        .title = query_column_text(query, 10),
	        .reason = query_column_text(query, 11),
	        .reply = (int)query_column(query, 12),
	        .to_sitting = query_column(query, 13),
	        .minutes = (int)query_column(query, 14),
	        .answered_at_ms = query_column(query, 15),
	        .answer = query_column_text(query, 16),
	        .votes = query_column_text(query, 17),
	        .from_name = query_column_text(query, 18),
	        .to_name = query_column_text(query, 19),
	        .from_own = (int)query_column(query, 20),
	        .to_own = (int)query_column(query, 21),
	        .to_item = (int)query_column(query, 22),
	};
}

enum err sent_get(struct store *store, int64_t id, struct sent_row *row, char *votes, size_t room)
{
	struct query query;

	query_init(&query, store, SQL_SENT_GET);
	query_int(&query, id);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		err = query_column_copy(&query, 17, votes, room);
	if (err == ERR_NONE) {
		*row = sent_of(&query);
		row->title = row->reason = row->answer = row->from_name = row->to_name = "";
		row->votes = votes;
	}
	query_end(&query);
	return err;
}

static enum err tell(struct query *query,
                     enum err (*each)(void *context, const struct sent_row *row), void *context)
{
	bool there;
	enum err err;

	while ((err = query_next(query, &there)) == ERR_NONE && there) {
		struct sent_row row = sent_of(query);

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(query);
	return err;
}

enum err sent_record(struct store *store, int64_t school,
                     enum err (*each)(void *context, const struct sent_row *row), void *context)
{
	struct query query;

	query_init(&query, store, SQL_SENT_RECORD);
	query_int(&query, school);
	return tell(&query, each, context);
}

enum err sent_each(struct store *store, int64_t school, int64_t teacher, int all, int limit,
                   enum err (*each)(void *context, const struct sent_row *row), void *context)
{
	struct query query;

	query_init(&query, store, SQL_SENT_EACH);
	query_int(&query, school);
	query_int(&query, teacher);
	query_int(&query, all);
	query_int(&query, limit);
	query_int(&query, SENT_WAITING);
	query_int(&query, SLIP_ON_AGENDA);
	query_int(&query, SENT_ON_AGENDA);
	return tell(&query, each, context);
}
