/* SPDX-License-Identifier: EUPL-1.2 */
/* box.c - a vote of one class, laid on the table to be counted. */
#include "core/box.h"

#include "core/find.h"

void box_of_vote(const struct assembly *state, const struct vote *vote, const struct papers *papers,
                 struct box *out)
{
	*out = (struct box){
	        .motion = &item_of_vote(state, vote)->motion,
	        .votes = vote->votes,
	        .rows = papers == NULL ? NULL : papers->rows,
	        .row_count = papers == NULL ? 0 : papers->count,
	        .spoiled = vote->spoiled,
	        .seats = vote->seats,
	        .round = vote->round,
	        .standing = vote->standing,
	        .casting_choice = vote->casting_choice,
	        .favoured = vote->favoured,
	        .seed = vote->seed,
	        .present = &vote->present,
	};
	vote_question(state, vote, &out->question);
}
