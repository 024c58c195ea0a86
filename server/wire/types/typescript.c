/* SPDX-License-Identifier: EUPL-1.2 */
/* typescript.c - the messages as TypeScript types and constants. */
#include <string.h>

#include "base/check.h"
#include "wire/command.h"
#include "wire/print.h"
#include "wire/types/types.h"

static void print_record(const struct wire_record *record, bool sent, struct buffer *out);

/* 'a' | 'b' */
static void print_union(const struct wire_names *names, struct buffer *out)
{
	bool first = true;

	for (size_t i = 0; i < names->count; i++) {
		if (names->names[i] == NULL)
			continue;
		buffer_printf(out, "%s'%s'", first ? "" : " | ", names->names[i]);
		first = false;
	}
}

static void print_names(const struct wire_names *names, struct buffer *out)
{
	if (names->type != NULL)
		buffer_text(out, names->type);
	else
		print_union(names, out);
}

static void print_inner(const struct wire_record *record, struct buffer *out)
{
	if (record->name != NULL)
		buffer_text(out, record->name);
	else
		print_record(record, false, out);
}

static void print_type(const struct wire_field *field, struct buffer *out)
{
	switch (field->type) {
	case WIRE_INT:
	case WIRE_INDEX:
		buffer_text(out, "number");
		break;
	case WIRE_BOOL:
		buffer_text(out, "boolean");
		break;
	case WIRE_CHOICE:
	case WIRE_CHOSEN:
		buffer_text(out, "number | null");
		break;
	case WIRE_SET:
		buffer_text(out, "number[]");
		break;
	case WIRE_FLAGS:
		print_names(field->names, out);
		buffer_text(out, "[]");
		break;
	case WIRE_CHOICES:
		buffer_text(out, "{ seat: number; choice: number }[]");
		break;
	case WIRE_MAY:
	case WIRE_ROLL:
		buffer_text(out, "string[]");
		break;
	case WIRE_WORD:
		buffer_printf(out, "'%s'", field->word);
		break;
	case WIRE_OBJECT:
		print_inner(field->record, out);
		buffer_text(out, field->flag != 0 ? " | null" : "");
		break;
	case WIRE_LIST:
		if (types_bare(field) != NULL)
			print_type(types_bare(field), out);
		else
			print_inner(field->record, out);
		buffer_text(out, "[]");
		break;
	default:
		if (field->names != NULL)
			print_names(field->names, out);
		else
			buffer_text(out, "string");
	}
}

static void print_field(const struct wire_field *field, bool sent, struct buffer *out)
{
	if (field->comment != NULL)
		buffer_printf(out, "/** %s */ ", field->comment);
	buffer_printf(out, "%s%s: ", field->name, sent && field->optional ? "?" : "");
	print_type(field, out);
}

/* The fields between braces; `sent`: of a command, where some may be absent. */
static void print_record(const struct wire_record *record, bool sent, struct buffer *out)
{
	buffer_text(out, "{");
	for (size_t i = 0; i < record->count; i++) {
		const struct wire_field *field = &record->fields[i];

		if (field->type == WIRE_SPLICE) {
			for (size_t j = 0; j < field->record->count; j++) {
				buffer_text(out, "; ");
				print_field(&field->record->fields[j], sent, out);
			}
			continue;
		}
		buffer_text(out, i == 0 ? " " : "; ");
		print_field(field, sent, out);
	}
	buffer_text(out, record->count == 0 ? "}" : " }");
}

static void print_enums(struct buffer *out)
{
	for (size_t i = 0; i < types_enum_count; i++) {
		buffer_printf(out, "export type %s = ", types_enums[i]->type);
		print_union(types_enums[i], out);
		buffer_text(out, ";\n");
	}
}

static void print_interfaces(struct buffer *out)
{
	const struct wire_record *records[TYPES_RECORDS_MAX];
	size_t count = types_records(records);

	for (size_t i = 0; i < count; i++) {
		if (records[i]->comment != NULL)
			buffer_printf(out, "/** %s */\n", records[i]->comment);
		buffer_printf(out, "export interface %s ", records[i]->name);
		print_record(records[i], false, out);
		buffer_char(out, '\n');
	}
}

