/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_ids.h - from a name to its place in a list, at one look.
 */
#ifndef WIRE_TALLY_IDS_H
#define WIRE_TALLY_IDS_H

#include <stdint.h>

#include "base/arena.h"
#include "wire/json.h"

#define TALLY_ID_UNKNOWN UINT32_MAX

struct tally_ids { /* all zero: empty, every name is unknown */
	const char **names; /* by place */
	uint32_t *slots; /* places + 1; 0: free */
	uint32_t mask;
	uint32_t count;
};

/* For at most `most` names (below 2^30); the memory is the arena's. */
void tally_ids_init(struct tally_ids *ids, struct arena *arena, uint32_t most);
/* Gives `name`, borrowed, the next place. False: it is there already, at *place. */
bool tally_ids_add(struct tally_ids *ids, const char *name, uint32_t *place);
uint32_t tally_ids_find(const struct tally_ids *ids, struct slice name);

#endif
