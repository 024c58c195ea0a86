/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_class_hands.h - councils whose votes are by show of hands: many of them, in few words.
 * The teacher speaks; each step fails the test where it did not go as it should.
 */
#ifndef UNIT_APP_CLASS_HANDS_H
#define UNIT_APP_CLASS_HANDS_H

#include "unit/app_box.h"

/* Says `command` (the message without its id) and is granted. */
void hands_ok(struct desk_host *desk, const char *format, ...)
        __attribute__((format(printf, 2, 3)));
/* The same, refused with `code`. */
void hands_no(struct desk_host *desk, const char *code, const char *format, ...)
        __attribute__((format(printf, 3, 4)));
/* As after a crash, and the teacher is there again. */
void hands_restart(struct desk_host *desk);
/* Prepares a sitting of the class and enters it; its id. */
int64_t hands_prepare(struct desk_host *desk, int class_id);
void hands_open(struct desk_host *desk); /* the sitting at hand, with everybody there */
/* Counts the item by hands, as "3,2,1"; or of marked ballots by papers, as in vote.count. */
void hands_vote(struct desk_host *desk, int item, const char *votes);
void hands_mark(struct desk_host *desk, int item, const char *papers);
/* What was counted is shown, and goes to the minutes; of hands all of it at once. */
void hands_record(struct desk_host *desk);
void hands_decide(struct desk_host *desk, int item, const char *votes);
void hands_end(struct desk_host *desk);
/* A sitting of the class that has decided on one motion; the server starts anew. Its id. */
int64_t hands_council(struct desk_host *desk, int class_id, const char *motion, const char *votes);
/* Classes 1 and 2 of box_class(), and class 3, the council of delegates, in school 1. */
void hands_school(struct desk_host *desk);
/* Jean Moulin, of the first so many classes; the third is its delegates' council. */
void hands_join(struct desk_host *desk, int classes);
/* Whether the newest view of the teacher holds `part` (single quotes for double ones). */
bool hands_view(struct desk_host *desk, const char *part);

#endif
