/* SPDX-License-Identifier: EUPL-1.2 */
/* app_class_hands.c - councils whose votes are by show of hands, in few words. */
#include "unit/app_class_hands.h"

#include <stdio.h>
#include <string.h>

enum { RE = 700 };

__attribute__((format(printf, 2, 0))) static void say(struct desk_host *desk, const char *format,
                                                      va_list arguments)
{
	char command[4096];

	vsnprintf(command, sizeof command, format, arguments);
	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':%d,'do':%s}", RE, command);
	desk_pass(desk, 200);
}

void hands_ok(struct desk_host *desk, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say(desk, format, arguments);
	va_end(arguments);
	ASSERT_HEARD(desk, TEACHER, "{'re':700,'ok'");
}

void hands_no(struct desk_host *desk, const char *code, const char *format, ...)
{
	va_list arguments;
	char no[64];

	va_start(arguments, format);
	say(desk, format, arguments);
	va_end(arguments);
	snprintf(no, sizeof no, "{'re':700,'no':'%s'", code);
	ASSERT_HEARD(desk, TEACHER, no);
}

void hands_restart(struct desk_host *desk)
{
	desk_restart(desk, false);
	class_sign_in(desk);
}

int64_t hands_prepare(struct desk_host *desk, int class_id)
{
	int64_t sitting;

	hands_ok(desk, "'sitting.add','class':%d,'title':'Conseil'", class_id);
	sitting = desk_number(desk, TEACHER, "{'re':700,", "id");
	hands_ok(desk, "'sitting.enter','sitting':%lld", (long long)sitting);
	return sitting;
}

void hands_open(struct desk_host *desk)
{
	hands_ok(desk, "'sitting.open'");
	hands_ok(desk, "'members.all-present'");
}

/* The item is called, voted on without tablets, and counted so. */
static void hold(struct desk_host *desk, int item, const char *field, const char *figures)
{
	hands_ok(desk, "'item.start','item':%d", item);
	hands_ok(desk, "'vote.open'");
	hands_ok(desk, "'paper.sign-all'");
	if (!hands_view(desk, "'phase':'closed'"))
		hands_ok(desk, "'vote.close'");
	hands_ok(desk, "'vote.count','%s':[%s]", field, figures);
}

void hands_vote(struct desk_host *desk, int item, const char *votes)
{
	hold(desk, item, "hand_votes", votes);
}

void hands_mark(struct desk_host *desk, int item, const char *papers)
{
	hold(desk, item, "hand_papers", papers);
}

void hands_record(struct desk_host *desk)
{
	hands_ok(desk, "'vote.show'");
	hands_ok(desk, "'item.record'");
}

void hands_decide(struct desk_host *desk, int item, const char *votes)
{
	hands_vote(desk, item, votes);
	hands_record(desk);
}

void hands_end(struct desk_host *desk)
{
	hands_ok(desk, "'sitting.end'");
	hands_ok(desk, "'sitting.leave'");
}

bool hands_view(struct desk_host *desk, const char *part)
{
	desk_pass(desk, 200);
	return desk_heard(desk, TEACHER, part) != NULL;
}

int64_t hands_council(struct desk_host *desk, int class_id, const char *motion, const char *votes)
{
	int64_t sitting = hands_prepare(desk, class_id);

	hands_ok(desk, "'item.add','motion':%s", motion);
	hands_open(desk);
	hands_decide(desk, 1, votes);
	hands_end(desk);
	hands_restart(desk);
	return sitting;
}

void hands_join(struct desk_host *desk, int classes)
{
	char code[16];

	hands_ok(desk, "'school.add','name':'Jean Moulin'");
	hands_ok(desk, "'school.code','school':1");
	desk_string(desk, TEACHER, "{'re':700,", "code", code, sizeof code);
	for (int i = 1; i <= classes; i++)
		hands_ok(desk, "'class.enrol','class':%d,'code':'%s'", i, code);
	hands_ok(desk, "'school.council','school':1,'class':3");
}

void hands_school(struct desk_host *desk)
{
	box_class(desk);
	hands_ok(desk, "'class.add','name':'Délégués','mode':'reading'");
	hands_ok(desk, "'pupils.add','class':3,'names':['Ana (CM1)','Ben (CM1)','Tom (CP)']");
	hands_join(desk, 3);
}
