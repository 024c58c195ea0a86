/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_motions.c - a motion goes up to the delegates' council, down from it, and its result comes
 * back to the class that sent it. The server starts anew between the steps.
 */
#include <stdio.h>
#include <string.h>

#include "unit/app_class_hands.h"

enum { CM1 = 1, CP = 2, COUNCIL = 3 };

#define MOTION                                                                                     \
	"{'title':'%s','picture':'','ballot':'motion','secrecy':'roll-call','base':'expressed',"   \
	"'threshold':'simple','quorum':'none','tie_rule':'rejected','changeable':false,"           \
	"'close_on_time':false,'close_on_all':false,'seconds':0,'options':[]}"
#define CHOICE                                                                                     \
	"{'title':'Quel jeu ?','picture':'','ballot':'choice','secrecy':'roll-call',"              \
	"'base':'expressed','threshold':'simple','quorum':'none','tie_rule':'rejected',"           \
	"'changeable':false,'close_on_time':false,'close_on_all':false,'seconds':0,"               \
	"'options':[{'text':'Foot','picture':''},{'text':'Corde','picture':''}]}"

static int64_t decide(struct desk_host *desk, int class_id, const char *title, const char *votes)
{
	char motion[1024];

	snprintf(motion, sizeof motion, MOTION, title);
	return hands_council(desk, class_id, motion, votes);
}

static void what_went_up_comes_back(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting, council;

	hands_school(desk);
	sitting = decide(desk, CM1, "Un préau ?", "6,0,0");
	hands_ok(desk, "'motion.send','sitting':%lld,'item':1", (long long)sitting);
	ASSERT_HEARD(desk, TEACHER,
	             "'from':1,'from_name':'CM1','from_own':true,'to':3,"
	             "'to_name':'Délégués'");
	ASSERT_HEARD(desk, TEACHER, "'title':'Un préau ?'");
	ASSERT_HEARD(desk, TEACHER, "'state':'waiting'");
	hands_no(desk, "already-sent", "'motion.send','sitting':%lld,'item':1", (long long)sitting);
	hands_restart(desk);
	hands_ok(desk, "'box.open','class':3");
	ASSERT_HEARD(desk, TEACHER, "'kind':'proposal','state':'accepted','source':'sent'");
	ASSERT_HEARD(desk, TEACHER, "'text':'Un préau ?','reason':'','from':'CM1'}");

	council = hands_prepare(desk, COUNCIL);
	assert_true(council > sitting);
	assert_true(hands_view(desk, "'post':'motion','reply':'none','from':'CM1'"));
	assert_true(hands_view(desk, "'title':'Un préau ?'"));
	hands_ok(desk, "'school.open','school':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'on-agenda'");
	hands_restart(desk);
	hands_ok(desk, "'sitting.enter','sitting':%lld", (long long)council);
	hands_open(desk);
	hands_decide(desk, 1, "2,1,0");
	hands_ok(desk, "'school.open','school':1"); /* nothing comes back before the seal */
	ASSERT_HEARD(desk, TEACHER, "'state':'on-agenda'");
	hands_end(desk);
	hands_restart(desk);

	hands_ok(desk, "'school.open','school':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'answered','reason':'','reply':'adopted','minutes':1");
	ASSERT_HEARD(desk, TEACHER, "'answer':'Un préau ?','votes':[2,1,0]}");
	hands_ok(
	        desk,
	        "'book.list','class':3,'text':''"); /* where it was decided, it says whose it was */
	ASSERT_HEARD(desk, TEACHER, "'post':'motion','reply':'none','from':'CM1','life':[]}");
	hands_ok(desk, "'book.list','class':1,'text':''");
	ASSERT_HEARD(desk, TEACHER, "'post':'none','reply':'none','from':'','life':");
	(void)hands_prepare(desk, CM1);
	assert_true(hands_view(desk, "'kind':'report'"));
	assert_true(hands_view(desk, "'post':'reply','reply':'adopted','from':'Délégués'"));
	hands_open(desk);
	hands_ok(desk, "'item.start','item':1");
	hands_ok(desk, "'item.close'");
	hands_end(desk);
	(void)hands_prepare(desk, CM1); /* once read it does not come again */
	assert_false(hands_view(desk, "'post':'reply'"));
}

