/* SPDX-License-Identifier: EUPL-1.2 */
/* import_read.c - the fields of a line that the gate has let pass. */
#include <string.h>

#include "app/import_inside.h"
#include "base/check.h"
#include "base/erased.h"
#include "base/hex.h"
#include "base/text.h"

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

bool import_bool(const char *value, bool *out)
{
	enum json_kind kind = value == NULL ? JSON_NULL : json_kind(value);

	if (kind != JSON_TRUE && kind != JSON_FALSE)
		return false;
	*out = kind == JSON_TRUE;
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

/* Of words that were erased where it comes from. */
static bool is_mark(const char *text)
{
	return is_erased(text) && strspn(text + sizeof ERASED_MARK - 1, "0123456789") ==
	                                  strlen(text) - (sizeof ERASED_MARK - 1);
}

bool import_words(struct import *import, const char *value, char *out, size_t room)
{
	char clean[TITLE_BYTES_MAX + REASON_BYTES_MAX];

	CHECK(room <= sizeof clean);
	return import_string(import, value, out, room) &&
	       (out[0] == '\0' || is_mark(out) ||
	        (text_clean(out, strlen(out), clean, room) == TEXT_FINE &&
	         strcmp(out, clean) == 0));
}

bool import_enum(struct import *import, const char *value, const struct wire_names *names, int *out)
{
	for (size_t i = 0; i < names->count; i++) {
		if (names->names[i] == NULL || !import_is(import, value, names->names[i]))
			continue;
		*out = (int)i;
		return true;
	}
	return false;
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

enum err import_check_digest(struct import *import, const char *value)
{
	static const char key[] = ",\"digest\":";
	uint8_t said[DIGEST_BYTES], digest[DIGEST_BYTES];
	const char *line = import->line.data;
	const char *end = value == NULL ? line : value - (sizeof key - 1);

	if (!import_hex(import, value, said, sizeof said) || end <= line ||
	    memcmp(end, key, sizeof key - 1) != 0)
		return import_refuse(import, IMPORT_FORMAT);
	digest_of(line, (size_t)(end - line), digest);
	if (memcmp(said, digest, sizeof said) != 0 ||
	    strcmp(value + (size_t)2 * DIGEST_BYTES + 2, "}") != 0)
		return import_refuse(import, IMPORT_DIGEST);
	return ERR_NONE;
}

enum err import_told_again(struct import *import)
{
	return import->again.count == import->line.count &&
	                       memcmp(import->again.data, import->line.data, import->line.count) ==
	                               0
	               ? ERR_NONE
	               : import_refuse(import, IMPORT_TOLD);
}
