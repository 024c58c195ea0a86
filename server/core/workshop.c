/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * workshop.c - which methods count which marked ballots, and how they read the marks.
 *
 * A ranking can be read as a vote for its first; grades and points as each
 * other, as approvals, and as rankings with equal ranks.
 */
#include "core/workshop.h"

#include "core/find.h"

/* Ranks, scores and grades as they are on each kind of ballot; `best` first counts from 0. */
struct scale {
	unsigned best; /* 0 for the best mark, 1 for the next, and so on */
	unsigned steps; /* so many marks there are */
	unsigned approved; /* of them, from the best on */
};

static struct scale scale_of(const struct motion *motion, unsigned mark)
{
	unsigned points = motion->points_max;

	if (motion->ballot == BALLOT_GRADES)
		return (struct scale){mark - 1, motion->grade_count,
		                      (motion->grade_count - 1u) / 2};
	if (motion->ballot == BALLOT_POINTS) /* more than half of the points */
		return (struct scale){points + 1 - mark, points + 1, (points + 1) / 2};
	return (struct scale){mark - 1, OPTIONS_MAX, 1};
}

bool workshop_mark(const struct motion *motion, enum tally_method method, unsigned mark,
                   int32_t *value)
{
	struct scale scale = scale_of(motion, mark);

	*value = 0;
	switch (method) {
	case TALLY_PLURALITY:
	case TALLY_TWO_ROUND:
	case TALLY_APPROVAL:
	case TALLY_BUDGET_GREEDY:
	case TALLY_EQUAL_SHARES:
		return scale.best < scale.approved;
	case TALLY_SCORE:
		*value = (int32_t)(scale.steps - 1 - scale.best);
		return true;
	case TALLY_MAJORITY_JUDGMENT:
		*value = (int32_t)scale.best;
		return true;
	default: /* the methods that read ranks */
		*value = (int32_t)scale.best + 1;
		return true;
	}
}

static const enum tally_method ranked[] = {
        TALLY_PLURALITY, TALLY_BORDA,   TALLY_IRV,          TALLY_STV,
        TALLY_COPELAND,  TALLY_SCHULZE, TALLY_RANKED_PAIRS, TALLY_MINIMAX,
};
static const enum tally_method graded[] = {
        TALLY_MAJORITY_JUDGMENT, TALLY_SCORE,   TALLY_APPROVAL, TALLY_BORDA,
        TALLY_SCHULZE,           TALLY_MINIMAX,
};

/* One winner at a time is all that irv can find; many at once are what stv is for. */
static bool compares(const struct motion *motion, unsigned seats, enum tally_method method)
{
	switch (method) {
	case TALLY_IRV:
		return seats == 1;
	case TALLY_STV:
		return seats > 1;
	case TALLY_MAJORITY_JUDGMENT:
		return motion->ballot == BALLOT_GRADES || motion->points_max + 1 <= GRADES_MAX;
	default:
		return true;
	}
}

unsigned workshop_methods(const struct motion *motion, unsigned seats,
                          enum tally_method out[WORKSHOP_MAX])
{
	bool ranks = motion->ballot == BALLOT_RANKED;
	const enum tally_method *list = ranks ? ranked : graded;
	unsigned listed =
	        ranks ? sizeof ranked / sizeof ranked[0] : sizeof graded / sizeof graded[0];
	unsigned count = 0;

	if (!ranks && motion->ballot != BALLOT_GRADES && motion->ballot != BALLOT_POINTS)
		return 0;
	out[count++] = motion->method;
	for (unsigned i = 0; i < listed; i++) {
		if (list[i] != motion->method && compares(motion, seats, list[i]))
			out[count++] = list[i];
	}
	return count;
}

bool workshop_comparable(const struct assembly *state, const struct vote *vote)
{
	const struct item *item = item_of_vote(state, vote);
	enum tally_method methods[WORKSHOP_MAX];

	return ballot_is_marked(vote_ballot(item, vote)) && vote->verdict.expressed > 0 &&
	       vote->verdict.outcome != OUTCOME_NO_QUORUM &&
	       workshop_methods(&item->motion, vote->seats, methods) > 0;
}