static void what_goes_down_comes_back_from_each_class(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting;

	hands_school(desk);
	sitting = hands_prepare(desk, COUNCIL);
	hands_ok(desk, "'item.add','motion':" CHOICE);
	hands_open(desk);
	hands_decide(desk, 1, "2,1,0");
	hands_end(desk);
	hands_restart(desk);
	hands_no(desk, "no-such-class", "'motion.send','sitting':%lld,'item':1,'to':3",
	         (long long)sitting);
	hands_no(desk, "no-such-class", "'motion.send','sitting':%lld,'item':1,'to':9",
	         (long long)sitting);
	hands_ok(desk, "'motion.send','sitting':%lld,'item':1,'to':2", (long long)sitting);
	hands_ok(desk, "'motion.send','sitting':%lld,'item':1",
	         (long long)sitting); /* the others */
	ASSERT_HEARD(desk, TEACHER, "'to':1,'to_name':'CM1'");
	hands_no(desk, "already-sent", "'motion.send','sitting':%lld,'item':1", (long long)sitting);
	(void)hands_prepare(desk, CM1);
	assert_true(hands_view(desk, "'text':'Corde'"));
	hands_open(desk);
	hands_decide(desk, 1, "1,5,0");
	hands_end(desk);
	hands_restart(desk);
	hands_ok(desk, "'school.open','school':1");
	ASSERT_HEARD(desk, TEACHER, "'reply':'chosen','minutes':1");
	ASSERT_HEARD(desk, TEACHER, "'answer':'Quel jeu ? → Corde','votes':[1,5,0]}");
	ASSERT_HEARD(desk, TEACHER, "'state':'waiting'"); /* the other class has not met yet */
	(void)hands_prepare(desk, COUNCIL);
	assert_true(hands_view(desk, "'title':'Quel jeu ? → Corde'"));
	assert_true(hands_view(desk, "'post':'reply','reply':'chosen','from':'CM1'"));
}

static void what_is_put_aside_comes_back_with_its_reason(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting, slip;

	hands_school(desk);
	sitting = decide(desk, CM1, "Un préau ?", "6,0,0");
	hands_ok(desk, "'motion.send','sitting':%lld,'item':1", (long long)sitting);
	hands_ok(desk, "'box.open','class':3");
	slip = box_slip(desk, TEACHER, "Un préau ?");
	hands_no(desk, "not-yours", "'slip.withdraw','slip':%lld", (long long)slip);
	hands_no(desk, "empty-text",
	         "'slip.screen','slip':%lld,'state':'elsewhere','names_somebody':false,'reason':''",
	         (long long)slip);
	hands_ok(desk,
	         "'slip.screen','slip':%lld,'state':'elsewhere','names_somebody':false,"
	         "'reason':'La mairie en parle déjà'",
	         (long long)slip);
	hands_restart(desk);
	hands_ok(desk, "'school.open','school':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'aside','reason':'La mairie en parle déjà'");
	(void)hands_prepare(desk, COUNCIL);
	assert_false(hands_view(desk, "'post':'motion'"));
	hands_ok(desk, "'sitting.leave'");
	hands_ok(desk, /* it may be taken up again */
	         "'slip.screen','slip':%lld,'state':'accepted','names_somebody':false,'reason':''",
	         (long long)slip);
	hands_ok(desk, "'school.open','school':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'waiting','reason':''");
}

static void what_was_not_reached_is_answered_by_a_later_sitting(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting;

	hands_school(desk);
	sitting = decide(desk, CM1, "Un préau ?", "6,0,0");
	hands_ok(desk, "'motion.send','sitting':%lld,'item':1", (long long)sitting);
	(void)hands_prepare(desk, COUNCIL);
	hands_open(desk);
	hands_end(desk);
	hands_restart(desk);
	hands_ok(desk, "'school.open','school':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'waiting'");
	(void)hands_prepare(desk, COUNCIL);
	assert_true(hands_view(desk, "'post':'motion','reply':'none','from':'CM1'"));
	hands_open(desk);
	hands_ok(desk, "'item.exclude','item':1,'reason':'la loi'");
	hands_end(desk);
	hands_ok(desk, "'school.open','school':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'answered','reason':'','reply':'out-of-frame'");
}

static void a_line_of_the_book_is_sent_without_names(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting;

	hands_school(desk);
	sitting = hands_prepare(desk, CM1);
	hands_ok(desk, "'item.add','motion':" MOTION, "Un préau ?");
	hands_open(desk);
	hands_ok(desk, "'entry.add','text':'Ranger les ballons','who':[0,1]");
	hands_ok(desk, "'motion.send','sitting':%lld,'entry':1", (long long)sitting);
	hands_no(desk, "no-such-entry", "'motion.send','sitting':%lld,'entry':2",
	         (long long)sitting);
	hands_ok(desk, "'box.open','class':3");
	ASSERT_HEARD(desk, TEACHER, "'pupil':0,'name':'','picture':'','kind':'proposal'");
	ASSERT_HEARD(desk, TEACHER, "'text':'Ranger les ballons'");
}

