/* SPDX-License-Identifier: EUPL-1.2 */
/* book.c - the lines of the decision book, and the notes for the minutes. */
#include "core/book.h"

#include <stddef.h>
#include <string.h>

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
	return entry->state == ENTRY_TO_DO || entry->state == ENTRY_IN_PROGRESS ||
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

bool entry_carriable(unsigned member_count, int64_t sitting, const struct entry *entry)
{
	return entry_sane(member_count, entry) && entry->item == 0 && entry->sitting != sitting;
}

static bool same_text(const struct text_ref *one, const struct text_ref *other)
{
	return memcmp(one, other, sizeof *one) == 0;
}

static bool same_line(const struct entry *one, const struct entry *other)
{
	return one->sitting == other->sitting && one->number == other->number;
}

bool entry_same(const struct entry *one, const struct entry *other)
{
	return same_line(one, other) && one->decided_at_ms == other->decided_at_ms &&
	       one->item == other->item && one->state == other->state &&
	       one->trial == other->trial && one->commission == other->commission &&
	       one->reviewed == other->reviewed && one->due_day == other->due_day &&
	       same_text(&one->text, &other->text) && same_text(&one->who_else, &other->who_else) &&
	       same_text(&one->word, &other->word) &&
	       memcmp(&one->who, &other->who, sizeof one->who) == 0;
}

int entry_place(const struct entry *rows, unsigned count, const struct entry *entry)
{
	for (unsigned i = 0; i < count; i++) {
		if (same_line(&rows[i], entry))
			return (int)i;
	}
	return NOT_FOUND;
}

unsigned note_place(const struct assembly *state, unsigned item, unsigned author)
{
	for (unsigned i = 0; i < state->note_count; i++) {
		if (state->notes[i].item == item && state->notes[i].author == author)
			return i;
	}
	return state->note_count;
}
