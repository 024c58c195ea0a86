/* SPDX-License-Identifier: EUPL-1.2 */
/* speak.h - the words of an act as a command. */
#ifndef TESTS_SCENARIO_SPEAK_H
#define TESTS_SCENARIO_SPEAK_H

#include "scenario/tell.h"

/*
 * Reads one act, for example `ana vote.cast vote=1 choice=lake`. Cuts `line` in
 * place; *out borrows it. NULL, or what cannot be understood.
 */
const char *speak(const struct teller *teller, char *line, struct scenario_act *out);

#endif
