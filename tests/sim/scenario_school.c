/* SPDX-License-Identifier: EUPL-1.2 */
/* scenario_school.c - the classes of a story, and what they send to each other. */
#include "sim/scenario_school.h"

#include <stdio.h>
#include <string.h>

#include "base/check.h"

void played_close(struct played *played)
{
	while (played->count > 0) /* the first has the store */
		classroom_close(&played->all[--played->count].council);
}

void played_add(struct played *played, const struct scenario_class *class, const char *council_form)
{
	struct played_class *stage = &played->all[played->count];
	struct classroom *council = &stage->council;
	const char *names[MEMBERS_MAX];

	for (unsigned i = 0; i < class->count; i++)
		names[i] = class->names[i];
	if (class->name[0] == '\0')
		classroom_open(council, 1, class->count, names, council_form);
	else
		classroom_join(council,
		               played->count > 0 ? played->all[0].council.fake
		                                 : fake_open(&(struct fake_options){.seed = 1}),
		               class->name, class->count, names, council_form);
	council->beside = played->count > 0;
	stage->told.count = 0;
	stage->seq = 0;
	played->school = 0;
	played->at = &played->all[0];
	played->count++;
}

#define MUST(...) CHECK(strcmp(caller_ask(__VA_ARGS__), "") == 0)

void played_found_school(struct played *played, const struct scenario_school *school)
{
	struct caller *teacher = &played->all[0].council.teacher;
	char code[64];

	MUST(teacher, "school.add", "%s", ",\"name\":\"Jean Moulin\"");
	played->school = caller_ok_number(teacher, "id");
	MUST(teacher, "school.code", ",\"school\":%lld", (long long)played->school);
	snprintf(code, sizeof code, "%s",
	         cJSON_GetObjectItemCaseSensitive(caller_ok(teacher), "code")->valuestring);
	for (unsigned i = 0; i < played->count; i++) {
		long long class_id = played->all[i].council.class_id;

		MUST(teacher, "class.enrol", ",\"class\":%lld,\"code\":\"%s\"", class_id, code);
		if (strcmp(school->classes[i].name, "delegates") == 0)
			MUST(teacher, "school.council", ",\"school\":%lld,\"class\":%lld",
			     (long long)played->school, class_id);
	}
}

static const char *text_of(const cJSON *object, const char *name)
{
	return cJSON_GetObjectItemCaseSensitive(object, name)->valuestring;
}

/* In the box of the class at hand; one that no store has when it is not there. */
static int64_t slip_of(struct played_class *stage, const char *text)
{
	struct caller *teacher = &stage->council.teacher;
	const cJSON *slip;

	MUST(teacher, "box.open", ",\"class\":%lld", (long long)stage->council.class_id);
	cJSON_ArrayForEach(slip, cJSON_GetObjectItemCaseSensitive(caller_ok(teacher), "slips"))
	{
		if (strcmp(text_of(slip, "text"), text) == 0)
			return (int64_t)cJSON_GetObjectItemCaseSensitive(slip, "id")->valuedouble;
	}
	return INT32_MAX;
}

struct scenario_act played_name(struct played *played, const struct scenario_act *act)
{
	struct scenario_act staged = act_named(&played->at->told, act);
	struct command *command = &staged.command;

	if (command->kind == COMMAND_SCHOOL_OPEN)
		command->school_ref.id = played->school;
	else if (command->kind == COMMAND_SLIP_SCREEN)
		command->slip_screen.id = slip_of(played->at, act->text == NULL ? "" : act->text);
	else if (command->kind == COMMAND_MOTION_SEND && command->send.to > 0)
		command->send.to = played->all[command->send.to - 1].council.class_id;
	return staged;
}

static void copy(const cJSON *row, const char *name, char *out, size_t bytes)
{
	snprintf(out, bytes, "%s", text_of(row, name));
}

static void sent_of(const cJSON *row, struct scenario_sent *out)
{
	const cJSON *votes;
	int at = 0;

	copy(row, "from_name", out->from, sizeof out->from);
	copy(row, "to_name", out->to, sizeof out->to);
	copy(row, "title", out->title, sizeof out->title);
	copy(row, "state", out->state, sizeof out->state);
	copy(row, "reason", out->reason, sizeof out->reason);
	copy(row, "reply", out->reply, sizeof out->reply);
	copy(row, "answer", out->answer, sizeof out->answer);
	out->minutes = (unsigned)cJSON_GetObjectItemCaseSensitive(row, "minutes")->valueint;
	out->votes[0] = '\0';
	cJSON_ArrayForEach(votes, cJSON_GetObjectItemCaseSensitive(row, "votes"))
	{
		at += snprintf(out->votes + at, sizeof out->votes - (size_t)at, "%s%d",
		               at == 0 ? "" : ",", votes->valueint);
		CHECK(at < (int)sizeof out->votes);
	}
}

void sent_told(const cJSON *school, struct scenario_answer *out)
{
	const cJSON *row;

	cJSON_ArrayForEach(row, cJSON_GetObjectItemCaseSensitive(school, "sent"))
	{
		CHECK(out->sent_count < SCENARIO_ANSWER_EVENTS);
		sent_of(row, &out->sent[out->sent_count++]);
	}
}
