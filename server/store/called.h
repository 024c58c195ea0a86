/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * called.h - by which names the pupils of a class were called in its sittings.
 *
 * An index over the journals: who needs the names looks up those of the sittings that are missing,
 * and they stay. Erasing a text takes it out of here (store/erase.c).
 */
#ifndef STORE_CALLED_H
#define STORE_CALLED_H

#include "store/store.h"

/* Ids of sittings of the class whose names are not here yet. */
MUST_CHECK enum err called_missing(struct store *store, int64_t class_id, int limit,
                                   enum err (*each)(void *context, int64_t sitting), void *context);
/* Twice is fine. */
MUST_CHECK enum err called_put(struct store *store, int64_t class_id, const char *name);
/* All names of a sitting were put. */
MUST_CHECK enum err called_done(struct store *store, int64_t sitting);
MUST_CHECK enum err called_each(struct store *store, int64_t class_id,
                                enum err (*each)(void *context, const char *name), void *context);
/* Forgets all of it: it is looked up again. In a transaction: it is two tables. */
MUST_CHECK enum err called_doubt(struct store *store);

#endif
