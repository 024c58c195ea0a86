/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_poll_school.h - a school whose classes vote on one motion, in few words. The server starts
 * anew after each vote.
 */
#ifndef UNIT_APP_POLL_SCHOOL_H
#define UNIT_APP_POLL_SCHOOL_H

#include "unit/app_class_hands.h"

enum { CM1 = 1, CP = 2, COUNCIL = 3, CE2 = 4 };

#define POLL_RULES                                                                                 \
	"'base':'expressed','threshold':'simple','quorum':'none','changeable':false,"              \
	"'close_on_time':false,'close_on_all':false,'seconds':0"
#define POLL_MOTION(title)                                                                         \
	"{'title':'" title "','picture':'','ballot':'motion','secrecy':'roll-call',"               \
	"'tie_rule':'rejected'," POLL_RULES ",'options':[]}"

/* Class 1 of six, class 2 of three, class 3 the council of delegates, class 4 of two. */
void poll_school(struct desk_host *desk);
/* A whole council of the class, in which it votes so on what came from the school. */
void poll_vote(struct desk_host *desk, int class_id, const char *votes);
/* The same with marked ballots: `papers` as in vote.count. */
void poll_mark(struct desk_host *desk, int class_id, const char *papers);

enum { POLL_TOLD_BYTES = 4096 };
/* What the answer of a poll that was just heard tells behind its dates: parts, turnout, result. */
void poll_told(struct desk_host *desk, char out[POLL_TOLD_BYTES]);

#endif
