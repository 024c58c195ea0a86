/* SPDX-License-Identifier: EUPL-1.2 */
/* app_sitting.c - a whole sitting through the application, over a real store. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include "unit/app_class.h"

static void a_class_holds_its_council_and_finds_it_in_the_archive(void **state)
{
	struct desk_host *desk = *state;

	class_open_vote(desk, "secret");
	for (unsigned i = 0; i < PUPILS; i++) {
		class_cast(desk, i, 30, i < 4 ? 0 : 1, (int)i + 1);
		ASSERT_HEARD(desk, PUPIL + i, "{'re':30,'ok':{}}");
		ASSERT_HEARD(desk, PUPIL + i, "'voted':1");
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
	desk_say(desk, TEACHER, "{'id':37,'do':'archive.sitting','sitting':%lld}", 1LL);
	ASSERT_HEARD(desk, TEACHER, "'number':1");
	ASSERT_HEARD(desk, TEACHER, "'roll':['Ana','Ben'");
}

static void the_same_key_gets_the_same_answer_also_after_a_restart(void **state)
{
	struct desk_host *desk = *state;
	char token[65];

	class_open_vote(desk, "secret");
	class_cast(desk, 0, 40, 0, 1);
	class_cast(desk, 0, 41, 0, 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':41,'ok':{}}");
	class_cast(desk, 0, 42, 0, 2);
	ASSERT_HEARD(desk, PUPIL, "{'re':42,'no':'already-voted'");
	desk_restart(desk, false);
	class_token(0, token);
	desk_come(desk, PUPIL);
	desk_say(desk, PUPIL, "{'id':1,'do':'hello','token':'%s'}", token);
	ASSERT_HEARD(desk, PUPIL, "'role':'pupil'");
	ASSERT_HEARD(desk, PUPIL, "'voted':1");
	class_cast(desk, 0, 43, 0, 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':43,'ok':{}}");
	class_cast(desk, 0, 44, 0, 2);
	ASSERT_HEARD(desk, PUPIL, "{'re':44,'no':'already-voted'");
}

static void nothing_is_answered_before_it_is_on_the_disk(void **state)
{
	struct desk_host *desk = *state;

	class_open_vote(desk, "secret");
	desk->held = true;
	class_cast(desk, 0, 50, 0, 1);
	class_cast(desk, 0, 51, 0, 1);
	class_cast(desk, 0, 52, 1, 2);
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

	class_open_vote(desk, "secret");
	before = desk_heard_count(desk, PUPIL + 1, "{'view':");
	desk_forget(desk, TEACHER);
	class_cast(desk, 0, 30, 0, 1);
	desk_pass(desk, 1000);
	assert_int_equal(desk_heard_count(desk, PUPIL + 1, "{'view':"), before);
	ASSERT_HEARD(desk, TEACHER, "'voters':1");
}

static void a_seat_has_one_live_screen_and_can_be_taken_back(void **state)
{
	struct desk_host *desk = *state;
	char token[65];

	class_prepare(desk);
	class_seat_all(desk);
	class_token(0, token);
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
	int64_t sitting = class_prepare(desk);
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
	ASSERT_HEARD(desk, TEACHER, "'pupils':26,'sittings':2");
	desk_say(desk, TEACHER, "{'id':3,'do':'book.list','class':1,'text':''}");
	ASSERT_HEARD(desk, TEACHER, "'state':'in-progress','trial':0");
	ASSERT_HEARD(desk, TEACHER, "'state':'todo','trial':3");
	desk_say(desk, TEACHER, "{'id':4,'do':'box.open','class':1}");
	ASSERT_HEARD(desk, TEACHER, "'state':'waiting'");
	desk_say(desk, TEACHER, "{'id':5,'do':'sitting.enter','sitting':2}");
	ASSERT_HEARD(desk, TEACHER, "'trial':2"); /* one sitting less */
	desk_say(desk, TEACHER, "{'id':6,'do':'agenda.gather'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':6,'ok':{}}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, TEACHER, "'kind':'praise'");
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

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

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
