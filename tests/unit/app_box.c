/* SPDX-License-Identifier: EUPL-1.2 */
/* app_box.c - a class between its sittings: its cards, its computer, a second teacher. */
#include "unit/app_box.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void box_class(struct desk_host *desk)
{
	class_sign_in(desk);
	desk_say(desk, TEACHER, "{'id':2,'do':'class.add','name':'CM1','mode':'reading'}");
	desk_say(desk, TEACHER,
	         "{'id':3,'do':'pupils.add','class':1,"
	         "'names':['Ana','Ben','Chloé','Dia','Eva','Fred']}");
	desk_say(desk, TEACHER, "{'id':4,'do':'class.add','name':'CP','mode':'images'}");
	desk_say(desk, TEACHER, "{'id':5,'do':'pupils.add','class':2,'names':['Tom']}");
	ASSERT_HEARD(desk, TEACHER, "'name':'Tom'");
}

void box_card(struct desk_host *desk, int pupil, char token[80])
{
	char own[80];

	desk_say(desk, TEACHER, "{'id':%d,'do':'card.make','class':%d,'pupil':%d}", 900 + pupil,
	         pupil == 7 ? 2 : 1, pupil);
	desk_string(desk, TEACHER, "{'cards':[", "token", own, sizeof own);
	desk_come(desk, CARD + pupil);
	desk_say(desk, CARD + pupil, "{'id':1,'do':'hello','token':'%s'}", own);
	ASSERT_HEARD(desk, CARD + pupil, "'role':'card'");
	if (token != NULL)
		memcpy(token, own, sizeof own);
}

void box_link(struct desk_host *desk, unsigned screen, const char *kind, int target)
{
	char token[80];

	desk_say(desk, TEACHER, "{'id':950,'do':'link.add','kind':'%s','target':%d}", kind, target);
	desk_string(desk, TEACHER, "{'re':950,'ok':", "token", token, sizeof token);
	desk_come(desk, screen);
	desk_say(desk, screen, "{'id':1,'do':'hello','token':'%s'}", token);
	ASSERT_HEARD(desk, screen, "{'re':1,'ok':");
}

void box_teacher(struct desk_host *desk, unsigned screen, const char *name)
{
	desk_say(desk, TEACHER,
	         "{'id':960,'do':'teacher.add','name':'%s','password':'long enough'}", name);
	ASSERT_HEARD(desk, TEACHER, "{'re':960,'ok':{'id':");
	desk_come(desk, screen);
	desk_say(desk, screen, "{'id':1,'do':'login','name':'%s','password':'long enough'}", name);
	ASSERT_HEARD(desk, screen, "{'re':1,'ok':{'token'");
}

const char *box_form(const char *stages, const char *limits, const char *open, const char *support,
                     const char *own)
{
	static char json[1024];

	snprintf(json, sizeof json,
	         "{'template':'own','stages':%s,'roles':['chair'],'turn_seconds':60,"
	         "'item_minutes':5,'totals':false,'tags':false,'support':%s,'box_open':%s,"
	         "'limits':%s,'election_day':0,'own':%s,'lines':[],'reports':['La caisse']}",
	         stages, support, open, limits, own);
	return json;
}

void box_set(struct desk_host *desk, const char *limits, const char *open, const char *support)
{
	desk_say(desk, TEACHER, "{'id':970,'do':'council.set','class':1,'council':%s}",
	         box_form("['opening','proposals']", limits, open, support, "[]"));
	ASSERT_HEARD(desk, TEACHER, "{'re':970,'ok':");
}

void box_write(struct desk_host *desk, int pupil, int re, const char *kind, const char *text)
{
	desk_say(desk, CARD + pupil,
	         "{'id':%d,'do':'slip.add','class':0,'pupil':0,'kind':'%s','text':'%s'}", re, kind,
	         text);
}

int64_t box_slip(const struct desk_host *desk, unsigned screen, const char *text)
{
	char words[128];
	const char *message, *at, *id;

	snprintf(words, sizeof words, "'text':'%s'", text);
	message = desk_heard(desk, screen, words);
	if (message == NULL)
		fail_msg("screen %u was told of no slip \"%s\"", screen, text);
	snprintf(words, sizeof words, "\"text\":\"%s\"", text);
	at = strstr(message, words);
	for (id = at; id > message && strncmp(id, "{\"id\":", 6) != 0;)
		id--;
	return atoll(id + 6);
}

void box_screen(struct desk_host *desk, int re, int64_t slip, const char *state, const char *reason)
{
	desk_say(desk, TEACHER,
	         "{'id':%d,'do':'slip.screen','slip':%lld,'state':'%s','names_somebody':false,"
	         "'reason':'%s'}",
	         re, (long long)slip, state, reason);
}
