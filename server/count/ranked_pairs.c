/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * ranked_pairs.c - victories are locked, the strongest first, unless that would
 * close a cycle; whoever is never behind wins. Tideman 1987.
 *
 * What is locked is kept with all that follows from it (who reaches whom), so
 * a cycle is one bit to look at.
 */
#include "count/relation.h"
#include "count/sort.h"

struct victory {
	int64_t strength, opposition;
	uint32_t winner, loser;
};

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int by_force(const struct victory *a, const struct victory *b)
{
	int order = compare(b->strength, a->strength);

	return order != 0 ? order : compare(a->opposition, b->opposition);
}

/* `context` is the place of each candidate in the order that the tie rules give. */
static int by_force_then_place(const void *a, const void *b, const void *context)
{
	const struct victory *left = a, *right = b;
	const uint32_t *place = context;
	int order = by_force(left, right);

	if (order == 0)
		order = compare(place[left->winner], place[right->winner]);
	return order != 0 ? order : compare(place[right->loser], place[left->loser]);
}

static size_t list_victories(const struct count *count, struct victory victories[])
{
	size_t found = 0;

	for (uint32_t i = 0; i < count->n; i++)
		for (uint32_t j = 0; j < count->n; j++) {
			int64_t strength = pairwise_strength(count, i, j);
			int64_t against = count->out->pairwise[(size_t)j * count->n + i];

			if (strength > 0) /* equal margins stay equal, whoever opposed them */
				victories[found++] = (struct victory){
				        .strength = strength,
				        .opposition = count->options->margins ? 0 : against,
				        .winner = i,
				        .loser = j,
				};
		}
	return found;
}

/* The place of each candidate by the tie rules, then in the list. */
static void find_places(struct count *count, uint32_t place[], bool note)
{
	uint32_t *who = count_scratch(count, count->n, sizeof *who);
	uint32_t *group = count_scratch(count, count->n, sizeof *group);

	for (uint32_t i = 0; i < count->n; i++)
		who[i] = i;
	tie_order(count, who, group, count->n, note);
	for (uint32_t i = 0; i < count->n; i++)
		place[who[i]] = i;
}

static bool any_equal(const struct victory victories[], size_t k)
{
	for (size_t i = 1; i < k; i++)
		if (by_force(&victories[i - 1], &victories[i]) == 0)
			return true;
	return false;
}

/* Whoever is the winner, or reaches the winner, now reaches the loser and all beyond. */
static void lock(struct relation *reach, uint32_t n, const struct victory *victory)
{
	const uint64_t *beyond = reach->rows + victory->loser * reach->words;

	for (uint32_t i = 0; i < n; i++) {
		uint64_t *row = reach->rows + i * reach->words;

		if (i != victory->winner && !relation_has(reach, i, victory->winner))
			continue;
		if (relation_has(reach, i, victory->loser))
			continue; /* and so all beyond */
		for (size_t j = 0; j < reach->words; j++)
			row[j] |= beyond[j];
		relation_set(reach, i, victory->loser);
	}
}

void count_ranked_pairs(struct count *count)
{
	size_t room = (size_t)count->n * (count->n - 1) / 2, found;
	struct victory *victories = count_scratch(count, room, sizeof *victories);
	struct victory *spare = count_scratch(count, room, sizeof *spare);
	uint32_t *place = count_scratch(count, count->n, sizeof *place);
	struct relation reach;

	pairwise_fill(count);
	found = list_victories(count, victories);
	find_places(count, place, false);
	sort_items(victories, found, sizeof *victories, spare, by_force_then_place, place);
	if (any_equal(victories, found))
		find_places(count, place, true); /* the same again, noted: it was needed */
	relation_init(&reach, count);
	for (size_t i = 0; i < found; i++)
		if (!relation_has(&reach, victories[i].loser, victories[i].winner) &&
		    !relation_has(&reach, victories[i].winner, victories[i].loser))
			lock(&reach, count->n, &victories[i]);
	relation_rank(&reach, count);
}
