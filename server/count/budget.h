/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * budget.h - what the two ways to spend a budget share; greedy_fill() is in inside.h.
 */
#ifndef COUNT_BUDGET_H
#define COUNT_BUDGET_H

#include "count/inside.h"

/* Fills out->tallies with the votes of each project. */
void budget_tally(struct count *count);

#endif
