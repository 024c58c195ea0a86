/* SPDX-License-Identifier: EUPL-1.2 */
/* tell_council.c - what a scenario says of stages, roles, the floor and wishes. */
#include "scenario/council.h"

static const char *name_of(const struct words_of *line, unsigned seat)
{
	return line->teller->class->names[seat];
}

static void add_items(struct words_of *line, const uint16_t items[], unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		add(line, "%s%u", i == 0 ? " items=" : ",", items[i]);
}

/* A clock as the seconds that are left, rounded up: a restart may take a moment of them. */
static void add_left(struct words_of *line, const struct event *event, int64_t until_ms)
{
	if (until_ms > 0)
		add(line, " left=%lld", (long long)(until_ms - event->at_ms + 999) / 1000);
}

void tell_stage(const struct event *event, struct words_of *line)
{
	const struct council *council = &line->teller->class->council;

	add(line, "entered %s", council_stages[council->stages[event->stage.place]]);
}

void tell_office(const struct event *event, struct words_of *line)
{
	static const char *const nouns[EVENT_COUNT] = {
	        [EVENT_ROLE_OFFERED] = "offered",
	        [EVENT_ROLE_DECLINED] = "declined",
	        [EVENT_ROLE_TAKEN] = "taken",
	        [EVENT_ROLE_ENDED] = "ended",
	};

	add(line, "%s %s %s", nouns[event->kind], name_of(line, event->office.seat),
	    council_offices[event->office.office]);
}

void tell_asked(const struct event *event, struct words_of *line)
{
	add(line, "asked %s tag=%s", name_of(line, event->floor_asked.seat),
	    council_tags[event->floor_asked.tag]);
}

void tell_left_queue(const struct event *event, struct words_of *line)
{
	add(line, "asks-no-more %s", name_of(line, event->seat.seat));
}

void tell_floor(const struct event *event, struct words_of *line)
{
	add(line, "speaks %s", name_of(line, event->floor_given.seat));
	add_left(line, event, event->floor_given.until_ms);
}

void tell_floor_clock(const struct event *event, struct words_of *line)
{
	add(line, "turn %s", name_of(line, event->floor_given.seat));
	add_left(line, event, event->floor_given.until_ms);
}

void tell_ritual(const struct event *event, struct words_of *line)
{
	add(line, "said %s", council_rituals[event->ritual.ritual]);
}

void tell_item_clock(const struct event *event, struct words_of *line)
{
	add(line, "item-clock item=%u", event->item_clock.id);
	add_left(line, event, event->item_clock.until_ms);
}

void tell_wishing(const struct event *event, struct words_of *line)
{
	add(line, "wishing on=%s", event->on.on ? "yes" : "no");
}

void tell_wished(const struct event *event, struct words_of *line)
{
	add(line, "wished %s", name_of(line, event->wished.seat));
	add_items(line, event->wished.items, event->wished.count);
}

void tell_ordered(const struct event *event, struct words_of *line)
{
	add(line, "ordered");
	add_items(line, event->ordered.items, event->ordered.count);
}
