/* SPDX-License-Identifier: EUPL-1.2 */
/* speak_minutes.c - the fields of commands about minutes, of this sitting or an earlier one. */
#include <stdlib.h>
#include <string.h>

#include "scenario/speak.h"

static bool speak_prose(struct command *command, const char *name, const char *value)
{
	if (strcmp(name, "sitting") == 0)
		command->minutes_write.sitting = atoi(value);
	else if (strcmp(name, "item") == 0)
		command->minutes_write.item = (uint16_t)atoi(value);
	else if (strcmp(name, "edition") == 0)
		command->minutes_write.edition = atoi(value);
	else if (strcmp(name, "text") != 0 || strlen(value) >= SCENARIO_TEXT_BYTES)
		return false;
	else
		strcpy(command->minutes_write.text, value);
	return true;
}

bool speak_written(struct scenario_act *act, const char *name, const char *value)
{
	struct command *command = &act->command;

	if (command->kind == COMMAND_MINUTES_WRITE)
		return speak_prose(command, name, value);
	if (command->kind == COMMAND_MINUTES_OPEN) {
		command->sitting_ref.id = atoi(value);
		return strcmp(name, "sitting") == 0;
	}
	if (strcmp(name, "sitting") == 0) {
		command->minutes.sitting = atoi(value);
		return true;
	}
	if (command->kind != COMMAND_MINUTES_CORRECT)
		return false;
	if (strcmp(name, "item") == 0) {
		command->minutes.item = (uint16_t)atoi(value);
		return true;
	}
	speak_text(value, &act->text, &command->minutes.words);
	return strcmp(name, "text") == 0 && strlen(value) < SCENARIO_TEXT_BYTES;
}
