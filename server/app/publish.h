/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * publish.h - showing a room to its screens: whole views, shared, at most every
 * PUBLISH_MS, and only to audiences for whom something changed.
 */
#ifndef APP_PUBLISH_H
#define APP_PUBLISH_H

#include "app/screens.h"

/* Something changed for `audiences` (bits): they will be shown it soon. */
void room_touch(struct room *room, unsigned audiences);
void room_publish(struct room *room);
/* Shows a screen that just came its room, and what is its own. */
void screen_show(struct screen *screen);
/* Tells the screen of a seat its own facts, when they are others than it was told last. */
void screen_show_me(struct screen *screen);

#endif
