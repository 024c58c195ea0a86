/* SPDX-License-Identifier: EUPL-1.2 */
/* answers.h - the shapes of those answers whose parts come one by one. */
#ifndef WIRE_ANSWERS_H
#define WIRE_ANSWERS_H

#include "wire/answer.h"
#include "wire/table.h"

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
