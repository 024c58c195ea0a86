/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * polls.h - a vote of the whole school: one motion, a part in each class, one tally.
 */
#ifndef HEMICYCLE_POLLS_H
#define HEMICYCLE_POLLS_H

#include "hemicycle/assembly.h"

enum poll_state { POLL_RUNNING, POLL_CLOSED, POLL_STATE_COUNT };

enum part_state { /* of one class */
	          PART_WAITING, /* has not voted */
	          PART_COUNTED, /* its vote may still be annulled */
	          PART_SETTLED, /* its item is recorded */
	          PART_ASIDE, /* the class does not vote on it */
	          PART_MISSED, /* it had not voted when all was closed */
	          PART_STATE_COUNT
};

static inline bool part_voted(unsigned state)
{
	return state == PART_COUNTED || state == PART_SETTLED;
}

/* What classes have voted, as numbers: of one, or the sum. The neutral choice is last. */
struct poll_figures {
	uint16_t votes[CHOICES_MAX];
	uint16_t hand_votes[CHOICES_MAX]; /* of them, by paper or hands */
	uint16_t eligible, present;
	uint16_t signed_; /* voters */
	uint16_t spoiled;
};

#endif
