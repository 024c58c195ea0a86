/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * shares.h - equal shares, from the purses of the voters to one outcome.
 *
 * Money is counted in parts: 1 / (ballots * 2^shift) of a cent, so that a share
 * of the budget is a whole number of them. A due, what each supporter pays who
 * can, seldom is; it lies between two such numbers, and so do the purses that
 * paid it. Bounds alone decide nearly everything; where they cannot,
 * shares_exact.c works with fractions of any length.
 */
#ifndef COUNT_SHARES_H
#define COUNT_SHARES_H

#include "count/inside.h"

typedef unsigned __int128 wide;

#define NOT_BOUGHT UINT32_MAX

struct purse { /* of the people who cast one kind of ballot */
	int64_t low, high; /* each still has between so many parts; nothing when high is 0 */
	uint64_t people;
};

struct project {
	int64_t cost; /* cents */
	int64_t utility; /* what the due is divided by: the least quotient is bought */
	uint64_t votes;
	uint32_t *supporters; /* numbers of papers, in any order */
	uint32_t supporter_count;

	/* Of the run. */
	uint32_t with_money; /* all who still have money are among the first so many supporters */
	wide price_low, price_high; /* the cost in parts */
	int64_t due_low, due_high; /* the due is at least the one; at most the other in `round` */
	uint32_t round; /* in which due_low was worked out */
	uint64_t payers; /* they share the cost evenly and are all who have money; 0: not so */
	uint32_t place; /* in the order of purchase; NOT_BOUGHT */
};

struct stake {
	int64_t money;
	uint64_t people;
};

struct shares {
	struct count *count;
	wide ballots;
	struct project *projects; /* by candidate */
	struct purse *purses; /* by paper */

	/* Of the run: everybody holds from `from` to `to` cents over the ballots. */
	wide from, to;
	int shift;
	struct exact *exact; /* decides where bounds cannot, if from is to; or NULL: nobody does */
	bool note_ties;
	uint32_t round;
	uint32_t *heap; /* projects that may still be bought, the least due_low / utility on top */
	uint32_t heap_count;
	uint32_t *tied; /* those of this round that may be the best */
	uint32_t tied_count;
	uint32_t *groups; /* of the tied, for the tie rules */
	uint32_t *bought; /* in this order */
	uint32_t bought_count;
	int64_t spent; /* cents */
	struct stake *stakes; /* room for one of each paper */
};

enum run_end {
	RUN_COMPLETE,
	RUN_OVER, /* more was bought than the real budget allows: there is no more to know */
	RUN_BLURRED /* the bounds do not tell, or not the same for all from `from` to `to` */
};

/*
 * shares_run.c: buys one project after the other, for every virtual budget from
 * `from` to `to` cents at once: the outcome is the same for all of them.
 */
enum run_end shares_run(struct shares *shares, wide from, wide to, struct exact *exact);

/* shares_due.c. */
void due_start(const struct shares *shares, struct project *project);
/* Raises due_low to what the purses allow now. False: the supporters surely cannot pay. */
bool due_from_below(struct shares *shares, struct project *project);
/* due_high, after due_from_below(). False: it is not sure that they can pay; due_high is none. */
bool due_from_above(struct shares *shares, struct project *project);

/* shares_exact.c: the same with fractions over one common denominator. */
struct exact *exact_open(struct shares *shares); /* the caller ends it with exact_close() */
void exact_close(struct exact *exact); /* NULL is fine */
void exact_start(struct exact *exact);
/* Works out the due, and its bounds anew. False: the supporters cannot pay. */
bool exact_due(struct exact *exact, uint32_t candidate);
/* By due / utility, after exact_due() of both in this round: below 0: left is less. */
int exact_compare(const struct exact *exact, uint32_t left, uint32_t right);
/* After exact_due(): the candidate is bought next. */
void exact_buy(struct exact *exact, uint32_t candidate);
/* Whether people with this ballot, who could pay all that was bought before, have nothing now. */
bool exact_spends_all(const struct exact *exact, uint32_t paper);

#endif
