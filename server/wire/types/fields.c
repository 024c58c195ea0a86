/* SPDX-License-Identifier: EUPL-1.2 */
/* fields.c - the fields of the commands as lists that a program can read while it runs. */
#include "base/check.h"
#include "wire/command.h"
#include "wire/print.h"
#include "wire/types/types.h"

const char *types_word(enum wire_type type)
{
	static const char *const words[WIRE_TYPE_COUNT] = {
	        [WIRE_INT] = "int",
	        [WIRE_BOOL] = "bool",
	        [WIRE_ENUM] = "enum",
	        [WIRE_TEXT] = "text",
	        [WIRE_CHARS] = "text",
	        [WIRE_SECRET] = "secret",
	        [WIRE_DATA] = "base64",
	        [WIRE_HEX] = "hex",
	        [WIRE_PICTURE] = "picture",
	        [WIRE_CODE] = "door-code",
	        [WIRE_OBJECT] = "object",
	        [WIRE_LIST] = "list",
	        [WIRE_CHOSEN] = "int-or-null",
	        [WIRE_SET] = "set",
	        [WIRE_FLAGS] = "words",
	};

	CHECK(words[type] != NULL);
	return words[type];
}

static void print_values(const struct wire_names *names, struct buffer *out)
{
	buffer_text(out, ",\"values\":[");
	for (size_t i = 0; i < names->count; i++) {
		if (i > 0)
			buffer_char(out, ',');
		wire_print_string(out, names->names[i]);
	}
	buffer_char(out, ']');
}

static void print_rules(const struct wire_record *record, struct buffer *out)
{
	buffer_char(out, '[');
	for (size_t i = 0; i < record->count; i++) {
		if (i > 0)
			buffer_char(out, ',');
		types_rule(&record->fields[i], out);
	}
	buffer_char(out, ']');
}

void types_rule(const struct wire_field *field, struct buffer *out)
{
	int64_t bytes_max = types_bytes_max(field);

	buffer_text(out, "{\"name\":");
	wire_print_string(out, field->name != NULL ? field->name : "");
	buffer_printf(out, ",\"type\":\"%s\"", types_word(field->type));
	if (field->optional)
		buffer_text(out, ",\"optional\":true");
	if (field->type == WIRE_INT || field->type == WIRE_LIST || field->type == WIRE_CHOSEN)
		buffer_printf(out, ",\"min\":%lld,\"max\":%lld", (long long)field->min,
		              (long long)field->max);
	if (bytes_max > 0)
		buffer_printf(out, ",\"bytes_max\":%lld", (long long)bytes_max);
	if ((field->type == WIRE_CHARS || field->type == WIRE_TEXT) && field->min == 0)
		buffer_text(out, ",\"empty\":true");
	if (field->type == WIRE_ENUM)
		print_values(field->names, out);
	if (field->record != NULL) {
		buffer_text(out, ",\"fields\":");
		print_rules(field->record, out);
	}
	buffer_char(out, '}');
}

void types_fields(struct buffer *out)
{
	bool first = true;

	buffer_char(out, '{');
	for (int kind = 0; kind < COMMAND_COUNT; kind++) {
		if (wire_commands[kind].fields == NULL)
			continue;
		buffer_text(out, first ? "\n  " : ",\n  ");
		first = false;
		wire_print_string(out, wire_command_name((enum command_kind)kind));
		buffer_text(out, ": ");
		print_rules(wire_commands[kind].fields, out);
	}
	buffer_text(out, "\n}\n");
}
