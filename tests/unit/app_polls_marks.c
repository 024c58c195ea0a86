/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_polls_marks.c - a vote of the whole school by marked ballots: the papers of all classes lie
 * on one table, and one count of them is told. The server starts anew between the steps.
 */
#include "unit/app_poll_school.h"

#define GAME_IN(secrecy, ballot, method, more)                                                     \
	"{'title':'Quel jeu ?','picture':'','ballot':'" ballot "','secrecy':'" secrecy "',"        \
	"'tie_rule':'rejected','method':'" method "'," more POLL_RULES                             \
	",'options':[{'text':'Foot','picture':''},{'text':'Corde','picture':''},"                  \
	"{'text':'Dames','picture':''}]}"
#define GAME(ballot, method, more) GAME_IN("roll-call", ballot, method, more)
#define RANKED                     GAME("ranked", "irv", "")

static void ask(struct desk_host *desk, const char *classes, const char *motion)
{
	poll_school(desk);
	hands_ok(desk, "'poll.add','school':1,'classes':%s,'motion':%s", classes, motion);
}

/* Foot leads in one class and Corde in the other; together Dames goes, and Corde has most. */
static void rankings_of_all_classes_are_counted_together(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting;

	ask(desk, "[1,2]", RANKED);
	poll_mark(desk, CM1,
	          "{'count':3,'marks':[1,2,3]},{'count':2,'marks':[3,1,2]},"
	          "{'count':1,'marks':[3,2,1]}");
	hands_ok(desk, "'poll.open','poll':1");
	ASSERT_HEARD(desk, TEACHER, "'result':null}"); /* no paper before the end */
	poll_mark(desk, CP, "{'count':1,'marks':[1,2,3]},{'count':2,'marks':[3,1,2]}");
	hands_ok(desk, "'poll.open','poll':1");
	ASSERT_HEARD(desk, TEACHER,
	             "'result':{'votes':[],'hand_votes':[],'verdict':{'outcome':'chosen',"
	             "'reason':'method','winner':1");
	ASSERT_HEARD(desk, TEACHER, "'cast':9,'expressed':9,'present':9,'eligible':9");
	ASSERT_HEARD(desk, TEACHER,
	             "'papers':[{'count':4,'marks':[1,2,3]},{'count':4,'marks':[3,1,2]},"
	             "{'count':1,'marks':[3,2,1]}],'tally':{'method':'irv','status':'decided',"
	             "'winners':[1]");
	ASSERT_HEARD(desk, TEACHER, "'tallies':[4,4,1");
	ASSERT_HEARD(desk, TEACHER, "'tallies':[4,5,-1");
	sitting = hands_prepare(desk, CM1);
	assert_true(hands_view(desk, "'reply':'chosen','from':'Jean Moulin'"));
	assert_true(hands_view(desk, "'title':'Quel jeu ? → Corde'"));
	hands_open(desk);
	hands_ok(desk, "'item.start','item':1");
	hands_ok(desk, "'item.close'");
	hands_end(desk);
	hands_ok(desk, "'archive.sitting','sitting':%lld", (long long)sitting);
	ASSERT_HEARD(desk, TEACHER, "'post':'reply','reply':'chosen','from':'Jean Moulin'");
	ASSERT_HEARD(desk, TEACHER, "'title':'Quel jeu ? → Corde'"); /* in the minutes */
}

static void all_winners_are_told_in_their_order(void **state)
{
	struct desk_host *desk = *state;

	ask(desk, "[1,2]", GAME("several", "approval", "'seats':2,"));
	poll_mark(desk, CM1, "{'count':4,'marks':[0,0,1]},{'count':2,'marks':[1,0,1]}");
	poll_mark(desk, CP, "{'count':2,'marks':[0,1]},{'count':1,'marks':[1,1]}");
	hands_ok(desk, "'poll.open','poll':1");
	ASSERT_HEARD(desk, TEACHER, "'outcome':'rejected','reason':'tie'"); /* Foot 3, Corde 3 */
	hands_ok(desk, "'poll.add','school':1,'classes':[1],'motion':" GAME("several", "approval",
	                                                                    "'seats':2,"));
	(void)hands_prepare(desk, CM1);
	hands_open(desk);
	hands_mark(desk, 2, "{'count':4,'marks':[0,0,1]},{'count':2,'marks':[1,0,1]}");
	hands_record(desk);
	hands_end(desk);
	(void)hands_prepare(desk, CM1);
	assert_true(hands_view(desk, "'title':'Quel jeu ? → Dames → Foot'"));
}

static void every_marked_ballot_has_one_tally(void **state)
{
	static const struct {
		const char *motion, *papers, *winner;
	} ways[] = {
	        {GAME("ranked", "schulze", ""), "{'count':6,'marks':[2,1,3]}", "'winner':1"},
	        {GAME("ranked", "stv", "'seats':2,"), "{'count':6,'marks':[2,3,1]}", "'winner':2"},
	        {GAME("grades", "majority_judgment", "'grade_count':5,"),
	         "{'count':6,'marks':[4,2,5]}", "'winner':1"},
	        {GAME("points", "score", "'points_max':5,"), "{'count':6,'marks':[1,2,6]}",
	         "'winner':2"},
	};
	struct desk_host *desk = *state;

	poll_school(desk);
	for (unsigned i = 0; i < sizeof ways / sizeof ways[0]; i++) {
		hands_ok(desk, "'poll.add','school':1,'classes':[1],'motion':%s", ways[i].motion);
		(void)hands_prepare(desk, CM1);
		hands_open(desk);
		if (i > 0) { /* what came back stands before it */
			hands_ok(desk, "'item.start','item':1");
			hands_ok(desk, "'item.close'");
		}
		hands_mark(desk, i == 0 ? 1 : 2, ways[i].papers);
		hands_record(desk);
		hands_end(desk);
		hands_ok(desk, "'poll.open','poll':%u", i + 1);
		ASSERT_HEARD(desk, TEACHER, "'outcome':'chosen'");
		ASSERT_HEARD(desk, TEACHER, ways[i].winner);
		ASSERT_HEARD(desk, TEACHER, "'unanimous':true");
	}
}

