/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * export_school.h - a school as one line of an archive: which of its classes, what these have sent
 * each other, what all have voted.
 */
#ifndef APP_EXPORT_SCHOOL_H
#define APP_EXPORT_SCHOOL_H

#include "base/buffer.h"
#include "store/store.h"

struct export_school { /* what the line holds */
	int64_t id;
	unsigned sent, polls;
	unsigned left_out; /* of both: part of it is not sealed, or not of these classes */
};

/*
 * Adds the line of school->id to *out, without a line feed; `classes` are those of the archive, in
 * its order. Fills the rest of *school. ERR_MISSING: there is no such school.
 */
MUST_CHECK enum err export_school_print(struct store *store, const int64_t classes[],
                                        unsigned class_count, struct export_school *school,
                                        struct buffer *out);

/* One more member of an object: `,"key":"text"`. */
void export_text_print(struct buffer *out, const char *key, const char *text);

/* The digest of a line over all that is before it; then the object ends. */
void export_digest_print(size_t before, struct buffer *out);

#endif
