/* SPDX-License-Identifier: EUPL-1.2 */
/* finds_prose.c - the prose of minutes is found as it stands, and what corrected them later. */
#include "hemicycle/limits.h"
#include "store/finds.h"
#include "store/handle.h"
#include "store/query.h"

enum {
	PROSE_PART = 1000, /* and the item: notes have the numbers below */
	CORRECTION_PART = 100000, /* and so on, in their order */
};

_Static_assert(NOTES_MAX < PROSE_PART, "a note and a prose are two");
_Static_assert(PROSE_PART + ITEMS_MAX < CORRECTION_PART, "a prose and a correction too");

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

static enum err put_correction(struct store *store, int64_t sitting, int part,
                               const struct query *query)
{
	const struct find_row row = {.class_id = query_column(query, 0),
	                             .sitting = sitting,
	                             .kind = FIND_MINUTES,
	                             .part = part,
	                             .item = (int)query_column(query, 4),
	                             .at_ms = query_column(query, 1),
	                             .status = FIND_OPEN,
	                             .title = query_column_text(query, 2),
	                             .words = query_column_text(query, 3),
	                             .who = ""};

	return find_put(store, &row);
}

enum err find_follow_corrections(struct store *store, int64_t sitting)
{
	int part = CORRECTION_PART;
	struct query query;
	bool there;
	enum err err = drop(store, SQL_FOUND_DROP_FROM, sitting, part);

	if (err == ERR_NONE)
		err = drop(store, SQL_FINDS_DROP_FROM, sitting, part);
	if (err != ERR_NONE)
		return err;
	query_init(&query, store, SQL_FIND_CORRECTIONS);
	query_int(&query, sitting);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		err = put_correction(store, sitting, part++, &query);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}
