/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_shared.c - several grown-ups in one sitting, a tablet that many vote on, and cards that
 * sit down by themselves.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "app/inside.h"
#include "app/rooms.h"
#include "store/council.h"
#include "store/journal.h"
#include "unit/app_class.h"

enum { CLASS = 1, OTHER = 3, BOOTH = 4, CARD = 5, TABLET = 6 };

/* A session in the store, and the hello of `screen` with its token. */
static void come_with(struct desk_host *desk, unsigned screen, struct session_row row)
{
	struct token token;
	char hex[2 * TOKEN_BYTES + 1];

	memset(token.byte, (int)screen, sizeof token.byte);
	for (unsigned i = 0; i < TOKEN_BYTES; i++)
		snprintf(hex + (size_t)2 * i, 3, "%02x", token.byte[i]);
	token_hash(&token, row.hash);
	row.made_at_ms = desk->now_ms;
	row.expires_at_ms = desk->now_ms + SESSION_PUPIL_MS;
	if (row.seat == 0)
		row.seat = SEAT_NONE;
	assert_int_equal(session_put(desk->store, &row), ERR_NONE);
	desk_come(desk, screen);
	desk_say(desk, screen, "{'id':1,'do':'hello','token':'%s'}", hex);
	ASSERT_HEARD(desk, screen, "{'re':1,'ok'");
}

