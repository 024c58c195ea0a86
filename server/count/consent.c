/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * consent.c - decisions that one person can stop: consent rounds, and hands of
 * zero to five fingers.
 */
#include "count/inside.h"

static int64_t *count_answers(struct count *count)
{
	struct tally_result *out = count->out;

	out->tally_count = (uint32_t)count->method->answers;
	out->tallies = count_keep(count, out->tally_count, sizeof *out->tallies);
	for (size_t i = 0; i < count->paper_count; i++)
		out->tallies[count->papers[i].marks[0].value] += (int64_t)count->papers[i].count;
	return out->tallies;
}

void count_consent(struct count *count)
{
	const int64_t *tallies = count_answers(count);
	int64_t most = count->options->max_stand_aside;

	if (tallies[TALLY_OBJECTION] > 0 ||
	    (most != TALLY_UNKNOWN && tallies[TALLY_STAND_ASIDE] > most))
		count->out->status = TALLY_BLOCKED;
	else if (tallies[TALLY_CONSENT_GIVEN] + tallies[TALLY_RESERVATION] > 0)
		count->out->status = TALLY_ADOPTED;
	else
		count->out->status = TALLY_REJECTED;
}

static bool anybody_below(const int64_t tallies[], int32_t least)
{
	for (int32_t fingers = 0; fingers < least; fingers++)
		if (tallies[fingers] > 0)
			return true;
	return false;
}

void count_fist(struct count *count)
{
	const struct tally_options *options = count->options;
	struct tally_result *out = count->out;
	const int64_t *tallies = count_answers(count);
	int64_t sum = 0;
	bool high;

	for (int fingers = 1; fingers <= FINGERS_MAX; fingers++)
		sum += fingers * tallies[fingers];
	out->mean_numerators = count_keep(count, 1, sizeof sum);
	out->mean_denominators = count_keep(count, 1, sizeof sum);
	out->mean_numerators[0] = sum;
	out->mean_denominators[0] = out->valid;
	out->mean_count = 1;
	high = (__int128)sum * options->mean_denominator >=
	       (__int128)options->mean_numerator * out->valid;

	if (tallies[0] > 0 && !options->fist_passes)
		out->status = TALLY_BLOCKED;
	else if (out->valid > 0 && high && !anybody_below(tallies, options->min_each))
		out->status = TALLY_ADOPTED;
	else
		out->status = TALLY_REJECTED;
}
