/* SPDX-License-Identifier: EUPL-1.2 */
/* app_desk_council.c - settings, several grown-ups, and the decision book. */
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "hemicycle/commands.h"
#include "store/council.h"
#include "unit/app_box.h"

static void a_class_begins_with_the_council_of_its_mode(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	desk_say(desk, TEACHER, "{'id':10,'do':'council.open','class':1}");
	ASSERT_HEARD(desk, TEACHER,
	             "{'re':10,'ok':{'class_id':1,'class_name':'CM1','council':{'template':'cm',"
	             "'stages':['opening','earlier','praise','concerns','proposals','reports',"
	             "'closing'],'roles':['chair','secretary','timekeeper','floor-keeper',"
	             "'decision-keeper','teller','observer'],'turn_seconds':90,'item_minutes':8,"
	             "'totals':false,'tags':false,'support':false,'box_open':true,"
	             "'public':false,'limits':[3,3,3,3,3],'election_day':0,'own':[],'lines':[],'"
	             "reports':[]}}}");
	desk_say(desk, TEACHER, "{'id':11,'do':'council.open','class':2}");
	ASSERT_HEARD(desk, TEACHER,
	             "'council':{'template':'cp','stages':['opening','praise','concerns',"
	             "'proposals','closing'],'roles':['chair','timekeeper','floor-keeper'],"
	             "'turn_seconds':60");
	ASSERT_HEARD(desk, TEACHER, "'limits':[2,2,2,2,2]");
}

static void settings_are_kept_as_they_were_set(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	desk_say(desk, TEACHER, "{'id':10,'do':'council.set','class':1,'council':%s}",
	         box_form("['closing','opening']", "[1,0,2,3,20]", "false", "true",
	                  "[{'name':'Météo','picture':'sun','powers':null},"
	                  "{'name':'Adjoint','picture':'','powers':0}]"));
	GRANTED(desk, TEACHER, 10);
	desk_restart(desk, false);
	class_sign_in(desk);
	desk_say(desk, TEACHER, "{'id':11,'do':'council.open','class':1}");
	ASSERT_HEARD(desk, TEACHER,
	             "'council':{'template':'own','stages':['closing','opening'],"
	             "'roles':['chair','own-1','own-2'],'turn_seconds':60,'item_minutes':5,"
	             "'totals':false,'tags':false,'support':true,'box_open':false,"
	             "'public':false,'limits':[1,0,2,3,20],'election_day':0,"
	             "'own':[{'name':'Météo','picture':'sun','powers':null},"
	             "{'name':'Adjoint','picture':'','powers':0}],'lines':[],"
	             "'reports':['La caisse']}}}");
	desk_say(desk, TEACHER, "{'id':12,'do':'council.open','class':2}");
	ASSERT_HEARD(desk, TEACHER, "'template':'cp'");
}

static void a_council_that_cannot_be_held_is_refused(void **state)
{
	static const struct {
		const char *stages, *limits, *own;
	} wrong[] = {
	        {"[]", "[1,1,1,1,1]", "[]"},
	        {"['opening','opening']", "[1,1,1,1,1]", "[]"},
	        {"['opening','party']", "[1,1,1,1,1]", "[]"},
	        {"['opening']", "[1,1,1,1,21]", "[]"},
	        {"['opening']", "[1,1,1,1]", "[]"},
	        {"['opening']", "[1,1,1,1,1]", "[{'name':'x','picture':'no-such','powers':null}]"},
	        {"['opening']", "[1,1,1,1,1]", "[{'name':'x','picture':'','powers':7}]"},
	};
	struct desk_host *desk = *state;

	box_class(desk);
	for (size_t i = 0; i < COUNT_OF(wrong); i++) {
		char no[48];

		desk_say(desk, TEACHER, "{'id':%d,'do':'council.set','class':1,'council':%s}",
		         20 + (int)i,
		         box_form(wrong[i].stages, wrong[i].limits, "true", "true", wrong[i].own));
		snprintf(no, sizeof no, "{'re':%d,'no':'bad-field'", 20 + (int)i);
		ASSERT_HEARD(desk, TEACHER, no);
	}
	desk_say(desk, TEACHER, "{'id':30,'do':'council.open','class':1}");
	ASSERT_HEARD(desk, TEACHER, "'template':'cm'");
}

