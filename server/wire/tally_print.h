/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_print.h - what a count answers, as JSON (docs/tally.md).
 */
#ifndef WIRE_TALLY_PRINT_H
#define WIRE_TALLY_PRINT_H

#include "base/buffer.h"
#include "wire/tally_read.h"

struct tally_sheet { /* what the files that print one answer share */
	const struct tally_document *document;
	const struct tally_result *result;
	struct buffer *out;
};

/* One object on one line, without a line feed. */
void tally_print(const struct tally_document *document, const struct tally_result *result,
                 struct buffer *out);
void tally_print_complaint(const struct tally_complaint *complaint, struct buffer *out);

/* Parts of it. */
void tally_print_id(const struct tally_sheet *sheet, uint32_t who);
void tally_print_list(const struct tally_sheet *sheet, const struct tally_list *list);
/* `value` in units of 1 / scale: 7, 7.5, "7.00000". */
void tally_print_units(struct buffer *out, int64_t value, int64_t scale);
/* At most twelve decimals, rounded half away from zero; null when `denominator` is 0. */
void tally_print_ratio(struct buffer *out, int64_t numerator, int64_t denominator);
void tally_print_rounds(const struct tally_sheet *sheet); /* tally_rounds.c */
void tally_print_tie_breaks(const struct tally_sheet *sheet); /* tally_rounds.c */

#endif
