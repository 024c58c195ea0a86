/* SPDX-License-Identifier: EUPL-1.2 */
/* slips.c - the idea box of a class: what its pupils wrote, and who says "me too". */
#include <string.h>

#include "store/council.h"
#include "hemicycle/between.h"
#include "store/handle.h"
#include "store/ids.h"
#include "store/query.h"

enum err slip_put_as(struct store *store, const struct slip_row *row)
{
	struct query query;

	query_init(&query, store, SQL_SLIP_PUT);
	query_int(&query, row->id);
	query_int(&query, row->class_id);
	query_int(&query, row->pupil);
	query_int(&query, row->kind);
	query_int(&query, row->state);
	query_int(&query, row->source);
	query_int(&query, row->names_somebody);
	query_int(&query, row->sitting);
	query_int(&query, row->made_at_ms);
	query_text(&query, row->text);
	query_text(&query, row->reason);
	query_text(&query, row->motion);
	query_int(&query, row->post);
	query_int(&query, row->reply);
	query_text(&query, row->from == NULL ? "" : row->from);
	query_int(&query, row->supports);
	return query_run(&query);
}

enum err slip_put(struct store *store, struct slip_row *row)
{
	enum err err = ids_take(store, ID_SLIP, &row->id);

	row->supports = 0;
	return err == ERR_NONE ? slip_put_as(store, row) : err;
}

static struct slip_row slip_of(const struct query *query)
{
	return (struct slip_row){
	        .id = query_column(query, 0),
	        .class_id = query_column(query, 1),
	        .pupil = query_column(query, 2),
	        .kind = (int)query_column(query, 3),
	        .state = (int)query_column(query, 4),
	        .source = (int)query_column(query, 5),
	        .names_somebody = (int)query_column(query, 6),
	        .supports = (int)query_column(query, 7),
	        .supported = (int)query_column(query, 8),
	        .sitting = query_column(query, 9),
	        .made_at_ms = query_column(query, 10),
	        .text = query_column_text(query, 11),
	        .reason = query_column_text(query, 12),
	        .motion = query_column_text(query, 13),
	        .post = (int)query_column(query, 14),
	        .reply = (int)query_column(query, 15),
	        .from = query_column_text(query, 16),
	};
}

/* Moves a string into text[room], from *used on. */
static enum err keep(const char **string, char *text, size_t room, size_t *used)
{
	size_t bytes = strlen(*string) + 1;

	if (bytes > room - *used)
		return ERR_LIMIT;
	memcpy(text + *used, *string, bytes);
	*string = text + *used;
	*used += bytes;
	return ERR_NONE;
}

enum err slip_get(struct store *store, int64_t id, struct slip_row *row, char *text, size_t room)
{
	struct slip_row found;
	struct query query;
	size_t used = 0;

	query_init(&query, store, SQL_SLIP_GET);
	query_int(&query, 0);
	query_int(&query, id);
	enum err err = query_row(&query);
	if (err == ERR_NONE) {
		found = slip_of(&query);
		err = keep(&found.text, text, room, &used);
	}
	if (err == ERR_NONE)
		err = keep(&found.reason, text, room, &used);
	if (err == ERR_NONE)
		err = keep(&found.motion, text, room, &used);
	if (err == ERR_NONE)
		err = keep(&found.from, text, room, &used);
	query_end(&query);
	if (err == ERR_NONE)
		*row = found;
	return err;
}

enum err slip_set(struct store *store, const struct slip_row *row)
{
	struct query query;

	query_init(&query, store, SQL_SLIP_SET);
	query_int(&query, row->state);
	query_int(&query, row->sitting);
	query_int(&query, row->names_somebody);
	query_text(&query, row->reason);
	query_int(&query, row->id);
	return query_change(&query);
}

enum err slip_set_motion(struct store *store, int64_t id, const char *motion)
{
	struct query query;

	query_init(&query, store, SQL_SLIP_SET_MOTION);
	query_text(&query, motion);
	query_int(&query, id);
	return query_change(&query);
}

enum err slip_withdraw(struct store *store, int64_t id)
{
	struct query query;

	query_init(&query, store, SQL_SLIP_WITHDRAW);
	query_int(&query, SLIP_WITHDRAWN);
	query_int(&query, id);
	query_int(&query, SLIP_WAITING);
	query_int(&query, SLIP_ACCEPTED);
	return query_run(&query);
}

enum err slip_drop(struct store *store, int64_t id)
{
	struct query query;

	query_init(&query, store, SQL_SLIP_DROP);
	query_int(&query, id);
	return query_run(&query);
}

enum err slip_is_gone(struct store *store, int64_t id, bool *gone)
{
	struct query query;
	int64_t found = 0;

	query_init(&query, store, SQL_SLIP_GONE);
	query_int(&query, id);
	enum err err = query_value(&query, &found);
	if (err == ERR_NONE)
		*gone = found != 0;
	return err;
}

enum err slip_each(struct store *store, int64_t class_id, unsigned states, int64_t supporter,
                   enum err (*each)(void *context, const struct slip_row *row), void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_SLIP_EACH);
	query_int(&query, supporter);
	query_int(&query, class_id);
	query_int(&query, states);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct slip_row row = slip_of(&query);

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

enum err slip_count(struct store *store, int64_t class_id, int64_t pupil, int kind, unsigned states,
                    int *count)
{
	struct query query;

	query_init(&query, store, SQL_SLIP_COUNT);
	query_int(&query, class_id);
	query_int(&query, states);
	query_int(&query, pupil);
	query_int(&query, kind);
	return query_count(&query, count);
}

enum err slip_support(struct store *store, int64_t slip, int64_t pupil, bool on)
{
	struct query query;

	query_init(&query, store, on ? SQL_SUPPORT_PUT : SQL_SUPPORT_DROP);
	query_int(&query, slip);
	query_int(&query, pupil);
	return query_run(&query);
}
