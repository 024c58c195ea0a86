/* SPDX-License-Identifier: EUPL-1.2 */
/* view_seat.c - what one seat alone is told of itself, and which screen it looks at. */
#include "core/view.h"

#include <string.h>

#include "core/queue.h"

void core_me(const struct assembly *state, unsigned seat, struct seat_view *out)
{
	const struct member *member;

	memset(out, 0, sizeof *out);
	if (seat >= state->member_count)
		return;
	member = &state->members[seat];
	out->offices = member->offices;
	out->offered = member->offered;
	out->asked = member->asked != 0;
	out->speaking = state->speaker == seat + 1;
	out->tag = out->asked ? member->tag : TAG_NONE;
	out->place = (uint16_t)queue_place(state, seat);
	if (state->council.totals) {
		out->turns = member->turns;
		out->spoken_ms = member->spoken_ms;
	}
	for (unsigned i = 0; i < WISHES_MAX && member->wishes[i] != 0; i++)
		out->wishes[out->wish_count++] = member->wishes[i];
}

enum audience core_audience_of(const struct assembly *state, unsigned seat)
{
	uint16_t offices = seat < state->member_count ? state->members[seat].offices : 0;

	if (offices >> OFFICE_CHAIR & 1)
		return AUDIENCE_CHAIR;
	return offices != 0 ? AUDIENCE_OFFICER : AUDIENCE_PUPIL;
}
