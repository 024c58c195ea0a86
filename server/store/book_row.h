/* SPDX-License-Identifier: EUPL-1.2 */
/* book_row.h - a line of the book out of a query for ENTRY_COLUMNS. Private to the store. */
#ifndef STORE_BOOK_ROW_H
#define STORE_BOOK_ROW_H

#include "store/council.h"
#include "store/query.h"

/* Strings are borrowed until the next step. */
struct entry_row entry_row_of(const struct query *query);

#endif
