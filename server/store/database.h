/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * database.h - one SQLite file: opened safely, known as ours, migrated.
 *
 * Private to the store.
 */
#ifndef STORE_DATABASE_H
#define STORE_DATABASE_H

#include <sqlite3.h>
#include <stdbool.h>

#include "base/err.h"

/* In the order in which a transaction commits. */
enum database { DATABASE_URNS, DATABASE_ARCHIVE, DATABASE_COUNT };

struct database_options {
	const char *path;
	const char *vfs; /* NULL: the default one */
	const char *synchronous; /* FULL, NORMAL or OFF */
	bool read_only;
};

/* The failure behind the last call on `sqlite`, which answered `code`; ERR_NONE for none. */
enum err database_err(sqlite3 *sqlite, int code);

/*
 * Opens or makes the file and brings it to the newest version. The caller owns
 * *out and ends it with sqlite3_close(). ERR_FOREIGN, ERR_NEWER, ERR_CORRUPT,
 * ERR_ACCESS, ERR_FULL, ERR_IO; ERR_MISSING when it is empty and read-only.
 */
MUST_CHECK enum err database_open(enum database which, const struct database_options *options,
                                  sqlite3 **out);

/* Settings that every connection to a file of ours, or claimed to be ours, gets. */
MUST_CHECK enum err database_harden(sqlite3 *sqlite);

/* Whether `sqlite` carries our mark: *version is 0 when it is empty. ERR_FOREIGN, ERR_NEWER. */
MUST_CHECK enum err database_identify(enum database which, sqlite3 *sqlite, int *version);

/* Applies the migrations from version `from` up to, not including, `to`; -1: all. */
MUST_CHECK enum err database_migrate(enum database which, sqlite3 *sqlite, int from, int to);

/* The first column of the first row that `sql` gives; 0 when there is none. */
MUST_CHECK enum err database_int(sqlite3 *sqlite, const char *sql, sqlite3_int64 *out);
MUST_CHECK enum err database_run(sqlite3 *sqlite, const char *sql);

#endif
