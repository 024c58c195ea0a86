/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * told_tally.h - how a method came to its answer, as minutes tell it.
 */
#ifndef PAPER_TOLD_TALLY_H
#define PAPER_TOLD_TALLY_H

#include "paper/told.h"

extern const char *const told_methods[];

/* The tally of a motion with so many options, at least one. */
void told_read_tally(struct source *source, const struct cJSON *object, int options,
                     struct told_tally *out);

#endif
