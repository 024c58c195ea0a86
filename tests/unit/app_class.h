/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_class.h - a class of six with its teacher, in the steps that tests share.
 * Each fails the test where it did not go as it should.
 */
#ifndef UNIT_APP_CLASS_H
#define UNIT_APP_CLASS_H

#include "unit/app_host.h"

enum { TEACHER = 1, WALL = 2, PUPIL = 10, PUPILS = 6 };

#define ASSERT_HEARD(desk, screen, part)                                                           \
	do {                                                                                       \
		if (desk_heard(desk, screen, part) == NULL) {                                      \
			class_dump(desk, screen);                                                  \
			fail_msg("screen %d did not hear %s", (int)(screen), part);                \
		}                                                                                  \
	} while (0)

int class_setup(void **state); /* *state: a struct desk_host over an empty directory */
int class_teardown(void **state);
void class_dump(const struct desk_host *desk, unsigned screen);

const char *class_motion(const char *secrecy); /* as JSON; static */
const char *class_motion_timed(int seconds); /* secret, closes on time */

void class_sign_in(struct desk_host *desk);
int64_t
class_prepare(struct desk_host *desk); /* signed in, class 1, a sitting with one item; its id */
void class_open_door(struct desk_host *desk, char code[16]);
void class_token(unsigned pupil, char out[65]);
void class_take(struct desk_host *desk, unsigned screen, int re, unsigned seat);
void class_seat_all(struct desk_host *desk);
void class_start_item(struct desk_host *desk,
                      const char *secrecy); /* all of the above, on the floor */
void class_open_vote(struct desk_host *desk, const char *secrecy);
void class_cast(struct desk_host *desk, unsigned pupil, int re, int choice, int key);
/* The same for a motion of any kind, given as JSON; and a ballot with marks. */
void class_open_motion(struct desk_host *desk, const char *motion);
void class_mark(struct desk_host *desk, unsigned pupil, int re, const char *marks, int key);
/* Three places to go, of any marked ballot; `more` begins with a comma or is "". Static. */
const char *class_marked(const char *ballot, const char *secrecy, const char *more);

#endif
