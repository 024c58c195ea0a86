/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * book.c - who held a role when, and the decision book: indexes over the journals of a class.
 *
 * No row holds a name: an entry knows its pupils by id, and is read with the names that they have
 * now. Who was taken off the list is in no row any more.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "hemicycle/council.h"
#include "store/book_row.h"
#include "store/finds.h"
#include "store/handle.h"
#include "store/query.h"

enum err term_put(struct store *store, const struct term_row *row)
{
	struct query query;

	query_init(&query, store, SQL_TERM_PUT);
	query_int(&query, row->class_id);
	query_int(&query, row->office);
	query_int(&query, row->sitting);
	query_int(&query, row->pupil);
	return query_run(&query);
}

enum err term_each(struct store *store, int64_t class_id,
                   enum err (*each)(void *context, int64_t pupil, int office, int waited),
                   void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_TERM_EACH);
	query_int(&query, class_id);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		err = each(context, query_column(&query, 0), (int)query_column(&query, 1),
		           (int)query_column(&query, 2));
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

static enum err drop_charges(struct store *store, const struct entry_row *row)
{
	struct query query;

	query_init(&query, store, SQL_CHARGES_DROP);
	query_int(&query, row->sitting);
	query_int(&query, row->number);
	return query_run(&query);
}

static enum err put_charges(struct store *store, const struct entry_row *row)
{
	for (const char *who = row->who; *who != '\0';) {
		struct query query;
		char *end;
		long long pupil = strtoll(who, &end, 10);
		enum err err;

		if (pupil <= 0 || (*end != ',' && *end != '\0') || (*end == ',' && end[1] == '\0'))
			return ERR_INPUT;
		query_init(&query, store, SQL_CHARGE_PUT);
		query_int(&query, row->sitting);
		query_int(&query, row->number);
		query_int(&query, pupil);
		err = query_run(&query);
		if (err != ERR_NONE)
			return err;
		who = *end == ',' ? end + 1 : end;
	}
	return ERR_NONE;
}

/* A line that a search finds is found as it is now. */
static enum err charge(struct store *store, const struct entry_row *row)
{
	enum err err = drop_charges(store, row);

	if (err == ERR_NONE)
		err = put_charges(store, row);
	return err == ERR_NONE ? find_follow(store, row->sitting, row->number) : err;
}

enum err entry_put(struct store *store, const struct entry_row *row)
{
	struct query query;

	query_init(&query, store, SQL_ENTRY_PUT);
	query_int(&query, row->class_id);
	query_int(&query, row->sitting);
	query_int(&query, row->number);
	query_int(&query, row->decided_at_ms);
	query_int(&query, row->state);
	query_int(&query, row->trial);
	query_int(&query, row->commission);
	query_int(&query, row->due_day);
	query_text(&query, row->text);
	query_text(&query, row->who_else);
	query_text(&query, row->word);
	query_int(&query, row->post);
	query_int(&query, row->reply);
	query_text(&query, row->from);
	enum err err = query_run(&query);
	return err == ERR_NONE ? charge(store, row) : err;
}

enum err entry_set_who(struct store *store, const struct entry_row *row)
{
	struct query query;
	enum err err;

	query_init(&query, store, SQL_ENTRY_SET_WHO);
	query_text(&query, row->who_else);
	query_int(&query, row->due_day);
	query_int(&query, row->sitting);
	query_int(&query, row->number);
	err = query_run(&query);
	return err == ERR_NONE ? charge(store, row) : err;
}

enum err entry_set_state(struct store *store, const struct entry_row *row)
{
	struct query query;

	query_init(&query, store, SQL_ENTRY_SET_STATE);
	query_int(&query, row->state);
	query_text(&query, row->word);
	query_int(&query, row->due_day);
	query_int(&query, row->sitting);
	query_int(&query, row->number);
	enum err err = query_run(&query);
	return err == ERR_NONE ? find_follow(store, row->sitting, row->number) : err;
}

enum err entry_set_trial(struct store *store, const struct entry_row *row)
{
	struct query query;

