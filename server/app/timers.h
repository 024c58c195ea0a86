/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * timers.h - everything that has a time, earliest first.
 *
 * A binary heap of pointers. A timer is a member of what it wakes, and knows
 * its place, so that setting it anew costs a few swaps.
 */
#ifndef APP_TIMERS_H
#define APP_TIMERS_H

#include <stdint.h>

struct timer {
	int64_t at_ms;
	unsigned place; /* in the heap, from 1; 0: not set */
	void (*fire)(struct timer *timer);
};

struct timers {
	struct timer **heap; /* owned; the timers are not */
	unsigned count, room;
};

/* INT64_MAX clears it. */
void timers_set(struct timers *timers, struct timer *timer, int64_t at_ms);
void timers_clear(struct timers *timers, struct timer *timer);
int64_t timers_next_ms(const struct timers *timers); /* INT64_MAX: none */
/* Takes one timer that is due out of the heap; NULL when none is. */
struct timer *timers_due(struct timers *timers, int64_t now_ms);
void timers_release(struct timers *timers);

#endif
