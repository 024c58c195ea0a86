/* SPDX-License-Identifier: EUPL-1.2 */
/* speak_school.c - the fields of commands by which classes send to each other. */
#include <stdlib.h>
#include <string.h>

#include "scenario/school.h"

int school_class(const struct scenario_school *school, const char *name)
{
	for (unsigned i = 0; i < school->count; i++)
		if (strcmp(school->classes[i].name, name) == 0)
			return (int)i;
	return -1;
}

static bool speak_send(const struct teller *teller, struct command *command, const char *name,
                       const char *value)
{
	if (strcmp(name, "sitting") == 0)
		command->send.sitting = atoi(value);
	else if (strcmp(name, "item") == 0)
		command->send.item = (uint16_t)atoi(value);
	else if (strcmp(name, "entry") == 0)
		command->send.entry = (uint16_t)atoi(value);
	else if (strcmp(name, "to") == 0)
		command->send.to = school_class(teller->school, value) + 1;
	else
		return false;
	return strcmp(name, "to") != 0 || command->send.to > 0;
}

static bool speak_screen(struct scenario_act *act, const char *name, const char *value)
{
	static const char *const states[SLIP_STATE_COUNT] = {"waiting", "accepted", "again",
	                                                     "elsewhere"};
	struct command *command = &act->command;
	int state = speak_word(states, SLIP_STATE_COUNT, value);

	if (strcmp(name, "slip") == 0) {
		act->text = value;
		return true;
	}
	if (strcmp(name, "reason") == 0) {
		strncpy(command->slip_screen.reason, value, sizeof command->slip_screen.reason - 1);
		return true;
	}
	command->slip_screen.state = (uint8_t)state;
	return strcmp(name, "state") == 0 && state >= 0;
}

bool speak_school(const struct teller *teller, struct scenario_act *act, const char *name,
                  const char *value)
{
	if (act->command.kind == COMMAND_SLIP_SCREEN)
		return speak_screen(act, name, value);
	return act->command.kind == COMMAND_MOTION_SEND &&
	       speak_send(teller, &act->command, name, value);
}
