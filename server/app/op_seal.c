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
#include "hemicycle/limits.h"
#include "wire/view.h"

/* A text of the sitting, also one that came with this very command. */
static const char *word(const struct op *op, const struct text_ref *ref)
{
	const char *found = texts_find(&op->room->texts, ref);

	for (const struct text *text = op->texts; found == NULL && text != NULL; text = text->next)
		if (memcmp(&text->ref, ref, sizeof *ref) == 0)
			found = text->text;
	return found == NULL ? "" : found;
}

void op_index_sitting(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);
	const char *title = word(op, &state->title);
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

static const struct item *item_of(const struct assembly *state, uint16_t id)
{
	for (unsigned i = 0; i < state->item_count; i++)
		if (state->items[i].id == id)
			return &state->items[i];
	return NULL;
}

/* Title and options in one line, folded; at most `room` bytes of it. */
static void fold(const struct op *op, const struct motion *motion, char *out, size_t room)
{
	char all[TITLE_BYTES_MAX + OPTIONS_MAX * (OPTION_BYTES_MAX + 1) + 1];
	struct buffer line;

	buffer_init(&line, sizeof all);
	buffer_text(&line, word(op, &motion->title));
	for (unsigned i = 0; motion->ballot == BALLOT_CHOICE && i < motion->option_count; i++) {
		buffer_char(&line, ' ');
		buffer_text(&line, word(op, &motion->options[i].text));
	}
	CHECK(!line.full);
	if (line.count == 0 || !text_fold(line.data, out, room))
		out[0] = '\0';
	buffer_release(&line);
}

static void index_vote(struct op *op, unsigned index)
{
	const struct assembly *state = room_ahead(op->room);
	const struct vote *vote = &state->votes[index];
	const struct item *item = item_of(state, vote->item);
	struct words words = texts_words(&op->room->texts);
	char folded[2 * (TITLE_BYTES_MAX + OPTIONS_MAX * (OPTION_BYTES_MAX + 1))];
	struct buffer body;
	struct row *row;
	char *text;
	const char *title;

	CHECK(item != NULL);
	title = word(op, &item->motion.title);
	fold(op, &item->motion, folded, sizeof folded);
	buffer_init(&body, FRAME_BYTES_MAX);
	decision_print(item, vote, &words, &body);
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

static void drop_session(struct op *op, const struct session *session)
{
	if (session != NULL)
		op_row(op, ROW_SESSION_DROP, 0)->session.id = session->row.id;
}

void op_index_sealed(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);

	for (unsigned i = 0; i < state->vote_count; i++)
		if (state->votes[i].state == VOTE_SHOWN)
			index_vote(op, i);
	for (unsigned i = 0; i < state->member_count; i++) {
		drop_session(op, op->room->seats[i].seated);
		drop_session(op, op->room->seats[i].waiting);
	}
}
