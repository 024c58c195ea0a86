/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sort.c - runs of one item, then of two, four, eight: each pass merges pairs
 * of neighbouring runs from one array into the other.
 */
#include "count/sort.h"

#include <string.h>

struct sorting {
	size_t size; /* of an item */
	order_fn *order;
	const void *context;
};

/* Merges the sorted [from, middle) and [middle, end) into `out`. */
static void merge(const struct sorting *sorting, const char *from, const char *middle,
                  const char *end, char *out)
{
	const char *left = from, *right = middle;
	size_t size = sorting->size;

	while (left < middle && right < end) {
		const char **first =
		        sorting->order(left, right, sorting->context) <= 0 ? &left : &right;

		memcpy(out, *first, size);
		*first += size;
		out += size;
	}
	memcpy(out, left, (size_t)(middle - left));
	memcpy(out + (middle - left), right, (size_t)(end - right));
}

static void merge_pairs(const struct sorting *sorting, const char *from, size_t count, size_t run,
                        char *to)
{
	size_t size = sorting->size;

	for (size_t start = 0; start < count; start += 2 * run) {
		size_t middle = start + run < count ? start + run : count;
		size_t end = middle + run < count ? middle + run : count;

		merge(sorting, from + start * size, from + middle * size, from + end * size,
		      to + start * size);
	}
}

void sort_items(void *items, size_t count, size_t size, void *spare, order_fn *order,
                const void *context)
{
	struct sorting sorting = {size, order, context};
	char *from = items, *to = spare;

	for (size_t run = 1; run < count; run *= 2) {
		char *sorted = to;

		merge_pairs(&sorting, from, count, run, sorted);
		to = from;
		from = sorted;
	}
	if (from != items)
		memcpy(items, from, count * size);
}
