/* SPDX-License-Identifier: EUPL-1.2 */
/* book.c - the lines of the decision book, and the notes for the minutes. */
#include "core/book.h"

#include <stddef.h>

#include "core/clock.h"
#include "core/find.h"
#include "core/motion.h"
#include "core/seats.h"

const struct entry *entry_of(const struct assembly *state, unsigned number)
{
	return number >= 1 && number <= state->entry_count ? &state->entries[number - 1] : NULL;
}

bool entry_is_open(const struct entry *entry)
{
	return entry->state == ENTRY_TODO || entry->state == ENTRY_IN_PROGRESS ||
	       entry->state == ENTRY_NOT_DONE;
}

enum refusal entry_who_refusal(unsigned member_count, const struct seats *who, int32_t due_day)
{
	struct seats members = {{0}};

	if (due_day < 0 || due_day > DAY_MAX || seats_count(who) > ENTRY_WHO_MAX)
		return REFUSAL_BAD_FIELD;
	for (unsigned seat = 0; seat < member_count; seat++)
		seats_add(&members, seat);
	return seats_within(who, &members) ? REFUSAL_NONE : REFUSAL_NO_SUCH_SEAT;
}

bool entry_sane(unsigned member_count, const struct entry *entry)
{
	return entry->number > 0 && entry->state < ENTRY_STATE_COUNT && entry->commission <= 1 &&
	       entry->reviewed == 0 && clock_sane(entry->decided_at_ms) &&
	       !text_ref_empty(&entry->text) &&
	       entry_who_refusal(member_count, &entry->who, entry->due_day) == REFUSAL_NONE;
}

unsigned note_place(const struct assembly *state, unsigned item, unsigned author)
{
	for (unsigned i = 0; i < state->note_count; i++) {
		if (state->notes[i].item == item && state->notes[i].author == author)
			return i;
	}
	return state->note_count;
}
