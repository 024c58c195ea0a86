/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * amount.c - money, decimals, days and hours as people write them.
 */
#include "paper/amount.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/check.h"
#include "base/day.h"

enum { CENTS = 100, AUGUST = 7 };

/* 1234567 as "1 234 567", with spaces that do not break. */
static const char *grouped(struct words *words, int64_t whole)
{
	char digits[24];
	char out[64] = "";
	int count = snprintf(digits, sizeof digits, "%lld", (long long)whole);
	size_t used = 0;

	for (int i = 0; i < count; i++) {
		if (i > 0 && digits[i - 1] != '-' && (count - i) % 3 == 0) {
			out[used++] = '\xc2'; /* a blank that holds: U+00A0 */
			out[used++] = '\xa0';
		}
		out[used++] = digits[i];
	}
	return words_keep(words, out, used);
}

const char *amount_money(struct words *words, int64_t cents)
{
	const char *amount = grouped(words, cents / CENTS);

	if (cents % CENTS != 0)
		amount = words_format(words, "%s%s%02d", amount, SAY(words, "money.point"),
		                      (int)(cents % CENTS));
	return SAY(words, "money.amount", W_TEXT("amount", amount));
}

const char *amount_decimal(struct words *words, int64_t value, int64_t scale)
{
	int64_t whole = value / scale;
	int rest = (int)((value % scale) * CENTS / scale);

	CHECK(scale > 0);
	if (rest <= 0)
		return grouped(words, whole);
	return words_format(words, rest % 10 == 0 ? "%s%s%d" : "%s%s%02d", grouped(words, whole),
	                    SAY(words, "number.point"), rest % 10 == 0 ? rest / 10 : rest);
}

static struct tm local(int64_t at_ms)
{
	time_t seconds = (time_t)(at_ms / 1000);
	struct tm out;

	CHECK(localtime_r(&seconds, &out) != NULL);
	return out;
}

static const char *with_date(struct words *words, const char *key, const struct tm *at)
{
	return SAY(
	        words, key,
	        W_TEXT("weekday", SAY(words, words_format(words, "paper.weekday.%d", at->tm_wday))),
	        W_TEXT("month", SAY(words, words_format(words, "paper.month.%d", at->tm_mon))),
	        W_NUMBER("day", at->tm_mday), W_NUMBER("year", at->tm_year + 1900));
}

const char *date_long(struct words *words, int64_t at_ms)
{
	struct tm at = local(at_ms);

	return with_date(words, "paper.date.long", &at);
}

const char *date_short(struct words *words, int64_t at_ms)
{
	struct tm at = local(at_ms);

	return with_date(words, "paper.date.short", &at);
}

/* A day has no hour and no place. */
static struct tm of_day(int64_t day)
{
	time_t seconds = (time_t)(day * (DAY_MS / 1000));
	struct tm out;

	CHECK(gmtime_r(&seconds, &out) != NULL);
	return out;
}

const char *date_due(struct words *words, int64_t day)
{
	struct tm at = of_day(day);

	return with_date(words, "paper.date.short", &at);
}

static const char *sortable(struct words *words, const struct tm *at)
{
	return words_format(words, "%04d-%02d-%02d", at->tm_year + 1900, at->tm_mon + 1,
	                    at->tm_mday);
}

const char *date_sortable(struct words *words, int64_t at_ms)
{
	struct tm at = local(at_ms);

	return sortable(words, &at);
}

const char *date_due_sortable(struct words *words, int64_t day)
{
	struct tm at = of_day(day);

	return sortable(words, &at);
}

const char *date_month(struct words *words, int64_t at_ms)
{
	struct tm at = local(at_ms);

	return SAY(
	        words, "paper.date.month",
	        W_TEXT("month", SAY(words, words_format(words, "paper.month.title.%d", at.tm_mon))),
	        W_NUMBER("year", at.tm_year + 1900));
}

const char *date_month_short(struct words *words, int month)
{
	return SAY(words, words_format(words, "paper.month.short.%d", month));
}

const char *time_of_day(struct words *words, int64_t at_ms)
{
	struct tm at = local(at_ms);

	return words_format(words, "%02d:%02d", at.tm_hour, at.tm_min);
}

int date_month_number(int64_t at_ms)
{
	struct tm at = local(at_ms);

	return (at.tm_year + 1900) * 12 + at.tm_mon;
}

int date_school_year(int64_t at_ms)
{
	struct tm at = local(at_ms);

	return at.tm_year + 1900 - (at.tm_mon < AUGUST ? 1 : 0);
}
