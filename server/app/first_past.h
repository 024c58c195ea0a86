/* SPDX-License-Identifier: EUPL-1.2 */
/* first_past.h - what the demonstration class has lived through: settings, a sitting, slips. */
#ifndef APP_FIRST_PAST_H
#define APP_FIRST_PAST_H

#include "base/err.h"
#include "hemicycle/assembly.h"

struct app;
struct class_row;
struct demo_motion;

/* Inside app_open(), of a class that was just made. */
MUST_CHECK enum err first_past(struct app *app, const struct class_row *row);
MUST_CHECK enum err first_slips(struct app *app, int64_t class_id);

/* What a motion of the demonstration says beside its words. */
void demo_settings(const struct demo_motion *demo, struct motion *motion);

#endif
