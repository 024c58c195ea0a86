/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * handle.h - what a struct store holds.
 *
 * Private to the store.
 */
#ifndef STORE_HANDLE_H
#define STORE_HANDLE_H

#include "store/database.h"
#include "store/statements.h"
#include "store/store.h"

struct box;

struct store {
	sqlite3 *databases[DATABASE_COUNT]; /* the urns' is NULL when read-only */
	sqlite3_stmt *statements[SQL_COUNT];
	sqlite3_vfs *vfs; /* also of the key files, so that a test's disk sees them */
	char *dir; /* absolute; owned */
	struct box *boxes; /* open urns; owned */
	int lock; /* descriptor; -1: none */
	bool read_only;
	bool in_transaction;
	bool owes_scrub; /* the log of the archive may hold words that were erased */
	enum err spoiled; /* why the transaction can only be rolled back */
};

/* Commits or rolls back one database; what is not in a transaction stays as it is. */
MUST_CHECK enum err store_end(struct store *store, enum statement how);

/* "dir/name", owned by the caller; free() it. */
char *store_path(const char *dir, const char *name);
/* Makes entries of a directory durable. */
MUST_CHECK enum err store_sync_dir(const char *dir);
/* What errno means. */
enum err store_errno(int number);

#endif
