/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * apply.h - the fold: the state after an event.
 *
 * Applying cannot fail. An event that does not fit the state is a bug or a
 * damaged journal; core_fits() tells before, and apply checks.
 */
#ifndef CORE_APPLY_H
#define CORE_APPLY_H

#include <stdbool.h>

#include "hemicycle/events.h"

/* Whether core_apply(state, event) may be called: indexes, numbers and phases are sane. */
bool core_fits(const struct assembly *state, const struct event *event);

/* Changes *state. Stops the program (CHECK) if !core_fits(state, event). */
void core_apply(struct assembly *state, const struct event *event);

#endif
