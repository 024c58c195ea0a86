/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * journal.h - the append-only record, one gap-free hash chain for each assembly.
 *
 * hash(n) = BLAKE2b-256 of hash(n-1) and the fields of entry n; hash(0) is 32 zero
 * bytes. Personal text stands beside, under a salted hash, and can be erased
 * while the chain still verifies. Triggers refuse UPDATE and DELETE.
 */
#ifndef STORE_JOURNAL_H
#define STORE_JOURNAL_H

#include "store/store.h"

#define HASH_BYTES 32
#define SALT_BYTES 16

struct journal_entry {
	int64_t assembly;
	uint32_t seq; /* from 1 */
	int64_t at_ms;
	int32_t actor; /* enum role * 65536 + seat; see docs/protocol.md */
	const char *kind; /* the event's name */
	const char *body; /* JSON of its fields; borrowed */
	size_t body_bytes;
	uint8_t hash[HASH_BYTES]; /* filled by append and read */
};

/*
 * Compare-and-append: entry->seq must be the next one, else ERR_CONFLICT, except
 * that appending again exactly what stands there is fine (idempotent). Fills entry->hash.
 */
MUST_CHECK enum err journal_append(struct store *store, struct journal_entry *entry);

/*
 * Calls each(context, entry) for all entries of `assembly` in order; stops at
 * its first failure and returns it.
 */
MUST_CHECK enum err journal_read(struct store *store, int64_t assembly,
                                 enum err (*each)(void *context, const struct journal_entry *entry),
                                 void *context);

/* The same for entry `seq` alone. ERR_MISSING: there is none. */
MUST_CHECK enum err journal_entry_read(struct store *store, int64_t assembly, uint32_t seq,
                                       enum err (*each)(void *context,
                                                        const struct journal_entry *entry),
                                       void *context);

/* Hash of the newest entry; zero when there is none. */
MUST_CHECK enum err journal_head(struct store *store, int64_t assembly, uint8_t out[HASH_BYTES]);

/* Recomputes the chain of `assembly`: ERR_CORRUPT and *bad_seq at the first place that is wrong. */
MUST_CHECK enum err journal_verify(struct store *store, int64_t assembly, uint32_t *entries,
                                   uint32_t *bad_seq);

/*
 * A text of an assembly under its salted hash: hash = BLAKE2b-256(salt || text).
 * Twice the same is fine.
 */
MUST_CHECK enum err text_put(struct store *store, int64_t assembly, const uint8_t hash[HASH_BYTES],
                             const uint8_t salt[SALT_BYTES], const char *text, size_t bytes);
/* Calls each() for all texts of `assembly`; an erased one comes with bytes 0. */
MUST_CHECK enum err text_read(struct store *store, int64_t assembly,
                              enum err (*each)(void *context, const uint8_t hash[HASH_BYTES],
                                               const char *text, size_t bytes),
                              void *context);
struct text_row {
	uint8_t hash[HASH_BYTES];
	uint8_t salt[SALT_BYTES]; /* nothing once it is erased */
	const char *text; /* borrowed until the next row */
	size_t bytes;
	bool erased;
	int64_t erased_at_ms; /* 0: it was not, or nobody knows when */
};
/* As text_read(), with the salts, by hash. */
MUST_CHECK enum err text_each(struct store *store, int64_t assembly,
                              enum err (*each)(void *context, const struct text_row *row),
                              void *context);
void text_hash(const uint8_t salt[SALT_BYTES], const char *text, size_t bytes,
               uint8_t out[HASH_BYTES]);
/*
 * Copies one text. ERR_MISSING: there is no such text, or it was erased. ERR_LIMIT: it does not
 * fit.
 */
MUST_CHECK enum err text_get(struct store *store, int64_t assembly, const uint8_t hash[HASH_BYTES],
                             char *out, size_t room);
/* ERR_CORRUPT when a text that is not erased does not match its hash. */
struct text_counts {
	uint32_t checked, erased;
};
MUST_CHECK enum err text_verify(struct store *store, int64_t assembly, struct text_counts *out);

/*
 * Eight words for a head, for people to compare: one of 256 French words for
 * each of its first eight bytes.
 */
void journal_words(const uint8_t head[HASH_BYTES], const char *words[8]);

#endif
