/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view_council.c - where the council is, who has which role, and who speaks.
 *
 * All of this the whole room may see, but the ritual words, which are for who says them, and
 * whose turn it would be for a role, which is for who asks.
 */
#include "core/view_parts.h"

#include <string.h>

#include "core/council.h"
#include "core/queue.h"
#include "core/turns.h"

void view_person(const struct assembly *state, unsigned seat, struct view_person *out)
{
	out->seat = (uint16_t)seat;
	out->name = state->members[seat].name;
	out->picture = state->members[seat].picture;
}

static void view_stages(const struct assembly *state, struct view *out)
{
	out->stage_count = state->council.stage_count;
	memcpy(out->stages, state->council.stages, sizeof out->stages);
	out->stage = state->stage;
	out->paused = state->paused;
	out->wishing = state->wishing;
	if (state->ritual != 0) {
		out->has_ritual = 1;
		out->ritual = state->ritual - 1;
		out->ritual_at_ms = state->ritual_at_ms;
	}
	if (!state->paused) { /* it stands still */
		out->item_since_ms = state->item_since_ms;
		out->item_until_ms = state->item_until_ms;
	}
}

static void view_floor(const struct assembly *state, struct view *out)
{
	uint16_t seats[MEMBERS_MAX];

	out->tags = state->council.tags;
	if (state->speaker != 0) {
		out->has_speaker = 1;
		view_person(state, state->speaker - 1u, &out->speaker.who);
		out->speaker.tag = state->speaking_tag;
		out->speaker.since_ms = state->speaking_since_ms;
		out->speaker.until_ms = state->speaking_until_ms;
	}
	out->ask_count = (uint16_t)queue_order(state, seats);
	for (unsigned i = 0; i < out->ask_count; i++) {
		view_person(state, seats[i], &out->asks[i].who);
		out->asks[i].tag = state->members[seats[i]].tag;
		out->asks[i].turns = state->members[seats[i]].turns;
	}
}

/* Role by role; of a class where more hold one than there are pupils, the first of them. */
static void view_officers(const struct assembly *state, struct view *out)
{
	for (unsigned office = 0; office < OFFICE_COUNT; office++) {
		for (unsigned seat = 0; seat < state->member_count; seat++) {
			const struct member *member = &state->members[seat];
			struct view_officer *officer = &out->officers[out->officer_count];

			if (((member->offices | member->offered) >> office & 1) == 0 ||
			    out->officer_count == MEMBERS_MAX)
				continue;
			view_person(state, seat, &officer->who);
			officer->office = (uint8_t)office;
			officer->accepted = member->offices >> office & 1;
			out->officer_count++;
		}
	}
}

static void view_roles(const struct assembly *state, struct view *out)
{
	out->offices = state->council.offices;
	out->own_count = state->council.own_count;
	memcpy(out->own, state->council.own, sizeof out->own);
	view_officers(state, out);
}

static void view_suggestions(const struct assembly *state, struct view *out)
{
	for (unsigned office = 0; office < OFFICE_COUNT; office++) {
		struct view_suggestion *suggestion = &out->suggestions[out->suggestion_count];
		uint16_t seats[TURNS_MAX];

		if (!office_used(&state->council, office))
			continue;
		suggestion->office = (uint8_t)office;
		suggestion->count = (uint8_t)turns_suggest(state, office, seats);
		for (unsigned i = 0; i < suggestion->count; i++)
			view_person(state, seats[i], &suggestion->who[i]);
		out->suggestion_count++;
	}
}

void view_council(const struct assembly *state, enum audience audience, struct view *out)
{
	view_stages(state, out);
	view_floor(state, out);
	view_roles(state, out);
	if (audience == AUDIENCE_TEACHER)
		view_suggestions(state, out);
	if (audience_leads(audience)) {
		out->line_count = state->council.line_count;
		memcpy(out->lines, state->council.lines, sizeof out->lines);
	}
}
