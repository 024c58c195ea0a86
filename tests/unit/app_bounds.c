/* SPDX-License-Identifier: EUPL-1.2 */
/* app_bounds.c - every limit and every "not yours" is answered, and the rest goes on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "hemicycle/limits.h"
#include "unit/app_class.h"

static void malformed_messages_are_answered_and_then_end_it(void **state)
{
	struct desk_host *desk = *state;

	desk_come(desk, 5);
	for (int i = 0; i < FAULTS_MAX - 1; i++)
		desk_say(desk, 5, "{'id':1,'do':");
	ASSERT_HEARD(desk, 5, "{'re':-1,'no':'malformed'}");
	assert_int_equal(desk->screens[5].closed, 0);
	desk_say(desk, 5, "[]");
	assert_int_equal(desk->screens[5].closed, CLOSE_POLICY);
}

static void a_flood_is_answered_too_fast_without_being_read(void **state)
{
	struct desk_host *desk = *state;

	desk_come(desk, 5);
	for (int i = 0; i < SCREEN_MESSAGES_BURST; i++)
		desk_say(desk, 5, "{'id':1,'do':'home'}");
	assert_null(desk_heard(desk, 5, "too-fast"));
	desk_say(desk, 5, "{'id':1,'do':'home'}");
	ASSERT_HEARD(desk, 5, "{'re':-1,'no':'too-fast'}");
}

static void messages_wait_for_the_hello_before_them(void **state)
{
	struct desk_host *desk = *state;

	desk_come(desk, 5);
	desk->held = true;
	desk_say(desk, 5, "{'id':1,'do':'login','name':'maitre','password':'%s'}",
	         desk->first_password);
	for (int i = 2; i < 2 + HELD_MAX + 1; i++)
		desk_say(desk, 5, "{'id':%d,'do':'home'}", i);
	ASSERT_HEARD(desk, 5, "{'re':-1,'no':'too-fast'}");
	assert_null(desk_heard(desk, 5, "{'re':2"));
	desk->held = false;
	desk_run(desk);
	ASSERT_HEARD(desk, 5, "{'re':1,'ok':{'token'");
	ASSERT_HEARD(desk, 5, "{'re':2,'ok':{'classes':[],'schools':[]}}");
	ASSERT_HEARD(desk, 5, "{'re':9,'ok':{'classes':[],'schools':[]}}");
}

static void few_sign_ins_may_wait(void **state)
{
	struct desk_host *desk = *state;

	desk->held = true;
	for (unsigned i = 0; i < LOGINS_WAITING_MAX + 2; i++) {
		desk_come(desk, 10 + i);
		desk_say(desk, 10 + i, "{'id':1,'do':'login','name':'maitre','password':'x'}");
	}
	ASSERT_HEARD(desk, 10 + LOGINS_WAITING_MAX + 1, "{'re':1,'no':'busy'}");
	assert_null(desk_heard(desk, 10 + LOGINS_WAITING_MAX, "busy"));
	desk->held = false;
	desk_run(desk);
	ASSERT_HEARD(desk, 10 + LOGINS_WAITING_MAX, "{'re':1,'no':'wrong-password'}");
}

static void a_teacher_has_so_many_classes_and_links(void **state)
{
	struct desk_host *desk = *state;

	class_sign_in(desk);
	for (int i = 0; i <= CLASSES_PER_TEACHER_MAX; i++) {
		desk_forget(desk, TEACHER);
		desk_say(desk, TEACHER, "{'id':2,'do':'class.add','name':'C%d','mode':'images'}",
		         i);
		desk_pass(desk, 200);
	}
	ASSERT_HEARD(desk, TEACHER, "{'re':2,'no':'too-many'}");
	for (int i = 0; i <= LINKS_PER_CLASS_MAX; i++) {
		desk_forget(desk, TEACHER);
		desk_say(desk, TEACHER, "{'id':3,'do':'link.add','kind':'reader','target':1}");
		desk_pass(desk, 200);
	}
	ASSERT_HEARD(desk, TEACHER, "{'re':3,'no':'too-many'}");
}

static void a_class_has_so_many_pupils_and_a_teacher_so_many_sittings(void **state)
{
	struct desk_host *desk = *state;
	char names[MEMBERS_MAX * 16] = "";

	class_sign_in(desk);
	desk_say(desk, TEACHER, "{'id':2,'do':'class.add','name':'A','mode':'images'}");
	desk_say(desk, TEACHER, "{'id':3,'do':'sitting.add','class':1,'title':'T'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':3,'no':'empty-class'");
	for (int i = 0; i < MEMBERS_MAX; i++)
		snprintf(names + strlen(names), 16, "%s'P%d'", i == 0 ? "" : ",", i);
	desk_say(desk, TEACHER, "{'id':4,'do':'pupils.add','class':1,'names':[%s]}", names);
	ASSERT_HEARD(desk, TEACHER, "'name':'P127'");
	desk_say(desk, TEACHER, "{'id':5,'do':'pupils.add','class':1,'names':['Z']}");
	ASSERT_HEARD(desk, TEACHER, "{'re':5,'no':'too-many'");
	for (int i = 0; i <= SITTINGS_PER_TEACHER_MAX; i++) {
		desk_forget(desk, TEACHER);
		desk_say(desk, TEACHER, "{'id':6,'do':'sitting.add','class':1,'title':'T'}");
		desk_pass(desk, 200);
	}
	ASSERT_HEARD(desk, TEACHER, "{'re':6,'no':'too-many'");
}

static const char *const asks[] = {
        "'do':'class.open','class':1",
        "'do':'class.edit','class':1,'name':'X','mode':'images'",
        "'do':'pupils.add','class':1,'names':['X']",
        "'do':'pupil.edit','pupil':1,'name':'X','picture':''",
        "'do':'pupil.remove','pupil':1",
        "'do':'sitting.add','class':1,'title':'X'",
        "'do':'sitting.enter','sitting':2",
        "'do':'link.add','kind':'reader','target':1",
        "'do':'link.add','kind':'projector','target':2",
        "'do':'archive.list','class':1,'text':''",
        "'do':'archive.list','class':0,'text':''",
        "'do':'archive.sitting','sitting':1",
};

static void what_belongs_to_another_teacher_does_not_exist(void **state)
{
	struct desk_host *desk = *state;

	desk_restart(desk, true); /* the demonstration's teacher has class 1, sittings 1 and 2 */
	desk_come(desk, 3);
	desk_say(desk, 3, "{'id':1,'do':'login','name':'%s','password':'%s'}", DEMO_TEACHER,
	         DEMO_PASSWORD);
	desk_say(desk, 3, "{'id':2,'do':'sitting.enter','sitting':2}");
	ASSERT_HEARD(desk, 3, "{'re':2,'ok':{}}");
	class_sign_in(desk);
	for (unsigned i = 0; i < sizeof asks / sizeof asks[0]; i++) {
		char no[32];

		desk_say(desk, TEACHER, "{'id':%u,%s}", 100 + i, asks[i]);
		snprintf(no, sizeof no, "{'re':%u,'no':'no-such-", 100 + i);
		ASSERT_HEARD(desk, TEACHER, no);
	}
}

