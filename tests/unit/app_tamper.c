/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_tamper.c - the journal of a real council, altered at many places, is found out each time.
 *
 * In the database, with its triggers gone; and in the archive, with every digest made anew, as
 * somebody would who knows how all of this is made. The controls are checks that leave one
 * thing out: they must miss something. The seed is the first argument.
 */
#include "unit/archive_kit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/audit.h"
#include "base/check.h"
#include "store/handle.h"

enum { PLACES = 10000, SEALED_PLACES = 400 };

static uint64_t seed = 20261122;
static struct buffer plain;

static uint32_t draw(uint32_t below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)((seed >> 33) % below);
}

static void run(struct store *store, const char *sql)
{
	char *complaint = NULL;

	if (sqlite3_exec(store->databases[DATABASE_ARCHIVE], sql, NULL, NULL, &complaint) !=
	    SQLITE_OK)
		print_error("%s: %s\n", sql, complaint);
	assert_null(complaint);
}

struct place { /* an entry of the journal */
	int64_t sitting;
	uint32_t seq, of; /* of how many */
	bool is_there;
};

struct places {
	struct place all[256];
	unsigned count;
	int64_t sittings[4];
	unsigned sitting_count;
};

static enum err add_place(void *context, const struct journal_entry *entry)
{
	struct places *places = context;

	CHECK(places->count < 256);
	places->all[places->count++] =
	        (struct place){.sitting = entry->assembly, .seq = entry->seq, .is_there = true};
	return ERR_NONE;
}

static enum err add_sitting(void *context, const struct sitting_row *row)
{
	struct places *places = context;

	places->sittings[places->sitting_count++] = row->id;
	return ERR_NONE;
}

/* Alters one thing of an entry, or of a text beside it. */
static void tamper(struct store *store, const struct place *place, char sql[512])
{
	static const char *const changes[] = {
	        "UPDATE journal SET at_ms = at_ms + %u WHERE assembly = %lld AND seq = %u",
	        "UPDATE journal SET actor = actor + %u WHERE assembly = %lld AND seq = %u",
	        "UPDATE journal SET kind = kind || char(96 + %u %% 26) WHERE assembly = %lld AND"
	        " seq = %u",
	        "UPDATE journal SET body = substr(body, 1, length(body) - 1 - %u %% (length(body) "
	        "- 1))"
	        " || '0' WHERE assembly = %lld AND seq = %u",
	        "UPDATE journal SET hash = zeroblob(%u * 0 + 32) WHERE assembly = %lld AND seq = "
	        "%u",
	        "DELETE FROM journal WHERE %u > 0 AND assembly = %lld AND seq = %u",
	        "UPDATE journal SET seq = seq + 1000 + %u WHERE assembly = %lld AND seq = %u",
	        "INSERT INTO journal SELECT assembly, seq + 2000 + %u, at_ms, actor, kind, body, "
	        "hash"
	        " FROM journal WHERE assembly = %lld AND seq = %u",
	        "UPDATE texts SET text = text || char(97 + %u %% 26) WHERE assembly = %lld AND "
	        "hash ="
	        " (SELECT hash FROM texts WHERE text IS NOT NULL ORDER BY hash LIMIT 1 OFFSET %u "
	        "%% 38)",
	        "UPDATE texts SET salt = randomblob(%u * 0 + 16) WHERE assembly = %lld AND hash ="
	        " (SELECT hash FROM texts WHERE text IS NOT NULL ORDER BY hash LIMIT 1 OFFSET %u "
	        "%% 38)",
	};
	const char *change = changes[draw(sizeof changes / sizeof changes[0])];

	sqlite3_snprintf(512, sql, change, 1 + draw(1000), (long long)place->sitting, place->seq);
	run(store, sql);
}

/* What verify looks at, each of which a control can leave out. */
enum { LOOK_CHAIN = 1, LOOK_TEXTS = 2, LOOK_END = 4, LOOK_ALL = 7 };

static struct audit audit;

static enum err fold(void *context, const struct journal_entry *entry)
{
	(void)context;
	return audit_entry(&audit, entry) == AUDIT_FINE ? ERR_NONE : ERR_CORRUPT;
}

static bool finds(struct store *store, const struct places *places, unsigned looks)
{
	for (unsigned i = 0; i < places->sitting_count; i++) {
		uint32_t count = 0, bad = 0;
		struct text_counts texts;

		if ((looks & LOOK_CHAIN) &&
		    journal_verify(store, places->sittings[i], &count, &bad) != ERR_NONE)
			return true;
		if ((looks & LOOK_TEXTS) &&
		    text_verify(store, places->sittings[i], &texts) != ERR_NONE)
			return true;
		if ((looks & LOOK_END) == 0)
			continue;
		audit_begin(&audit);
		if (journal_read(store, places->sittings[i], fold, NULL) != ERR_NONE ||
		    audit.state.phase != PHASE_SEALED)
			return true;
	}
	return false;
}

