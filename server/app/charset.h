/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * charset.h - a text file of unknown encoding, as UTF-8.
 *
 * School programs export what their computer speaks: UTF-8 with or without a
 * byte order mark, UTF-16 with one, or Windows-1252 (a superset of Latin-1).
 */
#ifndef APP_CHARSET_H
#define APP_CHARSET_H

#include <stddef.h>

#include "base/err.h"

/*
 * Converts `count` bytes into *out, *out_count bytes of UTF-8 without byte order
 * mark and with a NUL behind; the caller frees it. ERR_INPUT: this is no text
 * (empty, or it holds NULs or mostly controls).
 */
MUST_CHECK enum err charset_to_utf8(const char *bytes, size_t count, char **out, size_t *out_count);

#endif
