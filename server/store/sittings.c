/* SPDX-License-Identifier: EUPL-1.2 */
/* sittings.c - indexes over the journals: sittings and their decisions. */
#include <string.h>

#include "store/handle.h"
#include "store/ids.h"
#include "store/journal.h"
#include "store/people.h"
#include "store/query.h"

enum err sitting_reserve(struct store *store, int64_t *id)
{
	return ids_take(store, ID_SITTING, id);
}

enum err sitting_put(struct store *store, const struct sitting_row *row)
{
	struct query query;

	query_init(&query, store, SQL_SITTING_PUT);
	query_int(&query, row->id);
	query_int(&query, row->class_id);
	query_text(&query, row->title);
	query_int(&query, row->phase);
	query_int(&query, row->number);
	query_int(&query, row->prepared_at_ms);
	query_int(&query, row->opened_at_ms);
	query_int(&query, row->sealed_at_ms);
	return query_run(&query);
}

static struct sitting_row sitting_of(const struct query *query)
{
	return (struct sitting_row){
	        .id = query_column(query, 0),
	        .class_id = query_column(query, 1),
	        .title = query_column_text(query, 2),
	        .phase = (int)query_column(query, 3),
	        .number = (int)query_column(query, 4),
	        .prepared_at_ms = query_column(query, 5),
	        .opened_at_ms = query_column(query, 6),
	        .sealed_at_ms = query_column(query, 7),
	};
}

enum err sitting_get(struct store *store, int64_t id, struct sitting_row *row, char *title,
                     size_t room)
{
	struct query query;

	query_init(&query, store, SQL_SITTING_GET);
	query_int(&query, id);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		err = query_column_copy(&query, 2, title, room);
	if (err == ERR_NONE) {
		*row = sitting_of(&query);
		row->title = title;
	}
	query_end(&query);
	return err;
}

enum err sitting_each(struct store *store, int64_t class_id, int year,
                      enum err (*each)(void *context, const struct sitting_row *row), void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, class_id == 0 ? SQL_SITTING_EACH : SQL_SITTING_EACH_OF);
	if (class_id != 0) {
		query_int(&query, class_id);
		query_int(&query, year);
	}
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct sitting_row row = sitting_of(&query);

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

/* Number and id of the newest sealed sitting; zeros when there is none. */
static enum err sitting_last(struct store *store, int64_t class_id, int *number, int64_t *id)
{
	struct query query;

	query_init(&query, store, SQL_SITTING_LAST);
	query_int(&query, class_id);
	enum err err = query_row(&query);
	if (err == ERR_NONE) {
		*number = (int)query_column(&query, 0);
		*id = query_column(&query, 1);
	} else if (err == ERR_MISSING) {
		*number = 0;
		*id = 0;
		err = ERR_NONE;
	}
	query_end(&query);
	return err;
}

enum err sitting_last_number(struct store *store, int64_t class_id, int *number)
{
	int64_t id;

	return sitting_last(store, class_id, number, &id);
}

enum err sitting_last_head(struct store *store, int64_t class_id, uint8_t out[HASH_BYTES])
{
	int number;
	int64_t id;
	enum err err = sitting_last(store, class_id, &number, &id);

	if (err != ERR_NONE)
		return err;
	if (id != 0)
		return journal_head(store, id, out);
	memset(out, 0, HASH_BYTES);
	return ERR_NONE;
}

enum err decision_put(struct store *store, const struct decision_row *row)
{
	struct query query;

	query_init(&query, store, SQL_DECISION_PUT);
	query_int(&query, row->sitting);
	query_int(&query, row->number);
	query_int(&query, row->item);
	query_int(&query, row->vote);
	query_int(&query, row->at_ms);
	query_text(&query, row->title);
	query_text(&query, row->folded);
	query_text(&query, row->body);
	query_int(&query, row->outcome);
	return query_run(&query);
}

static struct decision_row decision_of(const struct query *query)
{
	return (struct decision_row){
	        .sitting = query_column(query, 0),
	        .number = (int)query_column(query, 1),
	        .item = (int)query_column(query, 2),
	        .vote = (int)query_column(query, 3),
	        .at_ms = query_column(query, 4),
	        .title = query_column_text(query, 5),
	        .folded = query_column_text(query, 6),
	        .body = query_column_text(query, 7),
	        .outcome = (int)query_column(query, 8),
	};
}

enum err decision_each(struct store *store, int64_t class_id, int year, const char *folded,
                       int limit, enum err (*each)(void *context, const struct decision_row *row),
                       void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_DECISION_EACH);
	query_int(&query, class_id);
	query_int(&query, year);
	query_text(&query, folded);
	query_int(&query, limit);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct decision_row row = decision_of(&query);

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}
