/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * years.c - ten years of a class's councils, held through the whole application.
 *
 *   make-years DIR [--sittings N] [--votes N] [--seed N]
 *
 * Every act is a command that a teacher's screen or a shared tablet sends, a week after week on a
 * clock of its own: what stands in DIR is what such a class would have. The teacher is "maitre"
 * with the password of YEARS_PASSWORD.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "years/talk.h"

#define YEARS_PASSWORD "ten years of councils"

enum { PUPILS = 26, ABSENT = 1, PER_YEAR = 40, SPEAKERS = 6, CARRIED_MAX = 48 };
enum { DAY_MS = 24 * 3600 * 1000 };
static const int64_t first_ms = 1472818500000; /* Friday, 2 September 2016, 14:15 in Paris */

struct life {
	struct talk talk;
	unsigned sittings, votes; /* to hold; in each */
	unsigned ballots; /* cast so far */
	unsigned open; /* lines that the next council reads again */
	int64_t class_id;
};

/* Forty weeks of a school year, the first in September. */
static int64_t when(unsigned sitting)
{
	return first_ms + (int64_t)(sitting / PER_YEAR) * 364 * DAY_MS +
	       (int64_t)(sitting % PER_YEAR) * 7 * DAY_MS;
}

static void begin(struct life *life)
{
	struct talk *talk = &life->talk;
	char names[1024] = "";

	desk_start(&talk->desk, false);
	talk->desk.now_ms = first_ms - DAY_MS;
	desk_come(&talk->desk, TEACHER);
	talk_say(talk, TEACHER, "'do':'login','name':'maitre','password':'%s'",
	         talk->desk.first_password);
	talk_say(talk, TEACHER, "'do':'password.change','old':'%s','new':'" YEARS_PASSWORD "'",
	         talk->desk.first_password);
	talk_say(talk, TEACHER, "'do':'class.add','name':'CM1-CM2','mode':'reading'");
	life->class_id = talk_number(talk, TEACHER, "id");
	for (int i = 0; i < PUPILS; i++) {
		strcat(names, i == 0 ? "'" : ",'");
		strcat(names, talk_names[i]);
		strcat(names, "'");
	}
	talk_say(talk, TEACHER, "'do':'pupils.add','class':%lld,'names':[%s]",
	         (long long)life->class_id, names);
	desk_go(&talk->desk, TEACHER);
}

enum form { FORM_MOTION, FORM_CHOICE, FORM_RANKED, FORM_SEVERAL };

static enum form form_of(unsigned vote)
{
	static const enum form forms[] = {FORM_MOTION, FORM_MOTION, FORM_CHOICE, FORM_MOTION,
	                                  FORM_MOTION, FORM_RANKED, FORM_MOTION, FORM_MOTION,
	                                  FORM_MOTION, FORM_SEVERAL};

	return forms[vote % 10];
}

static void add_item(struct life *life, unsigned sitting, unsigned vote)
{
	static const char *const ballots[] = {"motion", "choice", "ranked", "several"};
	enum form form = form_of(vote);
	bool roll_call = form == FORM_MOTION && vote % 5 == 3;
	char options[256] = "";

	for (uint32_t i = 0; i < 3 && form != FORM_MOTION; i++)
		sprintf(options + strlen(options), "%s{'text':'%s','picture':''}",
		        i == 0 ? "" : ",", talk_place(sitting + vote + i));
	talk_say(
	        &life->talk, TEACHER,
	        "'do':'item.add','kind':'proposal','author':%u,'motion':{'title':'%s','picture':'',"
	        "'ballot':'%s','secrecy':'%s','base':'expressed','threshold':'simple','quorum':'"
	        "none',"
	        "'tie_rule':'rejected','changeable':false,'close_on_time':false,"
	        "'close_on_all':false,'seconds':0,'options':[%s]}",
	        (sitting + vote) % PUPILS, talk_proposal(talk_throw(&life->talk, 1u << 20)),
	        ballots[form], roll_call ? "roll-call" : "secret", options);
}

/* Most are for the first: councils seldom are at odds with themselves. */
static void cast(struct life *life, unsigned vote, unsigned voter)
{
	static const char *const rankings[] = {"[1,2,3]", "[1,3,2]", "[2,1,3]", "[3,1,2]"};
	static const char *const ticks[] = {"[1,0,0]", "[1,1,0]", "[0,1,0]", "[1,0,1]"};
	struct talk *talk = &life->talk;
	enum form form = form_of(vote);
	unsigned thrown = talk_throw(talk, 10);
	char ballot[40];

	if (form == FORM_RANKED || form == FORM_SEVERAL)
		snprintf(ballot, sizeof ballot, "'marks':%s",
		         (form == FORM_RANKED ? rankings : ticks)[thrown < 7 ? 0 : thrown - 6]);
	else
		snprintf(ballot, sizeof ballot, "'choice':%u", thrown < 7 ? 0 : thrown - 7u);
	talk_add(talk, BOOTH, "'do':'vote.cast','vote':%u,%s,'voter':%u,'key':'%032x'", vote + 1,
	         ballot, voter, ++life->ballots);
}

static void speak(struct life *life, unsigned vote)
{
	struct talk *talk = &life->talk;

	talk_say(talk, TEACHER, "'do':'debate.open'");
	for (unsigned i = 0; i < SPEAKERS; i++) {
		unsigned seat = talk_throw(talk, PUPILS - ABSENT);

		talk_say(talk, TEACHER, "'do':'floor.give','seat':%u", seat);
		desk_pass(&talk->desk, 5000 + talk_throw(talk, 20000));
		talk_say(talk, TEACHER, "'do':'floor.end'");
	}
	if (vote % 4 == 0)
		talk_say(talk, TEACHER, "'do':'note.write','item':%u,'text':'%s'", vote + 1,
		         talk_note(talk_throw(talk, 1u << 20)));
}

