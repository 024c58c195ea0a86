/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_council.c - what a class keeps from one council to the next: settings, roles, the book, and
 * the slips that wait for it. The server starts anew between the steps.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/council_form.h"
#include "store/council.h"
#include "unit/app_class.h"

enum { CLASS = 1 };

/* As if the desk had taken it in. */
static int64_t slip(struct desk_host *desk, int kind, int64_t pupil, const char *text)
{
	struct slip_row row = {.class_id = CLASS,
	                       .pupil = pupil,
	                       .kind = kind,
	                       .state = SLIP_ACCEPTED,
	                       .made_at_ms = desk->now_ms,
	                       .text = text,
	                       .reason = "",
	                       .motion = ""};

	assert_int_equal(slip_put(desk->store, &row), ERR_NONE);
	return row.id;
}

struct found { /* of the slips of the class */
	int count;
	struct slip_row row;
	char text[SLIP_BYTES_MAX + 1];
};

static enum err take(void *context, const struct slip_row *row)
{
	struct found *found = context;

	found->count++;
	found->row = *row;
	strcpy(found->text, row->text);
	return ERR_NONE;
}

static int count_slips(struct desk_host *desk, unsigned states)
{
	struct found found = {0};

	assert_int_equal(slip_each(desk->store, CLASS, states, 0, take, &found), ERR_NONE);
	return found.count;
}

static int state_of(struct desk_host *desk, int64_t id)
{
	struct slip_row row;
	char text[1024];

	assert_int_equal(slip_get(desk->store, id, &row, text, sizeof text), ERR_NONE);
	return row.state;
}

/* The teacher is there again after a restart, in the sitting. */
static void come_back(struct desk_host *desk, int64_t sitting)
{
	desk_restart(desk, false);
	class_sign_in(desk);
	desk_say(desk, TEACHER, "{'id':2,'do':'sitting.enter','sitting':%lld}", (long long)sitting);
	ASSERT_HEARD(desk, TEACHER, "{'re':2,'ok':{}}");
}

static void say_ok(struct desk_host *desk, const char *command)
{
	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':90,%s}", command);
	ASSERT_HEARD(desk, TEACHER, "{'re':90,'ok'");
	desk_pass(desk, 100);
}

/* Ends the sitting at hand, and prepares the next; its id. */
static int64_t next_sitting(struct desk_host *desk)
{
	int64_t sitting;

	say_ok(desk, "'do':'sitting.end'");
	desk_say(desk, TEACHER, "{'id':91,'do':'sitting.add','class':1,'title':'Conseil'}");
	sitting = desk_number(desk, TEACHER, "{'re':91,", "id");
	assert_true(sitting > 0);
	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':92,'do':'sitting.enter','sitting':%lld}",
	         (long long)sitting);
	ASSERT_HEARD(desk, TEACHER, "'screen':'teacher'");
	return sitting;
}

static void what_was_accepted_is_on_the_agenda_and_treated_or_waits_again(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting, plan, praise, late;

	class_prepare(desk);
	plan = slip(desk, KIND_PROPOSAL, 3, "Un goûter le vendredi ?");
	praise = slip(desk, KIND_PRAISE, 2, "Bravo à Ana.");
	say_ok(desk, "'do':'sitting.open'");
	sitting = next_sitting(desk);
	ASSERT_HEARD(desk, TEACHER, "Un goûter le vendredi ?");
	ASSERT_HEARD(desk, TEACHER, "'author_name':'Chloé'");
	ASSERT_HEARD(desk, TEACHER, "Un potager ?"); /* the item of before was not reached */
	assert_int_equal(state_of(desk, plan), SLIP_ON_AGENDA);
	come_back(desk, sitting);
	late = slip(desk, KIND_THANKS, 4, "Merci à Dia.");
	say_ok(desk, "'do':'agenda.gather'");
	say_ok(desk, "'do':'agenda.gather'"); /* nothing comes twice */
	assert_int_equal(state_of(desk, late), SLIP_ON_AGENDA);
	say_ok(desk, "'do':'sitting.open'");
	ASSERT_HEARD(desk, TEACHER, "{'id':4,'state':'planned'");
	assert_null(desk_heard(desk, TEACHER, "{'id':5,'state'"));
	say_ok(desk, "'do':'item.start','item':2");
	say_ok(desk, "'do':'item.close'");
	say_ok(desk, "'do':'item.exclude','item':1,'reason':'Ailleurs.'");
	say_ok(desk, "'do':'sitting.end'");
	assert_int_equal(state_of(desk, late), SLIP_ACCEPTED);
	assert_int_equal(state_of(desk, plan), SLIP_TREATED);
	assert_int_equal(state_of(desk, praise), SLIP_TREATED);
}

