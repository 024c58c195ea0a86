/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * motion.h - what a motion must be before it may stand on the agenda.
 */
#ifndef CORE_MOTION_H
#define CORE_MOTION_H

#include "hemicycle/assembly.h"
#include "hemicycle/refusals.h"

/* Options of a ballot that has no words of its own for them; 0 when they are named. */
uint8_t motion_unnamed_options(unsigned ballot);
/* The usual counting method of a ballot, enum tally_method; and whether another goes with it. */
uint8_t motion_method(unsigned ballot);
bool motion_method_fits(unsigned ballot, unsigned method);

/*
 * Gives the motion its one form: what its kind of ballot does not have (words
 * of a motion's two options, options past the last, a changeable secret vote)
 * is cleared, and what the class list says of candidates is written in.
 */
void motion_settle(const struct assembly *state, struct motion *motion);
/* Whether it has this form already. */
bool motion_settled(const struct assembly *state, const struct motion *motion);

/* Whether a settled motion is whole: REFUSAL_NONE, or what is wrong with it. */
enum refusal motion_refusal(const struct assembly *state, const struct motion *motion);

bool text_ref_empty(const struct text_ref *ref);
bool picture_valid(const struct picture *picture); /* [a-z0-9-], padded with zeros */

#endif
