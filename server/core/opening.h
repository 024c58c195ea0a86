/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * opening.h - inside the core: the event with which a vote opens.
 */
#ifndef CORE_OPENING_H
#define CORE_OPENING_H

#include "core/decide.h"
#include "core/rounds.h"

struct opening {
	uint16_t item; /* id */
	uint8_t fallback;
	uint8_t amendment;
	struct next_round next;
};

/* Whether enough are there to vote on `motion`. */
enum refusal opening_refusal(const struct assembly *state, const struct motion *motion);

/* Adds the event; everything freezes as it is now. */
void decision_open(struct decision *out, const struct assembly *state,
                   const struct command *command, const struct motion *motion,
                   const struct opening *opening);

#endif
