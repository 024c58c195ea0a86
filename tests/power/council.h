/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * council.h - a scripted council that uses the whole store, and a ledger of what was acknowledged.
 *
 * Steps are done in order. A step is acknowledged when the store said so; what
 * was acknowledged before a power cut must be there after it.
 */
#ifndef POWER_COUNCIL_H
#define POWER_COUNCIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "store/store.h"

#define COUNCIL_STEPS_MAX 128

struct council {
	int steps; /* of the script */
	struct {
		size_t begun; /* a point of the disk: nothing of the step is older */
		size_t acked; /* SIZE_MAX: not yet */
	} ledger[COUNCIL_STEPS_MAX];
};

/* A script of `votes` votes with `voters` voters each, most of them secret. */
void council_init(struct council *council, int votes, int voters);

/* Does step `step`; the ledger is the caller's. Doing it again after a failure is fine. */
MUST_CHECK enum err council_step(const struct council *council, int step, struct store *store);

struct council_faults {
	int lost; /* acknowledged signatures, entries, texts that are not there */
	int corrupt; /* what does not open, count or verify */
	int mismatched; /* tallies that are not the choices of those on the roll */
	int remains; /* of what was acknowledged as forgotten */
};

/* Looks at everything in `store` as it must be after `point`, and adds to *faults. */
void council_check(const struct council *council, struct store *store, size_t point,
                   struct council_faults *faults);

/* Whether the key of a vote that was acknowledged as forgotten can still be read below `dir`. */
bool council_key_remains(const struct council *council, const char *dir, size_t point);

#endif
