/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * stages.h - papers in piles, and the stages of a count that moves them.
 *
 * Each paper lies on the pile of the candidate it counts for, or is exhausted:
 * no continuing candidate is left on it. A vote is so many units. What irv and
 * stv share.
 */
#ifndef COUNT_STAGES_H
#define COUNT_STAGES_H

#include "count/inside.h"

struct stages {
	struct count *count;
	int64_t total; /* units of all papers */
	/* Of each candidate. */
	bool *continuing; /* may receive papers: neither elected nor out */
	int64_t *votes; /* units now */
	size_t *pile; /* the paper on top, or NO_PAPER */
	uint32_t *who; /* room for one choice among candidates */
	/* Of each paper. */
	size_t *below; /* the next one of its pile, or NO_PAPER */
	uint32_t *mark; /* the mark that it counts for */
	int64_t *value; /* units of each of its ballots */
};

#define NO_PAPER SIZE_MAX

/* Lays each paper, worth `unit`, on the pile of its first candidate; all are continuing. */
void stages_init(struct stages *stages, struct count *count, int64_t unit);

/* Appends a round with the votes as they are. There is room for one a candidate and one more. */
struct tally_round *stages_note(struct stages *stages, enum tally_action action,
                                uint32_t candidate);
struct tally_round *stages_last(const struct stages *stages);

/*
 * Moves every paper of a candidate who is no longer continuing, each at the
 * part numerator / denominator of its value, cut to whole units. The votes of
 * `from` are left to the caller.
 */
void stages_move(struct stages *stages, uint32_t from, int64_t numerator, int64_t denominator);

/* Puts the first k of stages->who in order: most votes now, else in the latest round where they
 * differ, else as the tie rules and then the list have it. */
void stages_sort(struct stages *stages, uint32_t k);

/*
 * Of the first k of stages->who, the one with the most (`most`) or the fewest
 * votes; if several, in the latest earlier round where they differ, again among
 * those still equal; then by the tie rules. False: undecided, and the result is
 * a tie among those left.
 */
bool stages_pick(struct stages *stages, uint32_t k, bool most, uint32_t *out);

#endif
