/* SPDX-License-Identifier: EUPL-1.2 */
/* app_school.c - several classes under one school: enrolling, rights, and whom classes elected. */
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "hemicycle/limits.h"
#include "unit/app_box.h"

enum { THIRD = 6 };

/* School 1, made by the teacher of classes 1 and 2; its joining code. */
static void make_school(struct desk_host *desk, char code[16])
{
	box_class(desk);
	desk_say(desk, TEACHER, "{'id':10,'do':'school.add','name':'Jean Moulin'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':10,'ok':{'id':1}}");
	desk_say(desk, TEACHER, "{'id':11,'do':'school.code','school':1}");
	desk_string(desk, TEACHER, "{'re':11,'ok':", "code", code, 16);
	assert_int_equal(strlen(code), 8);
}

static void enrol(struct desk_host *desk, unsigned screen, int re, int class_id, const char *code)
{
	desk_say(desk, screen, "{'id':%d,'do':'class.enrol','class':%d,'code':'%s'}", re, class_id,
	         code);
}

static void a_class_joins_with_the_code_and_leaves_again(void **state)
{
	struct desk_host *desk = *state;
	char code[16], typed[32];

	make_school(desk, code);
	snprintf(typed, sizeof typed, "%.4s-%s ", code, code + 4);
	for (size_t i = 0; typed[i] != '\0'; i++)
		typed[i] = (char)(typed[i] >= 'A' ? typed[i] + 32 : typed[i]); /* small letters */
	enrol(desk, TEACHER, 12, 1, typed);
	ASSERT_HEARD(desk, TEACHER, "{'re':12,'ok':{'id':1,'name':'CM1'");
	ASSERT_HEARD(desk, TEACHER,
	             "'school':1,'school_name':'Jean Moulin','delegates':false,'years':[]}}");
	enrol(desk, TEACHER, 13, 1, code); /* again is once */
	GRANTED(desk, TEACHER, 13);
	desk_restart(desk, false);
	class_sign_in(desk);
	desk_say(desk, TEACHER, "{'id':14,'do':'home'}");
	ASSERT_HEARD(desk, TEACHER,
	             "'schools':[{'id':1,'name':'Jean Moulin','classes':1,"
	             "'admin':true}]}}");
	desk_say(desk, TEACHER, "{'id':15,'do':'class.leave-school','class':1}");
	GRANTED(desk, TEACHER, 15);
	desk_say(desk, TEACHER, "{'id':16,'do':'class.leave-school','class':1}");
	REFUSED(desk, TEACHER, 16, "no-such-school");
	desk_say(desk, TEACHER, "{'id':17,'do':'school.open','school':1}");
	ASSERT_HEARD(desk, TEACHER,
	             "{'re':17,'ok':{'id':1,'name':'Jean Moulin','public_page':true,"
	             "'has_code':true,'admin':true,'admins':[{'id':1,"
	             "'name':'maitre'}],'classes':[]");
}

static void a_class_is_of_one_school_only(void **state)
{
	struct desk_host *desk = *state;
	char code[16], other[16];

	make_school(desk, code);
	enrol(desk, TEACHER, 12, 1, code);
	GRANTED(desk, TEACHER, 12);
	desk_say(desk, TEACHER, "{'id':13,'do':'school.add','name':'Rosa Parks'}");
	desk_say(desk, TEACHER, "{'id':14,'do':'school.code','school':2}");
	desk_string(desk, TEACHER, "{'re':14,'ok':", "code", other, sizeof other);
	enrol(desk, TEACHER, 15, 1, other);
	REFUSED(desk, TEACHER, 15, "in-a-school");
	desk_say(desk, TEACHER, "{'id':16,'do':'school.code','school':1}");
	GRANTED(desk, TEACHER, 16); /* another code: the first is worth nothing any more */
	enrol(desk, TEACHER, 17, 2, code);
	REFUSED(desk, TEACHER, 17, "wrong-school-code");
	enrol(desk, TEACHER, 18, 2, "ABC");
	REFUSED(desk, TEACHER, 18, "wrong-school-code");
	enrol(desk, TEACHER, 19, 2, "ABCDEFGHJK");
	REFUSED(desk, TEACHER, 19, "wrong-school-code");
}

