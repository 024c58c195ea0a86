/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * scan.h - the signs of a JSON text, one after the other.
 *
 * For the gate, which trusts nothing but that the bytes are UTF-8, and for
 * json.h, which walks through what the gate let pass.
 */
#ifndef WIRE_SCAN_H
#define WIRE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct scan {
	const char *at; /* the next byte */
	const char *end;
};

void scan_blanks(struct scan *scan);
bool scan_sign(struct scan *scan, char c); /* true: it stood there and is passed */
bool scan_digits(struct scan *scan); /* one or more */
bool scan_word(struct scan *scan, const char *text);

/*
 * The next code point inside a string, escaped or not; there is one. False at a
 * raw control, a NUL, a lone surrogate and whatever is no escape.
 */
bool scan_point(struct scan *scan, uint32_t *out);

#endif
