/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * lots.h - draws that anybody can repeat: printf 'SEED\nNUMBER' | sha256sum.
 *
 * The numbers are those that a class sees: seat + 1 of a pupil, option + 1 of an option.
 */
#ifndef CORE_LOTS_H
#define CORE_LOTS_H

#include <stdbool.h>

#include "hemicycle/assembly.h"

#define LOT_ID_BYTES 4

/* The number of a seat or an option, as a class sees it, in decimal. */
void lots_id(unsigned what, char out[LOT_ID_BYTES]);

/* Orders what[0..count), seats or options, by the seed: the first drawn first. */
void lots_order(const char *seed, uint8_t what[], unsigned count);

/* The place + 1 of each option of `tied` in that order; 0 of the others. */
void lots_places(const char *seed, uint16_t tied, uint8_t place[OPTIONS_MAX]);

/*
 * The seed of lots: the throws of the vote by seat, then what was typed, dashes
 * between. False, *out untouched, when it is too long; "" when there is nothing.
 */
bool lots_seed(const struct vote *vote, const char typed[SEED_BYTES], char out[SEED_BYTES]);

#endif
