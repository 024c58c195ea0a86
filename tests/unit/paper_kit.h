/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * paper_kit.h - documents for the tests: one with everything in it, and worse ones.
 */
#ifndef TESTS_PAPER_KIT_H
#define TESTS_PAPER_KIT_H

#include "paper/doc.h"

/* The caller closes each with doc_close(). */
struct doc *kit_sample(void); /* what a class could print, with every kind of block */
struct doc *kit_poster(void);
struct doc *kit_empty(void);
struct doc *kit_hostile(void); /* markup, formulas, bidirectional marks, titles of 240 bytes */
struct doc *kit_long(size_t rows); /* one table */

#endif
