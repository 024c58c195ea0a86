/* SPDX-License-Identifier: EUPL-1.2 */
/* dice.h - chance from a seed (splitmix64): the same seed, the same run. */
#ifndef SIM_DICE_H
#define SIM_DICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct dice {
	uint64_t state;
};

static inline uint64_t dice_next(struct dice *dice)
{
	uint64_t z = dice->state += 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

static inline unsigned dice_below(struct dice *dice, unsigned bound)
{
	return (unsigned)((dice_next(dice) >> 32) % bound);
}

/* True `permille` times in a thousand. */
static inline bool dice_chance(struct dice *dice, unsigned permille)
{
	return dice_below(dice, 1000) < permille;
}

static inline void dice_fill(struct dice *dice, void *out, size_t bytes)
{
	uint8_t *to = out;

	for (size_t i = 0; i < bytes; i++)
		to[i] = (uint8_t)dice_next(dice);
}

#endif
