/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_read.c - a document that somebody wants counted, part by part. */
#include "wire/tally_read.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "base/text.h"
#include "wire/gate.h"
#include "wire/tally_inside.h"

#define MEMORY_BYTES_MAX (SIZE_MAX / 4) /* the document's own ceiling ends it long before */

bool tally_complain(struct reading *reading, const char *code, const char *format, ...)
{
	struct tally_complaint *complaint = reading->complaint;
	va_list arguments;
	int bytes;

	complaint->code = code;
	va_start(arguments, format);
	bytes = vsnprintf(complaint->text, sizeof complaint->text, format, arguments);
	va_end(arguments);
	CHECK(bytes >= 0);
	if ((size_t)bytes >= sizeof complaint->text) { /* cut: not within a character */
		size_t end = sizeof complaint->text - 1;

		while (!text_is_utf8(complaint->text, end))
			end--;
		complaint->text[end] = '\0';
	}
	return false;
}

void *tally_keep(struct reading *reading, size_t count, size_t size)
{
	void *place = NULL;

	if (count <= MEMORY_BYTES_MAX / size)
		place = arena_take(reading->memory, count * size);
	CHECK(place != NULL);
	return place;
}

const char *tally_keep_string(struct reading *reading, const char *string)
{
	struct slice slice = json_string(string, &reading->scratch);
	const char *copy = arena_copy(reading->memory, slice.at, slice.bytes);

	CHECK(copy != NULL);
	return copy;
}

/* "ballots[3]", and `behind`. */
static const char *tell_place(struct tally_place place, const char *behind, char out[64])
{
	if (place.index == TALLY_NO_INDEX)
		snprintf(out, 64, "%s%s", place.name, behind);
	else
		snprintf(out, 64, "%s[%zu]%s", place.name, place.index, behind);
	return out;
}

bool tally_members(struct reading *reading, struct tally_place place, const char *object,
                   const char *const names[], const char *values[], size_t count)
{
	char told[64];

	memset(values, 0, count * sizeof *values);
	if (json_kind(object) != JSON_OBJECT)
		return tally_complain(reading, TALLY_BAD_DOCUMENT, "%s must be an object",
		                      tell_place(place, "", told));
	for (struct json_walk walk = json_walk(object); json_next(&walk);) {
		struct slice key = json_string(walk.key, &reading->scratch);
		size_t i = 0;

		while (i < count && !slice_is(key, names[i]))
			i++;
		if (i == count)
			continue;
		if (values[i] != NULL)
			return tally_complain(
			        reading, TALLY_BAD_DOCUMENT, "%s%s is given twice",
			        tell_place(place, place.name[0] == '\0' ? "" : ".", told),
			        names[i]);
		values[i] = walk.value;
	}
	return true;
}

bool tally_integer(const char *value, int64_t min, int64_t max, int64_t *out)
{
	int64_t number;
	int64_t most = max > -min ? max : -min;

	if (json_kind(value) != JSON_NUMBER ||
	    !json_decimal(json_digits(value), 0, most, &number) || number < min || number > max)
		return false;
	*out = number;
	return true;
}

bool tally_decimal(struct reading *reading, const char *value, int decimals, int64_t max,
                   int64_t *out)
{
	struct slice digits;
	int64_t number;

	if (json_kind(value) == JSON_NUMBER)
		digits = json_digits(value);
	else if (json_kind(value) == JSON_STRING)
		digits = json_string(value, &reading->scratch);
	else
		return false;
	if (!json_decimal(digits, decimals, max, &number) || number < 0)
		return false;
	*out = number;
	return true;
}

/* Line and column of an offset, both from 1; columns are characters. */
static bool complain_json(struct reading *reading, const char *text, size_t bytes, size_t fault)
{
	size_t line = 1, column = 1;

	if (!text_is_utf8(text, bytes))
		return tally_complain(reading, TALLY_BAD_JSON, "the document is not UTF-8");
	for (size_t i = 0; i < fault; i++) {
		column += (text[i] & 0xc0) != 0x80;
		if (text[i] == '\n') {
			line++;
			column = 1;
		}
	}
	return tally_complain(reading, TALLY_BAD_JSON,
	                      "line %zu, column %zu: this is not one whole JSON object", line,
	                      column);
}

static bool read_method(struct reading *reading, const char *value)
{
	enum tally_method method = TALLY_METHOD_COUNT;
	const char *word;

	if (!tally_given(value) || json_kind(value) != JSON_STRING)
		return tally_complain(reading, TALLY_UNKNOWN_METHOD,
		                      "method must be the name of a method");
	word = tally_keep_string(reading, value);
	method = tally_method_find(word);
	if (method == TALLY_METHOD_COUNT)
		return tally_complain(reading, TALLY_UNKNOWN_METHOD, "no method is called \"%s\"",
		                      word);
	reading->document->question.method = method;
	return true;
}

enum { METHOD, OPTIONS, CANDIDATES, BALLOTS, PARTS };

static bool read_parts(struct reading *reading, const char *text)
{
	static const char *const names[PARTS] = {"method", "options", "candidates", "ballots"};
	const char *parts[PARTS];

	return tally_members(reading, (struct tally_place){"", TALLY_NO_INDEX}, text, names, parts,
	                     PARTS) &&
	       read_method(reading, parts[METHOD]) && tally_read_options(reading, parts[OPTIONS]) &&
	       tally_read_candidates(reading, parts[CANDIDATES]) &&
	       tally_read_tie_break(reading, reading->tie_break) &&
	       tally_read_ballots(reading, parts[BALLOTS]);
}

bool tally_document_read(const char *text, size_t bytes, struct tally_document *out,
                         struct tally_complaint *complaint)
{
	struct tally_document document = {.grades = NULL};
	struct reading reading = {
	        .document = &document, .complaint = complaint, .memory = &document.memory};
	size_t fault;
	bool fine;

	arena_init(&document.memory, MEMORY_BYTES_MAX);
	buffer_init(&reading.scratch, bytes + 1);
	tally_options_init(&document.question.options);
	if (!gate_passes_document(text, bytes, &fault))
		fine = complain_json(&reading, text, bytes, fault);
	else
		fine = read_parts(&reading, text + strspn(text, " \t\n\r"));
	buffer_release(&reading.scratch);
	if (fine)
		*out = document;
	else
		tally_document_release(&document);
	return fine;
}

void tally_document_release(struct tally_document *document)
{
	if (document != NULL)
		arena_release(&document->memory);
}
