/* SPDX-License-Identifier: EUPL-1.2 */
/* screens.c - the open WebSockets, by slot and generation. */
#include "net/screens.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"

void screens_init(struct screens *screens)
{
	*screens = (struct screens){.first_free = UINT32_MAX};
	screens->slots = calloc(SCREENS_MAX, sizeof *screens->slots);
	CHECK(screens->slots != NULL);
}

void net_screens_release(struct screens *screens)
{
	for (uint32_t i = 0; i < screens->used; i++) {
		screen_drop_unsent(&screens->slots[i]);
		free(screens->slots[i].message);
	}
	free(screens->slots);
	screens->slots = NULL;
	screens->used = 0;
}

struct screen *screens_take(struct screens *screens, struct lws *wsi)
{
	struct screen *screen;
	uint32_t generation;

	if (screens->first_free != UINT32_MAX) {
		screen = &screens->slots[screens->first_free];
		screens->first_free = screen->next_free;
	} else if (screens->used < SCREENS_MAX) {
		screen = &screens->slots[screens->used++];
	} else {
		return NULL;
	}
	generation = screen->generation + 1;
	*screen = (struct screen){.wsi = wsi, .generation = generation};
	screens->open++;
	return screen;
}

void screens_give_back(struct screens *screens, struct screen *screen)
{
	CHECK(screen->wsi != NULL);
	screen_drop_unsent(screen);
	free(screen->message);
	screen->message = NULL;
	screen->wsi = NULL;
	screens->open--;
	if (screen->generation == UINT32_MAX)
		return; /* this slot has had all its ids */
	screen->next_free = screens->first_free;
	screens->first_free = (uint32_t)(screen - screens->slots);
}

struct screen *screens_find(struct screens *screens, screen_id id)
{
	uint32_t index = (uint32_t)id;
	struct screen *screen;

	if (index >= screens->used)
		return NULL;
	screen = &screens->slots[index];
	if (screen->wsi == NULL || screen->generation != (uint32_t)(id >> 32))
		return NULL;
	return screen;
}

screen_id screens_id(const struct screens *screens, const struct screen *screen)
{
	return (screen_id)screen->generation << 32 | (uint32_t)(screen - screens->slots);
}

bool screen_has_unsent(const struct screen *screen)
{
	return screen->answer_count > 0 || screen->view != NULL;
}

bool screen_queue(struct screen *screen, enum lane lane, struct frame *frame)
{
	if (lane == LANE_VIEW) {
		frame_release(screen->view);
		screen->view = frame;
		return true;
	}
	if (screen->answer_count == OUTBOX_MAX)
		return false;
	screen->answers[(screen->answer_first + screen->answer_count++) % OUTBOX_MAX] = frame;
	return true;
}

struct frame *screen_next(struct screen *screen)
{
	struct frame *frame;

	if (screen->answer_count > 0) {
		frame = screen->answers[screen->answer_first];
		screen->answer_first = (uint8_t)((screen->answer_first + 1) % OUTBOX_MAX);
		screen->answer_count--;
		return frame;
	}
	frame = screen->view;
	screen->view = NULL;
	return frame;
}

void screen_drop_unsent(struct screen *screen)
{
	struct frame *frame;

	while ((frame = screen_next(screen)) != NULL)
		frame_release(frame);
}

void screen_collect(struct screen *screen, const char *bytes, size_t count, size_t ceiling)
{
	size_t needed = screen->message_bytes + count;

	CHECK(needed <= ceiling);
	if (needed > screen->message_room) {
		size_t room = screen->message_room < 512 ? 512 : screen->message_room * 2;

		while (room < needed)
			room *= 2;
		screen->message_room = room < ceiling ? room : ceiling;
		screen->message = realloc(screen->message, screen->message_room);
		CHECK(screen->message != NULL);
	}
	if (count > 0)
		memcpy(screen->message + screen->message_bytes, bytes, count);
	screen->message_bytes = needed;
}