static void codes_cannot_be_guessed(void **state)
{
	struct desk_host *desk = *state;
	char code[16];

	make_school(desk, code);
	for (int i = 0; i < GUESSES_PER_MINUTE; i++) { /* right ones cost nothing */
		enrol(desk, TEACHER, 100 + i, 1, code);
		desk_pass(desk, 200);
	}
	GRANTED(desk, TEACHER, 119);
	for (int i = 0; i < GUESSES_PER_MINUTE + 5; i++) {
		enrol(desk, TEACHER, 200 + i, 2, "23456789");
		desk_pass(desk, 200);
	}
	REFUSED(desk, TEACHER, 200, "wrong-school-code");
	enrol(desk, TEACHER, 300, 2, code);
	REFUSED(desk, TEACHER, 300, "too-fast");
	desk_pass(desk, 60000);
	enrol(desk, TEACHER, 301, 2, code);
	GRANTED(desk, TEACHER, 301);
}

/* Who is of the school sees counts of other classes; who is not hears nothing at all. */
static void a_school_is_nobodys_business_but_its_own(void **state)
{
	static const char *const asked[] = {
	        "'school.open','school':1",
	        "'school.edit','school':1,'name':'x','public_page':true",
	        "'school.code','school':1",
	        "'school.admin','school':1,'name':'Eve','on':true",
	        "'school.council','school':1,'class':0",
	        "'school.elected','school':1",
	};
	struct desk_host *desk = *state;
	char code[16];

	make_school(desk, code);
	enrol(desk, TEACHER, 12, 1, code);
	box_teacher(desk, SECOND, "Zadie");
	box_teacher(desk, THIRD, "Eve");
	desk_say(desk, SECOND, "{'id':2,'do':'class.add','name':'CE2','mode':'reading'}");
	enrol(desk, SECOND, 3, 3, code);
	GRANTED(desk, SECOND, 3);
	for (int i = 0; i < (int)COUNT_OF(asked); i++) {
		char no[48];

		desk_say(desk, THIRD, "{'id':%d,'do':%s}", 20 + i, asked[i]);
		snprintf(no, sizeof no, "{'re':%d,'no':'no-such-school'", 20 + i);
		ASSERT_HEARD(desk, THIRD, no);
		desk_say(desk, SECOND, "{'id':%d,'do':%s}", 20 + i, asked[i]);
		snprintf(no, sizeof no, "{'re':%d,%s", 20 + i, i == 0 ? "'ok'" : "'no':'not-all");
		ASSERT_HEARD(desk, SECOND, no);
	}
	ASSERT_HEARD(desk, SECOND,
	             "'admin':false,'admins':[{'id':1,'name':'maitre'}],'classes':[{"
	             "'id':3,'name':'CE2','teachers':'Zadie','mode':'reading',"
	             "'delegates':false,'own':true");
	ASSERT_HEARD(desk, SECOND,
	             "{'id':1,'name':'CM1','teachers':'maitre','mode':'reading',"
	             "'delegates':false,'own':false,'pupils':6");
	enrol(desk, THIRD, 40, 1, code); /* with the code, but not the class */
	REFUSED(desk, THIRD, 40, "no-such-class");
	desk_say(desk, SECOND, "{'id':41,'do':'class.leave-school','class':1}");
	REFUSED(desk, SECOND, 41, "no-such-class");
	desk_say(desk, SECOND, "{'id':42,'do':'class.open','class':1}");
	REFUSED(desk, SECOND, 42, "no-such-class");
	desk_say(desk, TEACHER,
	         "{'id':43,'do':'class.leave-school','class':3}"); /* who administers */
	GRANTED(desk, TEACHER, 43);
	desk_say(desk, SECOND, "{'id':44,'do':'school.open','school':1}");
	REFUSED(desk, SECOND, 44, "no-such-school");
}

