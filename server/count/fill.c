/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * fill.c - from a ranking to seats: group by group while there is room, and
 * the tie rules where a group has more people than seats are left.
 */
#include "count/inside.h"

/* The greatest key first, equal keys in the order of the list. */
static int by_falling_key(const void *a, const void *b, const void *context)
{
	const int64_t *key = context;
	int64_t left = key[*(const uint32_t *)a], right = key[*(const uint32_t *)b];

	return (left < right) - (left > right);
}

void rank_all(struct count *count, order_fn *order, const void *context)
{
	struct tally_ranking *ranking = &count->out->ranking;
	uint32_t n = count->n;

	*ranking = (struct tally_ranking){
	        .who = count_keep(count, n, sizeof *ranking->who),
	        .group = count_keep(count, n, sizeof *ranking->group),
	        .count = n,
	};
	for (uint32_t i = 0; i < n; i++)
		ranking->who[i] = i;
	sort_items(ranking->who, n, sizeof *ranking->who,
	           count_scratch(count, n, sizeof *ranking->who), order, context);
	for (uint32_t i = 1; i < n; i++)
		ranking->group[i] = ranking->group[i - 1] +
		                    (order(&ranking->who[i - 1], &ranking->who[i], context) != 0);
}

static void add_all(struct count *count, struct tally_list *list, const uint32_t who[], uint32_t k)
{
	for (uint32_t i = 0; i < k; i++)
		list_add(count, list, who[i]);
}

/* More are equal than there are places left. */
static void fill_last(struct count *count, uint32_t who[], uint32_t k, uint32_t places)
{
	struct tally_result *out = count->out;
	uint32_t sure, disputed;

	if (tie_favoured(count, who, k, places, &sure, &disputed)) {
		add_all(count, &out->winners, who, places);
		return;
	}
	add_all(count, &out->winners, who, sure);
	add_all(count, &out->tied, who + sure, disputed - sure);
	out->status = TALLY_TIE;
}

void fill_from_ranking(struct count *count, const bool eligible[], uint32_t seats)
{
	struct tally_result *out = count->out;
	const struct tally_ranking *ranking = &out->ranking;
	uint32_t *equal = count_scratch(count, count->n, sizeof *equal);
	uint32_t next;

	out->status = TALLY_DECIDED;
	for (uint32_t i = 0; i < ranking->count && out->winners.count < seats; i = next) {
		uint32_t places = seats - out->winners.count, k = 0;

		for (next = i; next < ranking->count && ranking->group[next] == ranking->group[i];
		     next++)
			if (eligible[ranking->who[next]])
				equal[k++] = ranking->who[next];
		if (k > places) {
			fill_last(count, equal, k, places);
			return;
		}
		add_all(count, &out->winners, equal, k);
	}
}

void fill_seats(struct count *count, const int64_t key[], int64_t floor, uint32_t seats)
{
	bool *eligible = count_scratch(count, count->n, sizeof *eligible);

	rank_all(count, by_falling_key, key);
	for (uint32_t i = 0; i < count->n; i++)
		eligible[i] = key[i] > floor;
	fill_from_ranking(count, eligible, seats);
}
