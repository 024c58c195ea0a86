/* SPDX-License-Identifier: EUPL-1.2 */
/* journal.c - compare-and-append, and the hash chain over it. */
#include "store/journal.h"

#include <string.h>

#include "base/check.h"
#include "base/digest.h"
#include "store/journal_hash.h"
#include "store/query.h"

_Static_assert(HASH_BYTES == DIGEST_BYTES, "one hash function");

void journal_hash(const uint8_t before[HASH_BYTES], const struct journal_entry *entry,
                  uint8_t out[HASH_BYTES])
{
	struct digest digest;
	size_t kind_bytes = strlen(entry->kind);

	digest_init(&digest);
	digest_add(&digest, before, HASH_BYTES);
	digest_add_int(&digest, entry->assembly);
	digest_add_int(&digest, entry->seq);
	digest_add_int(&digest, entry->at_ms);
	digest_add_int(&digest, entry->actor);
	digest_add_int(&digest, (int64_t)kind_bytes);
	digest_add(&digest, entry->kind, kind_bytes);
	digest_add_int(&digest, (int64_t)entry->body_bytes);
	digest_add(&digest, entry->body, entry->body_bytes);
	digest_end(&digest, out);
}

/* Sequence and hash of the newest entry; zeros when there is none. */
static enum err head(struct store *store, int64_t assembly, uint32_t *seq, uint8_t hash[HASH_BYTES])
{
	struct query query;
	bool row = false;

	query_init(&query, store, SQL_JOURNAL_HEAD);
	query_int(&query, assembly);
	enum err err = query_next(&query, &row);
	if (err == ERR_NONE && row) {
		*seq = (uint32_t)query_column(&query, 0);
		err = query_column_blob(&query, 1, hash, HASH_BYTES);
	} else if (err == ERR_NONE) {
		*seq = 0;
		memset(hash, 0, HASH_BYTES);
	}
	query_end(&query);
	return err;
}

enum err journal_head(struct store *store, int64_t assembly, uint8_t out[HASH_BYTES])
{
	uint8_t hash[HASH_BYTES];
	uint32_t seq;
	enum err err = head(store, assembly, &seq, hash);

	if (err == ERR_NONE)
		memcpy(out, hash, HASH_BYTES);
	return err;
}

/* What does not fit its field cannot be one of ours: cut down, it would look untouched. */
static enum err entry_of(const struct query *query, int64_t assembly, struct journal_entry *entry)
{
	int64_t seq = query_column(query, 0), actor = query_column(query, 2);

	*entry = (struct journal_entry){
	        .assembly = assembly,
	        .seq = (uint32_t)seq,
	        .at_ms = query_column(query, 1),
	        .actor = (int32_t)actor,
	        .kind = query_column_text(query, 3),
	        .body = query_column_text(query, 4),
	        .body_bytes = (size_t)sqlite3_column_bytes(query->statement, 4),
	};
	if (seq != entry->seq || actor != entry->actor ||
	    strlen(entry->kind) != (size_t)sqlite3_column_bytes(query->statement, 3))
		return ERR_CORRUPT;
	return query_column_blob(query, 5, entry->hash, HASH_BYTES);
}

/* Appending again what stands there is fine; anything else has lost the race. */
static enum err compare(struct store *store, struct journal_entry *entry)
{
	struct journal_entry there;
	struct query query;
	bool row = false;

	query_init(&query, store, SQL_JOURNAL_ENTRY);
	query_int(&query, entry->assembly);
	query_int(&query, entry->seq);
	enum err err = query_next(&query, &row);
	if (err == ERR_NONE && !row)
		err = ERR_CONFLICT;
	if (err == ERR_NONE)
		err = entry_of(&query, entry->assembly, &there);
	if (err == ERR_NONE &&
	    (there.at_ms != entry->at_ms || there.actor != entry->actor ||
	     strcmp(there.kind, entry->kind) != 0 || there.body_bytes != entry->body_bytes ||
	     memcmp(there.body, entry->body, entry->body_bytes) != 0))
		err = ERR_CONFLICT;
	if (err == ERR_NONE)
		memcpy(entry->hash, there.hash, HASH_BYTES);
	query_end(&query);
	return err;
}

static enum err append(struct store *store, struct journal_entry *entry,
                       const uint8_t before[HASH_BYTES])
{
	uint8_t hash[HASH_BYTES];
	struct query query;

	journal_hash(before, entry, hash);
	query_init(&query, store, SQL_JOURNAL_APPEND);
	query_int(&query, entry->assembly);
	query_int(&query, entry->seq);
	query_int(&query, entry->at_ms);
	query_int(&query, entry->actor);
	query_text(&query, entry->kind);
	query_text_bytes(&query, entry->body, entry->body_bytes);
	query_blob(&query, hash, HASH_BYTES);
	enum err err = query_run(&query);
	if (err == ERR_NONE)
		memcpy(entry->hash, hash, HASH_BYTES);
	return err;
}

enum err journal_append(struct store *store, struct journal_entry *entry)
{
	uint8_t before[HASH_BYTES];
	uint32_t seq;
	enum err err = head(store, entry->assembly, &seq, before);

	if (err != ERR_NONE)
		return err;
	if (entry->seq == seq + 1)
		return append(store, entry, before);
	return compare(store, entry);
}

enum err journal_read(struct store *store, int64_t assembly,
                      enum err (*each)(void *context, const struct journal_entry *entry),
                      void *context)
{
	struct journal_entry entry;
	struct query query;
	bool row;
	enum err err;

	query_init(&query, store, SQL_JOURNAL_READ);
	query_int(&query, assembly);
	while ((err = query_next(&query, &row)) == ERR_NONE && row) {
		err = entry_of(&query, assembly, &entry);
		if (err == ERR_NONE)
			err = each(context, &entry);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

enum err journal_entry_read(struct store *store, int64_t assembly, uint32_t seq,
                            enum err (*each)(void *context, const struct journal_entry *entry),
                            void *context)
{
	struct journal_entry entry;
	struct query query;

	query_init(&query, store, SQL_JOURNAL_ENTRY);
	query_int(&query, assembly);
	query_int(&query, seq);
	enum err err = query_row(&query);
	if (err == ERR_NONE)
		err = entry_of(&query, assembly, &entry);
	if (err == ERR_NONE)
		err = each(context, &entry);
	query_end(&query);
	return err;
}

struct verifying {
	uint8_t before[HASH_BYTES];
	uint32_t entries; /* that were right so far */
};

static enum err verify_entry(void *context, const struct journal_entry *entry)
{
	struct verifying *verifying = context;
	uint8_t hash[HASH_BYTES];

	journal_hash(verifying->before, entry, hash);
	if (entry->seq != verifying->entries + 1 || memcmp(hash, entry->hash, HASH_BYTES) != 0)
		return ERR_CORRUPT;
	memcpy(verifying->before, hash, HASH_BYTES);
	verifying->entries++;
	return ERR_NONE;
}

enum err journal_verify(struct store *store, int64_t assembly, uint32_t *entries, uint32_t *bad_seq)
{
	struct verifying verifying = {.entries = 0};
	enum err err = journal_read(store, assembly, verify_entry, &verifying);

	if (err == ERR_CORRUPT)
		*bad_seq = verifying.entries + 1;
	if (err == ERR_NONE)
		*entries = verifying.entries;
	return err;
}
