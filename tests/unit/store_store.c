/* SPDX-License-Identifier: EUPL-1.2 */
/* store_store.c - opening, locking, refusing, transactions, a full disk. */
#include "unit/store_kit.h"

#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"
#include "power/disk.h"
#include "store/people.h"

static void close_store(struct kit *kit)
{
	store_close(kit->store);
	kit->store = NULL;
}

static void refuses_to_open(struct kit *kit, enum err want)
{
	struct store *store = NULL;

	assert_int_equal(kit_try(kit, &store), want);
	assert_null(store);
}

static void a_new_directory_is_made_for_its_owner_alone(void **state)
{
	static const char *const names[] = {"data", "data/keys", "data/archive.db", "data/urns.db",
	                                    "data/lock"};
	struct kit *kit = *state;

	kit_reopen(kit);
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct stat stat_;

		assert_int_equal(stat(kit_path(kit, names[i]), &stat_), 0);
		assert_int_equal(stat_.st_mode & 0077, 0);
	}
}

static void what_was_written_is_there_again(void **state)
{
	struct kit *kit = *state;
	int count = 0;
	int64_t id;

	kit_reopen(kit);
	assert_int_equal(teacher_put(kit->store, "Anne", "x", &id), ERR_NONE);
	kit_reopen(kit);
	assert_int_equal(teacher_count(kit->store, &count), ERR_NONE);
	assert_int_equal(count, 1);
}

static void a_directory_serves_one_process_at_a_time(void **state)
{
	struct kit *kit = *state;

	kit_reopen(kit);
	refuses_to_open(kit, ERR_IN_USE);
	close_store(kit);
	kit_reopen(kit);
}

static void strange_files_are_refused_and_left_alone(void **state)
{
	struct kit *kit = *state;

	kit_reopen(kit);
	close_store(kit);
	unlink(kit_path(kit, "data/archive.db"));
	kit_sql(kit, "data/archive.db", "CREATE TABLE notes (text)");
	refuses_to_open(kit, ERR_FOREIGN);
	kit_sql(kit, "data/archive.db", "INSERT INTO notes VALUES ('mine')");

	FILE *file = fopen(kit_path(kit, "data/archive.db"), "wb");
	assert_non_null(file);
	for (int i = 0; i < 300; i++)
		fputs("This is a letter and no database. ", file);
	fclose(file);
	refuses_to_open(kit, ERR_FOREIGN);
}

static void the_urns_are_not_taken_for_the_archive(void **state)
{
	struct kit *kit = *state;
	char urns[256];

	kit_reopen(kit);
	close_store(kit);
	snprintf(urns, sizeof urns, "%s", kit_path(kit, "data/urns.db"));
	assert_int_equal(rename(urns, kit_path(kit, "data/archive.db")), 0);
	refuses_to_open(kit, ERR_FOREIGN);
}

static void a_newer_version_is_refused(void **state)
{
	struct kit *kit = *state;

	kit_reopen(kit);
	close_store(kit);
	kit_sql(kit, "data/urns.db", "PRAGMA user_version = 99");
	refuses_to_open(kit, ERR_NEWER);
}

static void a_damaged_file_is_told_from_a_strange_one(void **state)
{
	struct kit *kit = *state;
	char nothing[256];

	kit_reopen(kit);
	close_store(kit);
	memset(nothing, 0xff, sizeof nothing);
	FILE *file = fopen(kit_path(kit, "data/archive.db"), "r+b");
	assert_non_null(file);
	fseek(file, 100, SEEK_SET);
	fwrite(nothing, 1, sizeof nothing, file);
	fclose(file);
	refuses_to_open(kit, ERR_CORRUPT);
}

static void missing_tables_are_damage(void **state)
{
	struct kit *kit = *state;

	kit_reopen(kit);
	close_store(kit);
	kit_sql(kit, "data/archive.db", "DROP TABLE decisions");
	refuses_to_open(kit, ERR_CORRUPT);
}

