/* SPDX-License-Identifier: EUPL-1.2 */
/* store_erase.c - words that are erased are in no byte of the file, wherever they were repeated. */
#include "unit/store_class.h"

#include <string.h>

#include "base/digest.h"
#include "base/erased.h"
#include "hemicycle/council.h"
#include "store/called.h"
#include "store/council.h"
#include "store/finds.h"
#include "store/journal.h"
#include "store/minutes.h"

#define WORDS "Zanzibarquimperlaise xylophonistique"

static void keep(struct store *store, int64_t sitting, uint8_t salted, const char *text,
                 uint8_t hash[HASH_BYTES])
{
	uint8_t salt[SALT_BYTES] = {salted};

	text_hash(salt, text, strlen(text), hash);
	assert_int_equal(text_put(store, sitting, hash, salt, text, strlen(text)), ERR_NONE);
}

static void put_matter(struct store *store, int64_t sitting)
{
	const struct sitting_row title = {
	        .id = sitting, .class_id = 1, .title = WORDS, .number = 1, .sealed_at_ms = 100};
	const struct decision_row decision = {
	        .sitting = sitting,
	        .number = 1,
	        .item = 1,
	        .vote = 1,
	        .title = WORDS,
	        .folded = "zanzibarquimperlaise xylophonistique oui non",
	        .body = "\"rows\":[{\"label\":\"" WORDS "\",\"votes\":12},{\"label\":\"oui\"}],"
	                "\"winner\":\"" WORDS "\""};
	const struct find_row find = {.class_id = 1,
	                              .sitting = sitting,
	                              .kind = FIND_MOTION,
	                              .part = 1,
	                              .item = 1,
	                              .title = WORDS,
	                              .words = "oui\n" WORDS,
	                              .who = ""};

	assert_int_equal(sitting_put(store, &title), ERR_NONE);
	assert_int_equal(decision_put(store, &decision), ERR_NONE);
	assert_int_equal(find_put(store, &find), ERR_NONE);
}

static void put_line(struct store *store, int64_t sitting, int64_t reviewed)
{
	const struct entry_row entry = {.class_id = 1,
	                                .sitting = sitting,
	                                .number = 1,
	                                .text = sitting == 1 ? WORDS : "Autre chose",
	                                .who_else = sitting == 1 ? WORDS : "",
	                                .word = WORDS,
	                                .from = sitting == 1 ? WORDS : "",
	                                .who = ""};
	const struct life_row life = {
	        .sitting = sitting, .number = 1, .in_sitting = reviewed, .word = WORDS};

	assert_int_equal(entry_put(store, &entry), ERR_NONE);
	assert_int_equal(life_put(store, &life), ERR_NONE);
	assert_int_equal(find_put_line(store, sitting, 1), ERR_NONE);
}

static void put_beside(struct store *store, int64_t sitting, int64_t in_sitting,
                       const uint8_t hash[HASH_BYTES])
{
	const struct prose_row prose = {
	        .sitting = sitting, .item = 0, .edition = 1, .text = "Anticonstitution " WORDS};
	struct approval_row approval = {.sitting = sitting, .in_sitting = in_sitting};
	struct correction_row correction = {
	        .in_sitting = in_sitting, .place = 1, .sitting = sitting, .item = 0};

	memcpy(approval.text, hash, HASH_BYTES);
	memcpy(correction.text, hash, HASH_BYTES);
	assert_int_equal(finds_complete(store, sitting), ERR_NONE);
	assert_int_equal(prose_put(store, &prose), ERR_NONE);
	assert_int_equal(approval_put(store, &approval), ERR_NONE);
	assert_int_equal(correction_put(store, &correction), ERR_NONE);
}

/* Stirs the index, so that no merge comes by chance later. */
static void stir(struct store *store)
{
	for (int i = 20; i < 60; i++) {
		const struct find_row other = {.class_id = 1,
		                               .sitting = 3,
		                               .kind = FIND_MOTION,
		                               .part = i,
		                               .title = "Chose",
		                               .words = "de plus",
		                               .who = ""};

		assert_int_equal(find_put(store, &other), ERR_NONE);
	}
	assert_int_equal(finds_tidy(store), ERR_NONE);
}

static void assert_gone(struct kit *kit, bool gone)
{
	static const char *const parts[] = {"Zanzibar", "anzibarquimper", "ylophonistiqu"};

	kit_reopen(kit);
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		assert_int_equal(kit_holds(kit, "data/archive.db", parts[i], strlen(parts[i])),
		                 !gone);
		assert_false(kit_holds(kit, "data/archive.db-wal", parts[i], strlen(parts[i])));
	}
}

static void erased_words_leave_all_rows_that_repeat_them(void **state)
{
	struct kit *kit = *state;
	uint8_t hash[HASH_BYTES], twice[HASH_BYTES];

	class_sitting(kit->store, 3, 3);
	keep(kit->store, 1, 1, WORDS, hash);
	keep(kit->store, 1, 2, WORDS, twice); /* in the same words */
	put_matter(kit->store, 1);
	put_line(kit->store, 1, 1);
	assert_int_equal(called_put(kit->store, 1, WORDS), ERR_NONE);
	stir(kit->store);
	assert_gone(kit, false);
	assert_int_equal(kit_erase(kit->store, 1, hash, false), ERR_NONE);
	assert_gone(kit, true);
	assert_int_equal(kit_erase(kit->store, 1, hash, false), ERR_NONE); /* again is fine */
	hash[0] ^= 1;
	assert_int_equal(kit_erase(kit->store, 1, hash, false), ERR_MISSING);
}

