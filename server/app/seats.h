/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * seats.h - sitting down: a tablet asks for a seat, the teacher accepts.
 *
 * docs/sitting.md tells the steps. Sessions of seats change in the store first,
 * in the batch of the room, and only then here.
 */
#ifndef APP_SEATS_H
#define APP_SEATS_H

#include "app/screens.h"

/* Each answers later, when it is on the disk, unless it refuses. */
enum refusal seat_take(struct screen *screen, int64_t re, const struct command *command);
enum refusal seat_leave(struct screen *screen, int64_t re, const struct command *command);
enum refusal seat_accept(struct screen *screen, int64_t re, const struct command *command);
enum refusal seat_accept_all(struct screen *screen, int64_t re, const struct command *command);
enum refusal seat_refuse(struct screen *screen, int64_t re, const struct command *command);
enum refusal seat_free(struct screen *screen, int64_t re, const struct command *command);
/* A card takes its pupil's seat, without the teacher, where the door is open. */
enum refusal card_sit(struct screen *screen, int64_t re, const struct command *command);

/* `screen` said hello with the token of this seat's session: it is the live one now. */
void seat_welcome(struct screen *screen, struct session *session);
/* The session in `place` is over; its screen, if it has one, is told `why` (NULL: nothing). */
void seat_end(struct room *room, struct session **place, const enum gone *why);
void seat_show_me(struct room *room, uint16_t seat); /* to its live screen, if it is seated */
void seats_show_me(struct room *room); /* to all of them */
/* What seats hold has changed: each screen looks at the view that is its own now. */
void seats_move(struct room *room);
void seats_end(struct room *room); /* the sitting is sealed: no seat is anybody's any more */

#endif
