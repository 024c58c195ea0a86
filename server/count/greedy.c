/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * greedy.c - the projects by their votes, each funded if it still fits.
 *
 * Equal votes: the cheaper first, then as the tie rules say, then as listed.
 */
#include "count/inside.h"
#include "count/sort.h"

static int by_votes_then_cost(const void *a, const void *b, const void *context)
{
	const struct count *count = context;
	uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
	const int64_t *votes = count->out->tallies;
	int64_t left_cost = count->question->candidates[left].cost;
	int64_t right_cost = count->question->candidates[right].cost;

	if (votes[left] != votes[right])
		return votes[left] > votes[right] ? -1 : 1;
	return (left_cost > right_cost) - (left_cost < right_cost);
}

static int by_list(const void *a, const void *b, const void *context)
{
	uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;

	(void)context;
	return (left > right) - (left < right);
}

/* who[0..k) are equal so far: the tie rules, and the list for those they leave equal. */
static void order_equals(struct count *count, uint32_t who[], uint32_t k)
{
	uint32_t *group = count_scratch(count, k, sizeof *group);
	uint32_t *spare = count_scratch(count, k, sizeof *spare);
	uint32_t end;

	tie_order(count, who, group, k, true);
	for (uint32_t from = 0; from < k; from = end) {
		for (end = from + 1; end < k && group[end] == group[from];)
			end++;
		sort_items(who + from, end - from, sizeof *who, spare, by_list, NULL);
	}
}

static void order_projects(struct count *count, uint32_t who[], uint32_t k)
{
	uint32_t end;

	sort_items(who, k, sizeof *who, count_scratch(count, k, sizeof *who), by_votes_then_cost,
	           count);
	for (uint32_t from = 0; from < k; from = end) {
		for (end = from + 1;
		     end < k && by_votes_then_cost(&who[from], &who[end], count) == 0;)
			end++;
		if (end - from > 1)
			order_equals(count, who + from, end - from);
	}
}

void greedy_fill(struct count *count, bool funded[])
{
	struct tally_result *out = count->out;
	uint32_t *who = count_scratch(count, count->n, sizeof *who);
	uint32_t k = 0;

	for (uint32_t i = 0; i < count->n; i++)
		if (!funded[i] && out->tallies[i] > 0)
			who[k++] = i;
	order_projects(count, who, k);
	for (uint32_t i = 0; i < k; i++) {
		int64_t cost = count->question->candidates[who[i]].cost;

		if (cost > count->options->budget - out->spent)
			continue;
		funded[who[i]] = true;
		out->spent += cost;
		list_add(count, &out->winners, who[i]);
	}
}

void count_budget_greedy(struct count *count)
{
	names_count(count);
	greedy_fill(count, count_scratch(count, count->n, sizeof(bool)));
	count->out->status = TALLY_DECIDED;
}
