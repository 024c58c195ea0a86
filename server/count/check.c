/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * check.c - which questions cannot be counted.
 *
 * What every method shares comes first, then what only one asks for. A ballot
 * is never at fault here, but there may be more of them than people.
 */
#include <string.h>

#include "base/check.h"
#include "count/inside.h"

#define GRADES_MAX       10000
#define GRADE_CELLS_MAX  10000000 /* candidates times grades */
#define BALLOT_LINES_MAX (UINT32_MAX - 1)

typedef enum tally_fault check_fn(const struct tally_question *question, const char **where);

static enum tally_fault at(const char **where, const char *place, enum tally_fault fault)
{
	*where = place;
	return fault;
}

static int by_id(const void *a, const void *b, const void *context)
{
	const struct tally_candidate *candidates = context;

	return strcmp(candidates[*(const uint32_t *)a].id, candidates[*(const uint32_t *)b].id);
}

/* Two candidates of one name stand side by side when all are sorted. */
static bool has_twins(const struct tally_candidate candidates[], uint32_t n)
{
	struct arena arena;
	uint32_t *sorted, *spare;
	bool twins = false;

	arena_init(&arena, COUNT_BYTES_MAX);
	sorted = arena_take(&arena, n * sizeof *sorted);
	spare = arena_take(&arena, n * sizeof *spare);
	CHECK(sorted != NULL && spare != NULL);
	for (uint32_t i = 0; i < n; i++)
		sorted[i] = i;
	sort_items(sorted, n, sizeof *sorted, spare, by_id, candidates);
	for (uint32_t i = 0; i + 1 < n && !twins; i++)
		twins = by_id(&sorted[i], &sorted[i + 1], candidates) == 0;
	arena_release(&arena);
	return twins;
}

static enum tally_fault check_candidates(const struct tally_question *question, const char **where)
{
	unsigned traits = method_of(question->method)->traits;
	uint32_t most = (traits & SQUARE) != 0 ? SQUARE_CANDIDATES_MAX : TALLY_CANDIDATES_MAX;

	if (question->candidate_count == 0 && (traits & PEOPLE) != 0)
		return at(where, "candidates", TALLY_FAULT_NO_CANDIDATES);
	if (question->candidate_count > most)
		return at(where, "candidates", TALLY_FAULT_TOO_MANY);
	if (has_twins(question->candidates, question->candidate_count))
		return at(where, "candidates", TALLY_FAULT_SAME_ID);
	return TALLY_FAULT_NONE;
}

static enum tally_fault check_people(const struct tally_options *options, const char **where)
{
	if (options->seats < 1)
		return at(where, "options.seats", TALLY_FAULT_SEATS);
	if (options->members < TALLY_UNKNOWN || options->members > TALLY_BALLOTS_MAX)
		return at(where, "options.members", TALLY_FAULT_RANGE);
	if (options->present < TALLY_UNKNOWN || options->present > TALLY_BALLOTS_MAX)
		return at(where, "options.present", TALLY_FAULT_RANGE);
	for (uint32_t i = 0; i < options->tie_rule_count; i++) {
		const struct tally_tie_rule *rule = &options->tie_rules[i];

		if (rule->kind > TALLY_LOT || (rule->kind == TALLY_LOT && rule->seed == NULL) ||
		    (rule->kind == TALLY_ORDER && rule->place == NULL))
			return at(where, "options.tie_break", TALLY_FAULT_RANGE);
	}
	return TALLY_FAULT_NONE;
}

static enum tally_fault check_quorum(const struct tally_options *options, const char **where)
{
	const struct tally_quorum *quorum = &options->quorum;

	if (!quorum->asked)
		return TALLY_FAULT_NONE;
	if (quorum->has_fraction && (quorum->denominator < 1 || quorum->numerator < 0 ||
	                             quorum->numerator > quorum->denominator))
		return at(where, "options.quorum.fraction", TALLY_FAULT_RANGE);
	if (!quorum->has_fraction && quorum->least < 0)
		return at(where, "options.quorum.min", TALLY_FAULT_RANGE);
	if (quorum->has_fraction && options->members == TALLY_UNKNOWN)
		return at(where, "options.members", TALLY_FAULT_MISSING);
	if (!quorum->of_cast && options->present == TALLY_UNKNOWN)
		return at(where, "options.present", TALLY_FAULT_MISSING);
	return TALLY_FAULT_NONE;
}

static enum tally_fault check_ballots(const struct tally_question *question, const char **where)
{
	const struct tally_options *options = &question->options;
	uint64_t cast = 0;

	if (question->ballot_count > BALLOT_LINES_MAX)
		return at(where, "ballots", TALLY_FAULT_TOO_MANY);
	for (size_t i = 0; i < question->ballot_count; i++) {
		if (question->ballots[i].count > TALLY_BALLOTS_MAX - cast)
			return at(where, "ballots", TALLY_FAULT_TOO_MANY);
		cast += question->ballots[i].count;
	}
	if (options->members != TALLY_UNKNOWN && cast > (uint64_t)options->members)
		return at(where, "options.members", TALLY_FAULT_BALLOTS_ABOVE);
	if (options->present != TALLY_UNKNOWN && cast > (uint64_t)options->present)
		return at(where, "options.present", TALLY_FAULT_BALLOTS_ABOVE);
	return TALLY_FAULT_NONE;
}

static enum tally_fault check_motion(const struct tally_question *question, const char **where)
{
	const struct tally_options *options = &question->options;

