/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_record.c - an item leaves the floor for good: recorded, referred, or closed.
 *
 * What the class has decided becomes a line of the book in the same decision, and
 * where it was about a trial, the line on trial ends.
 */
#include "core/rules.h"

#include "core/book.h"
#include "core/find.h"
#include "core/items.h"
#include "core/motion.h"
#include "core/rounds.h"

/* Nothing may be made of a result that was about an amendment only. */
static bool about_amendment(const struct assembly *state)
{
	const struct vote *vote = vote_at_hand(state);

	return vote != NULL && vote->amendment != 0;
}

enum refusal ready_item_postpone(const struct assembly *state)
{
	return about_amendment(state) ? REFUSAL_AMENDMENT_VOTE : REFUSAL_NONE;
}

enum refusal ready_item_record(const struct assembly *state)
{
	if (about_amendment(state))
		return REFUSAL_AMENDMENT_VOTE;
	return vote_waiting(state, vote_at_hand(state)) != 0 ? REFUSAL_ANSWER_OPEN : REFUSAL_NONE;
}

/* Whether the result at hand decides something that stays to be done, or to be kept to. */
static bool decided(const struct assembly *state)
{
	const struct item *item = item_on_floor(state);
	unsigned outcome = vote_at_hand(state)->verdict.outcome;

	if (item->motion.advisory || item->kind == KIND_ELECTION || item->kind == KIND_MOOD ||
	    item_frozen(item)) /* the whole school decides */
		return false;
	return outcome == OUTCOME_ADOPTED || outcome == OUTCOME_CHOSEN || outcome == OUTCOME_DRAWN;
}

static bool has_line(const struct assembly *state, unsigned item)
{
	for (unsigned i = 0; i < state->entry_count; i++) {
		if (state->entries[i].item == item)
			return true;
	}
	return false;
}

/* The words of a concern are in the book only when everybody was shown them. */
static bool adds_line(const struct assembly *state)
{
	const struct item *item = item_on_floor(state);

	return decided(state) && !has_line(state, item->id) &&
	       (item->kind != KIND_CONCERN || item->projected);
}

/* What becomes of the line whose trial was voted on; ENTRY_STATE_COUNT: it goes on. */
static enum entry_state trial_state(const struct assembly *state)
{
	const struct item *item = item_on_floor(state);
	const struct entry *entry = entry_of(state, item->trial_entry);

	if (entry == NULL || !entry_is_open(entry) || item->motion.advisory)
		return ENTRY_STATE_COUNT;
	if (decided(state))
		return ENTRY_DONE;
	return vote_at_hand(state)->verdict.outcome == OUTCOME_REJECTED ? ENTRY_ABANDONED
	                                                                : ENTRY_STATE_COUNT;
}

static void end_trial(const struct assembly *state, const struct command *command,
                      struct decision *out)
{
	const struct item *item = item_on_floor(state);
	enum entry_state then = trial_state(state);
	struct event *event;

	if (then == ENTRY_STATE_COUNT)
		return;
	event = decision_next(out, command, EVENT_ENTRY_REVIEWED);
	event->entry_reviewed.entry = item->trial_entry;
	event->entry_reviewed.state = (uint8_t)then;
	event->entry_reviewed.due_day = state->entries[item->trial_entry - 1].due_day;
}

enum refusal decide_item_record(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	const struct item *item = item_on_floor(state);
	enum refusal refusal =
	        entry_who_refusal(state->member_count, &command->entry.who, command->entry.due_day);

	if (refusal != REFUSAL_NONE)
		return refusal;
	if (adds_line(state) && ready_entry_add(state) != REFUSAL_NONE)
		return REFUSAL_TOO_MANY;
	decision_first(out, command, EVENT_ITEM_RECORDED)->item_ref.id = item->id;
	if (adds_line(state)) {
		struct entry *entry = decision_entry(out, state, command);

		entry->item = item->id;
		entry->text = item->motion.title;
		entry->trial = item->motion.trial;
	}
	end_trial(state, command, out);
	return REFUSAL_NONE;
}

enum refusal ready_item_refer(const struct assembly *state)
{
	return about_amendment(state) ? REFUSAL_AMENDMENT_VOTE : ready_entry_add(state);
}

enum refusal decide_item_refer(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	enum refusal refusal =
	        entry_who_refusal(state->member_count, &command->entry.who, command->entry.due_day);
	struct entry *entry;

	if (text_ref_empty(&command->entry.text))
		return REFUSAL_EMPTY_TEXT;
	if (refusal != REFUSAL_NONE)
		return refusal;
	decision_first(out, command, EVENT_ITEM_REFERRED)->item_ref.id = state->floor_item;
	entry = decision_entry(out, state, command);
	entry->item = state->floor_item;
	entry->commission = 1;
	return REFUSAL_NONE;
}

enum refusal decide_item_close(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	decision_first(out, command, EVENT_ITEM_CLOSED)->item_ref.id = state->floor_item;
	return REFUSAL_NONE;
}
