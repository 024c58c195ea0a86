/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * apply_sitting.c - the sitting, its door and its members.
 *
 * The present of an open vote are kept in step with attendance: who is there,
 * and who has signed. A closed vote keeps those it closed with.
 */
#include "core/fold.h"

#include <string.h>

#include "core/door.h"
#include "core/motion.h"
#include "core/seats.h"

bool fits_prepared(const struct assembly *state, const struct event *event)
{
	(void)state;
	if (event->prepared.member_count == 0 || event->prepared.member_count > MEMBERS_MAX ||
	    event->prepared.mode >= MODE_COUNT)
		return false;
	for (unsigned i = 0; i < event->prepared.member_count; i++) {
		if (!picture_valid(&event->prepared.members[i].picture))
			return false;
	}
	return true;
}

void apply_prepared(struct assembly *state, const struct event *event)
{
	state->id = event->prepared.id;
	state->class_id = event->prepared.class_id;
	state->mode = event->prepared.mode;
	state->member_count = event->prepared.member_count;
	state->next_item = 1;
	state->title = event->prepared.title;
	state->class_name = event->prepared.class_name;
	state->previous = event->prepared.previous;
	state->prepared_at_ms = event->at_ms;
	for (unsigned i = 0; i < state->member_count; i++) {
		state->members[i].pupil = event->prepared.members[i].pupil;
		state->members[i].name = event->prepared.members[i].name;
		state->members[i].picture = event->prepared.members[i].picture;
	}
}

bool fits_opened(const struct assembly *state, const struct event *event)
{
	(void)event;
	return state->item_count > 0;
}

void apply_opened(struct assembly *state, const struct event *event)
{
	state->phase = PHASE_WELCOME;
	state->opened_at_ms = event->at_ms;
}

bool fits_sealed(const struct assembly *state, const struct event *event)
{
	(void)state;
	return event->sealed.number > 0;
}

void apply_sealed(struct assembly *state, const struct event *event)
{
	end_turn(state, event->at_ms);
	drop_all_asks(state);
	state->phase = PHASE_SEALED;
	state->door_open = 0;
	state->number = event->sealed.number;
	state->sealed_at_ms = event->at_ms;
}

bool fits_door_opened(const struct assembly *state, const struct event *event)
{
	(void)state;
	return door_code_valid(event->door.code);
}

void apply_door_opened(struct assembly *state, const struct event *event)
{
	state->door_open = 1;
	memcpy(state->door_code, event->door.code, CODE_BYTES);
}

void apply_door_closed(struct assembly *state, const struct event *event)
{
	(void)event;
	state->door_open = 0;
}

bool fits_arrived(const struct assembly *state, const struct event *event)
{
	unsigned seat = event->seat.seat;

	return seat < state->member_count && !state->members[seat].present;
}

void arrive(struct assembly *state, unsigned seat, int64_t at_ms)
{
	struct member *member = &state->members[seat];
	struct vote *vote;

	if (!member->was_present)
		member->arrived_at_ms = at_ms;
	member->present = 1;
	member->was_present = 1;
	if (state->phase != PHASE_VOTING)
		return;
	vote = &state->votes[state->vote_count - 1];
	if (seats_have(&vote->eligible, seat))
		seats_add(&vote->present, seat);
}

void apply_arrived(struct assembly *state, const struct event *event)
{
	arrive(state, event->seat.seat, event->at_ms);
}

void apply_all_arrived(struct assembly *state, const struct event *event)
{
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		if (!state->members[seat].present)
			arrive(state, seat, event->at_ms);
	}
}

bool fits_left(const struct assembly *state, const struct event *event)
{
	unsigned seat = event->seat.seat;

	return seat < state->member_count && state->members[seat].present;
}

/* Who goes gives back the floor, the place in its queue, and every role. */
void leave(struct assembly *state, unsigned seat, int64_t at_ms)
{
	struct member *member = &state->members[seat];

	if (state->speaker == seat + 1)
		end_turn(state, at_ms);
	drop_ask(state, seat);
	member->offices = 0;
	member->offered = 0;
	member->present = 0;
	member->left_at_ms = at_ms;
}

void apply_left(struct assembly *state, const struct event *event)
{
	unsigned seat = event->seat.seat;
	struct vote *vote;

	leave(state, seat, event->at_ms);
	if (state->phase != PHASE_VOTING)
		return;
	vote = &state->votes[state->vote_count - 1];
	if (!seats_have(&vote->signed_, seat))
		seats_drop(&vote->present, seat);
}
