/* SPDX-License-Identifier: EUPL-1.2 */
/* app_sitting.c - a whole sitting through the application, over a real store. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/app_host.h"

enum { TEACHER = 1, WALL = 2, PUPIL = 10, PUPILS = 6 };

#define ASSERT_HEARD(desk, screen, part) \
	do { \
		if (desk_heard(desk, screen, part) == NULL) { \
			dump(desk, screen); \
			fail_msg("screen %d did not hear %s", screen, part); \
		} \
	} while (0)

static void dump(const struct desk_host *desk, unsigned screen)
{
	for (unsigned i = 0; i < desk->screens[screen].count; i++)
		print_message("  %u < %.900s\n", screen, desk->screens[screen].sent[i]);
}

static const char MOTION[] =
	"{'title':'Un potager ?','picture':'','ballot':'motion','secrecy':'secret',"
	"'base':'expressed','threshold':'simple','quorum':'none','tie_rule':'rejected',"
	"'changeable':false,'close_on_time':false,'close_on_all':false,'seconds':0,'options':[]}";

static int setup(void **state)
{
	struct desk_host *desk = calloc(1, sizeof *desk);

	desk_start(desk, false);
	*state = desk;
	return 0;
}

static int teardown(void **state)
{
	desk_stop(*state);
	free(*state);
	return 0;
}

static void sign_in(struct desk_host *desk)
{
	desk_come(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':1,'do':'login','name':'maitre','password':'%s'}",
		 desk->first_password);
	ASSERT_HEARD(desk, TEACHER, "{'re':1,'ok':{'token':");
}

/* A class of six and a sitting with one motion; the sitting's id. */
static int64_t prepare(struct desk_host *desk)
{
	int64_t class_id, sitting;

	sign_in(desk);
	desk_say(desk, TEACHER, "{'id':2,'do':'class.add','name':'CM1','mode':'reading'}");
	class_id = desk_number(desk, TEACHER, "{'re':2,", "id");
	assert_true(class_id > 0);
	desk_say(desk, TEACHER,
		 "{'id':3,'do':'pupils.add','class':%lld,"
		 "'names':['Ana','Ben','Chloé','Dia','Eva','Fred']}",
		 (long long)class_id);
	ASSERT_HEARD(desk, TEACHER, "'name':'Chloé'");
	desk_say(desk, TEACHER, "{'id':4,'do':'sitting.add','class':%lld,'title':'Conseil'}",
		 (long long)class_id);
	sitting = desk_number(desk, TEACHER, "{'re':4,", "id");
	if (sitting <= 0)
		dump(desk, TEACHER);
	assert_true(sitting > 0);
	desk_say(desk, TEACHER, "{'id':5,'do':'sitting.enter','sitting':%lld}", (long long)sitting);
	ASSERT_HEARD(desk, TEACHER, "{'re':5,'ok':{}}");
	ASSERT_HEARD(desk, TEACHER, "'screen':'teacher'");
	desk_say(desk, TEACHER, "{'id':6,'do':'item.add','motion':%s}", MOTION);
	ASSERT_HEARD(desk, TEACHER, "{'re':6,'ok':{}}");
	return sitting;
}

static void token_of(unsigned pupil, char out[65])
{
	for (unsigned i = 0; i < 32; i++)
		sprintf(out + 2 * i, "%02x", (pupil * 37 + i) & 255);
}

/* All six come by the door, and are accepted. */
static void seat_all(struct desk_host *desk)
{
	char code[16], token[65];

	desk_say(desk, TEACHER, "{'id':10,'do':'door.open'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':10,'ok':{}}");
	desk_pass(desk, 100);
	desk_string(desk, TEACHER, "'door_open':true", "door_code", code, sizeof code);
	assert_int_equal(strlen(code), 6);
	for (unsigned i = 0; i < PUPILS; i++) {
		desk_come(desk, PUPIL + i);
		desk_say(desk, PUPIL + i, "{'id':1,'do':'hello','door':'%s'}", code);
		ASSERT_HEARD(desk, (int)(PUPIL + i), "'role':'visitor'");
		ASSERT_HEARD(desk, (int)(PUPIL + i), "'screen':'visitor'");
		token_of(i, token);
		desk_say(desk, PUPIL + i, "{'id':2,'do':'seat.take','seat':%u,'token':'%s'}", i,
			 token);
		ASSERT_HEARD(desk, (int)(PUPIL + i), "{'re':2,'ok':{}}");
		ASSERT_HEARD(desk, (int)(PUPIL + i), "'state':'waiting'");
	}
	desk_say(desk, TEACHER, "{'id':11,'do':'seat.accept','seat':0}");
	ASSERT_HEARD(desk, TEACHER, "{'re':11,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':12,'do':'seat.accept-all'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':12,'ok':{}}");
	desk_pass(desk, 100);
	for (unsigned i = 0; i < PUPILS; i++) {
		ASSERT_HEARD(desk, (int)(PUPIL + i), "'state':'seated'");
		ASSERT_HEARD(desk, (int)(PUPIL + i), "'screen':'pupil'");
	}
}

