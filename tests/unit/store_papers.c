/* SPDX-License-Identifier: EUPL-1.2 */
/* store_papers.c - what a ballot says: sealed, sorted, beside a seat, and from before. */
#include "unit/store_kit.h"

#include <sodium.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#define SECRET    1
#define ROLL_CALL 2

static struct store *make(void **state, uint16_t vote)
{
	struct kit *kit = *state;

	assert_int_equal(urn_make(kit->store, KIT_ASSEMBLY, vote, vote == SECRET), ERR_NONE);
	return kit->store;
}

/* Drops what seals `plain` in the name of seat 1, as somebody with the public key could. */
static struct store *dropped(void **state, const uint8_t plain[URN_PLAIN_BYTES])
{
	struct kit *kit = *state;
	uint8_t key[32], sealed[URN_PLAIN_BYTES + crypto_box_SEALBYTES];
	char hex[2 * sizeof sealed + 1], sql[sizeof hex + 64];
	sqlite3_stmt *statement = NULL;
	sqlite3 *sqlite = NULL;

	kit_sign(make(state, SECRET), SECRET, 1, 0, 1, false);
	store_close(kit->store);
	kit->store = NULL;
	assert_int_equal(sqlite3_open(kit_path(kit, "data/urns.db"), &sqlite), SQLITE_OK);
	assert_int_equal(
	        sqlite3_prepare_v2(sqlite, "SELECT public_key FROM votes", -1, &statement, NULL),
	        SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	memcpy(key, sqlite3_column_blob(statement, 0), sizeof key);
	sqlite3_finalize(statement);
	sqlite3_close(sqlite);
	assert_int_equal(crypto_box_seal(sealed, plain, URN_PLAIN_BYTES, key), 0);
	sodium_bin2hex(hex, sizeof hex, sealed, sizeof sealed);
	snprintf(sql, sizeof sql, "UPDATE urn SET sealed = x'%s'", hex);
	kit_sql(kit, "data/urns.db", sql);
	kit_reopen(kit);
	return kit->store;
}

static void a_ballot_that_is_none_is_noticed(void **state)
{
	static const uint8_t plains[][URN_PLAIN_BYTES] = {
	        {0x80}, /* nothing */
	        {0x80 + URN_PAPER_BYTES_MAX + 1}, /* too much */
	        {0xff},
	        {0x82, 1, 2, 0, 1}, /* something behind it */
	        {2, 0, 1},
	};
	struct kit *kit = *state;
	uint16_t votes[3];

	for (size_t i = 0; i < sizeof plains / sizeof plains[0]; i++) {
		assert_int_equal(kit_count(dropped(state, plains[i]), SECRET, 3, votes),
		                 ERR_CORRUPT);
		assert_int_equal(urn_forget(kit->store, KIT_ASSEMBLY, SECRET), ERR_NONE);
	}
}

static void a_ballot_from_before_the_marks_is_the_choice_it_was(void **state)
{
	static const uint8_t plain[URN_PLAIN_BYTES] = {2};
	uint16_t votes[3];

	assert_int_equal(kit_count(dropped(state, plain), SECRET, 3, votes), ERR_NONE);
	assert_int_equal(votes[2], 1);
}

static void marked_ballots_come_out_sorted_whatever_the_order_they_fell_in(void **state)
{
	static const struct urn_paper papers[] = {
	        {4, {3, 1, 2, 0}}, {4, {1, 2, 3, 4}}, {4, {0, 0, 0, 0}},
	        {4, {1, 2, 3, 4}}, {4, {1, 2, 4, 3}}, {4, {1, 2, 3, 4}},
	};
	static const uint16_t counts[] = {1, 3, 1, 1};
	static const uint8_t first[] = {0, 1, 1, 3};
	struct store *store = make(state, SECRET);
	struct urn_row there[KIT_ROWS], back[KIT_ROWS];
	size_t rows, other_rows;

	assert_int_equal(urn_make(store, KIT_ASSEMBLY, 3, true), ERR_NONE);
	memset(there, 0, sizeof there);
	memset(back, 0, sizeof back);
	for (uint16_t i = 0; i < 6; i++) {
		kit_sign_paper(store, SECRET, i, 0, &papers[i], false);
		kit_sign_paper(store, 3, i, 0, &papers[5 - i], false);
	}
	assert_int_equal(urn_open(store, KIT_ASSEMBLY, SECRET, there, KIT_ROWS, &rows), ERR_NONE);
	assert_int_equal(urn_open(store, KIT_ASSEMBLY, 3, back, KIT_ROWS, &other_rows), ERR_NONE);
	assert_int_equal(rows, 4);
	for (int i = 0; i < 4; i++) {
		assert_int_equal(there[i].count, counts[i]);
		assert_int_equal(there[i].paper.byte[0], first[i]);
	}
	assert_int_equal(other_rows, rows);
	assert_memory_equal(there, back, sizeof there); /* not a byte tells */
}

static void more_papers_than_room_are_not_half_told(void **state)
{
	struct store *store = make(state, SECRET);
	struct urn_row rows[2];
	size_t count = 77;

	for (uint16_t seat = 0; seat < 3; seat++)
		kit_sign(store, SECRET, seat, 0, (uint8_t)seat, false);
	assert_int_equal(urn_open(store, KIT_ASSEMBLY, SECRET, rows, 2, &count), ERR_LIMIT);
	assert_int_equal(count, 77);
	assert_true(sodium_is_zero((const uint8_t *)rows, sizeof rows));
}

static void all_sealed_ballots_have_one_length(void **state)
{
	static const struct urn_paper papers[] = {
	        {1, {0}},
	        {2, {1, 1}},
	        {16, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}}};
	struct kit *kit = *state;
	struct store *store = make(state, SECRET);

