/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view.c - the picture of an assembly for one audience.
 *
 * Default deny: the view starts as zero, and each part is filled only for
 * those who may see it. Nobody, the teacher included, is given a split of a
 * secret vote before it is counted, and only the teacher before it is shown.
 */
#include "core/view.h"

#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/rules.h"
#include "core/seats.h"
#include "core/view_parts.h"

static bool member_visible(const struct assembly *state, unsigned seat, enum audience audience)
{
	switch (audience) {
	case AUDIENCE_VISITOR:
		return state->door_open;
	case AUDIENCE_TEACHER:
		return true;
	case AUDIENCE_PROJECTOR:
		return state->members[seat].present;
	default:
		return false;
	}
}

/*
 * What the room may know of a member and the vote. On the wall a secret vote
 * shows how many have signed, never which seat.
 */
static void view_signature(const struct vote *vote, const struct motion *motion, unsigned seat,
                           enum audience audience, struct view_member *out)
{
	bool roll_call = motion->secrecy == SECRECY_ROLL_CALL;
	/* A throw that is seen before the count could be steered by the next one. */
	bool hidden = motion->ballot == BALLOT_LOTS && !result_visible(vote, audience);

	if (vote->state == VOTE_ANNULLED || audience == AUDIENCE_VISITOR)
		return;
	if (roll_call || audience == AUDIENCE_TEACHER)
		out->signed_ = seats_have(&vote->signed_, seat);
	if (audience == AUDIENCE_TEACHER)
		out->on_paper = seats_have(&vote->on_paper, seat);
	if (roll_call && !hidden)
		out->choice = vote->choice[seat];
}

static void view_members(const struct assembly *state, const struct presence *presence,
                         enum audience audience, struct view *out)
{
	const struct item *floor = item_on_floor(state);
	const struct vote *vote = vote_on_floor(state);

	for (unsigned seat = 0; seat < state->member_count; seat++) {
		const struct member *member = &state->members[seat];
		struct view_member *shown;

		if (!member_visible(state, seat, audience))
			continue;
		shown = &out->members[out->member_count++];
		shown->seat = (uint16_t)seat;
		shown->name = member->name;
		shown->picture = member->picture;
		if (audience != AUDIENCE_VISITOR)
			shown->present = member->present;
		if (audience != AUDIENCE_PROJECTOR)
			shown->screen = presence->screen[seat];
		if (vote != NULL)
			view_signature(vote, &floor->motion, seat, audience, shown);
	}
}

static void view_sitting(const struct assembly *state, enum audience audience, struct view *out)
{
	out->sitting = state->id;
	out->class_id = state->class_id;
	out->phase = state->phase;
	out->mode = state->mode;
	out->number = state->number;
	out->title = state->title;
	out->class_name = state->class_name;
	out->class_size = state->member_count;
	out->present_count = (uint16_t)seats_present_count(state);
	if (audience != AUDIENCE_PUPIL)
		out->door_open = state->door_open;
	if (state->door_open && (audience == AUDIENCE_TEACHER || audience == AUDIENCE_PROJECTOR))
		memcpy(out->door_code, state->door_code, CODE_BYTES);
}

void core_view(const struct assembly *state, const struct presence *presence,
               enum audience audience, int64_t now_ms, struct view *out)
{
	CHECK(audience < AUDIENCE_COUNT);
	memset(out, 0, sizeof *out);
	out->audience = audience;
	out->now_ms = now_ms;
	view_sitting(state, audience, out);
	view_members(state, presence, audience, out);
	if (audience == AUDIENCE_VISITOR)
		return;
	view_agenda(state, audience, out);
	view_vote(state, audience, out);
	view_result(state, audience, out);
	view_past(state, out);
	view_book(state, audience, out);
	if (audience == AUDIENCE_TEACHER)
		core_may(state, ROLE_TEACHER, SEAT_NONE, out->may);
}
