/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * because.h - why a method chose as it did, in one sentence that a child can repeat.
 *
 * As static/src/core/methodWords.ts; `told` has a tally.
 */
#ifndef PAPER_BECAUSE_H
#define PAPER_BECAUSE_H

#include "paper/told.h"
#include "paper/words.h"

/* Options that the method has compared: those on the ballot. */
void because_compared(const struct told *told, struct numbers *out);
/* Who did not win has as many as who won: of a settled tie, "the most" would be untrue. */
bool because_level(const struct told *told);
const char *because_method(struct words *words, const struct told *told);
/* Places are left for another round, or nobody could be chosen at all. */
const char *because_short(struct words *words, const struct told *told);
/* "Avec 250 €, on achète « les plantes » ; il reste 70 €." */
const char *because_bought(struct words *words, const struct told *told);
/* Ballots that still count for somebody in a round. */
int64_t because_in_play(const struct told *told, int round);
/* How many duels an option won, among those compared. */
int because_duels_won(const struct told *told, int option);

#endif
