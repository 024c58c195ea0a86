/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * erase.h - words are erased for good, and the chain still verifies.
 *
 * Rows that repeat a text hold no hash: they are known by the words. Where words stood, a mark
 * stands (base/erased.h); who erased them, and when, is a row of `erasures`.
 */
#ifndef STORE_ERASE_H
#define STORE_ERASE_H

#include "hemicycle/limits.h"
#include "store/journal.h"

struct erasure {
	int64_t sitting;
	uint8_t hash[HASH_BYTES]; /* of a text of it */
	int64_t at_ms;
	int64_t teacher; /* who asks; 0: nobody here */
	bool everywhere; /* also where other sittings of the class, and slips, say the same */
};

struct erased {
	bool sits; /* a class that it would reach is in a sitting: nothing was done */
	int sittings, texts, lines, slips, sent, polls; /* that lost words */
	int within; /* other texts of the class that have the words in them, and keep them */
	int64_t classes[1 + CLASSES_PER_SCHOOL_MAX]; /* it reached, its own first */
	int class_count;
};

/*
 * Erases the text and its salt, other texts of that sitting in the same words, and every row that
 * repeats them: titles, decisions, the book, prose that it approved, corrections, slips of its
 * agenda, what a search goes through (whose other words finds_make() puts again). With
 * `everywhere` all that the class has in the same words, and classes of the same teacher that it
 * sent them to or has them from; and the votes of a school that are over, for its administrator.
 *
 * In a transaction of its own, unless one is open: then the caller commits, calls finds_tidy(), and
 * store_scrub() behind. ERR_MISSING: there is no such text. One that was erased before is fine.
 */
MUST_CHECK enum err text_erase(struct store *store, const struct erasure *erasure,
                               struct erased *out);
/*
 * Who still holds the words and is not reached by it: names of classes of other teachers, and of
 * the school, while it votes on them or is not the asker's to administer. Before they are erased.
 */
MUST_CHECK enum err text_held(struct store *store, const struct erasure *erasure,
                              enum err (*each)(void *context, const char *name), void *context);
/*
 * The log holds the pages of before until it is emptied: does that, outside a transaction. Where
 * somebody reads meanwhile, store_commit() does it as soon as nobody does; after a crash too.
 */
void store_scrub(struct store *store);

/* A text that was erased before it came here. at_ms 0: nobody knows when. */
MUST_CHECK enum err text_put_erased(struct store *store, int64_t assembly,
                                    const uint8_t hash[HASH_BYTES], int64_t at_ms);
/* When a text was erased. ERR_MISSING: it was not. */
MUST_CHECK enum err text_erased_at(struct store *store, int64_t assembly,
                                   const uint8_t hash[HASH_BYTES], int64_t *at_ms);
/* The text of that sitting in these words. ERR_MISSING: there is none. */
MUST_CHECK enum err text_named(struct store *store, int64_t assembly, const char *words,
                               uint8_t hash[HASH_BYTES]);

#endif
