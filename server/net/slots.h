/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * slots.h - the open WebSockets, by slot and generation.
 *
 * The application names a screen by its id; a raw socket never leaves this
 * layer. A slot keeps what is unsent (answers in order, the newest view) and
 * the pieces of a message that has not arrived whole.
 */
#ifndef NET_SLOTS_H
#define NET_SLOTS_H

#include <stdbool.h>
#include <stdint.h>

#include "app/frame.h"
#include "app/host.h"
#include "hemicycle/limits.h"

struct lws;

struct slot {
	struct lws *wsi; /* NULL: the slot is free */
	uint32_t generation;
	uint32_t next_free;
	uint16_t closing; /* the code it is being closed with; 0: open */
	bool refused; /* the application did not let it in and knows nothing of it */
	bool ping_due;
	uint8_t host; /* of struct hosts: under which name it came */
	bool on_trial; /* it came by the reserve, where only a teacher may stay */
	uint8_t answer_first, answer_count;
	struct frame *answers[OUTBOX_MAX]; /* a ring */
	struct frame *view;
	char *message; /* what has arrived of the current message; owned */
	size_t message_bytes, message_room;
	int64_t came_ms;
	int64_t heard_ms; /* when it last began or ended a message, or answered a ping */
};

struct slots {
	struct slot *all; /* SCREENS_MAX, untouched ones cost no memory */
	uint32_t used; /* slots that were ever taken */
	uint32_t first_free; /* UINT32_MAX: none */
	uint32_t open;
};

void slots_init(struct slots *slots);
void slots_release(struct slots *slots);
struct slot *slots_take(struct slots *slots, struct lws *wsi); /* NULL: all are taken */
void slots_give_back(struct slots *slots, struct slot *slot);
struct slot *slots_find(struct slots *slots, screen_id id); /* NULL: it is gone */
screen_id slots_id(const struct slots *slots, const struct slot *slot);

/* Whether it has unsent frames. */
bool slot_has_unsent(const struct slot *slot);
/* Queues; takes the share. False: the answers overflow, and the share is still the caller's. */
bool slot_queue(struct slot *slot, enum lane lane, struct frame *frame);
struct frame *slot_next(struct slot *slot); /* the next to send, with its share; NULL: none */
void slot_drop_unsent(struct slot *slot);
/* Adds a piece to the current message. */
void slot_collect(struct slot *slot, const char *bytes, size_t count, size_t ceiling);

#endif
