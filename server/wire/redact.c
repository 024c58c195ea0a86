/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * redact.c - walks through JSON of ours by the rows that printed it.
 *
 * It is no parser for strangers: what does not fit its rows is a bug.
 */
#include "wire/redact.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "wire/print.h"
#include "wire/scan.h"

struct redacting {
	const struct wire_redactor *by;
	struct buffer text, instead; /* of the string at hand */
	struct buffer *out;
	bool stands; /* the object at hand is of a candidate */
	const char *end;
};

static const char *value(struct redacting *redacting, const struct wire_field *field,
                         const char *at);
static const char *object(struct redacting *redacting, const struct wire_record *record,
                          const char *at);

static const char *behind_string(const char *at)
{
	CHECK(*at == '"');
	for (at++; *at != '"'; at++) {
		CHECK(*at != '\0');
		if (*at == '\\')
			at++;
	}
	return at + 1;
}

/* Behind a value of any kind. */
static const char *behind(const char *at)
{
	int depth = 0;

	do {
		if (*at == '"') {
			at = behind_string(at);
			continue;
		}
		CHECK(*at != '\0');
		if (*at == '{' || *at == '[')
			depth++;
		else if (*at == '}' || *at == ']')
			depth--;
		at++;
	} while (depth > 0 || (*at != ',' && *at != '}' && *at != ']' && *at != '\0'));
	return at;
}

static const char *copy(struct redacting *redacting, const char *at)
{
	const char *rest = behind(at);

	buffer_add(redacting->out, at, (size_t)(rest - at));
	return rest;
}

static void put_point(struct buffer *out, uint32_t point)
{
	if (point < 0x80) {
		buffer_char(out, (char)point);
	} else if (point < 0x800) {
		buffer_char(out, (char)(0xc0 | point >> 6));
		buffer_char(out, (char)(0x80 | (point & 0x3f)));
	} else {
		if (point < 0x10000) {
			buffer_char(out, (char)(0xe0 | point >> 12));
		} else {
			buffer_char(out, (char)(0xf0 | point >> 18));
			buffer_char(out, (char)(0x80 | (point >> 12 & 0x3f)));
		}
		buffer_char(out, (char)(0x80 | (point >> 6 & 0x3f)));
		buffer_char(out, (char)(0x80 | (point & 0x3f)));
	}
}

/* The text of the string, with whose end the scan goes on. */
static const char *unquote(struct redacting *redacting, const char *at)
{
	struct scan scan = {.at = at + 1, .end = redacting->end};
	uint32_t point;

	CHECK(*at == '"');
	buffer_clear(&redacting->text);
	buffer_add(&redacting->text, "", 0);
	while (scan.at < scan.end && *scan.at != '"') {
		CHECK(scan_point(&scan, &point));
		put_point(&redacting->text, point);
	}
	CHECK(scan.at < scan.end && !redacting->text.full);
	return scan.at + 1;
}

static const char *string(struct redacting *redacting, bool person, const char *at)
{
	const char *rest = unquote(redacting, at);
	const char *text = redacting->text.count == 0 ? "" : redacting->text.data;

	buffer_clear(&redacting->instead);
	if (*text != '\0')
		(person ? redacting->by->person : redacting->by->written)(
		        redacting->by->context, text, &redacting->instead);
	wire_print_string(redacting->out,
	                  redacting->instead.count == 0 ? "" : redacting->instead.data);
	return rest;
}

static bool is_person(const struct redacting *redacting, const struct wire_field *field)
{
	return field->about == WIRE_PERSON || (field->about == WIRE_STANDS && redacting->stands);
}

static const char *picture(struct redacting *redacting, const struct wire_field *field,
                           const char *at)
{
	if (redacting->by->shown != NAMES_NONE || !is_person(redacting, field))
		return copy(redacting, at);
	buffer_text(redacting->out, "\"\"");
	return behind(at);
}

static const char *element(struct redacting *redacting, const struct wire_field *field,
                           const char *at)
{
	const struct wire_field *first = &field->record->fields[0];

	return first->name == NULL ? value(redacting, first, at)
	                           : object(redacting, field->record, at);
}

static const char *list(struct redacting *redacting, const struct wire_field *field, const char *at)
{
	CHECK(*at == '[');
	buffer_char(redacting->out, *at++);
	while (*at != ']') {
		if (*at == ',')
			buffer_char(redacting->out, *at++);
		at = field->type == WIRE_ROLL ? string(redacting, true, at)
		                              : element(redacting, field, at);
	}
	buffer_char(redacting->out, ']');
	return at + 1;
}

static int compare_members(const void *one, const void *other)
{
	const struct buffer *a = one, *b = other;

	return strcmp(a->data, b->data);
}

/*
 * Pupils without names stand in the order of what is said of them, not of the class list. Each
 * was printed with seat 0 and is given its new place instead.
 */
static void put_members(struct buffer *members, size_t count, struct buffer *out)
{
	static const char head[] = "{\"seat\":0";

	qsort(members, count, sizeof *members, compare_members);
	buffer_char(out, '[');
	for (size_t i = 0; i < count; i++) {
		CHECK(!members[i].full && strncmp(members[i].data, head, sizeof head - 1) == 0);
		buffer_printf(out, "%s{\"seat\":%zu", i == 0 ? "" : ",", i);
		buffer_text(out, members[i].data + sizeof head - 1);
		buffer_release(&members[i]);
	}
	buffer_char(out, ']');
}

