/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_dice_items.h - random commands about items, concerns, amendments and the book.
 */
#ifndef TESTS_CORE_DICE_ITEMS_H
#define TESTS_CORE_DICE_ITEMS_H

#include <stdbool.h>

#include "unit/core_dice.h"

/* The fields of such a command; others stay as they are. */
void dice_item_fields(struct dice *dice, const struct assembly *state, struct command *out);

/* Lines of the book that a sitting begins with, some at the end of their trial. */
void dice_book(struct dice *dice, unsigned members, struct command *prepare);

/* Every item about a trial names a line whose trial ends. */
bool book_holds(const struct assembly *state);

/* How an item came from elsewhere in the school. */
void dice_post(struct dice *dice, struct posted *out);

#endif
