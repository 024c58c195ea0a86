/* SPDX-License-Identifier: EUPL-1.2 */
/* turns.h - whose turn it is to hold a role. */
#ifndef CORE_TURNS_H
#define CORE_TURNS_H

#include "hemicycle/assembly.h"

#define TURNS_MAX 3 /* seats that are suggested for a role */

/*
 * Present pupils who neither hold `office` nor were offered it: who held it longest ago (or
 * never) first, then who holds or was offered the fewest roles, then who has held the fewest
 * before, then by seat, beginning elsewhere in each sitting. Answers how many, TURNS_MAX at most.
 */
unsigned turns_suggest(const struct assembly *state, unsigned office, uint16_t seats[TURNS_MAX]);

#endif
