/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * text.h - what a text from outside must be before anybody shows it.
 *
 * UTF-8 in normal form C, without controls (bidirectional ones included), at
 * most two combining marks in a row, white space folded to single blanks and
 * trimmed. By utf8proc.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#define TEXT_SIGN_BYTES 5 /* one sign in UTF-8, with its NUL */

enum text_fault { TEXT_FINE, TEXT_EMPTY, TEXT_TOO_LONG, TEXT_BAD };

bool text_is_utf8(const char *bytes, size_t count);

/*
 * Cleans `count` bytes into out[room] with a NUL behind. TEXT_TOO_LONG when the
 * cleaned text needs more than room - 1 bytes, TEXT_BAD when it is not UTF-8 or
 * holds a NUL. Controls and bidi marks are dropped, not refused. On a fault
 * *out is "".
 */
enum text_fault text_clean(const char *bytes, size_t count, char *out, size_t room);

/*
 * The same of a text of several lines: ends of lines stay, each line is cleaned and trimmed, and
 * at most one empty line stands between two others.
 */
enum text_fault text_clean_lines(const char *bytes, size_t count, char *out, size_t room);

/*
 * Whether nothing in a cleaned text of one line stands there that cleaning takes away: no control,
 * no format, no end of a line. Signs that only a later Unicode knows may: another server wrote it.
 */
bool text_is_plain(const char *text);

/*
 * Case-folded and without accents, for searching: "Vélo" and "velo" are equal. False if it does
 * not fit.
 */
bool text_fold(const char *text, char *out, size_t room);

/*
 * The next word of `text`, letters and digits with their marks; *count are its bytes. NULL when
 * there is none any more.
 */
const char *text_word(const char *text, size_t *count);

/* The first sign of `text` as a capital letter, with a NUL; "" of an empty text. */
void text_initial(const char *text, char out[TEXT_SIGN_BYTES]);

#endif
