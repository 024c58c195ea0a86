/* SPDX-License-Identifier: EUPL-1.2 */
/* app_ballots.c - marked ballots, paper voters and throws, from the tablet to the archive. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/journal.h"
#include "unit/app_class.h"

static void teach(struct desk_host *desk, int re, const char *rest)
{
	char want[64];

	desk_say(desk, TEACHER, "{'id':%d,'do':%s}", re, rest);
	snprintf(want, sizeof want, "{'re':%d,'ok':{}}", re);
	ASSERT_HEARD(desk, TEACHER, want);
}

static void come_back(struct desk_host *desk, unsigned pupil)
{
	char token[65];

	class_token(pupil, token);
	desk_come(desk, PUPIL + pupil);
	desk_say(desk, PUPIL + pupil, "{'id':1,'do':'hello','token':'%s'}", token);
	ASSERT_HEARD(desk, PUPIL + pupil, "'role':'pupil'");
}

static void teacher_comes_back(struct desk_host *desk)
{
	desk_come(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':1,'do':'login','name':'maitre','password':'%s'}",
	         desk->first_password);
	teach(desk, 2, "'sitting.enter','sitting':1");
}

static void a_secret_ranking_goes_from_the_tablets_to_the_minutes(void **state)
{
	struct desk_host *desk = *state;

	class_open_motion(desk, class_marked("ranked", "secret", ""));
	for (unsigned i = 0; i < PUPILS; i++)
		class_mark(desk, i, 30, i < 4 ? "[2,1,3]" : "[1,0,0]", (int)i);
	ASSERT_HEARD(desk, PUPIL, "{'re':30,'ok':{}}");
	ASSERT_HEARD(desk, PUPIL, "'voted':1,'choice':null,'marks':[]");
	teach(desk, 31, "'vote.close'");
	teach(desk, 32, "'vote.count'");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, TEACHER, "'winners':[1]");
	assert_null(desk_heard(desk, PUPIL, "'winners':[1]"));
	teach(desk, 33, "'vote.show'");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, PUPIL, "'decisions':[{'text':'La ferme'");
	teach(desk, 34, "'item.record'");
	teach(desk, 35, "'sitting.end'");
	desk_say(desk, TEACHER, "{'id':36,'do':'archive.list','class':1,'text':'FERME'}");
	ASSERT_HEARD(desk, TEACHER, "'winner':1,'winners':[1]");
	desk_say(desk, TEACHER, "{'id':37,'do':'archive.sitting','sitting':1}");
	ASSERT_HEARD(desk, TEACHER,
	             "'papers':[{'count':2,'marks':[1]},{'count':4,'marks':[2,1,3]}]");
	ASSERT_HEARD(desk, TEACHER, "'seat_marks':[]");
}

static void a_marked_ballot_keeps_its_key_over_a_restart_and_is_counted_once(void **state)
{
	struct desk_host *desk = *state;

	class_open_motion(desk, class_marked("ranked", "secret", ""));
	class_mark(desk, 0, 40, "[1,2,3]", 1);
	class_mark(desk, 0, 41, "[1,2,3]", 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':41,'ok':{}}");
	class_mark(desk, 0, 42, "[3,2,1]", 2);
	ASSERT_HEARD(desk, PUPIL, "{'re':42,'no':'already-voted'}");
	desk_restart(desk, false);
	come_back(desk, 0);
	ASSERT_HEARD(desk, PUPIL, "'voted':1,'choice':null,'marks':[]");
	class_mark(desk, 0, 43, "[1,2,3]", 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':43,'ok':{}}");
	class_mark(desk, 0, 44, "[3,2,1]", 3);
	ASSERT_HEARD(desk, PUPIL, "{'re':44,'no':'already-voted'}");
	teacher_comes_back(desk);
	teach(desk, 45, "'vote.close'");
	teach(desk, 46, "'vote.count'");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, TEACHER, "'cast':1,'expressed':1");
	ASSERT_HEARD(desk, TEACHER, "'winners':[0]");
}

static void what_is_no_ballot_is_refused(void **state)
{
	struct desk_host *desk = *state;

	class_open_motion(desk, class_marked("ranked", "secret", ""));
	class_mark(desk, 0, 50, "[1,1,0]", 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':50,'no':'bad-choice'}");
	class_mark(desk, 0, 51, "[1,3,0]", 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':51,'no':'bad-choice'}");
	class_mark(desk, 0, 52, "[1,2]", 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':52,'no':'bad-choice'}");
	class_cast(desk, 0, 53, 1, 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':53,'no':'bad-choice'}");
	class_mark(desk, 0, 54, "[0,0,0]", 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':54,'ok':{}}");
}

static void ones_own_ranking_in_a_roll_call_is_told_and_may_change(void **state)
{
	struct desk_host *desk = *state;

	class_open_motion(desk, class_marked("ranked", "roll-call", ""));
	class_mark(desk, 0, 60, "[1,2,0]", 1);
	ASSERT_HEARD(desk, PUPIL, "'voted':1,'choice':null,'marks':[1,2,0],'on_paper':false");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, TEACHER, "'signed':true,'on_paper':false,'choice':null");
	assert_null(desk_heard(desk, TEACHER, "'choice':0")); /* it is no choice of an option */
	class_mark(desk, 0, 61, "[0,0,0]", 2);
	ASSERT_HEARD(desk, PUPIL, "'voted':1,'choice':null,'marks':[0,0,0]");
	assert_null(desk_heard(desk, PUPIL + 1, "'marks':[1,2,0]"));
	desk_restart(desk, false);
	come_back(desk, 0);
	ASSERT_HEARD(desk, PUPIL, "'marks':[0,0,0]");
	class_mark(desk, 0, 62, "[0,1,0]", 3);
	teacher_comes_back(desk);
	teach(desk, 63, "'vote.close'");
	teach(desk, 64, "'vote.count'");
	teach(desk, 65, "'vote.show'");
	desk_say(desk, TEACHER, "{'id':66,'do':'archive.sitting','sitting':1}");
	ASSERT_HEARD(desk, TEACHER, "'seat_marks':[{'seat':0,'marks':[0,1]}]");
	desk_go(desk, PUPIL);
	come_back(desk, 0);
	ASSERT_HEARD(desk, PUPIL, "'marks':[0,1,0]");
}

