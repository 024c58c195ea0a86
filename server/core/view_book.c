/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view_book.c - the book of decisions, amendments, notes, and the look back.
 */
#include "core/view_parts.h"

#include <string.h>

#include "core/find.h"
#include "core/seats.h"

static void view_entry(const struct assembly *state, unsigned number, struct view_entry *out)
{
	const struct entry *entry = &state->entries[number - 1];

	out->number = (uint16_t)number;
	out->earlier = entry->sitting != state->id;
	out->item = entry->item;
	out->state = entry->state;
	out->trial = entry->trial;
	out->commission = entry->commission;
	out->reviewed = entry->reviewed;
	out->due_day = entry->due_day;
	out->decided_at_ms = entry->decided_at_ms;
	out->text = entry->text;
	out->who_else = entry->who_else;
	out->word = entry->word;
	out->who = entry->who;
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		if (seats_have(&entry->who, seat) && out->who_count < ENTRY_WHO_MAX)
			out->who_names[out->who_count++] = state->members[seat].name;
	}
}

static void view_amendments(const struct assembly *state, struct view *out)
{
	for (unsigned i = 0; i < state->amendment_count; i++) {
		const struct amendment *amendment = &state->amendments[i];
		struct view_amendment *shown = &out->amendments[out->amendment_count];

		if (state->floor_item == 0 || amendment->item != state->floor_item)
			continue;
		out->amendment_count++;
		shown->number = (uint16_t)(i + 1);
		shown->state = amendment->state;
		shown->text = amendment->text;
		shown->before = amendment->before;
		if (amendment->author == 0)
			continue;
		shown->has_author = 1;
		shown->author = amendment->author - 1u;
		shown->author_name = state->members[amendment->author - 1].name;
	}
}

static void count_items(const struct assembly *state, struct view_look_back *out)
{
	for (unsigned i = 0; i < state->item_count; i++) {
		unsigned then = state->items[i].state;

		out->items_done += then == ITEM_DONE || then == ITEM_REFERRED;
		out->items_left += then == ITEM_PLANNED || then == ITEM_POSTPONED;
	}
	for (unsigned i = 0; i < state->vote_count; i++) {
		if (state->votes[i].state != VOTE_SHOWN)
			continue;
		out->votes++;
		out->ballots = (uint16_t)(out->ballots + state->votes[i].verdict.cast);
	}
}

static void count_lines(const struct assembly *state, struct view_look_back *out)
{
	for (unsigned i = 0; i < state->entry_count; i++) {
		const struct entry *entry = &state->entries[i];

		if (entry->sitting == state->id) {
			out->decided++;
			continue;
		}
		out->reviewed += entry->reviewed;
		out->done += entry->reviewed && entry->state == ENTRY_DONE;
	}
}

static void count_people(const struct assembly *state, struct view_look_back *out)
{
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		const struct member *member = &state->members[seat];

		out->present += member->was_present;
		out->turns = (uint16_t)(out->turns + member->turns);
		out->speakers += member->turns > 0;
		out->spoken_ms += member->spoken_ms;
	}
}

/* Figures of the sitting, of nobody in particular: when it ends, and once it has. */
static void view_look_back(const struct assembly *state, struct view *out)
{
	bool sealed = state->phase == PHASE_SEALED;
	int64_t end_ms = sealed ? state->sealed_at_ms : out->now_ms;

	if (!sealed &&
	    (state->stage == 0 || state->council.stages[state->stage - 1] != STAGE_CLOSING))
		return;
	out->has_look_back = 1;
	count_items(state, &out->look_back);
	count_lines(state, &out->look_back);
	count_people(state, &out->look_back);
	if (end_ms > state->opened_at_ms)
		out->look_back.open_ms = end_ms - state->opened_at_ms;
}

void view_book(const struct assembly *state, enum audience audience, struct view *out)
{
	out->entry_count = state->entry_count;
	for (unsigned i = 0; i < state->entry_count; i++)
		view_entry(state, i + 1, &out->entries[i]);
	out->entry_shown = state->entry_shown;
	view_amendments(state, out);
	view_look_back(state, out);
	if (!audience_leads(audience) && audience != AUDIENCE_OFFICER)
		return;
	out->note_count = state->note_count;
	memcpy(out->notes, state->notes, state->note_count * sizeof out->notes[0]);
}
