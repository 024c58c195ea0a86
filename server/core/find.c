/* SPDX-License-Identifier: EUPL-1.2 */
/* find.c - the things of an assembly by name. */
#include "core/find.h"

#include <string.h>

#include "base/check.h"
#include "core/seats.h"

int item_index(const struct assembly *state, unsigned id)
{
	for (int i = 0; id != 0 && i < state->item_count; i++) {
		if (state->items[i].id == id)
			return i;
	}
	return NOT_FOUND;
}

int seat_of_pupil(const struct assembly *state, int64_t pupil)
{
	for (int seat = 0; seat < state->member_count; seat++)
		if (state->members[seat].pupil == pupil)
			return seat;
	return NOT_FOUND;
}

const struct item *item_on_floor(const struct assembly *state)
{
	int index = item_index(state, state->floor_item);

	return index == NOT_FOUND ? NULL : &state->items[index];
}

bool item_waits(const struct item *item)
{
	return item->state == ITEM_PLANNED || item->state == ITEM_POSTPONED;
}

const struct vote *vote_at_hand(const struct assembly *state)
{
	if (state->phase < PHASE_VOTING || state->phase > PHASE_SHOWN)
		return NULL;
	return &state->votes[state->vote_count - 1];
}

const struct item *item_of_vote(const struct assembly *state, const struct vote *vote)
{
	int index = item_index(state, vote->item);

	CHECK(index != NOT_FOUND); /* an item that was voted on stays */
	return &state->items[index];
}

void vote_question(const struct assembly *state, const struct vote *vote,
                   struct count_question *out)
{
	const struct item *item = item_of_vote(state, vote);
	const struct motion *motion = &item->motion;

	*out = (struct count_question){
	        .ballot = vote_ballot(item, vote),
	        .option_count = (int)vote_option_count(item, vote),
	        .base = motion->base,
	        .threshold = motion->threshold,
	        .quorum = motion->quorum,
	        .tie_rule = motion->tie_rule,
	        .eligible = (int)seats_count(&vote->eligible),
	        .present = (int)seats_count(&vote->present),
	};
	if (!vote_is_simple(vote))
		return;
	out->base = BASE_EXPRESSED;
	out->threshold = THRESHOLD_SIMPLE;
	out->tie_rule = TIE_REJECTED;
}

bool vote_is_simple(const struct vote *vote)
{
	return vote->fallback || vote->amendment != 0;
}

enum ballot vote_ballot(const struct item *item, const struct vote *vote)
{
	return vote_is_simple(vote) ? BALLOT_MOTION : (enum ballot)item->motion.ballot;
}

bool vote_is_plain(const struct item *item, const struct vote *vote)
{
	return vote_ballot(item, vote) <= BALLOT_CHOICE;
}

unsigned vote_option_count(const struct item *item, const struct vote *vote)
{
	return vote_is_simple(vote) ? 2u : item->motion.option_count;
}

bool vote_hands_tellable(const struct item *item, const struct vote *vote)
{
	unsigned hands = seats_count(&vote->on_paper);
	unsigned tablets = seats_count(&vote->signed_) - hands;

	if (hands == 0 || item->motion.secrecy != SECRECY_SECRET)
		return hands > 0;
	return hands >= SECRET_VOTERS_MIN && (tablets == 0 || tablets >= SECRET_VOTERS_MIN);
}

void seats_present(const struct assembly *state, struct seats *out)
{
	memset(out, 0, sizeof *out);
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		if (state->members[seat].present)
			seats_add(out, seat);
	}
}

unsigned seats_present_count(const struct assembly *state)
{
	unsigned count = 0;

	for (unsigned seat = 0; seat < state->member_count; seat++)
		count += state->members[seat].present;
	return count;
}

bool seats_within(const struct seats *inner, const struct seats *outer)
{
	for (unsigned i = 0; i < MEMBERS_MAX / 64; i++) {
		if ((inner->bits[i] & ~outer->bits[i]) != 0)
			return false;
	}
	return true;
}
