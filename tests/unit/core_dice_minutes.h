/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_dice_minutes.h - random commands about minutes of earlier sittings; most of them
 * plausible, as in core_dice.h.
 */
#ifndef TESTS_CORE_DICE_MINUTES_H
#define TESTS_CORE_DICE_MINUTES_H

#include <stdbool.h>

#include "unit/core_dice.h"

/* Earlier minutes, as a sitting is told of them when it opens. */
void dice_earlier(struct dice *dice, const struct assembly *state, struct command *out);

/* The fields of minutes.approve and minutes.correct; others stay as they are. */
void dice_minutes_fields(struct dice *dice, const struct assembly *state, struct command *out);

/*
 * What is always true of them: minutes are approved once, and what was approved or corrected
 * stays as it was in `before`, however the sitting went on.
 */
bool minutes_hold(const struct assembly *before, const struct assembly *state);

#endif
