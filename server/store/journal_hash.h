/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * journal_hash.h - the bytes that an entry's hash covers; docs/storage.md says them too.
 *
 * Private to the store.
 */
#ifndef STORE_JOURNAL_HASH_H
#define STORE_JOURNAL_HASH_H

#include "store/journal.h"

/* Of `entry`, whose own hash is not looked at, after `before`. */
void journal_hash(const uint8_t before[HASH_BYTES], const struct journal_entry *entry,
                  uint8_t out[HASH_BYTES]);

#endif
