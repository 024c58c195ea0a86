/* SPDX-License-Identifier: EUPL-1.2 */
/* event.c - events as the journal keeps them, by their rows. */
#include "wire/event.h"

#include <string.h>

#include "base/arena.h"
#include "base/check.h"
#include "wire/parse.h"
#include "wire/print.h"
#include "wire/read.h"

static const char *const names[EVENT_COUNT] = {
#define X(name, word, member) [EVENT_##name] = (word),
        EVENTS(X)
#undef X
};

const char *event_name(enum event_kind kind)
{
	CHECK((unsigned)kind < EVENT_COUNT);
	return names[kind];
}

void event_print(const struct event *event, struct buffer *out)
{
	struct wire_printer printer = {.out = out};

	CHECK((unsigned)event->kind < EVENT_COUNT);
	wire_print(&printer, wire_events[event->kind], event);
}

static enum err read_body(const char *body, size_t count, struct event *event)
{
	struct wire_reading reading = {.reader = NULL};
	struct arena arena;
	struct cJSON *object = NULL;
	enum err err = ERR_CORRUPT; /* what would be refused of a person is damage here */

	arena_init(&arena, PARSE_ARENA_BYTES(count));
	if (wire_parse(&arena, body, count, &object) == PARSE_FINE &&
	    wire_read(&reading, wire_events[event->kind], object, event) == REFUSAL_NONE)
		err = ERR_NONE;
	arena_release(&arena);
	return err;
}

enum err event_read(const char *kind, const char *body, size_t count, struct event *out)
{
	struct event event;
	enum err err;
	int found = 0;

	while (found < EVENT_COUNT && strcmp(names[found], kind) != 0)
		found++;
	if (found == EVENT_COUNT)
		return ERR_CORRUPT;
	memset(&event, 0, sizeof event);
	event.kind = (enum event_kind)found;
	err = read_body(body, count, &event);
	if (err == ERR_NONE)
		memcpy(out, &event, sizeof event); /* padding too: events are compared bytewise */
	return err;
}
