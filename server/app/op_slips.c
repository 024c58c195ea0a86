/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * op_slips.c - what becomes of slips: on an agenda, treated, or waiting again.
 *
 * A slip is an ordinary row of the idea box: it follows the journal, in the same
 * transaction, and is never read for deciding.
 */
#include <stdio.h>
#include <string.h>

#include "app/inside.h"
#include "app/pipeline.h"
#include "base/check.h"
#include "base/erased.h"
#include "core/find.h"
#include "core/motion.h"
#include "wire/keep.h"

static void move(struct op *op, int64_t slip, enum slip_state state, bool names_somebody)
{
	if (slip == 0)
		return;
	op_row(op, ROW_SLIP_MOVED, 0)->slip = (struct slip_row){.id = slip,
	                                                        .state = (int)state,
	                                                        .sitting = op->room->id,
	                                                        .names_somebody = names_somebody};
}

void op_index_agenda(struct op *op)
{
	for (unsigned i = 0; i < op->event_count; i++) {
		const struct event *event = &op->events[i];

		if (event->kind == EVENT_ITEM_DESCRIBED)
			move(op, event->item_about.slip, SLIP_ON_AGENDA,
			     event->item_about.names_somebody != 0);
		for (unsigned j = 0; event->kind == EVENT_GATHERED && j < event->gathered.count;
		     j++)
			move(op, event->gathered.rows[j].slip, SLIP_ON_AGENDA,
			     event->gathered.rows[j].names_somebody != 0);
	}
}

/* Taken off the agenda: what a pupil wrote waits again, until somebody says otherwise. */
void op_slip_dropped(struct op *op, const struct event *event)
{
	const struct assembly *state = room_ahead(op->room);
	const struct item *item = &state->items[item_index(state, event->item_ref.id)];

	move(op, item->slip, SLIP_ACCEPTED, item->names_somebody != 0);
}

/* What comes to every agenda anyway is not left over from this one. */
static bool is_left(const struct item *item)
{
	return (item->state == ITEM_PLANNED || item->state == ITEM_POSTPONED) &&
	       item->kind != KIND_MOOD && item->trial_entry == 0 &&
	       !text_ref_empty(&item->motion.title);
}

struct leaving {
	const struct op *op;
	char pupil[24];
};

/* A candidate is kept by the id of the pupil: no name outlives the class list. */
static const char *find(const void *context, const struct text_ref *ref)
{
	struct leaving *leaving = (struct leaving *)(uintptr_t)context;
	const struct assembly *state = room_ahead(leaving->op->room);

	for (unsigned i = 0; i < state->member_count; i++) {
		if (memcmp(&state->members[i].name, ref, sizeof *ref) != 0)
			continue;
		snprintf(leaving->pupil, sizeof leaving->pupil, "%lld",
		         (long long)state->members[i].pupil);
		return leaving->pupil;
	}
	return op_text(leaving->op, ref);
}

static void print_motion(const struct op *op, const struct item *item, struct buffer *out)
{
	struct leaving leaving = {.op = op};
	struct words words = {.find = find, .context = &leaving};

	buffer_init(out, FRAME_BYTES_MAX);
	motion_print(&item->motion, &words, out);
	CHECK(!out->full && out->count > 0);
}

/* An item that was not reached and came from no slip. */
static void leave(struct op *op, const struct item *item)
{
	const struct assembly *state = room_ahead(op->room);
	const char *title = op_text(op, &item->motion.title);
	struct buffer motion;
	struct row *row;

	if (is_erased(title)) /* there is nothing left to talk about */
		return;
	print_motion(op, item, &motion);
	row = op_row(op, ROW_SLIP_LEFT, strlen(title) + motion.count + 2);
	row->slip = (struct slip_row){
	        .class_id = state->class_id,
	        .pupil = item->author == 0 ? 0 : state->members[item->author - 1].pupil,
	        .kind = item->kind,
	        .state = SLIP_ACCEPTED,
	        .source = SOURCE_SITTING,
	        .names_somebody = item->names_somebody,
	        .sitting = state->id,
	        .made_at_ms = state->sealed_at_ms,
	        .text = row->text,
	        .reason = "",
	};
	row->slip.motion = stpcpy(row->text, title) + 1;
	memcpy(row->text + strlen(title) + 1, motion.data, motion.count + 1);
	buffer_release(&motion);
}

/* A slip that waits again keeps what the teacher has made of it. */
static void wait_again(struct op *op, const struct item *item)
{
	struct buffer motion;
	struct row *row;

	print_motion(op, item, &motion);
	row = op_row(op, ROW_SLIP_MOVED, motion.count + 1);
	row->slip = (struct slip_row){.id = item->slip,
	                              .state = SLIP_ACCEPTED,
	                              .sitting = op->room->id,
	                              .names_somebody = item->names_somebody,
	                              .motion = row->text};
	memcpy(row->text, motion.data, motion.count + 1);
	buffer_release(&motion);
}

enum slip_state slip_after(const struct assembly *state, const struct item *item)
{
	if (item_polled(state, item))
		return SLIP_TREATED;
	switch ((enum item_state)item->state) {
	case ITEM_DONE:
	case ITEM_REFERRED:
	case ITEM_OUT_OF_FRAME:
		return SLIP_TREATED;
	case ITEM_DROPPED:
		return SLIP_ELSEWHERE;
	default:
		return SLIP_ACCEPTED;
	}
}

void op_index_slips(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);
	bool elected = false;

	for (unsigned i = 0; i < state->item_count; i++) {
		const struct item *item = &state->items[i];

		if (item->slip == 0 && is_left(item))
			leave(op, item);
		else if (item->slip != 0 && is_left(item) && !item_polled(state, item))
			wait_again(op, item);
		else if (item->slip != 0)
			move(op, item->slip, slip_after(state, item), item->names_somebody != 0);
		elected |= item->kind == KIND_ELECTION && item->state == ITEM_DONE;
	}
	if (elected)
		op_row(op, ROW_ELECTED, 0)->sitting = (struct sitting_row){
		        .class_id = state->class_id, .sealed_at_ms = state->sealed_at_ms};
}
