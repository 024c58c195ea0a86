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

#endif