static void print_messages(struct buffer *out)
{
	buffer_text(out, "export type View = ");
	for (int i = 0; i < AUDIENCE_COUNT; i++)
		buffer_printf(out, "%s%s", i == 0 ? "" : " | ", wire_views[i]->name);
	buffer_text(out,
	            ";\n\n/** The seat is lost when it is `gone`: forget the token, go back to the"
	            " door; `unshared`: only the sitting. `beat`: the server's sign of life, with "
	            "its clock in ms. */\n"
	            "export type Note = { me: Me } | { gone: ");
	print_union(&wire_gones, out);
	buffer_text(out, " } | { beat: number };\n");
}

static void print_commands(struct buffer *out)
{
	buffer_text(out, "/** Fields of each command beside `id` and `do`. */\nexport interface "
	                 "Commands {\n");
	for (int kind = 0; kind < COMMAND_COUNT; kind++) {
		if (wire_commands[kind].fields == NULL)
			continue;
		buffer_printf(out, "  '%s': ", wire_command_name((enum command_kind)kind));
		print_record(wire_commands[kind].fields, true, out);
		buffer_text(out, ";\n");
	}
	buffer_text(out, "}\n/** What `ok` holds in the answer to each command. */\nexport "
	                 "interface Answers {\n");
	for (int kind = 0; kind < COMMAND_COUNT; kind++) {
		if (wire_commands[kind].fields == NULL)
			continue;
		buffer_printf(out, "  '%s': ", wire_command_name((enum command_kind)kind));
		if (wire_commands[kind].answer == NULL)
			buffer_text(out, "{}");
		else
			print_inner(wire_commands[kind].answer, out);
		buffer_text(out, ";\n");
	}
	buffer_text(out, "}\n");
}

static void print_constants(struct buffer *out)
{
	buffer_text(out, "/** The ceilings that a client meets; bytes are of UTF-8. */\nexport "
	                 "const LIMITS = {");
	for (size_t i = 0; i < types_limit_count; i++)
		buffer_printf(out, "%s\n  %s: %lld", i == 0 ? "" : ",", types_limits[i].name,
		              (long long)types_limits[i].value);
	buffer_text(out, ",\n} as const;\n\n/** Every code that `no` may hold. */\nexport const "
	                 "REFUSALS = [");
	for (int i = REFUSAL_NONE + 1; i < REFUSAL_COUNT; i++)
		buffer_printf(out, "%s\n  '%s'", i == REFUSAL_NONE + 1 ? "" : ",",
		              wire_refusal_code((enum refusal)i));
	buffer_text(out,
	            ",\n] as const;\nexport type Refusal = (typeof REFUSALS)[number];\n\n"
	            "/** What the server demands of one field. */\n"
	            "export interface FieldRule {\n"
	            "  readonly name: string; readonly type: string; readonly optional?: boolean;\n"
	            "  readonly min?: number; readonly max?: number; readonly bytes_max?: number;\n"
	            "  readonly empty?: boolean; readonly values?: readonly string[];\n"
	            "  readonly fields?: readonly FieldRule[];\n"
	            "}\n"
	            "export const COMMAND_FIELDS: { readonly [K in keyof Commands]: readonly "
	            "FieldRule[] } = ");
	types_fields(out);
}

void types_typescript(struct buffer *out)
{
	buffer_text(out, "// SPDX-License-Identifier: EUPL-1.2\n"
	                 "// The messages of hemicycle.v1. Printed by wire-types from the tables in"
	                 " server/wire: do not edit.\n");
	print_enums(out);
	buffer_char(out, '\n');
	print_interfaces(out);
	buffer_char(out, '\n');
	print_messages(out);
	buffer_char(out, '\n');
	print_commands(out);
	buffer_text(out, "/** Requests are {\"id\":n,\"do\":name,...fields}; answers "
	                 "{\"re\":n,\"ok\":{...}} or"
	                 " {\"re\":n,\"no\":code,\"field\"?:name}. */\n\n");
	print_constants(out);
}
