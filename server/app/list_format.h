/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * list_format.h - the columns of a class list, by its header line.
 */
#ifndef APP_LIST_FORMAT_H
#define APP_LIST_FORMAT_H

#include <stdbool.h>

#include "app/csv.h"

enum list_column {
	COLUMN_FIRST_USUAL, /* preferred where it is not empty */
	COLUMN_FIRST,
	COLUMN_FAMILY_USUAL,
	COLUMN_FAMILY,
	COLUMN_LEVEL,
	COLUMN_DIVISION,
	COLUMN_COUNT
};
#define COLUMN_ABSENT (-1)

struct list_format {
	const char *name; /* "onde", "siecle", "pronote", "names"; static */
	int column[COLUMN_COUNT]; /* index or COLUMN_ABSENT */
	size_t last_needed; /* the highest index that every line must have */
	size_t cells; /* of the header */
};

/*
 * Finds the format whose columns `header` names; case, accents, blanks and
 * SIÈCLE's stars make no difference. False when it is no header line: then
 * *out is a list of names without columns.
 */
bool list_format_find(const struct csv_record *header, struct list_format *out);
/* The cell of `column`; an empty one where the format or the record has none. */
struct csv_cell list_format_cell(const struct list_format *format, const struct csv_record *record,
                                 enum list_column column);

#endif
