/* SPDX-License-Identifier: EUPL-1.2 */
/* odt.h - the parts of an OpenDocument text (ISO/IEC 26300) that odt.c packs into one file. */
#ifndef PAPER_ODT_H
#define PAPER_ODT_H

#include "base/buffer.h"
#include "paper/nodes.h"

/* content.xml. Figures stand beside it, as Pictures/1.svg and so on, in the order of the blocks. */
void odt_content(const struct doc *doc, struct buffer *out);
/* styles.xml: how everything looks, the page and its foot. */
void odt_styles(const struct doc *doc, struct buffer *out);
/* The automatic styles of content.xml. */
void odt_print_looks(const struct doc *doc, struct buffer *out);
/* Whether `block` is drawn as a picture of its own. */
bool odt_is_figure(const struct block *block);
/* The picture of a figure or of a seal's code as an SVG file. */
void odt_figure(const struct block *block, unsigned number, struct buffer *out);
/* Its size in points. */
void odt_figure_size(const struct block *block, double *width, double *height);

#define ODT_NAMESPACES                                                                             \
	" xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""                       \
	" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""                         \
	" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""                           \
	" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""                         \
	" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""                        \
	" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""                \
	" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""                  \
	" xmlns:xlink=\"http://www.w3.org/1999/xlink\""                                            \
	" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""                                           \
	" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.2\""

#endif
