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

static void put_entry(struct op *op, const struct entry *entry)
{
	const struct assembly *state = room_ahead(op->room);
	const char *text = op_text(op, &entry->text), *word = op_text(op, &entry->word);
	const char *who_else = op_text(op, &entry->who_else);
	struct buffer who;
	struct row *row;
	char *place;

	buffer_init(&who, (size_t)MEMBERS_MAX * 24);
	buffer_text(&who, "");
	print_who(state, entry, &who);
	CHECK(!who.full);
	row = op_row(op, ROW_ENTRY, strlen(text) + strlen(word) + strlen(who_else) + who.count + 4);
	row->entry = (struct entry_row){.class_id = state->class_id,
	                                .sitting = entry->sitting,
	                                .number = entry->number,
	                                .decided_at_ms = entry->decided_at_ms,
	                                .state = entry->state,
	                                .trial = entry->trial,
	                                .commission = entry->commission,
	                                .due_day = entry->due_day};
	place = keep(row->text, text, &row->entry.text);
	place = keep(place, word, &row->entry.word);
	place = keep(place, who_else, &row->entry.who_else);
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

/* The line that an event adds stands where it says; the others are named by their place. */
static const struct entry *entry_of(const struct assembly *state, const struct event *event)
{
	unsigned place = 0;

	if (event->kind == EVENT_ENTRY_ASSIGNED)
		place = event->entry_assigned.entry;
	else if (event->kind == EVENT_ENTRY_REVIEWED)
		place = event->entry_reviewed.entry;
	else if (event->kind == EVENT_ENTRY_ADDED)
		place = event->entry.number;
	return place == 0 ? NULL : &state->entries[place - 1];
}

void op_index_book(struct op *op)
{
	const struct assembly *state = room_ahead(op->room);

	for (unsigned i = 0; i < op->event_count; i++) {
		const struct entry *entry = entry_of(state, &op->events[i]);

		if (entry == NULL)
			continue;
		put_entry(op, entry);
		if (op->events[i].kind == EVENT_ENTRY_REVIEWED)
			put_life(op, entry, op->events[i].at_ms);
	}
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
	/* A trial has one sitting less from now on, also where nobody spoke of it. */
	for (unsigned i = 0; i < state->entry_count; i++) {
		const struct entry *entry = &state->entries[i];

		if (entry->trial > 0 && entry->sitting != state->id && !entry->reviewed)
			put_entry(op, entry);
	}
}
