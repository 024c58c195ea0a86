/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * freeze.h - the hash of everything that freezes when a vote opens.
 */
#ifndef CORE_FREEZE_H
#define CORE_FREEZE_H

#include "hemicycle/assembly.h"

/*
 * BLAKE2b-256 of these pieces, in this order; a number is eight bytes,
 * little-endian; a reference its 32 bytes, a picture its PICTURE_BYTES:
 *   the sitting's id, the vote's number, the title, the motion's picture,
 *   ballot, option_count, then each option's text and picture,
 *   base, threshold, quorum, tie_rule, secrecy, changeable,
 *   the number of seats on the roll, then each one's seat and pupil, by seat.
 */
void freeze_vote(const struct assembly *state, unsigned number, const struct motion *motion,
                 const struct seats *eligible, struct text_ref *out);

#endif
