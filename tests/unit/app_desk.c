/* SPDX-License-Identifier: EUPL-1.2 */
/* app_desk.c - what a teacher does outside a sitting, and what a link's holder may read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "hemicycle/limits.h"
#include "unit/app_class.h"

enum { OTHER = 3, READER = 4 };

static void come_back(struct desk_host *desk, unsigned screen, const char *token)
{
	desk_come(desk, screen);
	desk_say(desk, screen, "{'id':1,'do':'hello','token':'%s'}", token);
}

static void a_new_password_shows_out_whoever_had_the_old_one(void **state)
{
	struct desk_host *desk = *state;
	char token[80];

	class_sign_in(desk);
	desk_string(desk, TEACHER, "{'re':1,", "token", token, sizeof token);
	desk_come(desk, OTHER);
	desk_say(desk, OTHER, "{'id':1,'do':'login','name':'maitre','password':'%s'}",
	         desk->first_password);
	desk_say(desk, TEACHER, "{'id':2,'do':'password.change','old':'x','new':'long enough'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':2,'no':'wrong-password'");
	desk_say(desk, TEACHER, "{'id':3,'do':'password.change','old':'%s','new':'short'}",
	         desk->first_password);
	ASSERT_HEARD(desk, TEACHER, "{'re':3,'no':'weak-password'");
	desk_say(desk, TEACHER, "{'id':4,'do':'password.change','old':'%s','new':'long enough'}",
	         desk->first_password);
	ASSERT_HEARD(desk, TEACHER, "{'re':4,'ok':{}}");
	ASSERT_HEARD(desk, OTHER, "{'note':{'gone':'revoked'}}");
	desk_say(desk, OTHER, "{'id':5,'do':'login','name':'maitre','password':'%s'}",
	         desk->first_password);
	ASSERT_HEARD(desk, OTHER, "{'re':5,'no':'wrong-password'");
	desk_say(desk, OTHER, "{'id':6,'do':'login','name':'maitre','password':'long enough'}");
	ASSERT_HEARD(desk, OTHER, "{'re':6,'ok':{'token'");
	come_back(desk, READER, token);
	ASSERT_HEARD(desk, READER, "'role':'teacher','name':'maitre'");
}

static void a_token_of_a_session_that_ended_opens_nothing(void **state)
{
	struct desk_host *desk = *state;
	char token[80];

	class_sign_in(desk);
	desk_string(desk, TEACHER, "{'re':1,", "token", token, sizeof token);
	come_back(desk, OTHER, token);
	ASSERT_HEARD(desk, OTHER, "'role':'teacher'");
	desk_say(desk, OTHER, "{'id':2,'do':'logout'}");
	ASSERT_HEARD(desk, OTHER, "{'re':2,'ok':{}}");
	ASSERT_HEARD(desk, TEACHER, "{'note':{'gone':'revoked'}}");
	desk_say(desk, OTHER, "{'id':3,'do':'home'}");
	ASSERT_HEARD(desk, OTHER, "{'re':3,'no':'hello-first'");
	come_back(desk, READER, token);
	ASSERT_HEARD(desk, READER, "{'re':1,'no':'unknown-token'");
}

static void a_session_ends_when_its_time_is_over(void **state)
{
	struct desk_host *desk = *state;

	class_sign_in(desk);
	desk->now_ms += SESSION_TEACHER_MS - 1;
	desk_say(desk, TEACHER, "{'id':2,'do':'home'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':2,'ok':");
	desk->now_ms += 1;
	desk_say(desk, TEACHER, "{'id':3,'do':'home'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':3,'no':'unknown-token'");
}

static void a_request_for_a_seat_grows_old(void **state)
{
	struct desk_host *desk = *state;
	char code[16];

	class_prepare(desk);
	class_open_door(desk, code);
	desk_come(desk, PUPIL);
	desk_say(desk, PUPIL, "{'id':1,'do':'hello','door':'%s'}", code);
	class_take(desk, PUPIL, 2, 0);
	desk_pass(desk, SESSION_PUPIL_MS - 60000);
	desk_go(desk, PUPIL);
	desk_pass(desk, 120000);
	desk_say(desk, TEACHER, "{'id':30,'do':'seat.accept','seat':0}");
	ASSERT_HEARD(desk, TEACHER, "{'re':30,'no':'nobody-waits'");
}

static void a_list_is_read_and_nothing_is_kept(void **state)
{
	struct desk_host *desk = *state;

	class_sign_in(desk); /* "NOM;Prénom\nDURAND;Léa\nPETIT;Tom\n" */
	desk_say(desk, TEACHER,
	         "{'id':2,'do':'list.read',"
	         "'data':'Tk9NO1Byw6lub20KRFVSQU5EO0zDqWEKUEVUSVQ7VG9tCg=='}");
	ASSERT_HEARD(desk, TEACHER, "{'re':2,'ok':{'format':'pronote'");
	ASSERT_HEARD(desk, TEACHER, "'name':'Léa'");
	desk_say(desk, TEACHER, "{'id':3,'do':'list.read','data':'AAA'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':3,'no':'bad-field'");
	desk_say(desk, TEACHER, "{'id':4,'do':'home'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':4,'ok':{'classes':[],'schools':[]}}");
}

