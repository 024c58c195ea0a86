/* SPDX-License-Identifier: EUPL-1.2 */
/* seats.h - sets of seats. */
#ifndef CORE_SEATS_H
#define CORE_SEATS_H

#include <stdbool.h>

#include "hemicycle/assembly.h"

static inline bool seats_have(const struct seats *seats, unsigned seat)
{
	return seat < MEMBERS_MAX && (seats->bits[seat / 64] >> (seat % 64) & 1) != 0;
}

static inline void seats_add(struct seats *seats, unsigned seat)
{
	seats->bits[seat / 64] |= (uint64_t)1 << (seat % 64);
}

static inline void seats_drop(struct seats *seats, unsigned seat)
{
	seats->bits[seat / 64] &= ~((uint64_t)1 << (seat % 64));
}

static inline unsigned seats_count(const struct seats *seats)
{
	unsigned count = 0;

	for (unsigned i = 0; i < MEMBERS_MAX / 64; i++)
		count += (unsigned)__builtin_popcountll(seats->bits[i]);
	return count;
}

#endif
