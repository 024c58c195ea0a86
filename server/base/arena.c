/* SPDX-License-Identifier: EUPL-1.2 */
/* arena.c - memory that lives as long as one message and goes all at once. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"

struct arena_block {
	struct arena_block *older;
	size_t room;
	alignas(max_align_t) unsigned char bytes[];
};

enum { FIRST_BLOCK_BYTES = 4096 };

void arena_init(struct arena *arena, size_t ceiling)
{
	*arena = (struct arena){.ceiling = ceiling};
}

static struct arena_block *add_block(struct arena *arena, size_t least)
{
	size_t room = arena->blocks == NULL ? FIRST_BLOCK_BYTES : arena->blocks->room * 2;
	struct arena_block *block;

	while (room < least)
		room *= 2;
	if (room > arena->ceiling - arena->taken)
		room = least;
	if (room > arena->ceiling - arena->taken)
		return NULL;
	block = malloc(sizeof *block + room);
	CHECK(block != NULL);
	block->older = arena->blocks;
	block->room = room;
	arena->blocks = block;
	arena->used = 0;
	arena->taken += room;
	return block;
}

void *arena_take(struct arena *arena, size_t count)
{
	size_t aligned;
	void *place;

	if (count > arena->ceiling)
		return NULL;
	aligned = (count + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
	if (arena->blocks == NULL || aligned > arena->blocks->room - arena->used)
		if (add_block(arena, aligned) == NULL)
			return NULL;
	place = arena->blocks->bytes + arena->used;
	arena->used += aligned;
	return place;
}

void *arena_copy(struct arena *arena, const void *bytes, size_t count)
{
	char *place = arena_take(arena, count + 1);

	if (place == NULL)
		return NULL;
	if (count > 0)
		memcpy(place, bytes, count);
	place[count] = '\0';
	return place;
}

void arena_clear(struct arena *arena)
{
	while (arena->blocks != NULL && arena->blocks->older != NULL) {
		struct arena_block *block = arena->blocks;

		arena->blocks = block->older;
		arena->taken -= block->room;
		free(block);
	}
	arena->used = 0;
}

void arena_release(struct arena *arena)
{
	if (arena == NULL)
		return;
	while (arena->blocks != NULL) {
		struct arena_block *block = arena->blocks;

		arena->blocks = block->older;
		free(block);
	}
	arena->used = 0;
	arena->taken = 0;
}
