/* SPDX-License-Identifier: EUPL-1.2 */
/* minutes.c - prose, approvals and corrections: rows beside the journals of a class. */
#include "store/minutes.h"

#include "hemicycle/council.h"
#include "store/finds.h"
#include "store/handle.h"
#include "store/query.h"

enum err prose_put(struct store *store, const struct prose_row *row)
{
	struct query query;

	query_init(&query, store, SQL_PROSE_PUT);
	query_int(&query, row->sitting);
	query_int(&query, row->item);
	query_int(&query, row->edition);
	query_int(&query, row->at_ms);
	query_int(&query, row->teacher);
	query_int(&query, row->pupil);
	query_text(&query, row->text);
	enum err err = query_run(&query);
	return err == ERR_NONE ? find_follow_prose(store, row->sitting, row->item) : err;
}

enum err prose_drop(struct store *store, int64_t sitting, int item)
{
	struct query query;

	query_init(&query, store, SQL_PROSE_DROP);
	query_int(&query, sitting);
	query_int(&query, item);
	enum err err = query_run(&query);
	return err == ERR_NONE ? find_follow_prose(store, sitting, item) : err;
}

enum err prose_edition(struct store *store, int64_t sitting, int item, int64_t *edition)
{
	struct query query;

	query_init(&query, store, SQL_PROSE_EDITION);
	query_int(&query, sitting);
	query_int(&query, item);
	return query_value(&query, edition);
}

enum err prose_each(struct store *store, int64_t sitting,
                    enum err (*each)(void *context, const struct prose_row *row), void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_PROSE_EACH);
	query_int(&query, sitting);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct prose_row row = {.sitting = sitting,
		                        .item = (int)query_column(&query, 0),
		                        .edition = query_column(&query, 1),
		                        .at_ms = query_column(&query, 2),
		                        .teacher = query_column(&query, 3),
		                        .pupil = query_column(&query, 4),
		                        .text = query_column_text(&query, 5)};

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

enum err approval_put(struct store *store, const struct approval_row *row)
{
	struct query query;

	query_init(&query, store, SQL_APPROVAL_PUT);
	query_int(&query, row->sitting);
	query_int(&query, row->in_sitting);
	query_int(&query, row->at_ms);
	query_blob(&query, row->head, HASH_BYTES);
	query_blob(&query, row->text, HASH_BYTES);
	return query_run(&query);
}

enum err approval_get(struct store *store, int64_t sitting, struct approval_row *out)
{
	struct approval_row row = {.sitting = sitting};
	struct query query;

	query_init(&query, store, SQL_APPROVAL_GET);
	query_int(&query, sitting);
	enum err err = query_row(&query);
	if (err == ERR_NONE) {
		row.in_sitting = query_column(&query, 0);
		row.at_ms = query_column(&query, 1);
		row.number = (int)query_column(&query, 4);
		err = query_column_blob(&query, 2, row.head, HASH_BYTES);
	}
	if (err == ERR_NONE)
		err = query_column_blob(&query, 3, row.text, HASH_BYTES);
	query_end(&query);
	if (err == ERR_NONE)
		*out = row;
	return err;
}

static enum err count_rows(struct store *store, enum statement which, int *count)
{
	struct query query;

	query_init(&query, store, which);
	return query_count(&query, count);
}

enum err approval_count(struct store *store, int *count)
{
	return count_rows(store, SQL_APPROVAL_COUNT, count);
}

enum err correction_put(struct store *store, const struct correction_row *row)
{
	struct query query;

	query_init(&query, store, SQL_CORRECTION_PUT);
	query_int(&query, row->in_sitting);
	query_int(&query, row->place);
	query_int(&query, row->sitting);
	query_int(&query, row->item);
	query_int(&query, row->at_ms);
	query_blob(&query, row->text, HASH_BYTES);
	enum err err = query_run(&query);
	return err == ERR_NONE ? find_follow_corrections(store, row->sitting) : err;
}

enum err correction_each(struct store *store, int64_t sitting,
                         enum err (*each)(void *context, const struct correction_row *row),
                         void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_CORRECTION_EACH);
	query_int(&query, sitting);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct correction_row row = {.in_sitting = query_column(&query, 0),
		                             .place = (int)query_column(&query, 1),
		                             .sitting = sitting,
		                             .item = (int)query_column(&query, 2),
		                             .at_ms = query_column(&query, 3),
		                             .words = query_column_text(&query, 5),
		                             .number = (int)query_column(&query, 6)};

		err = query_column_blob(&query, 4, row.text, HASH_BYTES);
		if (err == ERR_NONE)
			err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

enum err correction_count(struct store *store, int *count)
{
	return count_rows(store, SQL_CORRECTION_COUNT, count);
}

static enum err sealed_next(struct query *query,
                            enum err (*each)(void *context, const struct sealed_row *row),
                            void *context)
{
	bool there;
	enum err err;

	while ((err = query_next(query, &there)) == ERR_NONE && there) {
		struct sealed_row row = {.sitting = query_column(query, 0),
		                         .number = (int)query_column(query, 1),
		                         .sealed_at_ms = query_column(query, 2),
		                         .title = query_column_text(query, 3),
		                         .approved = (int)query_column(query, 4),
		                         .secretary = (int)query_column(query, 5)};

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(query);
	return err;
}

enum err sealed_each(struct store *store, int64_t class_id, int limit,
                     enum err (*each)(void *context, const struct sealed_row *row), void *context)
{
	struct query query;

	query_init(&query, store, SQL_SEALED_EACH);
	query_int(&query, class_id);
	query_int(&query, limit);
	return sealed_next(&query, each, context);
}

enum err sealed_of_pupil(struct store *store, int64_t pupil, int limit,
                         enum err (*each)(void *context, const struct sealed_row *row),
                         void *context)
{
	struct query query;

	query_init(&query, store, SQL_SEALED_OF_PUPIL);
	query_int(&query, pupil);
	query_int(&query, OFFICE_SECRETARY);
	query_int(&query, OFFICE_OWN);
	query_int(&query, limit);
	return sealed_next(&query, each, context);
}
