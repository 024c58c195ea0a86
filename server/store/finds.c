/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * finds.c - what a search goes through is written, followed, erased.
 *
 * The index of words is told of every change of a row: it does not look by itself.
 */
#include "store/finds.h"

#include <string.h>
#include <time.h>

#include "base/check.h"
#include "base/erased.h"
#include "base/fold.h"
#include "hemicycle/council.h"
#include "hemicycle/limits.h"
#include "store/handle.h"
#include "store/minutes.h"
#include "store/query.h"
#include "store/rows.h"

_Static_assert(FIND_LINE == 3, "statements.h says so");
_Static_assert(FIND_STATUS_COUNT == FIND_TODO + ENTRY_STATE_COUNT, "one for each state");

enum { WORDS_BYTES_MAX = 1 << 18, AUGUST = 7, FIRST_YEAR = 1900 };

int school_year(int64_t at_ms)
{
	time_t seconds = (time_t)(at_ms / 1000);
	struct tm day;

	CHECK(gmtime_r(&seconds, &day) != NULL);
	return FIRST_YEAR + day.tm_year - (day.tm_mon < AUGUST ? 1 : 0);
}

/* One word for each pupil: "12,15" gives "p12 p15 ". */
static void mark_people(const char *who, char letter, struct buffer *out)
{
	while (*who != '\0') {
		size_t digits = strspn(who, "0123456789");

		CHECK(digits > 0);
		buffer_char(out, letter);
		buffer_add(out, who, digits);
		buffer_char(out, ' ');
		who += digits;
		who += *who == ',' ? 1 : 0;
	}
}

/*
 * Who is in charge of a line is p, who stood for something n; what was decided, as other classes of
 * the school may read it, is d1.
 */
static void mark(const struct find_row *row, struct buffer *out)
{
	buffer_printf(out, " c%lld y%d k%d s%d ", (long long)row->class_id, school_year(row->at_ms),
	              row->kind, row->status);
	if (row->decided)
		buffer_text(out, "d1 ");
	mark_people(row->who, row->kind == FIND_LINE ? 'p' : 'n', out);
}

static const char *data(const struct buffer *buffer)
{
	CHECK(!buffer->full);
	return buffer->count > 0 ? buffer->data : "";
}

/* A note stands under the title of its matter, which is found by itself. */
static bool has_own_title(const struct find_row *row)
{
	return row->kind != FIND_MINUTES || row->part == 0;
}

/* In the index of words: a row that is there, by its name. */
static enum err tell(struct store *store, enum statement how, const struct find_row *row)
{
	struct query query;

	query_init(&query, store, how);
	query_int(&query, row->sitting);
	query_int(&query, row->kind);
	query_int(&query, row->part);
	return query_run(&query);
}

struct folding {
	struct buffer heads, words, marks;
};

static enum err put_row(struct store *store, const struct find_row *row,
                        const struct folding *folding)
{
	struct query query;

	query_init(&query, store, SQL_FIND_PUT);
	query_int(&query, row->class_id);
	query_int(&query, row->sitting);
	query_int(&query, row->kind);
	query_int(&query, row->part);
	query_int(&query, row->item);
	query_int(&query, row->at_ms);
	query_int(&query, school_year(row->at_ms));
	query_int(&query, row->status);
	query_text(&query, row->title);
	query_text(&query, row->words);
	query_text(&query, data(&folding->heads));
	query_text(&query, data(&folding->words));
	query_text(&query, data(&folding->marks));
	return query_run(&query);
}

enum err find_put(struct store *store, const struct find_row *row)
{
	struct folding folding;
	enum err err = tell(store, SQL_FOUND_DROP, row);

	if (err != ERR_NONE)
		return err;
	buffer_init(&folding.heads, WORDS_BYTES_MAX);
	buffer_init(&folding.words, WORDS_BYTES_MAX);
	buffer_init(&folding.marks, WORDS_BYTES_MAX);
	if (has_own_title(row) && !is_erased(row->title))
		fold_words(row->title, &folding.heads);
	fold_words(row->words, &folding.words);
	mark(row, &folding.marks);
	err = put_row(store, row, &folding);
	buffer_release(&folding.heads);
	buffer_release(&folding.words);
	buffer_release(&folding.marks);
	return err == ERR_NONE ? tell(store, SQL_FOUND_PUT, row) : err;
}

