/* SPDX-License-Identifier: EUPL-1.2 */
/* finds_make.c - makes what a search goes through from the journals. */
#include "app/finds_make.h"

#include "app/find_rows.h"
#include "app/record.h"
#include "app/transaction.h"
#include "base/log.h"

enum { AT_ONCE = 64 };

struct some { /* sittings that are missing */
	int count;
	int64_t sitting[AT_ONCE];
};

static enum err add_missing(void *context, int64_t sitting)
{
	struct some *some = context;

	some->sitting[some->count++] = sitting;
	return ERR_NONE;
}

static const char *text_of(const void *of, const struct text_ref *ref)
{
	const char *text = texts_find(of, ref);

	return text == NULL ? "" : text;
}

struct putting {
	struct store *store;
	enum err err;
};

static void put(void *context, const struct find_row *row)
{
	struct putting *putting = context;

	if (putting->err != ERR_NONE)
		return;
	if (row->kind == FIND_LINE)
		putting->err = find_put_line(putting->store, row->sitting, row->part);
	else
		putting->err = find_put(putting->store, row);
	if (putting->err == ERR_MISSING) /* a line that the book does not have */
		putting->err = ERR_NONE;
}

static enum err put_all(struct store *store, int64_t sitting, const struct record *record)
{
	struct putting putting = {store, ERR_NONE};
	const struct find_rows rows = {.state = record->state,
	                               .text = text_of,
	                               .of = &record->texts,
	                               .each = put,
	                               .context = &putting};

	putting.err = finds_drop(store, sitting);
	if (putting.err == ERR_NONE)
		find_rows(&rows);
	return putting.err;
}

/* What is damaged is not asked for again at every start: verify tells of it. */
static enum err make_sitting(struct store *store, int64_t sitting, struct finds_made *made)
{
	struct record record = {0};
	enum err err = record_read(store, sitting, &record);

	if (err == ERR_NONE && (record.state->id != sitting || record.state->phase != PHASE_SEALED))
		err = ERR_CORRUPT;
	if (err == ERR_NONE) {
		err = put_all(store, sitting, &record);
		made->sittings++;
	} else if (err == ERR_CORRUPT || err == ERR_INPUT) {
		log_line(LOG_WARN, "sitting %lld is not searched: %s", (long long)sitting,
		         err_name(err));
		err = ERR_NONE;
		made->damaged++;
	}
	record_release(&record);
	return err == ERR_NONE ? finds_complete(store, sitting) : err;
}

enum err finds_renew(struct store *store)
{
	struct finds_made made = {0, 0};
	struct some some;
	enum err err;

	do {
		some.count = 0;
		err = finds_missing(store, AT_ONCE, add_missing, &some);
		for (int i = 0; i < some.count && err == ERR_NONE; i++)
			err = make_sitting(store, some.sitting[i], &made);
	} while (err == ERR_NONE && some.count > 0);
	return err == ERR_NONE ? finds_tidy(store) : err;
}

static enum err make_one(struct store *store, int64_t sitting, struct finds_made *made)
{
	enum err err = store_begin(store);

	if (err != ERR_NONE)
		return err;
	return transaction_end(store, make_sitting(store, sitting, made));
}

static enum err make_some(struct store *store, struct finds_made *made, int *count)
{
	struct some some = {0};
	enum err err = finds_missing(store, AT_ONCE, add_missing, &some);

	for (int i = 0; i < some.count && err == ERR_NONE; i++)
		err = make_one(store, some.sitting[i], made);
	*count = some.count;
	return err;
}

enum err finds_make(struct store *store, struct finds_made *out)
{
	int left = 0, count;
	enum err err = finds_count_missing(store, &left);

	*out = (struct finds_made){0, 0};
	if (err != ERR_NONE || left == 0)
		return err;
	log_line(LOG_INFO, "making the search of %d sittings, this once", left);
	do
		err = make_some(store, out, &count);
	while (err == ERR_NONE && count > 0);
	return err == ERR_NONE ? finds_tidy(store) : err;
}
