/* SPDX-License-Identifier: EUPL-1.2 */
/* scenario_minutes.c - minutes of the sittings of a story, read as a screen reads them. */
#include "sim/scenario_minutes.h"

#include <stdio.h>
#include <string.h>

#include "base/check.h"

void sittings_told_add(struct sittings_told *told, int64_t sitting)
{
	CHECK(told->count < SCENARIO_SITTINGS_MAX);
	told->ids[told->count++] = sitting;
}

/* A sitting of the story; one that no store has when the story knows none of that number. */
static int64_t sitting_of(const struct sittings_told *told, int64_t number)
{
	bool known = number > 0 && number <= (int64_t)told->count;

	return known ? told->ids[number - 1] : INT32_MAX;
}

static unsigned number_of(const struct sittings_told *told, const cJSON *sitting)
{
	for (unsigned i = 0; cJSON_IsNumber(sitting) && i < told->count; i++)
		if ((int64_t)sitting->valuedouble == told->ids[i])
			return i + 1;
	CHECK(!"a sitting of this story");
	return 0;
}

static const cJSON *json_of(const cJSON *object, const char *name)
{
	return cJSON_GetObjectItemCaseSensitive(object, name);
}

/* Texts that stand beside the journal; `in` names the sitting that corrected, NULL for prose. */
static void read_texts(const struct sittings_told *told, const cJSON *list, const char *in,
                       struct scenario_minutes *out)
{
	const cJSON *row;

	cJSON_ArrayForEach(row, list)
	{
		struct scenario_line *line = &out->texts[out->count++];

		CHECK(out->count <= SCENARIO_ANSWER_EVENTS);
		line->item = (uint16_t)json_of(row, "item")->valueint;
		if (in == NULL)
			line->edition = json_of(row, "edition")->valueint;
		else
			line->corrected_in = number_of(told, json_of(row, in));
		snprintf(line->text, sizeof line->text, "%s", json_of(row, "text")->valuestring);
	}
}

void minutes_told(const struct sittings_told *told, const cJSON *minutes,
                  struct scenario_minutes *out)
{
	const cJSON *approved = json_of(minutes, "approved");

	if (cJSON_IsObject(approved)) {
		out->approved_in = number_of(told, json_of(approved, "in_sitting"));
		out->unchanged = strcmp(json_of(approved, "head")->valuestring,
		                        json_of(minutes, "head")->valuestring) == 0;
	}
	read_texts(told, json_of(minutes, "prose"), NULL, out);
	read_texts(told, json_of(minutes, "corrections"), "in_sitting", out);
}

struct scenario_act act_named(const struct sittings_told *told, const struct scenario_act *act)
{
	struct scenario_act staged = *act;

	if (act->command.kind == COMMAND_MINUTES_OPEN)
		staged.command.sitting_ref.id = sitting_of(told, act->command.sitting_ref.id);
	else if (act->command.kind == COMMAND_MINUTES_WRITE)
		staged.command.minutes_write.sitting =
		        sitting_of(told, act->command.minutes_write.sitting);
	else if (act->command.kind == COMMAND_MINUTES_APPROVE ||
	         act->command.kind == COMMAND_MINUTES_CORRECT)
		staged.command.minutes.sitting = sitting_of(told, act->command.minutes.sitting);
	else if (act->command.kind == COMMAND_MOTION_SEND)
		staged.command.send.sitting = sitting_of(told, act->command.send.sitting);
	return staged;
}
