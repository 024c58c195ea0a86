/* SPDX-License-Identifier: EUPL-1.2 */
/* faults.c - the store goes wrong on demand. */
#include "sim/faults.h"

#include <sqlite3.h>
#include <stddef.h>
#include <string.h>

#include "store/store.h"
#include "store/urn.h"

struct faults faults;

enum err __real_store_begin(struct store *store);
enum err __wrap_store_begin(struct store *store);
enum err __real_store_commit(struct store *store);
enum err __wrap_store_commit(struct store *store);
enum err __real_urn_sign(struct store *store, int64_t assembly, uint16_t vote, uint16_t seat,
                         const uint8_t key[URN_KEY_BYTES], const struct urn_paper *paper,
                         bool replace, enum urn_signing *out);
enum err __wrap_urn_sign(struct store *store, int64_t assembly, uint16_t vote, uint16_t seat,
                         const uint8_t key[URN_KEY_BYTES], const struct urn_paper *paper,
                         bool replace, enum urn_signing *out);
enum err __real_urn_make(struct store *store, int64_t assembly, uint16_t vote, bool secret);
enum err __wrap_urn_make(struct store *store, int64_t assembly, uint16_t vote, bool secret);
enum err __real_urn_forget(struct store *store, int64_t assembly, uint16_t vote);
enum err __wrap_urn_forget(struct store *store, int64_t assembly, uint16_t vote);

int __real_sqlite3_step(sqlite3_stmt *statement);
int __wrap_sqlite3_step(sqlite3_stmt *statement);

static void step(void)
{
	if (faults.step != NULL)
		faults.step(faults.context);
}

enum err __wrap_store_begin(struct store *store)
{
	faults.ballots = false;
	return __real_store_begin(store);
}

enum err __wrap_store_commit(struct store *store)
{
	enum err err = faults.next_commit;

	step();
	if (err != ERR_NONE) {
		faults.next_commit = ERR_NONE;
		faults.failed++;
		store_rollback(store);
		return err;
	}
	if (faults.next_commit_lies && faults.ballots) {
		faults.next_commit_lies = false;
		store_rollback(store);
		return ERR_NONE;
	}
	err = __real_store_commit(store);
	step();
	return err;
}

static bool commits_archive(sqlite3_stmt *statement)
{
	const char *file = sqlite3_db_filename(sqlite3_db_handle(statement), "main");
	const char *sql = sqlite3_sql(statement);

	return sql != NULL && strcmp(sql, "COMMIT") == 0 && file != NULL &&
	       strstr(file, "/archive.db") != NULL;
}

int __wrap_sqlite3_step(sqlite3_stmt *statement)
{
	if (faults.next_archive_fails && commits_archive(statement)) {
		faults.next_archive_fails = false;
		faults.failed++;
		return SQLITE_FULL;
	}
	return __real_sqlite3_step(statement);
}

enum err __wrap_urn_sign(struct store *store, int64_t assembly, uint16_t vote, uint16_t seat,
                         const uint8_t key[URN_KEY_BYTES], const struct urn_paper *paper,
                         bool replace, enum urn_signing *out)
{
	faults.ballots = true;
	return __real_urn_sign(store, assembly, vote, seat, key, paper, replace, out);
}

enum err __wrap_urn_make(struct store *store, int64_t assembly, uint16_t vote, bool secret)
{
	enum err err;

	step();
	err = __real_urn_make(store, assembly, vote, secret);
	step();
	return err;
}

enum err __wrap_urn_forget(struct store *store, int64_t assembly, uint16_t vote)
{
	enum err err;

	step();
	err = __real_urn_forget(store, assembly, vote);
	step();
	return err;
}
