/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * fold.h - the words of a text as a search compares them.
 *
 * Without case and accents, ligatures taken apart (œ is oe), without what is elided before a word
 * ("l'école" is "ecole"), and one form for the singular and the plural in French and English. The
 * form is for comparing, never for reading: "chevaux" and "cheval" are both "cheva". A pictorial
 * sign is a word by itself.
 */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

#define FOLD_WORD_BYTES 64 /* with its NUL; the rest of a longer word is not looked at */

/* Of what is kept of it: an index of another version is made again. */
#define FOLD_VERSION 2

struct fold_word {
	size_t at, bytes; /* where it stands in the text */
	char form[FOLD_WORD_BYTES];
	bool ended; /* an ending was taken off: nobody is still typing it */
};

/* Letters that are no plain one with an accent become plain ones in `text`, which is folded. */
void fold_apart(char *text);

/* The next word from *at on, which moves behind it. False: there is none. `text` is UTF-8. */
bool fold_next(const char *text, size_t *at, struct fold_word *out);
/* Adds the forms of all words, with blanks between and one before when there is something. */
void fold_words(const char *text, struct buffer *out);

#endif
