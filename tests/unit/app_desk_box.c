/* SPDX-License-Identifier: EUPL-1.2 */
/* app_desk_box.c - the idea box: who writes, who sees what, and what is refused. */
#include <stdio.h>
#include <string.h>

#include "app/naming.h"
#include "base/check.h"
#include "hemicycle/limits.h"
#include "unit/app_box.h"

static void a_card_sees_its_own_slips_and_nobody_elses(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	box_card(desk, 1, NULL);
	box_card(desk, 2, NULL);
	box_card(desk, 7, NULL);
	box_write(desk, 1, 2, "proposal", "Un banc");
	ASSERT_HEARD(desk, CARD + 1, "{'re':2,'ok':{'class_id':1,'class_name':'CM1'");
	ASSERT_HEARD(desk, CARD + 1, "'pupil':1,'name':'Ana'");
	ASSERT_HEARD(desk, CARD + 1, "'state':'waiting','source':'card'");
	box_write(desk, 1, 3, "concern", "Le bruit");
	for (int pupil = 2; pupil <= 7; pupil += 5) {
		desk_say(desk, CARD + pupil, "{'id':2,'do':'box.open','class':0}");
		ASSERT_HEARD(desk, CARD + pupil, "{'re':2,'ok':{'class_id':");
		ASSERT_HEARD(desk, CARD + pupil, "'slips':[],'others':[]");
		desk_say(desk, CARD + pupil, "{'id':3,'do':'slip.withdraw','slip':1}");
		REFUSED(desk, CARD + pupil, 3, "no-such-slip");
		assert_null(desk_heard(desk, CARD + pupil, "Un banc"));
	}
	ASSERT_HEARD(desk, CARD + 7, "'class_id':2");
	desk_say(desk, CARD + 7, "{'id':4,'do':'box.open','class':1}");
	REFUSED(desk, CARD + 7, 4, "no-such-class");
	desk_say(desk, CARD + 7,
	         "{'id':5,'do':'slip.add','class':1,'pupil':0,'kind':'praise','text':'x'}");
	REFUSED(desk, CARD + 7, 5, "no-such-class");
	desk_say(desk, CARD + 2,
	         "{'id':6,'do':'slip.add','class':0,'pupil':1,'kind':'praise','text':'x'}");
	REFUSED(desk, CARD + 2, 6, "not-yours");
	desk_say(desk, CARD + 2,
	         "{'id':7,'do':'slip.screen','slip':1,'state':'accepted',"
	         "'names_somebody':false,'reason':''}");
	REFUSED(desk, CARD + 2, 7, "not-allowed");
	desk_say(desk, CARD + 2, "{'id':8,'do':'class.open','class':1}");
	REFUSED(desk, CARD + 2, 8, "not-allowed");
	desk_say(desk, CARD + 2, "{'id':9,'do':'archive.list','class':0,'text':''}");
	REFUSED(desk, CARD + 2, 9, "not-allowed");
}

static void the_computer_takes_slips_and_shows_none(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	box_set(desk, "[3,3,3,3,3]", "true", "true");
	box_link(desk, COMPUTER, "box", 1);
	ASSERT_HEARD(desk, COMPUTER, "'role':'box'");
	desk_say(desk, COMPUTER,
	         "{'id':2,'do':'slip.add','class':0,'pupil':2,'kind':'proposal','text':'Un banc'}");
	ASSERT_HEARD(desk, COMPUTER, "{'re':2,'ok':{'class_id':1");
	ASSERT_HEARD(desk, COMPUTER, "'pupils':[{'id':1,'name':'Ana'");
	ASSERT_HEARD(desk, COMPUTER, "'slips':[],'others':[]");
	desk_say(desk, TEACHER, "{'id':10,'do':'box.open','class':1}");
	ASSERT_HEARD(desk, TEACHER, "'pupil':2,'name':'Ben'");
	ASSERT_HEARD(desk, TEACHER, "'source':'computer'");
	box_screen(desk, 11, box_slip(desk, TEACHER, "Un banc"), "accepted", "");
	desk_say(desk, COMPUTER, "{'id':3,'do':'box.open','class':0}");
	GRANTED(desk, COMPUTER, 3);
	assert_null(desk_heard(desk, COMPUTER, "Un banc"));
	static const char *const refused[][2] = {
	        {"'slip.add','class':0,'pupil':0,'kind':'praise','text':'x'", "no-such-pupil"},
	        {"'slip.add','class':0,'pupil':7,'kind':'praise','text':'x'", "no-such-pupil"},
	        {"'slip.add','class':2,'pupil':7,'kind':'praise','text':'x'", "no-such-class"},
	        {"'box.open','class':2", "no-such-class"},
	        {"'slip.withdraw','slip':1", "not-allowed"},
	        {"'slip.support','slip':1,'on':true", "not-allowed"},
	        {"'slip.screen','slip':1,'state':'accepted','names_somebody':false,'reason':''",
	         "not-allowed"},
	        {"'book.list','class':0,'text':''", "not-allowed"},
	        {"'home'", "not-allowed"},
	};
	for (size_t i = 0; i < COUNT_OF(refused); i++) {
		char no[64];

		desk_say(desk, COMPUTER, "{'id':%d,'do':%s}", 20 + (int)i, refused[i][0]);
		snprintf(no, sizeof no, "{'re':%d,'no':'%s'", 20 + (int)i, refused[i][1]);
		ASSERT_HEARD(desk, COMPUTER, no);
	}
}

