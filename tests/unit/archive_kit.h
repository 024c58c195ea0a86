/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * archive_kit.h - the archive of a real council, and data directories to take it into.
 *
 * tests/export/council.hemicycle.jsonl holds a class and three sealed sittings of it.
 */
#ifndef ARCHIVE_KIT_H
#define ARCHIVE_KIT_H

#include "unit/store_kit.h"

#include "app/export.h"
#include "app/import.h"
#include "base/buffer.h"
#include "store/people.h"

#define KIT_ARCHIVE "tests/export/council.hemicycle.jsonl"
#define KIT_PROGRAM "0.1.0" /* which made it */
#define KIT_LINES   64 /* at most; of the archive above: manifest, class, three sittings, end */

/* The lines of an archive that is not packed, line feeds included. */
void kit_read(const char *path, struct buffer *out);
/* The same council as this program tells it. */
void kit_archive(struct buffer *out);
/* As somebody had packed it; `out` is made by the caller. */
void kit_pack(const char *plain, size_t count, struct buffer *out);
/* Takes plain lines in, as somebody had packed them; all or nothing. */
enum err kit_import(struct store *store, const char *plain, size_t count,
                    struct import_result *result);
enum err kit_import_for(struct store *store, int64_t teacher, const char *plain, size_t count,
                        struct import_result *result);
/* All classes and schools of a store, as plain lines. */
void kit_export(struct store *store, struct buffer *out);

/* The lines apart, without their line feeds, and together again with every digest made anew. */
struct kit_lines {
	int count;
	char *line[KIT_LINES]; /* owned */
	size_t bytes[KIT_LINES];
};
void kit_split(const struct buffer *plain, struct kit_lines *out);
void kit_join(const struct kit_lines *lines, struct buffer *out);
/* Where the first school stands, from 0; there is one. */
int kit_school_line(const struct buffer *plain);
/* Replaces the first `from` in a line by `to`, with every digest made anew. */
void kit_alter(const struct buffer *plain, int line, const char *from, const char *to,
               struct buffer *out);
/* What follows the manifest, which tells its time, and comes before the end. */
void kit_same_lines(const struct buffer *one, const struct buffer *other);
/* It is not taken in, for that reason. */
void kit_refuse(struct store *store, const struct buffer *archive, enum import_fault expected);
/* What the store exports is that archive again. */
void kit_assert_out(struct store *store, const struct buffer *expected);
void kit_lines_release(struct kit_lines *lines);

#endif