static void two_teachers_run_one_sitting_until_the_share_ends(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting = class_prepare(desk), other;

	assert_int_equal(teacher_put(desk->store, "collegue", "", &other), ERR_NONE);
	come_with(desk, OTHER, (struct session_row){.role = ROLE_TEACHER, .teacher = other});
	desk_say(desk, OTHER, "{'id':2,'do':'sitting.enter','sitting':%lld}", (long long)sitting);
	ASSERT_HEARD(desk, OTHER, "{'re':2,'no':'no-such-sitting'");
	assert_int_equal(share_put(desk->store, CLASS, other), ERR_NONE);
	desk_say(desk, OTHER, "{'id':3,'do':'sitting.enter','sitting':%lld}", (long long)sitting);
	ASSERT_HEARD(desk, OTHER, "{'re':3,'ok':{}}");
	ASSERT_HEARD(desk, OTHER, "'screen':'teacher'");
	desk_say(desk, OTHER, "{'id':4,'do':'sitting.open'}");
	ASSERT_HEARD(desk, OTHER, "{'re':4,'ok':{}}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, TEACHER, "'phase':'welcome'");
	desk_say(desk, TEACHER, "{'id':5,'do':'item.start','item':1}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, OTHER, "'phase':'presented'");
	assert_int_equal(share_drop(desk->store, CLASS, other), ERR_NONE);
	desk_forget(desk, OTHER);
	desk_forget(desk, TEACHER);
	rooms_unshare(desk->app, CLASS, other);
	ASSERT_HEARD(desk, OTHER,
	             "{'note':{'gone':'unshared'}}"); /* at once, and stays signed in */
	assert_null(desk_heard(desk, TEACHER, "'gone'"));
	desk_say(desk, OTHER, "{'id':5,'do':'home'}");
	ASSERT_HEARD(desk, OTHER, "{'re':5,'ok'");
	desk_say(desk, OTHER, "{'id':6,'do':'item.leave'}");
	ASSERT_HEARD(desk, OTHER, "{'re':6,'no':'no-such-sitting'");
	desk_say(desk, OTHER, "{'id':7,'do':'sitting.enter','sitting':%lld}", (long long)sitting);
	ASSERT_HEARD(desk, OTHER, "{'re':7,'no':'no-such-sitting'");
	desk_say(desk, TEACHER, "{'id':8,'do':'item.leave'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':8,'ok':{}}");
}

static void cast(struct desk_host *desk, int re, int choice, const char *voter)
{
	desk_say(desk, BOOTH,
	         "{'id':%d,'do':'vote.cast','vote':1,'choice':%d%s,"
	         "'key':'000000000000000000000000000000%02x'}",
	         re, choice, voter, re);
}

static void ask_heard(struct desk_host *desk, int re, const char *answer)
{
	char wanted[80];

	snprintf(wanted, sizeof wanted, "{'re':%d,%s", re, answer);
	ASSERT_HEARD(desk, BOOTH, wanted);
}

struct journal { /* what an entry tells of who did it */
	int count, actors;
	bool named;
};

static enum err look(void *context, const struct journal_entry *entry)
{
	struct journal *journal = context;

	journal->count++;
	journal->actors += entry->actor % 65536 < MEMBERS_MAX;
	journal->named |= memmem(entry->body, entry->body_bytes, "voter", 5) != NULL;
	return ERR_NONE;
}

static struct journal journal_of(struct desk_host *desk)
{
	struct journal journal = {0};

	assert_int_equal(journal_read(desk->store, 1, look, &journal), ERR_NONE);
	return journal;
}

static void a_booth_takes_the_ballots_of_many(void **state)
{
	struct desk_host *desk = *state;
	struct journal before, after;

	class_open_vote(desk, "secret");
	come_with(desk, BOOTH,
	          (struct session_row){.role = ROLE_BOOTH, .class_id = CLASS, .sitting = 1});
	ASSERT_HEARD(desk, BOOTH, "'screen':'booth'");
	before = journal_of(desk);
	cast(desk, 20, 0, ""); /* nobody's ballot */
	ask_heard(desk, 20, "'no':'bad-field'");
	for (int i = 0; i < 4; i++) {
		char voter[24];

		snprintf(voter, sizeof voter, ",'voter':%d", i);
		cast(desk, 21 + i, i % 2, voter);
		ask_heard(desk, 21 + i, "'ok':{}");
		cast(desk, 31 + i, i % 2, voter);
		ask_heard(desk, 31 + i, "'no':'already-voted'");
	}
	cast(desk, 21, 0, ",'voter':0"); /* the same ballot again */
	assert_int_equal(desk_heard_count(desk, BOOTH, "{'re':21,'ok':{}}"), 2);
	ASSERT_HEARD(desk, PUPIL, "'voted':1"); /* the tablet of the seat knows */
	cast(desk, 40, 0, ",'voter':77");
	ask_heard(desk, 40, "'no':'not-eligible'");
	after = journal_of(desk);
	assert_int_equal(after.count, before.count);
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, TEACHER, "'voters':4");
	desk_say(desk, PUPIL + 5,
	         "{'id':20,'do':'vote.cast','vote':1,'choice':0,'voter':4,"
	         "'key':'00000000000000000000000000000099'}");
	ASSERT_HEARD(desk, PUPIL + 5, "{'re':20,'no':'bad-field'");
	desk_say(desk, BOOTH, "{'id':60,'do':'vote.close'}");
	ask_heard(desk, 60, "'no':'not-allowed'");
	desk_restart(desk, false);
	after = journal_of(desk);
	assert_int_equal(after.actors, 0);
	assert_false(after.named);
}

static void ballots_of_a_booth_are_counted(void **state)
{
	struct desk_host *desk = *state;

	class_open_vote(desk, "secret");
	come_with(desk, BOOTH,
	          (struct session_row){.role = ROLE_BOOTH, .class_id = CLASS, .sitting = 1});
	cast(desk, 21, 1, ",'voter':0");
	cast(desk, 22, 1, ",'voter':3");
	class_cast(desk, 1, 30, 0, 9);
	desk_say(desk, TEACHER, "{'id':31,'do':'vote.close'}");
	desk_say(desk, TEACHER, "{'id':32,'do':'vote.count'}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, TEACHER, "'votes':[1,2,0]");
}

static void a_card_sits_down_where_the_door_is_open(void **state)
{
	struct desk_host *desk = *state;
	char hex[65];

	class_prepare(desk);
	come_with(desk, CARD,
	          (struct session_row){.role = ROLE_CARD, .class_id = CLASS, .pupil = 2});
	class_token(40, hex);
	desk_say(desk, CARD, "{'id':2,'do':'card.sit','token':'%s'}", hex);
	ASSERT_HEARD(desk, CARD, "{'re':2,'no':'no-sitting'");
	class_seat_all(desk);
	desk_say(desk, CARD, "{'id':3,'do':'card.sit','token':'%s'}", hex);
	ASSERT_HEARD(desk, CARD, "{'re':3,'ok':{'id':1}}");
	ASSERT_HEARD(desk, PUPIL + 1, "{'note':{'gone':'elsewhere'}}");
	desk_say(desk, CARD, "{'id':4,'do':'card.sit','token':'%s'}",
	         hex); /* the answer was lost */
	ASSERT_HEARD(desk, CARD, "{'re':4,'ok':{'id':1}}");
	desk_come(desk, TABLET);
	desk_say(desk, TABLET, "{'id':1,'do':'hello','token':'%s'}", hex);
	ASSERT_HEARD(desk, TABLET, "'role':'pupil'");
	ASSERT_HEARD(desk, TABLET, "'seat':1,");
	class_token(0, hex); /* of Ana's tablet */
	desk_say(desk, CARD, "{'id':5,'do':'card.sit','token':'%s'}", hex);
	ASSERT_HEARD(desk, CARD, "{'re':5,'no':'not-allowed'");
	desk_restart(desk, false);
	class_token(40, hex);
	desk_come(desk, TABLET);
	desk_say(desk, TABLET, "{'id':1,'do':'hello','token':'%s'}", hex);
	ASSERT_HEARD(desk, TABLET, "'state':'seated'");
}

static void nobody_comes_into_a_sitting_that_is_interrupted(void **state)
{
	struct desk_host *desk = *state;
	char hex[65];

	class_prepare(desk);
	class_seat_all(desk);
	come_with(desk, CARD,
	          (struct session_row){.role = ROLE_CARD, .class_id = CLASS, .pupil = 2});
	desk_say(desk, TEACHER, "{'id':40,'do':'role.give','seat':0,'role':'chair'}");
	desk_say(desk, PUPIL, "{'id':41,'do':'sitting.open'}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, PUPIL, "'screen':'chair'");
	desk_forget(desk, PUPIL);
	desk_say(desk, PUPIL, "{'id':42,'do':'sitting.pause'}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, PUPIL, "'screen':'pupil'"); /* roles end */
	ASSERT_HEARD(desk, TEACHER, "'door_open':false");
	class_token(40, hex);
	desk_say(desk, CARD, "{'id':2,'do':'card.sit','token':'%s'}", hex);
	ASSERT_HEARD(desk, CARD, "{'re':2,'no':'no-sitting'");
	desk_restart(desk, false);
	class_token(3, hex); /* a seat stays its tablet's */
	desk_come(desk, TABLET);
	desk_say(desk, TABLET, "{'id':1,'do':'hello','token':'%s'}", hex);
	ASSERT_HEARD(desk, TABLET, "'state':'seated'");
	ASSERT_HEARD(desk, TABLET, "'paused':true");
}

static void a_card_of_another_class_finds_no_seat(void **state)
{
	struct desk_host *desk = *state;
	int64_t class_id, pupil;
	char hex[65];

	class_prepare(desk);
	class_seat_all(desk);
	assert_int_equal(class_put(desk->store, 1, "CP", 0, &class_id), ERR_NONE);
	assert_int_equal(pupil_put(desk->store, class_id, "Gus", "", &pupil), ERR_NONE);
	come_with(desk, CARD,
	          (struct session_row){.role = ROLE_CARD, .class_id = class_id, .pupil = pupil});
	class_token(40, hex);
	desk_say(desk, CARD, "{'id':2,'do':'card.sit','token':'%s'}", hex);
	ASSERT_HEARD(desk, CARD, "{'re':2,'no':'no-sitting'");
	desk_say(desk, CARD, "{'id':3,'do':'seat.take','seat':1,'token':'%s'}", hex);
	ASSERT_HEARD(desk, CARD, "{'re':3,'no':'not-allowed'");
	/* On the list since the sitting was prepared. */
	assert_int_equal(pupil_put(desk->store, CLASS, "Hal", "", &pupil), ERR_NONE);
	come_with(desk, TABLET,
	          (struct session_row){.role = ROLE_CARD, .class_id = CLASS, .pupil = pupil});
	desk_say(desk, TABLET, "{'id':2,'do':'card.sit','token':'%s'}", hex);
	ASSERT_HEARD(desk, TABLET, "{'re':2,'no':'no-such-seat'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)
	        TEST(two_teachers_run_one_sitting_until_the_share_ends),
	        TEST(a_booth_takes_the_ballots_of_many),
	        TEST(ballots_of_a_booth_are_counted),
	        TEST(a_card_sits_down_where_the_door_is_open),
	        TEST(nobody_comes_into_a_sitting_that_is_interrupted),
	        TEST(a_card_of_another_class_finds_no_seat),
#undef TEST
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
