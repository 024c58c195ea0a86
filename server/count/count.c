/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * count.c - from a tally to a verdict.
 *
 * docs/counting.md is the law and this its arithmetic: whole numbers, compared
 * and never divided into fractions. The order of the questions matters: quorum,
 * then whether anything was expressed, then the threshold, then the tie rule.
 */
#include "hemicycle/counting.h"

#include <string.h>

#include "base/check.h"

enum { FOR, AGAINST };

struct part {
	int numerator, denominator;
};

static int ceiling(struct part part, int whole)
{
	return (part.numerator * whole + part.denominator - 1) / part.denominator;
}

int count_needed(enum threshold threshold, int base)
{
	static const struct part parts[THRESHOLD_COUNT] = {
	        [THRESHOLD_TWO_THIRDS] = {2, 3},
	        [THRESHOLD_THREE_QUARTERS] = {3, 4},
	        [THRESHOLD_UNANIMITY] = {1, 1},
	};
	int needed;

	CHECK(threshold < THRESHOLD_COUNT && base >= 0);
	if (parts[threshold].denominator == 0)
		return base / 2 + 1; /* more than half */
	needed = ceiling(parts[threshold], base);
	return needed > 0 ? needed : 1;
}

int count_quorum_needed(enum quorum quorum, int eligible)
{
	static const struct part parts[QUORUM_COUNT] = {
	        [QUORUM_NONE] = {0, 1},
	        [QUORUM_HALF] = {1, 2},
	        [QUORUM_TWO_THIRDS] = {2, 3},
	        [QUORUM_THREE_QUARTERS] = {3, 4},
	};

	CHECK(quorum < QUORUM_COUNT && eligible >= 0);
	return ceiling(parts[quorum], eligible);
}

/* The base that the threshold really has: a simple majority is always of the expressed. */
static int base_of(const struct count_question *question, int expressed)
{
	if (question->threshold == THRESHOLD_SIMPLE)
		return expressed;
	switch (question->base) {
	case BASE_PRESENT:
		return question->present;
	case BASE_ELIGIBLE:
		return question->eligible;
	default:
		return expressed;
	}
}

/* The most votes of any named option; *equal is the set of those that have them. */
static int best_of(const struct count_question *question, const uint16_t votes[], uint16_t *equal)
{
	int best = 0;

	*equal = 0;
	for (int i = 0; i < question->option_count; i++) {
		if (votes[i] > best) {
			best = votes[i];
			*equal = 0;
		}
		if (votes[i] == best && best > 0)
			*equal |= (uint16_t)(1u << i);
	}
	return best;
}

static bool several(uint16_t set)
{
	return (set & (set - 1u)) != 0;
}

static int first_of(uint16_t set)
{
	return __builtin_ctz(set);
}

static void count_people(const struct count_question *question, const uint16_t votes[],
                         struct verdict *out)
{
	int expressed = 0;

	for (int i = 0; i < question->option_count; i++)
		expressed += votes[i];
	out->expressed = (uint16_t)expressed;
	out->cast = (uint16_t)(expressed + votes[question->option_count]);
	out->present = (uint16_t)question->present;
	out->eligible = (uint16_t)question->eligible;
	out->quorum_needed = (uint16_t)count_quorum_needed(question->quorum, question->eligible);
	out->base = (uint16_t)base_of(question, expressed);
	if (question->ballot == BALLOT_MOTION || question->threshold != THRESHOLD_SIMPLE)
		out->needed = (uint16_t)count_needed(question->threshold, out->base);
}

static void conclude(struct verdict *out, enum outcome outcome, enum verdict_reason reason)
{
	out->outcome = (uint8_t)outcome;
	out->reason = (uint8_t)reason;
}

static void conclude_tie(enum tie_rule rule, uint16_t tied, struct verdict *out)
{
	static const enum outcome outcomes[TIE_COUNT] = {
	        [TIE_REJECTED] = OUTCOME_REJECTED,
	        [TIE_SECOND_VOTE] = OUTCOME_SECOND_VOTE,
	        [TIE_CASTING_VOTE] = OUTCOME_CASTING_VOTE,
	        [TIE_POSTPONED] = OUTCOME_POSTPONED,
	};

	out->tied = tied;
	conclude(out, outcomes[rule], REASON_TIE);
}

/*
 * Whether equal best options are a tie, rather than a threshold that was missed:
 * under simple, and for a motion under absolute of the expressed, which is the same.
 */
static bool tie_counts(const struct count_question *question)
{
	return question->threshold == THRESHOLD_SIMPLE ||
	       (question->ballot == BALLOT_MOTION && question->threshold == THRESHOLD_ABSOLUTE &&
	        question->base == BASE_EXPRESSED);
}

void count_vote(const struct count_question *question, const uint16_t votes[], struct verdict *out)
{
	bool motion = question->ballot == BALLOT_MOTION;
	uint16_t equal;
	int best;

	memset(out, 0, sizeof *out);
	out->winner = CHOICE_NONE;
	count_people(question, votes, out);
	best = best_of(question, votes, &equal);
	out->unanimous = out->expressed >= 2 && best == out->expressed;

	if (out->present < out->quorum_needed) {
		conclude(out, OUTCOME_NO_QUORUM, REASON_NO_QUORUM);
	} else if (out->expressed == 0) {
		conclude(out, OUTCOME_REJECTED, REASON_NOTHING_EXPRESSED);
	} else if (several(equal) && tie_counts(question)) {
		conclude_tie(question->tie_rule, equal, out);
	} else if ((motion ? votes[FOR] : best) < out->needed || several(equal)) {
		conclude(out, OUTCOME_REJECTED, REASON_NOT_REACHED);
	} else {
		out->winner = (uint8_t)(motion ? FOR : first_of(equal));
		conclude(out, motion ? OUTCOME_ADOPTED : OUTCOME_CHOSEN, REASON_REACHED);
	}
}

void count_casting_vote(const struct count_question *question, int choice, struct verdict *verdict)
{
	CHECK(verdict->outcome == OUTCOME_CASTING_VOTE);
	CHECK(choice >= 0 && choice < question->option_count && verdict->tied >> choice & 1);
	if (question->ballot == BALLOT_CHOICE)
		conclude(verdict, OUTCOME_CHOSEN, REASON_CASTING_VOTE);
	else if (choice == FOR)
		conclude(verdict, OUTCOME_ADOPTED, REASON_CASTING_VOTE);
	else
		conclude(verdict, OUTCOME_REJECTED, REASON_CASTING_VOTE);
	verdict->winner = verdict->outcome == OUTCOME_REJECTED ? CHOICE_NONE : (uint8_t)choice;
}
