/* SPDX-License-Identifier: EUPL-1.2 */
/* clock.h - sums of times, none of which leaves 0..TIME_MAX_MS. */
#ifndef CORE_CLOCK_H
#define CORE_CLOCK_H

#include "core/find.h"

/* A time so many seconds later. */
static inline int64_t clock_later(int64_t from_ms, unsigned seconds)
{
	int64_t at_ms = from_ms + seconds * INT64_C(1000);

	return at_ms < TIME_MAX_MS ? at_ms : TIME_MAX_MS;
}

/* A total with the time between added, which is nothing when the clock was set back. */
static inline int64_t clock_added(int64_t total_ms, int64_t from_ms, int64_t to_ms)
{
	int64_t sum_ms = total_ms + (to_ms > from_ms ? to_ms - from_ms : 0);

	return sum_ms < TIME_MAX_MS ? sum_ms : TIME_MAX_MS;
}

/* Where a clock ends that is given more: from its end, or from now when that is over or none. */
static inline int64_t clock_extended(int64_t until_ms, int64_t now_ms, unsigned seconds)
{
	return clock_later(until_ms > now_ms ? until_ms : now_ms, seconds);
}

static inline bool clock_sane(int64_t at_ms)
{
	return at_ms >= 0 && at_ms <= TIME_MAX_MS;
}

#endif
