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

#endif