static void hold_vote(struct life *life, unsigned sitting, unsigned vote)
{
	struct talk *talk = &life->talk;

	talk_say(talk, TEACHER, "'do':'item.start','item':%u", vote + 1);
	speak(life, vote);
	talk_say(talk, TEACHER, "'do':'vote.open'");
	desk_forget(&talk->desk, BOOTH);
	for (unsigned voter = 0; voter < PUPILS - ABSENT; voter++) {
		desk_pass(&talk->desk, 400);
		cast(life, vote, voter);
	}
	talk_settle(talk, BOOTH);
	desk_pass(&talk->desk, 1000);
	talk_say(talk, TEACHER, "'do':'vote.close'");
	talk_say(talk, TEACHER, "'do':'vote.count'");
	talk_say(talk, TEACHER, "'do':'vote.show'");
	talk_say(talk, TEACHER, "'do':'item.record','who':[%u,%u],'due_day':%lld",
	         talk_throw(talk, 13), 13 + talk_throw(talk, 12),
	         (long long)(when(sitting) / DAY_MS) + 14);
}

/* Most of what is open is done by the next council; a little is forgotten for good. */
static void review(struct life *life)
{
	static const char *const states[] = {"done",        "done",     "done",      "done",
	                                     "in-progress", "not-done", "abandoned", "done"};
	struct talk *talk = &life->talk;
	unsigned open = life->open < CARRIED_MAX ? life->open : CARRIED_MAX;

	for (unsigned i = 0; i < open; i++) {
		unsigned thrown = talk_throw(talk, 8);

		talk_say(talk, TEACHER,
		         "'do':'entry.review','entry':%u,'state':'%s','word':'On a vérifié.'",
		         i + 1, states[thrown]);
		life->open -= thrown != 4 && thrown != 5;
	}
}

/* How many lines of the book wait for the next council, as the class page says. */
static void count_open(struct life *life)
{
	talk_say(&life->talk, TEACHER, "'do':'class.open','class':%lld", (long long)life->class_id);
	life->open = (unsigned)talk_number(&life->talk, TEACHER, "entries_open");
}

static void bring_booth(struct life *life, int64_t sitting, int64_t *link)
{
	struct talk *talk = &life->talk;
	char token[80], wanted[48];

	talk_say(talk, TEACHER, "'do':'link.add','kind':'booth','target':%lld", (long long)sitting);
	*link = talk_number(talk, TEACHER, "id");
	snprintf(wanted, sizeof wanted, "{'re':%d,'ok'", talk->id);
	desk_string(&talk->desk, TEACHER, wanted, "token", token, sizeof token);
	desk_come(&talk->desk, BOOTH);
	talk_say(talk, BOOTH, "'do':'hello','token':'%s'", token);
}

static void sign_in(struct talk *talk)
{
	desk_come(&talk->desk, TEACHER);
	talk_say(talk, TEACHER, "'do':'login','name':'maitre','password':'" YEARS_PASSWORD "'");
}

static void hold(struct life *life, unsigned number)
{
	struct talk *talk = &life->talk;
	int64_t sitting, link;

	desk_pass(&talk->desk, when(number) - talk->desk.now_ms);
	sign_in(talk);
	talk_say(talk, TEACHER,
	         "'do':'sitting.add','class':%lld,'title':'Conseil de la semaine %u'",
	         (long long)life->class_id, number % PER_YEAR + 1);
	sitting = talk_number(talk, TEACHER, "id");
	talk_say(talk, TEACHER, "'do':'sitting.enter','sitting':%lld", (long long)sitting);
	for (unsigned i = 0; i < life->votes; i++) {
		add_item(life, number, i);
		desk_pass(&talk->desk, 1000);
	}
	talk_say(talk, TEACHER, "'do':'sitting.open'");
	talk_say(talk, TEACHER, "'do':'members.all-present'");
	talk_say(talk, TEACHER, "'do':'member.present','seat':%d,'present':false", PUPILS - ABSENT);
	bring_booth(life, sitting, &link);
	review(life);
	for (unsigned i = 0; i < life->votes; i++)
		hold_vote(life, number, i);
	talk_say(talk, TEACHER, "'do':'sitting.end'");
	talk_say(talk, TEACHER, "'do':'link.revoke','link':%lld", (long long)link);
	desk_go(&talk->desk, BOOTH);
	talk_say(talk, TEACHER, "'do':'sitting.leave'");
	count_open(life);
	desk_go(&talk->desk, TEACHER);
}

static unsigned option(int count, char *words[], const char *name, unsigned usual)
{
	for (int i = 2; i + 1 < count; i++)
		if (strcmp(words[i], name) == 0)
			return (unsigned)strtoul(words[i + 1], NULL, 10);
	return usual;
}

int main(int count, char *words[])
{
	struct life *life = calloc(1, sizeof *life);

	if (count < 2 || life == NULL) {
		fprintf(stderr, "usage: make-years DIR [--sittings N] [--votes N] [--seed N]\n");
		return 2;
	}
	life->sittings = option(count, words, "--sittings", 400);
	life->votes = option(count, words, "--votes", 10);
	life->talk.dice = option(count, words, "--seed", 1);
	begin(life);
	for (unsigned i = 0; i < life->sittings; i++) {
		hold(life, i);
		if ((i + 1) % PER_YEAR == 0)
			fprintf(stderr, "years: %u of %u councils\n", i + 1, life->sittings);
	}
	desk_leave(&life->talk.desk, words[1]);
	printf("sittings %u, votes %u, ballots %u\n", life->sittings, life->sittings * life->votes,
	       life->ballots);
	free(life);
	return 0;
}
