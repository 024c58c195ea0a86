/* SPDX-License-Identifier: EUPL-1.2 */
/* quorum.c - whether enough people took part for the vote to count. */
#include "count/inside.h"

bool quorum_met(const struct count *count)
{
	const struct tally_quorum *quorum = &count->options->quorum;
	int64_t there = quorum->of_cast ? count->out->cast : count->options->present;
	__int128 have, asked;

	if (!quorum->asked)
		return true;
	if (!quorum->has_fraction)
		return there >= quorum->least;
	have = (__int128)there * quorum->denominator;
	asked = (__int128)count->options->members * quorum->numerator;
	return quorum->strict ? have > asked : have >= asked;
}
