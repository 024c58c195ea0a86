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
#include "base/sha256.h"
#include "count/sort.h"
#include "hemicycle/tally.h"

#define FINGERS_MAX           5
#define SQUARE_CANDIDATES_MAX 2000
#define COUNT_BYTES_MAX       (SIZE_MAX / 4) /* the ceilings of tally.h end a count long before */

struct count;

/* What the ballots of a method are made of. */
enum paper_kind {
	PAPER_NONE, /* no ballots at all */
	PAPER_ANSWER, /* one of `answers` */
	PAPER_NAMES, /* candidates, not more than `names` unless the question says otherwise */
	PAPER_SCORES,
	PAPER_GRADES,
	PAPER_RANKS,
	PAPER_RANKS_CUT /* a ballot stops just before its first equal rank */
};

enum method_trait {
	PEOPLE = 1, /* there are candidates, and winners */
	EMPTY_TOO = 2, /* may be called without a paper */
	SQUARE = 4, /* takes the square of the candidates: SQUARE_CANDIDATES_MAX */
	BUDGET = 8
};

typedef void count_fn(struct count *count);

struct method { /* a row of the table in method.c */
	enum paper_kind paper;
	unsigned traits; /* enum method_trait */
	int32_t answers;
	uint32_t names; /* 0: all of them */
	count_fn *count;
};

const struct method *method_of(enum tally_method method);

struct paper { /* valid, all different, in one fixed order whatever the order of the ballots */
	uint64_t count; /* above 0 */
	uint32_t mark_count; /* 1 or more */
	/*
	 * Each candidate once. Ranked methods: by value, then candidate, and the values are
	 * 1, 2, 3 without a gap; in irv and stv already cut before the first equal rank. Else
	 * by candidate; methods that only name candidates have 0 for a value.
	 */
	const struct tally_mark *marks;
};

struct count {
	const struct method *method; /* of the question */
	const struct tally_question *question;
	const struct tally_options *options; /* of the question */
	uint32_t n; /* candidates */
	struct arena *memory; /* of the result */
	struct arena scratch; /* gone when the count is over */
	const struct paper *papers;
	size_t paper_count;
	struct tie_room *tie_room; /* of tie.c; NULL until the first tie */
	/* Zeroed, turnout filled; tally_scale 1, nobodies and unknowns set. */
	struct tally_result *out;
};

/* The methods. Each is called with at least one paper, but for those marked EMPTY_TOO. */
count_fn count_motion, count_consent, count_fist;
count_fn count_plurality, count_two_round, count_approval, count_score, count_borda;
count_fn count_irv, count_stv;
count_fn count_copeland, count_schulze, count_ranked_pairs, count_minimax;
count_fn count_majority_judgment, count_budget_greedy, count_equal_shares;
count_fn count_sortition;

/* `items` times `size` bytes, all zero, in the result or in the scratch. Never NULL. */
void *count_keep(struct count *count, size_t items, size_t size);
void *count_scratch(struct count *count, size_t items, size_t size);

/* To a list that was empty, or made by nothing but this. */
void list_add(struct count *count, struct tally_list *list, uint32_t who);

/* check.c: what tally_count() refuses, before anything is counted. *where is written on a fault. */
enum tally_fault check_question(const struct tally_question *question, const char **where);
/* papers.c: fills the turnout, `papers` and `paper_count`. */
void papers_sort(struct count *count);
/* quorum.c: true also when none is asked for. */
bool quorum_met(const struct count *count);

/*
 * tie.c. Candidates who are missing from a published order are equal, behind all
 * those in it. A rule by birthdate says nothing about equal candidates one of whom
 * has no known date: whoever has none might be the one it favours.
 *
 * tie_order() orders who[0..k) by the tie rules, the most favoured first, and writes
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

/* fill.c: all candidates into out->ranking; `order` compares two indexes, the best first. */
void rank_all(struct count *count, order_fn *order, const void *context);
/*
 * Ranks by `key`, the greatest best, and fills `seats` with the best whose key is above
 * `floor`: winners, tied, status.
 */
void fill_seats(struct count *count, const int64_t key[], int64_t floor, uint32_t seats);
/* The same over the ranking that is there; those with eligible[candidate] false never win. */
void fill_from_ranking(struct count *count, const bool eligible[], uint32_t seats);

/* sortition.c: SHA-256 of `seed`, a line feed and `id`: the least is the most favoured. */
void lot_draw(const char *seed, const char *id, uint8_t out[SHA256_BYTES]);

/* pairwise.c: fills out->pairwise and out->condorcet_winner. */
void pairwise_fill(struct count *count);
/* Strength of the victory of a over b by options->margins; 0 when a does not beat b. */
int64_t pairwise_strength(const struct count *count, uint32_t a, uint32_t b);

/* plurality.c: fills out->tallies with the votes of ballots that only name candidates. */
void names_count(struct count *count);

/* greedy.c: funds by votes what still fits beside out->spent; passes over who is `funded`. */
void greedy_fill(struct count *count, bool funded[]);

#endif
