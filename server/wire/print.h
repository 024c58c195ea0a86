/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * print.h - C structs as JSON, by their rows.
 */
#ifndef WIRE_PRINT_H
#define WIRE_PRINT_H

#include "base/buffer.h"
#include "wire/table.h"
#include "wire/view.h"

struct wire_printer {
	struct buffer *out;
	const struct words *words; /* NULL: texts as their references, for the journal */
	const struct assembly *assembly; /* for rolls and tallies in minutes, else NULL */
	size_t index; /* of the list element being printed */
};

/* The object that `record` describes and `place` holds, braces included. */
void wire_print(const struct wire_printer *printer, const struct wire_record *record,
                const void *place);
/* The same without braces. */
void wire_print_fields(const struct wire_printer *printer, const struct wire_record *record,
                       const void *place);
/* A JSON string with its quotes; U+2028 and U+2029 are escaped too. */
void wire_print_string(struct buffer *out, const char *text);

#endif