static void read_places(struct store *store, struct places *places)
{
	memset(places, 0, sizeof *places);
	assert_int_equal(sitting_each(store, 0, 0, add_sitting, places), ERR_NONE);
	for (unsigned i = 0; i < places->sitting_count; i++)
		assert_int_equal(journal_read(store, places->sittings[i], add_place, places),
		                 ERR_NONE);
	assert_true(places->count > 200);
}

static void open_to_tampering(struct store *store)
{
	struct import_result result;

	assert_int_equal(kit_import(store, plain.data, plain.count, &result), ERR_NONE);
	run(store, "DROP TRIGGER journal_has_no_gap; DROP TRIGGER journal_is_not_changed;"
	           "DROP TRIGGER journal_is_not_deleted; DROP TRIGGER texts_are_only_erased");
}

/* How many of so many alterations of the database are found by these looks. */
static unsigned found(struct store *store, unsigned count, unsigned looks)
{
	struct places places;
	unsigned found = 0;
	char sql[512];

	read_places(store, &places);
	assert_false(finds(store, &places, LOOK_ALL));
	for (unsigned i = 0; i < count; i++) {
		assert_int_equal(store_begin(store), ERR_NONE);
		tamper(store, &places.all[draw(places.count)], sql);
		if (sqlite3_changes(store->databases[DATABASE_ARCHIVE]) == 0 ||
		    finds(store, &places, looks))
			found++;
		else if (looks == LOOK_ALL)
			print_error("seed %llu: not found: %s\n", (unsigned long long)seed, sql);
		store_rollback(store);
	}
	return found;
}

static void whatever_is_altered_in_the_database_is_found(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	unsigned all;

	open_to_tampering(store);
	all = found(store, PLACES, LOOK_ALL);
	print_message("database: %u of %d alterations found\n", all, PLACES);
	assert_int_equal(all, PLACES);
}

static void a_check_that_leaves_one_thing_out_misses_some(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	unsigned without_chain, without_texts;

	open_to_tampering(store);
	without_chain = found(store, 500, LOOK_TEXTS | LOOK_END);
	without_texts = found(store, 500, LOOK_CHAIN | LOOK_END);
	print_message("controls: %u and %u of 500 found\n", without_chain, without_texts);
	assert_true(without_chain < 500 && without_texts < 500);
}

static void whatever_byte_is_altered_in_the_archive_is_found(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct import_result result;
	unsigned found = 0;

	for (unsigned i = 0; i < PLACES; i++) {
		size_t at = draw((uint32_t)plain.count);
		char was = plain.data[at];

		plain.data[at] = (char)(was ^ 1 << draw(7));
		found += kit_import(store, plain.data, plain.count, &result) == ERR_INPUT;
		plain.data[at] = was;
	}
	print_message("archive: %u of %d altered bytes found\n", found, PLACES);
	assert_int_equal(found, PLACES);
}

/* Between the marks of the record and of what is told; not the digest, which is made anew. */
static void an_altered_sitting_is_found_although_its_digests_are_right(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct import_result result;
	struct kit_lines lines;
	struct buffer archive;
	unsigned found = 0;

	kit_split(&plain, &lines);
	buffer_init(&archive, 1 << 24);
	for (unsigned i = 0; i < SEALED_PLACES; i++) {
		int line = 2 + (int)draw(3);
		size_t at = 1 + draw((uint32_t)lines.bytes[line] - 80);
		char was = lines.line[line][at];

		lines.line[line][at] = (char)(was ^ 1 << draw(7));
		kit_join(&lines, &archive);
		found += kit_import(store, archive.data, archive.count, &result) == ERR_INPUT;
		lines.line[line][at] = was;
	}
	print_message("archive, digests made anew: %u of %d found\n", found, SEALED_PLACES);
	assert_int_equal(found, SEALED_PLACES);
	kit_join(&lines, &archive);
	assert_int_equal(kit_import(store, archive.data, archive.count, &result), ERR_NONE);
	buffer_release(&archive);
	kit_lines_release(&lines);
}

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

int main(int argc, char **argv)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_open, kit_teardown)
	const struct CMUnitTest tests[] = {
	        TEST(whatever_is_altered_in_the_database_is_found),
	        TEST(a_check_that_leaves_one_thing_out_misses_some),
	        TEST(whatever_byte_is_altered_in_the_archive_is_found),
	        TEST(an_altered_sitting_is_found_although_its_digests_are_right),
	};

	if (argc > 1)
		seed = strtoull(argv[1], NULL, 10);
	return cmocka_run_group_tests(tests, load, drop);
}