static enum err see_entry(void *context, const struct entry_row *row)
{
	seen_add(context, "%s|%s ", row->text, row->word);
	return ERR_NONE;
}

/* What a later sitting said is erased there: its review of a line, its approval, its correction. */
static void erased_words_leave_what_they_were_said_of(void **state)
{
	struct kit *kit = *state;
	struct seen lines = {0};
	uint8_t hash[HASH_BYTES];

	class_sitting(kit->store, 1, 1);
	class_sitting(kit->store, 2, 2);
	class_sitting(kit->store, 3, 3);
	keep(kit->store, 3, 1, WORDS, hash);
	put_line(kit->store, 2, 3);
	put_beside(kit->store, 1, 3, hash);
	stir(kit->store);
	assert_gone(kit, false);
	assert_int_equal(kit_erase(kit->store, 3, hash, false), ERR_NONE);
	assert_gone(kit, true);
	assert_int_equal(entry_each(kit->store, 1, ENTRIES_NEWEST, 0, "", 9, see_entry, &lines),
	                 ERR_NONE);
	assert_string_equal(lines.all, "Autre chose|" ERASED_MARK "1795372800000 ");
}

static enum err see_folded(void *context, const struct decision_row *row)
{
	seen_add(context, "%s", row->folded);
	return ERR_NONE;
}

static void a_short_word_is_not_cut_out_of_longer_ones(void **state)
{
	struct kit *kit = *state;
	struct seen decisions = {0};
	const struct decision_row decision = {.sitting = 1,
	                                      .number = 1,
	                                      .item = 1,
	                                      .vote = 1,
	                                      .title = "Ana",
	                                      .folded = "ana banana ana ana oui",
	                                      .body = "\"rows\":[]"};
	uint8_t hash[HASH_BYTES];

	class_sitting(kit->store, 1, 1);
	keep(kit->store, 1, 1, "Ana", hash);
	assert_int_equal(decision_put(kit->store, &decision), ERR_NONE);
	assert_int_equal(kit_erase(kit->store, 1, hash, false), ERR_NONE);
	assert_int_equal(decision_each(kit->store, 1, 0, "", 9, see_folded, &decisions), ERR_NONE);
	assert_string_equal(decisions.all, "banana oui");
}

/* Sittings that said the same by themselves keep it. */
static void what_another_sitting_said_stays(void **state)
{
	struct kit *kit = *state;
	struct seen lines = {0};
	uint8_t hash[HASH_BYTES], own[HASH_BYTES];

	class_sitting(kit->store, 1, 1);
	class_sitting(kit->store, 2, 2);
	keep(kit->store, 1, 1, WORDS, own);
	keep(kit->store, 2, 1, WORDS, hash);
	put_line(kit->store, 1, 1);
	assert_int_equal(kit_erase(kit->store, 2, hash, false), ERR_NONE);
	assert_int_equal(entry_each(kit->store, 1, ENTRIES_NEWEST, 0, "", 9, see_entry, &lines),
	                 ERR_NONE);
	assert_string_equal(lines.all, WORDS "|" WORDS " ");
	assert_gone(kit, false);
}

static enum err see_called(void *context, const char *name)
{
	seen_add(context, "%s ", name);
	return ERR_NONE;
}

/* A name is forgotten with the last sitting of the class that holds it. */
static void an_erased_name_stays_while_another_sitting_has_it(void **state)
{
	struct kit *kit = *state;
	struct seen before = {0}, after = {0};
	uint8_t hash[HASH_BYTES], own[HASH_BYTES];

	class_sitting(kit->store, 1, 1);
	class_sitting(kit->store, 2, 2);
	keep(kit->store, 1, 1, WORDS, own);
	keep(kit->store, 2, 1, WORDS, hash);
	assert_int_equal(called_put(kit->store, 1, "Ana"), ERR_NONE);
	assert_int_equal(called_put(kit->store, 1, WORDS), ERR_NONE);
	assert_int_equal(called_put(kit->store, 2, WORDS), ERR_NONE); /* another class */
	assert_int_equal(kit_erase(kit->store, 2, hash, false), ERR_NONE);
	assert_int_equal(called_each(kit->store, 1, see_called, &before), ERR_NONE);
	assert_string_equal(before.all, "Ana " WORDS " ");
	assert_int_equal(kit_erase(kit->store, 1, own, false), ERR_NONE);
	assert_int_equal(called_each(kit->store, 1, see_called, &after), ERR_NONE);
	assert_int_equal(called_each(kit->store, 2, see_called, &after), ERR_NONE);
	assert_string_equal(after.all, "Ana " WORDS " ");
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, class_open, kit_teardown)

int main(void)
{
	const struct CMUnitTest rules[] = {
	        RULE(erased_words_leave_all_rows_that_repeat_them),
	        RULE(erased_words_leave_what_they_were_said_of),
	        RULE(a_short_word_is_not_cut_out_of_longer_ones),
	        RULE(what_another_sitting_said_stays),
	        RULE(an_erased_name_stays_while_another_sitting_has_it),
	};

	return cmocka_run_group_tests(rules, NULL, NULL);
}
