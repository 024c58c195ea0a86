/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * op_school.c - the rows by which a school knows what its classes have decided.
 *
 * They repeat what the journal says, in the same transaction, and can be made
 * again from it.
 */
#include <string.h>

#include "app/inside.h"
#include "app/part_text.h"
#include "app/pipeline.h"
#include "app/reply.h"
#include "app/school_store.h"
#include "base/check.h"
#include "core/find.h"
#include "core/motion.h"
#include "core/rounds.h"
#include "hemicycle/polls.h"

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

static const char *find_word(const void *context, const struct text_ref *ref)
{
	return op_text(context, ref);
}

static void put_reply(struct op *op, const struct item *item)
{
	const struct assembly *state = room_ahead(op->room);
	const struct words words = {.find = find_word, .context = op};
	struct told_reply told;
	struct row *row;

	reply_tell(state, &words, item, &told);
	row = op_row(op, ROW_REPLY, sizeof told.answer + sizeof told.votes);
	row->sent = (struct sent_row){.slip = item->slip,
	                              .reply = (int)told.reply,
	                              .to_sitting = state->id,
	                              .to_item = item->id,
	                              .minutes = state->number,
	                              .answered_at_ms = state->sealed_at_ms,
	                              .answer = row->text,
	                              .votes = row->text + sizeof told.answer};
	memcpy(row->text, told.answer, sizeof told.answer);
	memcpy(row->text + sizeof told.answer, told.votes, sizeof told.votes);
}

/* What was not reached waits on, and is answered by a later sitting. */
void op_index_replies(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);

	for (unsigned i = 0; i < state->item_count; i++) {
		const struct item *item = &state->items[i];

		if (reply_is_due(item) && item->slip != 0)
			put_reply(op, item);
	}
}

/* The part of this class in a vote of the whole school, as its count or its end has left it. */
static void put_part(struct op *op, const struct item *item, const struct vote *vote, int64_t at_ms)
{
	struct part_texts texts;
	struct part_row part;
	struct row *row;

	part_of_vote(room_ahead(op->room), item, vote, &texts, &part);
	row = op_row(op, ROW_POLL_PART, texts.all.count + 1);
	memcpy(row->text, texts.all.data, texts.all.count + 1);
	row->part = part;
	row->part.slip = item->slip;
	row->part.votes = row->text + texts.votes;
	row->part.hand_votes = row->text + texts.hand_votes;
	row->part.papers = row->text + texts.papers;
	if (vote != NULL)
		row->part.at_ms = at_ms;
	buffer_release(&texts.all);
}

static void end_part(struct op *op, const struct item *item, enum part_state state, int64_t at_ms)
{
	struct row *row = op_row(op, ROW_POLL_END, 0);

	row->part = (struct part_row){.slip = item->slip, .state = (int)state, .at_ms = at_ms};
}

static bool is_part(const struct item *item)
{
	return item->posted.post == POST_POLL && item->slip != 0;
}

/* Whether the class has voted on it, and has not annulled that. */
bool item_polled(const struct assembly *state, const struct item *item)
{
	const struct vote *vote;

	if (item->posted.post != POST_POLL || item->last_vote == 0)
		return false;
	vote = &state->votes[item->last_vote - 1];
	return vote->state == VOTE_COUNTED || vote->state == VOTE_SHOWN;
}

static void follow(struct op *op, const struct event *event, unsigned number)
{
	const struct assembly *state = room_ahead(op->room);
	const struct vote *vote = &state->votes[number - 1];
	const struct item *item = item_of_vote(state, vote);

	if (is_part(item))
		put_part(op, item, event->kind == EVENT_VOTE_ANNULLED ? NULL : vote, event->at_ms);
}

void op_index_polls(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);

	for (unsigned i = 0; i < op->event_count; i++) {
		const struct event *event = &op->events[i];

		if (event->kind == EVENT_VOTE_COUNTED)
			follow(op, event, event->vote_counted.vote);
		else if (event->kind == EVENT_VOTE_TALLIED)
			follow(op, event, event->vote_tallied.vote);
		else if (event->kind == EVENT_VOTE_ANNULLED)
			follow(op, event, event->vote_annulled.vote);
		else if (event->kind == EVENT_ITEM_RECORDED &&
		         is_part(&state->items[item_index(state, event->item_ref.id)]))
			end_part(op, &state->items[item_index(state, event->item_ref.id)],
			         PART_SETTLED, event->at_ms);
	}
}

void op_index_polls_sealed(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);

	for (unsigned i = 0; i < state->item_count; i++) {
		const struct item *item = &state->items[i];

		if (!is_part(item))
			continue;
		if (item_polled(state, item))
			end_part(op, item, PART_SETTLED, state->sealed_at_ms);
		else if (item->state != ITEM_PLANNED && item->state != ITEM_POSTPONED)
			end_part(op, item, PART_ASIDE, state->sealed_at_ms);
	}
}
