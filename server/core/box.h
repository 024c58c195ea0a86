/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * box.h - what lies on the table to be counted: ballots, who was there, and by which rules.
 *
 * The ballots are those of one class, or of all classes of a school together; nothing that counts
 * them knows which.
 */
#ifndef CORE_BOX_H
#define CORE_BOX_H

#include "core/papers.h"
#include "hemicycle/counting.h"

struct box { /* every pointer is borrowed */
	const struct motion *motion;
	struct count_question question; /* of the ballot that was filled in, with the people */
	const uint16_t *votes; /* CHOICES_MAX, of ballots that name a choice */
	const struct paper_row *rows; /* marked ballots: sorted, all different */
	unsigned row_count;
	unsigned spoiled;
	unsigned seats; /* places that this round fills */
	unsigned round;
	uint16_t standing;
	uint8_t casting_choice; /* CHOICE_NONE: none was given */
	const uint16_t *favoured; /* OPTIONS_MAX; as in struct vote */
	const char *seed;
	const struct seats *present; /* of lots; else it may be NULL */
};

/* The vote as its fields are; `papers` are those of marked ballots, else NULL. */
void box_of_vote(const struct assembly *state, const struct vote *vote, const struct papers *papers,
                 struct box *out);

#endif
