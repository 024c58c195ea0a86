/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * export_slips.h - the idea box of a class in an archive: no more than its teacher reads on the
 * page of the box.
 */
#ifndef APP_EXPORT_SLIPS_H
#define APP_EXPORT_SLIPS_H

#include <stdint.h>

#include "base/buffer.h"
#include "base/err.h"

struct store;

/*
 * Adds `,"slips":[…]` of the class to *out, or nothing where none waits. By what a motion or a vote
 * of the school came stands with these.
 */
MUST_CHECK enum err export_slips_print(struct store *store, int64_t class_id, struct buffer *out);
/* Adds `,"slip":{…}` of one that waits still, else nothing; 0 is fine. */
MUST_CHECK enum err export_slip_print(struct store *store, int64_t slip, struct buffer *out);

#endif
