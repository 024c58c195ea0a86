/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * parse.c - cJSON behind the gate, with its memory in an arena.
 *
 * The hooks of cJSON are global and have no context, so the arena of the parse
 * under way is the thread's. Outside a parse they are malloc() and free().
 */
#include "wire/parse.h"

#include <cjson/cJSON.h>
#include <pthread.h>
#include <stdlib.h>

#include "base/check.h"
#include "wire/gate.h"

static _Thread_local struct arena *current;

static void *hook_take(size_t count)
{
	return current != NULL ? arena_take(current, count) : malloc(count);
}

static void hook_free(void *place)
{
	if (current == NULL)
		free(place);
}

static void set_hooks(void)
{
	cJSON_InitHooks(&(cJSON_Hooks){.malloc_fn = hook_take, .free_fn = hook_free});
}

enum parse wire_parse(struct arena *arena, const char *json, size_t count, struct cJSON **out)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	struct cJSON *object;

	if (!gate_passes(json, count))
		return PARSE_MALFORMED;
	CHECK(pthread_once(&once, set_hooks) == 0);
	CHECK(current == NULL);
	current = arena;
	object = cJSON_ParseWithLengthOpts(json, count, NULL, false);
	current = NULL;
	if (object == NULL)
		return PARSE_NO_ROOM;
	*out = object;
	return PARSE_FINE;
}
