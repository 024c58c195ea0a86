/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * queue.h - who has asked for the floor, in the order in which they will have it.
 *
 * Who has had the fewest turns in this sitting comes first, then who asked first.
 */
#ifndef CORE_QUEUE_H
#define CORE_QUEUE_H

#include "hemicycle/assembly.h"

/* Seats of those who have asked, who is next first; answers how many. */
unsigned queue_order(const struct assembly *state, uint16_t seats[MEMBERS_MAX]);

/* Place of `seat` in that order, from 1; 0: it has not asked. */
unsigned queue_place(const struct assembly *state, unsigned seat);

#endif
