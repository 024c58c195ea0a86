/* SPDX-License-Identifier: EUPL-1.2 */
/* app_import.c - a class that goes from one server to another, and what is not taken in. */
#include "unit/archive_kit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "store/council.h"
#include "store/handle.h"
#include "store/ids.h"

static struct buffer plain; /* the archive */

static int load(void **state)
{
	(void)state;
	kit_archive(&plain);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	buffer_release(&plain);
	return 0;
}

static struct store *store_of(void **state)
{
	return ((struct kit *)*state)->store;
}

static void take(struct store *store)
{
	struct import_result result;

	assert_int_equal(kit_import(store, plain.data, plain.count, &result), ERR_NONE);
	assert_int_equal(result.fault, IMPORT_NONE);
	assert_int_equal(result.sittings, 3);
	assert_int_equal(result.pupils, 26);
	assert_int_equal(result.votes, 9);
}

static void what_was_taken_in_goes_out_word_for_word(void **state)
{
	struct buffer again;

	take(store_of(state));
	kit_export(store_of(state), &again);
	kit_same_lines(&plain, &again);
	buffer_release(&again);
}

/* Made once, and to be read for ten years. */
static void an_archive_of_the_first_version_is_taken_in(void **state)
{
	struct import_result result;
	struct buffer old;

	kit_read(KIT_ARCHIVE, &old);
	assert_int_equal(kit_import(store_of(state), old.data, old.count, &result), ERR_NONE);
	assert_int_equal(result.sittings, 3);
	buffer_release(&old);
}

/* Where nothing waits in the idea box, which archives of before did not have. */
static void a_class_is_told_as_it_was_before_slips_travelled(void **state)
{
	struct kit_lines then, now;
	struct buffer old;

	(void)state;
	kit_read(KIT_ARCHIVE, &old);
	kit_split(&old, &then);
	kit_split(&plain, &now);
	assert_string_equal(then.line[1], now.line[1]);
	kit_lines_release(&then);
	kit_lines_release(&now);
	buffer_release(&old);
}

static void the_same_archive_twice_changes_nothing(void **state)
{
	struct import_result result;
	struct buffer before, after;

	take(store_of(state));
	kit_export(store_of(state), &before);
	assert_int_equal(kit_import(store_of(state), plain.data, plain.count, &result), ERR_NONE);
	assert_int_equal(result.classes + result.pupils + result.sittings + result.entries, 0);
	assert_int_equal(result.known, 3);
	kit_export(store_of(state), &after);
	assert_string_equal(before.data, after.data);
	buffer_release(&before);
	buffer_release(&after);
}

static enum err first_text(void *context, const struct text_row *row)
{
	memcpy(context, row->hash, HASH_BYTES);
	return ERR_CONFLICT; /* one is enough */
}

static int64_t a_sitting(struct store *store, int number)
{
	sqlite3_stmt *statement = NULL;
	int64_t id;

	assert_int_equal(sqlite3_prepare_v2(store->databases[DATABASE_ARCHIVE],
	                                    "SELECT id FROM sittings WHERE number = ?", -1,
	                                    &statement, NULL),
	                 SQLITE_OK);
	sqlite3_bind_int(statement, 1, number);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	id = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return id;
}

/* Erased here, the text is nowhere in the archive, and erased there. */
static void an_erased_text_travels_as_its_hash(void **state)
{
	struct store *store = store_of(state);
	struct import_result result;
	struct kit *other = NULL;
	struct buffer out, again;
	uint8_t hash[HASH_BYTES];

	take(store);
	assert_int_equal(text_each(store, a_sitting(store, 3), first_text, hash), ERR_CONFLICT);
	assert_int_equal(kit_erase(store, a_sitting(store, 3), hash, false), ERR_NONE);
	kit_export(store, &out);
	assert_non_null(strstr(out.data, "\"erased\":true"));
	assert_int_equal(kit_open((void **)&other), 0);
	assert_int_equal(kit_import(other->store, out.data, out.count, &result), ERR_NONE);
	kit_export(other->store, &again);
	assert_string_equal(out.data, again.data);
	buffer_release(&out);
	buffer_release(&again);
	kit_teardown((void **)&other);
}

