/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * audit_polls.h - votes of a whole school, held against the journals of its classes.
 */
#ifndef APP_AUDIT_POLLS_H
#define APP_AUDIT_POLLS_H

#include "hemicycle/assembly.h"
#include "store/polls.h"

/* Whether what the school keeps of a class is what the sitting of that class says. */
bool part_audit(const struct assembly *state, const struct part_row *row);

/* Whether the verdict that was told is what the parts together give. */
MUST_CHECK enum err poll_audit(struct store *store, int64_t poll, bool *fits);

#endif