static void open_vote(struct desk_host *desk)
{
	desk_say(desk, TEACHER, "{'id':20,'do':'sitting.open'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':20,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':21,'do':'item.start','item':1}");
	desk_say(desk, TEACHER, "{'id':22,'do':'vote.open'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':22,'ok':{}}");
	desk_pass(desk, 1000);
}

static void cast(struct desk_host *desk, unsigned pupil, int re, int choice, int key)
{
	desk_say(desk, PUPIL + pupil,
		 "{'id':%d,'do':'vote.cast','vote':1,'choice':%d,"
		 "'key':'000000000000000000000000000000%02x'}",
		 re, choice, key);
}

static void a_class_holds_its_council_and_finds_it_in_the_archive(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting = prepare(desk);

	seat_all(desk);
	open_vote(desk);
	for (unsigned i = 0; i < PUPILS; i++) {
		cast(desk, i, 30, i < 4 ? 0 : 1, (int)i + 1);
		ASSERT_HEARD(desk, (int)(PUPIL + i), "{'re':30,'ok':{}}");
		ASSERT_HEARD(desk, (int)(PUPIL + i), "'voted':1");
	}
	desk_say(desk, TEACHER, "{'id':31,'do':'vote.close'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':31,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':32,'do':'vote.count'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':32,'ok':{}}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, TEACHER, "'votes':[4,2,0]");
	assert_null(desk_heard(desk, PUPIL, "'votes':[4"));
	desk_say(desk, TEACHER, "{'id':33,'do':'vote.show'}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, PUPIL, "'votes':[4,2,0]");
	desk_say(desk, TEACHER, "{'id':34,'do':'item.record'}");
	desk_say(desk, TEACHER, "{'id':35,'do':'sitting.end'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':35,'ok':{}}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, PUPIL, "'phase':'sealed'");
	desk_say(desk, TEACHER, "{'id':36,'do':'archive.list','class':1,'text':'POTAGER'}");
	ASSERT_HEARD(desk, TEACHER, "'title':'Un potager ?'");
	desk_say(desk, TEACHER, "{'id':37,'do':'archive.sitting','sitting':%lld}",
		 (long long)sitting);
	ASSERT_HEARD(desk, TEACHER, "'number':1");
	ASSERT_HEARD(desk, TEACHER, "'roll':['Ana','Ben'");
}

static void the_same_key_gets_the_same_answer_also_after_a_restart(void **state)
{
	struct desk_host *desk = *state;
	char token[65];

	prepare(desk);
	seat_all(desk);
	open_vote(desk);
	cast(desk, 0, 40, 0, 1);
	cast(desk, 0, 41, 0, 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':41,'ok':{}}");
	cast(desk, 0, 42, 0, 2);
	ASSERT_HEARD(desk, PUPIL, "{'re':42,'no':'already-voted'");
	desk_restart(desk, false);
	token_of(0, token);
	desk_come(desk, PUPIL);
	desk_say(desk, PUPIL, "{'id':1,'do':'hello','token':'%s'}", token);
	ASSERT_HEARD(desk, PUPIL, "'role':'pupil'");
	ASSERT_HEARD(desk, PUPIL, "'voted':1");
	cast(desk, 0, 43, 0, 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':43,'ok':{}}");
	cast(desk, 0, 44, 0, 2);
	ASSERT_HEARD(desk, PUPIL, "{'re':44,'no':'already-voted'");
}

static void nothing_is_answered_before_it_is_on_the_disk(void **state)
{
	struct desk_host *desk = *state;

	prepare(desk);
	seat_all(desk);
	open_vote(desk);
	desk->held = true;
	cast(desk, 0, 50, 0, 1);
	cast(desk, 0, 51, 0, 1);
	cast(desk, 0, 52, 1, 2);
	assert_null(desk_heard(desk, PUPIL, "{'re':50"));
	assert_null(desk_heard(desk, PUPIL, "{'re':51"));
	ASSERT_HEARD(desk, PUPIL, "{'re':52,'no':'already-voted'");
	desk->held = false;
	desk_run(desk);
	ASSERT_HEARD(desk, PUPIL, "{'re':50,'ok':{}}");
	ASSERT_HEARD(desk, PUPIL, "{'re':51,'ok':{}}");
}

static void pupils_tablets_hear_nothing_of_the_turnout(void **state)
{
	struct desk_host *desk = *state;
	unsigned before;

	prepare(desk);
	seat_all(desk);
	open_vote(desk);
	before = desk_heard_count(desk, PUPIL + 1, "{'view':");
	desk_forget(desk, TEACHER);
	cast(desk, 0, 30, 0, 1);
	desk_pass(desk, 1000);
	assert_int_equal(desk_heard_count(desk, PUPIL + 1, "{'view':"), before);
	ASSERT_HEARD(desk, TEACHER, "'voters':1");
}

static void a_seat_has_one_live_screen_and_can_be_taken_back(void **state)
{
	struct desk_host *desk = *state;
	char token[65];

	prepare(desk);
	seat_all(desk);
	token_of(0, token);
	desk_come(desk, 40);
	desk_say(desk, 40, "{'id':1,'do':'hello','token':'%s'}", token);
	ASSERT_HEARD(desk, 40, "'role':'pupil'");
	ASSERT_HEARD(desk, PUPIL, "{'note':{'gone':'elsewhere'}}");
	desk_say(desk, TEACHER, "{'id':60,'do':'seat.free','seat':0}");
	ASSERT_HEARD(desk, 40, "{'note':{'gone':'freed'}}");
	desk_say(desk, 40, "{'id':2,'do':'hello','token':'%s'}", token);
	ASSERT_HEARD(desk, 40, "{'re':2,'no':'unknown-token'");
}

static void who_says_no_hello_is_closed(void **state)
{
	struct desk_host *desk = *state;

	desk_come(desk, 5);
	desk_say(desk, 5, "{'id':1,'do':'home'}");
	ASSERT_HEARD(desk, 5, "{'re':1,'no':'hello-first'");
	desk_pass(desk, 4999);
	assert_int_equal(desk->screens[5].closed, 0);
	desk_pass(desk, 1);
	assert_int_equal(desk->screens[5].closed, CLOSE_POLICY);
}

static void a_projector_link_shows_the_wall_until_it_is_revoked(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting = prepare(desk);
	char token[80];

	desk_say(desk, TEACHER, "{'id':70,'do':'link.add','kind':'projector','target':%lld}",
		 (long long)sitting);
	desk_string(desk, TEACHER, "{'re':70,", "token", token, sizeof token);
	desk_come(desk, WALL);
	desk_say(desk, WALL, "{'id':1,'do':'hello','token':'%s'}", token);
	ASSERT_HEARD(desk, WALL, "'role':'projector'");
	ASSERT_HEARD(desk, WALL, "'screen':'projector'");
	desk_say(desk, WALL, "{'id':2,'do':'sitting.open'}");
	ASSERT_HEARD(desk, WALL, "{'re':2,'no':'not-allowed'");
	desk_say(desk, TEACHER, "{'id':71,'do':'link.revoke','link':%lld}",
		 (long long)desk_number(desk, TEACHER, "{'re':70,", "id"));
	ASSERT_HEARD(desk, WALL, "{'note':{'gone':'revoked'}}");
}

static void the_demonstration_is_made_once(void **state)
{
	struct desk_host *desk = *state;

	desk_restart(desk, true);
	desk_restart(desk, true);
	desk_come(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':1,'do':'login','name':'%s','password':'%s'}", DEMO_TEACHER,
		 DEMO_PASSWORD);
	desk_say(desk, TEACHER, "{'id':2,'do':'home'}");
	ASSERT_HEARD(desk, TEACHER, "'pupils':26,'sittings':1");
}

static void a_wrong_password_is_refused_and_guessing_is_budgeted(void **state)
{
	struct desk_host *desk = *state;

	desk_come(desk, TEACHER);
	for (int i = 0; i < 20; i++) {
		desk_say(desk, TEACHER, "{'id':%d,'do':'login','name':'x','password':'wrong'}", i);
		desk_pass(desk, 100);
	}
	ASSERT_HEARD(desk, TEACHER, "{'re':19,'no':'wrong-password'");
	desk_say(desk, TEACHER, "{'id':20,'do':'login','name':'x','password':'wrong'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':20,'no':'too-fast'");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_class_holds_its_council_and_finds_it_in_the_archive),
		TEST(the_same_key_gets_the_same_answer_also_after_a_restart),
		TEST(nothing_is_answered_before_it_is_on_the_disk),
		TEST(pupils_tablets_hear_nothing_of_the_turnout),
		TEST(a_seat_has_one_live_screen_and_can_be_taken_back),
		TEST(who_says_no_hello_is_closed),
		TEST(a_projector_link_shows_the_wall_until_it_is_revoked),
		TEST(the_demonstration_is_made_once),
		TEST(a_wrong_password_is_refused_and_guessing_is_budgeted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