static void who_sits_nowhere_may_ask_for_one_seat_at_a_time(void **state)
{
	struct desk_host *desk = *state;
	char code[16];

	class_prepare(desk);
	class_open_door(desk, code);
	desk_come(desk, PUPIL);
	desk_come(desk, PUPIL + 1);
	desk_say(desk, PUPIL, "{'id':1,'do':'hello','door':'%s'}", code);
	desk_say(desk, PUPIL + 1, "{'id':1,'do':'hello','door':'%s'}", code);
	class_take(desk, PUPIL, 2, 0);
	class_take(desk, PUPIL + 1, 2, 0);
	ASSERT_HEARD(desk, PUPIL + 1, "{'re':2,'no':'seat-taken'");
	class_take(desk, PUPIL, 3, 4); /* the wrong picture, and then the right one */
	ASSERT_HEARD(desk, PUPIL, "{'re':3,'ok':{}}");
	ASSERT_HEARD(desk, PUPIL, "'seat':4");
	class_take(desk, PUPIL + 1, 3, 0);
	ASSERT_HEARD(desk, PUPIL + 1, "{'re':3,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':30,'do':'seat.refuse','seat':0}");
	ASSERT_HEARD(desk, PUPIL + 1, "{'note':{'gone':'refused'}}");
	desk_say(desk, TEACHER, "{'id':31,'do':'seat.accept','seat':0}");
	ASSERT_HEARD(desk, TEACHER, "{'re':31,'no':'nobody-waits'");
	desk_say(desk, TEACHER, "{'id':32,'do':'seat.accept','seat':4}");
	ASSERT_HEARD(desk, PUPIL, "'state':'seated'");
	desk_say(desk, TEACHER, "{'id':33,'do':'door.close'}");
	desk_come(desk, PUPIL + 2);
	desk_say(desk, PUPIL + 2, "{'id':1,'do':'hello','door':'%s'}", code);
	ASSERT_HEARD(desk, PUPIL + 2, "{'re':1,'no':'door-closed'");
	desk_say(desk, PUPIL + 2, "{'id':2,'do':'hello','door':'ZZZZZZ'}");
	ASSERT_HEARD(desk, PUPIL + 2, "{'re':2,'no':'unknown-code'");
}

