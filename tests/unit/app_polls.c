/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_polls.c - a vote of the whole school: in each class a part, at the end one tally. The server
 * starts anew between the steps.
 */
#include <string.h>

#include "base/check.h"
#include "unit/app_poll_school.h"

#define MOTION                                                                                     \
	"{'title':'Un préau ?','picture':'','ballot':'motion','secrecy':'roll-call',"             \
	"'tie_rule':'rejected'," POLL_RULES ",'options':[]}"
#define CHOICE                                                                                     \
	"{'title':'Quel jeu ?','picture':'','ballot':'choice','secrecy':'roll-call',"              \
	"'tie_rule':'rejected'," POLL_RULES ",'options':[{'text':'Foot','picture':''},"            \
	"{'text':'Corde','picture':''}]}"

static void all_classes_vote_and_there_is_one_tally(void **state)
{
	struct desk_host *desk = *state;

	poll_school(desk);
	hands_ok(desk, "'poll.add','school':1,'motion':" MOTION);
	ASSERT_HEARD(desk, TEACHER, "'state':'running'");
	ASSERT_HEARD(desk, TEACHER,
	             "{'class':4,'name':'CE2','own':true,'state':'waiting',"
	             "'voters':0,'present':0,'eligible':0,'minutes':0}");
	assert_null(
	        desk_heard(desk, TEACHER, "'name':'Délégués'")); /* they vote in their classes */
	poll_vote(desk, CM1, "2,4,0");
	hands_ok(desk, "'poll.open','poll':1");
	ASSERT_HEARD(desk, TEACHER,
	             "'state':'settled','voters':6,'present':6,'eligible':6,'minutes':0}");
	ASSERT_HEARD(desk, TEACHER, "'voters':6,'eligible':6,'motion':{'title':'Un préau ?'");
	ASSERT_HEARD(desk, TEACHER, "'result':null}"); /* no split before the end */
	poll_vote(desk, CP, "3,0,0");
	hands_ok(desk, "'school.open','school':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'running','made_at_ms':");
	ASSERT_HEARD(desk, TEACHER, "'parts':3,'voted':2}");
	poll_vote(desk, CE2, "1,0,1"); /* the last one closes it */
	hands_ok(desk, "'poll.open','poll':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'closed'");
	ASSERT_HEARD(desk, TEACHER, "'voters':6,'present':6,'eligible':6,'minutes':1}");
	ASSERT_HEARD(desk, TEACHER, "'school_name':'Jean Moulin','asked_by':'maitre'");
	ASSERT_HEARD(desk, TEACHER,
	             "'result':{'votes':[6,4,1],'hand_votes':[6,4,1],'verdict':{"
	             "'outcome':'adopted','reason':'reached'");
	ASSERT_HEARD(desk, TEACHER,
	             "'base':10,'cast':11,'expressed':10,'present':11,'eligible':11");
	hands_no(desk, "settled", "'poll.close','poll':1");
	for (int i = 1; i <= 4;
	     i++) { /* it comes back to each class, once, and not to the delegates */
		(void)hands_prepare(desk, i);
		assert_int_equal(
		        hands_view(desk, "'post':'reply','reply':'adopted','from':'Jean Moulin'"),
		        i != COUNCIL);
		assert_false(hands_view(desk, "'post':'poll'"));
		hands_ok(desk, "'sitting.leave'");
	}
}

static void who_administers_may_close_it_before(void **state)
{
	struct desk_host *desk = *state;

	poll_school(desk);
	hands_ok(desk, "'poll.add','school':1,'classes':[1,2],'motion':" CHOICE);
	poll_vote(desk, CM1, "1,4,1");
	hands_ok(desk, "'poll.close','poll':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'missed'");
	ASSERT_HEARD(desk, TEACHER, "'result':{'votes':[1,4,1]");
	ASSERT_HEARD(desk, TEACHER, "'outcome':'chosen','reason':'reached','winner':1");
	hands_restart(desk);
	(void)hands_prepare(desk, CP); /* it is withdrawn, and the answer is there */
	assert_false(hands_view(desk, "'post':'poll'"));
	assert_true(hands_view(desk, "'title':'Quel jeu ? → Corde'"));
}

