/* SPDX-License-Identifier: EUPL-1.2 */
/* store_urn.c - the roll, the sealed box, and their forgetting. */
#include "unit/store_kit.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SECRET    1
#define ROLL_CALL 2

static struct store *make(void **state, uint16_t vote)
{
	struct kit *kit = *state;

	assert_int_equal(urn_make(kit->store, KIT_ASSEMBLY, vote, vote == SECRET), ERR_NONE);
	return kit->store;
}

static void a_secret_vote_is_counted_as_it_was_cast(void **state)
{
	struct store *store = make(state, SECRET);
	uint16_t votes[3] = {9, 9, 9};

	for (uint16_t seat = 0; seat < 30; seat++)
		assert_int_equal(kit_sign(store, SECRET, seat, 0, seat % 5 == 0 ? 1 : 0, false),
		                 URN_SIGNED);
	assert_int_equal(kit_count(store, SECRET, 3, votes), ERR_NONE);
	assert_int_equal(votes[0], 24);
	assert_int_equal(votes[1], 6);
	assert_int_equal(votes[2], 0);
}

static void the_same_key_gets_the_same_answer_and_another_one_does_not_sign_twice(void **state)
{
	struct kit *kit = *state;
	uint16_t votes[3];

	make(state, SECRET);
	assert_int_equal(kit_sign(kit->store, SECRET, 4, 0, 1, false), URN_SIGNED);
	assert_int_equal(kit_sign(kit->store, SECRET, 4, 0, 1, false), URN_REPEATED);
	assert_int_equal(kit_sign(kit->store, SECRET, 4, 1, 0, false), URN_ALREADY);
	assert_int_equal(kit_sign(kit->store, SECRET, 4, 1, 0, true), URN_ALREADY);
	kit_reopen(kit);
	assert_int_equal(kit_sign(kit->store, SECRET, 4, 0, 1, false), URN_REPEATED);
	assert_int_equal(kit_sign(kit->store, SECRET, 4, 1, 0, false), URN_ALREADY);
	assert_int_equal(kit_count(kit->store, SECRET, 3, votes), ERR_NONE);
	assert_int_equal(votes[0] + votes[2], 0);
	assert_int_equal(votes[1], 1);
}

static void the_roll_is_read_in_order_of_seats_and_a_secret_one_tells_no_choice(void **state)
{
	struct store *store = make(state, SECRET);
	struct kit_roll seen = {0};

	kit_sign(store, SECRET, 9, 0, 1, false);
	kit_sign(store, SECRET, 2, 0, 1, false);
	assert_int_equal(urn_roll(store, KIT_ASSEMBLY, SECRET, kit_see, &seen), ERR_NONE);
	assert_int_equal(seen.count, 2);
	assert_int_equal(seen.seats[0], 2);
	assert_int_equal(seen.seats[1], 9);
	assert_int_equal(seen.papers[0].bytes + seen.papers[1].bytes, 0);
}

static void a_roll_call_vote_may_be_changed_where_the_caller_lets_it(void **state)
{
	struct store *store = make(state, ROLL_CALL);
	struct kit_roll seen = {0};
	uint16_t votes[3];

	assert_int_equal(kit_sign(store, ROLL_CALL, 3, 0, 2, true), URN_SIGNED);
	assert_int_equal(kit_sign(store, ROLL_CALL, 3, 1, 0, false), URN_ALREADY);
	assert_int_equal(kit_sign(store, ROLL_CALL, 3, 1, 0, true), URN_SIGNED);
	assert_int_equal(kit_sign(store, ROLL_CALL, 3, 1, 0, true), URN_REPEATED);
	assert_int_equal(urn_roll(store, KIT_ASSEMBLY, ROLL_CALL, kit_see, &seen), ERR_NONE);
	assert_int_equal(seen.count, 1);
	assert_int_equal(seen.papers[0].bytes, 1);
	assert_int_equal(seen.papers[0].byte[0], 0);
	assert_int_equal(kit_count(store, ROLL_CALL, 3, votes), ERR_MISSING);
}

static void a_rolled_back_signature_was_never_given(void **state)
{
	struct store *store = make(state, SECRET);
	uint8_t key[URN_KEY_BYTES] = {1};
	const struct urn_paper paper = kit_choice(0);
	enum urn_signing signing;
	uint16_t votes[2];

	assert_int_equal(store_begin(store), ERR_NONE);
	assert_int_equal(urn_sign(store, KIT_ASSEMBLY, SECRET, 1, key, &paper, false, &signing),
	                 ERR_NONE);
	store_rollback(store);
	assert_int_equal(kit_count(store, SECRET, 2, votes), ERR_NONE);
	assert_int_equal(votes[0], 0);
}

static void a_vote_that_was_never_made_takes_no_ballot(void **state)
{
	struct kit *kit = *state;
	uint8_t key[URN_KEY_BYTES] = {0};
	const struct urn_paper paper = kit_choice(0);
	enum urn_signing signing;

	assert_int_equal(store_begin(kit->store), ERR_NONE);
	assert_int_equal(urn_sign(kit->store, KIT_ASSEMBLY, 5, 1, key, &paper, false, &signing),
	                 ERR_MISSING);
	assert_int_equal(store_commit(kit->store), ERR_NONE);
}

