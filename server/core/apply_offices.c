/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * apply_offices.c - who is offered a role in this sitting, takes it, gives it back.
 *
 * The chair has one holder: who takes it ends every other offer of it.
 */
#include "core/fold.h"

#include "core/council.h"

static uint16_t bit_of(const struct event *event)
{
	return (uint16_t)(1u << event->office.office);
}

static bool named(const struct assembly *state, const struct event *event)
{
	return event->office.seat < state->member_count &&
	       office_used(&state->council, event->office.office);
}

bool fits_role_offered(const struct assembly *state, const struct event *event)
{
	const struct member *member = &state->members[event->office.seat % MEMBERS_MAX];

	return named(state, event) && member->present &&
	       ((member->offices | member->offered) & bit_of(event)) == 0;
}

void apply_role_offered(struct assembly *state, const struct event *event)
{
	state->members[event->office.seat].offered |= bit_of(event);
}

bool fits_role_declined(const struct assembly *state, const struct event *event)
{
	return named(state, event) &&
	       (state->members[event->office.seat].offered & bit_of(event)) != 0;
}

void apply_role_declined(struct assembly *state, const struct event *event)
{
	state->members[event->office.seat].offered &= (uint16_t)~bit_of(event);
}

bool fits_role_taken(const struct assembly *state, const struct event *event)
{
	const struct member *member = &state->members[event->office.seat % MEMBERS_MAX];

	return named(state, event) && member->present && (member->offices & bit_of(event)) == 0 &&
	       (event->office.office != OFFICE_CHAIR || chair_seat(state) == SEAT_NONE);
}

void apply_role_taken(struct assembly *state, const struct event *event)
{
	struct member *member = &state->members[event->office.seat];

	member->offices |= bit_of(event);
	member->held |= bit_of(event);
	member->offered &= (uint16_t)~bit_of(event);
	for (unsigned seat = 0; event->office.office == OFFICE_CHAIR && seat < state->member_count;
	     seat++)
		state->members[seat].offered &= (uint16_t)~bit_of(event);
}

bool fits_role_ended(const struct assembly *state, const struct event *event)
{
	const struct member *member = &state->members[event->office.seat % MEMBERS_MAX];

	return named(state, event) && ((member->offices | member->offered) & bit_of(event)) != 0;
}

void apply_role_ended(struct assembly *state, const struct event *event)
{
	struct member *member = &state->members[event->office.seat];

	member->offices &= (uint16_t)~bit_of(event);
	member->offered &= (uint16_t)~bit_of(event);
}
