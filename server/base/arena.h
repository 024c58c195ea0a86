/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * arena.h - memory that lives as long as one message and goes all at once.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *blocks; /* newest first; owned */
	size_t used; /* of the newest block */
	size_t taken; /* bytes of all blocks */
	size_t ceiling;
};

void arena_init(struct arena *arena, size_t ceiling);
/* `count` bytes aligned for anything, not cleared; NULL above the ceiling. */
void *arena_take(struct arena *arena, size_t count);
/* with a NUL behind; NULL above the ceiling */
void *arena_copy(struct arena *arena, const void *bytes, size_t count);
void arena_clear(struct arena *arena); /* keeps the first block for the next message */
void arena_release(struct arena *arena); /* NULL is fine */

#endif
