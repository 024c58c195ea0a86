/* SPDX-License-Identifier: EUPL-1.2 */
/* tell_items.c - what a scenario says of items, concerns, amendments and the book. */
#include "scenario/told.h"

static const char *const kinds[KIND_COUNT] = {"proposal", "concern", "praise",   "thanks",
                                              "request",  "report",  "election", "mood"};
static const char *const entry_states[ENTRY_STATE_COUNT] = {"todo", "in-progress", "done",
                                                            "not-done", "abandoned"};
static const char *const amendment_states[AMENDMENT_STATE_COUNT] = {"proposed", "adopted",
                                                                    "rejected", "withdrawn"};

static const char *yes(unsigned on)
{
	return on ? "yes" : "no";
}

/* " author=ana"; nothing when it is nobody's. */
static void add_author(struct words_of *line, unsigned author)
{
	if (author > 0)
		add(line, " author=%s", line->teller->class->names[author - 1]);
}

static void add_who(struct words_of *line, const struct seats *who, int32_t due_day)
{
	add_seats(line, "who", who);
	if (due_day != 0)
		add(line, " due=%d", (int)due_day);
}

/* Lines that came: how many, and of each on trial how many sittings are left. */
void tell_book(const struct event *event, struct words_of *line)
{
	add(line, "book lines=%u", event->book.count);
	for (unsigned i = 0; i < event->book.count; i++) {
		const struct entry *entry = &event->book.rows[i];

		add(line, " %u=%s", i + 1, entry_states[entry->state]);
		if (entry->trial > 0)
			add(line, " %u-trial=%u", i + 1, entry->trial);
	}
}

void tell_gathered(const struct event *event, struct words_of *line)
{
	add(line, "gathered first=%u count=%u", event->gathered.first, event->gathered.count);
	for (unsigned i = 0; i < event->gathered.count; i++) {
		const struct gathered *row = &event->gathered.rows[i];

		add(line, " %s", kinds[row->kind]);
		if (row->trial_entry != 0)
			add(line, " trial-of=%u", row->trial_entry);
	}
}

void tell_described(const struct event *event, struct words_of *line)
{
	add(line, "described item=%u kind=%s", event->item_about.id, kinds[event->item_about.kind]);
	add_author(line, event->item_about.author);
	add(line, " minutes=%u names_somebody=%s", event->item_about.minutes,
	    yes(event->item_about.names_somebody));
}

void tell_projected(const struct event *event, struct words_of *line)
{
	add(line, "projected item=%u on=%s", event->item_projected.id,
	    yes(event->item_projected.on));
}

void tell_checked(const struct event *event, struct words_of *line)
{
	unsigned gate = event->concern.gate;

	add(line, "checked item=%u upheld=%s tried=%s current=%s admitted=%s", event->concern.id,
	    yes(gate & GATE_UPHELD), yes(gate & GATE_TRIED), yes(gate & GATE_CURRENT),
	    yes(gate == GATE_ALL));
}

void tell_amendment(const struct event *event, struct words_of *line)
{
	add(line, "amendment=%u item=%u", event->amendment.number, event->amendment.item);
	add_author(line, event->amendment.author);
}

void tell_amendment_settled(const struct event *event, struct words_of *line)
{
	add(line, "amendment=%u %s", event->amendment_settled.number,
	    amendment_states[event->amendment_settled.state]);
}

void tell_entry(const struct event *event, struct words_of *line)
{
	const struct entry *entry = &event->entry;

	add(line, "entry=%u item=%u state=%s trial=%u commission=%s", entry->number, entry->item,
	    entry_states[entry->state], entry->trial, yes(entry->commission));
	add_who(line, &entry->who, entry->due_day);
}

void tell_assigned(const struct event *event, struct words_of *line)
{
	add(line, "assigned entry=%u", event->entry_assigned.entry);
	add_who(line, &event->entry_assigned.who, event->entry_assigned.due_day);
}

void tell_reviewed(const struct event *event, struct words_of *line)
{
	add(line, "reviewed entry=%u %s due=%d", event->entry_reviewed.entry,
	    entry_states[event->entry_reviewed.state], (int)event->entry_reviewed.due_day);
}

void tell_entry_shown(const struct event *event, struct words_of *line)
{
	add(line, "looked-at entry=%u", event->entry_ref.entry);
}

void tell_note(const struct event *event, struct words_of *line)
{
	add(line, "noted item=%u", event->note.item);
	add_author(line, event->note.author);
}
