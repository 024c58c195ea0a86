/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * screens.h - the open WebSockets, by slot and generation.
 *
 * The application names a screen by its id; a raw socket never leaves this
 * layer. A slot keeps what is unsent (answers in order, the newest view) and
 * the pieces of a message that has not arrived whole.
 */
#ifndef NET_SCREENS_H
#define NET_SCREENS_H

#include <stdbool.h>
#include <stdint.h>

#include "app/frame.h"
#include "app/host.h"
#include "hemicycle/limits.h"

struct lws;

struct screen {
	struct lws *wsi; /* NULL: the slot is free */
	uint32_t generation;
	uint32_t next_free;
	uint16_t closing; /* the code it is being closed with; 0: open */
	bool refused;     /* the application did not let it in and knows nothing of it */
	bool ping_due;
	uint8_t answer_first, answer_count;
	struct frame *answers[OUTBOX_MAX]; /* a ring */
	struct frame *view;
	char *message; /* what has arrived of the current message; owned */
	size_t message_bytes, message_room;
	int64_t heard_ms; /* when it last began or ended a message, or answered a ping */
};

struct screens {
	struct screen *slots; /* SCREENS_MAX, untouched ones cost no memory */
	uint32_t used;        /* slots that were ever taken */
	uint32_t first_free;  /* UINT32_MAX: none */
	uint32_t open;
};

void screens_init(struct screens *screens);
void net_screens_release(struct screens *screens);
struct screen *screens_take(struct screens *screens, struct lws *wsi); /* NULL: all are taken */
void screens_give_back(struct screens *screens, struct screen *screen);
struct screen *screens_find(struct screens *screens, screen_id id); /* NULL: it is gone */
screen_id screens_id(const struct screens *screens, const struct screen *screen);

/* Whether it has unsent frames. */
bool screen_has_unsent(const struct screen *screen);
/* Queues; takes the share. False: the answers overflow, and the share is still the caller's. */
bool screen_queue(struct screen *screen, enum lane lane, struct frame *frame);
struct frame *screen_next(struct screen *screen); /* the next to send, with its share; NULL: none */
void screen_drop_unsent(struct screen *screen);
/* Adds a piece to the current message. */
void screen_collect(struct screen *screen, const char *bytes, size_t count, size_t ceiling);

#endif