/* What a class says among itself stays there. */
static void concerns_and_people_are_not_sent(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting;

	hands_school(desk);
	sitting = hands_prepare(desk, CM1);
	hands_ok(desk, "'item.add','kind':'concern','motion':" MOTION, "On me bouscule");
	hands_ok(desk, "'item.add','kind':'concern','names_somebody':true,'motion':" MOTION,
	         "Ben me bouscule");
	hands_ok(desk, "'item.add','kind':'praise','motion':" MOTION, "Bravo");
	hands_no(desk, "not-shared", "'motion.send','sitting':%lld,'item':1", (long long)sitting);
	hands_no(desk, "names-somebody", "'motion.send','sitting':%lld,'item':2",
	         (long long)sitting);
	hands_no(desk, "no-vote", "'motion.send','sitting':%lld,'item':3", (long long)sitting);
	hands_no(desk, "no-such-item", "'motion.send','sitting':%lld,'item':4", (long long)sitting);
	hands_no(desk, "bad-field", "'motion.send','sitting':%lld", (long long)sitting);
	hands_no(desk, "bad-field", "'motion.send','sitting':%lld,'item':1,'entry':1",
	         (long long)sitting);
	hands_ok(desk, "'item.project','item':1,'on':true");
	hands_ok(desk, "'motion.send','sitting':%lld,'item':1", (long long)sitting);
	hands_ok(desk, "'box.open','class':3");
	ASSERT_HEARD(desk, TEACHER, "'kind':'proposal','state':'accepted','source':'sent'");
}

static void nothing_crosses_into_another_school(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting;

	hands_school(desk);
	sitting = decide(desk, CM1, "Un préau ?", "6,0,0");
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, SECOND, "{'id':5,'do':'motion.send','sitting':%lld,'item':1}",
	         (long long)sitting);
	REFUSED(desk, SECOND, 5, "no-such-sitting");
	hands_ok(desk, "'motion.send','sitting':%lld,'item':1", (long long)sitting);
	hands_ok(desk, "'class.leave-school','class':1"); /* what waits stops */
	hands_ok(desk, "'school.open','school':1");
	ASSERT_HEARD(desk, TEACHER, "'state':'aside'");
	hands_no(desk, "no-such-school", "'motion.send','sitting':%lld,'item':1",
	         (long long)sitting);
	(void)hands_prepare(desk, COUNCIL);
	assert_false(hands_view(desk, "'post':'motion'"));
	hands_ok(desk, "'school.council','school':1,'class':0");
	sitting = hands_prepare(desk, CP);
	hands_ok(desk, "'item.add','motion':" MOTION, "Un banc ?");
	hands_no(desk, "no-delegates", "'motion.send','sitting':%lld,'item':1", (long long)sitting);
}

static void whom_a_class_elects_is_offered_for_the_council(void **state)
{
	struct desk_host *desk = *state;

	hands_school(desk);
	(void)hands_prepare(desk, CM1);
	hands_ok(desk,
	         "'item.add','kind':'election','motion':{'title':'Délégué','picture':'',"
	         "'ballot':'choice','secrecy':'roll-call','base':'expressed','threshold':'simple',"
	         "'quorum':'none','tie_rule':'rejected','changeable':false,'close_on_time':false,"
	         "'close_on_all':false,'seconds':0,'options':[{'text':'','picture':'',"
	         "'candidate':2},{'text':'','picture':'','candidate':4}]}");
	hands_open(desk);
	hands_decide(desk, 1, "2,4,0");
	hands_ok(desk, "'school.elected','school':1");
	ASSERT_HEARD(desk, TEACHER, "{'re':700,'ok':{'elected':[]}}");
	hands_end(desk);
	hands_restart(desk);
	hands_ok(desk, "'school.elected','school':1");
	ASSERT_HEARD(desk, TEACHER,
	             "{'re':700,'ok':{'elected':[{'class':1,'class_name':'CM1','name':'Eva'}]}}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)
	        T(what_went_up_comes_back),
	        T(what_goes_down_comes_back_from_each_class),
	        T(what_is_put_aside_comes_back_with_its_reason),
	        T(what_was_not_reached_is_answered_by_a_later_sitting),
	        T(a_line_of_the_book_is_sent_without_names),
	        T(concerns_and_people_are_not_sent),
	        T(nothing_crosses_into_another_school),
	        T(whom_a_class_elects_is_offered_for_the_council),
#undef T
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
