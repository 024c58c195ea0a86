/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_ids.c - from a name to its place in a list: open addressing, never more than half full. */
#include "wire/tally_ids.h"

#include <string.h>

#include "base/check.h"

/* FNV-1a. */
static uint32_t hash(struct slice name)
{
	uint64_t sum = 0xcbf29ce484222325ULL;

	for (size_t i = 0; i < name.bytes; i++)
		sum = (sum ^ (unsigned char)name.at[i]) * 0x100000001b3ULL;
	return (uint32_t)(sum >> 32 ^ sum);
}

void tally_ids_init(struct tally_ids *ids, struct arena *arena, uint32_t most)
{
	uint32_t slots = 4;

	CHECK(most < 1u << 30);
	while (slots < 2 * most)
		slots *= 2;
	*ids = (struct tally_ids){.mask = slots - 1};
	ids->slots = arena_take(arena, slots * sizeof *ids->slots);
	ids->names = arena_take(arena, most * sizeof *ids->names);
	CHECK(ids->slots != NULL && ids->names != NULL);
	memset(ids->slots, 0, slots * sizeof *ids->slots);
}

/* The slot that holds `name`, or the free one where it belongs. */
static uint32_t *find(const struct tally_ids *ids, struct slice name)
{
	uint32_t at = hash(name) & ids->mask;

	while (ids->slots[at] != 0 && !slice_is(name, ids->names[ids->slots[at] - 1]))
		at = (at + 1) & ids->mask;
	return &ids->slots[at];
}

bool tally_ids_add(struct tally_ids *ids, const char *name, uint32_t *place)
{
	uint32_t *slot = find(ids, (struct slice){name, strlen(name)});

	if (*slot != 0) {
		*place = *slot - 1;
		return false;
	}
	CHECK(2 * ids->count <= ids->mask);
	*place = ids->count;
	ids->names[ids->count++] = name;
	*slot = ids->count;
	return true;
}

uint32_t tally_ids_find(const struct tally_ids *ids, struct slice name)
{
	return ids->slots == NULL ? TALLY_ID_UNKNOWN : *find(ids, name) - 1;
}
