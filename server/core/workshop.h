/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * workshop.h - which methods count which marked ballots, and how they read the marks.
 */
#ifndef CORE_WORKSHOP_H
#define CORE_WORKSHOP_H

#include <stdbool.h>

#include "hemicycle/assembly.h"
#include "hemicycle/tally.h"
#include "hemicycle/views.h"

/*
 * What a mark, which is not 0, says to `method`: false for nothing, else *value is the rank,
 * score or grade, and means nothing where the method only names options.
 */
bool workshop_mark(const struct motion *motion, enum tally_method method, unsigned mark,
                   int32_t *value);

/* The methods side by side, that of the vote first; returns how many, 0 for none to compare. */
unsigned workshop_methods(const struct motion *motion, unsigned seats,
                          enum tally_method out[WORKSHOP_MAX]);

/* Whether the counted vote has ballots that other methods can count too. */
bool workshop_comparable(const struct assembly *state, const struct vote *vote);

#endif
