/* SPDX-License-Identifier: EUPL-1.2 */
/* teachers.c - who signs in with a password. */
#include "store/handle.h"
#include "store/people.h"
#include "store/query.h"

enum err teacher_put(struct store *store, const char *name, const char *password, int64_t *id)
{
	struct query query;

	query_init(&query, store, SQL_TEACHER_PUT);
	query_text(&query, name);
	query_text(&query, password);
	return query_insert(&query, id);
}

enum err teacher_set_password(struct store *store, int64_t teacher, const char *password)
{
	struct query query;

	query_init(&query, store, SQL_TEACHER_SET_PASSWORD);
	query_text(&query, password);
	query_int(&query, teacher);
	return query_change(&query);
}

enum err teacher_find(struct store *store, const char *name, int64_t *id, char *password,
                      size_t room)
{
	struct query query;

	query_init(&query, store, SQL_TEACHER_FIND);
	query_text(&query, name);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		err = query_column_copy(&query, 1, password, room);
	if (err == ERR_NONE)
		*id = query_column(&query, 0);
	query_end(&query);
	return err;
}

enum err teacher_name(struct store *store, int64_t teacher, char *name, size_t room)
{
	struct query query;

	query_init(&query, store, SQL_TEACHER_NAME);
	query_int(&query, teacher);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		err = query_column_copy(&query, 0, name, room);
	query_end(&query);
	return err;
}

enum err teacher_count(struct store *store, int *count)
{
	struct query query;

	query_init(&query, store, SQL_TEACHER_COUNT);
	return query_count(&query, count);
}