static void a_school_never_stays_without_who_administers_it(void **state)
{
	struct desk_host *desk = *state;
	char code[16];

	make_school(desk, code);
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, TEACHER,
	         "{'id':20,'do':'school.admin','school':1,'name':'maitre','on':false}");
	REFUSED(desk, TEACHER, 20, "not-allowed");
	desk_say(desk, TEACHER,
	         "{'id':21,'do':'school.admin','school':1,'name':'nobody','on':true}");
	REFUSED(desk, TEACHER, 21, "no-such-teacher");
	desk_say(desk, TEACHER,
	         "{'id':22,'do':'school.admin','school':1,'name':'Zadie','on':true}");
	ASSERT_HEARD(desk, TEACHER, "{'id':2,'name':'Zadie'}]");
	desk_say(desk, SECOND,
	         "{'id':3,'do':'school.edit','school':1,'name':'Rosa Parks','public_page':false}");
	ASSERT_HEARD(desk, SECOND, "{'re':3,'ok':{'id':1,'name':'Rosa Parks','public_page':false");
	desk_say(desk, SECOND,
	         "{'id':4,'do':'school.admin','school':1,'name':'maitre','on':false}");
	GRANTED(desk, SECOND, 4);
	desk_say(desk, TEACHER, "{'id':23,'do':'school.open','school':1}");
	REFUSED(desk, TEACHER, 23, "no-such-school"); /* no class in it, no rights */
}

static void one_class_of_a_school_is_its_council_of_delegates(void **state)
{
	struct desk_host *desk = *state;
	char code[16];

	make_school(desk, code);
	desk_say(desk, TEACHER, "{'id':12,'do':'school.council','school':1,'class':2}");
	REFUSED(desk, TEACHER, 12, "no-such-class");
	enrol(desk, TEACHER, 13, 1, code);
	enrol(desk, TEACHER, 14, 2, code);
	desk_say(desk, TEACHER, "{'id':15,'do':'school.council','school':1,'class':2}");
	ASSERT_HEARD(desk, TEACHER,
	             "'name':'CP','teachers':'maitre','mode':'images',"
	             "'delegates':true");
	desk_say(desk, TEACHER, "{'id':16,'do':'class.open','class':2}");
	ASSERT_HEARD(desk, TEACHER, "'school_name':'Jean Moulin','delegates':true,'years':[]}}");
	desk_say(desk, TEACHER, "{'id':17,'do':'school.council','school':1,'class':0}");
	ASSERT_HEARD(desk, TEACHER, "{'re':17,'ok':");
	desk_say(desk, TEACHER, "{'id':18,'do':'class.open','class':2}");
	ASSERT_HEARD(desk, TEACHER, "{'re':18,'ok':");
	assert_null(strstr(desk_heard(desk, TEACHER, "{'re':18,'ok':"), "\"delegates\":true"));
}

static void schools_are_bounded(void **state)
{
	struct desk_host *desk = *state;

	class_sign_in(desk);
	for (int i = 0; i < SCHOOLS_PER_TEACHER_MAX; i++)
		desk_say(desk, TEACHER, "{'id':%d,'do':'school.add','name':'S%d'}", 10 + i, i);
	GRANTED(desk, TEACHER, 17);
	desk_say(desk, TEACHER, "{'id':30,'do':'school.add','name':'One more'}");
	REFUSED(desk, TEACHER, 30, "too-many");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)
	        T(a_class_joins_with_the_code_and_leaves_again),
	        T(a_class_is_of_one_school_only),
	        T(codes_cannot_be_guessed),
	        T(a_school_is_nobodys_business_but_its_own),
	        T(a_school_never_stays_without_who_administers_it),
	        T(one_class_of_a_school_is_its_council_of_delegates),
	        T(schools_are_bounded),
#undef T
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
