/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes.h - minutes of earlier sittings, and who writes the prose of this one.
 */
#ifndef CORE_MINUTES_H
#define CORE_MINUTES_H

#include "hemicycle/assembly.h"
#include "hemicycle/refusals.h"

/* Whether that minutes line may come into sitting `sitting`. */
bool earlier_minutes_sane(int64_t sitting, const struct earlier_minutes *line);

/* Index in state->approvals of those minutes; NOT_FOUND: not approved in this sitting. */
int approval_place(const struct assembly *state, int64_t sitting);

/*
 * Whether the pupil of `seat` writes the minutes: holds the office while the sitting runs, or has
 * held it at any time, once it is sealed.
 */
bool minutes_writer(const struct assembly *state, unsigned seat);

/*
 * Whether prose on `item` (0: of the whole sitting) may be written at all: the sitting has begun,
 * the item exists, and its words are no secret of the room.
 */
enum refusal prose_refusal(const struct assembly *state, unsigned item);

/* A concern whose words stay in the room: minutes tell nothing that was written on it. */
bool item_untold(const struct item *item);

#endif