static void a_throw_is_told_to_nobody_else_before_the_count(void **state)
{
	static const char motion[] =
	        "{'title':'Qui parle ?','picture':'','ballot':'lots','secrecy':'roll-call',"
	        "'base':'expressed','threshold':'simple','quorum':'none','tie_rule':'rejected',"
	        "'changeable':false,'close_on_time':false,'close_on_all':false,'seconds':0,"
	        "'seats':2,'options':[]}";
	struct desk_host *desk = *state;

	class_open_motion(desk, motion);
	class_cast(desk, 3, 70, 5, 1);
	desk_pass(desk, 1000);
	ASSERT_HEARD(desk, PUPIL + 3, "'voted':1,'choice':5");
	teach(desk, 71, "'vote.close'");
	desk_say(desk, TEACHER, "{'id':72,'do':'archive.sitting','sitting':1}");
	desk_pass(desk, 1000);
	for (unsigned screen = 0; screen < DESK_SCREENS; screen++)
		if (screen != PUPIL + 3)
			assert_null(desk_heard(desk, screen, "'choice':5"));
	teach(desk, 73, "'vote.count'");
	teach(desk, 74, "'vote.show'");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, PUPIL, "'seed':'6'");
	ASSERT_HEARD(desk, PUPIL, "'outcome':'drawn'");
	teach(desk, 75, "'item.record'");
	teach(desk, 76, "'sitting.end'");
	desk_say(desk, TEACHER, "{'id':77,'do':'archive.list','class':1,'text':''}");
	assert_int_equal(desk_heard_count(desk, TEACHER, "'ballot':'lots','options':['"), 1);
}

