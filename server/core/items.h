/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * items.h - what may be said of an item, whoever says it and whatever brings it.
 */
#ifndef CORE_ITEMS_H
#define CORE_ITEMS_H

#include "hemicycle/commands.h"
#include "hemicycle/refusals.h"

/* Done, one way or another: it comes to the floor no more. */
bool item_is_over(const struct item *item);

/* Whether a concern may come to the floor; of every other kind true. */
bool item_admissible(const struct item *item);

/* Whether an amendment may be proposed to an item of that kind. */
/* Whether it is a vote of the whole school, whose motion stays as it came. */
bool item_frozen(const struct item *item);
bool posted_sane(const struct posted *posted);
bool kind_amendable(unsigned kind);

/* What an item may be said to be. The mood is asked for by a command of its own. */
enum refusal about_refusal(const struct assembly *state, unsigned kind, unsigned author,
                           unsigned minutes, unsigned names_somebody);

/* Whether what waited may become an item; the mood may not. */
enum refusal gathered_refusal(const struct assembly *state, const struct gathered *row);

#endif
