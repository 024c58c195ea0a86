/* SPDX-License-Identifier: EUPL-1.2 */
/* app_told.c - a whole council in which everybody is named wherever words can stand. */
#include "unit/app_told.h"

#include <stdio.h>
#include <string.h>

const char *const told_names[PUPILS] = {"Anaïs", "Bastien", "Chloé", "Diégo", "Émile", "Fatou"};
const char *const told_other_names[PUPILS] = {"Gaspard", "Hélène", "Ismaël",
                                              "Jeanne",  "Kofi",   "Léonie"};

#define SETTINGS                                                                                   \
	"'base':'expressed','threshold':'simple','quorum':'none','tie_rule':'rejected',"           \
	"'changeable':false,'close_on_time':false,'close_on_all':false,'seconds':0"

static void hear_ok(struct desk_host *desk, unsigned screen, int re)
{
	char ok[40];

	snprintf(ok, sizeof ok, "{'re':%d,'ok'", re);
	ASSERT_HEARD(desk, screen, ok);
	desk_pass(desk, 200);
}

void told_say(struct desk_host *desk, const char *format, ...)
{
	static int re = 1000;
	char text[2048];
	va_list list;

	va_start(list, format);
	vsnprintf(text, sizeof text, format, list);
	va_end(list);
	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':%d,%s}", ++re, text);
	hear_ok(desk, TEACHER, re);
}

void told_set(struct desk_host *desk, bool public_page)
{
	told_say(desk,
	         "'do':'council.set','class':1,'council':{'template':'own','stages':['opening',"
	         "'earlier','praise','concerns','proposals','closing'],'roles':['chair',"
	         "'secretary'],'turn_seconds':60,'item_minutes':5,'totals':false,'tags':true,"
	         "'support':false,'box_open':true,'public':%s,'limits':[1,1,1,1,1],"
	         "'election_day':0,'own':[],'lines':[],'reports':[]}",
	         public_page ? "true" : "false");
}

void told_class(struct desk_host *desk, const char *const names[PUPILS])
{
	class_sign_in(desk);
	told_say(desk, "'do':'class.add','name':'CM1','mode':'reading'");
	told_say(desk, "'do':'pupils.add','class':1,'names':['%s','%s','%s','%s','%s','%s']",
	         names[0], names[1], names[2], names[3], names[4], names[5]);
	told_set(desk, true);
}

void told_link(struct desk_host *desk, unsigned screen, const char *kind, const char *more)
{
	char token[80];

	told_say(desk, "'do':'link.add','kind':'%s','target':1%s", kind, more);
	desk_string(desk, TEACHER, "'token'", "token", token, sizeof token);
	desk_come(desk, screen);
	desk_say(desk, screen, "{'id':1,'do':'hello','token':'%s'}", token);
	hear_ok(desk, screen, 1);
}

static void add_items(struct desk_host *desk, const char *const names[PUPILS])
{
	told_say(desk,
	         "'do':'item.add','author':1,'motion':{'title':'%s propose un potager.',"
	         "'picture':'seedling','ballot':'motion','secrecy':'roll-call'," SETTINGS
	         ",'options':[]}",
	         names[1]);
	told_say(desk,
	         "'do':'item.add','motion':{'title':'Où aller avec %s ?','picture':'',"
	         "'ballot':'choice','secrecy':'secret'," SETTINGS
	         ",'options':[{'text':'Chez %s','picture':''},{'text':'Au lac','picture':''}]}",
	         names[0], names[2]);
	told_say(desk,
	         "'do':'item.add','kind':'election','motion':{'title':'Qui range avec %s ?',"
	         "'picture':'','ballot':'ranked','secrecy':'secret'," SETTINGS
	         ",'options':[{'text':'','picture':'','candidate':0,'substitute':3,"
	         "'statement':'Moi, %s, je range.'},{'text':'','picture':'','candidate':4}]}",
	         names[5], names[0]);
	told_say(desk,
	         "'do':'item.add','kind':'concern','author':2,'motion':{'title':'%s pousse tout "
	         "le monde au portail.','picture':'','ballot':'motion','secrecy':'secret'," SETTINGS
	         ",'options':[]}",
	         names[4]);
	told_say(desk,
	         "'do':'item.add','kind':'concern','author':3,'motion':{'title':'%s crie.',"
	         "'picture':'','ballot':'motion','secrecy':'secret'," SETTINGS ",'options':[]}",
	         names[5]);
	told_say(
	        desk,
	        "'do':'item.add','kind':'praise','author':4,'motion':{'title':'Bravo à %s et %s !',"
	        "'picture':'','ballot':'motion','secrecy':'secret'," SETTINGS ",'options':[]}",
	        names[2], names[3]);
}

void told_prepare(struct desk_host *desk, const char *const names[PUPILS])
{
	told_class(desk, names);
	told_say(desk, "'do':'sitting.add','class':1,'title':'Le conseil de %s'", names[0]);
	told_say(desk, "'do':'sitting.enter','sitting':1");
	add_items(desk, names);
	class_seat_all(desk);
	told_link(desk, WALL, "projector", "");
}

