/* SPDX-License-Identifier: EUPL-1.2 */
/* day.c - the days of the calendar where this machine stands. */
#include "base/day.h"

#include <time.h>

#include "base/check.h"

int32_t day_here(int64_t at_ms)
{
	time_t seconds = (time_t)(at_ms / 1000);
	struct tm here;

	CHECK(localtime_r(&seconds, &here) != NULL);
	/* The offset of that very moment: it changes with summer time. */
	return (int32_t)((seconds + here.tm_gmtoff) * 1000 / DAY_MS);
}
