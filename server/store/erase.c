/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * erase.c - words are erased: in one transaction, wherever they are known to stand.
 */
#include "store/erase.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "store/erasing.h"
#include "store/finds.h"

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

void erasing_bind(struct query *query, const struct erasing *erasing, enum statement how,
                  int64_t of)
{
	query_init(query, erasing->store, how);
	query_int(query, of);
	query_text(query, erasing->words);
	query_text(query, erasing->mark.text);
}

enum err erasing_run(const struct erasing *erasing, struct query *query, int *changed)
{
	enum err err = query_change(query);

	if (err == ERR_NONE)
		*changed += sqlite3_changes(erasing->store->databases[DATABASE_ARCHIVE]);
	return err == ERR_MISSING ? ERR_NONE : err;
}

/* Nothing, or what stands for words that another sitting has lost. */
static bool is_mark(const char *words)
{
	return words[0] == '\0' || is_erased(words);
}

/* A name that is erased stands in sentences too, which are texts of their own. */
static enum err count_within(const struct erasing *erasing)
{
	struct query query;

	query_init(&query, erasing->store, SQL_ERASE_WITHIN);
	query_int(&query, erasing->sitting);
	query_text(&query, erasing->words);
	return query_count(&query, &erasing->out->within);
}

static enum err erase_all(const struct erasing *erasing)
{
	enum err err = reach_read(erasing, NULL);

	if (err == ERR_NONE)
		err = reach_sits(erasing);
	if (err != ERR_NONE || erasing->out->sits)
		return err;
	err = erase_sitting(erasing);
	if (err == ERR_NONE)
		err = erase_reach(erasing);
	return err == ERR_NONE ? count_within(erasing) : err;
}

static struct erasing erasing_of(struct store *store, const struct erasure *erasure,
                                 const char *words, struct erased *out)
{
	return (struct erasing){.store = store,
	                        .erasure = erasure,
	                        .sitting = erasure->sitting,
	                        .words = words,
	                        .mark = erased_mark(erasure->at_ms),
	                        .out = out};
}

static enum err erase(struct store *store, const struct erasure *erasure, struct erased *out)
{
	int64_t at_ms;
	char *words = NULL;
	enum err err = read_words(store, erasure->sitting, erasure->hash, &words);

	if (err == ERR_NONE && words == NULL)
		err = text_erased_at(store, erasure->sitting, erasure->hash, &at_ms);
	if (err == ERR_NONE && words != NULL && !is_mark(words)) {
		struct erasing erasing = erasing_of(store, erasure, words, out);

		err = erase_all(&erasing);
	}
	free(words);
	return err;
}

enum err text_held(struct store *store, const struct erasure *erasure,
                   enum err (*each)(void *context, const char *name), void *context)
{
	struct erased none = {.sits = false};
	const struct reach_holders holders = {each, context};
	char *words = NULL;
	enum err err = read_words(store, erasure->sitting, erasure->hash, &words);

	if (err == ERR_NONE && words != NULL && !is_mark(words)) {
		struct erasing erasing = erasing_of(store, erasure, words, &none);

		err = reach_read(&erasing, &holders);
	}
	free(words);
	return err;
}

/* Somebody who reads (a backup) keeps the log as it is: then the next commit tries again. */
void store_scrub(struct store *store)
{
	CHECK(!store->in_transaction);
	store->owes_scrub =
	        sqlite3_wal_checkpoint_v2(store->databases[DATABASE_ARCHIVE], NULL,
	                                  SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL) != SQLITE_OK;
}

enum err text_erase(struct store *store, const struct erasure *erasure, struct erased *out)
{
	enum err err;

	*out = (struct erased){.sits = false};
	if (store->in_transaction)
		return erase(store, erasure, out);
	err = store_begin(store);
	if (err != ERR_NONE)
		return err;
	err = erase(store, erasure, out);
	/* Else its words stay among those that were deleted, now or before. */
	if (err == ERR_NONE)
		err = finds_tidy(store);
	if (err == ERR_NONE)
		err = store_commit(store);
	else
		store_rollback(store);
	if (err == ERR_NONE)
		store_scrub(store);
	return err;
}
