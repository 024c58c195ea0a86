/* SPDX-License-Identifier: EUPL-1.2 */
/* store_backup.c - a backup holds the archive and no urn; restoring trusts nobody. */
#include "unit/store_kit.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/called.h"
#include "store/people.h"

struct paths {
	char backup[128];
	char copy[128];
};

static struct paths paths_of(const struct kit *kit)
{
	struct paths paths;

	snprintf(paths.backup, sizeof paths.backup, "%s", kit_path(kit, "class.backup"));
	snprintf(paths.copy, sizeof paths.copy, "%s", kit_path(kit, "copy"));
	return paths;
}

static struct paths backed_up(struct kit *kit)
{
	struct paths paths = paths_of(kit);
	struct session_row session = {.hash = {1, 2, 3, 4, 5}};
	int64_t id;

	assert_int_equal(teacher_put(kit->store, "Anne", "x", &id), ERR_NONE);
	assert_int_equal(kit_append(kit->store, 1, 1), ERR_NONE);
	assert_int_equal(session_put(kit->store, &session), ERR_NONE);
	assert_int_equal(urn_make(kit->store, KIT_ASSEMBLY, 1, true), ERR_NONE);
	kit_sign(kit->store, 1, 4, 0, 1, false);
	assert_int_equal(store_backup(kit->store, paths.backup), ERR_NONE);
	return paths;
}

static void what_was_backed_up_is_restored(void **state)
{
	struct kit *kit = *state;
	struct paths paths = backed_up(kit);
	struct store_options options = {.dir = paths.copy};
	struct session_row found;
	uint8_t hash[TOKEN_HASH_BYTES] = {1, 2, 3, 4, 5};
	uint32_t entries = 0, bad = 0;
	struct stat stat_;
	int count = 0;

	assert_int_equal(stat(paths.backup, &stat_), 0);
	assert_int_equal(stat_.st_mode & 0077, 0);
	assert_int_equal(store_restore(paths.backup, paths.copy), ERR_NONE);
	store_close(kit->store);
	kit->store = NULL;
	assert_int_equal(store_open(&options, &kit->store), ERR_NONE);
	assert_int_equal(journal_verify(kit->store, 1, &entries, &bad), ERR_NONE);
	assert_int_equal(entries, 1);
	assert_int_equal(teacher_count(kit->store, &count), ERR_NONE);
	assert_int_equal(count, 1);
	/* A link revoked since must not come back to life. */
	assert_int_equal(session_find(kit->store, hash, &found), ERR_MISSING);
}

static void a_backup_is_one_file_without_urn_roll_or_key(void **state)
{
	struct kit *kit = *state;
	uint8_t key[URN_KEY_BYTES];

	backed_up(kit);
	kit_key(4, 0, key);
	assert_true(kit_holds(kit, "data/urns.db-wal", key, sizeof key));
	assert_true(kit_holds(kit, "class.backup", "Anne", 4));
	assert_false(kit_holds(kit, "class.backup", key, sizeof key));
	assert_false(kit_holds(kit, "class.backup", "CREATE TABLE urn", 16));
	assert_false(kit_exists(kit, "class.backup-wal"));
	assert_false(kit_exists(kit, "class.backup-journal"));
	assert_false(kit_exists(kit, "class.backup.part"));
}

static void an_existing_file_or_directory_is_never_overwritten(void **state)
{
	struct kit *kit = *state;
	struct paths paths = backed_up(kit);

	assert_int_equal(store_backup(kit->store, paths.backup), ERR_IN_USE);
	assert_true(kit_holds(kit, "class.backup", "Anne", 4));
	assert_int_equal(store_restore(paths.backup, kit->data), ERR_IN_USE);
	assert_int_equal(store_backup(kit->store, kit_path(kit, "no/such/place")), ERR_ACCESS);
}

static void restores_nothing(struct kit *kit, const char *name, enum err want)
{
	struct paths paths = paths_of(kit);

	assert_int_equal(store_restore(kit_path(kit, name), paths.copy), want);
	assert_false(kit_exists(kit, "copy/archive.db"));
}

static void only_a_backup_of_ours_is_restored(void **state)
{
	struct kit *kit = *state;

	backed_up(kit);
	restores_nothing(kit, "nothing", ERR_MISSING);
	kit_sql(kit, "other.db", "CREATE TABLE notes (text)");
	restores_nothing(kit, "other.db", ERR_FOREIGN);
	FILE *file = fopen(kit_path(kit, "letter"), "wb");
	assert_non_null(file);
	for (int i = 0; i < 100; i++)
		fputs("Dear parents, this is no database. ", file);
	fclose(file);
	restores_nothing(kit, "letter", ERR_FOREIGN);
	fclose(fopen(kit_path(kit, "empty"), "wb"));
	restores_nothing(kit, "empty", ERR_FOREIGN);
	kit_sql(kit, "class.backup", "PRAGMA user_version = 99");
	restores_nothing(kit, "class.backup", ERR_NEWER);
}

