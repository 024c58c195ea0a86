/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * marks.c - what a ballot may say.
 *
 * A tablet cannot spoil a ballot: what does not fit here is refused before it
 * falls, and what is counted has passed here.
 */
#include "core/marks.h"

#include <string.h>

bool marks_blank(const uint8_t marks[OPTIONS_MAX])
{
	static const uint8_t blank[OPTIONS_MAX];

	return memcmp(marks, blank, sizeof blank) == 0;
}

/* So many marks of 1, and no other. */
static bool ticks_fit(const uint8_t marks[OPTIONS_MAX], unsigned most)
{
	unsigned ticks = 0;

	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		if (marks[i] > 1)
			return false;
		ticks += marks[i];
	}
	return ticks <= most;
}

/* 1, 2, 3 and so on, each once. */
static bool ranks_fit(const uint8_t marks[OPTIONS_MAX])
{
	uint32_t ranks = 0;

	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		uint32_t rank;

		if (marks[i] > OPTIONS_MAX)
			return false;
		rank = marks[i] == 0 ? 0 : UINT32_C(1) << (marks[i] - 1);
		if (ranks & rank)
			return false;
		ranks |= rank;
	}
	return (ranks & (ranks + 1)) == 0; /* no gap: ones from the first bit on */
}

/* Every option that stands has a mark of 1 to `most`. */
static bool scale_fits(uint16_t standing, const uint8_t marks[OPTIONS_MAX], unsigned most)
{
	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		if ((standing >> i & 1) != 0 && (marks[i] == 0 || marks[i] > most))
			return false;
	}
	return true;
}

static bool budget_fits(const struct motion *motion, const uint8_t marks[OPTIONS_MAX])
{
	uint64_t cost = 0;

	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		if (marks[i] != 0)
			cost += motion->options[i].cost;
	}
	return cost <= motion->budget;
}

bool marks_fit(const struct motion *motion, uint16_t standing, const uint8_t marks[OPTIONS_MAX])
{
	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		if (marks[i] != 0 && (standing >> i & 1) == 0)
			return false;
	}
	if (marks_blank(marks))
		return true;
	switch (motion->ballot) {
	case BALLOT_SEVERAL:
		return ticks_fit(marks, motion->picks > 0 ? motion->picks : OPTIONS_MAX);
	case BALLOT_RANKED:
		return ranks_fit(marks);
	case BALLOT_GRADES:
		return scale_fits(standing, marks, motion->grade_count);
	case BALLOT_POINTS:
		return scale_fits(standing, marks, motion->points_max + 1u);
	case BALLOT_BUDGET:
		return ticks_fit(marks, OPTIONS_MAX) && budget_fits(motion, marks);
	default:
		return false;
	}
}

bool choice_fits(unsigned option_count, uint16_t standing, unsigned choice)
{
	return choice == option_count || (choice < option_count && (standing >> choice & 1) != 0);
}

bool seed_fits(const char seed[SEED_BYTES])
{
	size_t length = 0;

	while (length < SEED_BYTES && seed[length] != '\0' &&
	       strchr("0123456789-", seed[length]) != NULL)
		length++;
	if (length == 0 || length == SEED_BYTES)
		return false;
	for (size_t i = length; i < SEED_BYTES; i++) {
		if (seed[i] != '\0')
			return false;
	}
	return true;
}
