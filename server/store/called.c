/* SPDX-License-Identifier: EUPL-1.2 */
/* called.c - by which names the pupils of a class were called in its sittings. */
#include "store/called.h"

#include "base/check.h"
#include "store/handle.h"
#include "store/rows.h"

enum err called_missing(struct store *store, int64_t class_id, int limit,
                        enum err (*each)(void *context, int64_t sitting), void *context)
{
	struct query query;

	query_init(&query, store, SQL_CALLED_MISSING);
	query_int(&query, class_id);
	query_int(&query, limit);
	return rows_ids(&query, each, context);
}

enum err called_put(struct store *store, int64_t class_id, const char *name)
{
	struct query query;

	query_init(&query, store, SQL_CALLED_PUT);
	query_int(&query, class_id);
	query_text(&query, name);
	return query_run(&query);
}

enum err called_done(struct store *store, int64_t sitting)
{
	struct query query;

	query_init(&query, store, SQL_CALLED_DONE);
	query_int(&query, sitting);
	return query_run(&query);
}

enum err called_each(struct store *store, int64_t class_id,
                     enum err (*each)(void *context, const char *name), void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_CALLED_EACH);
	query_int(&query, class_id);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		err = each(context, query_column_text(&query, 0));
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

enum err called_doubt(struct store *store)
{
	static const enum statement steps[] = {SQL_CALLED_FORGET, SQL_CALLED_FORGET_DONE};
	enum err err = ERR_NONE;

	for (size_t i = 0; i < COUNT_OF(steps) && err == ERR_NONE; i++) {
		struct query query;

		query_init(&query, store, steps[i]);
		err = query_run(&query);
	}
	return err;
}
