/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * audit_polls.h - votes of a whole school, held against the journals of its classes.
 */
#ifndef APP_AUDIT_POLLS_H
#define APP_AUDIT_POLLS_H

#include "hemicycle/assembly.h"
#include "app/poll_count.h"

struct texts;

/* Whether what the school keeps of a class is what the sitting of that class says. */
bool part_audit(const struct assembly *state, const struct part_row *row);

/* Whether that vote, which is there, was on the motion of the poll; erased words are any words. */
bool part_is_of(const struct assembly *state, const struct texts *texts, const struct part_row *row,
                const struct poll_result *poll);

/* Whether the verdict that was told is what the parts together give. */
MUST_CHECK enum err poll_audit(struct store *store, int64_t poll, bool *fits);

#endif
