/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * typo.h - French spacing, as static/src/core/typo.ts has it for the screens.
 */
#ifndef PAPER_TYPO_H
#define PAPER_TYPO_H

#include "base/buffer.h"

/* A sign of two parts never stands alone at the start of a line. */
void typo(const char *text, struct buffer *out);
/* "de Élise" is "d’Élise": a sentence does not know which name it is given. */
void elide(const char *text, struct buffer *out);

#endif
