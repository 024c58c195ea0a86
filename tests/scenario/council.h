/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * council.h - inside the runner: the words for stages, roles and the floor, and the settings
 * with which the sitting of a scenario is prepared.
 */
#ifndef TESTS_SCENARIO_COUNCIL_H
#define TESTS_SCENARIO_COUNCIL_H

#include "scenario/speak.h"
#include "scenario/told.h"

extern const char *const council_stages[STAGE_COUNT];
extern const char *const council_offices[OFFICE_COUNT];
extern const char *const council_rituals[RITUAL_COUNT];
extern const char *const council_tags[TAG_COUNT];

/* What a class has that says nothing: every stage, every role, no clocks. */
void council_usual(struct scenario_class *class);

/*
 * Reads the line `council turn_seconds=60 ...`, cutting it in place. What it does not say is as
 * usual: stages=, roles= (lists), own=plants:timekeeper (a name, and whose powers it has),
 * turn_seconds=, item_minutes=, tags=, totals= (yes or no). NULL, or the word that is not
 * understood.
 */
const char *council_read(char *line, struct scenario_class *class);

/* One field of a command about stages, roles, the floor or wishes. */
bool speak_council(const struct teller *teller, struct command *command, const char *name,
                   char *value);

tell_fn tell_stage, tell_office, tell_asked, tell_left_queue, tell_floor, tell_floor_clock,
        tell_ritual, tell_item_clock, tell_wishing, tell_wished, tell_ordered;

#endif
