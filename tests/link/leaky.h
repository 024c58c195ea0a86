/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * leaky.h - the negative controls: stores that are known to link.
 *
 * The same tables as the product's, but a ballot is not sealed: its choice
 * stands among random bytes, in a table sorted by them. Nothing in it names a
 * voter, a time or an order.
 */
#ifndef LINK_LEAKY_H
#define LINK_LEAKY_H

#include <stdbool.h>
#include <stdint.h>

#include "link/attack.h"

struct leaky;

/* `rows`: the tables number their rows besides. The file is dir/urns.db. */
void leaky_open(const char *dir, bool rows, struct leaky **out);
void leaky_sign(struct leaky *leaky, const struct target *target, int seat, uint8_t choice,
                uint64_t *random);
void leaky_checkpoint(struct leaky *leaky);
void leaky_close(struct leaky *leaky);

#endif
