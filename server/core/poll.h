/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * poll.h - the tally of a vote of the whole school: the parts of its classes laid on one table,
 * and counted there as the vote of one class is (core/tally.h).
 */
#ifndef CORE_POLL_H
#define CORE_POLL_H

#include "core/box.h"
#include "hemicycle/polls.h"

enum { /* different papers of all classes of a school, at most */
       POLL_ROWS = CLASSES_PER_SCHOOL_MAX * MEMBERS_MAX
};

/* Whether one tally over all classes settles it: docs/school.md tells why the others do not. */
bool poll_possible(const struct motion *motion);
/* The figures of a counted vote on such a motion. */
void poll_figures_of(const struct vote *vote, struct poll_figures *out);
void poll_add(struct poll_figures *sum, const struct poll_figures *part);
/*
 * Sorts the papers of several classes by value and puts equal ones together, so that they do not
 * tell whose they are. Returns how many rows are left; `spare` has room for as many.
 */
unsigned poll_merge(struct paper_row rows[], unsigned count, struct paper_row spare[]);
/* All of it on one table; everything is borrowed. `rows` are merged. */
void poll_box(const struct motion *motion, const struct poll_figures *sum,
              const struct paper_row rows[], unsigned count, struct box *out);

#endif
