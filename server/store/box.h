/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * box.h - the key pair of an open vote, in memory and in its file.
 *
 * Private to the store. Secret keys live in locked memory and in
 * keys/<assembly>-<vote>.key, which is written through the same VFS as the
 * databases: durable before box_make() returns, overwritten before it goes.
 */
#ifndef STORE_BOX_H
#define STORE_BOX_H

#include <sodium.h>

#include "store/store.h"

struct box {
	struct box *next;
	int64_t assembly;
	uint16_t vote;
	bool secret;
	uint8_t public_key[crypto_box_PUBLICKEYBYTES];
	uint8_t *secret_key; /* of a secret vote, from sodium_malloc(); owned */
};

/* A new box, known to the store; a secret one with its key file. */
MUST_CHECK enum err box_make(struct store *store, int64_t assembly, uint16_t vote, bool secret,
                             struct box **out);

/* Of a vote that stands, also after a restart. ERR_MISSING: no such vote, or its key is gone. */
MUST_CHECK enum err box_find(struct store *store, int64_t assembly, uint16_t vote,
                             struct box **out);

/* Wipes the key from memory and from the disk. Fine if it is gone. */
MUST_CHECK enum err box_destroy(struct store *store, int64_t assembly, uint16_t vote);

void box_release_all(struct store *store); /* wipes the memory, leaves the files */

#endif
