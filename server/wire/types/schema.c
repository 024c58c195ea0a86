/* SPDX-License-Identifier: EUPL-1.2 */
/* schema.c - records as JSON Schemas, for the AsyncAPI document. */
#include "wire/types/schema.h"

#include "wire/print.h"
#include "wire/types/types.h"

void schema_enum(const struct wire_names *names, struct buffer *out)
{
	bool first = true;

	buffer_text(out, "{\"type\":\"string\",\"enum\":[");
	for (size_t i = 0; i < names->count; i++) {
		if (names->names[i] == NULL)
			continue;
		if (!first)
			buffer_char(out, ',');
		first = false;
		wire_print_string(out, names->names[i]);
	}
	buffer_text(out, "]}");
}

void schema_record(const struct wire_record *record, enum schema_direction direction,
                   struct buffer *out)
{
	if (record->name != NULL)
		buffer_printf(out, "{\"$ref\":\"#/components/schemas/%s\"}", record->name);
	else
		schema_object(record, direction, out);
}

static void print_string(const struct wire_field *field, struct buffer *out)
{
	switch (field->type) {
	case WIRE_HEX:
		buffer_printf(out, "{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{%u}$\"}",
		              2 * field->width);
		break;
	case WIRE_PICTURE:
		buffer_printf(out, "{\"type\":\"string\",\"pattern\":\"^[a-z0-9-]{0,%d}$\"}",
		              PICTURE_BYTES - 1);
		break;
	case WIRE_CODE:
		buffer_printf(out, "{\"type\":\"string\",\"pattern\":\"^([A-Za-z2-9]{4,%d})?$\"}",
		              CODE_BYTES - 1);
		break;
	case WIRE_WORD:
		buffer_printf(out, "{\"const\":\"%s\"}", field->word);
		break;
	default:
		if (field->names != NULL)
			schema_enum(field->names, out);
		else if (types_bytes_max(field) > 0)
			buffer_printf(out, "{\"type\":\"string\",\"maxLength\":%lld}",
			              (long long)types_bytes_max(field));
		else
			buffer_text(out, "{\"type\":\"string\"}");
	}
}

static void print_list(const struct wire_field *field, enum schema_direction direction,
                       struct buffer *out);

static void print_schema(const struct wire_field *field, enum schema_direction direction,
                         struct buffer *out)
{
	switch (field->type) {
	case WIRE_INT:
	case WIRE_INDEX:
		buffer_printf(
		        out, "{\"type\":\"integer\",\"minimum\":%lld,\"maximum\":%lld}",
		        (long long)(direction == SCHEMA_SENT || field->min < 0 ? field->min : 0),
		        (long long)field->max);
		break;
	case WIRE_BOOL:
		buffer_text(out, "{\"type\":\"boolean\"}");
		break;
	case WIRE_CHOICE:
	case WIRE_CHOSEN:
		buffer_printf(out, "{\"type\":[\"integer\",\"null\"],\"minimum\":0,\"maximum\":%d}",
		              field->max > 0 ? (int)field->max : CHOICES_MAX - 1);
		break;
	case WIRE_SET:
		buffer_text(out, "{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}");
		break;
	case WIRE_CHOICES:
		buffer_text(out,
		            "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":"
		            "{\"seat\":{\"type\":\"integer\"},\"choice\":{\"type\":\"integer\"}},"
		            "\"required\":[\"seat\",\"choice\"]}}");
		break;
	case WIRE_FLAGS:
	case WIRE_MAY:
	case WIRE_ROLL:
		buffer_text(out, "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}");
		break;
	case WIRE_OBJECT:
	case WIRE_LIST:
		print_list(field, direction, out);
		break;
	default:
		print_string(field, out);
	}
}

/* An object that may be null, or a list of objects or bare values. */
static void print_list(const struct wire_field *field, enum schema_direction direction,
                       struct buffer *out)
{
	if (field->type == WIRE_OBJECT) {
		buffer_text(out, field->flag != 0 ? "{\"oneOf\":[{\"type\":\"null\"}," : "");
		schema_record(field->record, direction, out);
		buffer_text(out, field->flag != 0 ? "]}" : "");
		return;
	}
	buffer_printf(out,
	              "{\"type\":\"array\",\"maxItems\":%lld,\"items\":", (long long)field->max);
	if (types_bare(field) != NULL)
		print_schema(types_bare(field), direction, out);
	else
		schema_record(field->record, direction, out);
	buffer_char(out, '}');
}

void schema_properties(const struct wire_record *record, enum schema_direction direction,
                       const char *before, struct buffer *out)
{
	for (size_t i = 0; i < record->count; i++) {
		const struct wire_field *field = &record->fields[i];

		if (field->type == WIRE_SPLICE) {
			schema_properties(field->record, direction, ",", out);
			continue;
		}
		buffer_printf(out, "%s\"%s\":", i == 0 ? before : ",", field->name);
		print_schema(field, direction, out);
	}
}

void schema_required(const struct wire_record *record, const char *before, struct buffer *out)
{
	for (size_t i = 0; i < record->count; i++) {
		const struct wire_field *field = &record->fields[i];

		if (field->type == WIRE_SPLICE) {
			schema_required(field->record, before, out);
		} else if (!field->optional) {
			buffer_printf(out, "%s\"%s\"", before, field->name);
			before = ",";
		}
	}
}

void schema_object(const struct wire_record *record, enum schema_direction direction,
                   struct buffer *out)
{
	buffer_text(out, "{\"type\":\"object\",\"properties\":{");
	schema_properties(record, direction, "", out);
	buffer_text(out, "},\"required\":[");
	schema_required(record, "", out);
	buffer_text(out, "],\"additionalProperties\":false}");
}
