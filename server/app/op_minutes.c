/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * op_minutes.c - the rows by which minutes know that a later sitting approved or corrected them,
 * and that there is no more prose on an item that was taken off the agenda.
 *
 * They repeat what the journal of that sitting says, in the same transaction, and can be made
 * again from it.
 */
#include <string.h>

#include "app/inside.h"
#include "app/pipeline.h"

static void put_approval(struct op *op, const struct event *event)
{
	struct approval_row *row = &op_row(op, ROW_APPROVAL, 0)->approval;

	row->sitting = event->approval.sitting;
	row->in_sitting = op->room->id;
	row->at_ms = event->at_ms;
	memcpy(row->head, event->approval.head.hash, sizeof row->head);
	memcpy(row->text, event->approval.text.hash, sizeof row->text);
}

static void put_correction(struct op *op, const struct event *event)
{
	struct correction_row *row = &op_row(op, ROW_CORRECTION, 0)->correction;

	row->in_sitting = op->room->id;
	row->place = room_ahead(op->room)->correction_count; /* one event makes one */
	row->sitting = event->correction.sitting;
	row->item = event->correction.item;
	row->at_ms = event->at_ms;
	memcpy(row->text, event->correction.text.hash, sizeof row->text);
}

/* No page would show it any more, and nobody could take it back. */
static void drop_prose(struct op *op, const struct event *event)
{
	struct prose_row *row = &op_row(op, ROW_PROSE_GONE, 0)->prose;

	row->sitting = op->room->id;
	row->item = event->item_ref.id;
}

void op_index_minutes(struct op *op, const struct event *event)
{
	if (event->kind == EVENT_MINUTES_APPROVED)
		put_approval(op, event);
	else if (event->kind == EVENT_MINUTES_CORRECTED)
		put_correction(op, event);
	else if (event->kind == EVENT_ITEM_REMOVED)
		drop_prose(op, event);
}
