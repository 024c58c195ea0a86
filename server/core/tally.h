/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally.h - the bridge from the votes of an assembly to the counting library.
 *
 * A vote with its papers becomes a struct tally_question; the answer becomes a
 * verdict, or the steps that a screen shows. Options keep the numbers that they
 * have on the agenda; who does not stand is no candidate.
 */
#ifndef CORE_TALLY_H
#define CORE_TALLY_H

#include "core/box.h"
#include "hemicycle/tally.h"
#include "hemicycle/views.h"

/*
 * The verdict of a vote whose fields are as at the count: present, votes, spoiled, seed,
 * favoured. `papers` are those of marked ballots.
 */
void tally_verdict(const struct assembly *state, const struct vote *vote,
                   const struct papers *papers, struct verdict *out);

/* The same of whatever lies on the table. */
void box_verdict(const struct box *box, struct verdict *out);

/* What a method, not only the vote's own, says of marked ballots. */
void box_explain(const struct box *box, enum tally_method method, struct view_tally *out);
/* The same of those of a counted vote. */
void tally_explain(const struct assembly *state, const struct vote *vote, enum tally_method method,
                   struct view_tally *out);

/*
 * After a tie of marked ballots, the options among which a second vote chooses: the tied, and
 * where a method excludes one after the other, everybody who had not been excluded.
 */
uint16_t tally_running(const struct assembly *state, const struct vote *vote);

#endif
