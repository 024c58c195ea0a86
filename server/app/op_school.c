/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * op_school.c - the rows by which a school knows what its classes have decided.
 *
 * They repeat what the journal says, in the same transaction, and can be made
 * again from it.
 */
#include <string.h>

#include "app/inside.h"
#include "app/pipeline.h"
#include "base/check.h"
#include "core/find.h"
#include "core/motion.h"
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

/* The newest vote on the item itself that everybody has seen; NULL: none. */
static const struct vote *shown_vote(const struct assembly *state, const struct item *item)
{
	for (unsigned i = state->vote_count; i-- > 0;) {
		const struct vote *vote = &state->votes[i];

		if (vote->item == item->id && vote->state == VOTE_SHOWN && vote->amendment == 0)
			return vote;
	}
	return NULL;
}

static enum reply reply_of(const struct item *item, const struct vote *vote)
{
	static const uint8_t replies[OUTCOME_COUNT] = {
	        [OUTCOME_ADOPTED] = REPLY_ADOPTED,     [OUTCOME_REJECTED] = REPLY_REJECTED,
	        [OUTCOME_CHOSEN] = REPLY_CHOSEN,       [OUTCOME_DRAWN] = REPLY_CHOSEN,
	        [OUTCOME_NO_QUORUM] = REPLY_NO_QUORUM, [OUTCOME_BLOCKED] = REPLY_BLOCKED,
	};

	if (item->state == ITEM_REFERRED)
		return REPLY_REFERRED;
	if (item->state != ITEM_DONE)
		return REPLY_OUT_OF_FRAME;
	if (vote == NULL)
		return REPLY_DONE;
	return replies[vote->verdict.outcome] == 0 ? REPLY_POSTPONED
	                                           : (enum reply)replies[vote->verdict.outcome];
}

/* The text as it was decided, and after it what was chosen, as far as there is room. */
static void print_answer(const struct op *op, const struct item *item, const struct vote *vote,
                         char out[TITLE_BYTES_MAX + 1])
{
	unsigned chosen = vote == NULL ? 0 : vote_winners(item, vote);
	const char *title = op_text(op, &item->motion.title);
	size_t bytes = strlen(title);

	if (bytes > TITLE_BYTES_MAX)
		bytes = 0;
	memcpy(out, title, bytes);
	for (unsigned i = 0; i < item->motion.option_count; i++) {
		const char *text = op_text(op, &item->motion.options[i].text);

		if ((chosen >> i & 1) == 0 || strlen(text) + 5 > TITLE_BYTES_MAX - bytes)
			continue;
		bytes = (size_t)(stpcpy(stpcpy(out + bytes, " → "), text) - out);
	}
	out[bytes] = '\0';
}

/* Of a motion or a choice; marked ballots have no such figures. */
static void print_votes(const struct item *item, const struct vote *vote, struct buffer *out)
{
	if (vote == NULL || ballot_is_marked(vote_ballot(item, vote)))
		return;
	for (unsigned i = 0; i <= vote_option_count(item, vote); i++) {
		if (i > 0)
			buffer_char(out, ',');
		buffer_int(out, vote->votes[i]);
	}
}

static void put_reply(struct op *op, const struct item *item)
{
	const struct assembly *state = room_ahead(op->room);
	const struct vote *vote = shown_vote(state, item);
	char answer[TITLE_BYTES_MAX + 1] = "";
	struct buffer votes;
	struct row *row;

	if (item->kind != KIND_CONCERN || item->projected)
		print_answer(op, item, vote, answer);
	buffer_init(&votes, 256);
	buffer_text(&votes, "");
	print_votes(item, vote, &votes);
	CHECK(!votes.full);
	row = op_row(op, ROW_REPLY, strlen(answer) + votes.count + 2);
	row->sent = (struct sent_row){.slip = item->slip,
	                              .reply = (int)reply_of(item, vote),
	                              .to_sitting = state->id,
	                              .minutes = state->number,
	                              .answered_at_ms = state->sealed_at_ms,
	                              .answer = row->text,
	                              .votes = row->text + strlen(answer) + 1};
	memcpy(row->text, answer, strlen(answer) + 1);
	if (votes.count > 0)
		memcpy(row->text + strlen(answer) + 1, votes.data, votes.count + 1);
	buffer_release(&votes);
}

/* What was not reached waits on, and is answered by a later sitting. */
void op_index_replies(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);

	for (unsigned i = 0; i < state->item_count; i++) {
		const struct item *item = &state->items[i];

		if (item->posted.post == POST_MOTION && item->slip != 0 &&
		    item->state != ITEM_PLANNED && item->state != ITEM_POSTPONED)
			put_reply(op, item);
	}
}
