/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rounds.h - votes on one item that follow from one another.
 *
 * A tie that is voted again, places that are left, a text that is amended, a
 * majority where consent failed: what the next round asks follows from what the
 * last one answered.
 */
#ifndef CORE_ROUNDS_H
#define CORE_ROUNDS_H

#include <stdbool.h>

#include "hemicycle/assembly.h"
#include "hemicycle/refusals.h"

struct next_round {
	uint8_t round;
	uint8_t seats;
	uint16_t standing;
};

/* Bits for `count` options. */
static inline uint16_t options_all(unsigned count)
{
	return (uint16_t)((1u << count) - 1);
}

/* Whether, on the item on the floor, a vote may open at all; and the fallback of consent. */
enum refusal round_refusal(const struct assembly *state);
bool fallback_possible(const struct assembly *state);
/* What the next vote on the item on the floor asks. */
void round_next(const struct assembly *state, bool fallback, struct next_round *out);

/* Whether the shown vote at hand stands against its text, so that the text may be amended. */
bool round_blocked(const struct assembly *state);

/* The options that the verdict elects; of lots, none. */
uint16_t vote_winners(const struct item *item, const struct vote *vote);
/* Of them, those who did not stand and have not answered yet. */
uint16_t vote_waiting(const struct assembly *state, const struct vote *vote);
/* The verdict after `choice`, who is waiting, has said no. */
void verdict_refuse(const struct assembly *state, const struct vote *vote, unsigned choice,
                    struct verdict *out);

#endif