static void a_vote_that_comes_too_late_counts_no_more(void **state)
{
	struct desk_host *desk = *state;
	int64_t late;

	poll_school(desk);
	hands_ok(desk, "'poll.add','school':1,'classes':[1,2],'motion':" MOTION);
	poll_vote(desk, CM1, "6,0,0");
	late = hands_prepare(desk, CP); /* on its agenda while it ends */
	hands_ok(desk, "'poll.close','poll':1");
	hands_ok(desk, "'sitting.enter','sitting':%lld", (long long)late);
	hands_open(desk);
	hands_decide(desk, 1, "0,3,0");
	hands_end(desk);
	hands_ok(desk, "'poll.open','poll':1");
	ASSERT_HEARD(desk, TEACHER, "'result':{'votes':[6,0,0]");
	(void)hands_prepare(desk, CP);
	assert_false(hands_view(desk, "'post':'poll'"));
}

static void what_was_annulled_is_not_in_the_tally(void **state)
{
	struct desk_host *desk = *state;

	poll_school(desk);
	hands_ok(desk, "'poll.add','school':1,'classes':[1,2],'motion':" MOTION);
	(void)hands_prepare(desk, CM1);
	hands_open(desk);
	hands_vote(desk, 1, "6,0,0");
	hands_ok(desk, "'poll.open','poll':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'counted','voters':6");
	hands_ok(desk, "'vote.annul','reason':'oubli'");
	hands_ok(desk, "'poll.open','poll':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'waiting','voters':0");
	hands_ok(desk, "'item.postpone'");
	hands_end(desk); /* it waits again, with its motion */
	poll_vote(desk, CM1, "1,5,0");
	poll_vote(desk, CP, "1,2,0");
	hands_ok(desk, "'poll.open','poll':1");
	ASSERT_HEARD(desk, TEACHER, "'result':{'votes':[2,7,0]");
}

static void a_class_may_stay_out_of_it(void **state)
{
	struct desk_host *desk = *state;
	int64_t slip;

	poll_school(desk);
	hands_ok(desk, "'poll.add','school':1,'classes':[1,2,4],'motion':" MOTION);
	hands_ok(desk, "'box.open','class':2");
	slip = box_slip(desk, TEACHER, "Un préau ?");
	hands_ok(desk,
	         "'slip.screen','slip':%lld,'state':'elsewhere','names_somebody':false,"
	         "'reason':'trop petits'",
	         (long long)slip);
	hands_ok(desk, "'class.leave-school','class':4");
	poll_vote(desk, CM1, "4,2,0");
	hands_ok(desk, "'poll.open','poll':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'closed'");
	ASSERT_HEARD(desk, TEACHER, "'name':'CP','own':true,'state':'aside'");
	(void)hands_prepare(desk, 4); /* what is not of the school hears nothing of it */
	assert_false(hands_view(desk, "'post':'reply'"));
}

static void only_what_one_tally_settles_is_asked(void **state)
{
	struct desk_host *desk = *state;

	poll_school(desk);
	hands_no(desk, "not-summable",
	         "'poll.add','school':1,'motion':{'title':'Un préau ?','picture':'',"
	         "'ballot':'motion','secrecy':'roll-call','tie_rule':'second-vote'," POLL_RULES
	         ",'options':[]}");
	hands_no(desk, "not-summable",
	         "'poll.add','school':1,'motion':{'title':'Un préau ?','picture':'',"
	         "'ballot':'consent','secrecy':'roll-call','tie_rule':'rejected'," POLL_RULES
	         ",'options':[]}");
	hands_no(desk, "no-such-class", "'poll.add','school':1,'classes':[3],'motion':" MOTION);
	hands_no(desk, "no-such-class", "'poll.add','school':1,'classes':[1,9],'motion':" MOTION);
	hands_no(desk, "no-such-school", "'poll.add','school':9,'motion':" MOTION);
	for (int i = 0; i < POLLS_RUNNING_MAX; i++)
		hands_ok(desk, "'poll.add','school':1,'motion':" MOTION);
	hands_no(desk, "too-many", "'poll.add','school':1,'motion':" MOTION);
}

static void another_school_hears_nothing_of_it(void **state)
{
	struct desk_host *desk = *state;

	poll_school(desk);
	hands_ok(desk, "'poll.add','school':1,'motion':" MOTION);
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, SECOND, "{'id':5,'do':'poll.open','poll':1}");
	REFUSED(desk, SECOND, 5, "no-such-poll");
	desk_say(desk, SECOND, "{'id':6,'do':'poll.close','poll':1}");
	REFUSED(desk, SECOND, 6, "no-such-poll");
	desk_say(desk, SECOND, "{'id':7,'do':'poll.add','school':1,'motion':" MOTION "}");
	REFUSED(desk, SECOND, 7, "no-such-school");
	hands_ok(desk, "'class.share','class':2,'name':'Zadie','on':true");
	desk_say(desk, SECOND, "{'id':8,'do':'poll.open','poll':1}"); /* of the school, no admin */
	GRANTED(desk, SECOND, 8);
	desk_say(desk, SECOND, "{'id':9,'do':'poll.close','poll':1}");
	REFUSED(desk, SECOND, 9, "not-allowed");
}

