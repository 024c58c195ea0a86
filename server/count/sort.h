/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sort.h - a stable merge sort: equal items keep the order they had.
 */
#ifndef COUNT_SORT_H
#define COUNT_SORT_H

#include <stddef.h>

/* Below 0: `a` comes first; 0: equal; above 0: `b` comes first. */
typedef int order_fn(const void *a, const void *b, const void *context);

/* `spare` has room for as many items; what it holds afterwards is nobody's business. */
void sort_items(void *items, size_t count, size_t size, void *spare, order_fn *order,
                const void *context);

#endif
