/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * freeze.h - the hash of everything that freezes when a vote opens.
 */
#ifndef CORE_FREEZE_H
#define CORE_FREEZE_H

#include "hemicycle/events.h"

/*
 * BLAKE2b-256 of these pieces, in this order; a number is eight bytes,
 * little-endian; a reference its 32 bytes, a picture its PICTURE_BYTES:
 *   the sitting's id, the vote's number, the title, the motion's picture,
 *   ballot, option_count, then each named option's text and picture (of a motion, two empty ones),
 *   base, threshold, quorum, tie_rule, secrecy, changeable,
 *   the number of seats on the roll, then each one's seat and pupil, by seat.
 * That is all of a motion or a choice in which nobody stands as a candidate and all options stand.
 * Of every other vote there follow:
 *   fallback, seats of this round, standing, round, method, picks, grade_count, points_max,
 *   the motion's fallback, official, budget, then each named option's candidate, substitute,
 *   drafted, cost, statement and substitute_name.
 * `opened` is the event that opens the vote; its `frozen` is not read.
 */
void freeze_vote(const struct assembly *state, const struct motion *motion,
                 const struct event *opened, struct text_ref *out);

#endif
