/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_dice_council.h - random commands about stages, roles, the floor and wishes.
 */
#ifndef TESTS_CORE_DICE_COUNCIL_H
#define TESTS_CORE_DICE_COUNCIL_H

#include <stdbool.h>

#include "unit/core_dice.h"

/* Who gives a command of this kind: mostly somebody who may. */
void dice_actor(struct dice *dice, const struct assembly *state, struct command *out);

/* The fields of such a command; others stay as they are. */
void dice_council_fields(struct dice *dice, const struct assembly *state, struct command *out);

/* Clocks of a council, and who held which role before. */
void dice_settings(struct dice *dice, unsigned members, struct command *prepare);

/* What is always true of roles, the floor, wishes and clocks. */
bool council_holds(const struct assembly *state);

#endif
