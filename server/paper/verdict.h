/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * verdict.h - the verdict of a vote as sentences that a child of ten understands.
 *
 * The same sentences as static/src/core/verdict.ts says on the screens; tests/words holds both to
 * one file. It decides nothing: the outcome is in the verdict, here are only the words.
 */
#ifndef PAPER_VERDICT_H
#define PAPER_VERDICT_H

#include "paper/told.h"
#include "paper/words.h"

/* "14 pour sur 25 exprimés. Il en fallait 13. C’est adopté." */
const char *verdict_sentence(struct words *words, const struct told *told);
/* Why it ended so, without the decision itself. */
const char *verdict_reason(struct words *words, const struct told *told);
/* Its last words: adopted, rejected, chosen… */
const char *verdict_outcome(struct words *words, const struct told *told);
/* A unanimous secret vote hides nobody's choice: it must be said. "" when it is not so. */
const char *verdict_unanimous(struct words *words, const struct told *told);

/* Fingers that were held up, and those that three for each hand would have been. */
struct fingers {
	int64_t sum;
	int64_t hands;
	int64_t needed;
};
struct fingers fingers_of(const struct told *told);

#endif
