/* SPDX-License-Identifier: EUPL-1.2 */
/* class_teacher.h - what class_teacher.c and class_council.c share. */
#ifndef SIM_CLASS_TEACHER_H
#define SIM_CLASS_TEACHER_H

#include <stdio.h>

#include "sim/class.h"

static inline struct dice *dice_of(struct teacher_bot *teacher)
{
	return &teacher->bot.class_->dice;
}

/* Asks, and remembers what was asked and how long the journal was. */
#define ASK(teacher, name, ...)                                                                    \
	do {                                                                                       \
		snprintf((teacher)->asked, sizeof(teacher)->asked, "%s", (name));                  \
		(teacher)->asked_since = (teacher)->bot.class_->oracle.journal.seq;                \
		(teacher)->asked_id = bot_ask(&(teacher)->bot, (name), __VA_ARGS__);               \
	} while (0)

void add_item(struct teacher_bot *teacher); /* of any kind */
void reword_item(struct teacher_bot *teacher, int item);
/* class_deeds.c, class_box.c: one of them now and then. True: done. */
bool do_a_deed(struct teacher_bot *teacher, const cJSON *view);
bool write_minutes(struct teacher_bot *teacher, const cJSON *view); /* class_minutes.c */
bool look_into_box(struct teacher_bot *teacher, const cJSON *view);
/* Does what the newest view asks for. */
void hold_council(struct teacher_bot *teacher);
/* class_vote.c: the same from the opening of a vote on. */
void act_voting(struct teacher_bot *teacher, const cJSON *view);
void act_closed(struct teacher_bot *teacher, const cJSON *view);
void act_counted(struct teacher_bot *teacher, const cJSON *view);
void act_shown(struct teacher_bot *teacher, const cJSON *view);

#endif
