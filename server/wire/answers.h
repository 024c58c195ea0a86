/* SPDX-License-Identifier: EUPL-1.2 */
/* answers.h - the shapes of those answers whose parts come one by one. */
#ifndef WIRE_ANSWERS_H
#define WIRE_ANSWERS_H

#include "wire/answer.h"
#include "wire/table.h"

/* clang-format off */
#define WIRE_YEARS(base, list, counted) \
	{"years", WIRE_LIST, WIRE_AT(base, list), .max = YEARS_MAX, .record = &wire_number, \
	 .stride = sizeof(uint16_t), WIRE_COUNTED(base, counted), \
	 .comment = "school years in which something was sealed, newest first"}
/* clang-format on */

struct login_ok {
	struct token token;
	const char *name;
};

struct cards_ok {
	const struct answer_card *cards;
	size_t count;
};

extern const struct wire_record wire_school_line;

struct link_ok {
	struct answer_link link;
	struct token token;
};

#endif
