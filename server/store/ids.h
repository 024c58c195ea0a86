/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * ids.h - numbers that are given once in the world, as far as chance allows.
 *
 * Sittings, classes, pupils, slips, schools and what these hold go from one server to another under
 * their ids: the hash of a journal covers the id of its sitting. So a server begins to count at a
 * place of its own, a random multiple of ID_BLOCK, and ids of other blocks never move its counters.
 */
#ifndef STORE_IDS_H
#define STORE_IDS_H

#include "store/store.h"

#define ID_BLOCK      ((int64_t)1 << 20)
#define ID_BLOCK_BITS 32 /* so many blocks: every id stays an integer of JSON, below 2^52 */

/*
 * All counters, and that of teachers, go on behind `first`. Nothing
 * happens where an id was given before. In a transaction.
 */
MUST_CHECK enum err ids_begin(struct store *store, int64_t first);

enum id_counter {
	ID_SITTING,
	ID_CLASS,
	ID_PUPIL,
	ID_SCHOOL,
	ID_POLL,
	ID_SENT,
	ID_SLIP,
	ID_COUNTERS
};

/* The next id of ours. */
MUST_CHECK enum err ids_take(struct store *store, enum id_counter which, int64_t *id);

/* An id from elsewhere was kept: if it is of our own block, we shall not give it again. */
MUST_CHECK enum err ids_pass(struct store *store, enum id_counter which, int64_t id);

#endif
