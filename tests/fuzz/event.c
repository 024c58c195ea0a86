/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * event.c - fuzzes the reading of a journal that somebody may have altered.
 *
 * Input: the kind, a newline, the body. What is read prints as a body that reads
 * as the same event, byte by byte.
 */
#include <stdint.h>
#include <string.h>

#include "base/check.h"
#include "wire/event.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

static void check_accepted(const struct event *event)
{
	static struct event again;
	struct buffer body;

	buffer_init(&body, FRAME_BYTES_MAX);
	event_print(event, &body);
	CHECK(!body.full);
	CHECK(event_read(event_name(event->kind), body.data, body.count, &again) == ERR_NONE);
	CHECK(memcmp(event, &again, sizeof again) == 0);
	buffer_release(&body);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	static struct event event;
	const uint8_t *line = memchr(bytes, '\n', count);
	char kind[32];
	size_t kind_bytes;

	if (line == NULL || (size_t)(line - bytes) >= sizeof kind)
		return 0;
	kind_bytes = (size_t)(line - bytes);
	memcpy(kind, bytes, kind_bytes);
	kind[kind_bytes] = '\0';
	if (event_read(kind, (const char *)line + 1, count - kind_bytes - 1, &event) == ERR_NONE)
		check_accepted(&event);
	return 0;
}
