/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rows.h - runs a bound query to its end and tells each of its rows, of shapes that several have.
 *
 * Private to the store. All stop at the first failure of each(), return it, and end the query.
 */
#ifndef STORE_ROWS_H
#define STORE_ROWS_H

#include "store/people.h"
#include "store/query.h"

/* One column: an id. */
MUST_CHECK enum err rows_ids(struct query *query, enum err (*each)(void *context, int64_t id),
                             void *context);
/* One column: a year. */
MUST_CHECK enum err rows_years(struct query *query, enum err (*each)(void *context, int year),
                               void *context);
/* id, class, name, picture. */
MUST_CHECK enum err rows_pupils(struct query *query,
                                enum err (*each)(void *context, const struct pupil_row *row),
                                void *context);
/* id, name; the password is "". */
MUST_CHECK enum err rows_teachers(struct query *query,
                                  enum err (*each)(void *context, const struct teacher *teacher),
                                  void *context);

#endif
