/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally.h - every way to count a vote, for an assembly and for anybody.
 *
 * A question (method, options, candidates, ballots) goes in, an answer with all
 * its steps comes out. The answer depends on nothing but the question: no
 * clock, no locale, no hidden lots, no floating point; neither the order of the
 * ballots nor whether equal ones are merged ever matters. docs/tally.md holds
 * the rules in words, and the document that `hemicycle tally` reads.
 */
#ifndef HEMICYCLE_TALLY_H
#define HEMICYCLE_TALLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* X(NAME, "word", "source of the rule") */
#define TALLY_METHODS(X)                                                                           \
	X(MOTION, "motion", "yes, no or abstain against a part of a base")                         \
	X(PLURALITY, "plurality", "most votes")                                                    \
	X(TWO_ROUND, "two_round", "Code de l'education D422-23, R421-28; circulaire 2018-098")     \
	X(APPROVAL, "approval", "Brams & Fishburn 1978")                                           \
	X(SCORE, "score", "range voting, Smith 2000")                                              \
	X(BORDA, "borda", "Borda 1781; modified: Emerson 2007")                                    \
	X(IRV, "irv", "Ware 1871; one at a time, candidates without a vote together")              \
	X(COPELAND, "copeland", "Copeland 1951")                                                   \
	X(SCHULZE, "schulze", "Schulze 2011")                                                      \
	X(RANKED_PAIRS, "ranked_pairs", "Tideman 1987")                                            \
	X(MINIMAX, "minimax", "Simpson 1969, Kramer 1977")                                         \
	X(STV, "stv", "Scottish Local Government Elections Order, SSI 2007/42, rules 45 to 52")    \
	X(MAJORITY_JUDGMENT, "majority_judgment", "Balinski & Laraki 2007, 2010")                  \
	X(CONSENT, "consent", "sociocracy, Endenburg 1998")                                        \
	X(FIST_TO_FIVE, "fist_to_five", "a hand of zero to five fingers")                          \
	X(BUDGET_GREEDY, "budget_greedy", "by votes, while it fits")                               \
	X(EQUAL_SHARES, "equal_shares", "Peters, Pierczynski & Skowron 2021; equalshares.net")     \
	X(SORTITION, "sortition", "SHA-256 of a public seed")

enum tally_method {
#define X(name, word, source) TALLY_##name,
	TALLY_METHODS(X)
#undef X
	        TALLY_METHOD_COUNT
};

#define TALLY_BALLOTS_MAX    1000000000000LL /* ballots in all; keeps every product within bounds */
#define TALLY_CANDIDATES_MAX 10000
#define TALLY_CENTS_MAX      1000000000000000LL /* a cost, a budget */
#define TALLY_NOBODY         UINT32_MAX /* no candidate */
#define TALLY_UNKNOWN        (-1LL) /* a number that the document does not give */

struct tally_candidate {
	const char *id; /* UTF-8, not empty, unlike every other; borrowed */
	int32_t birthdate; /* year * 10000 + month * 100 + day; 0: not known */
	int64_t cost; /* cents; budgets only */
	const char *group; /* stratum of a sortition; NULL: none; borrowed */
};

/*
 * What one ballot says of one candidate. `value` is, by method: the rank from 1
 * (best; equal values are equal ranks, gaps do not matter; IRV, pairwise, STV,
 * Borda); the score; the grade's index, 0 is best; and nothing for the methods
 * that only name candidates. Motion, consent and fist have one mark, of
 * candidate 0, whose value is the answer: enum tally_answer, enum
 * tally_consent, or 0..5 fingers.
 */
struct tally_mark {
	uint32_t candidate; /* index; TALLY_NOBODY spoils the ballot */
	int32_t value;
};

enum tally_answer { TALLY_YES, TALLY_NO, TALLY_ABSTAIN, TALLY_ANSWER_COUNT };
enum tally_consent {
	TALLY_CONSENT_GIVEN,
	TALLY_RESERVATION,
	TALLY_STAND_ASIDE,
	TALLY_OBJECTION,
	TALLY_CONSENT_COUNT
};

enum tally_paper { TALLY_MARKED, TALLY_BLANK, TALLY_VOID };

struct tally_ballot {
	uint64_t count; /* so many equal ballots; 0 is fine */
	uint8_t paper; /* enum tally_paper; a marked one that does not fit counts as void */
	uint32_t mark_count;
	const struct tally_mark *marks; /* in any order; borrowed */
};

