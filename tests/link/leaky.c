/* SPDX-License-Identifier: EUPL-1.2 */
/* leaky.c - stores that are known to link. */
#include "link/leaky.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/check.h"
#include "power/disk.h"

struct leaky {
	sqlite3 *sqlite;
};

static const char tables[] =
        "CREATE TABLE roll (assembly, vote, seat, key, choice, PRIMARY KEY (assembly, vote, seat))"
        " WITHOUT ROWID;"
        "CREATE TABLE urn (assembly, vote, sealed, PRIMARY KEY (assembly, vote, sealed))"
        " WITHOUT ROWID;";
static const char numbered_tables[] = "CREATE TABLE roll (assembly, vote, seat, key, choice);"
                                      "CREATE TABLE urn (assembly, vote, sealed);";

static void run(struct leaky *leaky, const char *sql)
{
	CHECK(sqlite3_exec(leaky->sqlite, sql, NULL, NULL, NULL) == SQLITE_OK);
}

void leaky_open(const char *dir, bool rows, struct leaky **out)
{
	char path[256];
	struct leaky *leaky = calloc(1, sizeof *leaky);

	CHECK(leaky != NULL);
	snprintf(path, sizeof path, "%s/urns.db", dir);
	CHECK(sqlite3_open_v2(path, &leaky->sqlite, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
	                      DISK_VFS) == SQLITE_OK);
	run(leaky, "PRAGMA journal_mode=WAL; PRAGMA secure_delete=ON");
	run(leaky, rows ? numbered_tables : tables);
	*out = leaky;
}

static void insert(struct leaky *leaky, const char *sql, const struct target *target, int seat,
                   const void *blob, int bytes)
{
	sqlite3_stmt *statement = NULL;

	CHECK(sqlite3_prepare_v2(leaky->sqlite, sql, -1, &statement, NULL) == SQLITE_OK);
	sqlite3_bind_int64(statement, 1, target->assembly);
	sqlite3_bind_int(statement, 2, target->vote);
	sqlite3_bind_blob(statement, 3, blob, bytes, SQLITE_STATIC);
	if (seat >= 0)
		sqlite3_bind_int(statement, 4, seat);
	CHECK(sqlite3_step(statement) == SQLITE_DONE);
	sqlite3_finalize(statement);
}

void leaky_sign(struct leaky *leaky, const struct target *target, int seat, uint8_t choice,
                uint64_t *random)
{
	uint8_t ballot[80];

	for (size_t i = 0; i < sizeof ballot; i++)
		ballot[i] = (uint8_t)disk_random(random);
	ballot[40] = choice;
	run(leaky, "BEGIN");
	insert(leaky, "INSERT INTO roll (assembly, vote, key, seat, choice) VALUES (?, ?, ?, ?, 0)",
	       target, seat, target->keys[seat], 16);
	insert(leaky, "INSERT INTO urn VALUES (?, ?, ?)", target, -1, ballot, sizeof ballot);
	run(leaky, "COMMIT");
}

void leaky_checkpoint(struct leaky *leaky)
{
	run(leaky, "PRAGMA wal_checkpoint(TRUNCATE)");
}

void leaky_close(struct leaky *leaky)
{
	sqlite3_close(leaky->sqlite);
	free(leaky);
}
