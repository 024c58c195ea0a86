/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * forget.c - a counted vote leaves nothing that could be linked.
 *
 *   1. its state says so, durably: from here on it is only ever forgotten
 *   2. the key is wiped, overwritten and removed: no sealed ballot opens again
 *   3. its rows are deleted, with secure_delete
 *   4. no vote left: vacuum, and a checkpoint that empties the log
 *
 * Every step can be repeated, and a crash is answered by starting again at 1.
 */
#include "store/forget.h"

#include "base/check.h"
#include "base/log.h"
#include "store/box.h"
#include "store/handle.h"
#include "store/key_file.h"
#include "store/query.h"
#include "store/urn.h"

static enum err run_for(struct store *store, enum statement which, int64_t assembly, uint16_t vote)
{
	struct query query;

	query_init(&query, store, which);
	query_int(&query, assembly);
	query_int(&query, vote);
	return query_run(&query);
}

static enum err delete_rows(struct store *store, int64_t assembly, uint16_t vote)
{
	static const enum statement deletes[] = {SQL_URN_DELETE, SQL_ROLL_DELETE, SQL_VOTE_DELETE};
	enum err err = store_begin(store);

	if (err != ERR_NONE)
		return err;
	for (size_t i = 0; i < COUNT_OF(deletes) && err == ERR_NONE; i++)
		err = run_for(store, deletes[i], assembly, vote);
	if (err == ERR_NONE)
		return store_commit(store);
	store_rollback(store);
	return err;
}

/* The checkpoint must leave no frame behind: (0,0,0). */
static enum err empty_log(sqlite3 *sqlite)
{
	int in_log = -1, copied = -1;
	int code = sqlite3_wal_checkpoint_v2(sqlite, NULL, SQLITE_CHECKPOINT_TRUNCATE, &in_log,
	                                     &copied);

	if (code != SQLITE_OK)
		return database_err(sqlite, code);
	return in_log == 0 && copied == 0 ? ERR_NONE : ERR_IO;
}

static enum err clean_file(struct store *store)
{
	sqlite3 *sqlite = store->databases[DATABASE_URNS];
	struct query query;
	int64_t votes = 0, soiled = 0;

	query_init(&query, store, SQL_VOTE_COUNT);
	enum err err = query_value(&query, &votes);
	if (err != ERR_NONE || votes > 0)
		return err;
	query_init(&query, store, SQL_URNS_SOILED);
	err = query_value(&query, &soiled);
	if (err == ERR_NONE && soiled) {
		err = database_run(sqlite, "VACUUM");
		query_init(&query, store, SQL_URNS_CLEANED);
		if (err == ERR_NONE)
			err = query_run(&query);
	}
	return err == ERR_NONE ? empty_log(sqlite) : err;
}

enum err urn_forget(struct store *store, int64_t assembly, uint16_t vote)
{
	CHECK(!store->in_transaction);
	if (store->read_only)
		return ERR_ACCESS;
	enum err err = run_for(store, SQL_VOTE_FORGET, assembly, vote);

	if (err == ERR_NONE)
		err = box_destroy(store, assembly, vote);
	if (err == ERR_NONE)
		err = delete_rows(store, assembly, vote);
	return err == ERR_NONE ? clean_file(store) : err;
}

static enum err vote_state(struct store *store, int64_t assembly, uint16_t vote, bool *stands,
                           bool *forgetting)
{
	struct query query;
	enum err err;

	query_init(&query, store, SQL_VOTE_GET);
	query_int(&query, assembly);
	query_int(&query, vote);
	err = query_next(&query, stands);
	if (err == ERR_NONE)
		*forgetting = *stands && query_column(&query, 1) != 0;
	query_end(&query);
	return err;
}

static enum err resume_vote(void *context, int64_t assembly, uint16_t vote, bool secret)
{
	struct store *store = context;
	bool stands, forgetting;
	enum err err = vote_state(store, assembly, vote, &stands, &forgetting);

	(void)secret;
	return err == ERR_NONE && forgetting ? urn_forget(store, assembly, vote) : err;
}

static enum err destroy_orphan(struct store *store, int64_t assembly, uint16_t vote)
{
	bool stands, forgetting;
	enum err err = vote_state(store, assembly, vote, &stands, &forgetting);

	return err == ERR_NONE && !stands ? key_file_destroy(store, assembly, vote) : err;
}

enum err forget_resume(struct store *store)
{
	enum err err = urn_each(store, resume_vote, store);

	if (err == ERR_NONE)
		err = key_file_each(store, destroy_orphan);
	if (err == ERR_NONE)
		err = clean_file(store);
	if (err == ERR_FULL) {
		log_line(LOG_WARN, "store: the disk is full; counted urns are emptied later");
		return ERR_NONE;
	}
	return err;
}
