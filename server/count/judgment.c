/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * judgment.c - majority judgment: the best median grade wins.
 *
 * Taking the median out of a profile again and again visits its grades from the
 * middle outwards. Two profiles are therefore walked outwards side by side, one
 * run of equal grades at a time: millions of ballots cost no more than ten.
 */
#include "count/inside.h"

struct profiles {
	uint32_t grades;
	int64_t ballots;
	const int64_t
	        *up_to; /* [candidate * grades + grade]: ballots of this grade or a better one */
};

/*
 * A pair of places, each as far from the middle as the other, in the row of one
 * candidate's grades from the best to the worst. The worse place comes first.
 */
struct pair {
	uint32_t worse, better; /* the grades that stand there */
	int64_t same; /* so many pairs, from here outwards, have these two grades */
};

/* The grade at a place counted from 0, the best. */
static uint32_t grade_at(const struct profiles *profiles, uint32_t candidate, int64_t place)
{
	const int64_t *up_to = profiles->up_to + (size_t)candidate * profiles->grades;
	uint32_t low = 0, high = profiles->grades - 1;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (up_to[middle] > place)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

/*
 * The pair `steps` away from the middle. The lower median of an odd number is
 * both places of its own pair, which a comparison may well look at twice.
 */
static struct pair pair_at(const struct profiles *profiles, uint32_t candidate, int64_t steps)
{
	const int64_t *up_to = profiles->up_to + (size_t)candidate * profiles->grades;
	int64_t down = profiles->ballots / 2 + steps, up = (profiles->ballots - 1) / 2 - steps;
	struct pair pair = {grade_at(profiles, candidate, down), grade_at(profiles, candidate, up),
	                    0};
	int64_t below = up_to[pair.worse] - down;
	int64_t above = up - (pair.better > 0 ? up_to[pair.better - 1] : 0) + 1;

	pair.same = below < above ? below : above;
	return pair;
}

static int by_number(uint32_t left, uint32_t right)
{
	return (left > right) - (left < right);
}

static int by_majority_value(const void *a, const void *b, const void *context)
{
	const struct profiles *profiles = context;
	int64_t pairs = (profiles->ballots + 1) / 2, run;

	for (int64_t steps = 0; steps < pairs; steps += run) {
		struct pair left = pair_at(profiles, *(const uint32_t *)a, steps);
		struct pair right = pair_at(profiles, *(const uint32_t *)b, steps);

		if (left.worse != right.worse)
			return by_number(left.worse, right.worse);
		if (left.better != right.better)
			return by_number(left.better, right.better);
		run = left.same < right.same ? left.same : right.same;
	}
	return 0;
}

/* The matrix of grades; whoever is left out of a ballot has the worst one there. */
static void count_grades(struct count *count)
{
	uint32_t grades = count->options->grade_count;
	int64_t *of = count_keep(count, count->n, sizeof *of * grades);

	for (uint32_t who = 0; who < count->n; who++)
		of[(size_t)who * grades + grades - 1] = count->out->valid;
	for (size_t i = 0; i < count->paper_count; i++) {
		const struct paper *paper = &count->papers[i];

		for (uint32_t k = 0; k < paper->mark_count; k++) {
			int64_t *mine = of + (size_t)paper->marks[k].candidate * grades;

			mine[grades - 1] -= (int64_t)paper->count;
			mine[paper->marks[k].value] += (int64_t)paper->count;
		}
	}
	count->out->grades = of;
}

static const int64_t *add_up(struct count *count)
{
	uint32_t grades = count->options->grade_count;
	int64_t *up_to = count_scratch(count, count->n, sizeof *up_to * grades);

	for (uint32_t who = 0; who < count->n; who++) {
		int64_t sum = 0;

		for (uint32_t grade = 0; grade < grades; grade++) {
			size_t cell = (size_t)who * grades + grade;

			sum += count->out->grades[cell];
			up_to[cell] = sum;
		}
	}
	return up_to;
}

static void read_gauges(struct count *count, const struct profiles *profiles)
{
	struct tally_gauge *gauges = count_keep(count, count->n, sizeof *gauges);

	for (uint32_t who = 0; who < count->n; who++) {
		const int64_t *up_to = profiles->up_to + (size_t)who * profiles->grades;
		uint32_t median = grade_at(profiles, who, profiles->ballots / 2);

		gauges[who].median = median;
		gauges[who].above = median > 0 ? up_to[median - 1] : 0;
		gauges[who].below = profiles->ballots - up_to[median];
	}
	count->out->gauges = gauges;
}

void count_majority_judgment(struct count *count)
{
	struct profiles profiles = {
	        .grades = count->options->grade_count,
	        .ballots = count->out->valid,
	};
	bool *eligible = count_scratch(count, count->n, sizeof *eligible);

	count_grades(count);
	profiles.up_to = add_up(count);
	if (profiles.ballots > 0) /* else there is no median, and all are equal */
		read_gauges(count, &profiles);
	rank_all(count, by_majority_value, &profiles);
	for (uint32_t i = 0; i < count->n; i++)
		eligible[i] = true;
	fill_from_ranking(count, eligible, count->options->seats);
}
