/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * op_book.c - the rows by which later sittings know the book and who held which role.
 *
 * They repeat what the journal says, in the same transaction, and can be made
 * again from it.
 */
#include <string.h>

#include "app/inside.h"
#include "app/pipeline.h"
#include "base/check.h"
#include "core/find.h"
#include "core/seats.h"

/* The pupils in charge: ids, joined by commas. */
static void print_who(const struct assembly *state, const struct entry *entry, struct buffer *out)
{
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		if (!seats_have(&entry->who, seat))
			continue;
		if (out->count > 0)
			buffer_char(out, ',');
		buffer_int(out, state->members[seat].pupil);
	}
}

static char *keep(char *place, const char *text, const char **out)
{
	*out = place;
	return stpcpy(place, text) + 1;
}

static void put_entry(struct op *op, enum row_kind kind, const struct entry *entry)
{
	static const struct posted own = {.post = POST_NONE};
	const struct assembly *state = room_ahead(op->room);
	const char *text = op_text(op, &entry->text), *word = op_text(op, &entry->word);
	const char *who_else = op_text(op, &entry->who_else);
	int index = item_index(state, entry->item); /* NOT_FOUND of a line that was carried here */
	const struct posted *posted = index == NOT_FOUND ? &own : &state->items[index].posted;
	const char *from = op_text(op, &posted->from);
	struct buffer who;
	struct row *row;
	char *place;

	buffer_init(&who, (size_t)MEMBERS_MAX * 24);
	buffer_text(&who, "");
	print_who(state, entry, &who);
	CHECK(!who.full);
	row = op_row(op, kind,
	             strlen(text) + strlen(word) + strlen(who_else) + strlen(from) + who.count + 5);
	row->entry = (struct entry_row){.class_id = state->class_id,
	                                .sitting = entry->sitting,
	                                .number = entry->number,
	                                .decided_at_ms = entry->decided_at_ms,
	                                .state = entry->state,
	                                .trial = entry->trial,
	                                .commission = entry->commission,
	                                .due_day = entry->due_day,
	                                .post = posted->post,
	                                .reply = posted->reply};
	place = keep(row->text, text, &row->entry.text);
	place = keep(place, word, &row->entry.word);
	place = keep(place, who_else, &row->entry.who_else);
	place = keep(place, from, &row->entry.from);
	keep(place, who.count > 0 ? who.data : "", &row->entry.who);
	row->entry.names = "";
	buffer_release(&who);
}

static void put_life(struct op *op, const struct entry *entry, int64_t at_ms)
{
	const char *word = op_text(op, &entry->word);
	struct row *row = op_row(op, ROW_LIFE, strlen(word) + 1);

	row->life = (struct life_row){.sitting = entry->sitting,
	                              .number = entry->number,
	                              .in_sitting = op->room->id,
	                              .at_ms = at_ms,
	                              .state = entry->state};
	keep(row->text, word, &row->life.word);
}

/* A sitting that opens is one of the trial, whether anybody speaks of it or not. */
static void put_trials(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);

	for (unsigned i = 0; i < state->entry_count; i++)
		if (state->entries[i].trial > 0)
			put_entry(op, ROW_ENTRY_TRIAL, &state->entries[i]);
}

void op_index_event(struct op *op, const struct event *event)
{
	const struct entry *entries = room_ahead(op->room)->entries;

	switch (event->kind) {
	case EVENT_OPENED:
		put_trials(op);
		break;
	case EVENT_ENTRY_ADDED:
		put_entry(op, ROW_ENTRY, &entries[event->entry.number - 1]);
		break;
	case EVENT_ENTRY_ASSIGNED:
		put_entry(op, ROW_ENTRY_WHO, &entries[event->entry_assigned.entry - 1]);
		break;
	case EVENT_ENTRY_REVIEWED:
		put_entry(op, ROW_ENTRY_STATE, &entries[event->entry_reviewed.entry - 1]);
		put_life(op, &entries[event->entry_reviewed.entry - 1], event->at_ms);
		break;
	default:
		op_index_minutes(op, event);
	}
}

void op_index_book(struct op *op)
{
	for (unsigned i = 0; i < op->event_count; i++)
		op_index_event(op, &op->events[i]);
}

static void put_terms(struct op *op, const struct member *member)
{
	for (int office = 0; office < OFFICE_COUNT; office++) {
		if ((member->held >> office & 1) == 0)
			continue;
		op_row(op, ROW_TERM, 0)->term =
		        (struct term_row){.class_id = room_ahead(op->room)->class_id,
		                          .pupil = member->pupil,
		                          .sitting = op->room->id,
		                          .office = office};
	}
}

void op_index_terms(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);

	for (unsigned i = 0; i < state->member_count; i++)
		put_terms(op, &state->members[i]);
}
