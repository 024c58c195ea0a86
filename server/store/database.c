/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * database.c - one SQLite file: opened safely, known as ours, migrated.
 *
 * The application id in the header tells our files from others, user_version
 * tells how many migrations they have seen. Each migration is one transaction.
 */
#include "store/database.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/log.h"
#include "base/text.h"
#include "store/migrations.h"

#define FOLDED_BYTES 512

/*
 * Who only reads waits as long as that, in milliseconds, while somebody else empties the log on
 * leaving or reads it anew after a crash. Who writes never waits: nobody else may.
 */
#define READER_PATIENCE_MS 5000

static const struct kind {
	sqlite3_int64 id; /* "HEMU" and "HEMI" */
	const struct migration *migrations;
	const int *count;
	const char *pragmas; /* of a connection that writes */
} kinds[DATABASE_COUNT] = {
        /* Nobody else ever reads the urns: no shared memory, no locks to take. */
        [DATABASE_URNS] = {0x48454d55, migrations_urns, &migrations_urns_count,
                           "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL;"},
        [DATABASE_ARCHIVE] = {0x48454d49, migrations_archive, &migrations_archive_count,
                              "PRAGMA journal_mode=WAL;"},
};

/* The result codes that mean one thing; anything else is the disk's fault. */
static const struct {
	int code;
	enum err err;
} codes[] = {
        {SQLITE_OK, ERR_NONE},
        {SQLITE_ROW, ERR_NONE},
        {SQLITE_DONE, ERR_NONE},
        {SQLITE_FULL, ERR_FULL},
        {SQLITE_READONLY, ERR_ACCESS},
        {SQLITE_CANTOPEN, ERR_ACCESS},
        {SQLITE_PERM, ERR_ACCESS},
        {SQLITE_CORRUPT, ERR_CORRUPT},
        {SQLITE_NOTADB, ERR_FOREIGN},
        {SQLITE_BUSY, ERR_IN_USE},
        {SQLITE_LOCKED, ERR_IN_USE},
        {SQLITE_TOOBIG, ERR_LIMIT},
        {SQLITE_CONSTRAINT, ERR_CONFLICT},
};

enum err database_err(sqlite3 *sqlite, int code)
{
	int primary = code & 0xff;

	if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
		return ERR_MISSING;
	if (primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN) {
		int number = sqlite3_system_errno(sqlite);

		if (number == ENOSPC || number == EDQUOT)
			return ERR_FULL;
	}
	for (size_t i = 0; i < COUNT_OF(codes); i++)
		if (codes[i].code == primary)
			return codes[i].err;
	return ERR_IO;
}

enum err database_run(sqlite3 *sqlite, const char *sql)
{
	return database_err(sqlite, sqlite3_exec(sqlite, sql, NULL, NULL, NULL));
}

enum err database_int(sqlite3 *sqlite, const char *sql, sqlite3_int64 *out)
{
	sqlite3_stmt *statement = NULL;
	sqlite3_int64 value = 0;
	int code = sqlite3_prepare_v2(sqlite, sql, -1, &statement, NULL);

	if (code == SQLITE_OK) {
		code = sqlite3_step(statement);
		if (code == SQLITE_ROW)
			value = sqlite3_column_int64(statement, 0);
	}
	enum err err = database_err(sqlite, code);
	sqlite3_finalize(statement);
	if (err == ERR_NONE)
		*out = value;
	return err;
}

/* Names in the order of a class list: without regard to case and accents. */
static int compare_folded(void *context, int a_bytes, const void *a, int b_bytes, const void *b)
{
	char names[2][FOLDED_BYTES] = {"", ""};
	char folded[2][FOLDED_BYTES] = {"", ""};

	(void)context;
	if ((size_t)a_bytes < FOLDED_BYTES)
		memcpy(names[0], a, (size_t)a_bytes);
	if ((size_t)b_bytes < FOLDED_BYTES)
		memcpy(names[1], b, (size_t)b_bytes);
	for (int i = 0; i < 2; i++)
		if (!text_fold(names[i], folded[i], FOLDED_BYTES))
			memcpy(folded[i], names[i], FOLDED_BYTES);
	return strcmp(folded[0], folded[1]);
}

