/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * find_rows.h - what of a sealed sitting a search goes through.
 *
 * The same rows whether the sitting has just been sealed or was read again from its journal. No
 * word of a concern that was not projected is among them, and no pupil's name.
 */
#ifndef APP_FIND_ROWS_H
#define APP_FIND_ROWS_H

#include "hemicycle/assembly.h"
#include "store/finds.h"

struct find_rows {
	const struct assembly *state;
	/* The words behind a reference; "" for none. */
	const char *(*text)(const void *of, const struct text_ref *ref);
	const void *of;
	/* Each row; of a line of the book its name: the store makes the rest from its entry. */
	void (*each)(void *context, const struct find_row *row);
	void *context;
};

void find_rows(const struct find_rows *rows);

#endif
