/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * forget.h - what is left to forget when the directory opens.
 *
 * Private to the store; urn_forget() itself is in urn.h.
 */
#ifndef STORE_FORGET_H
#define STORE_FORGET_H

#include "store/store.h"

/*
 * After a crash: goes on forgetting the votes that were being forgotten, and
 * destroys keys whose vote was never made. A full disk only postpones it.
 */
MUST_CHECK enum err forget_resume(struct store *store);

#endif
