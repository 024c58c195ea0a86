/* SPDX-License-Identifier: EUPL-1.2 */
/* transaction.h - the end of a transaction, whichever way it went. */
#ifndef APP_TRANSACTION_H
#define APP_TRANSACTION_H

#include "store/store.h"

/* Commits when `err` is ERR_NONE, else rolls back. A failed commit has rolled back by itself. */
static inline enum err transaction_end(struct store *store, enum err err)
{
	if (err == ERR_NONE)
		return store_commit(store);
	store_rollback(store);
	return err;
}

#endif