static void an_old_code_is_no_guess_and_a_wrong_one_is(void **state)
{
	struct desk_host *desk = *state;
	char old[16], code[16];

	class_prepare(desk);
	class_open_door(desk, old);
	desk_forget(desk, TEACHER);
	class_open_door(desk, code);
	assert_string_not_equal(old, code);
	for (unsigned i = 0; i < 30; i++) {
		desk_come(desk, PUPIL + i);
		desk_say(desk, PUPIL + i, "{'id':1,'do':'hello','door':'%s'}", old);
		ASSERT_HEARD(desk, PUPIL + i, "{'re':1,'no':'unknown-code'}");
	}
	for (unsigned i = 0; i < GUESSES_PER_MINUTE; i++)
		desk_say(desk, PUPIL + i, "{'id':2,'do':'hello','door':'ZZZZZZ'}");
	desk_say(desk, PUPIL, "{'id':3,'do':'hello','door':'%s'}", code);
	ASSERT_HEARD(desk, PUPIL, "{'re':3,'no':'too-fast'}");
}

/* Taking a token that somebody else holds must not spoil the batch of others. */
static void a_foreign_token_asks_for_nothing(void **state)
{
	struct desk_host *desk = *state;
	char code[16], token[80];

	class_prepare(desk);
	class_open_door(desk, code);
	desk_say(desk, TEACHER, "{'id':40,'do':'link.add','kind':'projector','target':1}");
	desk_string(desk, TEACHER, "{'re':40,", "token", token, sizeof token);
	desk_come(desk, PUPIL);
	desk_say(desk, PUPIL, "{'id':1,'do':'hello','door':'%s'}", code);
	desk_say(desk, PUPIL, "{'id':2,'do':'seat.take','seat':0,'token':'%s'}", token);
	ASSERT_HEARD(desk, PUPIL, "{'re':2,'no':'not-allowed'");
	class_take(desk, PUPIL, 3, 0);
	ASSERT_HEARD(desk, PUPIL, "{'re':3,'ok':{}}");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(malformed_messages_are_answered_and_then_end_it),
	        TEST(a_flood_is_answered_too_fast_without_being_read),
	        TEST(messages_wait_for_the_hello_before_them),
	        TEST(few_sign_ins_may_wait),
	        TEST(a_teacher_has_so_many_classes_and_links),
	        TEST(a_class_has_so_many_pupils_and_a_teacher_so_many_sittings),
	        TEST(what_belongs_to_another_teacher_does_not_exist),
	        TEST(who_sits_nowhere_may_ask_for_one_seat_at_a_time),
	        TEST(a_foreign_token_asks_for_nothing),
	        TEST(an_old_code_is_no_guess_and_a_wrong_one_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