static void an_item_that_was_not_reached_keeps_its_motion(void **state)
{
	struct desk_host *desk = *state;
	struct found found = {0};

	class_prepare(desk);
	say_ok(desk, "'do':'item.add','kind':'election','author':1,'motion':{'title':'Qui range ?',"
	             "'picture':'books','ballot':'ranked','secrecy':'secret','base':'expressed',"
	             "'threshold':'simple','quorum':'none','tie_rule':'lot','changeable':false,"
	             "'close_on_time':false,'close_on_all':true,'seconds':90,'options':["
	             "{'text':'','picture':'','candidate':0,'statement':'Moi.'},"
	             "{'text':'','picture':'','candidate':4}]}");
	say_ok(desk, "'do':'sitting.open'");
	desk_say(desk, TEACHER, "{'id':50,'do':'pupils.add','class':1,'names':['Aaron']}");
	desk_say(desk, TEACHER,
	         "{'id':51,'do':'pupil.edit','pupil':5,'name':'Eva B.','picture':''}");
	next_sitting(desk);
	assert_int_equal(slip_each(desk->store, CLASS, 1u << SLIP_ON_AGENDA, 0, take, &found),
	                 ERR_NONE);
	assert_int_equal(found.count, 2); /* the kitchen garden too */
	ASSERT_HEARD(desk, TEACHER, "'title':'Qui range ?'");
	ASSERT_HEARD(desk, TEACHER, "'author_name':'Ben'");
	ASSERT_HEARD(desk, TEACHER, "'seconds':90");
	/* Everybody has moved by one seat. */
	ASSERT_HEARD(desk, TEACHER, "'candidate':1,");
	ASSERT_HEARD(desk, TEACHER,
	             "{'text':'Eva B.','picture':'','statement':'','cost':0,"
	             "'candidate':5,");
}

static void a_slip_that_waits_again_keeps_what_the_teacher_made_of_it(void **state)
{
	struct desk_host *desk = *state;
	char command[512];
	int64_t id;

	class_prepare(desk);
	id = slip(desk, KIND_PROPOSAL, 3, "Un goûter ?");
	say_ok(desk, "'do':'agenda.gather'");
	snprintf(command, sizeof command, "'do':'item.edit','item':2,'motion':%s",
	         class_motion_timed(75));
	say_ok(desk, command);
	say_ok(desk, "'do':'item.remove','item':1");
	say_ok(desk, "'do':'sitting.open'");
	next_sitting(desk);
	ASSERT_HEARD(desk, TEACHER, "'seconds':75");
	ASSERT_HEARD(desk, TEACHER, "'author_name':'Chloé'");
	assert_int_equal(state_of(desk, id), SLIP_ON_AGENDA);
	assert_int_equal(count_slips(desk, 1u << SLIP_ON_AGENDA), 1);
}

static void open_lines_come_until_they_are_done(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting;

	class_prepare(desk);
	say_ok(desk, "'do':'sitting.open'");
	say_ok(desk, "'do':'entry.add','text':'Acheter des graines','who':[0,2],'trial':3");
	say_ok(desk, "'do':'entry.add','text':'Ranger','who_else':'la classe'");
	sitting = next_sitting(desk);
	ASSERT_HEARD(desk, TEACHER, "'trial':2");
	ASSERT_HEARD(desk, TEACHER, "'who':['Ana','Chloé']");
	come_back(desk, sitting);
	say_ok(desk, "'do':'sitting.open'");
	say_ok(desk, "'do':'entry.review','entry':1,'state':'in-progress','word':'Bientôt'");
	say_ok(desk, "'do':'entry.review','entry':2,'state':'done'");
	sitting = next_sitting(desk);
	ASSERT_HEARD(desk, TEACHER, "'word':'Bientôt'");
	assert_null(desk_heard(desk, TEACHER, "'text':'Ranger'"));
	ASSERT_HEARD(desk, TEACHER, "'trial_entry':1"); /* the last sitting of the trial */
	say_ok(desk, "'do':'sitting.open'");
	next_sitting(desk);
	ASSERT_HEARD(desk, TEACHER, "'trial_entry':1"); /* nobody voted: it is asked again */
	assert_int_equal(count_slips(desk, 1u << SLIP_ON_AGENDA), 1); /* but is no slip */
	say_ok(desk, "'do':'sitting.open'");
	say_ok(desk, "'do':'entry.review','entry':1,'state':'abandoned'");
	next_sitting(desk);
	assert_null(desk_heard(desk, TEACHER, "Acheter des graines"));
}

