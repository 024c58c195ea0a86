/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * answer_rows.h - inside wire: rows that the tables of answers are made of.
 *
 * `base` is the struct that is told of, `word` the field's name on the wire.
 */
#ifndef WIRE_ANSWER_ROWS_H
#define WIRE_ANSWER_ROWS_H

#include "wire/table.h"

/* clang-format off */
#define ID(base, word, member) {word, WIRE_INT, WIRE_AT(base, member), .max = WIRE_INTEGER_MAX}
#define COUNT(base, word, member) {word, WIRE_INT, WIRE_AT(base, member), .max = INT32_MAX}
#define STRING(base, word, member) {word, WIRE_STRING, WIRE_AT(base, member)}
#define BOOL(base, word, member) {word, WIRE_BOOL, WIRE_AT(base, member)}
/* Elements behind a pointer, as many as `counted` says. */
#define LIST(word, base, member, counted, element, rows) \
	{word, WIRE_LIST, .offset = offsetof(base, member), .max = INT32_MAX, .indirect = true, \
	 .record = &(rows), .stride = sizeof(element), WIRE_COUNTED(base, counted)}
/* Of a struct answer_years. */
#define YEARS(base, list, counted) \
	{"years", WIRE_LIST, WIRE_AT(base, list), .max = YEARS_MAX, .record = &wire_number, \
	 .stride = sizeof(uint16_t), WIRE_COUNTED(base, counted), \
	 .comment = "school years in which something was sealed, newest first"}
#define TODAY(base, member) \
	{"today", WIRE_INT, WIRE_AT(base, member), .max = DAY_MAX, \
	 .comment = "where the server stands, in days since 1970-01-01"}
/* clang-format on */

#endif