enum err database_harden(sqlite3 *sqlite)
{
	static const struct {
		int option;
		int value;
	} settings[] = {
	        {SQLITE_DBCONFIG_DEFENSIVE, 1},   {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
	        {SQLITE_DBCONFIG_DQS_DDL, 0},     {SQLITE_DBCONFIG_DQS_DML, 0},
	        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
	};

	for (size_t i = 0; i < COUNT_OF(settings); i++)
		CHECK(sqlite3_db_config(sqlite, settings[i].option, settings[i].value, NULL) ==
		      SQLITE_OK);
	CHECK(sqlite3_busy_timeout(sqlite, 0) == SQLITE_OK);
	CHECK(sqlite3_create_collation(sqlite, "folded", SQLITE_UTF8, NULL, compare_folded) ==
	      SQLITE_OK);
	return database_run(sqlite, "PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;"
	                            "PRAGMA secure_delete=ON; PRAGMA recursive_triggers=ON;");
}

enum err database_identify(enum database which, sqlite3 *sqlite, int *version)
{
	sqlite3_int64 id, seen, objects;
	enum err err = database_int(sqlite, "PRAGMA application_id", &id);

	if (err == ERR_NONE)
		err = database_int(sqlite, "PRAGMA user_version", &seen);
	if (err == ERR_NONE)
		err = database_int(sqlite, "SELECT count(*) FROM sqlite_schema", &objects);
	if (err != ERR_NONE)
		return err;
	if (id == 0 && seen == 0 && objects == 0) {
		*version = 0; /* new, or its making was cut short */
		return ERR_NONE;
	}
	if (id != kinds[which].id || seen < 1)
		return ERR_FOREIGN;
	if (seen > *kinds[which].count)
		return ERR_NEWER;
	*version = (int)seen;
	return ERR_NONE;
}

enum err database_migrate(enum database which, sqlite3 *sqlite, int from, int to)
{
	const struct kind *kind = &kinds[which];
	enum err err = ERR_NONE;

	if (to < 0)
		to = *kind->count;
	for (int i = from; i < to && err == ERR_NONE; i++) {
		char *sql = sqlite3_mprintf("BEGIN IMMEDIATE; %s; PRAGMA application_id=%lld;"
		                            "PRAGMA user_version=%d; COMMIT",
		                            kind->migrations[i].sql, kind->id, i + 1);

		CHECK(sql != NULL);
		err = database_run(sqlite, sql);
		sqlite3_free(sql);
		if (err == ERR_NONE)
			continue;
		log_line(LOG_ERROR, "migration %s: %s", kind->migrations[i].name,
		         sqlite3_errmsg(sqlite));
		if (sqlite3_get_autocommit(sqlite) == 0)
			sqlite3_exec(sqlite, "ROLLBACK", NULL, NULL, NULL);
	}
	return err;
}

static enum err configure(enum database which, const struct database_options *options,
                          sqlite3 *sqlite)
{
	char sql[64];
	enum err err = database_run(sqlite, kinds[which].pragmas);

	if (err != ERR_NONE)
		return err;
	sqlite3_snprintf(sizeof sql, sql, "PRAGMA synchronous=%s", options->synchronous);
	return database_run(sqlite, sql);
}

enum err database_open(enum database which, const struct database_options *options, sqlite3 **out)
{
	sqlite3 *sqlite = NULL;
	int version = 0;
	int mode = options->read_only ? SQLITE_OPEN_READONLY
	                              : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
	int code =
	        sqlite3_open_v2(options->path, &sqlite,
	                        mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, options->vfs);
	enum err err = database_err(sqlite, code);

	CHECK(sqlite != NULL);
	if (err == ERR_NONE)
		err = database_harden(sqlite);
	if (err == ERR_NONE && options->read_only)
		CHECK(sqlite3_busy_timeout(sqlite, READER_PATIENCE_MS) == SQLITE_OK);
	if (err == ERR_NONE)
		err = database_identify(which, sqlite, &version);
	if (err != ERR_NONE)
		goto out;
	if (options->read_only) {
		if (version != *kinds[which].count)
			err = version == 0 ? ERR_MISSING : ERR_OLDER;
		else
			CHECK(sqlite3_db_config(sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1,
			                        NULL) == SQLITE_OK);
	} else {
		err = configure(which, options, sqlite);
		if (err == ERR_NONE)
			err = database_migrate(which, sqlite, version, -1);
	}
	if (err != ERR_NONE)
		goto out;

	*out = sqlite;
	sqlite = NULL;
out:
	sqlite3_close(sqlite);
	return err;
}
