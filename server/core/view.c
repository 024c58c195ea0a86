/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view.c - the picture of an assembly for one audience.
 *
 * Default deny: the view starts as zero, and each part is filled only for
 * those who may see it. Nobody, the teacher included, is given a split of a
 * secret vote before it is counted; before it is shown, only who runs the sitting.
 */
#include "core/view.h"

#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/rules.h"
#include "core/seats.h"
#include "core/view_parts.h"

#define BIT(audience) (1u << (audience))
#define TEACHER       BIT(AUDIENCE_TEACHER)
#define WALL          BIT(AUDIENCE_PROJECTOR)
#define BOOTH         BIT(AUDIENCE_BOOTH)
/* Who runs the sitting or serves it: the roll is theirs to keep. */
#define SERVES (TEACHER | BIT(AUDIENCE_CHAIR) | BIT(AUDIENCE_OFFICER))

static bool member_visible(const struct assembly *state, unsigned seat, unsigned audience)
{
	if (audience & BIT(AUDIENCE_VISITOR))
		return state->door_open;
	if (audience & (WALL | BOOTH))
		return state->members[seat].present;
	return (audience & SERVES) != 0;
}

/*
 * What the room may know of a member and the vote. On the wall a secret vote
 * shows how many have signed, never which seat. A booth must know who has, to
 * offer the others; it shows no choice, for the next who comes looks at it too.
 */
static void view_signature(const struct vote *vote, const struct motion *motion, unsigned seat,
                           enum audience audience, struct view_member *out)
{
	bool roll_call = motion->secrecy == SECRECY_ROLL_CALL;
	/* A throw that is seen before the count could be steered by the next one. */
	bool hidden = motion->ballot == BALLOT_LOTS && !result_visible(vote, audience);

	if (vote->state == VOTE_ANNULLED || audience == AUDIENCE_VISITOR)
		return;
	if (roll_call || (BIT(audience) & (SERVES | BOOTH)))
		out->signed_ = seats_have(&vote->signed_, seat);
	if (BIT(audience) & SERVES)
		out->on_paper = seats_have(&vote->on_paper, seat);
	if (roll_call && !hidden && (BIT(audience) & (TEACHER | WALL)))
		out->choice = vote->choice[seat];
}

static void view_speech(const struct assembly *state, const struct member *member,
                        enum audience audience, struct view_member *out)
{
	out->asked = member->asked != 0;
	out->turns = member->turns;
	out->offices = member->offices;
	out->offered = member->offered;
	if (audience == AUDIENCE_TEACHER && state->council.totals)
		out->spoken_ms = member->spoken_ms;
}

static void view_member(const struct assembly *state, const struct presence *presence,
                        unsigned seat, enum audience audience, struct view_member *out)
{
	const struct member *member = &state->members[seat];
	const struct vote *vote = vote_on_floor(state);

	out->seat = (uint16_t)seat;
	out->name = member->name;
	out->picture = member->picture;
	if (audience != AUDIENCE_VISITOR)
		out->present = member->present;
	if (BIT(audience) & (SERVES | BIT(AUDIENCE_VISITOR)))
		out->screen = presence->screen[seat];
	if (BIT(audience) & SERVES)
		view_speech(state, member, audience, out);
	if (vote != NULL)
		view_signature(vote, &item_on_floor(state)->motion, seat, audience, out);
}

static void view_members(const struct assembly *state, const struct presence *presence,
                         enum audience audience, struct view *out)
{
	for (unsigned seat = 0; seat < state->member_count; seat++)
		if (member_visible(state, seat, BIT(audience)))
			view_member(state, presence, seat, audience,
			            &out->members[out->member_count++]);
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
	if (BIT(audience) & (TEACHER | WALL | BIT(AUDIENCE_VISITOR)))
		out->door_open = state->door_open;
	if (state->door_open && (BIT(audience) & (TEACHER | WALL)))
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
	view_council(state, audience, out);
	view_agenda(state, audience, out);
	view_vote(state, audience, out);
	view_result(state, audience, out);
	view_past(state, out);
	view_book(state, audience, out);
	view_earlier_minutes(state, audience, out);
	if (audience == AUDIENCE_TEACHER)
		core_may(state, ROLE_TEACHER, SEAT_NONE, out->may);
}
