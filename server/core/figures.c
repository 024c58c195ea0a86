/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * figures.c - counts what a sealed sitting adds to the plots of its class.
 *
 * Sums only: nothing here tells what one pupil did.
 */
#include "core/figures.h"

#include "base/check.h"
#include "core/find.h"
#include "core/motion.h"

static unsigned how_often(unsigned turns)
{
	if (turns < 2)
		return turns == 0 ? SPOKE_NEVER : SPOKE_ONCE;
	return turns < 4 ? SPOKE_FEW : SPOKE_OFTEN;
}

static void count_people(const struct assembly *state, struct sitting_figures *out)
{
	out->members = state->member_count;
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		const struct member *member = &state->members[seat];

		if (!member->was_present)
			continue;
		out->present++;
		out->turns = (uint16_t)(out->turns + member->turns);
		out->spoken_ms += member->spoken_ms;
		out->spoke[how_often(member->turns)]++;
	}
}

static void count_outcome(const struct vote *vote, struct sitting_figures *out)
{
	switch (vote->verdict.outcome) {
	case OUTCOME_ADOPTED:
		out->adopted++;
		break;
	case OUTCOME_REJECTED:
	case OUTCOME_BLOCKED:
		out->rejected++;
		break;
	case OUTCOME_CHOSEN:
	case OUTCOME_DRAWN:
		out->chosen++;
		break;
	default:
		out->open++;
		break;
	}
}

static void add_vote(const struct assembly *state, const struct vote *vote,
                     struct sitting_figures *out)
{
	const struct item *item = item_of_vote(state, vote);

	if (vote->state != VOTE_SHOWN)
		return;
	out->votes++;
	out->secret += item->motion.secrecy == SECRECY_SECRET;
	out->advisory += item->motion.advisory != 0;
	out->ballots[vote_ballot(item, vote)]++;
	out->called += vote->verdict.present;
	out->cast += vote->verdict.cast;
	count_outcome(vote, out);
}

static void count_item(const struct item *item, struct sitting_figures *out)
{
	out->spent_ms[item->kind] += item->spent_ms;
	out->done += item->state == ITEM_DONE || item->state == ITEM_REFERRED;
	out->left += item->state == ITEM_PLANNED || item->state == ITEM_POSTPONED;
	out->framed += item->state == ITEM_OUT_OF_FRAME;
}

void core_figures(const struct assembly *state, struct sitting_figures *out)
{
	CHECK(state->phase == PHASE_SEALED);
	*out = (struct sitting_figures){0};
	if (state->opened_at_ms > 0 && state->sealed_at_ms > state->opened_at_ms)
		out->open_ms = state->sealed_at_ms - state->opened_at_ms;
	count_people(state, out);
	for (unsigned i = 0; i < state->item_count; i++)
		count_item(&state->items[i], out);
	for (unsigned i = 0; i < state->vote_count; i++)
		add_vote(state, &state->votes[i], out);
	for (unsigned i = 0; i < state->entry_count; i++) {
		out->decided += state->entries[i].sitting == state->id;
		out->reviewed +=
		        state->entries[i].sitting != state->id && state->entries[i].reviewed;
	}
}
