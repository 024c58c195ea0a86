/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * key_file.h - keys/<assembly>-<vote>.key: the 32 bytes of a secret key.
 *
 * Private to the store.
 */
#ifndef STORE_KEY_FILE_H
#define STORE_KEY_FILE_H

#include "store/store.h"

#define KEY_FILE_BYTES 32

/* Durable, with its directory entry, when it returns. Replaces what stood there. */
MUST_CHECK enum err key_file_write(struct store *store, int64_t assembly, uint16_t vote,
                                   const uint8_t key[KEY_FILE_BYTES]);
/* ERR_MISSING; ERR_CORRUPT when it has another length. */
MUST_CHECK enum err key_file_read(struct store *store, int64_t assembly, uint16_t vote,
                                  uint8_t key[KEY_FILE_BYTES]);
/* Overwrites and removes it, both durably. Fine if it is gone. */
MUST_CHECK enum err key_file_destroy(struct store *store, int64_t assembly, uint16_t vote);
/* Calls each() for every key file; it may destroy that one. Other files are left alone. */
MUST_CHECK enum err key_file_each(struct store *store,
                                  enum err (*each)(struct store *store, int64_t assembly,
                                                   uint16_t vote));

#endif