static void slips_are_limited_by_kind_and_by_the_class(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	box_set(desk, "[2,1,0,3,3]", "true", "false");
	box_card(desk, 1, NULL);
	box_write(desk, 1, 2, "proposal", "a");
	GRANTED(desk, CARD + 1, 2);
	box_write(desk, 1, 3, "proposal", "b");
	GRANTED(desk, CARD + 1, 3);
	box_write(desk, 1, 4, "proposal", "c");
	REFUSED(desk, CARD + 1, 4, "too-many-slips");
	box_write(desk, 1, 5, "concern", "d");
	GRANTED(desk, CARD + 1, 5);
	box_write(desk, 1, 6, "praise", "e");
	REFUSED(desk, CARD + 1, 6, "not-allowed");
	box_write(desk, 1, 7, "report", "f");
	REFUSED(desk, CARD + 1, 7, "bad-field");
	box_write(desk, 1, 8, "thanks", "");
	REFUSED(desk, CARD + 1, 8, "empty-text");
	box_screen(desk, 10, box_slip(desk, CARD + 1, "a"), "accepted", "");
	box_write(desk, 1, 9, "proposal", "c");
	REFUSED(desk, CARD + 1, 9, "too-many-slips"); /* what was accepted counts too */
	box_screen(desk, 11, box_slip(desk, CARD + 1, "b"), "elsewhere", "En classe");
	box_write(desk, 1, 10, "proposal", "c");
	GRANTED(desk, CARD + 1, 10);
	desk_say(desk, TEACHER,
	         "{'id':12,'do':'slip.add','class':1,'pupil':1,'kind':'proposal',"
	         "'text':'g'}");
	REFUSED(desk, TEACHER, 12, "too-many-slips");
	for (int i = 13; i < 17; i++) {
		desk_say(desk, TEACHER,
		         "{'id':%d,'do':'slip.add','class':1,'pupil':0,'kind':'praise',"
		         "'text':'h'}",
		         i);
	}
	GRANTED(desk, TEACHER, 16); /* a teacher's own are not counted */
}

static void a_closed_box_takes_dictation_only(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	box_set(desk, "[3,3,3,3,3]", "false", "false");
	box_card(desk, 1, NULL);
	box_link(desk, COMPUTER, "box", 1);
	box_write(desk, 1, 2, "proposal", "a");
	REFUSED(desk, CARD + 1, 2, "box-closed");
	desk_say(desk, COMPUTER,
	         "{'id':2,'do':'slip.add','class':0,'pupil':2,'kind':'proposal','text':'a'}");
	REFUSED(desk, COMPUTER, 2, "box-closed");
	desk_say(desk, TEACHER,
	         "{'id':10,'do':'slip.add','class':1,'pupil':2,'kind':'proposal','text':'a'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':10,'ok':{'class_id':1");
	ASSERT_HEARD(desk, TEACHER, "'open':false");
	ASSERT_HEARD(desk, TEACHER, "'source':'teacher'");
	desk_say(desk, TEACHER,
	         "{'id':11,'do':'slip.add','class':1,'pupil':7,'kind':'proposal','text':'a'}");
	REFUSED(desk, TEACHER, 11, "no-such-pupil");
}

