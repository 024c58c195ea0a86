/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_dice.h - random commands for the tests of the core, most of them plausible.
 */
#ifndef TESTS_CORE_DICE_H
#define TESTS_CORE_DICE_H

#include "core/papers.h"
#include "hemicycle/commands.h"

struct dice {
	uint64_t state; /* not 0; the same gives the same throws */
	/* What the application's urn would hold. */
	uint16_t urn[CHOICES_MAX];
	struct papers papers;
};

/* A number from 0 to below - 1. */
uint32_t dice_draw(struct dice *dice, uint32_t below);

/* What somebody might do next; vote.count brings what the urn holds. */
void dice_command(struct dice *dice, const struct assembly *state, struct command *out);

/* A motion of any ballot, most of the time one that an agenda takes. */
void dice_motion(struct dice *dice, struct motion *motion);

void dice_empty_urn(struct dice *dice);

#endif
