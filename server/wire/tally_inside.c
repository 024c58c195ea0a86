/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_inside.c - what the files that read one document share. */
#include "wire/tally_inside.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "base/text.h"

bool tally_complain(struct reading *reading, const char *code, const char *format, ...)
{
	struct tally_complaint *complaint = reading->complaint;
	va_list arguments;
	int bytes;

	va_start(arguments, format);
	bytes = vsnprintf(complaint->text, sizeof complaint->text, format, arguments);
	va_end(arguments);
	CHECK(bytes >= 0);
	complaint->code = code;
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

	if (count <= TALLY_MEMORY_BYTES_MAX / size)
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