enum tally_base { TALLY_OF_EXPRESSED, TALLY_OF_CAST, TALLY_OF_PRESENT, TALLY_OF_MEMBERS };
enum tally_threshold {
	TALLY_MAJORITY, /* more than half of the base */
	TALLY_THREE_FIFTHS,
	TALLY_TWO_THIRDS,
	TALLY_THREE_QUARTERS,
	TALLY_UNANIMITY
};

struct tally_quorum {
	bool asked;
	bool of_cast; /* counts the ballots cast; else those present */
	bool strict; /* more than the fraction, not just as many */
	bool has_fraction; /* of the members: numerator / denominator; else `least` */
	int64_t numerator, denominator;
	int64_t least;
};

enum tally_tie_kind { TALLY_YOUNGEST, TALLY_OLDEST, TALLY_ORDER, TALLY_LOT };

struct tally_tie_rule {
	enum tally_tie_kind kind;
	/* ORDER: place of each candidate, 0 is the most favoured; TALLY_NOBODY: not in the order */
	const uint32_t *place; /* borrowed; candidate_count entries */
	const char *seed; /* LOT; borrowed */
};

struct tally_stratum {
	const char *group; /* borrowed */
	uint32_t draw;
};

/* tally_options_init() gives the defaults that the comments name. */
struct tally_options {
	uint32_t seats; /* 1 */
	uint32_t max_choices; /* 0: the method's own (1 for plurality and two_round, else all) */
	int64_t members, present; /* TALLY_UNKNOWN */
	struct tally_quorum quorum; /* none */
	const struct tally_tie_rule *tie_rules; /* borrowed */
	uint32_t tie_rule_count;

	enum tally_base of; /* motion: TALLY_OF_EXPRESSED */
	enum tally_threshold threshold; /* motion: TALLY_MAJORITY */
	int8_t casting_vote; /* motion: enum tally_answer YES or NO; -1: none */
	uint8_t round; /* two_round: 1 */
	uint32_t advance; /* two_round: the best so many go on; 0: all */
	int32_t score_min, score_max; /* 0, 5 */
	bool missing_ignored; /* score: what is left out is not counted, else the lowest; false */
	bool mean; /* score: compare means, else sums; false */
	bool modified; /* borda: false */
	bool unranked_zero; /* borda: who is left out gets nothing, else the mean; false */
	bool margins; /* pairwise: strength by margins, else by winning votes; false */
	uint32_t grade_count; /* majority_judgment: 2 or more; 0 */
	int64_t max_stand_aside; /* consent: TALLY_UNKNOWN */
	bool fist_passes; /* fist: zero fingers do not block; false */
	int64_t mean_numerator, mean_denominator; /* fist: the least mean, 3 / 1 */
	int32_t min_each; /* fist: -1 */
	int64_t budget; /* cents */
	bool cardinality; /* equal_shares: utility counts projects, else their cost; false */
	bool add1, fill; /* equal_shares: completions; true, true */
	int64_t increment; /* equal_shares: cents a voter for add1, above 0; 100 */
	const char *seed; /* sortition; borrowed */
	uint32_t draw; /* sortition: 1 */
	const struct tally_stratum *strata; /* sortition: NULL; borrowed */
	uint32_t stratum_count;
};

struct tally_question {
	enum tally_method method;
	struct tally_options options;
	const struct tally_candidate *candidates; /* borrowed */
	uint32_t candidate_count;
	const struct tally_ballot *ballots; /* borrowed */
	size_t ballot_count;
};

/* Why a question cannot be counted. X(NAME, "code"). A bad ballot is never one: it is void. */
#define TALLY_FAULTS(X)                                                                            \
	X(NONE, "")                                                                                \
	X(NO_CANDIDATES, "no_candidates")                                                          \
	X(SAME_ID, "duplicate_candidate")                                                          \
	X(TOO_MANY, "too_many") /* candidates or ballots above the ceilings */                     \
	X(SEATS, "bad_seats")                                                                      \
	X(MISSING, "missing_option")                                                               \
	X(RANGE, "bad_option")                                                                     \
	X(BALLOTS_ABOVE, "too_many_ballots") /* more cast than members or than present */

enum tally_fault {
#define X(name, code) TALLY_FAULT_##name,
	TALLY_FAULTS(X)
#undef X
	        TALLY_FAULT_COUNT
};

