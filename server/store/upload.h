/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * upload.h - a file that comes in parts, kept in the data directory until it is whole.
 *
 * There is one at a time. It is in no backup, and gone when the directory is opened again.
 */
#ifndef STORE_UPLOAD_H
#define STORE_UPLOAD_H

#include "store/store.h"

#define UPLOAD_BYTES_MAX (64u << 20)

/*
 * Adds a part behind `at` bytes that are there; 0 begins anew. ERR_CONFLICT: another number of
 * bytes is there. ERR_LIMIT above UPLOAD_BYTES_MAX.
 */
MUST_CHECK enum err upload_add(struct store *store, int64_t at, const void *bytes, size_t count);
/* Gives the whole of it, in pieces. ERR_MISSING: there is none. */
MUST_CHECK enum err upload_read(struct store *store,
                                enum err (*each)(void *context, const void *bytes, size_t count),
                                void *context);
void upload_drop(struct store *store); /* none is fine */

#endif