#define PAPER(more) "'paper.make','kind':'poll','lang':'fr'," more

/* A sheet of a vote that runs would tell its split, and one of another school is not looked at. */
static void it_is_printed_once_it_is_over_for_those_of_the_school(void **state)
{
	static const char *const wrong[] = {
	        PAPER("'format':'pdf'"),
	        PAPER("'format':'pdf','school':1"),
	        PAPER("'format':'pdf','school':1,'poll':1"),
	        PAPER("'format':'pdf','class':1,'poll':1"),
	        PAPER("'format':'pdf','poll':1,'year':2026"),
	        PAPER("'format':'pdf','poll':1,'names':'none'"),
	        PAPER("'format':'json','poll':1"),
	        "'paper.make','kind':'figures','lang':'fr','format':'pdf','class':1,'poll':1",
	};
	struct desk_host *desk = *state;
	const char *told;

	poll_school(desk);
	hands_ok(desk, "'poll.add','school':1,'classes':[1,2],'motion':" MOTION);
	poll_vote(desk, CM1, "4,1,1");
	hands_no(desk, "poll-running", PAPER("'format':'pdf','poll':1"));
	hands_no(desk, "no-such-poll", PAPER("'format':'pdf','poll':7"));
	for (size_t i = 0; i < COUNT_OF(wrong); i++)
		hands_no(desk, "bad-field", "%s", wrong[i]);
	assert_null(desk->pressed);
	hands_ok(desk, "'poll.close','poll':1");
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, SECOND, "{'id':5,'do':" PAPER("'format':'pdf','poll':1") "}");
	REFUSED(desk, SECOND, 5, "no-such-poll");
	box_link(desk, READER, "reader", 1);
	desk_say(desk, READER, "{'id':6,'do':" PAPER("'format':'pdf','poll':1") "}");
	REFUSED(desk, READER, 6, "not-allowed");
	assert_null(desk->pressed);
	hands_ok(desk, PAPER("'format':'csv','poll':1"));
	ASSERT_HEARD(desk, TEACHER, "'name':'poll-1.csv'");
	desk_say(desk, TEACHER, "{'id':7,'do':'poll.open','poll':1}");
	told = desk_heard(desk, TEACHER, "{'re':7,'ok':");
	assert_non_null(told); /* what the press read is what the asker may look at */
	assert_memory_equal(desk->pressed + 8, told + 13, strlen(told) - 14);
	assert_non_null(strstr(desk->pressed, "\"votes\":[4,1,1]"));
}

/* Twins: two schools whose classes voted otherwise, but as many, look alike until the end. */
static void turnout_tells_nothing_of_the_split(void **state)
{
	struct desk_host *desk = *state;
	char first[POLL_TOLD_BYTES], second[POLL_TOLD_BYTES];

	poll_school(desk);
	hands_ok(desk, "'poll.add','school':1,'motion':" MOTION);
	poll_vote(desk, CM1, "6,0,0");
	hands_ok(desk, "'poll.open','poll':1");
	poll_told(desk, first);
	hands_ok(desk, "'poll.add','school':1,'motion':" MOTION);
	poll_vote(desk, CM1, "0,6,0");
	hands_ok(desk, "'poll.open','poll':2");
	poll_told(desk, second);
	assert_string_equal(first, second);
	hands_ok(desk, "'poll.close','poll':1"); /* control: at the end they differ */
	poll_told(desk, first);
	hands_ok(desk, "'poll.close','poll':2");
	poll_told(desk, second);
	assert_string_not_equal(first, second);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)
	        T(all_classes_vote_and_there_is_one_tally),
	        T(who_administers_may_close_it_before),
	        T(a_vote_that_comes_too_late_counts_no_more),
	        T(what_was_annulled_is_not_in_the_tally),
	        T(a_class_may_stay_out_of_it),
	        T(only_what_one_tally_settles_is_asked),
	        T(another_school_hears_nothing_of_it),
	        T(it_is_printed_once_it_is_over_for_those_of_the_school),
	        T(turnout_tells_nothing_of_the_split),
#undef T
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
