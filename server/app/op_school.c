/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * op_school.c - the rows by which a school knows what its classes have decided.
 *
 * They repeat what the journal says, in the same transaction, and can be made
 * again from it.
 */
#include "app/inside.h"
#include "app/pipeline.h"
#include "core/find.h"
#include "core/rounds.h"

/* Whom one vote of an election elected. */
static void elect(struct op *op, const struct item *item, const struct vote *vote)
{
	const struct assembly *state = room_ahead(op->room);
	unsigned winners = vote_winners(item, vote);

	for (unsigned i = 0; i < item->motion.option_count; i++) {
		unsigned candidate = item->motion.options[i].candidate;

		if ((winners >> i & 1) == 0 || candidate == 0)
			continue;
		op_row(op, ROW_DELEGATE, 0)->term =
		        (struct term_row){.class_id = state->class_id,
		                          .pupil = state->members[candidate - 1].pupil,
		                          .sitting = state->id};
	}
}

void op_index_elected(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);

	for (unsigned i = 0; i < state->vote_count; i++) {
		const struct vote *vote = &state->votes[i];
		const struct item *item = item_of_vote(state, vote);

		if (item->kind == KIND_ELECTION && item->state == ITEM_DONE &&
		    vote->state == VOTE_SHOWN && vote->amendment == 0)
			elect(op, item, vote);
	}
}