static void ids_that_are_something_else_here_are_not_overwritten(void **state)
{
	struct store *store = store_of(state);
	struct kit_lines lines;
	int64_t teacher = 0, class_id;
	struct buffer before, after;

	kit_split(&plain, &lines);
	class_id = strtoll(strstr(lines.line[1], "\"id\":") + 5, NULL, 10);
	assert_int_equal(teacher_put(store, "bob", "x", &teacher), ERR_NONE);
	assert_int_equal(class_put_as(store, class_id, teacher, "CE2", 0), ERR_NONE);
	assert_int_equal(pupil_put_as(store, 5, class_id, "Ana", "cat"), ERR_NONE);
	assert_int_equal(
	        sitting_put(store,
	                    &(struct sitting_row){.id = 77, .class_id = class_id, .title = "x"}),
	        ERR_NONE);
	kit_export(store, &before);
	kit_refuse(store, &plain, IMPORT_TAKEN);
	kit_export(store, &after);
	assert_string_equal(before.data, after.data);
	buffer_release(&before);
	buffer_release(&after);
	kit_lines_release(&lines);
}

/* The same class before its last sitting. */
static void early_archive(struct buffer *early)
{
	struct kit_lines lines;
	uint8_t digest[DIGEST_BYTES];
	const char *end;

	kit_split(&plain, &lines);
	buffer_init(early, 1 << 24);
	buffer_printf(early, "%.*s2%s\n%s\n%s\n%s\n",
	              (int)(strstr(lines.line[0], "\"sittings\":3") + 11 - lines.line[0]),
	              lines.line[0], strstr(lines.line[0], "\"sittings\":3") + 12, lines.line[1],
	              lines.line[2], lines.line[3]);
	buffer_printf(early,
	              "{\"format\":\"hemicycle-end\",\"version\":1,\"lines\":4,\"digest\":\"");
	end = strrchr(early->data, '\n') + 1;
	digest_of(early->data, (size_t)(end - early->data), digest);
	buffer_hex(early, digest, sizeof digest);
	buffer_text(early, "\"}\n");
	kit_lines_release(&lines);
}

static void a_class_of_another_teacher_takes_nothing_in_until_it_is_shared(void **state)
{
	struct store *store = store_of(state);
	struct kit_lines lines;
	int64_t bob = 0, ada = 0, class_id;
	char password[PASSWORD_BYTES_MAX + 1];
	struct buffer before, after, early;
	struct import_result result;

	kit_split(&plain, &lines);
	class_id = strtoll(strstr(lines.line[1], "\"id\":") + 5, NULL, 10);
	assert_int_equal(teacher_put(store, "bob", "x", &bob), ERR_NONE);
	assert_int_equal(class_put_as(store, class_id, bob, "CE2", 0), ERR_NONE);
	kit_export(store, &before);
	kit_refuse(store, &plain, IMPORT_TAKEN);
	kit_export(store, &after);
	assert_string_equal(before.data, after.data);
	assert_int_equal(teacher_find(store, "ada", &ada, password, sizeof password), ERR_NONE);
	assert_int_equal(share_put(store, class_id, ada), ERR_NONE);
	early_archive(&early);
	assert_int_equal(kit_import(store, early.data, early.count, &result), ERR_NONE);
	assert_int_equal(share_drop(store, class_id, ada), ERR_NONE);
	kit_refuse(store, &plain, IMPORT_TAKEN); /* a later sitting */
	assert_int_equal(kit_import(store, early.data, early.count, &result), ERR_NONE);
	assert_int_equal(result.known, 2); /* what is here is no news to anybody */
	buffer_release(&early);
	buffer_release(&before);
	buffer_release(&after);
	kit_lines_release(&lines);
}

/* A class that went on elsewhere comes with what is new; the sittings before are known. */
static void a_later_archive_brings_what_is_new(void **state)
{
	struct store *store = store_of(state);
	struct import_result result;
	struct buffer early, again;

	early_archive(&early);
	assert_int_equal(kit_import(store, early.data, early.count, &result), ERR_NONE);
	assert_int_equal(result.sittings, 2);
	assert_int_equal(kit_import(store, plain.data, plain.count, &result), ERR_NONE);
	assert_int_equal(result.sittings, 1);
	assert_int_equal(result.known, 2);
	kit_export(store, &again);
	kit_same_lines(&plain, &again);
	buffer_release(&early);
	buffer_release(&again);
}

