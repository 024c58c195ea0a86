/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * export.h - what has been sealed, for other programs and other servers.
 *
 * One sitting is a JSON document; a class, or several, an archive of JSON lines packed by
 * gzip. docs/export.md tells every field. On the storage thread, or in a program of its own
 * that reads a data directory: nothing here knows the application.
 */
#ifndef APP_EXPORT_H
#define APP_EXPORT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/gzip.h"

struct store;

#define EXPORT_VERSION        1
#define EXPORT_VERSION_SCHOOL 2 /* of an archive with schools, and of their lines */
/* Ceilings, for import too: of one line, and of all lines of an archive. */
#define EXPORT_LINE_BYTES_MAX    (32u << 20)
#define EXPORT_ARCHIVE_BYTES_MAX ((uint64_t)4 << 30)
#define EXPORT_CLASSES_MAX       256
#define EXPORT_SITTINGS_MAX      4096 /* of one class */
#define EXPORT_SCHOOLS_MAX       64

/*
 * Adds the document of a sealed sitting to *out, without a line feed. ERR_MISSING: there is no
 * such sitting, or it is not sealed. ERR_CORRUPT: its record contradicts itself. ERR_LIMIT: *out
 * is full; it was born with EXPORT_LINE_BYTES_MAX.
 */
MUST_CHECK enum err export_sitting_print(struct store *store, int64_t sitting, struct buffer *out);

/* By which words this program tells a sitting: other words, another telling. */
#define EXPORT_TELLING_BYTES 17
void export_telling(char out[EXPORT_TELLING_BYTES]);

struct export_choice {
	const int64_t *classes; /* borrowed until the archive is closed */
	unsigned class_count; /* at most EXPORT_CLASSES_MAX */
	const int64_t *schools; /* whose lines it has; borrowed as the classes */
	unsigned school_count; /* at most EXPORT_SCHOOLS_MAX */
	int64_t made_at_ms;
	const char *program; /* its version */
};

struct export;

/*
 * Begins an archive, which goes packed into `sink`; its context outlives it. The caller owns
 * *out. ERR_MISSING: one of the classes or schools is not there.
 */
MUST_CHECK enum err export_open(struct store *store, const struct export_choice *choice,
                                const struct sink *sink, struct export **out);
/* Writes the next line: a class, a sitting or a school; *more is false once the last is written. */
MUST_CHECK enum err export_step(struct export *export, struct store *store, bool *more);
void export_close(struct export *export); /* NULL is fine */

struct export_counts {
	unsigned schools, classes, sittings, left_out; /* not sealed yet */
};
struct export_counts export_counts(const struct export *export);

/* All of these steps at once. *counts is what was written. */
MUST_CHECK enum err export_class_write(struct store *store, const struct export_choice *choice,
                                       const struct sink *sink, struct export_counts *counts);

#endif
