/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view_book.c - the book of decisions, amendments, notes, and the look back.
 */
#include "core/view_parts.h"

void view_book(const struct assembly *state, enum audience audience, struct view *out)
{
	out->entry_shown = audience == AUDIENCE_VISITOR ? 0 : state->entry_shown;
}
