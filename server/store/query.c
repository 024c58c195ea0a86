/* SPDX-License-Identifier: EUPL-1.2 */
/* query.c - one use of a prepared statement: bind, step, end. */
#include "store/query.h"

#include <limits.h>
#include <string.h>

#include "base/check.h"
#include "base/log.h"
#include "store/handle.h"

static const struct {
	enum database database;
	const char *sql;
} sources[SQL_COUNT] = {
#define X(name, database, sql) [SQL_##name] = {DATABASE_##database, sql},
        STATEMENTS(X)
#undef X
};

static int prepare(struct store *store, int which, sqlite3_stmt **out)
{
	return sqlite3_prepare_v3(store->databases[sources[which].database], sources[which].sql, -1,
	                          SQLITE_PREPARE_PERSISTENT, out, NULL);
}

/* They are not kept: a server that only waits would hold a megabyte of them. */
enum err query_check_all(struct store *store)
{
	for (int i = 0; i < SQL_COUNT; i++) {
		sqlite3 *sqlite = store->databases[sources[i].database];
		sqlite3_stmt *statement = NULL;

		if (sqlite == NULL)
			continue;
		int code = prepare(store, i, &statement);
		sqlite3_finalize(statement);
		if (code == SQLITE_OK)
			continue;
		log_line(LOG_ERROR, "store: %s", sqlite3_errmsg(sqlite));
		/* The version is ours, yet the tables are not as they must be. */
		return (code & 0xff) == SQLITE_ERROR ? ERR_CORRUPT : database_err(sqlite, code);
	}
	return ERR_NONE;
}

void query_finalize_all(struct store *store)
{
	for (int i = 0; i < SQL_COUNT; i++) {
		sqlite3_finalize(store->statements[i]);
		store->statements[i] = NULL;
	}
}

void query_init(struct query *query, struct store *store, enum statement which)
{
	enum database database = sources[which].database;

	*query = (struct query){.store = store, .database = database};
	if (store->statements[which] == NULL && store->databases[database] != NULL)
		query->code = prepare(store, (int)which, &store->statements[which]);
	query->statement = store->statements[which];
	CHECK(query->statement == NULL || !sqlite3_stmt_busy(query->statement));
}

void query_int(struct query *query, int64_t value)
{
	query->bound++;
	if (query->statement != NULL)
		CHECK(sqlite3_bind_int64(query->statement, query->bound, value) == SQLITE_OK);
}

void query_text(struct query *query, const char *text)
{
	query_text_bytes(query, text, strlen(text));
}

void query_text_bytes(struct query *query, const char *text, size_t bytes)
{
	query->bound++;
	if (query->statement != NULL)
		CHECK(sqlite3_bind_text64(query->statement, query->bound, text, bytes,
		                          SQLITE_STATIC, SQLITE_UTF8) == SQLITE_OK);
}

void query_blob(struct query *query, const void *data, size_t bytes)
{
	query->bound++;
	if (query->statement != NULL)
		CHECK(sqlite3_bind_blob64(query->statement, query->bound, data, bytes,
		                          SQLITE_STATIC) == SQLITE_OK);
}

/* A constraint is an answer of the tables; anything else spoils the transaction. */
static enum err failed(struct query *query, int code)
{
	struct store *store = query->store;
	sqlite3 *sqlite = store->databases[query->database];
	enum err err = database_err(sqlite, code);

	if (err != ERR_CONFLICT && err != ERR_MISSING)
		log_line(LOG_ERROR, "store: %s: %s", err_name(err), sqlite3_errmsg(sqlite));
	else if (sqlite3_get_autocommit(sqlite) == 0)
		return err;
	if (store->in_transaction && store->spoiled == ERR_NONE)
		store->spoiled = err;
	return err;
}

enum err query_next(struct query *query, bool *row)
{
	int code = query->code;

	if (query->store->spoiled != ERR_NONE)
		return query->store->spoiled;
	if (query->statement == NULL && code == SQLITE_OK)
		return ERR_ACCESS;
	if (code == SQLITE_OK)
		code = sqlite3_step(query->statement);
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		return failed(query, code);
	*row = code == SQLITE_ROW;
	return ERR_NONE;
}

enum err query_run(struct query *query)
{
	bool row = true;
	enum err err = ERR_NONE;

	while (row && err == ERR_NONE)
		err = query_next(query, &row);
	query_end(query);
	return err;
}

enum err query_change(struct query *query)
{
	enum err err = query_run(query);

	if (err == ERR_NONE && sqlite3_changes(query->store->databases[query->database]) == 0)
		return ERR_MISSING;
	return err;
}

enum err query_insert(struct query *query, int64_t *id)
{
	enum err err = query_run(query);

	if (err == ERR_NONE)
		*id = sqlite3_last_insert_rowid(query->store->databases[query->database]);
	return err;
}

enum err query_row(struct query *query)
{
	bool row = false;
	enum err err = query_next(query, &row);

	return err == ERR_NONE && !row ? ERR_MISSING : err;
}

enum err query_value(struct query *query, int64_t *out)
{
	bool row = false;
	int64_t value = 0;
	enum err err = query_next(query, &row);

	if (err == ERR_NONE && !row)
		err = ERR_CORRUPT;
	if (err == ERR_NONE)
		value = query_column(query, 0);
	/* To its end, so that a statement that also writes commits. */
	while (err == ERR_NONE && row)
		err = query_next(query, &row);
	query_end(query);
	if (err == ERR_NONE)
		*out = value;
	return err;
}

enum err query_count(struct query *query, int *out)
{
	int64_t value;
	enum err err = query_value(query, &value);

	if (err == ERR_NONE)
		*out = (int)value;
	return err;
}

void query_end(struct query *query)
{
	if (query->statement == NULL)
		return;
	sqlite3_reset(query->statement);
	sqlite3_clear_bindings(query->statement);
}

int64_t query_column(const struct query *query, int column)
{
	return sqlite3_column_int64(query->statement, column);
}

const char *query_column_text(const struct query *query, int column)
{
	const unsigned char *text = sqlite3_column_text(query->statement, column);

	return text == NULL ? "" : (const char *)text;
}

enum err query_column_blob(const struct query *query, int column, void *out, size_t bytes)
{
	const void *data = sqlite3_column_blob(query->statement, column);

	if (data == NULL || (size_t)sqlite3_column_bytes(query->statement, column) != bytes)
		return ERR_CORRUPT;
	memcpy(out, data, bytes);
	return ERR_NONE;
}

enum err query_column_bytes(const struct query *query, int column, void *out, size_t room,
                            size_t *bytes)
{
	const void *data = sqlite3_column_blob(query->statement, column);
	size_t count = (size_t)sqlite3_column_bytes(query->statement, column);

	if (count > room)
		return ERR_CORRUPT;
	if (count > 0)
		memcpy(out, data, count);
	*bytes = count;
	return ERR_NONE;
}

enum err query_column_copy(const struct query *query, int column, char *out, size_t room)
{
	const char *text = query_column_text(query, column);
	size_t bytes = strlen(text);

	if (bytes >= room)
		return ERR_LIMIT;
	memcpy(out, text, bytes + 1);
	return ERR_NONE;
}
