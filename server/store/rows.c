/* SPDX-License-Identifier: EUPL-1.2 */
/* rows.c - runs a bound query to its end and tells each of its rows. */
#include "store/rows.h"

enum err rows_ids(struct query *query, enum err (*each)(void *context, int64_t id), void *context)
{
	bool there;
	enum err err;

	while ((err = query_next(query, &there)) == ERR_NONE && there) {
		err = each(context, query_column(query, 0));
		if (err != ERR_NONE)
			break;
	}
	query_end(query);
	return err;
}

enum err rows_years(struct query *query, enum err (*each)(void *context, int year), void *context)
{
	bool there;
	enum err err;

	while ((err = query_next(query, &there)) == ERR_NONE && there) {
		err = each(context, (int)query_column(query, 0));
		if (err != ERR_NONE)
			break;
	}
	query_end(query);
	return err;
}

enum err rows_pupils(struct query *query,
                     enum err (*each)(void *context, const struct pupil_row *row), void *context)
{
	bool there;
	enum err err;

	while ((err = query_next(query, &there)) == ERR_NONE && there) {
		struct pupil_row row = {
		        .id = query_column(query, 0),
		        .class_id = query_column(query, 1),
		        .name = query_column_text(query, 2),
		        .picture = query_column_text(query, 3),
		};

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(query);
	return err;
}

enum err rows_teachers(struct query *query,
                       enum err (*each)(void *context, const struct teacher *teacher),
                       void *context)
{
	bool there;
	enum err err;

	while ((err = query_next(query, &there)) == ERR_NONE && there) {
		struct teacher teacher = {.id = query_column(query, 0),
		                          .name = query_column_text(query, 1),
		                          .password = ""};

		err = each(context, &teacher);
		if (err != ERR_NONE)
			break;
	}
	query_end(query);
	return err;
}
