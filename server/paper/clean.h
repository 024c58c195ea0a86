/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * clean.h - a text as it may stand on paper.
 *
 * The server cleans what people write (base/text.h); a document may also be made from a file
 * that came from elsewhere, so it is cleaned again, and never refused: what is not
 * UTF-8 becomes U+FFFD, controls, bidirectional marks and what is not assigned are dropped.
 * Blanks of every width stay as they are, and so do line ends and soft hyphens.
 */
#ifndef PAPER_CLEAN_H
#define PAPER_CLEAN_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes that clean_text() may write for `count` bytes, its NUL included. */
size_t clean_room(size_t count);
void clean_text(const char *text, size_t count, char *out);
/* Whether `url` is http: or https: with visible ASCII only. */
bool clean_is_link(const char *url);

#endif
