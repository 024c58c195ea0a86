/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * op_seal.c - the rows by which the archive finds a sitting and its decisions.
 *
 * They repeat what the journal says, in the same transaction, and can be made
 * again from it.
 */
#include <string.h>

#include "app/inside.h"
#include "app/pipeline.h"
#include "base/check.h"
#include "base/text.h"
#include "core/find.h"
#include "core/motion.h"
#include "hemicycle/limits.h"
#include "wire/view.h"

void op_index_sitting(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);
	const char *title = op_text(op, &state->title);
	struct row *row = op_row(op, ROW_SITTING, strlen(title) + 1);

	memcpy(row->text, title, strlen(title) + 1);
	row->sitting = (struct sitting_row){.id = state->id,
	                                    .class_id = state->class_id,
	                                    .title = row->text,
	                                    .phase = state->phase,
	                                    .number = state->number,
	                                    .prepared_at_ms = state->prepared_at_ms,
	                                    .opened_at_ms = state->opened_at_ms,
	                                    .sealed_at_ms = state->sealed_at_ms};
}

/* The text that was voted on: an amended one stands with its own vote. */
static const char *title_of(const struct op *op, const struct item *item, const struct vote *vote)
{
	return op_text(op, text_ref_empty(&vote->title) ? &item->motion.title : &vote->title);
}

enum { /* bytes of all that a decision is found by */
       FOUND_BYTES = TITLE_BYTES_MAX + OPTIONS_MAX * (OPTION_BYTES_MAX + NAME_BYTES_MAX + 2) + 1,
       FOLDED_BYTES = 3 * FOUND_BYTES /* folding takes letters of Korean apart */
};

static void add_word(struct buffer *line, const char *text)
{
	if (line->count > 0 && text[0] != '\0')
		buffer_char(line, ' ');
	buffer_text(line, text);
}

/* Title, options, candidates, and who was drawn in one line, folded; at most `room` bytes of it. */
static void fold(const struct op *op, const struct item *item, const struct vote *vote, char *out,
                 size_t room)
{
	const struct assembly *state = room_ahead(op->room);
	const struct verdict *verdict = &vote->verdict;
	struct buffer line;

	buffer_init(&line, FOUND_BYTES);
	add_word(&line, title_of(op, item, vote));
	for (unsigned i = 0; i < item->motion.option_count; i++) { /* unnamed ones are empty */
		add_word(&line, op_text(op, &item->motion.options[i].text));
		add_word(&line, op_text(op, &item->motion.options[i].substitute_name));
	}
	for (unsigned i = 0; verdict->outcome == OUTCOME_DRAWN && i < verdict->winner_count; i++)
		add_word(&line, op_text(op, &state->members[verdict->winners[i]].name));
	CHECK(!line.full);
	if (line.count == 0 || !text_fold(line.data, out, room))
		out[0] = '\0';
	buffer_release(&line);
}

static void index_vote(struct op *op, unsigned index)
{
	const struct assembly *state = room_ahead(op->room);
	const struct vote *vote = &state->votes[index];
	const struct item *item = &state->items[item_index(state, vote->item)];
	struct words words = texts_words(&op->room->texts);
	char folded[FOLDED_BYTES];
	struct buffer body;
	struct row *row;
	char *text;
	const char *title;

	title = title_of(op, item, vote);
	fold(op, item, vote, folded, sizeof folded);
	buffer_init(&body, FRAME_BYTES_MAX);
	decision_print(state, vote, &words, &body);
	CHECK(!body.full && body.count > 0);
	row = op_row(op, ROW_DECISION, strlen(title) + strlen(folded) + body.count + 3);
	row->decision = (struct decision_row){.sitting = state->id,
	                                      .number = state->number,
	                                      .item = vote->item,
	                                      .vote = (int)index + 1,
	                                      .at_ms = vote->closed_at_ms,
	                                      .outcome = vote->verdict.outcome};
	text = row->text;
	row->decision.title = text;
	text = stpcpy(text, title) + 1;
	row->decision.folded = text;
	text = stpcpy(text, folded) + 1;
	row->decision.body = text;
	memcpy(text, body.data, body.count + 1);
	buffer_release(&body);
}

/*
 * Not the votes about amendments, which the text of the item holds, nor the mood. A concern that
 * was not projected leaves no words anywhere, and so no line.
 */
static bool is_decision(const struct assembly *state, const struct vote *vote)
{
	const struct item *item = item_of_vote(state, vote);

	return vote->state == VOTE_SHOWN && vote->amendment == 0 && item->kind != KIND_MOOD &&
	       (item->kind != KIND_CONCERN || item->projected);
}

static void drop_session(struct op *op, const struct session *session)
{
	if (session != NULL)
		op_row(op, ROW_SESSION_DROP, 0)->session.id = session->row.id;
}

static void index_decisions(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);

	for (unsigned i = 0; i < state->vote_count; i++)
		if (is_decision(state, &state->votes[i]))
			index_vote(op, i);
}

void op_index_record(struct op *op)
{
	index_decisions(op);
	op_index_finds(op);
	op_index_terms(op);
	op_index_elected(op);
}

void op_index_sealed(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);

	op_index_record(op);
	op_index_slips(op);
	op_index_replies(op);
	op_index_polls_sealed(op);
	for (unsigned i = 0; i < state->member_count; i++) {
		drop_session(op, op->room->seats[i].seated);
		drop_session(op, op->room->seats[i].waiting);
	}
}