static void pupils_are_edited_on_the_list_and_stay_as_they_were_in_a_sitting(void **state)
{
	struct desk_host *desk = *state;

	class_prepare(desk);
	desk_say(desk, TEACHER,
	         "{'id':30,'do':'pupil.edit','pupil':1,'name':'Anaïs','picture':''}");
	ASSERT_HEARD(desk, TEACHER, "{'re':30,'ok':{'id':1");
	ASSERT_HEARD(desk, TEACHER, "'name':'Anaïs'");
	desk_say(desk, TEACHER, "{'id':31,'do':'pupil.remove','pupil':2}");
	ASSERT_HEARD(desk, TEACHER, "{'re':31,'ok':{'id':1");
	desk_say(desk, TEACHER,
	         "{'id':32,'do':'class.edit','class':1,'name':'CE2','mode':'images'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':32,'ok':{}}");
	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':33,'do':'sitting.enter','sitting':1}");
	ASSERT_HEARD(desk, TEACHER, "'class_name':'CM1'");
	ASSERT_HEARD(desk, TEACHER, "'name':'Ana'");
	ASSERT_HEARD(desk, TEACHER, "'name':'Ben'");
}

static void a_reader_reads_the_archive_of_one_class_and_nothing_else(void **state)
{
	struct desk_host *desk = *state;
	char token[80];

	class_prepare(desk);
	desk_say(desk, TEACHER, "{'id':29,'do':'class.add','name':'B','mode':'images'}");
	desk_say(desk, TEACHER, "{'id':30,'do':'link.add','kind':'reader','target':1}");
	desk_string(desk, TEACHER, "{'re':30,", "token", token, sizeof token);
	come_back(desk, READER, token);
	ASSERT_HEARD(desk, READER, "'role':'reader'");
	desk_say(desk, READER, "{'id':2,'do':'archive.list','class':0,'text':''}");
	ASSERT_HEARD(desk, READER, "{'re':2,'ok':{'class_id':1,'class_name':'CM1'");
	desk_say(desk, READER, "{'id':3,'do':'archive.list','class':2,'text':''}");
	ASSERT_HEARD(desk, READER, "{'re':3,'no':'no-such-class'");
	desk_say(desk, READER, "{'id':4,'do':'archive.sitting','sitting':1}");
	ASSERT_HEARD(desk, READER, "{'re':4,'no':'no-such-sitting'"); /* not sealed yet */
	desk_say(desk, READER, "{'id':5,'do':'class.open','class':1}");
	ASSERT_HEARD(desk, READER, "{'re':5,'no':'not-allowed'");
	desk_say(desk, TEACHER, "{'id':31,'do':'sitting.open'}");
	desk_say(desk, TEACHER, "{'id':32,'do':'sitting.end'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':32,'ok':{}}");
	desk_say(desk, READER, "{'id':6,'do':'archive.sitting','sitting':1}");
	ASSERT_HEARD(desk, READER, "{'re':6,'ok':{'id':1");
	desk_restart(desk, false); /* a sealed sitting is read again on demand */
	come_back(desk, READER, token);
	desk_say(desk, READER, "{'id':7,'do':'archive.sitting','sitting':1}");
	ASSERT_HEARD(desk, READER, "{'re':7,'ok':{'id':1");
}

static void a_beat_tells_that_the_server_lives(void **state)
{
	struct desk_host *desk = *state;

	class_sign_in(desk);
	desk_come(desk, OTHER);
	desk_pass(desk, BEAT_MS + 1);
	ASSERT_HEARD(desk, TEACHER, "{'note':{'beat':17");
	assert_null(desk_heard(desk, OTHER, "beat"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_new_password_shows_out_whoever_had_the_old_one),
	        TEST(a_token_of_a_session_that_ended_opens_nothing),
	        TEST(a_session_ends_when_its_time_is_over),
	        TEST(a_request_for_a_seat_grows_old),
	        TEST(a_list_is_read_and_nothing_is_kept),
	        TEST(pupils_are_edited_on_the_list_and_stay_as_they_were_in_a_sitting),
	        TEST(a_reader_reads_the_archive_of_one_class_and_nothing_else),
	        TEST(a_beat_tells_that_the_server_lives),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
