/* SPDX-License-Identifier: EUPL-1.2 */
/* wire_kit.c - what was printed is read again. */
#include "unit/wire_kit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include "wire/gate.h"

struct buffer out;

cJSON *kit_parsed(void)
{
	cJSON *object;
	size_t fault;

	assert_false(out.full);
	assert_true(gate_passes_document(out.data, out.count, &fault));
	object = cJSON_ParseWithLength(out.data, out.count);
	assert_non_null(object);
	return object;
}

cJSON *kit_minutes(const struct room *room, const struct words *words)
{
	static const uint8_t head[32] = {0xab};
	static const char *const eight[8] = {"un",   "deux", "trois", "quatre",
	                                     "cinq", "six",  "sept",  "huit"};

	buffer_clear(&out);
	minutes_print(&room->state, words, head, eight, NULL, &out);
	return kit_parsed();
}

const cJSON *kit_at(const cJSON *object, const char *name)
{
	const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);

	assert_non_null(item);
	return item;
}

void kit_is(const cJSON *object, const char *name, const char *json)
{
	char *printed = cJSON_PrintUnformatted(kit_at(object, name));

	assert_string_equal(printed, json);
	free(printed);
}
