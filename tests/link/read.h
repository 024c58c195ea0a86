/* SPDX-License-Identifier: EUPL-1.2 */
/* read.h - what may be read out of ballots that were found. */
#ifndef LINK_READ_H
#define LINK_READ_H

#include "link/find.h"

/* What the journal of a test says before it lists one digit for each paper: its choice plus one. */
#define LIST_HEAD "{\"papers of %lld\":\""

/* choices[i] of found->ballots[i]; false when nothing can be read this way. */
bool read_ballots(struct evidence *evidence, const struct target *target, const struct found *found,
                  enum reading reading, uint8_t choices[ATTACK_VOTERS]);

#endif
