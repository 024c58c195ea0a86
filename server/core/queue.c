/* SPDX-License-Identifier: EUPL-1.2 */
/* queue.c - the order of those who have asked for the floor. */
#include "core/queue.h"

static bool before(const struct member *a, const struct member *b)
{
	if (a->turns != b->turns)
		return a->turns < b->turns;
	return a->asked < b->asked;
}

unsigned queue_order(const struct assembly *state, uint16_t seats[MEMBERS_MAX])
{
	unsigned count = 0;

	for (uint16_t seat = 0; seat < state->member_count; seat++) {
		const struct member *member = &state->members[seat];
		unsigned at = count;

		if (member->asked == 0)
			continue;
		for (; at > 0 && before(member, &state->members[seats[at - 1]]); at--)
			seats[at] = seats[at - 1];
		seats[at] = seat;
		count++;
	}
	return count;
}

unsigned queue_place(const struct assembly *state, unsigned seat)
{
	unsigned place = 1;

	if (seat >= state->member_count || state->members[seat].asked == 0)
		return 0;
	for (unsigned other = 0; other < state->member_count; other++)
		if (state->members[other].asked != 0 &&
		    before(&state->members[other], &state->members[seat]))
			place++;
	return place;
}
