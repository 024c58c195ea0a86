/* SPDX-License-Identifier: EUPL-1.2 */
/* store_journal.c - the chain is gap-free, append-only and tells where it was touched. */
#include "unit/store_kit.h"

#include <sodium.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "base/digest.h"
#include "base/hex.h"

#define ENTRIES 12

static void fill(struct kit *kit)
{
	for (uint32_t seq = 1; seq <= ENTRIES; seq++)
		assert_int_equal(kit_append(kit->store, KIT_ASSEMBLY, seq), ERR_NONE);
}

static void only_the_next_entry_is_appended(void **state)
{
	struct kit *kit = *state;

	assert_int_equal(kit_append(kit->store, KIT_ASSEMBLY, 2), ERR_CONFLICT);
	fill(kit);
	assert_int_equal(kit_append(kit->store, KIT_ASSEMBLY, ENTRIES + 2), ERR_CONFLICT);
	assert_int_equal(kit_append(kit->store, KIT_ASSEMBLY, 0), ERR_CONFLICT);
	assert_int_equal(kit_append(kit->store, KIT_ASSEMBLY + 1, 1), ERR_NONE);
}

static void appending_again_what_stands_there_is_fine_and_anything_else_is_not(void **state)
{
	struct kit *kit = *state;
	struct journal_entry entry = {
	        .assembly = 1, .seq = 1, .kind = "k", .body = "{}", .body_bytes = 2};
	uint8_t first[HASH_BYTES];

	assert_int_equal(journal_append(kit->store, &entry), ERR_NONE);
	memcpy(first, entry.hash, sizeof first);
	memset(entry.hash, 0, sizeof entry.hash);
	assert_int_equal(journal_append(kit->store, &entry), ERR_NONE);
	assert_memory_equal(entry.hash, first, sizeof first);
	for (int field = 0; field < 5; field++) {
		struct journal_entry other = entry;

		other.at_ms += field == 0;
		other.actor += field == 1;
		other.kind = field == 2 ? "l" : other.kind;
		other.body = field == 3 ? "[]" : other.body;
		other.body_bytes -= field == 4;
		assert_int_equal(journal_append(kit->store, &other), ERR_CONFLICT);
	}
}

static enum err see(void *context, const struct journal_entry *entry)
{
	uint32_t *next = context;

	assert_int_equal(entry->seq, ++*next);
	assert_int_equal(entry->at_ms, 1000 + *next);
	assert_string_equal(entry->kind, "item.added");
	assert_int_equal(entry->body_bytes, strlen(entry->body));
	return entry->seq == 5 ? ERR_LIMIT : ERR_NONE;
}

static void entries_are_read_in_order_until_the_reader_has_enough(void **state)
{
	struct kit *kit = *state;
	uint32_t next = 0;

	fill(kit);
	kit_reopen(kit);
	assert_int_equal(journal_read(kit->store, KIT_ASSEMBLY, see, &next), ERR_LIMIT);
	assert_int_equal(next, 5);
	assert_int_equal(journal_read(kit->store, 99, see, &next), ERR_NONE);
}

/* The layout of docs/storage.md, written out by hand. */
static void the_hash_covers_the_bytes_that_the_manual_says(void **state)
{
	struct kit *kit = *state;
	struct journal_entry entry = {.assembly = 258,
	                              .seq = 1,
	                              .at_ms = -1,
	                              .actor = -2,
	                              .kind = "ab",
	                              .body = "{}",
	                              .body_bytes = 2};
	static const uint8_t bytes[] =
	        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
	        "\x02\x01\0\0\0\0\0\0"
	        "\x01\0\0\0\0\0\0\0"
	        "\xff\xff\xff\xff\xff\xff\xff\xff"
	        "\xfe\xff\xff\xff\xff\xff\xff\xff"
	        "\x02\0\0\0\0\0\0\0"
	        "ab"
	        "\x02\0\0\0\0\0\0\0"
	        "{}";
	uint8_t want[HASH_BYTES], head[HASH_BYTES];

	digest_of(bytes, sizeof bytes - 1, want);
	assert_int_equal(journal_append(kit->store, &entry), ERR_NONE);
	assert_memory_equal(entry.hash, want, sizeof want);
	assert_int_equal(journal_head(kit->store, 258, head), ERR_NONE);
	assert_memory_equal(head, want, sizeof want);
	assert_int_equal(journal_head(kit->store, 259, head), ERR_NONE);
	assert_true(sodium_is_zero(head, sizeof head));
}

