/* SPDX-License-Identifier: EUPL-1.2 */
/* slots.c - the open WebSockets, by slot and generation. */
#include "net/slots.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"

void slots_init(struct slots *slots)
{
	*slots = (struct slots){.first_free = UINT32_MAX};
	slots->all = calloc(SCREENS_MAX, sizeof *slots->all);
	CHECK(slots->all != NULL);
}

void slots_release(struct slots *slots)
{
	for (uint32_t i = 0; i < slots->used; i++) {
		slot_drop_unsent(&slots->all[i]);
		free(slots->all[i].message);
	}
	free(slots->all);
	slots->all = NULL;
	slots->used = 0;
}

struct slot *slots_take(struct slots *slots, struct lws *wsi)
{
	struct slot *slot;
	uint32_t generation;

	if (slots->first_free != UINT32_MAX) {
		slot = &slots->all[slots->first_free];
		slots->first_free = slot->next_free;
	} else if (slots->used < SCREENS_MAX) {
		slot = &slots->all[slots->used++];
	} else {
		return NULL;
	}
	generation = slot->generation + 1;
	*slot = (struct slot){.wsi = wsi, .generation = generation};
	slots->open++;
	return slot;
}

void slots_give_back(struct slots *slots, struct slot *slot)
{
	CHECK(slot->wsi != NULL);
	slot_drop_unsent(slot);
	free(slot->message);
	slot->message = NULL;
	slot->wsi = NULL;
	slots->open--;
	if (slot->generation == UINT32_MAX)
		return; /* this slot has had all its ids */
	slot->next_free = slots->first_free;
	slots->first_free = (uint32_t)(slot - slots->all);
}

struct slot *slots_find(struct slots *slots, screen_id id)
{
	uint32_t index = (uint32_t)id;
	struct slot *slot;

	if (index >= slots->used)
		return NULL;
	slot = &slots->all[index];
	if (slot->wsi == NULL || slot->generation != (uint32_t)(id >> 32))
		return NULL;
	return slot;
}

screen_id slots_id(const struct slots *slots, const struct slot *slot)
{
	return (screen_id)slot->generation << 32 | (uint32_t)(slot - slots->all);
}

bool slot_has_unsent(const struct slot *slot)
{
	return slot->answer_count > 0 || slot->view != NULL;
}

bool slot_queue(struct slot *slot, enum lane lane, struct frame *frame)
{
	if (lane == LANE_VIEW) {
		frame_release(slot->view);
		slot->view = frame;
		return true;
	}
	if (slot->answer_count == OUTBOX_MAX)
		return false;
	slot->answers[(slot->answer_first + slot->answer_count++) % OUTBOX_MAX] = frame;
	return true;
}

struct frame *slot_next(struct slot *slot)
{
	struct frame *frame;

	if (slot->answer_count > 0) {
		frame = slot->answers[slot->answer_first];
		slot->answer_first = (uint8_t)((slot->answer_first + 1) % OUTBOX_MAX);
		slot->answer_count--;
		return frame;
	}
	frame = slot->view;
	slot->view = NULL;
	return frame;
}

void slot_drop_unsent(struct slot *slot)
{
	struct frame *frame;

	while ((frame = slot_next(slot)) != NULL)
		frame_release(frame);
}

void slot_collect(struct slot *slot, const char *bytes, size_t count, size_t ceiling)
{
	size_t needed = slot->message_bytes + count;

	CHECK(needed <= ceiling);
	if (needed > slot->message_room) {
		size_t room = slot->message_room < 512 ? 512 : slot->message_room * 2;

		while (room < needed)
			room *= 2;
		slot->message_room = room < ceiling ? room : ceiling;
		slot->message = realloc(slot->message, slot->message_room);
		CHECK(slot->message != NULL);
	}
	if (count > 0)
		memcpy(slot->message + slot->message_bytes, bytes, count);
	slot->message_bytes = needed;
}
