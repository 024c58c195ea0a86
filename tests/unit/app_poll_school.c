/* SPDX-License-Identifier: EUPL-1.2 */
/* app_poll_school.c - a school whose classes vote on one motion, in few words. */
#include "unit/app_poll_school.h"

#include <stdio.h>
#include <string.h>

void poll_school(struct desk_host *desk)
{
	box_class(desk);
	hands_ok(desk, "'pupils.add','class':2,'names':['Lou','Max']");
	hands_ok(desk, "'class.add','name':'Délégués','mode':'reading'");
	hands_ok(desk, "'pupils.add','class':3,'names':['Ana (CM1)','Tom (CP)']");
	hands_ok(desk, "'class.add','name':'CE2','mode':'reading'");
	hands_ok(desk, "'pupils.add','class':4,'names':['Zoé','Yan']");
	hands_join(desk, 4);
}

/* On its agenda, as it came from the school, and the council is open. */
static void begin(struct desk_host *desk, int class_id)
{
	(void)hands_prepare(desk, class_id);
	assert_true(hands_view(desk, "'post':'poll','reply':'none','from':'Jean Moulin'"));
	hands_open(desk);
}

static void end(struct desk_host *desk)
{
	hands_end(desk);
	hands_restart(desk);
}

void poll_vote(struct desk_host *desk, int class_id, const char *votes)
{
	begin(desk, class_id);
	hands_decide(desk, 1, votes);
	end(desk);
}

void poll_mark(struct desk_host *desk, int class_id, const char *papers)
{
	begin(desk, class_id);
	hands_mark(desk, 1, papers);
	hands_record(desk);
	end(desk);
}

void poll_told(struct desk_host *desk, char out[POLL_TOLD_BYTES])
{
	snprintf(out, POLL_TOLD_BYTES, "%s",
	         strstr(desk_heard(desk, TEACHER, "'parts'"), "\"parts\""));
}
