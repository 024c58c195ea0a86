/* SPDX-License-Identifier: EUPL-1.2 */
/* apply_book.c - the book of decisions, and the notes for the minutes. */
#include "core/fold.h"

#include <string.h>

#include "core/book.h"
#include "core/find.h"
#include "core/motion.h"

/* Again only while all that is there was carried too; none at all is news only then. */
bool fits_book_carried(const struct assembly *state, const struct event *event)
{
	unsigned count = event->book.count;

	if ((count == 0 && state->entry_count == 0) || count > ENTRIES_CARRIED)
		return false;
	for (unsigned i = 0; i < state->entry_count; i++) {
		if (!entry_carriable(state->member_count, state->id, &state->entries[i]))
			return false;
	}
	for (unsigned i = 0; i < count; i++) {
		if (!entry_carriable(state->member_count, state->id, &event->book.rows[i]))
			return false;
	}
	return true;
}

/* The item of a trial goes with its line: to its new place, or off, when that is over. */
static void follow_trial(const struct assembly *state, const struct event *event, struct item *item)
{
	const struct entry *entry = &state->entries[item->trial_entry - 1];
	int place = entry_place(event->book.rows, event->book.count, entry);

	if (place != NOT_FOUND && event->book.rows[place].trial == 1) {
		item->trial_entry = (uint8_t)(place + 1);
		return;
	}
	item->trial_entry = 0;
	if (item_waits(item))
		item->state = ITEM_DROPPED;
}

void apply_book_carried(struct assembly *state, const struct event *event)
{
	for (unsigned i = 0; i < state->item_count; i++) {
		if (state->items[i].trial_entry != 0)
			follow_trial(state, event, &state->items[i]);
	}
	memset(state->entries, 0, sizeof state->entries);
	for (unsigned i = 0; i < event->book.count; i++)
		state->entries[i] = event->book.rows[i];
	state->entry_count = event->book.count;
}

bool fits_entry_added(const struct assembly *state, const struct event *event)
{
	const struct entry *entry = &event->entry;

	return state->entry_count < BOOK_ENTRIES_MAX && entry_sane(state->member_count, entry) &&
	       entry->sitting == state->id && entry->number == state->entry_count + 1 &&
	       (entry->item == 0 || item_index(state, entry->item) != NOT_FOUND);
}

void apply_entry_added(struct assembly *state, const struct event *event)
{
	state->entries[state->entry_count++] = event->entry;
}

bool fits_entry_assigned(const struct assembly *state, const struct event *event)
{
	return entry_of(state, event->entry_assigned.entry) != NULL &&
	       entry_who_refusal(state->member_count, &event->entry_assigned.who,
	                         event->entry_assigned.due_day) == REFUSAL_NONE;
}

void apply_entry_assigned(struct assembly *state, const struct event *event)
{
	struct entry *entry = &state->entries[event->entry_assigned.entry - 1];

	entry->who = event->entry_assigned.who;
	entry->who_else = event->entry_assigned.who_else;
	entry->due_day = event->entry_assigned.due_day;
}

bool fits_entry_reviewed(const struct assembly *state, const struct event *event)
{
	return entry_of(state, event->entry_reviewed.entry) != NULL &&
	       event->entry_reviewed.state < ENTRY_STATE_COUNT &&
	       event->entry_reviewed.due_day >= 0 && event->entry_reviewed.due_day <= DAY_MAX;
}

void apply_entry_reviewed(struct assembly *state, const struct event *event)
{
	struct entry *entry = &state->entries[event->entry_reviewed.entry - 1];

	entry->state = event->entry_reviewed.state;
	entry->word = event->entry_reviewed.word;
	entry->due_day = event->entry_reviewed.due_day;
	entry->reviewed = 1;
}

bool fits_entry_shown(const struct assembly *state, const struct event *event)
{
	unsigned entry = event->entry_ref.entry;

	return entry == 0 || entry_of(state, entry) != NULL;
}

void apply_entry_shown(struct assembly *state, const struct event *event)
{
	state->entry_shown = (uint8_t)event->entry_ref.entry;
}

bool fits_noted(const struct assembly *state, const struct event *event)
{
	const struct note *note = &event->note;

	return note->author <= state->member_count &&
	       (note->office < OFFICE_COUNT || note->office == OFFICE_NONE) &&
	       (note->item == 0 || item_index(state, note->item) != NOT_FOUND) &&
	       !text_ref_empty(&note->text) &&
	       note_place(state, note->item, note->author) < NOTES_MAX;
}

void apply_noted(struct assembly *state, const struct event *event)
{
	unsigned place = note_place(state, event->note.item, event->note.author);

	state->notes[place] = event->note;
	if (place == state->note_count)
		state->note_count++;
}