static void cast(struct desk_host *desk, int vote, unsigned pupil, const char *ballot)
{
	int re = 5000 + vote * 10 + (int)pupil;

	desk_say(desk, PUPIL + pupil,
	         "{'id':%d,'do':'vote.cast','vote':%d,%s,'key':'00000000000000000000000000%06x'}",
	         re, vote, ballot, re);
	hear_ok(desk, PUPIL + pupil, re);
}

static void end_vote(struct desk_host *desk)
{
	told_say(desk, "'do':'vote.close'");
	told_say(desk, "'do':'vote.count'");
	told_say(desk, "'do':'vote.show'");
}

/* Amended, then voted on by roll call, one vote on paper; a line of the book comes of it. */
static void hold_proposal(struct desk_host *desk, const char *const names[PUPILS])
{
	told_say(desk, "'do':'item.start','item':1");
	told_say(desk, "'do':'debate.open'");
	told_say(desk, "'do':'floor.put','seat':2,'asks':true");
	told_say(desk, "'do':'floor.put','seat':3,'asks':true");
	told_say(desk, "'do':'floor.next'");
	told_say(desk, "'do':'ritual.say','ritual':'silence'");
	told_say(desk, "'do':'amendment.propose','text':'%s arrose le potager.','author':3",
	         names[3]);
	told_say(desk, "'do':'amendment.settle','amendment':1,'state':'adopted'");
	told_say(desk, "'do':'vote.open'");
	for (unsigned i = 0; i + 1 < PUPILS; i++)
		cast(desk, 1, i, i == 2 ? "'choice':1" : "'choice':0");
	told_say(desk, "'do':'paper.sign','seat':5,'on_paper':true");
	told_say(desk, "'do':'vote.close'");
	told_say(desk, "'do':'vote.count','hand_votes':[1,0,0]");
	told_say(desk, "'do':'vote.show'");
	told_say(desk, "'do':'item.record','who':[1,2],'who_else':'la mère de %s','due_day':20800",
	         names[4]);
}

static void hold_votes(struct desk_host *desk, const char *const names[PUPILS])
{
	static const char *const choices[PUPILS] = {"'choice':0", "'choice':1", "'choice':0",
	                                            "'choice':0", "'choice':2", "'choice':1"};

	told_say(desk, "'do':'item.start','item':2");
	told_say(desk, "'do':'vote.open'");
	for (unsigned i = PUPILS; i-- > 0;)
		cast(desk, 2, i, choices[i]);
	end_vote(desk);
	told_say(desk, "'do':'item.record'");
	told_say(desk, "'do':'item.start','item':3");
	told_say(desk, "'do':'vote.open'");
	for (unsigned i = 0; i < PUPILS; i++)
		cast(desk, 3, i, i % 3 == 0 ? "'marks':[2,1]" : "'marks':[1,2]");
	end_vote(desk);
	told_say(desk, "'do':'note.write','item':3,'text':'%s et %s ont bien parlé.'", names[5],
	         names[0]);
	told_say(desk, "'do':'item.record'");
}

static void hold_concerns(struct desk_host *desk)
{
	for (int item = 4; item <= 5; item++) {
		told_say(desk,
		         "'do':'concern.check','item':%d,'upheld':true,'tried':true,"
		         "'current':true",
		         item);
		told_say(desk, "'do':'item.start','item':%d", item);
		if (item == 5)
			told_say(desk, "'do':'item.project','item':5,'on':true");
		told_say(desk, "'do':'item.close'");
	}
}

void told_hold(struct desk_host *desk, const char *const names[PUPILS])
{
	told_say(desk, "'do':'sitting.open'");
	told_say(desk, "'do':'role.give','seat':0,'role':'chair'");
	told_say(desk, "'do':'role.give','seat':4,'role':'secretary'");
	told_say(desk, "'do':'item.start','item':6");
	told_say(desk, "'do':'item.close'");
	hold_concerns(desk);
	hold_proposal(desk, names);
	hold_votes(desk, names);
	told_say(desk, "'do':'stage.enter','stage':'earlier'");
	told_say(desk, "'do':'entry.add','text':'Ranger les ballons avec %s'", names[1]);
	told_say(desk, "'do':'entry.assign','entry':2,'who':[3,4],'who_else':'le frère de %s'",
	         names[2]);
	told_say(desk, "'do':'entry.review','entry':2,'state':'in-progress','word':'%s l’a dit.'",
	         names[0]);
	told_say(desk, "'do':'entry.show','entry':2");
	told_say(desk, "'do':'note.write','item':0,'text':'%s était absente lundi.'", names[5]);
	told_say(desk, "'do':'stage.enter','stage':'closing'");
	told_say(desk, "'do':'sitting.end'");
	desk_pass(desk, 200);
}
