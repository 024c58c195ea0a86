/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * relation.h - who is ahead of whom, a bit for each two candidates.
 */
#ifndef COUNT_RELATION_H
#define COUNT_RELATION_H

#include "count/inside.h"

struct relation {
	size_t words; /* of a row */
	uint64_t *rows; /* the row of a: whom a is ahead of; scratch of the count */
};

void relation_init(struct relation *relation, struct count *count); /* nobody is ahead */
bool relation_has(const struct relation *relation, uint32_t a, uint32_t b);
void relation_set(struct relation *relation, uint32_t a, uint32_t b);

/*
 * Ranks the candidates, and fills the seats: first, equal, those whom nobody is
 * ahead of; then those whom only they are ahead of; and so on. The relation is
 * transitive and nobody is ahead of themself.
 */
void relation_rank(const struct relation *relation, struct count *count);

#endif