	query_init(&query, store, SQL_ENTRY_SET_TRIAL);
	query_int(&query, row->trial);
	query_int(&query, row->sitting);
	query_int(&query, row->number);
	return query_run(&query);
}

struct entry_row entry_row_of(const struct query *query)
{
	return (struct entry_row){
	        .class_id = query_column(query, 0),
	        .sitting = query_column(query, 1),
	        .number = (int)query_column(query, 2),
	        .decided_at_ms = query_column(query, 3),
	        .state = (int)query_column(query, 4),
	        .trial = (int)query_column(query, 5),
	        .commission = (int)query_column(query, 6),
	        .due_day = (int)query_column(query, 7),
	        .text = query_column_text(query, 8),
	        .who_else = query_column_text(query, 9),
	        .word = query_column_text(query, 10),
	        .minutes = (int)query_column(query, 11),
	        .who = query_column_text(query, 12),
	        .names = query_column_text(query, 13),
	        .post = (int)query_column(query, 14),
	        .reply = (int)query_column(query, 15),
	        .from = query_column_text(query, 16),
	};
}

/* A text that is too long to be folded is compared as it is. */
static bool holds(const char *text, const char *folded)
{
	char own[4 * NOTE_BYTES_MAX + 1];

	return strstr(text_fold(text, own, sizeof own) ? own : text, folded) != NULL;
}

static bool is_wanted(const struct entry_row *row, const char *folded)
{
	return *folded == '\0' || holds(row->text, folded) || holds(row->who_else, folded) ||
	       holds(row->names, folded) || holds(row->word, folded);
}

enum err entry_each(struct store *store, int64_t class_id, int order, int year, const char *folded,
                    int limit, enum err (*each)(void *context, const struct entry_row *row),
                    void *context)
{
	bool open = order == ENTRIES_OLDEST_OPEN;
	struct query query;
	bool there;
	enum err err = ERR_NONE;

	query_init(&query, store, open ? SQL_ENTRY_OPEN : SQL_ENTRY_NEWEST);
	query_int(&query, class_id);
	if (open) {
		query_int(&query, ENTRY_DONE);
		query_int(&query, ENTRY_ABANDONED);
	} else {
		query_int(&query, year);
	}
	while (limit > 0 && (err = query_next(&query, &there)) == ERR_NONE && there) {
		struct entry_row row = entry_row_of(&query);

		if (!is_wanted(&row, folded))
			continue;
		err = each(context, &row);
		if (err != ERR_NONE)
			break;
		limit--;
	}
	query_end(&query);
	return err;
}

enum err entry_count_open(struct store *store, int64_t class_id, int *count)
{
	struct query query;

	query_init(&query, store, SQL_ENTRY_COUNT_OPEN);
	query_int(&query, class_id);
	query_int(&query, ENTRY_DONE);
	query_int(&query, ENTRY_ABANDONED);
	return query_count(&query, count);
}

enum err life_put(struct store *store, const struct life_row *row)
{
	struct query query;

	query_init(&query, store, SQL_LIFE_PUT);
	query_int(&query, row->sitting);
	query_int(&query, row->number);
	query_int(&query, row->in_sitting);
	query_int(&query, row->at_ms);
	query_int(&query, row->state);
	query_text(&query, row->word);
	return query_run(&query);
}

enum err life_each(struct store *store, int64_t sitting, int number,
                   enum err (*each)(void *context, const struct life_row *row), void *context)
{
	struct query query;
	bool there;
	enum err err;

	query_init(&query, store, SQL_LIFE_EACH);
	query_int(&query, sitting);
	query_int(&query, number);
	while ((err = query_next(&query, &there)) == ERR_NONE && there) {
		struct life_row row = {
		        .sitting = query_column(&query, 0),
		        .number = (int)query_column(&query, 1),
		        .in_sitting = query_column(&query, 2),
		        .at_ms = query_column(&query, 3),
		        .state = (int)query_column(&query, 4),
		        .word = query_column_text(&query, 5),
		        .minutes = (int)query_column(&query, 6),
		};

		err = each(context, &row);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}