static void an_untouched_chain_verifies(void **state)
{
	struct kit *kit = *state;
	uint32_t entries = 0, bad = 0;

	fill(kit);
	assert_int_equal(journal_verify(kit->store, KIT_ASSEMBLY, &entries, &bad), ERR_NONE);
	assert_int_equal(entries, ENTRIES);
	assert_int_equal(bad, 0);
}

/* Somebody with the file and a tool: the triggers are dropped first. */
static void touch(struct kit *kit, const char *sql)
{
	store_close(kit->store);
	kit->store = NULL;
	kit_sql(kit, "data/archive.db",
	        "DROP TRIGGER IF EXISTS journal_is_not_changed;"
	        "DROP TRIGGER IF EXISTS journal_is_not_deleted;"
	        "DROP TRIGGER IF EXISTS journal_has_no_gap;"
	        "DROP TRIGGER IF EXISTS texts_are_only_erased; PRAGMA ignore_check_constraints=1");
	kit_sql(kit, "data/archive.db", sql);
	kit_reopen(kit);
}

static void every_touched_field_is_found_at_its_place(void **state)
{
	static const char *const changes[] = {
	        "assembly = 8, seq = 1",
	        "seq = 40",
	        "at_ms = at_ms + 1",
	        "actor = actor - 1",
	        "actor = actor + 4294967296",
	        "kind = 'item.removed'",
	        "kind = CAST(CAST(kind AS BLOB) || x'0041' AS TEXT)",
	        "body = body || ' '",
	        "body = CAST(CAST(body AS BLOB) || x'00' AS TEXT)",
	        "hash = zeroblob(32)",
	        "seq = seq + 4294967296",
	        "hash = (SELECT hash FROM journal WHERE assembly = 7 AND seq = 4)",
	};
	struct kit *kit = *state;

	for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
		char sql[256];
		uint32_t entries = 0, bad = 0;

		touch(kit, "DELETE FROM journal");
		fill(kit);
		snprintf(sql, sizeof sql, "UPDATE journal SET %s WHERE assembly = 7 AND seq = 5",
		         changes[i]);
		touch(kit, sql);
		if (journal_verify(kit->store, KIT_ASSEMBLY, &entries, &bad) != ERR_CORRUPT ||
		    bad != 5)
			fail_msg("%s: not found at 5 but at %u", changes[i], bad);
	}
}

static void a_removed_entry_and_a_swapped_pair_are_found(void **state)
{
	struct kit *kit = *state;
	uint32_t entries = 0, bad = 0;

	fill(kit);
	touch(kit, "UPDATE journal SET seq = 100 WHERE seq = 3;"
	           "UPDATE journal SET seq = 3 WHERE seq = 4;"
	           "UPDATE journal SET seq = 4 WHERE seq = 100");
	assert_int_equal(journal_verify(kit->store, KIT_ASSEMBLY, &entries, &bad), ERR_CORRUPT);
	assert_int_equal(bad, 3);
	touch(kit, "DELETE FROM journal WHERE seq = 1");
	assert_int_equal(journal_verify(kit->store, KIT_ASSEMBLY, &entries, &bad), ERR_CORRUPT);
	assert_int_equal(bad, 1);
}

static void refused(const struct kit *kit, const char *sql)
{
	sqlite3 *sqlite = NULL;

	assert_int_equal(sqlite3_open(kit_path(kit, "data/archive.db"), &sqlite), SQLITE_OK);
	if (sqlite3_exec(sqlite, sql, NULL, NULL, NULL) != SQLITE_CONSTRAINT)
		fail_msg("not refused: %s", sql);
	sqlite3_close(sqlite);
}

static void entries_and_texts_are_never_changed_or_deleted_by_sql(void **state)
{
	struct kit *kit = *state;
	uint8_t salt[SALT_BYTES] = {1}, hash[HASH_BYTES];

	fill(kit);
	digest_of("\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0Zoe", 19, hash);
	assert_int_equal(text_put(kit->store, KIT_ASSEMBLY, hash, salt, "Zoe", 3), ERR_NONE);
	store_close(kit->store);
	kit->store = NULL;
	refused(kit, "UPDATE journal SET body = '' WHERE seq = 1");
	refused(kit, "DELETE FROM journal WHERE seq = 12");
	refused(kit, "DELETE FROM journal");
	refused(kit, "INSERT OR REPLACE INTO journal SELECT assembly, seq, 0, actor, kind, body,"
	             " hash FROM journal WHERE seq = 3");
	refused(kit, "INSERT INTO journal SELECT assembly, seq + 20, 0, actor, kind, body, hash"
	             " FROM journal WHERE seq = 3");
	refused(kit, "UPDATE texts SET text = 'Zoo'");
	refused(kit, "DELETE FROM texts");
}

