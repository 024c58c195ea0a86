/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * apply_agenda.c - items on the agenda and on the floor.
 */
#include "core/fold.h"

#include <string.h>

#include "base/check.h"
#include "core/clock.h"
#include "core/find.h"
#include "core/items.h"
#include "core/motion.h"
#include "core/rounds.h"

static struct item *item_of(struct assembly *state, unsigned id)
{
	int index = item_index(state, id);

	CHECK(index != NOT_FOUND);
	return &state->items[index];
}

static bool fits_motion(const struct assembly *state, const struct motion *motion)
{
	return motion_refusal(state, motion) == REFUSAL_NONE && motion_settled(state, motion);
}

bool fits_item_added(const struct assembly *state, const struct event *event)
{
	return state->item_count < ITEMS_MAX && state->next_item < UINT16_MAX &&
	       event->item.id == state->next_item && fits_motion(state, &event->item.motion);
}

void apply_item_added(struct assembly *state, const struct event *event)
{
	struct item *item = &state->items[state->item_count++];

	item->id = state->next_item++;
	item->state = ITEM_PLANNED;
	item->motion = event->item.motion;
}

bool fits_item_edited(const struct assembly *state, const struct event *event)
{
	int index = item_index(state, event->item.id);

	return index != NOT_FOUND && state->items[index].vote_count == 0 &&
	       !item_frozen(&state->items[index]) && fits_motion(state, &event->item.motion);
}

void apply_item_edited(struct assembly *state, const struct event *event)
{
	item_of(state, event->item.id)->motion = event->item.motion;
}

bool fits_item_removed(const struct assembly *state, const struct event *event)
{
	int index = item_index(state, event->item_ref.id);

	return index != NOT_FOUND && state->items[index].vote_count == 0 &&
	       state->items[index].state != ITEM_ON_FLOOR;
}

void apply_item_removed(struct assembly *state, const struct event *event)
{
	struct item *item = item_of(state, event->item_ref.id);
	struct item *last = &state->items[--state->item_count];

	drop_wish(state, event->item_ref.id);
	memmove(item, item + 1, (size_t)(last - item) * sizeof *item);
	memset(last, 0, sizeof *last);
}

bool fits_item_moved(const struct assembly *state, const struct event *event)
{
	int index = item_index(state, event->item_moved.id);

	return index != NOT_FOUND && state->items[index].state != ITEM_ON_FLOOR &&
	       event->item_moved.to < state->item_count;
}

void apply_item_moved(struct assembly *state, const struct event *event)
{
	struct item *from = item_of(state, event->item_moved.id);
	struct item *to = &state->items[event->item_moved.to];
	struct item moved;

	memcpy(&moved, from, sizeof moved);
	if (from < to)
		memmove(from, from + 1, (size_t)(to - from) * sizeof moved);
	else
		memmove(to + 1, to, (size_t)(from - to) * sizeof moved);
	memcpy(to, &moved, sizeof moved);
}

bool fits_item_started(const struct assembly *state, const struct event *event)
{
	int index = item_index(state, event->item_ref.id);

	return index != NOT_FOUND && item_waits(&state->items[index]);
}

void apply_item_started(struct assembly *state, const struct event *event)
{
	struct item *item = item_of(state, event->item_ref.id);
	unsigned minutes = item->minutes > 0 ? item->minutes : state->council.item_minutes;

	item->state = ITEM_ON_FLOOR;
	state->floor_item = event->item_ref.id;
	state->item_since_ms = event->at_ms;
	if (minutes > 0 && item->kind != KIND_MOOD)
		state->item_until_ms = clock_later(event->at_ms, minutes * 60);
	state->entry_shown = 0;
	state->phase = PHASE_PRESENTED;
	drop_all_asks(state);
}

bool fits_on_floor(const struct assembly *state, const struct event *event)
{
	return event->item_ref.id == state->floor_item;
}

void leave_floor(struct assembly *state, enum item_state then, int64_t at_ms)
{
	struct item *item = item_of(state, state->floor_item);

	item->state = (uint8_t)then;
	item->spent_ms = clock_added(item->spent_ms, state->item_since_ms, at_ms);
	state->floor_item = 0;
	state->item_since_ms = 0;
	state->item_until_ms = 0;
	state->workshop = 0;
	state->phase = PHASE_WELCOME;
	drop_all_asks(state);
}

void apply_item_left(struct assembly *state, const struct event *event)
{
	leave_floor(state, ITEM_PLANNED, event->at_ms);
}

void apply_item_postponed(struct assembly *state, const struct event *event)
{
	leave_floor(state, ITEM_POSTPONED, event->at_ms);
}

void apply_item_recorded(struct assembly *state, const struct event *event)
{
	leave_floor(state, ITEM_DONE, event->at_ms);
}

bool fits_item_amended(const struct assembly *state, const struct event *event)
{
	return event->item_amended.item == state->floor_item &&
	       event->item_amended.vote == state->vote_count && round_blocked(state) &&
	       !item_frozen(item_on_floor(state)) && !text_ref_empty(&event->item_amended.title);
}

void apply_item_amended(struct assembly *state, const struct event *event)
{
	item_of(state, state->floor_item)->motion.title = event->item_amended.title;
	state->votes[state->vote_count - 1].objection = event->item_amended.objection;
	state->phase = PHASE_DEBATE;
	state->workshop = 0;
}
