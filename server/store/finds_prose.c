/* SPDX-License-Identifier: EUPL-1.2 */
/* finds_prose.c - the prose of minutes is found as it stands. */
#include "hemicycle/limits.h"
#include "store/finds.h"
#include "store/handle.h"
#include "store/query.h"

enum { PROSE_PART = 1000 }; /* and the item: notes have the numbers below */

_Static_assert(NOTES_MAX < PROSE_PART, "a note and a prose are two");

static enum err drop(struct store *store, enum statement how, int64_t sitting, int part)
{
	struct query query;

	query_init(&query, store, how);
	query_int(&query, sitting);
	query_int(&query, FIND_MINUTES);
	query_int(&query, part);
	return query_run(&query);
}

static enum err put(struct store *store, int64_t sitting, int item)
{
	struct find_row row = {.sitting = sitting,
	                       .kind = FIND_MINUTES,
	                       .part = PROSE_PART + item,
	                       .item = item,
	                       .status = FIND_OPEN,
	                       .who = ""};
	struct query query;
	enum err err;

	query_init(&query, store, SQL_FIND_PROSE);
	query_int(&query, sitting);
	query_int(&query, item);
	err = query_row(&query);
	if (err == ERR_NONE) {
		row.class_id = query_column(&query, 0);
		row.at_ms = query_column(&query, 1);
		row.title = query_column_text(&query, 2);
		row.words = query_column_text(&query, 3);
		err = find_put(store, &row);
	}
	query_end(&query);
	return err == ERR_MISSING ? ERR_NONE : err;
}

enum err find_follow_prose(struct store *store, int64_t sitting, int item)
{
	enum err err = drop(store, SQL_FOUND_DROP, sitting, PROSE_PART + item);

	if (err == ERR_NONE)
		err = drop(store, SQL_FIND_DROP, sitting, PROSE_PART + item);
	return err == ERR_NONE ? put(store, sitting, item) : err;
}
