/* SPDX-License-Identifier: EUPL-1.2 */
/* timers.c - everything that has a time, earliest first. */
#include "app/timers.h"

#include <stdlib.h>

#include "base/check.h"

static void put(struct timers *timers, unsigned place, struct timer *timer)
{
	timers->heap[place - 1] = timer;
	timer->place = place;
}

static void rise(struct timers *timers, struct timer *timer)
{
	unsigned place = timer->place;

	while (place > 1 && timers->heap[place / 2 - 1]->at_ms > timer->at_ms) {
		put(timers, place, timers->heap[place / 2 - 1]);
		place /= 2;
	}
	put(timers, place, timer);
}

static void sink(struct timers *timers, struct timer *timer)
{
	unsigned place = timer->place;

	for (;;) {
		unsigned child = place * 2;

		if (child > timers->count)
			break;
		if (child < timers->count &&
		    timers->heap[child]->at_ms < timers->heap[child - 1]->at_ms)
			child++;
		if (timers->heap[child - 1]->at_ms >= timer->at_ms)
			break;
		put(timers, place, timers->heap[child - 1]);
		place = child;
	}
	put(timers, place, timer);
}

void timers_set(struct timers *timers, struct timer *timer, int64_t at_ms)
{
	if (at_ms == INT64_MAX) {
		timers_clear(timers, timer);
		return;
	}
	if (timer->place == 0) {
		if (timers->count == timers->room) {
			timers->room = timers->room == 0 ? 64 : timers->room * 2;
			timers->heap = realloc(timers->heap, timers->room * sizeof(struct timer *));
			CHECK(timers->heap != NULL);
		}
		put(timers, ++timers->count, timer);
	}
	timer->at_ms = at_ms;
	rise(timers, timer);
	sink(timers, timer);
}

void timers_clear(struct timers *timers, struct timer *timer)
{
	unsigned place = timer->place;
	struct timer *last;

	if (place == 0)
		return;
	last = timers->heap[--timers->count];
	timer->place = 0;
	if (last == timer)
		return;
	put(timers, place, last);
	rise(timers, last);
	sink(timers, last);
}

int64_t timers_next_ms(const struct timers *timers)
{
	return timers->count == 0 ? INT64_MAX : timers->heap[0]->at_ms;
}

struct timer *timers_due(struct timers *timers, int64_t now_ms)
{
	struct timer *timer;

	if (timers_next_ms(timers) > now_ms)
		return NULL;
	timer = timers->heap[0];
	timers_clear(timers, timer);
	return timer;
}

void timers_release(struct timers *timers)
{
	free(timers->heap);
	*timers = (struct timers){0};
}
