/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * count_check.h - inside the core: whether what is to be counted adds up.
 */
#ifndef CORE_COUNT_CHECK_H
#define CORE_COUNT_CHECK_H

#include "hemicycle/commands.h"
#include "hemicycle/refusals.h"

/* What is wrong with vote.count; `votes` are the choices of the tablets. */
enum refusal count_refusal(const struct assembly *state, const struct command *command,
                           const uint16_t votes[CHOICES_MAX]);

/* The sum of the votes; -1 when one is for a choice that is not on the ballot. */
int count_sum_votes(const struct item *item, const struct vote *vote,
                    const uint16_t votes[CHOICES_MAX]);
/* The sum of the papers; -1 when one is no ballot of this vote. */
int count_sum_papers(const struct item *item, const struct vote *vote,
                     const struct paper_row rows[], unsigned count);

#endif