static void a_seat_on_paper_is_told_so_and_has_no_ballot(void **state)
{
	struct desk_host *desk = *state;

	class_open_vote(desk, "secret");
	teach(desk, 80, "'paper.sign','seat':2,'on_paper':true");
	ASSERT_HEARD(desk, PUPIL + 2, "'voted':1,'choice':null,'marks':[],'on_paper':true");
	assert_null(desk_heard(desk, PUPIL + 1, "'on_paper':true"));
	class_cast(desk, 2, 81, 0, 1);
	ASSERT_HEARD(desk, PUPIL + 2, "{'re':81,'no':'on-paper'}");
	desk_forget(desk, PUPIL + 2);
	teach(desk, 82, "'paper.sign','seat':2,'on_paper':false");
	ASSERT_HEARD(desk, PUPIL + 2, "'voted':0,'choice':null,'marks':[],'on_paper':false");
	class_cast(desk, 2, 83, 0, 1);
	ASSERT_HEARD(desk, PUPIL + 2, "{'re':83,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':84,'do':'paper.sign','seat':2,'on_paper':true}");
	ASSERT_HEARD(desk, TEACHER, "{'re':84,'no':'already-voted'}");
}

static void paper_and_tablets_make_one_tally(void **state)
{
	struct desk_host *desk = *state;

	class_open_motion(desk, class_marked("several", "secret", ",'picks':2"));
	class_mark(desk, 0, 90, "[1,1,0]", 1);
	class_mark(desk, 1, 91, "[0,1,0]", 1);
	teach(desk, 92, "'paper.sign-all'");
	for (unsigned i = 2; i < PUPILS; i++)
		ASSERT_HEARD(desk, PUPIL + i, "'on_paper':true");
	desk_restart(desk, false);
	teacher_comes_back(desk);
	teach(desk, 93, "'vote.close'");
	desk_say(desk, TEACHER,
	         "{'id':94,'do':'vote.count','hand_papers':[{'count':4,'marks':[0,1]}],'spoiled':"
	         "1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':94,'no':'bad-count'");
	desk_say(desk, TEACHER, "{'id':95,'do':'vote.count'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':95,'no':'bad-count'");
	teach(desk, 96,
	      "'vote.count','hand_papers':[{'count':2,'marks':[0,1]},{'count':1,'marks':[0,0,0]}],"
	      "'spoiled':1");
	teach(desk, 97, "'vote.show'");
	desk_say(desk, TEACHER, "{'id':98,'do':'archive.sitting','sitting':1}");
	ASSERT_HEARD(desk, TEACHER,
	             "'papers':[{'count':1,'marks':[0]},{'count':3,'marks':[0,1]},"
	             "{'count':1,'marks':[1,1]}]");
	ASSERT_HEARD(desk, TEACHER, "'on_paper':['Chloé','Dia','Eva','Fred']");
	ASSERT_HEARD(desk, TEACHER, "'cast':6,'expressed':4");
}