	if (options->of > TALLY_OF_MEMBERS)
		return at(where, "options.of", TALLY_FAULT_RANGE);
	if (options->threshold > TALLY_UNANIMITY)
		return at(where, "options.threshold", TALLY_FAULT_RANGE);
	if (options->casting_vote < -1 || options->casting_vote > TALLY_NO)
		return at(where, "options.casting_vote", TALLY_FAULT_RANGE);
	if (options->of == TALLY_OF_PRESENT && options->present == TALLY_UNKNOWN)
		return at(where, "options.present", TALLY_FAULT_MISSING);
	if (options->of == TALLY_OF_MEMBERS && options->members == TALLY_UNKNOWN)
		return at(where, "options.members", TALLY_FAULT_MISSING);
	return TALLY_FAULT_NONE;
}

static enum tally_fault check_two_round(const struct tally_question *question, const char **where)
{
	if (question->options.round < 1 || question->options.round > 2)
		return at(where, "options.round", TALLY_FAULT_RANGE);
	return TALLY_FAULT_NONE;
}

/* Every sum of scores must fit. */
static enum tally_fault check_score(const struct tally_question *question, const char **where)
{
	int64_t low = question->options.score_min, high = question->options.score_max;
	int64_t furthest = -low > high ? -low : high;
	__int128 cast = 0;

	if (low >= high)
		return at(where, "options.max", TALLY_FAULT_RANGE);
	for (size_t i = 0; i < question->ballot_count; i++)
		cast += question->ballots[i].count;
	if (cast * furthest > INT64_MAX)
		return at(where, "options.max", TALLY_FAULT_RANGE);
	return TALLY_FAULT_NONE;
}

static enum tally_fault check_judgment(const struct tally_question *question, const char **where)
{
	uint32_t grades = question->options.grade_count;

	if (grades == 0)
		return at(where, "options.grades", TALLY_FAULT_MISSING);
	if (grades < 2 || grades > GRADES_MAX ||
	    (uint64_t)grades * question->candidate_count > GRADE_CELLS_MAX)
		return at(where, "options.grades", TALLY_FAULT_RANGE);
	return TALLY_FAULT_NONE;
}

static enum tally_fault check_consent(const struct tally_question *question, const char **where)
{
	if (question->options.max_stand_aside < TALLY_UNKNOWN)
		return at(where, "options.max_stand_aside", TALLY_FAULT_RANGE);
	return TALLY_FAULT_NONE;
}

static enum tally_fault check_fist(const struct tally_question *question, const char **where)
{
	const struct tally_options *options = &question->options;

	if (options->mean_denominator < 1 || options->mean_numerator < 0 ||
	    options->mean_numerator > (__int128)options->mean_denominator * FINGERS_MAX)
		return at(where, "options.min_mean", TALLY_FAULT_RANGE);
	if (options->min_each < -1 || options->min_each > FINGERS_MAX)
		return at(where, "options.min_each", TALLY_FAULT_RANGE);
	return TALLY_FAULT_NONE;
}

static enum tally_fault check_budget(const struct tally_question *question, const char **where)
{
	int64_t budget = question->options.budget;

	if (budget == TALLY_UNKNOWN)
		return at(where, "options.budget", TALLY_FAULT_MISSING);
	if (budget < 0 || budget > TALLY_CENTS_MAX)
		return at(where, "options.budget", TALLY_FAULT_RANGE);
	for (uint32_t i = 0; i < question->candidate_count; i++) {
		int64_t cost = question->candidates[i].cost;

		if (cost == TALLY_UNKNOWN)
			return at(where, "candidates.cost", TALLY_FAULT_MISSING);
		if (cost < 0 || cost > TALLY_CENTS_MAX)
			return at(where, "candidates.cost", TALLY_FAULT_RANGE);
	}
	return TALLY_FAULT_NONE;
}

static enum tally_fault check_shares(const struct tally_question *question, const char **where)
{
	if (question->options.increment < 1 || question->options.increment > TALLY_CENTS_MAX)
		return at(where, "options.increment", TALLY_FAULT_RANGE);
	return check_budget(question, where);
}

static enum tally_fault check_sortition(const struct tally_question *question, const char **where)
{
	const struct tally_options *options = &question->options;

	if (options->seed == NULL || options->seed[0] == '\0')
		return at(where, "options.seed", TALLY_FAULT_MISSING);
	if (options->strata == NULL && options->draw < 1)
		return at(where, "options.draw", TALLY_FAULT_RANGE);
	return TALLY_FAULT_NONE;
}

static check_fn *const checks[TALLY_METHOD_COUNT] = {
        [TALLY_MOTION] = check_motion,        [TALLY_TWO_ROUND] = check_two_round,
        [TALLY_SCORE] = check_score,          [TALLY_MAJORITY_JUDGMENT] = check_judgment,
        [TALLY_CONSENT] = check_consent,      [TALLY_FIST_TO_FIVE] = check_fist,
        [TALLY_BUDGET_GREEDY] = check_budget, [TALLY_EQUAL_SHARES] = check_shares,
        [TALLY_SORTITION] = check_sortition,
};

enum tally_fault check_question(const struct tally_question *question, const char **where)
{
	enum tally_fault fault = check_candidates(question, where);

	if (fault == TALLY_FAULT_NONE)
		fault = check_people(&question->options, where);
	if (fault == TALLY_FAULT_NONE && method_of(question->method)->paper != PAPER_NONE) {
		fault = check_quorum(&question->options, where);
		if (fault == TALLY_FAULT_NONE)
			fault = check_ballots(question, where);
	}
	if (fault == TALLY_FAULT_NONE && checks[question->method] != NULL)
		fault = checks[question->method](question, where);
	return fault;
}