static void a_budget_and_fingers_too(void **state)
{
	struct desk_host *desk = *state;

	ask(desk, "[1]",
	    "{'title':'La cour','picture':'','ballot':'budget','secrecy':'roll-call',"
	    "'tie_rule':'rejected','budget':500," POLL_RULES ",'options':["
	    "{'text':'Bancs','picture':'','cost':300},{'text':'Ballons','picture':'','cost':200},"
	    "{'text':'Arbre','picture':'','cost':500}]}");
	poll_mark(desk, CM1, "{'count':4,'marks':[1,1]},{'count':2,'marks':[0,0,1]}");
	hands_ok(desk, "'poll.open','poll':1");
	ASSERT_HEARD(desk, TEACHER, "'winners':[1,0]");
	ASSERT_HEARD(desk, TEACHER, "'spent':500");
	hands_ok(desk, "'poll.add','school':1,'classes':[2],'motion':{'title':'Un préau ?',"
	               "'picture':'','ballot':'fist','secrecy':'roll-call','tie_rule':'rejected'"
	               "," POLL_RULES ",'options':[]}");
	poll_vote(desk, CP, "0,0,0,1,1,1,0");
	hands_ok(desk, "'poll.open','poll':2");
	ASSERT_HEARD(desk, TEACHER, "'result':{'votes':[0,0,0,1,1,1,0]");
	ASSERT_HEARD(desk, TEACHER, "'outcome':'adopted','reason':'method'");
	ASSERT_HEARD(desk, TEACHER, "'tally':null");
}

static void what_was_annulled_leaves_no_papers(void **state)
{
	struct desk_host *desk = *state;

	ask(desk, "[1,2]", RANKED);
	(void)hands_prepare(desk, CM1);
	hands_open(desk);
	hands_mark(desk, 1, "{'count':6,'marks':[1,2,3]}");
	hands_ok(desk, "'vote.annul','reason':'oubli'");
	hands_ok(desk, "'item.postpone'");
	hands_end(desk);
	poll_mark(desk, CP, "{'count':3,'marks':[3,2,1]}");
	hands_ok(desk, "'poll.close','poll':1");
	ASSERT_HEARD(desk, TEACHER, "'papers':[{'count':3,'marks':[3,2,1]}]");
}

/* In secret with tablets too few: its minutes would tell who voted what, and so would its part. */
static void too_few_do_not_vote_in_secret_for_a_school_either(void **state)
{
	struct desk_host *desk = *state;

	ask(desk, "[1,2]", GAME_IN("secret", "ranked", "irv", ""));
	(void)hands_prepare(desk, CP);
	hands_open(desk);
	hands_ok(desk, "'item.start','item':1");
	hands_no(desk, "too-few-for-secret", "'vote.open'");
}

/* Twins: the same turnout with other papers looks the same until the end. */
static void nothing_of_the_papers_is_told_before_the_end(void **state)
{
	struct desk_host *desk = *state;
	char first[POLL_TOLD_BYTES], second[POLL_TOLD_BYTES];

	ask(desk, "[1,2]", RANKED);
	poll_mark(desk, CM1, "{'count':6,'marks':[1,2,3]}");
	hands_ok(desk, "'poll.open','poll':1");
	poll_told(desk, first);
	hands_ok(desk, "'poll.add','school':1,'classes':[1,2],'motion':" RANKED);
	poll_mark(desk, CM1, "{'count':3,'marks':[3,2,1]},{'count':3,'marks':[0]}");
	hands_ok(desk, "'poll.open','poll':2");
	poll_told(desk, second);
	assert_string_equal(first, second);
	hands_ok(desk, "'poll.close','poll':2"); /* control: at the end they differ */
	poll_told(desk, second);
	assert_string_not_equal(first, second);
}

static void what_a_tie_would_ask_is_not_put_to_a_school(void **state)
{
	static const char *const rules[] = {"second-vote", "casting-vote", "youngest", "lot"};
	struct desk_host *desk = *state;

	poll_school(desk);
	for (unsigned i = 0; i < sizeof rules / sizeof rules[0]; i++)
		hands_no(desk, "not-summable",
		         "'poll.add','school':1,'motion':{'title':'Quel jeu ?','picture':'',"
		         "'ballot':'ranked','secrecy':'roll-call','tie_rule':'%s'," POLL_RULES
		         ",'options':[{'text':'Foot','picture':''},{'text':'Corde','picture':''}]}",
		         rules[i]);
	hands_no(desk, "not-summable",
	         "'poll.add','school':1,'motion':" GAME("several", "two_round", "'picks':1,"));
	hands_no(desk, "bad-field", "'poll.add','school':1,'motion':" GAME("grades", "irv", ""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)
	        T(rankings_of_all_classes_are_counted_together),
	        T(all_winners_are_told_in_their_order),
	        T(every_marked_ballot_has_one_tally),
	        T(a_budget_and_fingers_too),
	        T(what_was_annulled_leaves_no_papers),
	        T(too_few_do_not_vote_in_secret_for_a_school_either),
	        T(nothing_of_the_papers_is_told_before_the_end),
	        T(what_a_tie_would_ask_is_not_put_to_a_school),
#undef T
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
