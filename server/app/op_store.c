/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * op_store.c - what the storage thread does with a batch of ops.
 *
 * An urn stands before its vote is opened in the journal, and is emptied only
 * after the journal holds the tally: a crash between leaves something that can
 * be repeated.
 */
#include <string.h>

#include "app/pipeline.h"
#include "app/poll_count.h"
#include "app/school_store.h"
#include "app/transaction.h"
#include "base/buffer.h"
#include "base/log.h"
#include "hemicycle/limits.h"
#include "store/school.h"
#include "store/urn.h"
#include "wire/event.h"

_Static_assert(URN_PAPER_BYTES_MAX >= OPTIONS_MAX, "a mark for each option");

static enum err make_urns(const struct op *ops, struct store *store)
{
	for (const struct op *op = ops; op != NULL; op = op->next) {
		enum err err;

		if (op->make_urn == 0)
			continue;
		err = urn_make(store, op->room->id, op->make_urn, op->secret);
		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}

/* The tally is safe. What cannot be emptied now is emptied at the next start. */
static void forget_urns(const struct op *ops, struct store *store)
{
	for (const struct op *op = ops; op != NULL; op = op->next) {
		enum err err;

		if (op->forget_urn == 0)
			continue;
		err = urn_forget(store, op->room->id, op->forget_urn);
		if (err != ERR_NONE)
			log_line(LOG_ERROR, "an urn could not be emptied: %s", err_name(err));
	}
}

static enum err put_session(struct op *op, struct store *store, struct session_row *row)
{
	struct session_row known;
	enum err err = session_find(store, row->hash, &known);

	if (err == ERR_NONE) { /* somebody else's */
		op->refused = true;
		return ERR_NONE;
	}
	return err == ERR_MISSING ? session_put(store, row) : err;
}

enum err row_store(struct row *row, struct store *store)
{
	switch (row->kind) {
	case ROW_SITTING:
		return sitting_put(store, &row->sitting);
	case ROW_DECISION:
		return decision_put(store, &row->decision);
	case ROW_ENTRY:
		return entry_put(store, &row->entry);
	case ROW_ENTRY_WHO:
		return entry_set_who(store, &row->entry);
	case ROW_ENTRY_STATE:
		return entry_set_state(store, &row->entry);
	case ROW_ENTRY_TRIAL:
		return entry_set_trial(store, &row->entry);
	case ROW_LIFE:
		return life_put(store, &row->life);
	case ROW_TERM:
		return term_put(store, &row->term);
	case ROW_SLIP_MOVED:
		return slip_move(store, &row->slip);
	case ROW_SLIP_LEFT:
		return slip_leave(store, &row->slip);
	case ROW_FIND:
		return row->find.kind == FIND_LINE
		               ? find_put_line(store, row->find.sitting, row->find.part)
		               : find_put(store, &row->find);
	case ROW_FOUND:
		return finds_complete(store, row->find.sitting);
	case ROW_APPROVAL:
		return approval_put(store, &row->approval);
	case ROW_CORRECTION:
		return correction_put(store, &row->correction);
	case ROW_PROSE_GONE:
		return prose_drop(store, row->prose.sitting, row->prose.item);
	case ROW_ELECTED:
		return election_held(store, &row->sitting);
	case ROW_POLL_PART:
		return part_store(store, &row->part);
	case ROW_POLL_END:
		return part_end(store, &row->part);
	case ROW_REPLY:
		return reply_store(store, &row->sent);
	case ROW_DELEGATE:
		return elected_put(store, row->term.class_id, row->term.pupil, row->term.sitting);
	default:
		return ERR_INPUT;
	}
}

static enum err store_row(struct op *op, struct row *row, struct store *store)
{
	switch (row->kind) {
	case ROW_SESSION_PUT:
		return put_session(op, store, &row->session);
	case ROW_SESSION_ROLE:
		return session_set_role(store, row->session.id, row->session.role,
		                        row->session.expires_at_ms);
	case ROW_SESSION_DROP:
		return session_drop(store, row->session.id);
	default:
		return row_store(row, store);
	}
}

static enum err store_texts(const struct op *op, struct store *store)
{
	for (const struct text *text = op->texts; text != NULL; text = text->next) {
		enum err err = text_put(store, op->room->id, text->ref.hash, text->salt, text->text,
		                        text->bytes);

		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}

static enum err store_events(const struct op *op, struct store *store, struct buffer *body)
{
	for (unsigned i = 0; i < op->event_count; i++) {
		const struct event *event = &op->events[i];
		struct journal_entry entry = {.assembly = op->room->id,
		                              .seq = op->first_seq + i,
		                              .at_ms = event->at_ms,
		                              .actor = op->actor,
		                              .kind = event_name(event->kind)};
		enum err err;

		buffer_clear(body);
		event_print(event, body);
		if (body->full)
			return ERR_LIMIT;
		entry.body = body->data;
		entry.body_bytes = body->count;
		err = journal_append(store, &entry);
		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}

static enum err store_signature(const struct op *op, struct store *store)
{
	enum urn_signing signing;
	enum err err;

	if (!op->signs)
		return ERR_NONE;
	err = urn_sign(store, op->room->id, op->vote, op->seat, op->key, &op->paper, op->replaces,
	               &signing);
	/* The rules saw an unsigned roll: what the disk holds is newer than what we know. */
	return err == ERR_NONE && signing == URN_ALREADY ? ERR_CONFLICT : err;
}

static enum err store_op(struct op *op, struct store *store, struct buffer *body)
{
	enum err err = store_signature(op, store);

	if (err == ERR_NONE)
		err = store_texts(op, store);
	if (err == ERR_NONE)
		err = store_events(op, store, body);
	for (struct row *row = op->rows; row != NULL && err == ERR_NONE && !op->refused;
	     row = row->next)
		err = store_row(op, row, store);
	return err;
}

static enum err store_all(struct op *ops, struct store *store, struct buffer *body)
{
	enum err err = store_begin(store);

	if (err != ERR_NONE)
		return err;
	for (struct op *op = ops; op != NULL && err == ERR_NONE; op = op->next)
		err = store_op(op, store, body);
	return transaction_end(store, err);
}

enum err batch_store(struct op *ops, struct store *store)
{
	struct buffer body;
	enum err err = make_urns(ops, store);

	if (err != ERR_NONE)
		return err;
	buffer_init(&body, FRAME_BYTES_MAX);
	err = store_all(ops, store, &body);
	buffer_release(&body);
	if (err == ERR_NONE)
		forget_urns(ops, store);
	return err;
}
