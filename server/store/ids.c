/* SPDX-License-Identifier: EUPL-1.2 */
/* ids.c - numbers that are given once in the world, as far as chance allows. */
#include "store/ids.h"

#include "base/check.h"
#include "store/query.h"

static const char *const names[ID_COUNTERS] = {
        [ID_SITTING] = "sitting", [ID_CLASS] = "class", [ID_PUPIL] = "pupil",
        [ID_SCHOOL] = "school",   [ID_POLL] = "poll",   [ID_SENT] = "sent",
        [ID_SLIP] = "slip"};

enum err ids_begin(struct store *store, int64_t first)
{
	struct query query;
	int64_t given;
	enum err err;

	query_init(&query, store, SQL_IDS_GIVEN);
	err = query_value(&query, &given);
	if (err != ERR_NONE || given != 0)
		return err;
	query_init(&query, store, SQL_IDS_BEGIN);
	query_int(&query, first);
	err = query_run(&query);
	if (err != ERR_NONE)
		return err;
	query_init(&query, store, SQL_IDS_BEGIN_ROWS);
	query_int(&query, first);
	return query_run(&query);
}

enum err ids_take(struct store *store, enum id_counter which, int64_t *id)
{
	struct query query;

	CHECK(which < ID_COUNTERS);
	query_init(&query, store, SQL_IDS_TAKE);
	query_text(&query, names[which]);
	return query_value(&query, id);
}

enum err ids_pass(struct store *store, enum id_counter which, int64_t id)
{
	struct query query;

	CHECK(which < ID_COUNTERS);
	query_init(&query, store, SQL_IDS_PASS);
	query_int(&query, id);
	query_text(&query, names[which]);
	query_int(&query, ID_BLOCK);
	return query_run(&query);
}
