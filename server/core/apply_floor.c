/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * apply_floor.c - who has asked for the floor, who has it, and the ritual words.
 *
 * A turn ends by an event of its own, or with what ends it: a departure, a
 * pause, the end of the sitting. Each adds the same time.
 */
#include "core/fold.h"

#include "core/clock.h"

void end_turn(struct assembly *state, int64_t at_ms)
{
	struct member *member;

	if (state->speaker == 0)
		return;
	member = &state->members[state->speaker - 1];
	member->spoken_ms = clock_added(member->spoken_ms, state->speaking_since_ms, at_ms);
	state->speaker = 0;
	state->speaking_tag = TAG_NONE;
	state->speaking_since_ms = 0;
	state->speaking_until_ms = 0;
}

void drop_ask(struct assembly *state, unsigned seat)
{
	uint16_t asked = state->members[seat].asked;

	for (unsigned other = 0; asked != 0 && other < state->member_count; other++)
		if (state->members[other].asked > asked)
			state->members[other].asked--;
	state->members[seat].asked = 0;
	state->members[seat].tag = TAG_NONE;
}

void drop_all_asks(struct assembly *state)
{
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		state->members[seat].asked = 0;
		state->members[seat].tag = TAG_NONE;
	}
}

static bool present(const struct assembly *state, unsigned seat)
{
	return seat < state->member_count && state->members[seat].present;
}

bool fits_floor_asked(const struct assembly *state, const struct event *event)
{
	return present(state, event->floor_asked.seat) && event->floor_asked.tag < TAG_COUNT;
}

void apply_floor_asked(struct assembly *state, const struct event *event)
{
	struct member *asking = &state->members[event->floor_asked.seat];
	uint16_t last = 0;

	for (unsigned seat = 0; seat < state->member_count; seat++)
		if (state->members[seat].asked > last)
			last = state->members[seat].asked;
	if (asking->asked == 0)
		asking->asked = (uint16_t)(last + 1);
	asking->tag = event->floor_asked.tag;
}

bool fits_floor_left(const struct assembly *state, const struct event *event)
{
	unsigned seat = event->seat.seat;

	return seat < state->member_count && state->members[seat].asked != 0;
}

void apply_floor_left(struct assembly *state, const struct event *event)
{
	drop_ask(state, event->seat.seat);
}

bool fits_floor_given(const struct assembly *state, const struct event *event)
{
	unsigned seat = event->floor_given.seat;

	return state->speaker == 0 && present(state, seat) &&
	       state->members[seat].turns < UINT16_MAX && clock_sane(event->floor_given.until_ms);
}

void apply_floor_given(struct assembly *state, const struct event *event)
{
	unsigned seat = event->floor_given.seat;

	state->speaker = (uint8_t)(seat + 1);
	state->speaking_tag = state->members[seat].tag;
	state->speaking_since_ms = event->at_ms;
	state->speaking_until_ms = event->floor_given.until_ms;
	state->members[seat].turns++;
	drop_ask(state, seat);
}

bool fits_floor_clock(const struct assembly *state, const struct event *event)
{
	return state->speaker != 0 && event->floor_given.seat == state->speaker - 1 &&
	       clock_sane(event->floor_given.until_ms);
}

void apply_floor_clock(struct assembly *state, const struct event *event)
{
	state->speaking_until_ms = event->floor_given.until_ms;
}

bool fits_floor_ended(const struct assembly *state, const struct event *event)
{
	(void)event;
	return state->speaker != 0;
}

void apply_floor_ended(struct assembly *state, const struct event *event)
{
	end_turn(state, event->at_ms);
}

bool fits_ritual_said(const struct assembly *state, const struct event *event)
{
	(void)state;
	return event->ritual.ritual < RITUAL_COUNT;
}

void apply_ritual_said(struct assembly *state, const struct event *event)
{
	state->ritual = (uint8_t)(event->ritual.ritual + 1);
	state->ritual_at_ms = event->at_ms;
}
