/* SPDX-License-Identifier: EUPL-1.2 */
/* import_read.c - the fields of a line that the gate has let pass. */
#include <string.h>

#include "app/import_inside.h"
#include "base/check.h"
#include "base/hex.h"

bool import_members(const char *value, const char *const names[], const char *values[],
                    size_t count)
{
	if (value == NULL || json_kind(value) != JSON_OBJECT)
		return false;
	for (size_t i = 0; i < count; i++)
		values[i] = NULL;
	for (struct json_walk walk = json_walk(value); json_next(&walk);) {
		for (size_t i = 0; i < count; i++) {
			size_t bytes = strlen(names[i]);

			/* Our own keys have nothing that anybody would escape. */
			if (strncmp(walk.key + 1, names[i], bytes) == 0 &&
			    walk.key[bytes + 1] == '"')
				values[i] = walk.value;
		}
	}
	return true;
}

bool import_int(const char *value, int64_t min, int64_t max, int64_t *out)
{
	int64_t number;

	if (value == NULL || json_kind(value) != JSON_NUMBER ||
	    !json_decimal(json_digits(value), 0, WIRE_INTEGER_MAX, &number) || number < min ||
	    number > max)
		return false;
	*out = number;
	return true;
}

bool import_string(struct import *import, const char *value, char *out, size_t room)
{
	struct slice slice;

	if (value == NULL || json_kind(value) != JSON_STRING)
		return false;
	slice = json_string(value, &import->scratch);
	if (slice.bytes >= room)
		return false;
	memcpy(out, slice.at, slice.bytes);
	out[slice.bytes] = '\0';
	return true;
}

bool import_hex(struct import *import, const char *value, uint8_t *out, size_t count)
{
	struct slice slice;

	if (value == NULL || json_kind(value) != JSON_STRING)
		return false;
	slice = json_string(value, &import->scratch);
	return hex_read(slice.at, slice.bytes, out, count);
}

bool import_is(struct import *import, const char *value, const char *word)
{
	return value != NULL && json_kind(value) == JSON_STRING &&
	       slice_is(json_string(value, &import->scratch), word);
}
