/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * poll.h - the tally of a vote of the whole school: the parts of its classes, added, and judged
 * by the rules of the motion as the vote of one class is.
 */
#ifndef CORE_POLL_H
#define CORE_POLL_H

#include "hemicycle/polls.h"

/* Whether its tallies may be added: a plain motion, without people, whose tie settles itself. */
bool poll_possible(const struct motion *motion);
/* The figures of a counted vote on such a motion. */
void poll_figures_of(const struct vote *vote, struct poll_figures *out);
void poll_add(struct poll_figures *sum, const struct poll_figures *part);
void poll_verdict(const struct motion *motion, const struct poll_figures *sum, struct verdict *out);

#endif