static void a_teacher_is_added_once(void **state)
{
	struct desk_host *desk = *state;

	class_sign_in(desk);
	desk_say(desk, TEACHER, "{'id':2,'do':'teacher.add','name':'Zadie','password':'short'}");
	REFUSED(desk, TEACHER, 2, "weak-password");
	desk_say(desk, TEACHER,
	         "{'id':3,'do':'teacher.add','name':'maitre','password':'long enough'}");
	REFUSED(desk, TEACHER, 3, "name-taken");
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, SECOND, "{'id':2,'do':'home'}");
	ASSERT_HEARD(desk, SECOND, "{'re':2,'ok':{'classes':[],'schools':[]}}");
	desk_say(desk, SECOND,
	         "{'id':3,'do':'teacher.add','name':'Zadie','password':'long enough'}");
	REFUSED(desk, SECOND, 3, "name-taken");
	desk_come(desk, READER);
	desk_say(desk, READER, "{'id':1,'do':'teacher.add','name':'Eve','password':'long enough'}");
	REFUSED(desk, READER, 1, "hello-first");
}

static void few_passwords_are_hashed_at_once(void **state)
{
	struct desk_host *desk = *state;

	class_sign_in(desk);
	desk->held = true;
	for (int i = 0; i <= LOGINS_WAITING_MAX; i++)
		desk_say(desk, TEACHER,
		         "{'id':%d,'do':'teacher.add','name':'T%d','password':'long enough'}",
		         100 + i, i);
	desk_say(desk, TEACHER,
	         "{'id':200,'do':'teacher.add','name':'Late','password':'long enough'}");
	REFUSED(desk, TEACHER, 200, "busy");
	desk_go(desk, TEACHER); /* who asked need not wait for it */
	desk->held = false;
	desk_run(desk);
	desk_come(desk, SECOND);
	desk_say(desk, SECOND, "{'id':1,'do':'login','name':'T4','password':'long enough'}");
	ASSERT_HEARD(desk, SECOND, "{'re':1,'ok':{'token'");
}

static void a_shared_class_is_both_teachers(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, SECOND, "{'id':2,'do':'class.open','class':1}");
	REFUSED(desk, SECOND, 2, "no-such-class");
	desk_say(desk, SECOND, "{'id':3,'do':'class.share','class':1,'name':'Zadie','on':true}");
	REFUSED(desk, SECOND, 3, "no-such-class");
	desk_say(desk, TEACHER, "{'id':10,'do':'class.share','class':1,'name':'Nul','on':true}");
	REFUSED(desk, TEACHER, 10, "no-such-teacher");
	desk_say(desk, TEACHER, "{'id':11,'do':'class.share','class':1,'name':'Zadie','on':true}");
	ASSERT_HEARD(desk, TEACHER, "{'re':11,'ok':{'id':1,'name':'CM1'");
	ASSERT_HEARD(desk, TEACHER,
	             "'teachers':[{'id':1,'name':'maitre'},{'id':2,'name':'Zadie'}]");
	desk_say(desk, SECOND, "{'id':4,'do':'home'}");
	ASSERT_HEARD(desk, SECOND, "{'re':4,'ok':{'classes':[{'id':1,'name':'CM1'");
	desk_say(desk, SECOND, "{'id':5,'do':'pupils.add','class':1,'names':['Gil']}");
	ASSERT_HEARD(desk, SECOND, "'name':'Gil'");
	desk_say(desk, SECOND, "{'id':6,'do':'sitting.add','class':1,'title':'Conseil'}");
	ASSERT_HEARD(desk, SECOND, "{'re':6,'ok':{'id':1}}");
	desk_say(desk, SECOND, "{'id':7,'do':'archive.sitting','sitting':1}");
	GRANTED(desk, SECOND, 7);
	desk_say(desk, SECOND, "{'id':8,'do':'council.open','class':2}");
	REFUSED(desk, SECOND, 8, "no-such-class");
}

