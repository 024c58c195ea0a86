/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * motion.c - yes, no or abstain, against a part of a base. Whole numbers: a
 * fraction of the base is never computed, only how many votes reach it.
 */
#include "count/inside.h"

static int64_t base_of(const struct count *count)
{
	const struct tally_result *out = count->out;

	switch (count->options->of) {
	case TALLY_OF_CAST:
		return out->cast;
	case TALLY_OF_PRESENT:
		return count->options->present;
	case TALLY_OF_MEMBERS:
		return count->options->members;
	default:
		return out->tallies[TALLY_YES] + out->tallies[TALLY_NO];
	}
}

static int64_t needed_of(enum tally_threshold threshold, int64_t base)
{
	static const struct {
		int64_t numerator, denominator;
	} parts[] = {
	        [TALLY_MAJORITY] = {1, 2},   [TALLY_THREE_FIFTHS] = {3, 5},
	        [TALLY_TWO_THIRDS] = {2, 3}, [TALLY_THREE_QUARTERS] = {3, 4},
	        [TALLY_UNANIMITY] = {1, 1},
	};
	int64_t part = base * parts[threshold].numerator;
	int64_t denominator = parts[threshold].denominator;

	if (threshold == TALLY_MAJORITY) /* more than the part, not just as many */
		return part / denominator + 1;
	return base > 0 ? (part + denominator - 1) / denominator : 1;
}

/* The chair decides between as many for as against, where more than half of them is asked for. */
static bool chair_decides(const struct count *count)
{
	const struct tally_options *options = count->options;
	const int64_t *tallies = count->out->tallies;

	return options->casting_vote >= 0 && options->threshold == TALLY_MAJORITY &&
	       options->of == TALLY_OF_EXPRESSED && tallies[TALLY_YES] == tallies[TALLY_NO] &&
	       tallies[TALLY_YES] > 0;
}

void count_motion(struct count *count)
{
	struct tally_result *out = count->out;
	bool adopted;

	out->tallies = count_keep(count, TALLY_ANSWER_COUNT, sizeof *out->tallies);
	out->tally_count = TALLY_ANSWER_COUNT;
	for (size_t i = 0; i < count->paper_count; i++)
		out->tallies[count->papers[i].marks[0].value] += (int64_t)count->papers[i].count;
	out->base = base_of(count);
	out->needed = needed_of(count->options->threshold, out->base);
	out->casting_vote_used = chair_decides(count);
	adopted = out->casting_vote_used ? count->options->casting_vote == TALLY_YES
	                                 : out->tallies[TALLY_YES] >= out->needed;
	out->status = adopted ? TALLY_ADOPTED : TALLY_REJECTED;
}
