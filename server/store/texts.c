/* SPDX-License-Identifier: EUPL-1.2 */
/* texts.c - personal text beside the journal, under a salted hash, erasable. */
#include <string.h>

#include "base/check.h"
#include "base/digest.h"
#include "store/erase.h"
#include "store/handle.h"
#include "store/journal.h"
#include "store/query.h"

void text_hash(const uint8_t salt[SALT_BYTES], const char *text, size_t bytes,
               uint8_t out[HASH_BYTES])
{
	struct digest digest;

	digest_init(&digest);
	digest_add(&digest, salt, SALT_BYTES);
	digest_add(&digest, text, bytes);
	digest_end(&digest, out);
}

enum err text_put(struct store *store, int64_t assembly, const uint8_t hash[HASH_BYTES],
                  const uint8_t salt[SALT_BYTES], const char *text, size_t bytes)
{
	uint8_t own[HASH_BYTES];
	struct query query;

	text_hash(salt, text, bytes, own);
	CHECK(memcmp(own, hash, HASH_BYTES) == 0);
	query_init(&query, store, SQL_TEXT_PUT);
	query_int(&query, assembly);
	query_blob(&query, hash, HASH_BYTES);
	query_blob(&query, salt, SALT_BYTES);
	query_text_bytes(&query, text, bytes);
	return query_run(&query);
}

enum err text_put_erased(struct store *store, int64_t assembly, const uint8_t hash[HASH_BYTES],
                         int64_t at_ms)
{
	struct query query;
	enum err err;

	query_init(&query, store, SQL_TEXT_PUT_ERASED);
	query_int(&query, assembly);
	query_blob(&query, hash, HASH_BYTES);
	err = query_run(&query);
	if (err != ERR_NONE || at_ms == 0)
		return err;
	query_init(&query, store, SQL_ERASURE_PUT_ONE);
	query_int(&query, assembly);
	query_blob(&query, hash, HASH_BYTES);
	query_int(&query, at_ms);
	return query_run(&query);
}

enum err text_erased_at(struct store *store, int64_t assembly, const uint8_t hash[HASH_BYTES],
                        int64_t *at_ms)
{
	struct query query;
	enum err err;

	query_init(&query, store, SQL_ERASURE_GET);
	query_int(&query, assembly);
	query_blob(&query, hash, HASH_BYTES);
	err = query_row(&query);
	if (err == ERR_NONE)
		*at_ms = query_column(&query, 0);
	query_end(&query);
	return err;
}

enum err text_named(struct store *store, int64_t assembly, const char *words,
                    uint8_t hash[HASH_BYTES])
{
	struct query query;
	enum err err;

	query_init(&query, store, SQL_TEXT_NAMED);
	query_int(&query, assembly);
	query_text(&query, words);
	err = query_row(&query);
	if (err == ERR_NONE)
		err = query_column_blob(&query, 0, hash, HASH_BYTES);
	query_end(&query);
	return err;
}

static enum err row_of(const struct query *query, struct text_row *row)
{
	enum err err = query_column_blob(query, 0, row->hash, HASH_BYTES);

	row->erased = sqlite3_column_type(query->statement, 1) == SQLITE_NULL;
	if (err == ERR_NONE && !row->erased)
		err = query_column_blob(query, 1, row->salt, SALT_BYTES);
	row->text = query_column_text(query, 2);
	row->erased_at_ms = query_column(query, 3);
	row->bytes = (size_t)sqlite3_column_bytes(query->statement, 2);
	return err;
}

enum err text_each(struct store *store, int64_t assembly,
                   enum err (*each)(void *context, const struct text_row *row), void *context)
{
	struct query query;
	struct text_row text;
	bool row;
	enum err err;

	query_init(&query, store, SQL_TEXT_READ);
	query_int(&query, assembly);
	while ((err = query_next(&query, &row)) == ERR_NONE && row) {
		err = row_of(&query, &text);
		if (err == ERR_NONE)
			err = each(context, &text);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

struct reading {
	enum err (*each)(void *context, const uint8_t hash[HASH_BYTES], const char *text,
	                 size_t bytes);
	void *context;
};

static enum err read_row(void *context, const struct text_row *row)
{
	const struct reading *reading = context;

	return reading->each(reading->context, row->hash, row->text, row->bytes);
}

enum err text_read(struct store *store, int64_t assembly,
                   enum err (*each)(void *context, const uint8_t hash[HASH_BYTES], const char *text,
                                    size_t bytes),
                   void *context)
{
	struct reading reading = {each, context};

	return text_each(store, assembly, read_row, &reading);
}

static enum err verify_row(void *context, const struct text_row *row)
{
	struct text_counts *counts = context;
	uint8_t hash[HASH_BYTES];

	if (row->erased) {
		counts->erased++;
		return ERR_NONE;
	}
	text_hash(row->salt, row->text, row->bytes, hash);
	if (memcmp(hash, row->hash, HASH_BYTES) != 0)
		return ERR_CORRUPT;
	counts->checked++;
	return ERR_NONE;
}

enum err text_verify(struct store *store, int64_t assembly, struct text_counts *out)
{
	struct text_counts counts = {0, 0};
	enum err err = text_each(store, assembly, verify_row, &counts);

	if (err == ERR_NONE)
		*out = counts;
	return err;
}

enum err text_get(struct store *store, int64_t assembly, const uint8_t hash[HASH_BYTES], char *out,
                  size_t room)
{
	struct query query;

	query_init(&query, store, SQL_TEXT_GET);
	query_int(&query, assembly);
	query_blob(&query, hash, HASH_BYTES);
	enum err err = query_row(&query);
	if (err == ERR_NONE && sqlite3_column_type(query.statement, 0) == SQLITE_NULL)
		err = ERR_MISSING;
	if (err == ERR_NONE)
		err = query_column_copy(&query, 0, out, room);
	query_end(&query);
	return err;
}
