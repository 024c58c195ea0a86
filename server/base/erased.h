/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * erased.h - what stands where words were erased: a mark and the time, which screens and papers
 * put into a sentence of their language.
 *
 * The mark is of the private use area, which is dropped from every text that comes from outside:
 * nobody can write one.
 */
#ifndef BASE_ERASED_H
#define BASE_ERASED_H

#include <stdbool.h>
#include <stdint.h>

#define ERASED_MARK "\xee\x80\x80" /* U+E000 */

struct erased_mark {
	char text[sizeof ERASED_MARK + 20];
};

/* 0: nobody knows any more when. */
struct erased_mark erased_mark(int64_t at_ms);
/* The whole text is a mark. */
bool is_erased(const char *text);

#endif