static void a_directory_that_cannot_be_made_or_written_is_refused(void **state)
{
	struct kit *kit = *state;
	int status = 0;

	close(open(kit_path(kit, "data"), O_CREAT | O_WRONLY, 0600));
	refuses_to_open(kit, ERR_ACCESS); /* a file stands there */
	unlink(kit_path(kit, "data"));
	kit_reopen(kit);
	close_store(kit);
	assert_int_equal(chmod(kit->dir, 0755), 0);
	assert_int_equal(chmod(kit_path(kit, "data"), 0555), 0);
	pid_t child = fork();
	if (child == 0) { /* somebody else, where we are root */
		struct store *store = NULL;

		if (geteuid() == 0 && setuid(65534) != 0)
			_exit(2);
		_exit(kit_try(kit, &store) == ERR_ACCESS ? 0 : 1);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(chmod(kit_path(kit, "data"), 0755), 0);
	assert_int_equal(status, 0);
}

static void reading_only_needs_no_lock_and_changes_nothing(void **state)
{
	struct kit *kit = *state;
	struct store_options options = {.dir = kit->data, .read_only = true};
	struct store *reader = NULL;
	uint32_t entries = 0, bad = 0;
	struct urn_row rows[2];
	size_t count;
	int64_t id;

	assert_int_equal(store_open(&options, &reader), ERR_MISSING);
	assert_false(kit_exists(kit, "data"));
	kit_reopen(kit);
	assert_int_equal(kit_append(kit->store, 1, 1), ERR_NONE);
	assert_int_equal(store_open(&options, &reader), ERR_NONE); /* beside the writer */
	assert_int_equal(journal_verify(reader, 1, &entries, &bad), ERR_NONE);
	assert_int_equal(entries, 1);
	assert_int_equal(kit_append(reader, 1, 2), ERR_ACCESS);
	assert_int_equal(teacher_put(reader, "Anne", "x", &id), ERR_ACCESS);
	assert_int_equal(urn_make(reader, 1, 1, true), ERR_ACCESS);
	assert_int_equal(urn_open(reader, 1, 1, rows, 2, &count), ERR_ACCESS);
	assert_int_equal(urn_forget(reader, 1, 1), ERR_ACCESS);
	assert_int_equal(store_begin(reader), ERR_NONE);
	store_rollback(reader);
	assert_int_equal(kit_append(kit->store, 1, 2), ERR_NONE);
	assert_int_equal(journal_verify(reader, 1, &entries, &bad), ERR_NONE);
	assert_int_equal(entries, 2);
	store_close(reader);
	assert_int_equal(kit_append(kit->store, 1, 3), ERR_NONE);
}

/* Somebody who leaves the file only while another is already reading it. */
static void *leave_soon(void *archive)
{
	usleep(50 * 1000);
	sqlite3_close(archive);
	return NULL;
}

static void who_only_reads_waits_for_who_is_leaving(void **state)
{
	struct kit *kit = *state;
	struct store_options options = {.dir = kit->data, .read_only = true};
	struct store *reader = NULL;
	sqlite3 *archive = NULL;
	pthread_t leaver;

	kit_reopen(kit);
	close_store(kit);
	assert_int_equal(sqlite3_open(kit_path(kit, "data/archive.db"), &archive), SQLITE_OK);
	assert_int_equal(sqlite3_exec(archive,
	                              "PRAGMA locking_mode=EXCLUSIVE; SELECT 1 FROM teachers", NULL,
	                              NULL, NULL),
	                 SQLITE_OK);
	refuses_to_open(kit, ERR_IN_USE); /* who writes does not */
	assert_int_equal(pthread_create(&leaver, NULL, leave_soon, archive), 0);
	assert_int_equal(store_open(&options, &reader), ERR_NONE);
	store_close(reader);
	assert_int_equal(pthread_join(leaver, NULL), 0);
}

static void a_transaction_is_all_or_nothing(void **state)
{
	struct kit *kit = *state;
	uint8_t head[HASH_BYTES], zero[HASH_BYTES] = {0};
	int count;
	int64_t id;

	kit_reopen(kit);
	assert_int_equal(store_begin(kit->store), ERR_NONE);
	assert_int_equal(kit_append(kit->store, 1, 1), ERR_NONE);
	assert_int_equal(teacher_put(kit->store, "Anne", "x", &id), ERR_NONE);
	store_rollback(kit->store);
	assert_int_equal(journal_head(kit->store, 1, head), ERR_NONE);
	assert_memory_equal(head, zero, sizeof zero);
	assert_int_equal(store_begin(kit->store), ERR_NONE);
	assert_int_equal(teacher_put(kit->store, "Anne", "x", &id), ERR_NONE);
	close_store(kit); /* without commit */
	kit_reopen(kit);
	assert_int_equal(teacher_count(kit->store, &count), ERR_NONE);
	assert_int_equal(count, 0);
}

static void a_refused_row_does_not_spoil_the_batch(void **state)
{
	struct kit *kit = *state;
	int64_t id;
	int count;

	kit_reopen(kit);
	assert_int_equal(store_begin(kit->store), ERR_NONE);
	assert_int_equal(teacher_put(kit->store, "Anne", "x", &id), ERR_NONE);
	assert_int_equal(teacher_put(kit->store, "Anne", "y", &id), ERR_CONFLICT);
	assert_int_equal(kit_append(kit->store, 1, 9), ERR_CONFLICT);
	assert_int_equal(store_commit(kit->store), ERR_NONE);
	assert_int_equal(teacher_count(kit->store, &count), ERR_NONE);
	assert_int_equal(count, 1);
}

static void open_on_disk(struct kit *kit)
{
	struct store_options options = {.dir = kit->data, .vfs = DISK_VFS};

	disk_register();
	disk_fail_none();
	assert_int_equal(store_open(&options, &kit->store), ERR_NONE);
}

static void a_full_disk_is_told_and_the_store_goes_on_when_space_returns(void **state)
{
	struct kit *kit = *state;
	uint16_t votes[2];

	open_on_disk(kit);
	assert_int_equal(urn_make(kit->store, KIT_ASSEMBLY, 1, true), ERR_NONE);
	kit_sign(kit->store, 1, 1, 0, 1, false);
	disk_fail(1, DISK_FAULT_FULL, true);
	for (int again = 0; again < 3; again++) {
		uint8_t key[URN_KEY_BYTES] = {0};
		const struct urn_paper paper = kit_choice(0);
		enum urn_signing signing = URN_ALREADY;

		assert_int_equal(store_begin(kit->store), ERR_NONE);
		enum err err =
		        urn_sign(kit->store, KIT_ASSEMBLY, 1, 2, key, &paper, false, &signing);
		if (err == ERR_NONE)
			err = store_commit(kit->store);
		else
			store_rollback(kit->store);
		assert_int_equal(err, ERR_FULL);
		assert_int_equal(kit_append(kit->store, 1, 1), ERR_FULL);
		assert_int_equal(urn_make(kit->store, KIT_ASSEMBLY, 2, false), ERR_FULL);
	}
	disk_fail_none();
	assert_int_equal(kit_sign(kit->store, 1, 2, 0, 0, false), URN_SIGNED);
	assert_int_equal(kit_append(kit->store, 1, 1), ERR_NONE);
	assert_int_equal(kit_count(kit->store, 1, 2, votes), ERR_NONE);
	assert_int_equal(votes[0] + votes[1], 2);
}

static void a_full_disk_does_not_hinder_the_start(void **state)
{
	struct kit *kit = *state;
	int opened = 0;

	open_on_disk(kit);
	assert_int_equal(urn_make(kit->store, KIT_ASSEMBLY, 1, true), ERR_NONE);
	kit_sign(kit->store, 1, 1, 0, 1, false);
	close_store(kit);
	kit_sql(kit, "data/urns.db", "UPDATE votes SET state = 1");
	/* Opening needs its log; that it cannot forget yet is no reason to stay closed. */
	for (long call = 1; call < 40; call++) {
		struct store_options options = {.dir = kit->data, .vfs = DISK_VFS};
		struct store *store = NULL;

		disk_fail_none();
		disk_fail(call, DISK_FAULT_FULL, true);
		enum err err = store_open(&options, &store);
		disk_fail_none();
		assert_true(err == ERR_NONE || err == ERR_FULL || err == ERR_IO ||
		            err == ERR_ACCESS);
		opened += store != NULL && kit_exists(kit, "data/keys/7-1.key");
		store_close(store);
	}
	assert_true(opened > 0);
	open_on_disk(kit);
	assert_false(kit_exists(kit, "data/keys/7-1.key"));
}

/* The pages do not fit into memory, so that writing them fails before the commit. */
static void a_failure_inside_a_batch_lets_nobody_commit_the_rest(void **state)
{
	static char body[1 << 16];
	struct kit *kit = *state;
	struct journal_entry entry = {
	        .assembly = 1, .kind = "k", .body = body, .body_bytes = sizeof body - 1};
	enum err err = ERR_NONE;
	int64_t id;
	int count = 9;

	open_on_disk(kit);
	memset(body, 'x', sizeof body - 1);
	assert_int_equal(store_begin(kit->store), ERR_NONE);
	assert_int_equal(teacher_put(kit->store, "Anne", "x", &id), ERR_NONE);
	disk_fail(disk_calls() + 1, DISK_FAULT_FULL, false);
	for (entry.seq = 1; err == ERR_NONE && entry.seq < 100; entry.seq++)
		err = journal_append(kit->store, &entry);
	assert_int_equal(err, ERR_FULL);
	assert_int_equal(teacher_put(kit->store, "Beatrice", "x", &id), ERR_FULL);
	assert_int_equal(store_commit(kit->store), ERR_FULL);
	assert_int_equal(teacher_count(kit->store, &count), ERR_NONE);
	assert_int_equal(count, 0);
	assert_int_equal(teacher_put(kit->store, "Beatrice", "x", &id), ERR_NONE);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, kit_setup, kit_teardown)

int main(void)
{
	const struct CMUnitTest rules[] = {
	        RULE(a_new_directory_is_made_for_its_owner_alone),
	        RULE(what_was_written_is_there_again),
	        RULE(a_directory_serves_one_process_at_a_time),
	        RULE(strange_files_are_refused_and_left_alone),
	        RULE(the_urns_are_not_taken_for_the_archive),
	        RULE(a_newer_version_is_refused),
	        RULE(a_damaged_file_is_told_from_a_strange_one),
	        RULE(missing_tables_are_damage),
	        RULE(a_directory_that_cannot_be_made_or_written_is_refused),
	        RULE(reading_only_needs_no_lock_and_changes_nothing),
	        RULE(who_only_reads_waits_for_who_is_leaving),
	        RULE(a_transaction_is_all_or_nothing),
	        RULE(a_refused_row_does_not_spoil_the_batch),
	        RULE(a_full_disk_is_told_and_the_store_goes_on_when_space_returns),
	        RULE(a_full_disk_does_not_hinder_the_start),
	        RULE(a_failure_inside_a_batch_lets_nobody_commit_the_rest),
	};

	log_set_level(LOG_ERROR - 1); /* the failures are wanted */
	return cmocka_run_group_tests(rules, NULL, NULL);
}
