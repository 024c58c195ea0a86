/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_rounds.h - the rounds of a count in one line, and ranked votes at random.
 *
 *     first a=9 b=2.5 x=0.5 +a; surplus a: a=5 b=6.49996 +b; exclude c: ...
 *
 * A round of irv has no name. Candidates without a vote are left out; x is what
 * is exhausted or lost, +a is elected, -a goes without a step of its own.
 */
#ifndef TALLY_ROUNDS_H
#define TALLY_ROUNDS_H

#include "tally_kit.h"

const char *rounds_of(const struct kit *kit); /* good until the next call */

uint32_t dice_draw(uint64_t *dice, uint32_t below);
/*
 * Asks with 1 to 6 people and up to 24 lines of small heaps, some with equal
 * ranks. Half of the votes have one tie rule: an order of everybody.
 */
void kit_random(struct kit *kit, enum tally_method method, uint64_t *dice);

#endif
