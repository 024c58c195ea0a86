/* SPDX-License-Identifier: EUPL-1.2 */
/* print.c - C structs as JSON, by their rows. */
#include "wire/print.h"

#include <string.h>

#include "base/check.h"
#include "core/seats.h"
#include "wire/command.h"
#include "wire/place.h"

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "sets are read bytewise");

static void print_value(const struct wire_printer *printer, const struct wire_field *field,
                        const uint8_t *record);

/* Bytes of UTF-8 that must be escaped at `at`: 0, 1, or 3 for a line separator. */
static size_t awkward(const char *at)
{
	unsigned char c = (unsigned char)*at;

	if (c < 0x20 || c == '"' || c == '\\')
		return 1;
	if (c == 0xe2 && (at[1] == '\x80') && (at[2] == '\xa8' || at[2] == '\xa9'))
		return 3;
	return 0;
}

static void print_awkward(struct buffer *out, const char *at)
{
	static const char from[] = "\"\\\b\f\n\r\t", to[] = "\"\\bfnrt";
	const char *found = memchr(from, *at, sizeof from - 1);
	uint8_t byte = (uint8_t)*at;

	if (found != NULL) {
		buffer_add(out, (const char[]){'\\', to[found - from]}, 2);
	} else if (byte < 0x20) {
		buffer_text(out, "\\u00");
		buffer_hex(out, &byte, 1);
	} else {
		buffer_text(out, at[2] == '\xa8' ? "\\u2028" : "\\u2029");
	}
}

void wire_print_string(struct buffer *out, const char *text)
{
	const char *from = text, *at = text;

	buffer_char(out, '"');
	while (*at != '\0') {
		size_t bytes = awkward(at);

		if (bytes > 0) {
			buffer_add(out, from, (size_t)(at - from));
			print_awkward(out, at);
			from = at + bytes;
		}
		at += bytes > 0 ? bytes : 1;
	}
	buffer_add(out, from, (size_t)(at - from));
	buffer_char(out, '"');
}

static void print_hex(struct buffer *out, const void *bytes, size_t count)
{
	buffer_char(out, '"');
	buffer_hex(out, bytes, count);
	buffer_char(out, '"');
}

static void print_int(const struct wire_printer *printer, const struct wire_field *field,
                      const uint8_t *record)
{
	buffer_int(printer->out, place_int(record + field->offset, field->width));
}

static void print_bool(const struct wire_printer *printer, const struct wire_field *field,
                       const uint8_t *record)
{
	buffer_text(printer->out, record[field->offset] != 0 ? "true" : "false");
}

static void print_enum(const struct wire_printer *printer, const struct wire_field *field,
                       const uint8_t *record)
{
	size_t value = (size_t)place_int(record + field->offset, field->width);

	CHECK(value < field->names->count && field->names->names[value] != NULL);
	wire_print_string(printer->out, field->names->names[value]);
}

static void print_ref(const struct wire_printer *printer, const struct text_ref *ref)
{
	const char *text;

	if (printer->words == NULL) {
		print_hex(printer->out, ref->hash, sizeof ref->hash);
		return;
	}
	text = printer->words->find(printer->words->context, ref);
	wire_print_string(printer->out, text != NULL ? text : "");
}

static void print_text(const struct wire_printer *printer, const struct wire_field *field,
                       const uint8_t *record)
{
	struct text_ref ref;

	memcpy(&ref, record + field->offset, sizeof ref);
	print_ref(printer, &ref);
}

static void print_chars(const struct wire_printer *printer, const struct wire_field *field,
                        const uint8_t *record)
{
	wire_print_string(printer->out, (const char *)record + field->offset);
}

static void print_pointer(const struct wire_printer *printer, const struct wire_field *field,
                          const uint8_t *record)
{
	const char *text = place_pointer(record + field->offset);

	wire_print_string(printer->out, text != NULL ? text : "");
}

static void print_bytes(const struct wire_printer *printer, const struct wire_field *field,
                        const uint8_t *record)
{
	print_hex(printer->out, record + field->offset, field->width);
}