static void making_an_urn_twice_keeps_its_ballots_and_its_kind(void **state)
{
	struct store *store = make(state, SECRET);
	uint16_t votes[2];

	kit_sign(store, SECRET, 1, 0, 1, false);
	make(state, SECRET);
	assert_int_equal(urn_make(store, KIT_ASSEMBLY, SECRET, false), ERR_CONFLICT);
	assert_int_equal(kit_count(store, SECRET, 2, votes), ERR_NONE);
	assert_int_equal(votes[1], 1);
}

static void the_key_file_is_for_the_owner_alone_and_serves_after_a_restart(void **state)
{
	struct kit *kit = *state;
	struct stat stat_;
	uint16_t votes[2];

	kit_sign(make(state, SECRET), SECRET, 1, 0, 1, false);
	assert_int_equal(stat(kit_path(kit, "data/keys/7-1.key"), &stat_), 0);
	assert_int_equal(stat_.st_mode & 0777, 0600);
	assert_int_equal(stat_.st_size, 32);
	assert_int_equal(stat(kit_path(kit, "data/keys"), &stat_), 0);
	assert_int_equal(stat_.st_mode & 0777, 0700);
	kit_reopen(kit);
	assert_int_equal(kit_sign(kit->store, SECRET, 2, 0, 0, false), URN_SIGNED);
	assert_int_equal(kit_count(kit->store, SECRET, 2, votes), ERR_NONE);
	assert_int_equal(votes[0], 1);
	assert_int_equal(votes[1], 1);
}

static void without_its_key_a_vote_is_neither_counted_nor_continued(void **state)
{
	struct kit *kit = *state;
	uint8_t key[URN_KEY_BYTES] = {0};
	const struct urn_paper paper = kit_choice(0);
	enum urn_signing signing;
	uint16_t votes[2] = {8, 8};

	kit_sign(make(state, SECRET), SECRET, 1, 0, 1, false);
	assert_int_equal(unlink(kit_path(kit, "data/keys/7-1.key")), 0);
	kit_reopen(kit);
	assert_int_equal(kit_count(kit->store, SECRET, 2, votes), ERR_MISSING);
	assert_int_equal(votes[0], 8);
	assert_int_equal(store_begin(kit->store), ERR_NONE);
	assert_int_equal(
	        urn_sign(kit->store, KIT_ASSEMBLY, SECRET, 2, key, &paper, false, &signing),
	        ERR_MISSING);
	store_rollback(kit->store);
}

static void another_key_is_noticed(void **state)
{
	struct kit *kit = *state;
	uint16_t votes[2];

	kit_sign(make(state, SECRET), SECRET, 1, 0, 1, false);
	FILE *file = fopen(kit_path(kit, "data/keys/7-1.key"), "r+b");
	assert_non_null(file);
	fputs("thirty-two bytes of another key.", file);
	fclose(file);
	kit_reopen(kit);
	assert_int_equal(kit_count(kit->store, SECRET, 2, votes), ERR_CORRUPT);
}

static void changed(void **state, const char *sql, enum err want)
{
	struct kit *kit = *state;
	uint16_t votes[2] = {8, 8};

	make(state, SECRET);
	kit_sign(kit->store, SECRET, 1, 0, 1, false);
	kit_sign(kit->store, SECRET, 2, 0, 0, false);
	store_close(kit->store);
	kit->store = NULL;
	kit_sql(kit, "data/urns.db", sql);
	kit_reopen(kit);
	assert_int_equal(kit_count(kit->store, SECRET, 2, votes), want);
	assert_int_equal(votes[0], 8);
}

static void a_removed_ballot_is_noticed(void **state)
{
	changed(state, "DELETE FROM urn WHERE sealed = (SELECT max(sealed) FROM urn)", ERR_CORRUPT);
}

static void a_removed_signature_is_noticed(void **state)
{
	changed(state, "DELETE FROM roll WHERE seat = 1", ERR_CORRUPT);
}

static void a_ballot_that_does_not_open_is_noticed(void **state)
{
	changed(state, "UPDATE urn SET sealed = randomblob(80)", ERR_CORRUPT);
}

static void a_forgotten_vote_leaves_no_row_no_key_and_no_log(void **state)
{
	struct kit *kit = *state;
	struct store *store = make(state, SECRET);
	uint8_t key[URN_KEY_BYTES];
	struct kit_roll seen = {0};
	struct stat stat_;

	for (uint16_t seat = 0; seat < 8; seat++)
		kit_sign(store, SECRET, seat, 0, 0, false);
	kit_key(3, 0, key);
	assert_true(kit_holds(kit, "data/urns.db-wal", key, sizeof key));
	assert_int_equal(urn_forget(store, KIT_ASSEMBLY, SECRET), ERR_NONE);
	assert_false(kit_exists(kit, "data/keys/7-1.key"));
	assert_int_equal(stat(kit_path(kit, "data/urns.db-wal"), &stat_), 0);
	assert_int_equal(stat_.st_size, 0);
	assert_false(kit_holds(kit, "data/urns.db", key, sizeof key));
	assert_int_equal(urn_roll(store, KIT_ASSEMBLY, SECRET, kit_see, &seen), ERR_NONE);
	assert_int_equal(seen.count, 0);
	assert_int_equal(urn_forget(store, KIT_ASSEMBLY, SECRET), ERR_NONE);
}