static void a_strange_trigger_is_not_restored(void **state)
{
	struct kit *kit = *state;

	backed_up(kit);
	kit_sql(kit, "class.backup",
	        "CREATE TRIGGER spy AFTER INSERT ON sessions BEGIN"
	        " UPDATE teachers SET password = 'open'; END");
	restores_nothing(kit, "class.backup", ERR_FOREIGN);
}

static void a_damaged_backup_is_not_restored(void **state)
{
	struct kit *kit = *state;
	struct paths paths = backed_up(kit);
	struct stat stat_;

	kit_sql(kit, "class.backup",
	        "PRAGMA foreign_keys = OFF; INSERT INTO classes (id, teacher, name, mode) VALUES "
	        "(1, 77, 'x', 0)");
	restores_nothing(kit, "class.backup", ERR_CORRUPT);
	assert_int_equal(stat(paths.backup, &stat_), 0);
	assert_int_equal(truncate(paths.backup, stat_.st_size - 4096), 0);
	restores_nothing(kit, "class.backup", ERR_CORRUPT);
}

/* Any page may be damaged: the answer is a refusal or a sound directory, never a crash. */
static void a_backup_with_flipped_bytes_is_refused_or_sound(void **state)
{
	struct kit *kit = *state;
	struct paths paths = backed_up(kit);
	struct stat stat_;
	int refused = 0;

	assert_int_equal(stat(paths.backup, &stat_), 0);
	for (long at = 7; at < stat_.st_size; at += stat_.st_size / 60) {
		FILE *file = fopen(paths.backup, "r+b");
		int byte;

		assert_non_null(file);
		fseek(file, at, SEEK_SET);
		byte = fgetc(file);
		fseek(file, at, SEEK_SET);
		fputc(byte ^ 0x55, file);
		fclose(file);
		if (store_restore(paths.backup, paths.copy) != ERR_NONE)
			refused++;
		else
			unlink(kit_path(kit, "copy/archive.db"));
		file = fopen(paths.backup, "r+b");
		fseek(file, at, SEEK_SET);
		fputc(byte, file);
		fclose(file);
	}
	assert_true(refused > 0);
}

static enum err see_called(void *context, const char *name)
{
	(void)name;
	++*(int *)context;
	return ERR_NONE;
}

/* What is hidden is looked up in the journals, whatever the file says that it was. */
static void names_to_be_hidden_are_not_believed(void **state)
{
	struct kit *kit = *state;
	struct paths paths = paths_of(kit);
	struct store_options options = {.dir = paths.copy};
	int64_t teacher, class_id;
	int count = 0;

	assert_int_equal(teacher_put(kit->store, "Anne", "x", &teacher), ERR_NONE);
	assert_int_equal(class_put(kit->store, teacher, "CM2", 0, &class_id), ERR_NONE);
	assert_int_equal(called_put(kit->store, class_id, "Nobody"), ERR_NONE);
	assert_int_equal(called_each(kit->store, class_id, see_called, &count), ERR_NONE);
	assert_int_equal(count, 1);
	assert_int_equal(store_backup(kit->store, paths.backup), ERR_NONE);
	assert_int_equal(store_restore(paths.backup, paths.copy), ERR_NONE);
	store_close(kit->store);
	kit->store = NULL;
	assert_int_equal(store_open(&options, &kit->store), ERR_NONE);
	assert_int_equal(called_each(kit->store, class_id, see_called, &count), ERR_NONE);
	assert_int_equal(count, 1);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, kit_open, kit_teardown)

int main(void)
{
	const struct CMUnitTest rules[] = {
	        RULE(what_was_backed_up_is_restored),
	        RULE(a_backup_is_one_file_without_urn_roll_or_key),
	        RULE(an_existing_file_or_directory_is_never_overwritten),
	        RULE(names_to_be_hidden_are_not_believed),
	        RULE(only_a_backup_of_ours_is_restored),
	        RULE(a_strange_trigger_is_not_restored),
	        RULE(a_damaged_backup_is_not_restored),
	        RULE(a_backup_with_flipped_bytes_is_refused_or_sound),
	};

	return cmocka_run_group_tests(rules, NULL, NULL);
}
