/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * told.h - inside the runner: the words that a scenario has for choices.
 */
#ifndef TESTS_SCENARIO_TOLD_H
#define TESTS_SCENARIO_TOLD_H

#include "scenario/tell.h"

/* Options of vote `number`, 0 for the newest, the neutral choice not counted. */
unsigned told_options(const struct teller *teller, unsigned number);
/* What that vote calls a choice; "?" when it has no such choice. */
const char *told_choice(const struct teller *teller, unsigned number, unsigned choice);

#endif