static void a_teacher_screens_with_a_reason_that_the_author_reads(void **state)
{
	struct desk_host *desk = *state;
	int64_t slip;

	box_class(desk);
	box_card(desk, 1, NULL);
	box_write(desk, 1, 2, "proposal", "Un banc");
	slip = box_slip(desk, CARD + 1, "Un banc");
	box_screen(desk, 10, slip, "again", "");
	REFUSED(desk, TEACHER, 10, "empty-text");
	box_screen(desk, 11, slip, "elsewhere", "");
	REFUSED(desk, TEACHER, 11, "empty-text");
	static const char *const wrong[] = {"on-agenda", "treated", "withdrawn"};
	for (size_t i = 0; i < COUNT_OF(wrong); i++) {
		box_screen(desk, 12, slip, wrong[i], "x");
		REFUSED(desk, TEACHER, 12, "bad-field");
	}
	box_screen(desk, 13, slip + 1, "accepted", "");
	REFUSED(desk, TEACHER, 13, "no-such-slip");
	box_screen(desk, 14, slip, "again", "Où donc ?");
	ASSERT_HEARD(desk, TEACHER, "'state':'again'");
	desk_say(desk, CARD + 1, "{'id':3,'do':'box.open','class':0}");
	ASSERT_HEARD(desk, CARD + 1, "'state':'again'");
	ASSERT_HEARD(desk, CARD + 1, "'reason':'Où donc ?'");
	box_screen(desk, 15, slip, "elsewhere", "Hors sujet");
	ASSERT_HEARD(desk, TEACHER, "{'re':15,'ok':");
	assert_null(strstr(desk_heard(desk, TEACHER, "{'re':15,"), "Un banc")); /* it is over */
	desk_say(desk, CARD + 1, "{'id':4,'do':'box.open','class':0}");
	ASSERT_HEARD(desk, CARD + 1, "'reason':'Hors sujet'");
	box_screen(desk, 16, slip, "accepted", "");
	ASSERT_HEARD(desk, TEACHER, "'state':'accepted'");
}

static void what_is_taken_back_is_gone(void **state)
{
	struct desk_host *desk = *state;
	int64_t slip;

	box_class(desk);
	box_card(desk, 1, NULL);
	box_write(desk, 1, 2, "proposal", "a");
	slip = box_slip(desk, CARD + 1, "a");
	desk_say(desk, CARD + 1, "{'id':3,'do':'slip.withdraw','slip':%lld}", (long long)slip);
	ASSERT_HEARD(desk, CARD + 1, "'slips':[]");
	desk_say(desk, CARD + 1, "{'id':4,'do':'slip.withdraw','slip':%lld}", (long long)slip);
	REFUSED(desk, CARD + 1, 4, "no-such-slip");
	box_write(desk, 1, 5, "proposal", "b");
	slip = box_slip(desk, CARD + 1, "b");
	desk_say(desk, TEACHER, "{'id':10,'do':'slip.withdraw','slip':%lld}", (long long)slip);
	GRANTED(desk, TEACHER, 10);
	desk_say(desk, CARD + 1, "{'id':6,'do':'box.open','class':0}");
	ASSERT_HEARD(desk, CARD + 1, "'state':'withdrawn'");
	desk_say(desk, CARD + 1, "{'id':7,'do':'slip.withdraw','slip':%lld}", (long long)slip);
	REFUSED(desk, CARD + 1, 7, "no-such-slip");
	box_screen(desk, 11, slip, "accepted", "");
	REFUSED(desk, TEACHER, 11, "no-such-slip");
}

