/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * store.h - the data directory: two databases and the keys of open urns.
 *
 *   archive.db   journal, texts, people, sessions (WAL, synchronous=FULL)
 *   urns.db      roll, urn and keys of the votes not yet counted, nothing else
 *   keys/        one secret key for each open secret vote; in no backup
 *   lock         held while a process has the directory open
 *
 * One thread owns a struct store. Nothing here knows what an event means:
 * bytes in, bytes out.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct store;

struct store_options {
	const char *dir; /* made if missing (0700) */
	/* NULL for "FULL"; other values only for negative controls of tests */
	const char *synchronous;
	const char *vfs; /* NULL for the default one; a test's shim */
	/* verify, backup: the archive alone, without the lock; every write is ERR_ACCESS */
	bool read_only;
};

/*
 * Opens or makes the directory, migrates, and takes the lock. The caller owns
 * *out. ERR_ACCESS: not writable. ERR_FOREIGN: not ours. ERR_NEWER: a newer version
 * wrote it. ERR_OLDER: read-only, and an older one wrote it. ERR_IN_USE: another
 * process serves it. ERR_MISSING: read-only and not there. ERR_CORRUPT, ERR_FULL, ERR_IO.
 */
MUST_CHECK enum err store_open(const struct store_options *options, struct store **out);
void store_close(struct store *store); /* checkpoints; NULL is fine */

/*
 * One transaction over everything between. urns.db commits first, then
 * archive.db; each only if it was touched. After a failure all is rolled back
 * (a committed urns.db part is repeatable: the same signature twice is one).
 * A failure of the disk inside it spoils it: everything after it, and the commit,
 * answers with that failure. A refused row (ERR_CONFLICT, ERR_MISSING) does not,
 * except from urn_sign() half way.
 */
MUST_CHECK enum err store_begin(struct store *store);
MUST_CHECK enum err store_commit(struct store *store);
void store_rollback(struct store *store);
bool store_in_transaction(const struct store *store);
bool store_is_read_only(const struct store *store); /* what an index lacks is then not kept */

/*
 * A consistent copy of archive.db into `path`, while serving. Urns and keys are
 * left out. Refuses an existing file (ERR_IN_USE). Outside a transaction.
 */
MUST_CHECK enum err store_backup(struct store *store, const char *path);
/*
 * Makes `dir` from a backup, without its sessions: a link that was revoked since
 * stays revoked. ERR_IN_USE when it already holds data, ERR_FOREIGN when the file
 * is no backup of ours, ERR_NEWER, ERR_CORRUPT when its integrity check fails,
 * ERR_MISSING when there is no such file.
 */
MUST_CHECK enum err store_restore(const char *path, const char *dir);

#endif
