/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * book.h - the lines of the decision book, and the notes for the minutes: which there
 * are, and what one must be.
 */
#ifndef CORE_BOOK_H
#define CORE_BOOK_H

#include "hemicycle/assembly.h"
#include "hemicycle/refusals.h"

/* The line of that number in this sitting; NULL for none. */
const struct entry *entry_of(const struct assembly *state, unsigned number);

/* Whether it comes to the next sitting: not done, and not given up. */
bool entry_is_open(const struct entry *entry);

/* Who does it and until when: eight of the class at most, and a day of this age. */
enum refusal entry_who_refusal(unsigned member_count, const struct seats *who, int32_t due_day);

/* Whether a line, added here or carried here, has all that a line has. */
bool entry_sane(unsigned member_count, const struct entry *entry);

/* Whether that line may come into sitting `sitting`: decided elsewhere, nothing said of it here. */
bool entry_carriable(unsigned member_count, int64_t sitting, const struct entry *entry);

/* Whether they say the same, word for word. */
bool entry_same(const struct entry *one, const struct entry *other);

/* Index in `rows` of the line that `entry` is, whatever is said of it there; NOT_FOUND for none. */
int entry_place(const struct entry *rows, unsigned count, const struct entry *entry);

/*
 * Where a note of that author (seat + 1; 0: the teacher) on that item belongs: in place of the one
 * before, or at the end. NOTES_MAX: there is no room.
 */
unsigned note_place(const struct assembly *state, unsigned item, unsigned author);

#endif
