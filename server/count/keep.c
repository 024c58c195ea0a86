/* SPDX-License-Identifier: EUPL-1.2 */
/* keep.c - the memory of a count: what the result holds, and what goes when the count is over. */
#include <string.h>

#include "base/check.h"
#include "count/inside.h"

enum { FIRST_ROOM = 4 };

static void *take_zeros(struct arena *arena, size_t items, size_t size)
{
	size_t bytes = items * size;
	void *place;

	CHECK(size > 0 && items <= COUNT_BYTES_MAX / size);
	place = arena_take(arena, bytes > 0 ? bytes : 1);
	CHECK(place != NULL);
	return memset(place, 0, bytes);
}

void *count_keep(struct count *count, size_t items, size_t size)
{
	return take_zeros(count->memory, items, size);
}

void *count_scratch(struct count *count, size_t items, size_t size)
{
	return take_zeros(&count->scratch, items, size);
}

/* A list has room for four, and for twice as many whenever its count is a power of two. */
void list_add(struct count *count, struct tally_list *list, uint32_t who)
{
	bool full = list->count >= FIRST_ROOM && (list->count & (list->count - 1)) == 0;

	if (list->count == 0 || full) {
		uint32_t room = full ? list->count * 2 : FIRST_ROOM;
		uint32_t *more = count_keep(count, room, sizeof *more);

		if (list->count > 0)
			memcpy(more, list->who, list->count * sizeof *more);
		list->who = more;
	}
	list->who[list->count++] = who;
}
