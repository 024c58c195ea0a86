/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * inside.h - what the files of one count share.
 *
 * method.c checks the question, sorts the ballots into blank, void and valid,
 * merges equal ones, looks at the quorum, and calls the row of its method. A
 * method finds its ballots in `papers` and fills `out`.
 */
#ifndef COUNT_INSIDE_H
#define COUNT_INSIDE_H

#include "base/arena.h"
#include "hemicycle/tally.h"

struct paper { /* valid, all different, in one fixed order whatever the order of the ballots */
	uint64_t count; /* above 0 */
	uint32_t mark_count; /* 1 or more */
	/* Ranked methods: by value, then candidate; else by candidate. Each candidate once. */
	const struct tally_mark *marks;
};

struct count {
	const struct tally_question *question;
	const struct tally_options *options; /* of the question */
	uint32_t n; /* candidates */
	struct arena *memory; /* of the result */
	struct arena scratch; /* gone when the count is over */
	const struct paper *papers;
	size_t paper_count;
	struct tally_result *out; /* zeroed, turnout filled; tally_scale 1, nobodies and unknowns set */
};

typedef void count_fn(struct count *count);

/* The methods. Each is called with at least one valid paper, but for sortition. */
count_fn count_motion, count_consent, count_fist; /* called without a paper too */
count_fn count_plurality, count_two_round, count_approval, count_score, count_borda;
count_fn count_irv, count_stv;
count_fn count_copeland, count_schulze, count_ranked_pairs, count_minimax;
count_fn count_majority_judgment, count_budget_greedy, count_equal_shares;
count_fn count_sortition;

/* `items` times `size` bytes, all zero, in the result or in the scratch. Never NULL. */
void *count_keep(struct count *count, size_t items, size_t size);
void *count_scratch(struct count *count, size_t items, size_t size);

void list_add(struct count *count, struct tally_list *list, uint32_t who); /* list of <= n */

/*
 * tie.c: orders who[0..k) by the tie rules, the most favoured first, and writes
 * to group[0..k) rising numbers from 0: equal numbers are still tied. A rule
 * that told two of them apart is noted in out->tie_breaks when `note`.
 */
void tie_order(struct count *count, uint32_t who[], uint32_t group[], uint32_t k, bool note);
/*
 * The `places` most favoured of the k equal ones. True: they are who[0..places).
 * False: the rules leave it open; then *sure of them are certain, who[0..*sure),
 * and who[*sure..*disputed) are equal for the places left.
 */
bool tie_favoured(struct count *count, uint32_t who[], uint32_t k, uint32_t places, uint32_t *sure,
                  uint32_t *disputed);
/* The same for one who must go: the least favoured, in *out; else false and who[0..*disputed). */
bool tie_least(struct count *count, uint32_t who[], uint32_t k, uint32_t *out, uint32_t *disputed);

/*
 * fill.c: ranks all candidates by `key` (compared as numbers, greatest best) into
 * out->ranking, and fills `seats` with the best whose key is above `floor`: winners, tied, status.
 */
void fill_seats(struct count *count, const int64_t key[], int64_t floor, uint32_t seats);
/* The same over a ranking that is already made: those with eligible[candidate] false never win. */
void fill_from_ranking(struct count *count, const bool eligible[], uint32_t seats);

/* pairwise.c: fills out->pairwise and out->condorcet_winner. */
void pairwise_fill(struct count *count);
/* Strength of the victory of a over b by options->margins; 0 when a does not beat b. */
int64_t pairwise_strength(const struct count *count, uint32_t a, uint32_t b);

/* greedy.c: funds projects by votes from `from` cents on; who is in `funded` is passed over. */
void greedy_fill(struct count *count, bool funded[]);

#endif
