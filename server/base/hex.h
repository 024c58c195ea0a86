/* SPDX-License-Identifier: EUPL-1.2 */
/* hex.h - bytes as lower-case hexadecimal text. */
#ifndef BASE_HEX_H
#define BASE_HEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Writes 2 * count digits and a NUL. */
void hex_print(const uint8_t *bytes, size_t count, char *out);
/*
 * Reads exactly 2 * count lower-case digits from `text` of `length` bytes; else false, *out
 * untouched.
 */
bool hex_read(const char *text, size_t length, uint8_t *out, size_t count);

#endif
