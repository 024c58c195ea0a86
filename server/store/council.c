/* SPDX-License-Identifier: EUPL-1.2 */
/* council.c - the settings of a class, and the teachers who share it. */
#include "store/council.h"

#include "store/handle.h"
#include "store/query.h"
#include "store/rows.h"

enum err council_get(struct store *store, int64_t class_id, char *body, size_t room)
{
	struct query query;

	query_init(&query, store, SQL_COUNCIL_GET);
	query_int(&query, class_id);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		err = query_column_copy(&query, 0, body, room);
	query_end(&query);
	return err;
}

enum err council_put(struct store *store, int64_t class_id, const char *body)
{
	struct query query;

	query_init(&query, store, SQL_COUNCIL_PUT);
	query_int(&query, class_id);
	query_text(&query, body);
	return query_run(&query);
}

enum err share_put(struct store *store, int64_t class_id, int64_t teacher)
{
	struct query query;

	query_init(&query, store, SQL_SHARE_PUT);
	query_int(&query, class_id);
	query_int(&query, teacher);
	return query_run(&query);
}

enum err share_drop(struct store *store, int64_t class_id, int64_t teacher)
{
	struct query query;

	query_init(&query, store, SQL_SHARE_DROP);
	query_int(&query, class_id);
	query_int(&query, teacher);
	return query_run(&query);
}

enum err share_each(struct store *store, int64_t class_id,
                    enum err (*each)(void *context, const struct teacher *teacher), void *context)
{
	struct query query;

	query_init(&query, store, SQL_SHARE_EACH);
	query_int(&query, class_id);
	return rows_teachers(&query, each, context);
}

enum err share_has(struct store *store, int64_t class_id, int64_t teacher, bool *has)
{
	struct query query;
	int64_t value;

	query_init(&query, store, SQL_SHARE_HAS);
	query_int(&query, class_id);
	query_int(&query, teacher);
	enum err err = query_value(&query, &value);
	if (err == ERR_NONE)
		*has = value != 0;
	return err;
}