static void a_line_keeps_its_words_while_they_are_on_their_way_to_the_disk(void **state)
{
	struct desk_host *desk = *state;

	class_prepare(desk);
	say_ok(desk, "'do':'sitting.open'");
	desk->held = true;
	desk_say(desk, TEACHER, "{'id':60,'do':'entry.add','text':'Acheter des graines'}");
	desk_say(desk, TEACHER, "{'id':61,'do':'entry.assign','entry':1,'who':[1]}");
	desk_say(desk, TEACHER, "{'id':62,'do':'entry.review','entry':1,'state':'in-progress'}");
	assert_null(desk_heard(desk, TEACHER, "{'re':60,"));
	desk->held = false;
	desk_run(desk);
	ASSERT_HEARD(desk, TEACHER, "{'re':62,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':63,'do':'book.list','class':1,'text':''}");
	ASSERT_HEARD(desk, TEACHER,
	             "'text':'Acheter des graines','who':'Ben','state':'in-progress'");
	ASSERT_HEARD(desk, TEACHER, "'today':19676");
}

static void the_settings_of_the_class_come_to_its_sittings(void **state)
{
	struct desk_host *desk = *state;
	struct council_form form;

	class_prepare(desk);
	council_default(MODE_READING, &form);
	form.report_count = 1;
	strcpy(form.reports[0], "La trésorerie");
	form.election_day = 19676; /* 15 November 2023: here it is, at Greenwich not yet */
	form.own_count = 1;
	strcpy(form.own[0].name, "Gardienne du calme");
	assert_int_equal(council_form_keep(desk->store, CLASS, &form), ERR_NONE);
	say_ok(desk, "'do':'sitting.open'");
	next_sitting(desk);
	ASSERT_HEARD(desk, TEACHER, "La trésorerie");
	ASSERT_HEARD(desk, TEACHER, "Gardienne du calme");
	ASSERT_HEARD(desk, TEACHER, "'kind':'election'");
	say_ok(desk, "'do':'sitting.open'");
	say_ok(desk, "'do':'item.start','item':2");
	say_ok(desk, "'do':'item.close'");
	next_sitting(desk);
	assert_int_equal(desk_heard_count(desk, TEACHER, "La trésorerie"), 1);
	assert_int_equal(count_slips(desk, 1u << SLIP_ON_AGENDA), 1); /* no report among them */
	assert_int_equal(council_form_of(desk->store, CLASS, MODE_READING, &form), ERR_NONE);
	assert_int_equal(form.election_day, 0); /* it was held */
	assert_null(desk_heard(desk, TEACHER, "'kind':'election'"));
}

static void who_held_a_role_has_waited_least(void **state)
{
	struct desk_host *desk = *state;
	char command[80];
	int64_t sitting;

	class_prepare(desk);
	class_seat_all(desk);
	for (int seat = 0; seat < 5; seat++) {
		snprintf(command, sizeof command, "'do':'role.give','seat':%d,'role':'chair'",
		         seat);
		say_ok(desk, command);
		snprintf(command, sizeof command, "'do':'role.end','seat':%d,'role':'chair'", seat);
		say_ok(desk, command);
	}
	say_ok(desk, "'do':'sitting.open'");
	sitting = next_sitting(desk);
	come_back(desk, sitting);
	say_ok(desk, "'do':'members.all-present'");
	ASSERT_HEARD(desk, TEACHER, "'role':'chair','who':[{'seat':5,'name':'Fred'");
}

static void a_seat_looks_at_the_view_of_what_it_holds(void **state)
{
	struct desk_host *desk = *state;

	class_prepare(desk);
	class_seat_all(desk);
	say_ok(desk, "'do':'role.give','seat':3,'role':'chair'");
	ASSERT_HEARD(desk, PUPIL + 3, "'screen':'chair'");
	ASSERT_HEARD(desk, PUPIL + 3, "'roles':['chair']");
	assert_null(desk_heard(desk, PUPIL + 2, "'screen':'chair'"));
	say_ok(desk, "'do':'role.give','seat':4,'role':'secretary'");
	ASSERT_HEARD(desk, PUPIL + 4, "'screen':'officer'");
	desk_say(desk, PUPIL + 3, "{'id':93,'do':'sitting.open'}");
	ASSERT_HEARD(desk, PUPIL + 3, "{'re':93,'ok':{}}");
	desk_pass(desk, 100);
	desk_forget(desk, PUPIL + 3);
	say_ok(desk, "'do':'role.end','seat':3,'role':'chair'");
	ASSERT_HEARD(desk, PUPIL + 3, "'screen':'pupil'");
	desk_say(desk, PUPIL + 3, "{'id':94,'do':'item.start','item':1}");
	ASSERT_HEARD(desk, PUPIL + 3, "{'re':94,'no':'not-allowed'");
}

