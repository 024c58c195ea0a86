/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * method.c - one row a method, and the way that every count takes.
 *
 * The question is checked, its ballots are sorted, the method counts them, and
 * then it is asked whether all that has any effect: what was expressed, and
 * the quorum. Tallies are facts and stay; winners need both.
 */
#include <string.h>

#include "base/check.h"
#include "count/inside.h"

#define SUMMED (PEOPLE | EMPTY_TOO) /* zeros when nothing is expressed */

static const struct method methods[TALLY_METHOD_COUNT] = {
        [TALLY_MOTION] = {PAPER_ANSWER, EMPTY_TOO, TALLY_ANSWER_COUNT, 0, count_motion},
        [TALLY_PLURALITY] = {PAPER_NAMES, SUMMED, 0, 1, count_plurality},
        [TALLY_TWO_ROUND] = {PAPER_NAMES, SUMMED, 0, 1, count_two_round},
        [TALLY_APPROVAL] = {PAPER_NAMES, SUMMED, 0, 0, count_approval},
        [TALLY_SCORE] = {PAPER_SCORES, SUMMED, 0, 0, count_score},
        [TALLY_BORDA] = {PAPER_RANKS, SUMMED, 0, 0, count_borda},
        [TALLY_IRV] = {PAPER_RANKS_CUT, PEOPLE | SQUARE, 0, 0, count_irv},
        [TALLY_COPELAND] = {PAPER_RANKS, SUMMED | SQUARE, 0, 0, count_copeland},
        [TALLY_SCHULZE] = {PAPER_RANKS, SUMMED | SQUARE, 0, 0, count_schulze},
        [TALLY_RANKED_PAIRS] = {PAPER_RANKS, SUMMED | SQUARE, 0, 0, count_ranked_pairs},
        [TALLY_MINIMAX] = {PAPER_RANKS, SUMMED | SQUARE, 0, 0, count_minimax},
        [TALLY_STV] = {PAPER_RANKS_CUT, PEOPLE | SQUARE, 0, 0, count_stv},
        [TALLY_MAJORITY_JUDGMENT] = {PAPER_GRADES, SUMMED, 0, 0, count_majority_judgment},
        [TALLY_CONSENT] = {PAPER_ANSWER, EMPTY_TOO, TALLY_CONSENT_COUNT, 0, count_consent},
        [TALLY_FIST_TO_FIVE] = {PAPER_ANSWER, EMPTY_TOO, FINGERS_MAX + 1, 0, count_fist},
        [TALLY_BUDGET_GREEDY] = {PAPER_NAMES, PEOPLE | BUDGET, 0, 0, count_budget_greedy},
        [TALLY_EQUAL_SHARES] = {PAPER_NAMES, PEOPLE | BUDGET, 0, 0, count_equal_shares},
        [TALLY_SORTITION] = {PAPER_NONE, PEOPLE | EMPTY_TOO, 0, 0, count_sortition},
};

static const char *const words[TALLY_METHOD_COUNT] = {
#define X(name, word, source) [TALLY_##name] = (word),
        TALLY_METHODS(X)
#undef X
};

const struct method *method_of(enum tally_method method)
{
	CHECK(method < TALLY_METHOD_COUNT);
	return &methods[method];
}

static bool has(const struct method *method, enum method_trait trait)
{
	return (method->traits & trait) != 0;
}

const char *tally_method_word(enum tally_method method)
{
	CHECK(method < TALLY_METHOD_COUNT);
	return words[method];
}

enum tally_method tally_method_find(const char *word)
{
	int method = 0;

	while (method < TALLY_METHOD_COUNT && strcmp(words[method], word) != 0)
		method++;
	return (enum tally_method)method;
}

const char *tally_status_word(enum tally_status status)
{
	static const char *const status_words[TALLY_STATUS_COUNT] = {
	        [TALLY_DECIDED] = "decided",           [TALLY_TIE] = "tie",
	        [TALLY_SECOND_ROUND] = "second_round", [TALLY_NO_RESULT] = "no_result",
	        [TALLY_NO_QUORUM] = "no_quorum",       [TALLY_ADOPTED] = "adopted",
	        [TALLY_REJECTED] = "rejected",         [TALLY_BLOCKED] = "blocked",
	};

	CHECK(status < TALLY_STATUS_COUNT);
	return status_words[status];
}

