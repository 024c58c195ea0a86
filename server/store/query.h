/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * query.h - one use of a prepared statement: bind, step, end.
 *
 * Private to the store. Bound bytes are borrowed until the query ends. A
 * failure inside a transaction spoils it: from then on it can only be rolled
 * back, so that nobody commits half of what belongs together.
 */
#ifndef STORE_QUERY_H
#define STORE_QUERY_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "store/database.h"
#include "store/statements.h"

struct store;

struct query {
	struct store *store;
	sqlite3_stmt *statement; /* NULL: its database is not open (read-only) */
	enum database database;
	int code; /* of preparing it, when that failed */
	int bound;
};

/*
 * Whether every statement fits the tables of the databases that are open: ERR_CORRUPT if not.
 * Each is prepared for good when it is first used.
 */
MUST_CHECK enum err query_check_all(struct store *store);
void query_finalize_all(struct store *store);

/* A statement is used by one query at a time. */
void query_init(struct query *query, struct store *store, enum statement which);
void query_int(struct query *query, int64_t value);
void query_text(struct query *query, const char *text);
void query_text_bytes(struct query *query, const char *text, size_t bytes);
void query_blob(struct query *query, const void *data, size_t bytes);

/* One step: *row tells whether there is one. The caller ends the query. */
MUST_CHECK enum err query_next(struct query *query, bool *row);
/* To the only or last row: runs and ends the query. */
MUST_CHECK enum err query_run(struct query *query);
/* As query_run(), for a statement that changes one row: ERR_MISSING when there was none. */
MUST_CHECK enum err query_change(struct query *query);
/* As query_run(), for an INSERT: *id of the new row. */
MUST_CHECK enum err query_insert(struct query *query, int64_t *id);
/* To the only row, which stays until the query ends. ERR_MISSING: there is none. */
MUST_CHECK enum err query_row(struct query *query);
/* The first column of the first row, which must be there: runs and ends the query. */
MUST_CHECK enum err query_value(struct query *query, int64_t *out);
/* As query_value(), for a count of rows. */
MUST_CHECK enum err query_count(struct query *query, int *out);
void query_end(struct query *query); /* twice is fine */

int64_t query_column(const struct query *query, int column);
const char *query_column_text(const struct query *query, int column); /* "" for NULL */
/* Copies a blob of exactly `bytes`; ERR_CORRUPT when it has another length. */
MUST_CHECK enum err query_column_blob(const struct query *query, int column, void *out,
                                      size_t bytes);
/* Copies a blob of at most `room` bytes, perhaps none; ERR_CORRUPT when it is longer. */
MUST_CHECK enum err query_column_bytes(const struct query *query, int column, void *out,
                                       size_t room, size_t *bytes);
/* Copies a text with its NUL; ERR_LIMIT when it does not fit. */
MUST_CHECK enum err query_column_copy(const struct query *query, int column, char *out,
                                      size_t room);

#endif