/* Who else does it, and the word of the last review: each a line. */
static void add_line(struct buffer *out, const char *text)
{
	if (*text == '\0' || is_erased(text))
		return;
	if (out->count > 0)
		buffer_char(out, '\n');
	buffer_text(out, text);
}

enum err find_put_line(struct store *store, int64_t sitting, int number)
{
	struct find_row row = {
	        .sitting = sitting, .kind = FIND_LINE, .part = number, .decided = true};
	struct buffer words;
	struct query query;
	enum err err;

	buffer_init(&words, WORDS_BYTES_MAX);
	query_init(&query, store, SQL_FIND_ENTRY);
	query_int(&query, sitting);
	query_int(&query, number);
	err = query_row(&query);
	if (err == ERR_NONE) {
		add_line(&words, query_column_text(&query, 4));
		add_line(&words, query_column_text(&query, 5));
		row.class_id = query_column(&query, 0);
		row.at_ms = query_column(&query, 1);
		row.status = FIND_TODO + (int)query_column(&query, 2);
		row.title = query_column_text(&query, 3);
		row.words = data(&words);
		row.who = query_column_text(&query, 6);
		err = find_put(store, &row);
	}
	query_end(&query);
	buffer_release(&words);
	return err;
}

enum err find_follow(struct store *store, int64_t sitting, int number)
{
	struct query query;
	int64_t has;
	enum err err;

	query_init(&query, store, SQL_FIND_HAS);
	query_int(&query, sitting);
	query_int(&query, FIND_LINE);
	query_int(&query, number);
	err = query_value(&query, &has);
	return err == ERR_NONE && has ? find_put_line(store, sitting, number) : err;
}

static enum err of(struct store *store, enum statement which, int64_t id)
{
	struct query query;

	query_init(&query, store, which);
	query_int(&query, id);
	return query_run(&query);
}

enum err finds_drop(struct store *store, int64_t sitting)
{
	enum err err = of(store, SQL_FOUND_DROP_SITTING, sitting);

	return err == ERR_NONE ? of(store, SQL_FINDS_DROP, sitting) : err;
}

enum err finds_discharge(struct store *store, int64_t pupil)
{
	enum err err = of(store, SQL_FOUND_DROP_PUPIL, pupil);

	if (err == ERR_NONE)
		err = of(store, SQL_FINDS_WITHOUT_PUPIL, pupil);
	return err == ERR_NONE ? of(store, SQL_FOUND_PUT_PUPIL, pupil) : err;
}

static enum err follow(void *context, const struct prose_row *row)
{
	return find_follow_prose(context, row->sitting, row->item);
}

enum err finds_complete(struct store *store, int64_t sitting)
{
	struct query query;

	query_init(&query, store, SQL_FINDS_COMPLETE);
	query_int(&query, sitting);
	query_int(&query, FOLD_VERSION);
	enum err err = query_run(&query);
	if (err == ERR_NONE)
		err = prose_each(store, sitting, follow, store);
	return err == ERR_NONE ? find_follow_corrections(store, sitting) : err;
}

enum err finds_missing(struct store *store, int limit,
                       enum err (*each)(void *context, int64_t sitting), void *context)
{
	struct query query;

	query_init(&query, store, SQL_FINDS_MISSING);
	query_int(&query, FOLD_VERSION);
	query_int(&query, limit);
	return rows_ids(&query, each, context);
}

enum err finds_count_missing(struct store *store, int *count)
{
	struct query query;

	query_init(&query, store, SQL_FINDS_COUNT_MISSING);
	query_int(&query, FOLD_VERSION);
	return query_count(&query, count);
}

static enum err run(struct store *store, enum statement which)
{
	struct query query;

	query_init(&query, store, which);
	return query_run(&query);
}

enum err finds_doubt(struct store *store)
{
	enum err err = run(store, SQL_FINDS_FORGET);

	return err == ERR_NONE ? run(store, SQL_FINDS_REBUILD) : err;
}

enum err finds_tidy(struct store *store)
{
	return run(store, SQL_FINDS_TIDY);
}

enum err finds_erase(struct store *store, int64_t sitting, const char *text)
{
	static const enum statement steps[] = {SQL_FOUND_DROP_HOLDING, SQL_FINDS_ERASE};
	enum err err = ERR_NONE;

	for (size_t i = 0; i < COUNT_OF(steps) && err == ERR_NONE; i++) {
		struct query query;

		query_init(&query, store, steps[i]);
		query_int(&query, sitting);
		query_text(&query, text);
		err = query_run(&query);
	}
	return err;
}