enum tally_status {
	TALLY_DECIDED,
	TALLY_TIE,
	TALLY_SECOND_ROUND,
	TALLY_NO_RESULT,
	TALLY_NO_QUORUM,
	TALLY_ADOPTED,
	TALLY_REJECTED,
	TALLY_BLOCKED,
	TALLY_STATUS_COUNT
};

struct tally_list {
	uint32_t *who; /* indexes of candidates */
	uint32_t count;
};

/* Candidates best first; who has the same group number is equal. */
struct tally_ranking {
	uint32_t *who;
	uint32_t *group; /* from 0, rising */
	uint32_t count;
};

enum tally_action {
	TALLY_COUNTED, /* irv: a round; stv: the first preferences */
	TALLY_SURPLUS, /* stv: the surplus of `candidate` is transferred */
	TALLY_EXCLUDED, /* stv: `candidate` is excluded */
	TALLY_BOUGHT /* equal_shares: `candidate` is bought; tallies are cents still held by all */
};

#define TALLY_OUT_OF_PLAY (-1LL)

struct tally_round {
	enum tally_action action;
	uint32_t candidate; /* TALLY_NOBODY where the action has none */
	/* of each candidate, in units; irv: TALLY_OUT_OF_PLAY once eliminated; NULL for budgets */
	int64_t *tallies;
	int64_t exhausted; /* irv: ballots out of play; stv: units lost or not transferable */
	struct tally_list eliminated; /* irv: who goes after this round; stv: who goes silently */
	struct tally_list elected; /* stv: who reaches the quota in this round */
};

struct tally_gauge { /* of one candidate of a majority judgment; numbers of ballots */
	uint32_t median; /* index of the grade */
	int64_t above, below; /* better and worse than it */
};

/* One use of a tie rule that settled something. */
struct tally_tie_break {
	uint32_t rule; /* index in options.tie_rules */
	struct tally_list among; /* the most favoured first */
};

struct tally_result {
	enum tally_status status;
	bool has_turnout; /* not of a sortition */
	int64_t cast, blank, void_, valid;

	struct tally_list winners; /* in the order of their election where there is one */
	struct tally_list tied; /* who disputes what is left; for an elimination, who was to go */
	struct tally_list qualified; /* two_round: who may go on */
	bool has_winners; /* elections, budgets, sortition */

	/* By candidate, or by answer for motion, consent and fist (0..5). NULL: none. */
	int64_t *tallies;
	uint32_t tally_count;
	int64_t tally_scale; /* tallies are in 1 / tally_scale: 1, 2 (halves), 100000 */
	struct tally_ranking ranking; /* count 0: none */

	int64_t needed, base; /* motion, two_round (needed): TALLY_UNKNOWN elsewhere */
	bool casting_vote_used; /* motion */
	/* score by means, fist: of each candidate, or of the one motion; denominator 0: none */
	int64_t *mean_numerators, *mean_denominators;
	uint32_t mean_count;
	int64_t *pairwise; /* [a * candidate_count + b]: ballots that rank a above b; or NULL */
	uint32_t condorcet_winner; /* TALLY_NOBODY: none */
	int64_t quota; /* stv: votes */
	struct tally_round *rounds;
	uint32_t round_count;
	struct tally_gauge *gauges; /* majority_judgment: candidate_count entries; or NULL */
	int64_t *grades; /* majority_judgment: [candidate * grade_count + grade]: ballots */
	int64_t spent; /* budgets: cents */
	struct tally_list equal_shares; /* before the greedy step */
	struct tally_list order; /* sortition: everybody */

	struct tally_tie_break *tie_breaks;
	uint32_t tie_break_count;
	void *memory; /* everything above, owned; NULL when there is none */
};

const char *tally_method_word(enum tally_method method);
/* The method of that name; TALLY_METHOD_COUNT if there is none. */
enum tally_method tally_method_find(const char *word);
const char *tally_status_word(enum tally_status status);
const char *tally_fault_code(enum tally_fault fault);
/* The candidates are the people or things voted on; false for motion, consent and fist. */
bool tally_has_candidates(enum tally_method method);

/* Every default; method-specific ones that depend on the method included. */
void tally_options_init(struct tally_options *options);

/*
 * Counts. On TALLY_FAULT_NONE the caller owns *out and ends it with
 * tally_release(); else *out is untouched and *where (a static name such as
 * "options.seats"; NULL to ignore) tells the place.
 */
enum tally_fault tally_count(const struct tally_question *question, struct tally_result *out,
                             const char **where);
void tally_release(struct tally_result *result); /* NULL and the never counted are fine */

#endif