/* Such commands wait for a look into the store: nobody else may make them look. */
static void a_teller_counts_and_others_make_nobody_wait(void **state)
{
	struct desk_host *desk = *state;

	class_prepare(desk);
	class_seat_all(desk);
	say_ok(desk, "'do':'role.give','seat':3,'role':'teller'");
	say_ok(desk, "'do':'sitting.open'");
	say_ok(desk, "'do':'item.start','item':1");
	say_ok(desk, "'do':'vote.open'");
	class_cast(desk, 0, 30, 0, 1);
	say_ok(desk, "'do':'vote.close'");
	desk->held = true;
	desk_say(desk, PUPIL + 2, "{'id':94,'do':'vote.count'}");
	ASSERT_HEARD(desk, PUPIL + 2, "{'re':94,'no':'not-allowed'");
	desk->held = false;
	desk_say(desk, PUPIL + 3, "{'id':94,'do':'vote.count'}");
	ASSERT_HEARD(desk, PUPIL + 3, "{'re':94,'ok':{}}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, TEACHER, "'votes':[1,0,0]");
}

static void who_leads_is_told_the_turnout(void **state)
{
	struct desk_host *desk = *state;

	class_prepare(desk);
	class_seat_all(desk);
	say_ok(desk, "'do':'role.give','seat':3,'role':'chair'");
	say_ok(desk, "'do':'sitting.open'");
	say_ok(desk, "'do':'item.start','item':1");
	say_ok(desk, "'do':'vote.open'");
	for (unsigned i = 0; i < PUPILS; i++)
		desk_forget(desk, PUPIL + i);
	class_cast(desk, 0, 30, 0, 1);
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, PUPIL + 3, "'voters':1");
	assert_null(desk_heard(desk, PUPIL + 2, "'voters'"));
}

/* A concern is voted on, maybe hidden again, and looked for: how often the archive has it. */
static unsigned look_for_concern(struct desk_host *desk, const char *projected)
{
	char command[80];

	class_prepare(desk);
	class_seat_all(desk);
	say_ok(desk, "'do':'item.remove','item':1");
	snprintf(command, sizeof command, "'do':'item.add','kind':'concern','motion':");
	desk_say(desk, TEACHER, "{'id':80,%s%s}", command, class_motion("secret"));
	say_ok(desk, "'do':'concern.check','item':2,'upheld':true,'tried':true,'current':true");
	say_ok(desk, "'do':'item.project','item':2,'on':true");
	say_ok(desk, "'do':'sitting.open'");
	say_ok(desk, "'do':'item.start','item':2");
	say_ok(desk, "'do':'vote.open'");
	class_cast(desk, 0, 30, 0, 1);
	say_ok(desk, "'do':'vote.close'");
	snprintf(command, sizeof command, "'do':'item.project','item':2,'on':%s", projected);
	say_ok(desk, command);
	say_ok(desk, "'do':'vote.count'");
	say_ok(desk, "'do':'vote.show'");
	say_ok(desk, "'do':'item.record'");
	say_ok(desk, "'do':'sitting.end'");
	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':81,'do':'archive.list','class':1,'text':''}");
	ASSERT_HEARD(desk, TEACHER, "{'re':81,'ok'");
	desk_say(desk, TEACHER, "{'id':82,'do':'book.list','class':1,'text':''}");
	ASSERT_HEARD(desk, TEACHER, "{'re':82,'ok'");
	desk_say(desk, TEACHER, "{'id':83,'do':'archive.sitting','sitting':1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':83,'ok'");
	return desk_heard_count(desk, TEACHER, "potager");
}

static void the_archive_never_holds_words_of_a_concern_that_was_not_projected(void **state)
{
	assert_int_equal(look_for_concern(*state, "false"), 0);
}

static void control_a_concern_that_was_projected_is_found(void **state)
{
	assert_int_equal(look_for_concern(*state, "true"), 3);
}

static void vote(struct desk_host *desk, int number, const char *open)
{
	say_ok(desk, open);
	desk_say(desk, PUPIL,
	         "{'id':70,'do':'vote.cast','vote':%d,'choice':0,"
	         "'key':'000000000000000000000000000000%02d'}",
	         number, number);
	say_ok(desk, "'do':'vote.close'");
	say_ok(desk, "'do':'vote.count'");
	say_ok(desk, "'do':'vote.show'");
}

