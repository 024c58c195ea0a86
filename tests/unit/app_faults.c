/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_faults.c - what the application does when a commit fails: it refuses, it
 * keeps what was answered, and it goes on.
 *
 * The linker sends store_commit() through here (--wrap).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "unit/app_class.h"

enum err __real_store_commit(struct store *store);
enum err __wrap_store_commit(struct store *store);

static enum fault { NONE, FULL, FAILED_BUT_DURABLE, LIES } fault;

enum err __wrap_store_commit(struct store *store)
{
	enum fault now = fault;

	fault = NONE;
	if (now == FULL || now == LIES) {
		store_rollback(store);
		return now == FULL ? ERR_FULL : ERR_NONE;
	}
	if (now == FAILED_BUT_DURABLE) {
		enum err err = __real_store_commit(store);

		return err == ERR_NONE ? ERR_IO : err;
	}
	return __real_store_commit(store);
}

static void a_full_disk_refuses_and_changes_nothing(void **state)
{
	struct desk_host *desk = *state;

	class_open_vote(desk, "secret");
	fault = FULL;
	class_cast(desk, 0, 50, 0, 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':50,'no':'storage-full'");
	assert_null(desk_heard(desk, PUPIL, "'voted':1"));
	class_cast(desk, 0, 51, 0, 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':51,'ok':{}}");
}

static void what_was_decided_on_a_lost_state_is_refused_with_it(void **state)
{
	struct desk_host *desk = *state;

	class_open_vote(desk, "secret");
	fault = FULL;
	desk->held = true;
	class_cast(desk, 0, 50, 0, 1);
	class_cast(desk, 1, 51, 0, 2);
	class_cast(desk, 0, 52, 0, 1);
	desk->held = false;
	desk_run(desk);
	ASSERT_HEARD(desk, PUPIL, "{'re':50,'no':'storage-full'");
	ASSERT_HEARD(desk, PUPIL + 1, "{'re':51,'no':'storage-full'");
	ASSERT_HEARD(desk, PUPIL, "{'re':52,'no':'storage-full'");
	class_cast(desk, 0, 53, 1, 3);
	ASSERT_HEARD(desk, PUPIL, "{'re':53,'ok':{}}");
	class_cast(desk, 1, 54, 1, 4);
	ASSERT_HEARD(desk, PUPIL + 1, "{'re':54,'ok':{}}");
}

static void a_ballot_that_reached_the_disk_after_all_is_known_again(void **state)
{
	struct desk_host *desk = *state;

	class_open_vote(desk, "secret");
	fault = FAILED_BUT_DURABLE;
	class_cast(desk, 0, 50, 0, 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':50,'no':'storage-failed'");
	class_cast(desk, 0, 51, 1, 2);
	ASSERT_HEARD(desk, PUPIL, "{'re':51,'no':'already-voted'");
	class_cast(desk, 0, 52, 0, 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':52,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':53,'do':'vote.close'}");
	desk_say(desk, TEACHER, "{'id':54,'do':'vote.count'}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, TEACHER, "'votes':[1,0,0]");
}

static void a_lost_opening_leaves_no_urn_of_the_wrong_kind(void **state)
{
	struct desk_host *desk = *state;

	class_start_item(desk, "secret");
	fault = FULL;
	desk_say(desk, TEACHER, "{'id':22,'do':'vote.open'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':22,'no':'storage-full'");
	desk_say(desk, TEACHER, "{'id':23,'do':'item.edit','item':1,'motion':%s}",
	         class_motion("roll-call"));
	ASSERT_HEARD(desk, TEACHER, "{'re':23,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':24,'do':'vote.open'}");
	class_cast(desk, 0, 50, 1, 1);
	desk_say(desk, TEACHER, "{'id':25,'do':'vote.close'}");
	desk_say(desk, TEACHER, "{'id':26,'do':'vote.count'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':26,'ok':{}}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, TEACHER, "'votes':[0,1,0]");
}

static void a_failed_deadline_is_tried_again(void **state)
{
	struct desk_host *desk = *state;

	class_start_item(desk, "secret");
	desk_say(desk, TEACHER, "{'id':22,'do':'item.edit','item':1,'motion':%s}",
	         class_motion_timed(30));
	ASSERT_HEARD(desk, TEACHER, "{'re':22,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':23,'do':'vote.open'}");
	fault = FULL;
	desk_pass(desk, 30100);
	assert_null(desk_heard(desk, TEACHER, "'closed_by':'clock'"));
	desk_pass(desk, 2000);
	ASSERT_HEARD(desk, TEACHER, "'closed_by':'clock'");
}

/* The negative control: a store that lies loses an answered ballot, and this suite can see it. */
static void a_store_that_lies_would_be_noticed(void **state)
{
	struct desk_host *desk = *state;

	class_open_vote(desk, "secret");
	fault = LIES;
	class_cast(desk, 0, 50, 0, 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':50,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':53,'do':'vote.close'}");
	desk_say(desk, TEACHER, "{'id':54,'do':'vote.count'}");
	desk_pass(desk, 100);
	assert_null(desk_heard(desk, TEACHER, "'votes':[1,0,0]"));
}

static void a_request_that_failed_leaves_the_seat_free_to_ask_for(void **state)
{
	struct desk_host *desk = *state;
	char code[16];

	class_prepare(desk);
	class_open_door(desk, code);
	desk_come(desk, PUPIL);
	desk_say(desk, PUPIL, "{'id':1,'do':'hello','door':'%s'}", code);
	fault = FULL;
	class_take(desk, PUPIL, 2, 0);
	ASSERT_HEARD(desk, PUPIL, "{'re':2,'no':'storage-full'");
	class_take(desk, PUPIL, 3, 0);
	ASSERT_HEARD(desk, PUPIL, "{'re':3,'ok':{}}");
	fault = FULL;
	desk_say(desk, TEACHER, "{'id':30,'do':'seat.accept','seat':0}");
	ASSERT_HEARD(desk, TEACHER, "{'re':30,'no':'storage-full'");
	desk_say(desk, TEACHER, "{'id':31,'do':'seat.accept','seat':0}");
	ASSERT_HEARD(desk, TEACHER, "{'re':31,'ok':{}}");
	ASSERT_HEARD(desk, PUPIL, "'state':'seated'");
}

static void a_lost_sitting_is_not_there(void **state)
{
	struct desk_host *desk = *state;
	struct app_figures figures;

	class_prepare(desk);
	desk->held =
	        true; /* the first commit of sitting.add reserves the id, the second makes it */
	desk_say(desk, TEACHER, "{'id':40,'do':'sitting.add','class':1,'title':'Autre'}");
	desk->held = false;
	desk_run_one(desk);
	fault = FULL;
	desk_run(desk);
	ASSERT_HEARD(desk, TEACHER, "{'re':40,'no':'storage-full'");
	app_figures(desk->app, &figures);
	assert_int_equal(figures.rooms, 1);
}

static void damage(const struct desk_host *desk, const char *sql)
{
	sqlite3 *database;
	char path[96];

	snprintf(path, sizeof path, "%s/archive.db", desk->dir);
	assert_int_equal(sqlite3_open(path, &database), SQLITE_OK);
	assert_int_equal(sqlite3_exec(database, sql, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(database), SQLITE_OK);
}

/* With an honest journal the sitting is there again; with a damaged one it stays closed. */
static void a_damaged_journal_keeps_its_sitting_closed_and_spares_the_rest(void **state)
{
	static const char *const damages[] = {
	        "SELECT 1",
	        "UPDATE journal SET body = '{}' WHERE seq = 2",
	        "UPDATE journal SET body = 'not JSON' WHERE seq = 2",
	        "UPDATE journal SET kind = 'vote-shown' WHERE seq = 2",
	        "DELETE FROM journal WHERE seq = 2",
	        "DELETE FROM journal",
	};
	struct desk_host *desk = *state;

	class_prepare(desk);
	desk_say(desk, TEACHER, "{'id':39,'do':'item.add','motion':%s}", class_motion("secret"));
	damage(desk, "DROP TRIGGER journal_is_not_changed; DROP TRIGGER journal_is_not_deleted");
	for (unsigned i = 0; i < sizeof damages / sizeof damages[0]; i++) {
		struct app_figures figures;

		damage(desk, damages[i]);
		desk_restart(desk, false);
		app_figures(desk->app, &figures);
		assert_int_equal(figures.rooms, i == 0 ? 1 : 0);
	}
	class_sign_in(desk);
	desk_say(desk, TEACHER, "{'id':40,'do':'sitting.enter','sitting':1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':40,'no':'no-such-sitting'");
	desk_say(desk, TEACHER, "{'id':41,'do':'archive.sitting','sitting':1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':41,'no':");
	desk_say(desk, TEACHER, "{'id':42,'do':'sitting.add','class':1,'title':'Autre'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':42,'ok':{'id':");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_full_disk_refuses_and_changes_nothing),
	        TEST(what_was_decided_on_a_lost_state_is_refused_with_it),
	        TEST(a_ballot_that_reached_the_disk_after_all_is_known_again),
	        TEST(a_lost_opening_leaves_no_urn_of_the_wrong_kind),
	        TEST(a_failed_deadline_is_tried_again),
	        TEST(a_store_that_lies_would_be_noticed),
	        TEST(a_request_that_failed_leaves_the_seat_free_to_ask_for),
	        TEST(a_lost_sitting_is_not_there),
	        TEST(a_damaged_journal_keeps_its_sitting_closed_and_spares_the_rest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
