/* SPDX-License-Identifier: EUPL-1.2 */
/* keep.c - what the store keeps between sittings as JSON of this protocol. */
#include "wire/keep.h"

#include <cjson/cJSON.h>
#include <string.h>

#include "wire/parse.h"
#include "wire/print.h"
#include "wire/read.h"

static enum err read_kept(struct wire_reader *reader, const struct wire_record *record,
                          const char *json, void *place)
{
	struct wire_reading reading = {.reader = reader};
	cJSON *object = NULL;

	switch (wire_parse(reader->arena, json, strlen(json), &object)) {
	case PARSE_FINE:
		break;
	case PARSE_NO_ROOM:
		return ERR_LIMIT;
	case PARSE_MALFORMED:
		return ERR_CORRUPT;
	}
	return wire_read(&reading, record, object, place) == REFUSAL_NONE ? ERR_NONE : ERR_CORRUPT;
}

void council_form_print(const struct council_form *form, struct buffer *out)
{
	struct wire_printer printer = {.out = out};

	wire_print(&printer, &wire_council_form, form);
}

enum err council_form_read(struct arena *arena, const char *json, struct council_form *out)
{
	struct wire_reader reader = {.arena = arena};
	struct council_form form = {0};
	enum err err = read_kept(&reader, &wire_council_form, json, &form);

	if (err == ERR_NONE)
		*out = form;
	return err;
}

void motion_print(const struct motion *motion, const struct words *words, struct buffer *out)
{
	struct wire_printer printer = {.out = out, .words = words};

	wire_print(&printer, &wire_motion, motion);
}

void verdict_print(const struct verdict *verdict, struct buffer *out)
{
	struct wire_printer printer = {.out = out};

	wire_print(&printer, &wire_verdict, verdict);
}

enum err motion_read(struct wire_reader *reader, const char *json, struct motion *out)
{
	struct motion motion = {0};
	enum err err = read_kept(reader, &wire_motion, json, &motion);

	if (err == ERR_NONE)
		*out = motion;
	return err;
}

#define PROSE_AT(member) WIRE_AT(struct minutes_prose, member)
static const struct wire_field said_fields[] = {
        {"item", WIRE_INT, PROSE_AT(item), .max = UINT16_MAX},
        {"text", WIRE_STRING, PROSE_AT(text)},
};
static const struct wire_record said = {WIRE_FIELDS(said_fields)};

static bool says_something(const void *element)
{
	const struct minutes_prose *prose = element;

	return prose->text[0] != '\0';
}

struct said_prose {
	const struct minutes_prose *prose;
	size_t count;
};
static const struct wire_field said_prose_fields[] = {
        {"prose", WIRE_LIST, .offset = offsetof(struct said_prose, prose), .max = PROSE_MAX,
         .indirect = true, .record = &said, .stride = sizeof(struct minutes_prose),
         WIRE_COUNTED(struct said_prose, count), .told = says_something},
};
static const struct wire_record said_prose = {WIRE_FIELDS(said_prose_fields)};

void prose_print(const struct minutes_prose *prose, size_t count, struct buffer *out)
{
	struct wire_printer printer = {.out = out};
	struct said_prose all = {.prose = prose, .count = count};

	wire_print(&printer, &said_prose, &all);
}

static const struct wire_field kept_text_fields[] = {
        {"item", WIRE_INT, WIRE_AT(struct kept_text, item), .max = UINT16_MAX},
        {"text", WIRE_CHARS, WIRE_AT(struct kept_text, text), .min = 1, .lines = true},
};
static const struct wire_record kept_text = {WIRE_FIELDS(kept_text_fields)};
static const struct wire_field kept_prose_fields[] = {
        {"prose", WIRE_LIST, WIRE_AT(struct kept_prose, texts), .max = PROSE_MAX,
         .record = &kept_text, .stride = sizeof(struct kept_text),
         WIRE_COUNTED(struct kept_prose, count)},
};
static const struct wire_record kept_prose = {WIRE_FIELDS(kept_prose_fields)};

enum err prose_read(struct arena *arena, const char *json, struct kept_prose *out)
{
	struct wire_reader reader = {.arena = arena};

	memset(out, 0, sizeof *out);
	return read_kept(&reader, &kept_prose, json, out);
}