static void an_agenda_settles_a_slip(void **state)
{
	struct desk_host *desk = *state;
	int64_t slip;

	box_class(desk);
	box_card(desk, 1, NULL);
	box_write(desk, 1, 2, "proposal", "a");
	slip = box_slip(desk, CARD + 1, "a");
	box_screen(desk, 10, slip, "accepted", "");
	desk_say(desk, TEACHER, "{'id':11,'do':'sitting.add','class':1,'title':'Conseil'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':11,'ok':{'id':");
	desk_say(desk, CARD + 1, "{'id':3,'do':'slip.withdraw','slip':%lld}", (long long)slip);
	REFUSED(desk, CARD + 1, 3, "settled");
	box_screen(desk, 12, slip, "again", "x");
	REFUSED(desk, TEACHER, 12, "settled");
	desk_say(desk, TEACHER, "{'id':13,'do':'box.open','class':1}");
	ASSERT_HEARD(desk, TEACHER, "'state':'on-agenda'");
}

static void accepted_ones_are_supported_without_their_author(void **state)
{
	struct desk_host *desk = *state;
	const char *others;
	int64_t slip, concern;

	box_class(desk);
	box_set(desk, "[3,3,3,3,3]", "true", "true");
	for (int pupil = 1; pupil <= 2; pupil++)
		box_card(desk, pupil, NULL);
	box_card(desk, 7, NULL);
	box_write(desk, 1, 2, "proposal", "Un banc");
	slip = box_slip(desk, CARD + 1, "Un banc");
	box_write(desk, 1, 3, "concern", "Le bruit");
	concern = box_slip(desk, CARD + 1, "Le bruit");
	desk_say(desk, CARD + 2, "{'id':2,'do':'slip.support','slip':%lld,'on':true}",
	         (long long)slip);
	REFUSED(desk, CARD + 2, 2, "no-such-slip"); /* nobody has read it yet */
	box_screen(desk, 10, slip, "accepted", "Oui");
	box_screen(desk, 11, concern, "accepted", "");
	desk_say(desk, CARD + 2, "{'id':3,'do':'slip.support','slip':%lld,'on':true}",
	         (long long)slip);
	others = desk_heard(desk, CARD + 2, "{'re':3,'ok':");
	assert_non_null(others);
	others = strstr(others, "\"others\"");
	assert_non_null(strstr(others, "\"pupil\":0,\"name\":\"\",\"picture\":\"\""));
	assert_non_null(strstr(others, "\"supported\":true,\"supports\":1,\"made_at_ms\":0"));
	assert_non_null(strstr(others, "\"text\":\"Un banc\",\"reason\":\"\""));
	assert_null(strstr(others, "Ana"));
	assert_null(strstr(others, "bruit"));
	desk_say(desk, CARD + 2, "{'id':4,'do':'slip.support','slip':%lld,'on':true}",
	         (long long)concern);
	REFUSED(desk, CARD + 2, 4, "no-such-slip");
	desk_say(desk, CARD + 1, "{'id':4,'do':'slip.support','slip':%lld,'on':true}",
	         (long long)slip);
	REFUSED(desk, CARD + 1, 4, "no-such-slip"); /* one's own */
	desk_say(desk, CARD + 7, "{'id':4,'do':'slip.support','slip':%lld,'on':true}",
	         (long long)slip);
	REFUSED(desk, CARD + 7, 4, "no-such-slip"); /* of another class */
	desk_say(desk, CARD + 2, "{'id':5,'do':'slip.support','slip':%lld,'on':false}",
	         (long long)slip);
	ASSERT_HEARD(desk, CARD + 2, "'supported':false,'supports':0");
	box_set(desk, "[3,3,3,3,3]", "true", "false");
	desk_say(desk, CARD + 2, "{'id':6,'do':'slip.support','slip':%lld,'on':true}",
	         (long long)slip);
	REFUSED(desk, CARD + 2, 6, "not-allowed");
	desk_say(desk, CARD + 2, "{'id':7,'do':'box.open','class':0}");
	ASSERT_HEARD(desk, CARD + 2, "'others':[]");
}

static void a_slip_that_names_somebody_says_so_to_the_teacher(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	box_card(desk, 1, NULL);
	box_write(desk, 1, 2, "concern", "CHLOE crie trop");
	ASSERT_HEARD(desk, CARD + 1, "'names_somebody':true");
	box_screen(desk, 10, box_slip(desk, CARD + 1, "CHLOE crie trop"), "accepted", "");
	ASSERT_HEARD(desk, TEACHER, "'state':'accepted'");
	ASSERT_HEARD(desk, TEACHER, "'names_somebody':false"); /* as the teacher sees it */
	box_write(desk, 1, 3, "thanks", "Merci de cette analyse");
	ASSERT_HEARD(desk, CARD + 1, "{'re':3,'ok':");
	box_write(desk, 1, 4, "praise", "Bravo Tom"); /* of another class */
	desk_forget(desk, CARD + 1);
	desk_say(desk, CARD + 1, "{'id':5,'do':'box.open','class':0}");
	ASSERT_HEARD(desk, CARD + 1, "Bravo Tom");
	assert_null(desk_heard(desk, CARD + 1, "'names_somebody':true"));
}

