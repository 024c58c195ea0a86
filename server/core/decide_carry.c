/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_carry.c - the open lines of the book come along: when a sitting is prepared, so that its
 * agenda can be made, and again as it opens, for other sittings may have been held meanwhile.
 */
#include "core/rules.h"

#include "core/book.h"
#include "core/find.h"

static enum refusal rows_refusal(const struct entry *rows, unsigned count, unsigned members,
                                 int64_t sitting)
{
	if (count > ENTRIES_CARRIED)
		return REFUSAL_TOO_MANY;
	for (unsigned i = 0; i < count; i++) {
		if (!entry_carriable(members, sitting, &rows[i]))
			return REFUSAL_BAD_FIELD;
	}
	return REFUSAL_NONE;
}

static void carry(struct decision *out, const struct command *command, const struct entry *rows,
                  unsigned count)
{
	struct event *event = decision_next(out, command, EVENT_BOOK_CARRIED);

	event->book.count = (uint16_t)count;
	for (unsigned i = 0; i < count; i++)
		event->book.rows[i] = rows[i];
}

enum refusal prepare_book_refusal(const struct command *command)
{
	return rows_refusal(command->prepare.entries, command->prepare.entry_count,
	                    command->prepare.member_count, command->prepare.id);
}

void decision_book(struct decision *out, const struct command *command)
{
	if (command->prepare.entry_count > 0)
		carry(out, command, command->prepare.entries, command->prepare.entry_count);
}

enum refusal open_book_refusal(const struct assembly *state, const struct command *command)
{
	if (!command->open.has_book)
		return REFUSAL_NONE;
	return rows_refusal(command->open.entries, command->open.entry_count, state->member_count,
	                    state->id);
}

static bool is_news(const struct assembly *state, const struct command *command)
{
	if (!command->open.has_book)
		return false;
	if (command->open.entry_count != state->entry_count)
		return true;
	for (unsigned i = 0; i < state->entry_count; i++) {
		if (!entry_same(&state->entries[i], &command->open.entries[i]))
			return true;
	}
	return false;
}

/* When it was known before, the item came then, and whoever removed it meant to. */
static bool ends_now(const struct assembly *state, const struct entry *entry)
{
	int before = entry_place(state->entries, state->entry_count, entry);

	return entry->trial == 1 && (before == NOT_FOUND || state->entries[before].trial != 1);
}

static void gather_trials(struct decision *out, const struct assembly *state,
                          const struct command *command)
{
	struct event *event = NULL;
	unsigned room = ITEMS_MAX - state->item_count;

	if (room > (unsigned)UINT16_MAX - state->next_item)
		room = (unsigned)UINT16_MAX - state->next_item;
	for (unsigned i = 0; i < command->open.entry_count && room > 0; i++) {
		const struct entry *entry = &command->open.entries[i];
		struct gathered *row;

		if (!ends_now(state, entry))
			continue;
		if (event == NULL) {
			event = decision_next(out, command, EVENT_GATHERED);
			event->gathered.first = state->next_item;
		}
		row = &event->gathered.rows[event->gathered.count++];
		row->kind = KIND_PROPOSAL;
		row->title = entry->text;
		row->trial_entry = (uint8_t)(i + 1);
		room--;
	}
}

void decision_book_again(struct decision *out, const struct assembly *state,
                         const struct command *command)
{
	if (!is_news(state, command))
		return;
	carry(out, command, command->open.entries, command->open.entry_count);
	gather_trials(out, state, command);
}
