/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * store.c - the data directory: opened, locked, closed; one transaction over both files.
 */
#include "store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/check.h"
#include "base/log.h"
#include "store/box.h"
#include "store/erase.h"
#include "store/forget.h"
#include "store/handle.h"
#include "store/query.h"
#include "store/upload.h"

static const char *const file_names[DATABASE_COUNT] = {
        [DATABASE_URNS] = "urns.db",
        [DATABASE_ARCHIVE] = "archive.db",
};

char *store_path(const char *dir, const char *name)
{
	char *path = NULL;

	CHECK(asprintf(&path, "%s/%s", dir, name) > 0);
	return path;
}

enum err store_errno(int number)
{
	switch (number) {
	case ENOSPC:
	case EDQUOT:
		return ERR_FULL;
	case EWOULDBLOCK:
		return ERR_IN_USE;
	case EACCES:
	case EPERM:
	case EROFS:
	case ENOTDIR:
	case ENOENT:
	case EISDIR:
	case ELOOP:
	case ENAMETOOLONG:
		return ERR_ACCESS;
	default:
		return ERR_IO;
	}
}

enum err store_sync_dir(const char *dir)
{
	enum err err = ERR_NONE;
	int descriptor = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (descriptor < 0)
		return store_errno(errno);
	if (fsync(descriptor) != 0)
		err = store_errno(errno);
	close(descriptor);
	return err;
}

/* Makes dir/name if it is missing and the entry durable. */
static enum err make_dir(const char *dir, const char *name)
{
	enum err err = ERR_NONE;
	char *path = store_path(dir, name);

	if (mkdir(path, 0700) == 0)
		err = store_sync_dir(dir);
	else if (errno != EEXIST)
		err = store_errno(errno);
	free(path);
	return err;
}

static enum err settle_dir(struct store *store, const struct store_options *options)
{
	enum err err = ERR_NONE;

	if (!options->read_only && mkdir(options->dir, 0700) == 0) {
		char *parent = store_path(options->dir, "..");

		err = store_sync_dir(parent);
		free(parent);
	} else if (!options->read_only && errno != EEXIST) {
		err = store_errno(errno);
	}
	if (err != ERR_NONE)
		return err;
	store->dir = realpath(options->dir, NULL);
	if (store->dir == NULL)
		return options->read_only && errno == ENOENT ? ERR_MISSING : store_errno(errno);
	return options->read_only ? ERR_NONE : make_dir(store->dir, "keys");
}

static enum err take_lock(struct store *store)
{
	char *path = store_path(store->dir, "lock");
	enum err err = ERR_NONE;

	store->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (store->lock < 0 || flock(store->lock, LOCK_EX | LOCK_NB) != 0)
		err = store_errno(errno);
	free(path);
	return err;
}

static enum err open_database(struct store *store, const struct store_options *options,
                              enum database which)
{
	char *path = store_path(store->dir, file_names[which]);
	struct database_options database = {
	        .path = path,
	        .vfs = options->vfs,
	        .synchronous = options->synchronous == NULL ? "FULL" : options->synchronous,
	        .read_only = options->read_only,
	};
	enum err err = ERR_NONE;

	if (options->read_only) {
		if (access(path, F_OK) != 0)
			err = errno == ENOENT ? ERR_MISSING : store_errno(errno);
	} else {
		/* Made here and not by SQLite, for nobody else to read. */
		int descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

		if (descriptor < 0)
			err = store_errno(errno);
		else
			close(descriptor);
	}
	if (err == ERR_NONE)
		err = database_open(which, &database, &store->databases[which]);
	free(path);
	return err;
}

/* After a crash: perhaps between an erasure and the emptying of the log. */
static bool has_log(const struct store *store)
{
	char *path = store_path(store->dir, "archive.db-wal");
	struct stat facts;
	bool has = stat(path, &facts) == 0 && facts.st_size > 0;

	free(path);
	return has;
}

enum err store_open(const struct store_options *options, struct store **out)
{
	enum err err = ERR_NONE;
	struct store *store = calloc(1, sizeof *store);

	CHECK(store != NULL && sodium_init() >= 0);
	store->lock = -1;
	store->read_only = options->read_only;
	store->vfs = sqlite3_vfs_find(options->vfs);
	CHECK(store->vfs != NULL);
	err = settle_dir(store, options);
	if (err == ERR_NONE && !options->read_only)
		err = take_lock(store);
	if (err == ERR_NONE && !options->read_only)
		store->owes_scrub = has_log(store);
	if (err == ERR_NONE)
		err = open_database(store, options, DATABASE_ARCHIVE);
	if (err == ERR_NONE && !options->read_only)
		err = open_database(store, options, DATABASE_URNS);
	if (err == ERR_NONE)
		err = query_check_all(store);
	if (err == ERR_NONE && !options->read_only)
		err = forget_resume(store);
	if (err == ERR_NONE && !options->read_only)
		upload_drop(store); /* nobody will send the rest of it */
	if (err != ERR_NONE)
		goto out;

	*out = store;
	store = NULL;
out:
	store_close(store);
	return err;
}

void store_close(struct store *store)
{
	if (store == NULL)
		return;
	if (store->in_transaction)
		store_rollback(store);
	query_finalize_all(store);
	for (int i = 0; i < DATABASE_COUNT; i++)
		CHECK(sqlite3_close(store->databases[i]) == SQLITE_OK);
	box_release_all(store);
	if (store->lock >= 0)
		close(store->lock);
	free(store->dir);
	free(store);
}

enum err store_end(struct store *store, enum statement how)
{
	struct query query;

	query_init(&query, store, how);
	if (query.statement == NULL || sqlite3_get_autocommit(store->databases[query.database]))
		return ERR_NONE;
	return query_run(&query);
}

static enum err begin(struct store *store, enum statement how)
{
	struct query query;

	query_init(&query, store, how);
	return query.statement == NULL ? ERR_NONE : query_run(&query);
}

/* Deferred: a database that nobody touches takes no lock and writes nothing. */
enum err store_begin(struct store *store)
{
	CHECK(!store->in_transaction);
	enum err err = begin(store, SQL_URNS_BEGIN);

	if (err == ERR_NONE)
		err = begin(store, SQL_ARCHIVE_BEGIN);
	store->in_transaction = true;
	if (err != ERR_NONE)
		store_rollback(store);
	return err;
}

enum err store_commit(struct store *store)
{
	CHECK(store->in_transaction);
	enum err err = store->spoiled;

	if (err == ERR_NONE)
		err = store_end(store, SQL_URNS_COMMIT);
	if (err == ERR_NONE)
		err = store_end(store, SQL_ARCHIVE_COMMIT);
	if (err != ERR_NONE) {
		store_rollback(store);
		return err;
	}
	store->in_transaction = false;
	if (store->owes_scrub)
		store_scrub(store);
	return ERR_NONE;
}

void store_rollback(struct store *store)
{
	CHECK(store->in_transaction);
	store->in_transaction = false;
	store->spoiled = ERR_NONE;
	/* It fails only where SQLite has rolled back already. */
	if (store_end(store, SQL_URNS_ROLLBACK) != ERR_NONE)
		log_line(LOG_WARN, "store: the urns were rolled back before");
	if (store_end(store, SQL_ARCHIVE_ROLLBACK) != ERR_NONE)
		log_line(LOG_WARN, "store: the archive was rolled back before");
}

bool store_is_read_only(const struct store *store)
{
	return store->read_only;
}

bool store_in_transaction(const struct store *store)
{
	return store->in_transaction;
}
