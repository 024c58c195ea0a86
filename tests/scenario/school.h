/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * school.h - inside the runner: the words of stories with several classes, of what one sends to
 * another and of what became of it.
 */
#ifndef TESTS_SCENARIO_SCHOOL_H
#define TESTS_SCENARIO_SCHOOL_H

#include "scenario/speak.h"
#include "scenario/told.h"

/* One field of motion.send and slip.screen. */
bool speak_school(const struct teller *teller, struct scenario_act *act, const char *name,
                  const char *value);

/* The class of that name, from 0; -1 for none. */
int school_class(const struct scenario_school *school, const char *name);

tell_fn tell_posted;

/* "sent from=cm1 to=delegates title="A shelter" state=answered reply=adopted ..." */
void tell_sent(const struct scenario_sent *sent, char *out, size_t bytes);

#endif
