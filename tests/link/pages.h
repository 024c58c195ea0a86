/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pages.h - the attacker's own reader of SQLite files: every record, and where it lies.
 *
 * https://www.sqlite.org/fileformat2.html, sections 1.6, 2.1 and 4.1. It reads
 * a database page by page without its schema, and a log frame by frame, in the
 * order in which the frames were written.
 */
#ifndef LINK_PAGES_H
#define LINK_PAGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PAGES_COLUMNS_MAX 8

struct record {
	size_t frame; /* of a log; the page of a database */
	size_t offset; /* of the cell in its page */
	int64_t rowid; /* 0 where the table has none */
	int columns;
	int64_t number[PAGES_COLUMNS_MAX]; /* of an integer column */
	const uint8_t *bytes[PAGES_COLUMNS_MAX]; /* of a blob or text; else NULL */
	size_t length[PAGES_COLUMNS_MAX];
};

/* Calls each() for every record of every leaf page in the bytes of a file; its kind is guessed. */
void pages_each(const uint8_t *file, size_t size,
                void (*each)(void *context, const struct record *record), void *context);

#endif
