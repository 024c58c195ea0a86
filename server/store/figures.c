/* SPDX-License-Identifier: EUPL-1.2 */
/* figures.c - what plots and boards are made of. */
#include "store/figures.h"

#include "hemicycle/council.h"
#include "store/book_row.h"
#include "store/handle.h"
#include "store/rows.h"

/* The rows of both statements, which take the same values. */
static enum err each_row(struct store *store, enum statement statement,
                         const struct figures_wanted *wanted,
                         enum err (*each)(void *context, const struct figures_row *row),
                         void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, statement);
	query_int(&query, wanted->class_id);
	query_int(&query, wanted->year);
	query_int(&query, wanted->limit);
	query_int(&query, wanted->version);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct figures_row row = {.sitting = query_column(&query, 0),
		                          .number = (int)query_column(&query, 1),
		                          .opened_at_ms = query_column(&query, 2),
		                          .body = query_column_text(&query, 3)};

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

enum err figures_missing(struct store *store, const struct figures_wanted *wanted,
                         enum err (*each)(void *context, const struct figures_row *row),
                         void *context)
{
	return each_row(store, SQL_FIGURES_MISSING, wanted, each, context);
}

enum err figures_each(struct store *store, const struct figures_wanted *wanted,
                      enum err (*each)(void *context, const struct figures_row *row), void *context)
{
	return each_row(store, SQL_FIGURES_EACH, wanted, each, context);
}

enum err figures_left(struct store *store, int64_t class_id, int version, int *count)
{
	struct query query;

	query_init(&query, store, SQL_FIGURES_LEFT);
	query_int(&query, class_id);
	query_int(&query, version);
	return query_count(&query, count);
}

enum err figures_put(struct store *store, int64_t sitting, int version, const char *body)
{
	struct query query;

	query_init(&query, store, SQL_FIGURES_PUT);
	query_int(&query, sitting);
	query_int(&query, version);
	query_text(&query, body);
	return query_run(&query);
}

enum err years_each(struct store *store, int64_t class_id, int limit,
                    enum err (*each)(void *context, int year), void *context)
{
	struct query query;

	query_init(&query, store, SQL_YEARS_EACH);
	query_int(&query, class_id);
	query_int(&query, limit);
	return rows_years(&query, each, context);
}

enum err months_each(struct store *store, int64_t class_id, int year,
                     enum err (*each)(void *context, const char *month, int state, int count),
                     void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_MONTHS_EACH);
	query_int(&query, class_id);
	query_int(&query, year);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		err = each(context, query_column_text(&query, 0), (int)query_column(&query, 1),
		           (int)query_column(&query, 2));
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

enum err board_each(struct store *store, int64_t class_id, int year, int limit,
                    enum err (*each)(void *context, const struct entry_row *row), void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_BOARD_EACH);
	query_int(&query, class_id);
	query_int(&query, year);
	query_int(&query, ENTRY_DONE);
	query_int(&query, ENTRY_ABANDONED);
	query_int(&query, limit);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct entry_row row = entry_row_of(&query);

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}