static void what_is_altered_is_told_by_its_name(void **state)
{
	static const struct {
		int line;
		const char *from, *to;
		enum import_fault fault;
	} cases[] = {
	        {0, "\"version\":1", "\"version\":3", IMPORT_NEWER},
	        {0, "\"version\":1", "\"version\":2", IMPORT_FORMAT}, /* and no schools */
	        {1, "\"version\":1", "\"version\":2", IMPORT_NEWER},
	        {2, "\"version\":1", "\"version\":2", IMPORT_NEWER},
	        {0, "hemicycle-archive", "hemicycle-class", IMPORT_FORMAT},
	        {0, "\"pupils\":26", "\"pupils\":25", IMPORT_CUT},
	        {0, "\"sittings\":3", "\"sittings\":4", IMPORT_CUT},
	        {0, "\"sittings\":3", "\"sittings\":2", IMPORT_CUT},
	        {1, "\"mode\":\"reading\"", "\"mode\":\"flying\"", IMPORT_FORMAT},
	        {1, "\"council\":\"{", "\"council\":\"[", IMPORT_FORMAT},
	        {1, "\"picture\":\"", "\"picture\":\"../", IMPORT_FORMAT},
	        {2, "\"actor\":", "\"actor\":1", IMPORT_CHAIN},
	        {2, "\"seq\":2,", "\"seq\":3,", IMPORT_CHAIN},
	        {2, "\"kind\":\"prepared\"", "\"kind\":\"opened\"", IMPORT_CHAIN},
	        {2, "\"text\":\"", "\"text\":\"x", IMPORT_TEXT},
	        {2, "\"number\":1", "\"number\":2", IMPORT_INDEX},
	        {2, "\"outcome\":\"adopted\",\"reason\":\"reached\",\"winners\"",
	         "\"outcome\":\"rejected\",\"reason\":\"reached\",\"winners\"", IMPORT_TOLD},
	        {2, "\"minutes\":{", "\"minutes\":{\"x\":1,", IMPORT_TOLD},
	        {3, "\"journal\":[{", "\"journal\":[{\"seq\":1,", IMPORT_FORMAT}, /* a key twice */
	        {3, "\"texts\":[", "\"texts\":[{},", IMPORT_FORMAT},
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct buffer archive;

		kit_alter(&plain, cases[i].line, cases[i].from, cases[i].to, &archive);
		kit_refuse(store_of(state), &archive, cases[i].fault);
		buffer_release(&archive);
	}
	take(store_of(state)); /* none of them left anything behind */
}

static void a_file_that_is_cut_or_goes_on_is_not_taken(void **state)
{
	struct import_result result;
	struct buffer more;

	for (size_t count = 0; count < plain.count; count += 997)
		assert_int_equal(kit_import(store_of(state), plain.data, count, &result),
		                 ERR_INPUT);
	buffer_init(&more, 1 << 24);
	buffer_add(&more, plain.data, plain.count);
	buffer_text(&more, "{}\n");
	kit_refuse(store_of(state), &more, IMPORT_CUT);
	buffer_release(&more);
	take(store_of(state));
}

static void depth_and_size_have_a_ceiling(void **state)
{
	struct buffer deep;
	struct import_result result;

	buffer_init(&deep, 1 << 24);
	for (int i = 0; i < 100000; i++)
		buffer_text(&deep, "{\"format\":");
	buffer_char(&deep, '\n');
	kit_refuse(store_of(state), &deep, IMPORT_FORMAT);
	buffer_release(&deep);
	buffer_init(&deep, EXPORT_LINE_BYTES_MAX + 16);
	while (!deep.full)
		buffer_add(&deep, "                                                            ",
		           16);
	assert_int_equal(kit_import(store_of(state), deep.data, deep.count, &result), ERR_INPUT);
	buffer_release(&deep);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_open, kit_teardown)
	const struct CMUnitTest tests[] = {
	        TEST(what_was_taken_in_goes_out_word_for_word),
	        TEST(an_archive_of_the_first_version_is_taken_in),
	        TEST(a_class_is_told_as_it_was_before_slips_travelled),
	        TEST(the_same_archive_twice_changes_nothing),
	        TEST(an_erased_text_travels_as_its_hash),
	        TEST(ids_that_are_something_else_here_are_not_overwritten),
	        TEST(a_class_of_another_teacher_takes_nothing_in_until_it_is_shared),
	        TEST(a_later_archive_brings_what_is_new),
	        TEST(what_is_altered_is_told_by_its_name),
	        TEST(a_file_that_is_cut_or_goes_on_is_not_taken),
	        TEST(depth_and_size_have_a_ceiling),
	};

	return cmocka_run_group_tests(tests, load, drop);
}
