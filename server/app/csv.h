/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * csv.h - records of separated values (RFC 4180), read in place.
 *
 * Lines end with CRLF, LF or CR. A cell in quotes may hold delimiters, line ends
 * and doubled quotes. A quote that is never closed is an ordinary sign, and so
 * are all that follow it: one slip of the hand does not swallow the file.
 */
#ifndef APP_CSV_H
#define APP_CSV_H

#include <stdbool.h>
#include <stddef.h>

#define CSV_CELLS_MAX 256

struct csv {
	char *at; /* borrowed text; overwritten while quotes are taken off */
	char *end;
	char delimiter;
	bool quotes_literal;
	int line; /* of `at`, from 1 */
};

struct csv_cell {
	const char *text; /* not NUL-terminated; borrowed from the text */
	size_t count;
};

struct csv_record {
	int line; /* where it begins */
	size_t count;
	bool more; /* it had more than CSV_CELLS_MAX cells; the others are dropped */
	struct csv_cell cells[CSV_CELLS_MAX];
};

/* Reads `text`; its delimiter is the commonest of ; , and tab in its first full line. */
void csv_init(struct csv *csv, char *text, size_t count);
/* False at the end. An empty line is a record of one empty cell. */
bool csv_next(struct csv *csv, struct csv_record *out);

#endif
