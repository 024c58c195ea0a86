/* SPDX-License-Identifier: EUPL-1.2 */
/* day.c - a day begins and ends at midnight where the server stands, in summer and in winter. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>
#include <cmocka.h>

#include "base/day.h"

enum { MINUTE_MS = 60 * 1000, HOUR_MS = 60 * MINUTE_MS };

#define FRANCE "CET-1CEST,M3.5.0,M10.5.0/3"

/* The moment when it is `hours` and `minutes` at Greenwich on that day. */
static int64_t greenwich(int32_t day, int hours, int minutes)
{
	return day * DAY_MS + (int64_t)hours * HOUR_MS + (int64_t)minutes * MINUTE_MS;
}

static void stand_in(const char *zone)
{
	setenv("TZ", zone, 1);
	tzset();
}

/* Midnight here is that moment: the minute before is of the day before. */
static void midnight(int64_t at_ms, int32_t day)
{
	assert_int_equal(day_here(at_ms), day);
	assert_int_equal(day_here(at_ms - 1), day - 1);
	assert_int_equal(day_here(at_ms + DAY_MS / 2), day);
}

static void a_day_begins_at_midnight_here(void **state)
{
	(void)state;
	stand_in("UTC");
	midnight(greenwich(20000, 0, 0), 20000);
	stand_in("<+04>-4"); /* La Réunion */
	midnight(greenwich(20000, 20, 0), 20001);
	stand_in("<+11>-11"); /* Nouméa: the morning at school is the evening before at Greenwich */
	midnight(greenwich(20000, 13, 0), 20001);
	stand_in("<-10>10"); /* Papeete */
	midnight(greenwich(20000, 10, 0), 20000);
	stand_in("<-0930>9:30"); /* the Marquesas */
	midnight(greenwich(20000, 9, 30), 20000);
}

static void half_past_midnight_in_france_is_of_the_new_day(void **state)
{
	(void)state;
	stand_in(FRANCE);
	midnight(greenwich(20467, 23, 0), 20468); /* in January */
	midnight(greenwich(20648, 22, 0), 20649); /* in July */
	assert_int_equal(day_here(greenwich(20648, 22, 30)), 20649);
}

static void the_days_on_which_the_hour_changes_are_one_day_each(void **state)
{
	const int32_t spring = 20541, autumn = 20751; /* 29 March and 25 October 2026 */

	(void)state;
	stand_in(FRANCE);
	midnight(greenwich(spring - 1, 23, 0), spring);
	midnight(greenwich(spring, 22, 0), spring + 1); /* 23 hours later */
	midnight(greenwich(autumn - 1, 22, 0), autumn);
	midnight(greenwich(autumn, 23, 0), autumn + 1); /* 25 hours later */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(a_day_begins_at_midnight_here),
	        cmocka_unit_test(half_past_midnight_in_france_is_of_the_new_day),
	        cmocka_unit_test(the_days_on_which_the_hour_changes_are_one_day_each),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
