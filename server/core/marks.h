/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * marks.h - what a ballot may say: a choice, or a mark for each option.
 */
#ifndef CORE_MARKS_H
#define CORE_MARKS_H

#include <stdbool.h>

#include "hemicycle/assembly.h"

/* Whether the marks are a ballot of this motion; `standing` as in struct vote. */
bool marks_fit(const struct motion *motion, uint16_t standing, const uint8_t marks[OPTIONS_MAX]);
/* All zero: nobody and nothing is marked. */
bool marks_blank(const uint8_t marks[OPTIONS_MAX]);

/* Whether `choice` is on a ballot of `option_count` options, the neutral one included. */
bool choice_fits(unsigned option_count, uint16_t standing, unsigned choice);

/* Digits and dashes, at least one, then zeros to the end. */
bool seed_fits(const char seed[SEED_BYTES]);

#endif