static void who_made_a_class_stays_and_who_shared_it_goes(void **state)
{
	struct desk_host *desk = *state;

	class_prepare(desk);
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, TEACHER, "{'id':30,'do':'class.share','class':1,'name':'Zadie','on':true}");
	desk_say(desk, SECOND, "{'id':2,'do':'sitting.enter','sitting':1}");
	ASSERT_HEARD(desk, SECOND, "'screen':'teacher'");
	desk_say(desk, SECOND, "{'id':3,'do':'class.share','class':1,'name':'maitre','on':false}");
	REFUSED(desk, SECOND, 3, "not-allowed");
	desk_say(desk, TEACHER, "{'id':31,'do':'class.share','class':1,'name':'Zadie','on':false}");
	ASSERT_HEARD(desk, TEACHER, "{'re':31,'ok':");
	ASSERT_HEARD(desk, TEACHER, "'teachers':[{'id':1,'name':'maitre'}]");
	desk_say(desk, SECOND, "{'id':4,'do':'sitting.open'}");
	REFUSED(desk, SECOND, 4, "no-such-sitting");
	desk_say(desk, SECOND, "{'id':5,'do':'sitting.enter','sitting':1}");
	REFUSED(desk, SECOND, 5, "no-such-sitting");
	desk_say(desk, SECOND, "{'id':6,'do':'home'}");
	ASSERT_HEARD(desk, SECOND, "{'re':6,'ok':{'classes':[],'schools':[]}}");
	desk_say(desk, TEACHER, "{'id':32,'do':'class.share','class':1,'name':'Zadie','on':true}");
	desk_say(desk, SECOND, "{'id':7,'do':'class.share','class':1,'name':'Zadie','on':false}");
	GRANTED(desk, SECOND, 7); /* one may leave it oneself */
}

static void a_class_is_shared_by_eight_at_most(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	for (int i = 1; i <= TEACHERS_PER_CLASS_MAX; i++) {
		char answer[48];

		desk_say(desk, TEACHER,
		         "{'id':%d,'do':'teacher.add','name':'T%d','password':'long enough'}",
		         100 + i, i);
		desk_say(desk, TEACHER,
		         "{'id':%d,'do':'class.share','class':1,'name':'T%d','on':true}", 200 + i,
		         i);
		snprintf(answer, sizeof answer, "{'re':%d,'%s", 200 + i,
		         i < TEACHERS_PER_CLASS_MAX ? "ok':" : "no':'too-many'");
		ASSERT_HEARD(desk, TEACHER, answer);
	}
	desk_say(desk, TEACHER, "{'id':300,'do':'class.share','class':1,'name':'T1','on':true}");
	GRANTED(desk, TEACHER, 300); /* who has it already */
}

/* A book of two lines in class 1, one of them looked at again. */
static void write_book(struct desk_host *desk)
{
	struct sitting_row sitting = {.id = 1,
	                              .class_id = 1,
	                              .title = "Conseil",
	                              .phase = PHASE_SEALED,
	                              .number = 4,
	                              .sealed_at_ms = 1};
	struct entry_row entry = {.class_id = 1,
	                          .sitting = 1,
	                          .number = 1,
	                          .decided_at_ms = 10,
	                          .state = ENTRY_DONE,
	                          .text = "Un vélo",
	                          .who_else = "la classe",
	                          .word = "",
	                          .from = "",
	                          .who = "1,2"};
	struct life_row life = {.sitting = 1,
	                        .number = 1,
	                        .in_sitting = 1,
	                        .at_ms = 20,
	                        .state = ENTRY_DONE,
	                        .word = "Oui"};

	assert_int_equal(store_begin(desk->store), ERR_NONE);
	assert_int_equal(sitting_put(desk->store, &sitting), ERR_NONE);
	assert_int_equal(entry_put(desk->store, &entry), ERR_NONE);
	assert_int_equal(life_put(desk->store, &life), ERR_NONE);
	entry.number = 2;
	entry.decided_at_ms = 30;
	entry.state = ENTRY_TO_DO;
	entry.text = "Un banc";
	entry.who = "3";
	entry.who_else = "";
	entry.due_day = 20000;
	entry.commission = 1;
	entry.trial = 2;
	assert_int_equal(entry_put(desk->store, &entry), ERR_NONE);
	assert_int_equal(store_commit(desk->store), ERR_NONE);
}