static const char *members(struct redacting *redacting, const struct wire_field *field,
                           const char *at)
{
	struct buffer *out = redacting->out;
	struct buffer *each = calloc(MEMBERS_MAX, sizeof *each);
	size_t count = 0;

	CHECK(each != NULL && *at == '[');
	for (at++; *at != ']'; count++) {
		CHECK(count < MEMBERS_MAX);
		if (*at == ',')
			at++;
		buffer_init(&each[count], MESSAGE_BYTES_MAX);
		redacting->out = &each[count];
		at = object(redacting, field->record, at);
	}
	redacting->out = out;
	put_members(each, count, out);
	free(each);
	return at + 1;
}

/* A seat, and what a seat said, without names: nothing that tells one from another. */
static const char *seated(struct redacting *redacting, const char *at)
{
	if (*at == '[')
		buffer_text(redacting->out, "[]");
	else
		buffer_text(redacting->out, *at == 'n' ? "null" : "0");
	return behind(at);
}

static const char *value(struct redacting *redacting, const struct wire_field *field,
                         const char *at)
{
	bool none = redacting->by->shown == NAMES_NONE;

	if (none && (field->about == WIRE_SEATED || field->about == WIRE_CANDIDATE))
		return seated(redacting, at);
	if (none && field->about == WIRE_MEMBERS)
		return members(redacting, field, at);
	switch (field->type) {
	case WIRE_TEXT:
	case WIRE_CHARS:
	case WIRE_STRING:
		if (field->about == WIRE_OURS || field->names != NULL)
			return copy(redacting, at);
		return string(redacting, is_person(redacting, field), at);
	case WIRE_PICTURE:
		return picture(redacting, field, at);
	case WIRE_OBJECT:
		return *at == 'n' ? copy(redacting, at) : object(redacting, field->record, at);
	case WIRE_LIST:
		if (field->about == WIRE_OURS)
			return copy(redacting, at);
		return list(redacting, field, at);
	case WIRE_ROLL:
		return list(redacting, field, at);
	default:
		return copy(redacting, at);
	}
}

static const struct wire_field *field_of(const struct wire_record *record, const char *name,
                                         size_t count)
{
	for (size_t i = 0; i < record->count; i++) {
		const struct wire_field *field = &record->fields[i];

		if (field->type == WIRE_SPLICE) {
			field = field_of(field->record, name, count);
			if (field != NULL)
				return field;
		} else if (strncmp(field->name, name, count) == 0 && field->name[count] == '\0') {
			return field;
		}
	}
	return NULL;
}

/* The field whose name stands at *at, which moves behind the colon. */
static const struct wire_field *next_field(const struct wire_record *record, const char **at)
{
	const char *name = *at + 1, *rest = behind_string(*at);
	const struct wire_field *field = field_of(record, name, (size_t)(rest - name) - 1);

	CHECK(field != NULL && *rest == ':');
	*at = rest + 1;
	return field;
}

static bool tells_candidates(const struct wire_record *record)
{
	for (size_t i = 0; i < record->count; i++)
		if (record->fields[i].about == WIRE_CANDIDATE)
			return true;
	return false;
}

/* Whether the object at `at` is of a candidate. */
static bool stands(const struct wire_record *record, const char *at)
{
	if (!tells_candidates(record))
		return false;
	for (at++; *at != '}';) {
		const struct wire_field *field;

		if (*at == ',')
			at++;
		field = next_field(record, &at);
		if (field->about == WIRE_CANDIDATE && *at != 'n')
			return true;
		at = behind(at);
	}
	return false;
}

static const char *object(struct redacting *redacting, const struct wire_record *record,
                          const char *at)
{
	bool outer = redacting->stands;

	CHECK(*at == '{');
	redacting->stands = stands(record, at);
	buffer_char(redacting->out, *at++);
	while (*at != '}') {
		const struct wire_field *field;
		const char *from = at;

		if (*at == ',')
			at++;
		field = next_field(record, &at);
		buffer_add(redacting->out, from, (size_t)(at - from));
		at = value(redacting, field, at);
	}
	buffer_char(redacting->out, '}');
	redacting->stands = outer;
	return at + 1;
}

const char *wire_redact(const struct wire_redactor *redactor, const struct wire_record *record,
                        const char *json, struct buffer *out)
{
	struct redacting redacting = {.by = redactor, .out = out, .end = json + strlen(json)};
	const char *rest;

	CHECK(redactor->shown != NAMES_FULL);
	buffer_init(&redacting.text, FRAME_BYTES_MAX);
	buffer_init(&redacting.instead, FRAME_BYTES_MAX);
	rest = object(&redacting, record, json);
	buffer_release(&redacting.text);
	buffer_release(&redacting.instead);
	return rest;
}

void answer_redact(const struct wire_redactor *redactor, enum command_kind kind,
                   const struct buffer *message, struct buffer *out)
{
	static const char mark[] = ",\"ok\":";
	const struct wire_record *record = wire_commands[kind].answer;
	const char *ok = strstr(message->data, mark), *rest;

	CHECK(ok != NULL);
	ok += sizeof mark - 1;
	buffer_add(out, message->data, (size_t)(ok - message->data));
	rest = record == NULL ? ok : wire_redact(redactor, record, ok, out);
	buffer_text(out, rest);
}