const char *tally_fault_code(enum tally_fault fault)
{
	static const char *const codes[TALLY_FAULT_COUNT] = {
#define X(name, code) [TALLY_FAULT_##name] = (code),
	        TALLY_FAULTS(X)
#undef X
	};

	CHECK(fault < TALLY_FAULT_COUNT);
	return codes[fault];
}

bool tally_has_candidates(enum tally_method method)
{
	return has(method_of(method), PEOPLE);
}

void tally_options_init(struct tally_options *options)
{
	*options = (struct tally_options){
	        .seats = 1,
	        .members = TALLY_UNKNOWN,
	        .present = TALLY_UNKNOWN,
	        .casting_vote = -1,
	        .round = 1,
	        .score_max = 5,
	        .max_stand_aside = TALLY_UNKNOWN,
	        .mean_numerator = 3,
	        .mean_denominator = 1,
	        .min_each = -1,
	        .budget = TALLY_UNKNOWN,
	        .add1 = true,
	        .fill = true,
	        .increment = 100,
	        .draw = 1,
	};
}

/* Nothing was expressed: nobody wins. Methods that cannot count nothing leave zeros. */
static void count_nothing(struct count *count)
{
	struct tally_result *out = count->out;

	if (has(count->method, EMPTY_TOO))
		count->method->count(count);
	if (has(count->method, BUDGET)) {
		out->tallies = count_keep(count, count->n, sizeof *out->tallies);
		out->tally_count = count->n;
	}
	if (count->question->method == TALLY_STV)
		out->quota = 1; /* one more than a share of no ballot */
	out->winners = out->tied = out->qualified = (struct tally_list){0};
	out->tie_break_count = 0;
	out->condorcet_winner = TALLY_NOBODY;
	out->status = TALLY_NO_RESULT;
}

/* The votes stay as they were counted; what they would have decided goes. */
static void forget_decision(struct count *count)
{
	struct tally_result *out = count->out;

	out->winners = out->tied = out->qualified = out->equal_shares = (struct tally_list){0};
	out->tie_break_count = 0;
	out->casting_vote_used = false;
	out->spent = 0;
	if (has(count->method, BUDGET)) /* rounds of purchases */
		out->round_count = 0;
	out->status = TALLY_NO_QUORUM;
}

static void count_all(struct count *count)
{
	const struct method *method = count->method;

	if (method->paper == PAPER_NONE) {
		method->count(count);
		return;
	}
	papers_sort(count);
	if (count->paper_count > 0 || !has(method, PEOPLE))
		method->count(count);
	else
		count_nothing(count);
	if (!quorum_met(count))
		forget_decision(count);
}

/* The arena of the result lives in its own first block. */
static void *settle(struct arena *memory)
{
	struct arena *kept = arena_take(memory, sizeof *kept);

	CHECK(kept != NULL);
	*kept = *memory;
	return kept;
}

enum tally_fault tally_count(const struct tally_question *question, struct tally_result *out,
                             const char **where)
{
	const char *place = "";
	enum tally_fault fault = check_question(question, &place);
	struct arena memory;
	struct count count = {
	        .method = method_of(question->method),
	        .question = question,
	        .options = &question->options,
	        .n = tally_has_candidates(question->method) ? question->candidate_count : 0,
	        .memory = &memory,
	        .out = out,
	};

	if (fault != TALLY_FAULT_NONE) {
		if (where != NULL)
			*where = place;
		return fault;
	}
	arena_init(&memory, COUNT_BYTES_MAX);
	arena_init(&count.scratch, COUNT_BYTES_MAX);
	*out = (struct tally_result){
	        .has_turnout = count.method->paper != PAPER_NONE,
	        .has_winners = tally_has_candidates(question->method),
	        .tally_scale = 1,
	        .needed = TALLY_UNKNOWN,
	        .base = TALLY_UNKNOWN,
	        .condorcet_winner = TALLY_NOBODY,
	};
	count_all(&count);
	arena_release(&count.scratch);
	out->memory = settle(&memory);
	return TALLY_FAULT_NONE;
}

void tally_release(struct tally_result *result)
{
	struct arena memory;

	if (result == NULL || result->memory == NULL)
		return;
	memory = *(struct arena *)result->memory;
	arena_release(&memory);
	*result = (struct tally_result){0};
}
