/* SPDX-License-Identifier: EUPL-1.2 */
/* public_page.h - whether everybody may read what a class has decided. */
#ifndef APP_PUBLIC_PAGE_H
#define APP_PUBLIC_PAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct store;

/* The class wants it, and its school, if it has one, lets it. ERR_MISSING: no such class. */
MUST_CHECK enum err public_page_wanted(struct store *store, int64_t class_id, bool *wanted);

#endif