static void names_are_whole_words(void **state)
{
	static const struct {
		const char *text, *name;
		bool holds;
	} cases[] = {
	        {"Ana crie", "Ana", true},
	        {"il y a ANA.", "ana", true},
	        {"une banane", "Ana", false},
	        {"analyse", "Ana", false},
	        {"d\xe2\x80\x99"
	         "Ana",
	         "Ana", true},
	        {"\xc2\xab\xc2\xa0"
	         "Ana\xc2\xa0\xc2\xbb",
	         "Ana", true},
	        {"L\xc3\xa9"
	         "a et elie",
	         "\xc3\x89lie", true},
	        {"Ana court", "Ana M.", true},
	        {"Ana M. court", "Ana M.", true},
	        {"le ballon", "Le Van", false},
	        {"Marie-Lou rit", "Marie-Lou", true},
	        {"Marie-Lou rit", "Marie", true},
	        {"Lukasz rit", "\u0141ukasz", true},
	        {"il a tort", "A", false},
	        {"\xd0\x90\xd0\xbd\xd0\xbd\xd0\xb0 \xd1\x82\xd1\x83\xd1\x82",
	         "\xd0\x90\xd0\xbd\xd0\xbd\xd0\xb0", true},
	        {"", "Ana", false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		if (naming_holds(cases[i].text, cases[i].name) != cases[i].holds)
			fail_msg("\"%s\" in \"%s\"", cases[i].name, cases[i].text);
}

static void a_teacher_of_another_class_gets_none_of_it(void **state)
{
	struct desk_host *desk = *state;
	int64_t slip;

	box_class(desk);
	box_teacher(desk, SECOND, "Zadie");
	box_card(desk, 1, NULL);
	box_write(desk, 1, 2, "proposal", "Un banc");
	slip = box_slip(desk, CARD + 1, "Un banc");
	desk_say(desk, SECOND, "{'id':2,'do':'box.open','class':1}");
	REFUSED(desk, SECOND, 2, "no-such-class");
	desk_say(desk, SECOND,
	         "{'id':3,'do':'slip.add','class':1,'pupil':1,'kind':'praise','text':'x'}");
	REFUSED(desk, SECOND, 3, "no-such-class");
	desk_say(desk, SECOND, "{'id':4,'do':'slip.withdraw','slip':%lld}", (long long)slip);
	REFUSED(desk, SECOND, 4, "no-such-slip");
	desk_say(desk, SECOND,
	         "{'id':5,'do':'slip.screen','slip':%lld,'state':'accepted',"
	         "'names_somebody':false,'reason':''}",
	         (long long)slip);
	REFUSED(desk, SECOND, 5, "no-such-slip");
	assert_null(desk_heard(desk, SECOND, "Un banc"));
	desk_say(desk, TEACHER, "{'id':10,'do':'class.share','class':1,'name':'Zadie','on':true}");
	desk_say(desk, SECOND, "{'id':6,'do':'box.open','class':1}");
	ASSERT_HEARD(desk, SECOND, "'text':'Un banc'");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_card_sees_its_own_slips_and_nobody_elses),
	        TEST(the_computer_takes_slips_and_shows_none),
	        TEST(slips_are_limited_by_kind_and_by_the_class),
	        TEST(a_closed_box_takes_dictation_only),
	        TEST(a_teacher_screens_with_a_reason_that_the_author_reads),
	        TEST(what_is_taken_back_is_gone),
	        TEST(an_agenda_settles_a_slip),
	        TEST(accepted_ones_are_supported_without_their_author),
	        TEST(a_slip_that_names_somebody_says_so_to_the_teacher),
	        cmocka_unit_test(names_are_whole_words),
	        TEST(a_teacher_of_another_class_gets_none_of_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
