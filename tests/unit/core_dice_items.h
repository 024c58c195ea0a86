/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_dice_items.h - random commands about items, concerns, amendments and the book.
 */
#ifndef TESTS_CORE_DICE_ITEMS_H
#define TESTS_CORE_DICE_ITEMS_H

#include "unit/core_dice.h"

/* The fields of such a command; others stay as they are. */
void dice_item_fields(struct dice *dice, const struct assembly *state, struct command *out);

/* Lines of the book that a sitting begins with, some at the end of their trial. */
void dice_book(struct dice *dice, unsigned members, struct command *prepare);

#endif
