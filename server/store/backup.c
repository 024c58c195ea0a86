/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * backup.c - one file out of archive.db, and a data directory out of one file.
 *
 * A backup comes from outside when it is restored: its mark, its pages and its
 * very tables are compared with what ours must be before anything is kept.
 * Sessions are not restored, or a revoked link would come back to life.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/check.h"
#include "base/digest.h"
#include "store/handle.h"
#include "store/store.h"

static enum err sync_file(const char *path)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	enum err err = ERR_NONE;

	if (descriptor < 0)
		return store_errno(errno);
	if (fsync(descriptor) != 0)
		err = store_errno(errno);
	close(descriptor);
	return err;
}

static enum err sync_parent(const char *path)
{
	char *dir = strdup(path);

	CHECK(dir != NULL);
	char *slash = strrchr(dir, '/');
	if (slash != NULL)
		slash[slash == dir ? 1 : 0] = '\0';
	enum err err = store_sync_dir(slash == NULL ? "." : dir);
	free(dir);
	return err;
}

/* All pages of `from` into `to`, then one file without a log beside it. */
static enum err copy_pages(sqlite3 *from, sqlite3 *to)
{
	sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");

	if (backup == NULL)
		return database_err(to, sqlite3_extended_errcode(to));
	sqlite3_backup_step(backup, -1);
	int code = sqlite3_backup_finish(backup);
	enum err err = database_err(to, code);
	return err == ERR_NONE ? database_run(to, "PRAGMA journal_mode=DELETE") : err;
}

/* Into a new file `path`, durable when it returns; nothing stays there after a failure. */
static enum err copy_to(sqlite3 *from, const char *path, const char *after)
{
	sqlite3 *to = NULL;
	int code = sqlite3_open_v2(path, &to,
	                           SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
	                                   SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
	                           NULL);
	enum err err = database_err(to, code);

	if (err == ERR_NONE)
		err = copy_pages(from, to);
	if (err == ERR_NONE)
		err = database_run(to, after);
	sqlite3_close(to);
	if (err == ERR_NONE)
		err = sync_file(path);
	if (err != ERR_NONE)
		unlink(path);
	return err;
}

/* Takes the name, so that nobody else can; ERR_IN_USE when it is taken. */
static enum err reserve(const char *path)
{
	int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (descriptor < 0)
		return errno == EEXIST ? ERR_IN_USE : store_errno(errno);
	close(descriptor);
	return ERR_NONE;
}

/* Copies beside `path` and moves the whole copy there. */
static enum err copy_whole(sqlite3 *from, const char *path, const char *after)
{
	char *part = sqlite3_mprintf("%s.part", path);

	CHECK(part != NULL);
	enum err err = reserve(path);
	if (err != ERR_NONE)
		goto out;
	unlink(part); /* of an attempt that was cut short */
	err = reserve(part);
	if (err == ERR_NONE)
		err = copy_to(from, part, after);
	if (err == ERR_NONE && rename(part, path) != 0)
		err = store_errno(errno);
	if (err == ERR_NONE)
		err = sync_parent(path);
	else
		unlink(path);
out:
	sqlite3_free(part);
	return err;
}

enum err store_backup(struct store *store, const char *path)
{
	CHECK(!store->in_transaction);
	return copy_whole(store->databases[DATABASE_ARCHIVE], path, "");
}

/* Adds everything that defines the tables of `sqlite` to a hash. */
static enum err hash_schema(sqlite3 *sqlite, uint8_t out[DIGEST_BYTES])
{
	static const char sql[] = "SELECT type, name, tbl_name, coalesce(sql, '')"
	                          " FROM sqlite_schema ORDER BY type, name";
	sqlite3_stmt *statement = NULL;
	struct digest digest;
	int code = sqlite3_prepare_v2(sqlite, sql, -1, &statement, NULL);

	digest_init(&digest);
	while (code == SQLITE_OK || code == SQLITE_ROW) {
		code = sqlite3_step(statement);
		for (int i = 0; code == SQLITE_ROW && i < 4; i++) {
			const void *text = sqlite3_column_blob(statement, i);
			int bytes = sqlite3_column_bytes(statement, i);

			digest_add_int(&digest, bytes);
			digest_add(&digest, text, (size_t)bytes);
		}
	}
	digest_end(&digest, out);
	sqlite3_finalize(statement);
	return database_err(sqlite, code);
}

