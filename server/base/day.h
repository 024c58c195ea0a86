/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * day.h - the days of the calendar where this machine stands (TZ).
 *
 * A day of the book has no hour: it is counted from 1970-01-01, and is over when midnight has come
 * here, whatever the hour is at Greenwich and however long the day was.
 */
#ifndef BASE_DAY_H
#define BASE_DAY_H

#include <stdint.h>

#define DAY_MS ((int64_t)86400000)

/* The day on which `at_ms` falls. */
int32_t day_here(int64_t at_ms);

#endif