static void print_choice(const struct wire_printer *printer, const struct wire_field *field,
                         const uint8_t *record)
{
	uint8_t value = record[field->offset];
	bool none = field->type == WIRE_CHOICE ? value == CHOICE_NONE : value == 0;

	if (none)
		buffer_text(printer->out, "null");
	else
		buffer_int(printer->out, field->type == WIRE_CHOICE ? value : value - 1);
}

static void print_set(const struct wire_printer *printer, const struct wire_field *field,
                      const uint8_t *record)
{
	bool first = true;

	buffer_char(printer->out, '[');
	for (int64_t i = 0; i < field->max; i++) {
		if ((record[field->offset + i / 8] >> (i % 8) & 1) == 0)
			continue;
		if (!first)
			buffer_char(printer->out, ',');
		first = false;
		buffer_int(printer->out, i);
	}
	buffer_char(printer->out, ']');
}

static void print_choices(const struct wire_printer *printer, const struct wire_field *field,
                          const uint8_t *record)
{
	const uint8_t *choice = record + field->offset;
	bool first = true;

	buffer_char(printer->out, '[');
	for (int seat = 0; seat < MEMBERS_MAX; seat++) {
		if (choice[seat] == 0)
			continue;
		buffer_printf(printer->out, "%s{\"seat\":%d,\"choice\":%d}", first ? "" : ",", seat,
		              choice[seat] - 1);
		first = false;
	}
	buffer_char(printer->out, ']');
}

static void print_may(const struct wire_printer *printer, const struct wire_field *field,
                      const uint8_t *record)
{
	const uint8_t *may = record + field->offset;
	bool first = true;

	buffer_char(printer->out, '[');
	for (int kind = 0; kind < COMMAND_ASSEMBLY_COUNT; kind++) {
		/* What a gathering brings, the application looks up: screens ask for it by that. */
		bool gathers = kind == COMMAND_GATHER;
		const char *name = wire_command_name(gathers ? COMMAND_AGENDA_GATHER
		                                             : (enum command_kind)kind);

		if (may[kind] == 0 || name[0] == '\0')
			continue;
		if (!first)
			buffer_char(printer->out, ',');
		first = false;
		wire_print_string(printer->out, name);
	}
	buffer_char(printer->out, ']');
}

static void print_roll(const struct wire_printer *printer, const struct wire_field *field,
                       const uint8_t *record)
{
	struct seats seats;
	bool first = true;

	memcpy(&seats, record + field->offset, sizeof seats);
	CHECK(printer->assembly != NULL);
	buffer_char(printer->out, '[');
	for (unsigned seat = 0; seat < printer->assembly->member_count; seat++) {
		if (!seats_have(&seats, seat))
			continue;
		if (!first)
			buffer_char(printer->out, ',');
		first = false;
		print_ref(printer, &printer->assembly->members[seat].name);
	}
	buffer_char(printer->out, ']');
}

static void print_index(const struct wire_printer *printer, const struct wire_field *field,
                        const uint8_t *record)
{
	(void)record;
	buffer_int(printer->out, (int64_t)printer->index + field->min);
}

static void print_flags(const struct wire_printer *printer, const struct wire_field *field,
                        const uint8_t *record)
{
	int64_t bits = place_int(record + field->offset, field->width);
	bool first = true;

	buffer_char(printer->out, '[');
	for (size_t i = 0; i < field->names->count; i++) {
		if ((bits >> i & 1) == 0)
			continue;
		if (!first)
			buffer_char(printer->out, ',');
		first = false;
		wire_print_string(printer->out, field->names->names[i]);
	}
	buffer_char(printer->out, ']');
}

static void print_word(const struct wire_printer *printer, const struct wire_field *field,
                       const uint8_t *record)
{
	(void)record;
	wire_print_string(printer->out, field->word);
}

static void print_object(const struct wire_printer *printer, const struct wire_field *field,
                         const uint8_t *record)
{
	if (field->flag != 0 && record[field->flag] == 0)
		buffer_text(printer->out, "null");
	else
		wire_print(printer, field->record, record + field->offset);
}

/* Without the zeros at the end, but at least the least. */
static size_t unpadded_count(const struct wire_field *field, const uint8_t *record)
{
	int64_t count = field->max;

	while (count > field->min && record[field->offset + count - 1] == 0)
		count--;
	return (size_t)count;
}

