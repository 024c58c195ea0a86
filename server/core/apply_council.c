/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * apply_council.c - what a sitting takes over from its class, its stages, its pauses.
 */
#include "core/fold.h"

#include <string.h>

#include "core/clock.h"
#include "core/council.h"
#include "core/seats.h"

bool fits_council_set(const struct assembly *state, const struct event *event)
{
	return state->council.stage_count == 0 && council_sane(&event->council);
}

void apply_council_set(struct assembly *state, const struct event *event)
{
	state->council = event->council;
}

/* By seat, each once. */
bool fits_terms_carried(const struct assembly *state, const struct event *event)
{
	if (event->terms.count == 0 || event->terms.count > MEMBERS_MAX)
		return false;
	for (unsigned i = 0; i < event->terms.count; i++) {
		unsigned seat = event->terms.rows[i].seat;

		if (seat >= state->member_count || (i > 0 && seat <= event->terms.rows[i - 1].seat))
			return false;
	}
	return true;
}

void apply_terms_carried(struct assembly *state, const struct event *event)
{
	for (unsigned i = 0; i < event->terms.count; i++) {
		const struct term *term = &event->terms.rows[i];

		memcpy(state->members[term->seat].waited, term->waited, sizeof term->waited);
	}
}

bool fits_stage_entered(const struct assembly *state, const struct event *event)
{
	return event->stage.place < state->council.stage_count;
}

void apply_stage_entered(struct assembly *state, const struct event *event)
{
	state->stage = (uint8_t)(event->stage.place + 1);
	state->entry_shown = 0;
	drop_all_asks(state);
}

bool fits_paused(const struct assembly *state, const struct event *event)
{
	(void)event;
	return !state->paused;
}

/* What an item has had of the floor is added up, and what was left of its clock is kept. */
static void stop_clock(struct assembly *state, int64_t at_ms)
{
	struct item *item;

	if (state->floor_item == 0)
		return;
	item = &state->items[item_index(state, state->floor_item)];
	item->spent_ms = clock_added(item->spent_ms, state->item_since_ms, at_ms);
	if (state->item_until_ms > 0)
		state->item_left_ms = state->item_until_ms - at_ms;
}

void apply_paused(struct assembly *state, const struct event *event)
{
	end_turn(state, event->at_ms);
	for (unsigned seat = 0; seat < state->member_count; seat++)
		if (state->members[seat].present)
			leave(state, seat, event->at_ms);
	stop_clock(state, event->at_ms);
	state->paused = 1;
	state->paused_at_ms = event->at_ms;
	state->door_open = 0;
}

bool fits_resumed(const struct assembly *state, const struct event *event)
{
	for (unsigned seat = state->member_count; seat < MEMBERS_MAX; seat++)
		if (seats_have(&event->resumed.here, seat))
			return false;
	return state->paused;
}

/* A clock that had run out stays so: item_until_ms tells whether there was one. */
void apply_resumed(struct assembly *state, const struct event *event)
{
	if (state->floor_item != 0)
		state->item_since_ms = event->at_ms;
	if (state->item_until_ms > 0) {
		int64_t until_ms = event->at_ms + state->item_left_ms;

		state->item_until_ms = until_ms < 1             ? 1
		                       : until_ms < TIME_MAX_MS ? until_ms
		                                                : TIME_MAX_MS;
	}
	state->item_left_ms = 0;
	state->paused = 0;
	state->paused_at_ms = 0;
	for (unsigned seat = 0; seat < state->member_count; seat++)
		if (seats_have(&event->resumed.here, seat) && !state->members[seat].present)
			arrive(state, seat, event->at_ms);
}

/* ITEM_CLOCK: how long the item on the floor may stay there. */
bool fits_item_clock(const struct assembly *state, const struct event *event)
{
	return event->item_clock.id == state->floor_item && !state->paused &&
	       clock_sane(event->item_clock.until_ms);
}

void apply_item_clock(struct assembly *state, const struct event *event)
{
	state->item_until_ms = event->item_clock.until_ms;
}
