/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * counting.h - what a count is given and what it answers.
 *
 * Integers only: a majority is a comparison, never a division. The verdict
 * carries its own explanation as codes and numbers; the words are elsewhere.
 */
#ifndef HEMICYCLE_COUNTING_H
#define HEMICYCLE_COUNTING_H

#include <stdbool.h>
#include <stdint.h>

#include "hemicycle/limits.h"

/*
 * What a ballot paper offers. The first five are filled with one choice, a
 * number; the others with one mark for each option, where 0 is none.
 */
enum ballot {
	BALLOT_MOTION, /* choice 0 for, 1 against, 2 abstain */
	BALLOT_CHOICE, /* one of option_count options, or option_count: blank */
	BALLOT_CONSENT, /* enum tally_consent, or 4: blank */
	BALLOT_FIST, /* 0..5 fingers, or 6: blank */
	BALLOT_LOTS, /* the throw of a die, less one: nobody is chosen, a seed is made */
	BALLOT_SEVERAL, /* mark 1: ticked; at most `picks` of them (0: as many as one likes) */
	BALLOT_RANKED, /* mark 1: the best; each rank once, without gaps; 0: left out */
	BALLOT_GRADES, /* mark 1: the best grade ... grade_count: the worst; all or none */
	BALLOT_POINTS, /* mark: points + 1, up to points_max + 1; all or none */
	BALLOT_BUDGET, /* mark 1: wanted; together they cost at most the budget */
	BALLOT_COUNT
};

static inline bool ballot_is_marked(unsigned ballot)
{
	return ballot >= BALLOT_SEVERAL;
}

enum base { /* of what the threshold is a part */
	    BASE_EXPRESSED, /* ballots that are neither blank nor abstentions */
	    BASE_PRESENT,
	    BASE_ELIGIBLE, /* everybody on the electoral roll */
	    BASE_COUNT
};

enum threshold {
	THRESHOLD_SIMPLE, /* more than any other option; of a motion: more for than against */
	THRESHOLD_ABSOLUTE, /* more than half of the base */
	THRESHOLD_TWO_THIRDS,
	THRESHOLD_THREE_QUARTERS,
	THRESHOLD_UNANIMITY, /* the whole base */
	THRESHOLD_COUNT
};

enum quorum { /* part of the eligible that must be present */
	      QUORUM_NONE,
	      QUORUM_HALF, /* at least half */
	      QUORUM_TWO_THIRDS,
	      QUORUM_THREE_QUARTERS,
	      QUORUM_COUNT
};

enum tie_rule {
	TIE_REJECTED,
	TIE_SECOND_VOTE,
	TIE_CASTING_VOTE,
	TIE_POSTPONED,
	TIE_YOUNGEST, /* marked ballots: who is younger is asked, and only then */
	TIE_LOT, /* marked ballots: a lot with a seed that the class makes */
	TIE_COUNT
};

/* What follows when consent cannot be reached; chosen before the first round. */
enum fallback { FALLBACK_REJECTED, FALLBACK_MAJORITY, FALLBACK_POSTPONED, FALLBACK_COUNT };

enum outcome {
	OUTCOME_NONE, /* not counted yet */
	OUTCOME_ADOPTED,
	OUTCOME_REJECTED,
	OUTCOME_CHOSEN, /* of several options, `winner`; of marked ballots, `winners` */
	OUTCOME_SECOND_VOTE,
	OUTCOME_CASTING_VOTE, /* a tie that waits for the casting vote */
	OUTCOME_POSTPONED,
	OUTCOME_NO_QUORUM,
	OUTCOME_BLOCKED, /* consent, fist: somebody objects */
	OUTCOME_SECOND_ROUND, /* two_round: places are left for the next round */
	OUTCOME_WHO_IS_YOUNGER, /* a tie that waits for the order of age of the tied */
	OUTCOME_LOT, /* a tie that waits for a public seed */
	OUTCOME_DRAWN, /* lots: `winners` are seats */
	OUTCOME_COUNT
};

enum verdict_reason { /* why, for the sentence that explains it */
	              REASON_NONE,
	              REASON_REACHED, /* votes[winner] >= needed */
	              REASON_NOT_REACHED, /* best < needed */
	              REASON_TIE, /* the best are equal and the tie rule spoke */
	              REASON_CASTING_VOTE, /* the casting vote decided */
	              REASON_NO_QUORUM, /* present < quorum_needed */
	              REASON_NOTHING_EXPRESSED, /* every ballot was blank, or none was cast */
	              REASON_METHOD, /* as the counting method says; its steps explain it */
	              REASON_TIE_SETTLED, /* the same, after a tie was settled by its rule */
	              REASON_OBJECTION, /* an objection, or a fist, stands against it */
	              REASON_REFUSED, /* who was elected without standing did not accept */
	              REASON_COUNT
};

struct count_question { /* frozen when the vote opens, but for the numbers of people */
	enum ballot ballot;
	int option_count; /* 2 for a motion, else 2..OPTIONS_MAX */
	enum base base;
	enum threshold threshold;
	enum quorum quorum;
	enum tie_rule tie_rule;
	int eligible; /* on the electoral roll */
	int present; /* of those, present at the close, or signed */
};

struct verdict {
	uint8_t outcome; /* enum outcome */
	uint8_t reason; /* enum verdict_reason */
	uint8_t winner; /* choice; CHOICE_NONE when none */
	uint8_t unanimous; /* all expressed ballots were equal, and there were at least two */
	uint16_t tied; /* bit i: choice i is among the equal best; 0 unless that was a tie */
	/* votes that the winner needed; 0 when nothing fixed it (simple, of several) */
	uint16_t needed;
	uint16_t base;
	uint16_t cast;
	uint16_t expressed;
	uint16_t present;
	uint16_t eligible;
	uint16_t quorum_needed; /* 0 without a quorum */
	uint16_t spoiled; /* declared so by the tellers; in cast, not in expressed */
	uint8_t seats_left; /* places that this vote did not fill */
	uint8_t winner_count; /* 0 where `winner` says all */
	uint8_t winners[OPTIONS_MAX]; /* options (lots: seats) in the order of their election */
};

#define CHOICE_NONE 255

/*
 * Counts one vote. `votes` has option_count + 1 entries, the neutral choice
 * (abstain, blank) last. Never fails: question and votes are already valid.
 * Rules: docs/counting.md; simple and absolute majority as in a French council.
 */
void count_vote(const struct count_question *question, const uint16_t votes[], struct verdict *out);

/* The verdict after a casting vote for `choice`, which must be among verdict->tied. */
void count_casting_vote(const struct count_question *question, int choice, struct verdict *verdict);

/* Votes needed of `base` for `threshold`; at least 1. Simple of a motion: absolute of expressed. */
int count_needed(enum threshold threshold, int base);
/* People who must be present of `eligible`; 0 for QUORUM_NONE. */
int count_quorum_needed(enum quorum quorum, int eligible);

#endif