static size_t list_count(const struct wire_printer *printer, const struct wire_field *field,
                         const uint8_t *record)
{
	if (field->count != NULL)
		return field->count(printer, record);
	if (field->padded)
		return unpadded_count(field, record);
	if (field->count_width == 0)
		return (size_t)field->max;
	return (size_t)place_int(record + field->count_offset, field->count_width);
}

static void print_list(const struct wire_printer *printer, const struct wire_field *field,
                       const uint8_t *record)
{
	struct wire_printer inner = *printer;
	const uint8_t *element = record + field->offset;
	size_t count = list_count(printer, field, record);
	bool first = true;

	if (field->indirect)
		element = place_pointer(element);
	else
		CHECK(count <= (size_t)field->max);
	buffer_char(printer->out, '[');
	for (inner.index = 0; inner.index < count; inner.index++, element += field->stride) {
		if (field->told != NULL && !field->told(element))
			continue;
		if (!first)
			buffer_char(printer->out, ',');
		first = false;
		if (field->record->fields[0].name == NULL)
			print_value(&inner, &field->record->fields[0], element);
		else
			wire_print(&inner, field->record, element);
	}
	buffer_char(printer->out, ']');
}

static void (*const printers[WIRE_TYPE_COUNT])(const struct wire_printer *,
                                               const struct wire_field *, const uint8_t *) = {
        [WIRE_INT] = print_int,       [WIRE_BOOL] = print_bool,       [WIRE_ENUM] = print_enum,
        [WIRE_TEXT] = print_text,     [WIRE_CHARS] = print_chars,     [WIRE_STRING] = print_pointer,
        [WIRE_HEX] = print_bytes,     [WIRE_PICTURE] = print_chars,   [WIRE_CODE] = print_chars,
        [WIRE_CHOICE] = print_choice, [WIRE_CHOSEN] = print_choice,   [WIRE_SET] = print_set,
        [WIRE_MAY] = print_may,       [WIRE_CHOICES] = print_choices, [WIRE_ROLL] = print_roll,
        [WIRE_INDEX] = print_index,   [WIRE_WORD] = print_word,       [WIRE_OBJECT] = print_object,
        [WIRE_LIST] = print_list,     [WIRE_FLAGS] = print_flags,
};

static void print_value(const struct wire_printer *printer, const struct wire_field *field,
                        const uint8_t *record)
{
	CHECK(printers[field->type] != NULL);
	printers[field->type](printer, field, record);
}

/* `,"name":` in one piece. */
static void print_name(struct buffer *out, const char *name, bool first)
{
	char piece[48];
	size_t count = strlen(name);
	char *at = piece;

	CHECK(count + 4 <= sizeof piece);
	if (!first)
		*at++ = ',';
	*at++ = '"';
	memcpy(at, name, count);
	at += count;
	*at++ = '"';
	*at++ = ':';
	buffer_add(out, piece, (size_t)(at - piece));
}

/*
 * The journal leaves out what may be absent and holds nothing: it would be read as zeros. A
 * word is always something.
 */
static bool left_out(const struct wire_printer *printer, const struct wire_field *field,
                     const uint8_t *record)
{
	uint8_t bits = 0;

	if (printer->words != NULL || !field->optional || field->type == WIRE_ENUM)
		return false;
	if (field->type == WIRE_LIST)
		return list_count(printer, field, record) == 0;
	for (uint32_t i = 0; i < field->width; i++)
		bits |= record[field->offset + i];
	return bits == 0;
}

void wire_print_fields(const struct wire_printer *printer, const struct wire_record *record,
                       const void *place)
{
	bool first = true;

	for (size_t i = 0; i < record->count; i++) {
		const struct wire_field *field = &record->fields[i];

		if (left_out(printer, field, place))
			continue;
		if (field->type == WIRE_SPLICE) {
			if (!first)
				buffer_char(printer->out, ',');
			buffer_text(printer->out,
			            place_pointer((const uint8_t *)place + field->offset));
		} else {
			print_name(printer->out, field->name, first);
			print_value(printer, field, place);
		}
		first = false;
	}
}

void wire_print(const struct wire_printer *printer, const struct wire_record *record,
                const void *place)
{
	buffer_char(printer->out, '{');
	wire_print_fields(printer, record, place);
	buffer_char(printer->out, '}');
}