/* A strange trigger or view would run with us: the tables must be the very ones we make. */
static enum err check_schema(sqlite3 *sqlite, int version)
{
	uint8_t theirs[DIGEST_BYTES], ours[DIGEST_BYTES];
	sqlite3 *fresh = NULL;
	enum err err = database_err(fresh, sqlite3_open(":memory:", &fresh));

	if (err == ERR_NONE)
		err = database_migrate(DATABASE_ARCHIVE, fresh, 0, version);
	if (err == ERR_NONE)
		err = hash_schema(fresh, ours);
	if (err == ERR_NONE)
		err = hash_schema(sqlite, theirs);
	if (err == ERR_NONE && memcmp(ours, theirs, sizeof ours) != 0)
		err = ERR_FOREIGN;
	sqlite3_close(fresh);
	return err;
}

static enum err check_pages(sqlite3 *sqlite)
{
	sqlite3_int64 fine = 0, orphans = 0;
	enum err err = database_int(sqlite,
	                            "SELECT count(*) = 1 AND min(integrity_check) = 'ok'"
	                            " FROM pragma_integrity_check",
	                            &fine);

	if (err == ERR_NONE)
		err = database_int(sqlite, "SELECT count(*) FROM pragma_foreign_key_check",
		                   &orphans);
	if (err != ERR_NONE)
		return err;
	return fine && orphans == 0 ? ERR_NONE : ERR_CORRUPT;
}

static enum err open_backup(const char *path, sqlite3 **out)
{
	sqlite3 *sqlite = NULL;
	int version = 0;
	int code = sqlite3_open_v2(
	        path, &sqlite, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
	        NULL);
	enum err err = database_err(sqlite, code);

	if (err == ERR_NONE)
		err = database_harden(sqlite);
	if (err == ERR_NONE)
		err = database_identify(DATABASE_ARCHIVE, sqlite, &version);
	if (err == ERR_NONE && version == 0)
		err = ERR_FOREIGN;
	if (err == ERR_NONE)
		err = check_schema(sqlite, version);
	if (err == ERR_NONE)
		err = check_pages(sqlite);
	if (err != ERR_NONE)
		goto out;

	*out = sqlite;
	sqlite = NULL;
out:
	sqlite3_close(sqlite);
	return err;
}

#define LEAVE_SESSIONS "DELETE FROM sessions;"
#define DOUBT_SEARCH   "DELETE FROM searched; INSERT INTO found (found) VALUES ('rebuild');"
#define DOUBT_NAMES    "DELETE FROM called; DELETE FROM called_in;"

/*
 * Sessions stay behind. What a search goes through, and the names that are hidden, are made again
 * from the journals when the directory is served: a stranger's indexes are not believed. A backup
 * of before may not have them yet.
 */
static enum err sql_after(sqlite3 *backup, const char **out)
{
	static const char *const steps[] = {LEAVE_SESSIONS, LEAVE_SESSIONS DOUBT_SEARCH,
	                                    LEAVE_SESSIONS DOUBT_SEARCH DOUBT_NAMES};
	sqlite3_int64 indexes = 0;
	enum err err = database_int(backup,
	                            "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
	                            " AND name IN ('searched', 'called_in')",
	                            &indexes);

	*out = steps[indexes];
	return err;
}

static enum err check_vacant(const char *dir)
{
	static const char *const names[] = {"archive.db", "urns.db"};
	enum err err = ERR_NONE;

	for (size_t i = 0; i < COUNT_OF(names) && err == ERR_NONE; i++) {
		char *path = store_path(dir, names[i]);

		if (access(path, F_OK) == 0)
			err = ERR_IN_USE;
		free(path);
	}
	return err;
}

enum err store_restore(const char *path, const char *dir)
{
	sqlite3 *backup = NULL;
	const char *after = NULL;
	char *archive = store_path(dir, "archive.db");
	enum err err = check_vacant(dir);

	if (err == ERR_NONE && access(path, R_OK) != 0)
		err = errno == ENOENT ? ERR_MISSING : store_errno(errno);
	if (err == ERR_NONE)
		err = open_backup(path, &backup);
	if (err == ERR_NONE)
		err = sql_after(backup, &after);
	if (err == ERR_NONE && mkdir(dir, 0700) != 0 && errno != EEXIST)
		err = store_errno(errno);
	if (err == ERR_NONE)
		err = copy_whole(backup, archive, after);
	if (err == ERR_NONE)
		err = sync_parent(dir);
	sqlite3_close(backup);
	free(archive);
	return err;
}
