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

enum err motion_read(struct wire_reader *reader, const char *json, struct motion *out)
{
	struct motion motion = {0};
	enum err err = read_kept(reader, &wire_motion, json, &motion);

	if (err == ERR_NONE)
		*out = motion;
	return err;
}
