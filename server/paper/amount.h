/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * amount.h - money, decimals, days and hours as people write them.
 *
 * Nothing here asks the machine for a locale: names of months and days are words of the catalogue
 * paper.json. Hours are those of the place where the server stands (TZ).
 */
#ifndef PAPER_AMOUNT_H
#define PAPER_AMOUNT_H

#include <stdint.h>

#include "paper/words.h"

#define MINUTE_MS ((int64_t)60000)

const char *amount_money(struct words *words, int64_t cents); /* "12,50 €" */
/* `value` in 1 / `scale`, with two decimals at most, cut: "61,5". */
const char *amount_decimal(struct words *words, int64_t value, int64_t scale);

const char *date_long(struct words *words, int64_t at_ms); /* "vendredi 20 novembre 2026" */
const char *date_short(struct words *words, int64_t at_ms); /* "20 novembre 2026" */
const char *date_due(struct words *words, int64_t day); /* of days since 1970-01-01 */
/* The same for a spreadsheet, which sorts by them: "2026-11-20". */
const char *date_sortable(struct words *words, int64_t at_ms);
const char *date_due_sortable(struct words *words, int64_t day);
const char *date_month(struct words *words, int64_t at_ms); /* "Novembre 2026" */
const char *date_month_short(struct words *words, int month); /* 0 to 11: "nov." */
const char *time_of_day(struct words *words, int64_t at_ms); /* "14:05" */
/* Months since year 0, by which things are grouped; a school year begins in August. */
int date_month_number(int64_t at_ms);
int date_school_year(int64_t at_ms); /* 2026 for 2026-2027 */

#endif
