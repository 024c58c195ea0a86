/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * store_kit.h - a data directory for a test, and the few moves that every test of the store makes.
 */
#ifndef STORE_KIT_H
#define STORE_KIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "store/erase.h"
#include "store/store.h"
#include "store/urn.h"

struct kit {
	char dir[64]; /* made empty by kit_setup(), removed by kit_teardown() */
	char data[80]; /* dir/data, not made yet */
	struct store *store;
};

int kit_setup(void **state); /* *state is the struct kit; the directory is not opened */
int kit_open(void **state); /* the same, with the store open in kit->data */
int kit_teardown(void **state); /* closes and removes everything */

void kit_reopen(struct kit *kit);
enum err kit_try(const struct kit *kit, struct store **out); /* store_open() on kit->data */
const char *kit_path(const struct kit *kit, const char *name); /* dir/name; static */
void kit_sql(const struct kit *kit, const char *name, const char *sql); /* on a closed file */
bool kit_exists(const struct kit *kit, const char *name);
/* Whether a file holds these bytes. */
bool kit_holds(const struct kit *kit, const char *name, const void *bytes, size_t count);

/* text_erase() at KIT_ERASED_MS, by nobody. */
enum err kit_erase(struct store *store, int64_t sitting, const uint8_t hash[HASH_BYTES],
                   bool everywhere);
#define KIT_ERASED_MS 1795372800000

/* Appends entry `seq` of `assembly` with a body of its own. */
enum err kit_append(struct store *store, int64_t assembly, uint32_t seq);
/* Signs in a transaction of its own; the key is made from the seat and `turn`. */
enum urn_signing kit_sign_paper(struct store *store, uint16_t vote, uint16_t seat, int turn,
                                const struct urn_paper *paper, bool replace);
/* The same with a paper that holds one choice. */
enum urn_signing kit_sign(struct store *store, uint16_t vote, uint16_t seat, int turn,
                          uint8_t choice, bool replace);
struct urn_paper kit_choice(uint8_t choice);
/* Opens a vote whose papers hold one choice each, below `choices`. */
enum err kit_count(struct store *store, uint16_t vote, int choices, uint16_t votes[]);
/* What urn_roll() tells: kit_see() writes it down, and looks whether each key is its seat's. */
struct kit_roll {
	int count;
	uint16_t seats[8];
	struct urn_paper papers[8];
};
enum err kit_see(void *context, uint16_t seat, const uint8_t key[URN_KEY_BYTES],
                 const struct urn_paper *paper);
void kit_key(uint16_t seat, int turn, uint8_t out[URN_KEY_BYTES]);

#define KIT_ASSEMBLY 7
#define KIT_ROWS     16

#endif
