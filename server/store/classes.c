/* SPDX-License-Identifier: EUPL-1.2 */
/* classes.c - class lists. Ids of pupils are never given twice: journals remember them. */
#include "store/finds.h"
#include "store/handle.h"
#include "store/ids.h"
#include "store/people.h"
#include "store/query.h"
#include "store/rows.h"

enum err class_put_as(struct store *store, int64_t id, int64_t teacher, const char *name, int mode)
{
	struct query query;

	query_init(&query, store, SQL_CLASS_PUT);
	query_int(&query, id);
	query_int(&query, teacher);
	query_text(&query, name);
	query_int(&query, mode);
	return query_run(&query);
}

enum err class_put(struct store *store, int64_t teacher, const char *name, int mode, int64_t *id)
{
	int64_t made;
	enum err err = ids_take(store, ID_CLASS, &made);

	if (err == ERR_NONE)
		err = class_put_as(store, made, teacher, name, mode);
	if (err == ERR_NONE)
		*id = made;
	return err;
}

enum err class_edit(struct store *store, int64_t class_id, const char *name, int mode)
{
	struct query query;

	query_init(&query, store, SQL_CLASS_EDIT);
	query_text(&query, name);
	query_int(&query, mode);
	query_int(&query, class_id);
	return query_change(&query);
}

static struct class_row class_of(const struct query *query)
{
	return (struct class_row){
	        .id = query_column(query, 0),
	        .teacher = query_column(query, 1),
	        .name = query_column_text(query, 2),
	        .mode = (int)query_column(query, 3),
	        .pupils = (int)query_column(query, 4),
	        .sittings = (int)query_column(query, 5),
	        .school = query_column(query, 6),
	        .delegates = (int)query_column(query, 7),
	};
}

enum err class_each(struct store *store, int64_t teacher,
                    enum err (*each)(void *context, const struct class_row *row), void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_CLASS_EACH);
	query_int(&query, teacher);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct class_row row = class_of(&query);

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

enum err class_ids(struct store *store, enum err (*each)(void *context, int64_t id), void *context)
{
	struct query query;

	query_init(&query, store, SQL_CLASS_IDS);
	return rows_ids(&query, each, context);
}

enum err class_get(struct store *store, int64_t class_id, struct class_row *row, char *name,
                   size_t room)
{
	struct query query;

	query_init(&query, store, SQL_CLASS_GET);
	query_int(&query, class_id);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		err = query_column_copy(&query, 2, name, room);
	if (err == ERR_NONE) {
		*row = class_of(&query);
		row->name = name;
	}
	query_end(&query);
	return err;
}

enum err pupil_put_as(struct store *store, int64_t id, int64_t class_id, const char *name,
                      const char *picture)
{
	struct query query;

	query_init(&query, store, SQL_PUPIL_PUT);
	query_int(&query, id);
	query_int(&query, class_id);
	query_text(&query, name);
	query_text(&query, picture);
	return query_run(&query);
}

enum err pupil_put(struct store *store, int64_t class_id, const char *name, const char *picture,
                   int64_t *id)
{
	int64_t made;
	enum err err = ids_take(store, ID_PUPIL, &made);

	if (err == ERR_NONE)
		err = pupil_put_as(store, made, class_id, name, picture);
	if (err == ERR_NONE)
		*id = made;
	return err;
}

enum err pupil_edit(struct store *store, int64_t pupil, const char *name, const char *picture)
{
	struct query query;

	query_init(&query, store, SQL_PUPIL_EDIT);
	query_text(&query, name);
	query_text(&query, picture);
	query_int(&query, pupil);
	return query_change(&query);
}

enum err pupil_remove(struct store *store, int64_t pupil)
{
	struct query query;
	enum err err = finds_discharge(store, pupil);

	if (err != ERR_NONE)
		return err;
	query_init(&query, store, SQL_PUPIL_REMOVE);
	query_int(&query, pupil);
	return query_run(&query);
}

enum err pupil_class(struct store *store, int64_t pupil, int64_t *class_id)
{
	struct query query;

	query_init(&query, store, SQL_PUPIL_CLASS);
	query_int(&query, pupil);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		*class_id = query_column(&query, 0);
	query_end(&query);
	return err;
}

enum err pupil_each(struct store *store, int64_t class_id,
                    enum err (*each)(void *context, const struct pupil_row *row), void *context)
{
	struct query query;

	query_init(&query, store, SQL_PUPIL_EACH);
	query_int(&query, class_id);
	return rows_pupils(&query, each, context);
}