struct texts {
	int count;
	char text[32];
	size_t bytes;
};

static enum err see_text(void *context, const uint8_t hash[HASH_BYTES], const char *text,
                         size_t bytes)
{
	struct texts *texts = context;

	(void)hash;
	texts->count++;
	texts->bytes = bytes;
	memcpy(texts->text, text, bytes);
	texts->text[bytes] = '\0';
	return ERR_NONE;
}

static void a_text_is_kept_once_found_again_and_erased_for_good(void **state)
{
	struct kit *kit = *state;
	uint8_t salt[SALT_BYTES] = "salt of the name", hash[HASH_BYTES];
	struct texts texts = {0};
	struct text_counts checked = {9, 9};

	digest_of("salt of the nameMaximilienne", 28, hash);
	for (int twice = 0; twice < 2; twice++)
		assert_int_equal(text_put(kit->store, 1, hash, salt, "Maximilienne", 12), ERR_NONE);
	assert_int_equal(text_read(kit->store, 1, see_text, &texts), ERR_NONE);
	assert_int_equal(texts.count, 1);
	assert_string_equal(texts.text, "Maximilienne");
	assert_int_equal(text_verify(kit->store, 1, &checked), ERR_NONE);
	assert_int_equal(checked.checked, 1);
	assert_int_equal(checked.erased, 0);

	assert_int_equal(kit_erase(kit->store, 1, hash, false), ERR_NONE);
	assert_int_equal(text_read(kit->store, 1, see_text, &texts), ERR_NONE);
	assert_int_equal(texts.bytes, 0);
	assert_int_equal(text_verify(kit->store, 1, &checked), ERR_NONE);
	assert_int_equal(checked.checked, 0);
	assert_int_equal(checked.erased, 1);
	assert_false(kit_holds(kit, "data/archive.db", "Maximilienne", 12));
	assert_false(kit_holds(kit, "data/archive.db-wal", "Maximilienne", 12));
	assert_false(kit_holds(kit, "data/archive.db", salt, sizeof salt));
	assert_int_equal(kit_erase(kit->store, 2, hash, false), ERR_MISSING);
}

static void a_touched_text_is_found(void **state)
{
	struct kit *kit = *state;
	uint8_t salt[SALT_BYTES] = {1}, hash[HASH_BYTES];
	struct text_counts checked;

	digest_of("\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0Zoe", 19, hash);
	assert_int_equal(text_put(kit->store, 1, hash, salt, "Zoe", 3), ERR_NONE);
	touch(kit, "UPDATE texts SET text = 'Zoo'");
	assert_int_equal(text_verify(kit->store, 1, &checked), ERR_CORRUPT);
}

static void each_byte_has_a_word_and_no_two_begin_alike(void **state)
{
	char begin[256][5] = {{0}};

	(void)state;
	for (int byte = 0; byte < 256; byte++) {
		uint8_t head[HASH_BYTES] = {0};
		const char *words[8];

		memset(head, byte, 8);
		journal_words(head, words);
		assert_ptr_equal(words[0], words[7]);
		assert_in_range(strlen(words[0]), 3, 8);
		strncpy(begin[byte], words[0], 4);
		for (int other = 0; other < byte; other++)
			assert_string_not_equal(begin[byte], begin[other]);
	}
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, kit_open, kit_teardown)

int main(void)
{
	const struct CMUnitTest rules[] = {
	        RULE(only_the_next_entry_is_appended),
	        RULE(appending_again_what_stands_there_is_fine_and_anything_else_is_not),
	        RULE(entries_are_read_in_order_until_the_reader_has_enough),
	        RULE(the_hash_covers_the_bytes_that_the_manual_says),
	        RULE(an_untouched_chain_verifies),
	        RULE(every_touched_field_is_found_at_its_place),
	        RULE(a_removed_entry_and_a_swapped_pair_are_found),
	        RULE(entries_and_texts_are_never_changed_or_deleted_by_sql),
	        RULE(a_text_is_kept_once_found_again_and_erased_for_good),
	        RULE(a_touched_text_is_found),
	        RULE(each_byte_has_a_word_and_no_two_begin_alike),
	};

	return cmocka_run_group_tests(rules, NULL, NULL);
}
