/* SPDX-License-Identifier: EUPL-1.2 */
/* app_class.c - a class of six with its teacher, in the steps that tests share. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/app_class.h"

int class_setup(void **state)
{
	struct desk_host *desk = calloc(1, sizeof *desk);

	desk_start(desk, false);
	*state = desk;
	return 0;
}

int class_teardown(void **state)
{
	desk_stop(*state);
	free(*state);
	return 0;
}

void class_dump(const struct desk_host *desk, unsigned screen)
{
	for (unsigned i = 0; i < desk->screens[screen].count; i++)
		print_message("  %u < %.900s\n", screen, desk->screens[screen].sent[i]);
}

static const char *motion(const char *secrecy, const char *on_time, int seconds)
{
	static char json[512];

	snprintf(json, sizeof json,
	         "{'title':'Un potager ?','picture':'','ballot':'motion','secrecy':'%s',"
	         "'base':'expressed','threshold':'simple','quorum':'none','tie_rule':'rejected',"
	         "'changeable':false,'close_on_time':%s,'close_on_all':false,'seconds':%d,"
	         "'options':[]}",
	         secrecy, on_time, seconds);
	return json;
}

const char *class_motion(const char *secrecy)
{
	return motion(secrecy, "false", 0);
}

const char *class_motion_timed(int seconds)
{
	return motion("secret", "true", seconds);
}

void class_sign_in(struct desk_host *desk)
{
	desk_come(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':1,'do':'login','name':'maitre','password':'%s'}",
	         desk->first_password);
	ASSERT_HEARD(desk, TEACHER, "{'re':1,'ok':{'token':");
}

static int64_t prepare(struct desk_host *desk, const char *first_motion)
{
	int64_t class_id, sitting;

	class_sign_in(desk);
	desk_say(desk, TEACHER, "{'id':2,'do':'class.add','name':'CM1','mode':'reading'}");
	class_id = desk_number(desk, TEACHER, "{'re':2,", "id");
	assert_int_equal(class_id, 1);
	desk_say(desk, TEACHER,
	         "{'id':3,'do':'pupils.add','class':%lld,"
	         "'names':['Ana','Ben','Chloé','Dia','Eva','Fred']}",
	         (long long)class_id);
	ASSERT_HEARD(desk, TEACHER, "'name':'Chloé'");
	desk_say(desk, TEACHER, "{'id':4,'do':'sitting.add','class':%lld,'title':'Conseil'}",
	         (long long)class_id);
	sitting = desk_number(desk, TEACHER, "{'re':4,", "id");
	assert_true(sitting > 0);
	desk_say(desk, TEACHER, "{'id':5,'do':'sitting.enter','sitting':%lld}", (long long)sitting);
	ASSERT_HEARD(desk, TEACHER, "{'re':5,'ok':{}}");
	ASSERT_HEARD(desk, TEACHER, "'screen':'teacher'");
	desk_say(desk, TEACHER, "{'id':6,'do':'item.add','motion':%s}", first_motion);
	ASSERT_HEARD(desk, TEACHER, "{'re':6,'ok':{}}");
	return sitting;
}

int64_t class_prepare(struct desk_host *desk)
{
	return prepare(desk, class_motion("secret"));
}

void class_open_door(struct desk_host *desk, char code[16])
{
	desk_say(desk, TEACHER, "{'id':10,'do':'door.open'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':10,'ok':{}}");
	desk_pass(desk, 100);
	desk_string(desk, TEACHER, "'door_open':true", "door_code", code, 16);
	assert_int_equal(strlen(code), 6);
}

void class_token(unsigned pupil, char out[65])
{
	for (unsigned i = 0; i < 32; i++)
		sprintf(out + (size_t)2 * i, "%02x", (pupil * 37 + i) & 255);
}

void class_take(struct desk_host *desk, unsigned screen, int re, unsigned seat)
{
	char token[65];

	class_token(screen - PUPIL, token);
	desk_say(desk, screen, "{'id':%d,'do':'seat.take','seat':%u,'token':'%s'}", re, seat,
	         token);
}

void class_seat_all(struct desk_host *desk)
{
	char code[16];

	class_open_door(desk, code);
	for (unsigned i = 0; i < PUPILS; i++) {
		desk_come(desk, PUPIL + i);
		desk_say(desk, PUPIL + i, "{'id':1,'do':'hello','door':'%s'}", code);
		ASSERT_HEARD(desk, PUPIL + i, "'role':'visitor'");
		ASSERT_HEARD(desk, PUPIL + i, "'screen':'visitor'");
		class_take(desk, PUPIL + i, 2, i);
		ASSERT_HEARD(desk, PUPIL + i, "{'re':2,'ok':{}}");
		ASSERT_HEARD(desk, PUPIL + i, "'state':'waiting'");
	}
	desk_say(desk, TEACHER, "{'id':11,'do':'seat.accept','seat':0}");
	ASSERT_HEARD(desk, TEACHER, "{'re':11,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':12,'do':'seat.accept-all'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':12,'ok':{}}");
	desk_pass(desk, 100);
	for (unsigned i = 0; i < PUPILS; i++) {
		ASSERT_HEARD(desk, PUPIL + i, "'state':'seated'");
		ASSERT_HEARD(desk, PUPIL + i, "'screen':'pupil'");
	}
}

static void start_motion(struct desk_host *desk, const char *first_motion)
{
	prepare(desk, first_motion);
	class_seat_all(desk);
	desk_say(desk, TEACHER, "{'id':20,'do':'sitting.open'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':20,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':21,'do':'item.start','item':1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':21,'ok':{}}");
}

void class_start_item(struct desk_host *desk, const char *secrecy)
{
	start_motion(desk, class_motion(secrecy));
}

void class_open_vote(struct desk_host *desk, const char *secrecy)
{
	class_open_motion(desk, class_motion(secrecy));
}

void class_open_motion(struct desk_host *desk, const char *first_motion)
{
	start_motion(desk, first_motion);
	desk_say(desk, TEACHER, "{'id':22,'do':'vote.open'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':22,'ok':{}}");
	desk_pass(desk, 1000);
}

void class_cast(struct desk_host *desk, unsigned pupil, int re, int choice, int key)
{
	desk_say(desk, PUPIL + pupil,
	         "{'id':%d,'do':'vote.cast','vote':1,'choice':%d,"
	         "'key':'000000000000000000000000000000%02x'}",
	         re, choice, key);
}

void class_mark(struct desk_host *desk, unsigned pupil, int re, const char *marks, int key)
{
	desk_say(desk, PUPIL + pupil,
	         "{'id':%d,'do':'vote.cast','vote':1,'marks':%s,"
	         "'key':'000000000000000000000000000000%02x'}",
	         re, marks, key);
}

const char *class_marked(const char *ballot, const char *secrecy, const char *more)
{
	static char json[1024];

	snprintf(json, sizeof json,
	         "{'title':'Où aller ?','picture':'','ballot':'%s','secrecy':'%s',"
	         "'base':'expressed','threshold':'simple','quorum':'none','tie_rule':'rejected',"
	         "'changeable':%s,'close_on_time':false,'close_on_all':false,'seconds':0%s,"
	         "'options':[{'text':'Le lac','picture':''},{'text':'La ferme','picture':''},"
	         "{'text':'Le port','picture':''}]}",
	         ballot, secrecy, strcmp(secrecy, "secret") == 0 ? "false" : "true", more);
	return json;
}
