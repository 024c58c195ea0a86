/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * svg.h - a picture as SVG, and text as XML.
 *
 * Looks stand in attributes, never in styles, so that a strict content policy lets them through.
 */
#ifndef PAPER_SVG_H
#define PAPER_SVG_H

#include "base/buffer.h"
#include "paper/picture.h"

/* `number` makes the ids of this picture its own within a page; `alt` becomes its title. */
void svg_print(const struct picture *picture, const char *alt, unsigned number, bool file,
               struct buffer *out);
/* Text with & < > " ' written so that it stays text, in elements and in attributes. */
void xml_text(const char *text, struct buffer *out);
/* A number with at most two digits behind the point, whatever the locale. */
void print_number(double value, struct buffer *out);

#endif
