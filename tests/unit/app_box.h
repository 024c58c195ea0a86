/* SPDX-License-Identifier: EUPL-1.2 */
/* app_box.h - a class between its sittings: its cards, its computer, a second teacher. */
#ifndef UNIT_APP_BOX_H
#define UNIT_APP_BOX_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "unit/app_class.h"

enum { SECOND = 3, COMPUTER = 4, READER = 5, CARD = 20 }; /* CARD + n: of pupil n */

#define REFUSED(desk, screen, re, code) ASSERT_HEARD(desk, screen, "{'re':" #re ",'no':'" code "'")
#define GRANTED(desk, screen, re)       ASSERT_HEARD(desk, screen, "{'re':" #re ",'ok':")

/* Signed in; class 1 of pupils 1 Ana to 6 Fred, and class 2 of pupil 7 Tom. */
void box_class(struct desk_host *desk);
/* Makes the card of a pupil, comes with it on CARD + pupil; `token` may be NULL. */
void box_card(struct desk_host *desk, int pupil, char token[80]);
/* The same with a link of class 1, or of a sitting. */
void box_link(struct desk_host *desk, unsigned screen, const char *kind, int target);
/* Adds a teacher of this name, who signs in on `screen`. */
void box_teacher(struct desk_host *desk, unsigned screen, const char *name);
/* Sets how many slips of each kind class 1 takes, and whether the box is open and has support. */
void box_set(struct desk_host *desk, const char *limits, const char *open, const char *support);
/* A whole CouncilForm; static. */
const char *box_form(const char *stages, const char *limits, const char *open, const char *support,
                     const char *own);
/* Writes a slip from a card; answered with `re`. */
void box_write(struct desk_host *desk, int pupil, int re, const char *kind, const char *text);
/* Id of the newest slip that `screen` was told of with these words. */
int64_t box_slip(const struct desk_host *desk, unsigned screen, const char *text);
/* The teacher screens it. */
void box_screen(struct desk_host *desk, int re, int64_t slip, const char *state,
                const char *reason);

#endif