	for (uint16_t i = 0; i < 3; i++)
		kit_sign_paper(store, SECRET, i, 0, &papers[i], false);
	store_close(kit->store);
	kit->store = NULL;
	/* A row of another length would not fit the check. */
	kit_sql(kit, "data/urns.db",
	        "CREATE TABLE wanted (bytes CHECK (bytes = 80));"
	        "INSERT INTO wanted SELECT length(sealed) FROM urn");
}

static void a_roll_call_keeps_the_marks_beside_the_seat(void **state)
{
	static const struct urn_paper before = {3, {2, 1, 0}}, after = {3, {0, 0, 1}};
	struct kit *kit = *state;
	struct kit_roll seen = {0};

	kit_sign_paper(make(state, ROLL_CALL), ROLL_CALL, 5, 0, &before, true);
	kit_sign_paper(kit->store, ROLL_CALL, 5, 1, &after, true);
	kit_reopen(kit);
	assert_int_equal(urn_roll(kit->store, KIT_ASSEMBLY, ROLL_CALL, kit_see, &seen), ERR_NONE);
	assert_int_equal(seen.count, 1);
	assert_memory_equal(&seen.papers[0], &after, sizeof after);
}

/* The tables as 0.1.0 made them, with a roll-call vote open. */
static void an_open_vote_of_before_survives_the_migration(void **state)
{
	struct kit *kit = *state;
	struct kit_roll seen = {0};

	kit_sign(make(state, ROLL_CALL), ROLL_CALL, 0, 0, 0, false);
	kit_sign(kit->store, ROLL_CALL, 1, 0, 8, false);
	make(state, SECRET);
	kit_sign(kit->store, SECRET, 2, 0, 1, false);
	store_close(kit->store);
	kit->store = NULL;
	kit_sql(kit, "data/urns.db",
	        "ALTER TABLE roll ADD COLUMN choice INTEGER NOT NULL DEFAULT 0;"
	        "UPDATE roll SET choice = CASE hex(paper) WHEN '00' THEN 1 WHEN '08' THEN 9 ELSE 0 "
	        "END;"
	        "ALTER TABLE roll DROP COLUMN paper; PRAGMA user_version = 1");
	kit_reopen(kit);
	assert_int_equal(urn_roll(kit->store, KIT_ASSEMBLY, ROLL_CALL, kit_see, &seen), ERR_NONE);
	assert_int_equal(seen.count, 2);
	assert_int_equal(seen.papers[0].bytes, 1);
	assert_int_equal(seen.papers[0].byte[0], 0);
	assert_int_equal(seen.papers[1].bytes, 1);
	assert_int_equal(seen.papers[1].byte[0], 8);
	seen.count = 0;
	assert_int_equal(urn_roll(kit->store, KIT_ASSEMBLY, SECRET, kit_see, &seen), ERR_NONE);
	assert_int_equal(seen.count, 1);
	assert_int_equal(seen.papers[0].bytes, 0);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, kit_open, kit_teardown)

int main(void)
{
	const struct CMUnitTest rules[] = {
	        RULE(a_ballot_that_is_none_is_noticed),
	        RULE(a_ballot_from_before_the_marks_is_the_choice_it_was),
	        RULE(marked_ballots_come_out_sorted_whatever_the_order_they_fell_in),
	        RULE(more_papers_than_room_are_not_half_told),
	        RULE(all_sealed_ballots_have_one_length),
	        RULE(a_roll_call_keeps_the_marks_beside_the_seat),
	        RULE(an_open_vote_of_before_survives_the_migration),
	};

	return cmocka_run_group_tests(rules, NULL, NULL);
}
