/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * apply_items.c - what is said of an item beside its motion, and what waited for it.
 */
#include "core/fold.h"

#include "core/find.h"
#include "core/items.h"
#include "core/motion.h"
#include "core/usual.h"

/* Whether it stays as it was when a vote was opened on it; only its minutes may change. */
static bool same_matter(const struct item *item, const struct event *event)
{
	return item->kind == event->item_about.kind && item->author == event->item_about.author &&
	       item->names_somebody == event->item_about.names_somebody;
}

bool fits_item_described(const struct assembly *state, const struct event *event)
{
	int index = item_index(state, event->item_about.id);
	const struct item *item = index == NOT_FOUND ? NULL : &state->items[index];
	unsigned kind = event->item_about.kind;
	bool mood = kind == KIND_MOOD;

	if (item == NULL || mood != (item->kind == KIND_MOOD))
		return false;
	if (item->vote_count > 0 && !same_matter(item, event))
		return false;
	return event->item_about.slip >= 0 &&
	       about_refusal(state, mood ? KIND_PROPOSAL : kind, event->item_about.author,
	                     event->item_about.minutes,
	                     event->item_about.names_somebody) == REFUSAL_NONE;
}

void apply_item_described(struct assembly *state, const struct event *event)
{
	struct item *item = &state->items[item_index(state, event->item_about.id)];

	if (item->kind != event->item_about.kind) { /* it passes the gate as what it is now */
		item->gate = 0;
		item->gate_asked = 0;
		item->projected = 0;
	}
	item->kind = event->item_about.kind;
	item->author = event->item_about.author;
	item->minutes = event->item_about.minutes;
	item->names_somebody = event->item_about.names_somebody;
	item->slip = event->item_about.slip;
}

/* Said once, as it comes. */
bool fits_item_posted(const struct assembly *state, const struct event *event)
{
	int index = item_index(state, event->item_posted.id);

	return index != NOT_FOUND && state->items[index].posted.post == POST_NONE &&
	       state->items[index].vote_count == 0 && posted_sane(&event->item_posted.posted);
}

void apply_item_posted(struct assembly *state, const struct event *event)
{
	state->items[item_index(state, event->item_posted.id)].posted = event->item_posted.posted;
}

static bool is_concern(const struct assembly *state, unsigned id)
{
	int index = item_index(state, id);

	return index != NOT_FOUND && state->items[index].kind == KIND_CONCERN;
}

bool fits_item_projected(const struct assembly *state, const struct event *event)
{
	return is_concern(state, event->item_projected.id) && event->item_projected.on <= 1;
}

void apply_item_projected(struct assembly *state, const struct event *event)
{
	state->items[item_index(state, event->item_projected.id)].projected =
	        event->item_projected.on;
}

bool fits_concern_checked(const struct assembly *state, const struct event *event)
{
	return is_concern(state, event->concern.id) && event->concern.gate <= GATE_ALL &&
	       item_waits(&state->items[item_index(state, event->concern.id)]);
}

/* What was tried and did not help comes to the floor; what was not tried yet waits. */
void apply_concern_checked(struct assembly *state, const struct event *event)
{
	struct item *item = &state->items[item_index(state, event->concern.id)];
	unsigned gate = event->concern.gate;

	item->gate = (uint8_t)gate;
	item->gate_asked = 1;
	if (gate == GATE_ALL)
		item->state = ITEM_PLANNED;
	else if ((gate & GATE_UPHELD) && (gate & GATE_CURRENT))
		item->state = ITEM_POSTPONED;
	else
		item->state = ITEM_DROPPED;
}

bool fits_item_closed(const struct assembly *state, const struct event *event)
{
	return fits_on_floor(state, event);
}

void apply_item_closed(struct assembly *state, const struct event *event)
{
	leave_floor(state, ITEM_DONE, event->at_ms);
}

bool fits_item_referred(const struct assembly *state, const struct event *event)
{
	return fits_on_floor(state, event);
}

void apply_item_referred(struct assembly *state, const struct event *event)
{
	leave_floor(state, ITEM_REFERRED, event->at_ms);
}

bool fits_item_excluded(const struct assembly *state, const struct event *event)
{
	int index = item_index(state, event->item_excluded.id);

	return index != NOT_FOUND && !item_is_over(&state->items[index]) &&
	       !text_ref_empty(&event->item_excluded.reason);
}

void apply_item_excluded(struct assembly *state, const struct event *event)
{
	struct item *item = &state->items[item_index(state, event->item_excluded.id)];

	item->reason = event->item_excluded.reason;
	if (item->state == ITEM_ON_FLOOR)
		leave_floor(state, ITEM_OUT_OF_FRAME, event->at_ms);
	else
		item->state = ITEM_OUT_OF_FRAME;
}

/* The mood comes alone, and is nobody's. */
static bool is_mood(const struct event *event)
{
	const struct gathered *row = &event->gathered.rows[0];

	return event->gathered.count == 1 && row->kind == KIND_MOOD && row->slip == 0 &&
	       row->author == 0 && row->names_somebody == 0 && row->trial_entry == 0 &&
	       text_ref_empty(&row->title);
}

bool fits_gathered(const struct assembly *state, const struct event *event)
{
	unsigned count = event->gathered.count;

	if (count == 0 || count > ITEMS_MAX || state->item_count + count > ITEMS_MAX ||
	    state->next_item + count > UINT16_MAX || event->gathered.first != state->next_item)
		return false;
	for (unsigned i = 0; i < count && !is_mood(event); i++) {
		if (gathered_refusal(state, &event->gathered.rows[i]) != REFUSAL_NONE)
			return false;
	}
	return true;
}

static void gather(const struct gathered *row, struct item *item)
{
	item->state = ITEM_PLANNED;
	item->kind = row->kind;
	item->author = row->author;
	item->names_somebody = row->names_somebody;
	item->trial_entry = row->trial_entry;
	item->slip = row->slip;
	motion_usual(row->kind, &row->title, &item->motion);
}

void apply_gathered(struct assembly *state, const struct event *event)
{
	for (unsigned i = 0; i < event->gathered.count; i++) {
		struct item *item = &state->items[state->item_count++];

		item->id = state->next_item++;
		gather(&event->gathered.rows[i], item);
	}
}
