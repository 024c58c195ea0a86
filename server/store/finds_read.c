/* SPDX-License-Identifier: EUPL-1.2 */
/* finds_read.c - a search in what was written, and what it may be narrowed by. */
#include "hemicycle/limits.h"
#include "store/finds.h"
#include "store/handle.h"
#include "store/query.h"
#include "store/rows.h"

static struct find_row find_of(const struct query *query)
{
	return (struct find_row){
	        .id = query_column(query, 0),
	        .class_id = query_column(query, 1),
	        .sitting = query_column(query, 2),
	        .kind = (int)query_column(query, 3),
	        .part = (int)query_column(query, 4),
	        .item = (int)query_column(query, 5),
	        .minutes = (int)query_column(query, 6),
	        .at_ms = query_column(query, 7),
	        .status = (int)query_column(query, 8),
	        .title = query_column_text(query, 9),
	        .words = query_column_text(query, 10),
	        .who = "",
	};
}

static enum err count(struct store *store, const char *match, int *total)
{
	struct query query;

	query_init(&query, store, SQL_FINDS_COUNT);
	query_text(&query, match);
	query_int(&query, FINDS_MAX);
	return query_count(&query, total);
}

enum err finds_each(struct store *store, const char *match, int from, int limit, int *total,
                    enum err (*each)(void *context, const struct find_row *row), void *context)
{
	struct query query;
	bool there;
	int found = 0;
	enum err err;

	query_init(&query, store, SQL_FINDS_EACH);
	query_text(&query, match);
	query_int(&query, FINDS_MAX);
	query_int(&query, limit);
	query_int(&query, from);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct find_row row = find_of(&query);

		found = (int)query_column(&query, 11);
		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	if (err == ERR_NONE && found == 0 && from > 0) /* behind the last one */
		err = count(store, match, &found);
	if (err == ERR_NONE)
		*total = found;
	return err;
}

enum err find_years(struct store *store, int64_t class_id,
                    enum err (*each)(void *context, int year), void *context)
{
	struct query query;

	query_init(&query, store, SQL_FIND_YEARS);
	query_int(&query, class_id);
	return rows_years(&query, each, context);
}

enum err find_people(struct store *store, int64_t class_id,
                     enum err (*each)(void *context, const struct pupil_row *row), void *context)
{
	struct query query;

	query_init(&query, store, SQL_FIND_PEOPLE);
	query_int(&query, class_id);
	return rows_pupils(&query, each, context);
}

enum err find_who(struct store *store, int64_t sitting, int number,
                  enum err (*tell)(void *context, const char *names, const char *who_else),
                  void *context)
{
	struct query query;
	enum err err;

	query_init(&query, store, SQL_FIND_WHO);
	query_int(&query, sitting);
	query_int(&query, number);
	err = query_row(&query);
	if (err == ERR_NONE)
		err = tell(context, query_column_text(&query, 0), query_column_text(&query, 1));
	query_end(&query);
	return err;
}
