/* SPDX-License-Identifier: EUPL-1.2 */
/* command.c - from a message to a command: the gate, cJSON, the rows. */
#include "wire/command.h"

#include <cjson/cJSON.h>
#include <string.h>

#include "base/check.h"
#include "wire/parse.h"
#include "wire/read.h"

static const char *const names[COMMAND_COUNT] = {
#define X(name, word, member) [COMMAND_##name] = (word),
        ASSEMBLY_COMMANDS(X) DESK_COMMANDS(X)
#undef X
};

static const char *const codes[REFUSAL_COUNT] = {
#define X(name, code, meaning) [REFUSAL_##name] = (code),
        REFUSALS(X)
#undef X
};

const char *wire_command_name(enum command_kind kind)
{
	CHECK((unsigned)kind < COMMAND_COUNT);
	return names[kind];
}

const char *wire_refusal_code(enum refusal refusal)
{
	CHECK((unsigned)refusal < REFUSAL_COUNT);
	return codes[refusal];
}

/* COMMAND_COUNT when no screen may send this. */
static enum command_kind find_command(const char *name)
{
	for (int kind = 0; kind < COMMAND_COUNT; kind++)
		if (wire_commands[kind].fields != NULL && strcmp(names[kind], name) == 0)
			return (enum command_kind)kind;
	return COMMAND_COUNT;
}

/* Takes the member out of the object, so that only the command's own fields stay. */
static cJSON *take_out(cJSON *object, const char *name)
{
	cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);

	return item == NULL ? NULL : cJSON_DetachItemViaPointer(object, item);
}

static bool read_id(cJSON *object, int64_t *out)
{
	const cJSON *id = take_out(object, "id");

	if (!cJSON_IsNumber(id) || id->valuedouble < 0)
		return false;
	*out = (int64_t)id->valuedouble; /* exact: the gate lets nothing above 2^53 pass */
	return true;
}

static enum refusal read_object(struct wire_reading *reading, cJSON *object, struct command *out)
{
	const cJSON *name = take_out(object, "do");
	enum command_kind kind;

	if (!cJSON_IsString(name))
		return wire_fault(reading, "do", REFUSAL_BAD_FIELD);
	kind = find_command(name->valuestring);
	if (kind == COMMAND_COUNT)
		return REFUSAL_UNKNOWN_COMMAND;
	memset(out, 0, sizeof *out);
	out->kind = kind;
	return wire_read(reading, wire_commands[kind].fields, object, out);
}

enum refusal wire_read_command(struct wire_reader *reader, const char *json, size_t count,
                               struct wire_message *message, struct command *out)
{
	struct wire_reading reading = {.reader = reader};
	cJSON *object = NULL;
	enum refusal refusal;

	*message = (struct wire_message){.id = -1};
	switch (wire_parse(reader->arena, json, count, &object)) {
	case PARSE_FINE:
		break;
	case PARSE_NO_ROOM:
		return REFUSAL_TOO_LARGE;
	case PARSE_MALFORMED:
		return REFUSAL_MALFORMED;
	}
	if (!read_id(object, &message->id)) {
		message->field = "id";
		return REFUSAL_BAD_FIELD;
	}
	refusal = read_object(&reading, object, out);
	message->field = reading.field;
	return refusal;
}