static void forgetting_one_vote_leaves_the_others_alone(void **state)
{
	struct store *store = make(state, SECRET);
	uint16_t votes[2];

	assert_int_equal(urn_make(store, KIT_ASSEMBLY, 3, true), ERR_NONE);
	kit_sign(store, SECRET, 1, 0, 1, false);
	kit_sign(store, 3, 1, 0, 1, false);
	assert_int_equal(urn_forget(store, KIT_ASSEMBLY, SECRET), ERR_NONE);
	assert_int_equal(kit_count(store, SECRET, 2, votes), ERR_MISSING);
	assert_int_equal(kit_count(store, 3, 2, votes), ERR_NONE);
	assert_int_equal(votes[1], 1);
}

static void a_vote_that_was_being_forgotten_is_gone_after_opening(void **state)
{
	struct kit *kit = *state;
	uint8_t key[URN_KEY_BYTES];

	kit_sign(make(state, SECRET), SECRET, 3, 0, 1, false);
	store_close(kit->store);
	kit->store = NULL;
	kit_sql(kit, "data/urns.db", "UPDATE votes SET state = 1");
	kit_reopen(kit);
	kit_key(3, 0, key);
	assert_false(kit_exists(kit, "data/keys/7-1.key"));
	assert_false(kit_holds(kit, "data/urns.db", key, sizeof key));
}

static void a_key_whose_vote_was_never_made_is_destroyed_at_opening(void **state)
{
	struct kit *kit = *state;
	FILE *file = fopen(kit_path(kit, "data/keys/7-9.key"), "wb");

	assert_non_null(file);
	fputs("thirty-two bytes of another key.", file);
	fclose(file);
	make(state, SECRET);
	kit_reopen(kit);
	assert_false(kit_exists(kit, "data/keys/7-9.key"));
	assert_true(kit_exists(kit, "data/keys/7-1.key"));
}

static enum err forget_each(void *context, int64_t assembly, uint16_t vote, bool secret)
{
	assert_int_equal(secret, vote == SECRET);
	return urn_forget(context, assembly, vote);
}

static enum err count_each(void *context, int64_t assembly, uint16_t vote, bool secret)
{
	(void)assembly;
	(void)vote;
	(void)secret;
	++*(int *)context;
	return ERR_NONE;
}

static void the_votes_that_stand_are_listed_and_may_be_forgotten_meanwhile(void **state)
{
	struct store *store = make(state, SECRET);
	int count = 0;

	make(state, ROLL_CALL);
	assert_int_equal(urn_each(store, count_each, &count), ERR_NONE);
	assert_int_equal(count, 2);
	assert_int_equal(urn_each(store, forget_each, store), ERR_NONE);
	count = 0;
	assert_int_equal(urn_each(store, count_each, &count), ERR_NONE);
	assert_int_equal(count, 0);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, kit_open, kit_teardown)

int main(void)
{
	const struct CMUnitTest rules[] = {
	        RULE(a_secret_vote_is_counted_as_it_was_cast),
	        RULE(the_same_key_gets_the_same_answer_and_another_one_does_not_sign_twice),
	        RULE(the_roll_is_read_in_order_of_seats_and_a_secret_one_tells_no_choice),
	        RULE(a_roll_call_vote_may_be_changed_where_the_caller_lets_it),
	        RULE(a_rolled_back_signature_was_never_given),
	        RULE(a_vote_that_was_never_made_takes_no_ballot),
	        RULE(making_an_urn_twice_keeps_its_ballots_and_its_kind),
	        RULE(the_key_file_is_for_the_owner_alone_and_serves_after_a_restart),
	        RULE(without_its_key_a_vote_is_neither_counted_nor_continued),
	        RULE(another_key_is_noticed),
	        RULE(a_removed_ballot_is_noticed),
	        RULE(a_removed_signature_is_noticed),
	        RULE(a_ballot_that_does_not_open_is_noticed),
	        RULE(a_forgotten_vote_leaves_no_row_no_key_and_no_log),
	        RULE(forgetting_one_vote_leaves_the_others_alone),
	        RULE(a_vote_that_was_being_forgotten_is_gone_after_opening),
	        RULE(a_key_whose_vote_was_never_made_is_destroyed_at_opening),
	        RULE(the_votes_that_stand_are_listed_and_may_be_forgotten_meanwhile),
	};

	return cmocka_run_group_tests(rules, NULL, NULL);
}