static void a_vote_about_an_amendment_is_no_decision_of_the_archive(void **state)
{
	struct desk_host *desk = *state;

	class_start_item(desk, "secret");
	say_ok(desk, "'do':'debate.open'");
	say_ok(desk, "'do':'amendment.propose','text':'Deux potagers ?'");
	vote(desk, 1, "'do':'vote.open','amendment':1");
	say_ok(desk, "'do':'debate.open'");
	vote(desk, 2, "'do':'vote.open'");
	say_ok(desk, "'do':'item.record'");
	say_ok(desk, "'do':'sitting.end'");
	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':81,'do':'archive.list','class':1,'text':''}");
	ASSERT_HEARD(desk, TEACHER, "'item':1,'vote':2");
	assert_null(desk_heard(desk, TEACHER, "'item':1,'vote':1"));
	desk_say(desk, TEACHER, "{'id':82,'do':'book.list','class':1,'text':'deux'}");
	ASSERT_HEARD(desk, TEACHER, "Deux potagers ?");
}

static void a_chair_gathers_and_others_do_not(void **state)
{
	struct desk_host *desk = *state;

	class_prepare(desk);
	class_seat_all(desk);
	slip(desk, KIND_REQUEST, 1, "Des ballons ?");
	say_ok(desk, "'do':'role.give','seat':3,'role':'chair'");
	desk_say(desk, PUPIL + 2, "{'id':93,'do':'agenda.gather'}");
	ASSERT_HEARD(desk, PUPIL + 2, "{'re':93,'no':'not-allowed'");
	desk->held = true; /* both look before either has found anything */
	desk_say(desk, PUPIL + 3, "{'id':93,'do':'agenda.gather'}");
	desk_say(desk, TEACHER, "{'id':94,'do':'agenda.gather'}");
	desk->held = false;
	desk_run(desk);
	ASSERT_HEARD(desk, PUPIL + 3, "{'re':93,'ok':{}}");
	ASSERT_HEARD(desk, TEACHER, "{'re':94,'ok':{}}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, TEACHER, "Des ballons ?");
	assert_null(desk_heard(desk, TEACHER, "{'id':3,'state'"));
}

static void a_seat_hears_of_itself_only_when_that_is_news(void **state)
{
	struct desk_host *desk = *state;

	class_start_item(desk, "secret");
	desk_pass(desk, 100);
	for (unsigned i = 0; i < PUPILS; i++)
		desk_forget(desk, PUPIL + i);
	desk_say(desk, PUPIL, "{'id':40,'do':'floor.ask'}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, PUPIL, "'asked':true");
	assert_int_equal(desk_heard_count(desk, PUPIL, "{'note':{'me'"), 1);
	assert_int_equal(desk_heard_count(desk, PUPIL + 1, "{'note':{'me'"), 0);
	desk_say(desk, PUPIL + 1, "{'id':40,'do':'floor.ask'}");
	desk_pass(desk, 100);
	ASSERT_HEARD(desk, PUPIL + 1, "'place':2");
	assert_int_equal(desk_heard_count(desk, PUPIL, "{'note':{'me'"), 1);
}

int main(void)
{
	/* La Réunion: it is 02:13 when the desk begins, and 22:13 the day before at Greenwich. */
	setenv("TZ", "<+04>-4", 1);
	tzset();
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)
	        TEST(what_was_accepted_is_on_the_agenda_and_treated_or_waits_again),
	        TEST(an_item_that_was_not_reached_keeps_its_motion),
	        TEST(a_slip_that_waits_again_keeps_what_the_teacher_made_of_it),
	        TEST(open_lines_come_until_they_are_done),
	        TEST(a_line_keeps_its_words_while_they_are_on_their_way_to_the_disk),
	        TEST(the_settings_of_the_class_come_to_its_sittings),
	        TEST(who_held_a_role_has_waited_least),
	        TEST(a_seat_looks_at_the_view_of_what_it_holds),
	        TEST(a_teller_counts_and_others_make_nobody_wait),
	        TEST(who_leads_is_told_the_turnout),
	        TEST(the_archive_never_holds_words_of_a_concern_that_was_not_projected),
	        TEST(control_a_concern_that_was_projected_is_found),
	        TEST(a_vote_about_an_amendment_is_no_decision_of_the_archive),
	        TEST(a_chair_gathers_and_others_do_not),
	        TEST(a_seat_hears_of_itself_only_when_that_is_news),
#undef TEST
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
