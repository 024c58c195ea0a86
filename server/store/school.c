/* SPDX-License-Identifier: EUPL-1.2 */
/* school.c - schools, who administers them, and their classes. */
#include "store/school.h"

#include "hemicycle/council.h"
#include "store/handle.h"
#include "store/ids.h"
#include "store/query.h"
#include "store/rows.h"

enum err school_put_as(struct store *store, const struct school_row *row, int64_t teacher)
{
	struct query query;
	enum err err;

	query_init(&query, store, SQL_SCHOOL_PUT);
	query_int(&query, row->id);
	query_text(&query, row->name);
	query_int(&query, row->public_page);
	err = query_run(&query);
	return err == ERR_NONE ? school_admin_put(store, row->id, teacher) : err;
}

enum err school_put(struct store *store, const char *name, int64_t teacher, int64_t *id)
{
	struct school_row row = {.name = name, .public_page = 1};
	enum err err = ids_take(store, ID_SCHOOL, &row.id);

	if (err == ERR_NONE)
		err = school_put_as(store, &row, teacher);
	if (err == ERR_NONE)
		*id = row.id;
	return err;
}

enum err school_ids(struct store *store, enum err (*each)(void *context, int64_t id), void *context)
{
	struct query query;

	query_init(&query, store, SQL_SCHOOL_IDS);
	return rows_ids(&query, each, context);
}

enum err school_edit(struct store *store, int64_t id, const char *name, int public_page)
{
	struct query query;

	query_init(&query, store, SQL_SCHOOL_EDIT);
	query_text(&query, name);
	query_int(&query, public_page);
	query_int(&query, id);
	return query_change(&query);
}

static struct school_row school_of(const struct query *query)
{
	return (struct school_row){
	        .id = query_column(query, 0),
	        .name = query_column_text(query, 1),
	        .public_page = (int)query_column(query, 2),
	        .has_code = (int)query_column(query, 3),
	        .classes = (int)query_column(query, 4),
	        .admin = (int)query_column(query, 5),
	        .member = (int)query_column(query, 6),
	};
}

enum err school_get(struct store *store, int64_t id, int64_t teacher, struct school_row *row,
                    char *name, size_t room)
{
	struct query query;

	query_init(&query, store, SQL_SCHOOL_GET);
	query_int(&query, teacher);
	query_int(&query, id);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		err = query_column_copy(&query, 1, name, room);
	if (err == ERR_NONE) {
		*row = school_of(&query);
		row->name = name;
	}
	query_end(&query);
	return err;
}

enum err school_each(struct store *store, int64_t teacher,
                     enum err (*each)(void *context, const struct school_row *row), void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_SCHOOL_EACH);
	query_int(&query, teacher);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct school_row row = school_of(&query);

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

enum err school_set_code(struct store *store, int64_t id, const uint8_t code[TOKEN_HASH_BYTES])
{
	struct query query;

	query_init(&query, store, SQL_SCHOOL_SET_CODE);
	query_blob(&query, code, TOKEN_HASH_BYTES);
	query_int(&query, id);
	return query_change(&query);
}

enum err school_by_code(struct store *store, const uint8_t code[TOKEN_HASH_BYTES], int64_t *id)
{
	struct query query;

	query_init(&query, store, SQL_SCHOOL_BY_CODE);
	query_blob(&query, code, TOKEN_HASH_BYTES);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		*id = query_column(&query, 0);
	query_end(&query);
	return err;
}

enum err school_admin_put(struct store *store, int64_t school, int64_t teacher)
{
	struct query query;

	query_init(&query, store, SQL_SCHOOL_ADMIN_PUT);
	query_int(&query, school);
	query_int(&query, teacher);
	return query_run(&query);
}

enum err school_admin_drop(struct store *store, int64_t school, int64_t teacher)
{
	struct query query;

	query_init(&query, store, SQL_SCHOOL_ADMIN_DROP);
	query_int(&query, school);
	query_int(&query, teacher);
	return query_run(&query);
}

enum err school_admin_each(struct store *store, int64_t school,
                           enum err (*each)(void *context, const struct teacher *teacher),
                           void *context)
{
	struct query query;

	query_init(&query, store, SQL_SCHOOL_ADMIN_EACH);
	query_int(&query, school);
	return rows_teachers(&query, each, context);
}

enum err class_set_school(struct store *store, int64_t class_id, int64_t school)
{
	struct query query;

	query_init(&query, store, SQL_CLASS_SET_SCHOOL);
	query_int(&query, school);
	query_int(&query, class_id);
	return query_change(&query);
}

/* The one before must go first: a school has one at most, at every moment. */
enum err class_set_delegates(struct store *store, int64_t school, int64_t class_id, int on)
{
	struct query query;
	enum err err;

	query_init(&query, store, SQL_SCHOOL_NO_COUNCIL);
	query_int(&query, school);
	err = query_run(&query);
	if (err != ERR_NONE || !on)
		return err;
	query_init(&query, store, SQL_SCHOOL_SET_COUNCIL);
	query_int(&query, class_id);
	query_int(&query, school);
	return query_change(&query);
}

enum err school_council(struct store *store, int64_t school, int64_t *class_id)
{
	struct query query;

	query_init(&query, store, SQL_SCHOOL_COUNCIL);
	query_int(&query, school);
	return query_value(&query, class_id);
}

enum err school_classes(struct store *store, int64_t school,
                        enum err (*each)(void *context, int64_t id), void *context)
{
	struct query query;

	query_init(&query, store, SQL_SCHOOL_CLASSES);
	query_int(&query, school);
	return rows_ids(&query, each, context);
}

static struct school_class_row class_of(const struct query *query)
{
	return (struct school_class_row){
	        .id = query_column(query, 0),
	        .name = query_column_text(query, 1),
	        .mode = (int)query_column(query, 2),
	        .delegates = (int)query_column(query, 3),
	        .own = (int)query_column(query, 4),
	        .pupils = (int)query_column(query, 5),
	        .last_at_ms = query_column(query, 6),
	        .next_at_ms = query_column(query, 7),
	        .entries_open = (int)query_column(query, 8),
	        .entries_late = (int)query_column(query, 9),
	        .teachers = query_column_text(query, 10),
	};
}

enum err school_class_each(struct store *store, int64_t school, int64_t teacher, int32_t day,
                           enum err (*each)(void *context, const struct school_class_row *row),
                           void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_SCHOOL_CLASS_EACH);
	query_int(&query, school);
	query_int(&query, teacher);
	query_int(&query, day);
	query_int(&query, ENTRY_DONE);
	query_int(&query, ENTRY_ABANDONED);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct school_class_row row = class_of(&query);

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

enum err elected_put(struct store *store, int64_t class_id, int64_t pupil, int64_t sitting)
{
	struct query query;
	enum err err;

	query_init(&query, store, SQL_ELECTED_DROP);
	query_int(&query, class_id);
	query_int(&query, sitting);
	err = query_run(&query);
	if (err != ERR_NONE)
		return err;
	query_init(&query, store, SQL_ELECTED_PUT);
	query_int(&query, class_id);
	query_int(&query, sitting);
	query_int(&query, pupil);
	return query_run(&query);
}

enum err elected_each(struct store *store, int64_t school,
                      enum err (*each)(void *context, int64_t class_id, const char *class_name,
                                       const char *name),
                      void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_ELECTED_EACH);
	query_int(&query, school);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		err = each(context, query_column(&query, 0), query_column_text(&query, 1),
		           query_column_text(&query, 2));
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}
