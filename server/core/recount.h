/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * recount.h - the verdict of an event, once more from what the event carries.
 *
 * Deciding takes its verdicts from here, and `hemicycle verify` compares them
 * with what was recorded.
 */
#ifndef CORE_RECOUNT_H
#define CORE_RECOUNT_H

#include <stdbool.h>

#include "hemicycle/events.h"

/*
 * The verdict that the event carries: vote-counted, vote-tallied, vote-decided, vote-settled,
 * vote-accepted; NULL of any other.
 */
const struct verdict *core_verdict(const struct event *event);

/* What it must be. The event fits the state, but for its verdict, which is not read. */
void core_recount(const struct assembly *state, const struct event *event, struct verdict *out);

/*
 * Whether the tally of a roll-call that vote-counted or vote-tallied carries is what its names
 * and the papers of the tellers add up to; true of secret votes. The event fits the state.
 */
bool core_roll_adds_up(const struct assembly *state, const struct event *event);

#endif
