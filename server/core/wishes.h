/* SPDX-License-Identifier: EUPL-1.2 */
/* wishes.h - how many pupils want an item first. */
#ifndef CORE_WISHES_H
#define CORE_WISHES_H

#include "hemicycle/assembly.h"

static inline unsigned wishes_for(const struct assembly *state, unsigned item)
{
	unsigned count = 0;

	for (unsigned seat = 0; seat < state->member_count; seat++)
		for (unsigned i = 0; i < WISHES_MAX; i++)
			count += state->members[seat].wishes[i] == item;
	return count;
}

#endif
