/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view.h - the picture of an assembly for one audience.
 */
#ifndef CORE_VIEW_H
#define CORE_VIEW_H

#include "hemicycle/views.h"

struct presence { /* what is not durable; kept by the application for each room */
	uint8_t screen[MEMBERS_MAX]; /* enum seat_screen */
};

/* Fills *out for `audience` as of `now_ms`. Parts that it may not see are zero. */
void core_view(const struct assembly *state, const struct presence *presence,
               enum audience audience, int64_t now_ms, struct view *out);

/* Which of the views a seat looks at: what it holds decides. */
enum audience core_audience_of(const struct assembly *state, unsigned seat);

struct seat_view { /* what one seat alone is told of itself, in the note `me` */
	uint16_t offices, offered; /* bits 1 << enum office */
	uint8_t asked; /* for the floor */
	uint8_t speaking;
	uint8_t tag; /* enum ask_tag of what it asked for */
	uint16_t place; /* in the order of those who asked, from 1; 0: has not */
	uint16_t turns; /* 0 when the class wants no totals, as is the next */
	int64_t spoken_ms;
	uint8_t wish_count;
	uint16_t wishes[WISHES_MAX];
};

/* Zero of a seat that does not exist. */
void core_me(const struct assembly *state, unsigned seat, struct seat_view *out);

#endif