static void both_texts_of_an_amended_item_are_found_again(void **state)
{
	static const char motion[] =
	        "{'title':'Lire le vendredi','picture':'','ballot':'consent','secrecy':'roll-call',"
	        "'base':'expressed','threshold':'simple','quorum':'none','tie_rule':'rejected',"
	        "'changeable':false,'close_on_time':false,'close_on_all':false,'seconds':0,"
	        "'fallback':'rejected','options':[]}";
	struct desk_host *desk = *state;

	class_open_motion(desk, motion);
	class_cast(desk, 0, 100, 3, 1);
	teach(desk, 101, "'vote.close'");
	teach(desk, 102, "'vote.count'");
	teach(desk, 103, "'vote.show'");
	teach(desk, 104, "'item.amend','title':'Lire le lundi','objection':'on est fatigués'");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, PUPIL, "'title':'Lire le lundi'");
	teach(desk, 105, "'vote.open'");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, PUPIL, "'title':'Lire le vendredi','objection':'on est fatigués'");
	desk_say(desk, PUPIL,
	         "{'id':106,'do':'vote.cast','vote':2,'choice':0,"
	         "'key':'00000000000000000000000000000009'}");
	ASSERT_HEARD(desk, PUPIL, "{'re':106,'ok':{}}");
	teach(desk, 107, "'vote.close'");
	teach(desk, 108, "'vote.count'");
	teach(desk, 109, "'vote.show'");
	teach(desk, 110, "'item.record'");
	teach(desk, 111, "'sitting.end'");
	desk_say(desk, TEACHER, "{'id':112,'do':'archive.list','class':1,'text':'vendredi'}");
	assert_int_equal(desk_heard_count(desk, TEACHER, "{'re':112,"), 1);
	ASSERT_HEARD(desk, TEACHER, "'title':'Lire le vendredi','picture':'','ballot':'consent'");
	desk_say(desk, TEACHER, "{'id':113,'do':'archive.list','class':1,'text':'lundi'}");
	ASSERT_HEARD(desk, TEACHER, "'title':'Lire le lundi','picture':'','ballot':'consent'");
}

static enum err look_for_gossip(void *context, const uint8_t hash[HASH_BYTES], const char *text,
                                size_t bytes)
{
	(void)hash;
	*(bool *)context |= memmem(text, bytes, "gossip", 6) != NULL;
	return ERR_NONE;
}

static void a_candidate_has_the_name_of_the_class_list_whatever_was_typed(void **state)
{
	static const char motion[] =
	        "{'title':'Qui sera délégué "
	        "?','picture':'','ballot':'several','method':'plurality',"
	        "'secrecy':'secret','base':'expressed','threshold':'simple','quorum':'none',"
	        "'tie_rule':'rejected','changeable':false,'close_on_time':false,"
	        "'close_on_all':false,'seconds':0,'picks':1,'options':["
	        "{'text':'gossip','picture':'','candidate':1,'substitute':2,"
	        "'substitute_name':'more gossip','statement':'Une cabane'},"
	        "{'text':'','picture':'','candidate':0}]}";
	struct desk_host *desk = *state;
	bool kept = false;

	class_open_motion(desk, motion);
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, PUPIL, "'text':'Ben'");
	ASSERT_HEARD(desk, PUPIL, "'substitute_name':'Chloé'");
	ASSERT_HEARD(desk, PUPIL, "'statement':'Une cabane'");
	assert_int_equal(text_read(desk->store, 1, look_for_gossip, &kept), ERR_NONE);
	assert_false(kept);
	class_mark(desk, 0, 120, "[1,0]", 1);
	teach(desk, 121, "'vote.close'");
	teach(desk, 122, "'vote.count'");
	teach(desk, 123, "'vote.show'");
	teach(desk, 124, "'item.record'");
	teach(desk, 125, "'sitting.end'");
	desk_say(desk, TEACHER, "{'id':126,'do':'archive.list','class':1,'text':'chloe'}");
	ASSERT_HEARD(desk, TEACHER, "'title':'Qui sera délégué ?'");
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(a_secret_ranking_goes_from_the_tablets_to_the_minutes),
	        RULE(a_marked_ballot_keeps_its_key_over_a_restart_and_is_counted_once),
	        RULE(what_is_no_ballot_is_refused),
	        RULE(ones_own_ranking_in_a_roll_call_is_told_and_may_change),
	        RULE(a_throw_is_told_to_nobody_else_before_the_count),
	        RULE(a_seat_on_paper_is_told_so_and_has_no_ballot),
	        RULE(paper_and_tablets_make_one_tally),
	        RULE(both_texts_of_an_amended_item_are_found_again),
	        RULE(a_candidate_has_the_name_of_the_class_list_whatever_was_typed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
