/* SPDX-License-Identifier: EUPL-1.2 */
/* find.h - signatures and ballots in files, each brought into an order. */
#ifndef LINK_FIND_H
#define LINK_FIND_H

#include "link/attack.h"

struct found {
	uint8_t seats[ATTACK_VOTERS]; /* in the order of their signatures */
	struct {
		const uint8_t *bytes; /* in the evidence */
		size_t length;
	} ballots[ATTACK_VOTERS];
	const uint8_t *public_key; /* 32 bytes; NULL: not found */
};

/* False when not every signature and ballot was found. */
bool find_pairs(const struct evidence *evidence, const struct target *target, enum order order,
                struct found *out);

#endif
