/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * kept.c - fuzzes the reading of what the store keeps between sittings as JSON.
 *
 * Input: a letter, a newline, a document. `c` is the settings of a class, `m` the motion of a
 * slip. What is read prints as a document that reads as the same, byte by byte.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "wire/keep.h"
#include "wire/parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

/* Every text is the same to it, and nothing is kept. */
static void intern(void *context, const char *text, size_t bytes, struct text_ref *out)
{
	(void)context;
	CHECK(bytes > 0 && strlen(text) == bytes);
	memset(out, 1, sizeof *out);
}

static const char *find(const void *context, const struct text_ref *text)
{
	(void)context;
	(void)text;
	return "mot";
}

static void read_form(struct arena *arena, const char *json)
{
	static struct council_form form, again;
	struct buffer out;

	memset(&form, 0, sizeof form);
	memset(&again, 0, sizeof again);
	if (council_form_read(arena, json, &form) != ERR_NONE)
		return;
	buffer_init(&out, FRAME_BYTES_MAX);
	council_form_print(&form, &out);
	arena_clear(arena);
	CHECK(!out.full);
	CHECK(council_form_read(arena, out.data, &again) == ERR_NONE);
	CHECK(memcmp(&form, &again, sizeof form) == 0);
	buffer_release(&out);
}

static void read_motion(struct arena *arena, const char *json)
{
	static struct motion motion;
	struct wire_reader reader = {.arena = arena, .intern = intern};
	struct words words = {.find = find};
	struct buffer out;

	if (motion_read(&reader, json, &motion) != ERR_NONE)
		return;
	CHECK(motion.option_count <= OPTIONS_MAX && motion.ballot < BALLOT_COUNT);
	buffer_init(&out, FRAME_BYTES_MAX);
	motion_print(&motion, &words, &out);
	CHECK(!out.full);
	buffer_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	struct arena arena;
	char *json;

	if (count < 2 || bytes[1] != '\n')
		return 0;
	json = malloc(count - 1);
	CHECK(json != NULL);
	memcpy(json, bytes + 2, count - 2);
	json[count - 2] = '\0';
	arena_init(&arena, PARSE_ARENA_BYTES(FRAME_BYTES_MAX));
	if (bytes[0] == 'c')
		read_form(&arena, json);
	else if (bytes[0] == 'm')
		read_motion(&arena, json);
	arena_release(&arena);
	free(json);
	return 0;
}
