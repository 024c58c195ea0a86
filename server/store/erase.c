/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * erase.c - words of a sitting are erased: the text, and every row that repeats it.
 *
 * Rows are known by the words, as they hold no hash. Where a line of the book was carried into a
 * later sitting, that sitting has a text of its own; so has each sitting of a name.
 */
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/text.h"
#include "store/finds.h"
#include "store/handle.h"
#include "store/journal.h"
#include "store/query.h"

struct erasing {
	struct store *store;
	int64_t sitting;
	const uint8_t *hash;
	const char *words;
};

/* A copy, NULL when there are none: no such text, or it was erased. */
static enum err read_words(struct store *store, int64_t sitting, const uint8_t hash[HASH_BYTES],
                           char **out)
{
	struct query query;
	enum err err;

	query_init(&query, store, SQL_TEXT_KEPT);
	query_int(&query, sitting);
	query_blob(&query, hash, HASH_BYTES);
	err = query_row(&query);
	if (err == ERR_NONE) {
		*out = strdup(query_column_text(&query, 0));
		CHECK(*out != NULL);
	}
	query_end(&query);
	return err == ERR_MISSING ? ERR_NONE : err;
}

static void bind(struct query *query, const struct erasing *erasing, enum statement how,
                 const char *words)
{
	query_init(query, erasing->store, how);
	query_int(query, erasing->sitting);
	query_text(query, words);
}

static enum err run(const struct erasing *erasing, enum statement how)
{
	struct query query;

	bind(&query, erasing, how, erasing->words);
	return query_run(&query);
}

static enum err erase_rows(const struct erasing *erasing)
{
	static const enum statement rows[] = {
	        SQL_ERASE_TEXTS, SQL_ERASE_CALLED, SQL_ERASE_SITTING,   SQL_ERASE_DECISION,
	        SQL_ERASE_LIVES, SQL_ERASE_SENT,   SQL_ERASE_ENTRY_FROM};
	enum err err = ERR_NONE;

	for (size_t i = 0; i < COUNT_OF(rows) && err == ERR_NONE; i++)
		err = run(erasing, rows[i]);
	return err;
}

/* What decisions are found by, and the documents: each turn takes one place out of each. */
static enum err erase_documents(const struct erasing *erasing)
{
	size_t room = 4 * strlen(erasing->words) + 64;
	char *folded = malloc(room);
	struct query query;
	enum err err = ERR_NONE;

	CHECK(folded != NULL);
	if (text_fold(erasing->words, folded, room) && folded[0] != '\0') {
		bind(&query, erasing, SQL_ERASE_FOLDED, folded);
		err = query_run(&query);
	}
	free(folded);
	while (err == ERR_NONE) {
		bind(&query, erasing, SQL_ERASE_BODY, erasing->words);
		err = query_change(&query);
	}
	return err == ERR_MISSING ? ERR_NONE : err;
}

/* What was changed is told to what a search goes through, by sitting and number or item. */
static enum err follow(const struct erasing *erasing, struct query *query,
                       enum err (*tell)(struct store *store, int64_t sitting, int part))
{
	bool there;
	enum err err;

	while ((err = query_next(query, &there)) == ERR_NONE && there) {
		err = tell(erasing->store, query_column(query, 0), (int)query_column(query, 1));
		if (err != ERR_NONE)
			break;
	}
	query_end(query);
	return err;
}

static enum err erase_lines(const struct erasing *erasing)
{
	static const enum statement steps[] = {SQL_ERASE_ENTRY_WORD, SQL_ERASE_ENTRY_TEXT,
	                                       SQL_ERASE_ENTRY_WHO};
	enum err err = ERR_NONE;

	for (size_t i = 0; i < COUNT_OF(steps) && err == ERR_NONE; i++) {
		struct query query;

		bind(&query, erasing, steps[i], erasing->words);
		err = follow(erasing, &query, find_follow);
	}
	return err;
}

static enum err follow_corrections(struct store *store, int64_t sitting, int part)
{
	(void)part;
	return find_follow_corrections(store, sitting);
}

/* Prose that waits, prose of which this was the approval, and corrections that were made here. */
static enum err erase_minutes(const struct erasing *erasing)
{
	struct query query;
	enum err err;

	bind(&query, erasing, SQL_ERASE_PROSE, erasing->words);
	err = follow(erasing, &query, find_follow_prose);
	if (err != ERR_NONE)
		return err;
	query_init(&query, erasing->store, SQL_ERASE_APPROVED);
	query_int(&query, erasing->sitting);
	query_blob(&query, erasing->hash, HASH_BYTES);
	err = follow(erasing, &query, find_follow_prose);
	if (err != ERR_NONE)
		return err;
	query_init(&query, erasing->store, SQL_ERASE_CORRECTED);
	query_int(&query, erasing->sitting);
	return follow(erasing, &query, follow_corrections);
}

static enum err erase_words(const struct erasing *erasing)
{
	enum err err = erase_lines(erasing); /* reviews still say whose words they are */

	if (err == ERR_NONE)
		err = erase_rows(erasing);
	if (err == ERR_NONE)
		err = erase_documents(erasing);
	if (err == ERR_NONE)
		err = erase_minutes(erasing);
	return err == ERR_NONE ? finds_erase(erasing->store, erasing->sitting, erasing->words)
	                       : err;
}

static enum err erase(struct store *store, int64_t sitting, const uint8_t hash[HASH_BYTES])
{
	struct erasing erasing = {store, sitting, hash, NULL};
	char *words = NULL;
	struct query query;
	enum err err = read_words(store, sitting, hash, &words);

	if (err == ERR_NONE && words != NULL && words[0] != '\0') {
		erasing.words = words;
		err = erase_words(&erasing);
	}
	free(words);
	if (err != ERR_NONE)
		return err;
	query_init(&query, store, SQL_TEXT_ERASE);
	query_int(&query, sitting);
	query_blob(&query, hash, HASH_BYTES);
	return query_change(&query);
}

enum err text_erase(struct store *store, int64_t assembly, const uint8_t hash[HASH_BYTES])
{
	enum err err;

	if (store->in_transaction)
		return erase(store, assembly, hash);
	err = store_begin(store);
	if (err != ERR_NONE)
		return err;
	err = erase(store, assembly, hash);
	if (err == ERR_NONE)
		err = store_commit(store);
	else
		store_rollback(store);
	/* The log still holds the pages with the words; the checkpoint takes them away. */
	if (err == ERR_NONE)
		sqlite3_wal_checkpoint_v2(store->databases[DATABASE_ARCHIVE], NULL,
		                          SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	return err;
}
