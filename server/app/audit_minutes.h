/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * audit_minutes.h - what a sitting has approved and corrected, held against what is kept of it.
 */
#ifndef APP_AUDIT_MINUTES_H
#define APP_AUDIT_MINUTES_H

#include "hemicycle/assembly.h"
#include "store/store.h"

enum minutes_fault {
	MINUTES_FINE,
	MINUTES_HEAD, /* the sitting that it approved has another head */
	MINUTES_INDEX, /* the row says something else, or is not there */
	MINUTES_PROSE, /* the prose was changed after the class had approved it */
	MINUTES_FAULTS
};

/* Of a sitting whose journal and texts are fine. Erased words are none, and no fault. */
MUST_CHECK enum err minutes_audit(struct store *store, const struct assembly *state,
                                  enum minutes_fault *out);

#endif