static void the_book_is_read_by_those_of_the_class(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	write_book(desk);
	box_teacher(desk, SECOND, "Zadie");
	box_card(desk, 1, NULL);
	box_card(desk, 7, NULL);
	box_link(desk, READER, "reader", 1);
	desk_say(desk, TEACHER, "{'id':10,'do':'book.list','class':1,'text':''}");
	ASSERT_HEARD(desk, TEACHER,
	             "{'re':10,'ok':{'class_id':1,'class_name':'CM1','entries':[{'sitting':1,"
	             "'number':2,'minutes':4,'decided_at_ms':30,'text':'Un banc','who':'Chloé',"
	             "'state':'todo','trial':2,'commission':true,'due_day':20000,"
	             "'post':'none','reply':'none','from':'','life':[]},"
	             "{'sitting':1,'number':1,'minutes':4,'decided_at_ms':10,'text':'Un vélo',"
	             "'who':'Ana, Ben, la classe','state':'done','trial':0,'commission':false,"
	             "'due_day':0,'post':'none','reply':'none','from':'',"
	             "'life':[{'sitting':1,'number':4,'at_ms':20,'state':'done',"
	             "'word':'Oui'}]}],'years':[1969],'more':false}}");
	desk_say(desk, READER, "{'id':2,'do':'book.list','class':0,'text':'VELO'}");
	ASSERT_HEARD(desk, READER, "'text':'Un vélo'");
	assert_null(desk_heard(desk, READER, "Un banc"));
	desk_say(desk, CARD + 1, "{'id':2,'do':'book.list','class':0,'text':'chloe'}");
	ASSERT_HEARD(desk, CARD + 1, "'text':'Un banc'");
	assert_null(desk_heard(desk, CARD + 1, "Un vélo"));
	desk_say(desk, CARD + 7, "{'id':2,'do':'book.list','class':0,'text':''}");
	ASSERT_HEARD(desk, CARD + 7, "'entries':[]");
	desk_say(desk, CARD + 7, "{'id':3,'do':'book.list','class':1,'text':''}");
	REFUSED(desk, CARD + 7, 3, "no-such-class");
	desk_say(desk, READER, "{'id':3,'do':'book.list','class':2,'text':''}");
	REFUSED(desk, READER, 3, "no-such-class");
	desk_say(desk, SECOND, "{'id':3,'do':'book.list','class':1,'text':''}");
	REFUSED(desk, SECOND, 3, "no-such-class");
	desk_say(desk, TEACHER, "{'id':11,'do':'class.open','class':1}");
	ASSERT_HEARD(desk, TEACHER, "'entries_open':1");
}

static void a_pupil_off_the_list_is_in_the_book_no_more(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	write_book(desk);
	desk_say(desk, TEACHER, "{'id':10,'do':'pupil.remove','pupil':1}");
	desk_say(desk, TEACHER, "{'id':11,'do':'book.list','class':1,'text':''}");
	ASSERT_HEARD(desk, TEACHER, "'who':'Ben, la classe'");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_class_begins_with_the_council_of_its_mode),
	        TEST(settings_are_kept_as_they_were_set),
	        TEST(a_council_that_cannot_be_held_is_refused),
	        TEST(a_teacher_is_added_once),
	        TEST(few_passwords_are_hashed_at_once),
	        TEST(a_shared_class_is_both_teachers),
	        TEST(who_made_a_class_stays_and_who_shared_it_goes),
	        TEST(a_class_is_shared_by_eight_at_most),
	        TEST(the_book_is_read_by_those_of_the_class),
	        TEST(a_pupil_off_the_list_is_in_the_book_no_more),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
