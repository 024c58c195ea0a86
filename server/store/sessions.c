/* SPDX-License-Identifier: EUPL-1.2 */
/* sessions.c - one kind of token, known by its hash alone. */
#include "store/handle.h"
#include "store/people.h"
#include "store/query.h"

enum err session_put(struct store *store, struct session_row *row)
{
	struct query query;

	query_init(&query, store, SQL_SESSION_PUT);
	query_blob(&query, row->hash, TOKEN_HASH_BYTES);
	query_int(&query, row->role);
	query_int(&query, row->teacher);
	query_int(&query, row->class_id);
	query_int(&query, row->pupil);
	query_int(&query, row->sitting);
	query_int(&query, row->seat);
	query_int(&query, row->made_at_ms);
	query_int(&query, row->expires_at_ms);
	query_int(&query, row->names);
	query_int(&query, row->scope);
	return query_insert(&query, &row->id);
}

enum err session_set_role(struct store *store, int64_t id, int role, int64_t expires_at_ms)
{
	struct query query;

	query_init(&query, store, SQL_SESSION_SET_ROLE);
	query_int(&query, role);
	query_int(&query, expires_at_ms);
	query_int(&query, id);
	return query_change(&query);
}

enum err session_drop(struct store *store, int64_t id)
{
	struct query query;

	query_init(&query, store, SQL_SESSION_DROP);
	query_int(&query, id);
	return query_run(&query);
}

enum err session_drop_scope(struct store *store, int64_t class_id, int scope)
{
	struct query query;

	query_init(&query, store, SQL_SESSION_DROP_SCOPE);
	query_int(&query, class_id);
	query_int(&query, scope);
	return query_run(&query);
}

enum err session_drop_expired(struct store *store, int64_t now_ms)
{
	struct query query;

	query_init(&query, store, SQL_SESSION_DROP_EXPIRED);
	query_int(&query, now_ms);
	return query_run(&query);
}

static enum err session_of(const struct query *query, struct session_row *row)
{
	*row = (struct session_row){
	        .id = query_column(query, 0),
	        .role = (int)query_column(query, 2),
	        .teacher = query_column(query, 3),
	        .class_id = query_column(query, 4),
	        .pupil = query_column(query, 5),
	        .sitting = query_column(query, 6),
	        .seat = (int)query_column(query, 7),
	        .made_at_ms = query_column(query, 8),
	        .expires_at_ms = query_column(query, 9),
	        .names = (int)query_column(query, 10),
	        .scope = (int)query_column(query, 11),
	};
	return query_column_blob(query, 1, row->hash, TOKEN_HASH_BYTES);
}

enum err session_find(struct store *store, const uint8_t hash[TOKEN_HASH_BYTES],
                      struct session_row *out)
{
	struct session_row row;
	struct query query;

	query_init(&query, store, SQL_SESSION_FIND);
	query_blob(&query, hash, TOKEN_HASH_BYTES);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		err = session_of(&query, &row);
	if (err == ERR_NONE)
		*out = row;
	query_end(&query);
	return err;
}

enum err session_each(struct store *store, int64_t sitting, int64_t class_id,
                      enum err (*each)(void *context, const struct session_row *row), void *context)
{
	struct session_row row;
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_SESSION_EACH);
	query_int(&query, sitting);
	query_int(&query, class_id);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		err = session_of(&query, &row);
		if (err == ERR_NONE)
			err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}
