/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_book.c - the book of decisions: lines by hand, who does them, what became of them.
 */
#include "core/rules.h"

#include "core/book.h"
#include "core/find.h"
#include "core/motion.h"

enum refusal ready_entry_add(const struct assembly *state)
{
	return state->entry_count < BOOK_ENTRIES_MAX ? REFUSAL_NONE : REFUSAL_TOO_MANY;
}

struct entry *decision_entry(struct decision *out, const struct assembly *state,
                             const struct command *command)
{
	struct entry *entry = &decision_next(out, command, EVENT_ENTRY_ADDED)->entry;

	entry->sitting = state->id;
	entry->decided_at_ms = command->at_ms;
	entry->number = (uint16_t)(state->entry_count + 1);
	entry->text = command->entry.text;
	entry->who = command->entry.who;
	entry->who_else = command->entry.who_else;
	entry->due_day = command->entry.due_day;
	return entry;
}

enum refusal decide_entry_add(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	enum refusal refusal =
	        entry_who_refusal(state->member_count, &command->entry.who, command->entry.due_day);
	struct entry *entry;

	if (text_ref_empty(&command->entry.text))
		return REFUSAL_EMPTY_TEXT;
	if (command->entry.item != 0 && item_index(state, command->entry.item) == NOT_FOUND)
		return REFUSAL_NO_SUCH_ITEM;
	if (refusal != REFUSAL_NONE)
		return refusal;
	decision_none(out);
	entry = decision_entry(out, state, command);
	entry->item = command->entry.item;
	entry->trial = command->entry.trial;
	return REFUSAL_NONE;
}

enum refusal decide_entry_assign(const struct assembly *state, const struct command *command,
                                 struct decision *out)
{
	enum refusal refusal =
	        entry_who_refusal(state->member_count, &command->entry.who, command->entry.due_day);
	struct event *event;

	if (entry_of(state, command->entry.entry) == NULL)
		return REFUSAL_NO_SUCH_ENTRY;
	if (refusal != REFUSAL_NONE)
		return refusal;
	event = decision_first(out, command, EVENT_ENTRY_ASSIGNED);
	event->entry_assigned.entry = command->entry.entry;
	event->entry_assigned.who = command->entry.who;
	event->entry_assigned.who_else = command->entry.who_else;
	event->entry_assigned.due_day = command->entry.due_day;
	return REFUSAL_NONE;
}

enum refusal decide_entry_review(const struct assembly *state, const struct command *command,
                                 struct decision *out)
{
	const struct entry *entry = entry_of(state, command->entry_review.entry);
	bool has_due = command->entry_review.has_due;
	int32_t due_day = command->entry_review.due_day;
	struct event *event;

	if (entry == NULL)
		return REFUSAL_NO_SUCH_ENTRY;
	if (command->entry_review.state >= ENTRY_STATE_COUNT || command->entry_review.has_due > 1 ||
	    (has_due && (due_day < 0 || due_day > DAY_MAX)))
		return REFUSAL_BAD_FIELD;
	event = decision_first(out, command, EVENT_ENTRY_REVIEWED);
	event->entry_reviewed.entry = command->entry_review.entry;
	event->entry_reviewed.state = command->entry_review.state;
	event->entry_reviewed.word = command->entry_review.word;
	event->entry_reviewed.due_day = has_due ? due_day : entry->due_day;
	return REFUSAL_NONE;
}

enum refusal decide_entry_show(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	unsigned entry = command->entry_show.entry;

	if (entry != 0 && entry_of(state, entry) == NULL)
		return REFUSAL_NO_SUCH_ENTRY;
	if (entry == state->entry_shown)
		return decision_none(out);
	decision_first(out, command, EVENT_ENTRY_SHOWN)->entry_ref.entry = (uint16_t)entry;
	return REFUSAL_NONE;
}
