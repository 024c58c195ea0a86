/* SPDX-License-Identifier: EUPL-1.2 */
/* apply_amend.c - other texts for the item on the floor, and what became of them. */
#include "core/fold.h"

#include "core/find.h"
#include "core/items.h"
#include "core/motion.h"

bool fits_amendment_proposed(const struct assembly *state, const struct event *event)
{
	return state->amendment_count < AMENDMENTS_MAX &&
	       event->amendment.number == state->amendment_count + 1 &&
	       event->amendment.item == state->floor_item &&
	       kind_amendable(item_on_floor(state)->kind) &&
	       event->amendment.author <= state->member_count &&
	       !text_ref_empty(&event->amendment.text);
}

void apply_amendment_proposed(struct assembly *state, const struct event *event)
{
	struct amendment *amendment = &state->amendments[state->amendment_count++];

	amendment->item = event->amendment.item;
	amendment->author = event->amendment.author;
	amendment->text = event->amendment.text;
}

bool fits_amendment_settled(const struct assembly *state, const struct event *event)
{
	unsigned number = event->amendment_settled.number;

	return number >= 1 && number <= state->amendment_count &&
	       state->amendments[number - 1].item == state->floor_item &&
	       state->amendments[number - 1].state == AMENDMENT_PROPOSED &&
	       event->amendment_settled.state != AMENDMENT_PROPOSED &&
	       event->amendment_settled.state < AMENDMENT_STATE_COUNT;
}

/* An adopted text takes the place of the item's, and keeps the one that was there. */
static void settle(struct assembly *state, unsigned number, enum amendment_state then)
{
	struct amendment *amendment = &state->amendments[number - 1];
	struct motion *motion = &state->items[item_index(state, state->floor_item)].motion;

	amendment->state = (uint8_t)then;
	if (then != AMENDMENT_ADOPTED)
		return;
	amendment->before = motion->title;
	motion->title = amendment->text;
}

void apply_amendment_settled(struct assembly *state, const struct event *event)
{
	settle(state, event->amendment_settled.number, event->amendment_settled.state);
}

bool fits_debate_opened(const struct assembly *state, const struct event *event)
{
	return fits_on_floor(state, event) &&
	       (state->phase != PHASE_SHOWN || vote_at_hand(state)->amendment != 0);
}

/* After a vote about an amendment: as the class has said; without a quorum it said nothing. */
void apply_debate_opened(struct assembly *state, const struct event *event)
{
	const struct vote *vote = vote_at_hand(state);

	(void)event;
	if (vote != NULL && vote->verdict.outcome == OUTCOME_ADOPTED)
		settle(state, vote->amendment, AMENDMENT_ADOPTED);
	if (vote != NULL && vote->verdict.outcome == OUTCOME_REJECTED)
		settle(state, vote->amendment, AMENDMENT_REJECTED);
	state->phase = PHASE_DEBATE;
}
