/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sentence.h - a sentence of a catalogue with its arguments filled in.
 *
 * The part of the ICU message format that the catalogues use: {name}, {n, plural, =0 {…} one {…}
 * other {…}} with #, {kind, select, …}, and quoting by apostrophes as the screens' compiler reads
 * it. See https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
#ifndef PAPER_SENTENCE_H
#define PAPER_SENTENCE_H

#include <stdbool.h>

#include "base/buffer.h"
#include "paper/words.h"

/* False: the sentence is not well formed, or names a value that is not among `values`. */
bool sentence_fill(const char *sentence, bool french, const struct word_value *values,
                   struct buffer *out);
/* A number as people of that language write it: 1234567 in groups, a fraction with its sign. */
void sentence_number(double number, bool french, struct buffer *out);

#endif
