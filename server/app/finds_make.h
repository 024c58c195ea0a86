/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * finds_make.h - makes what a search goes through from the journals.
 */
#ifndef APP_FINDS_MAKE_H
#define APP_FINDS_MAKE_H

#include "store/finds.h"

struct finds_made {
	int sittings; /* that were read again */
	int damaged; /* that could not be read, and are not found */
};

/*
 * Puts what is missing: all after a migration or a restore, nothing else as a rule. Each sitting is
 * a transaction of its own: who interrupts it goes on there the next time.
 */
MUST_CHECK enum err finds_make(struct store *store, struct finds_made *out);

/* The same within a transaction that is open: of sittings from which words were erased. */
MUST_CHECK enum err finds_renew(struct store *store);

#endif
