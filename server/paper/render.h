/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * render.h - the ways to draw one document.
 *
 * The same document gives the same bytes, on the same machine. Each fails with ERR_LIMIT
 * above the ceiling of `out`, ERR_IO when a library gives up; then `out` holds nothing useful.
 */
#ifndef PAPER_RENDER_H
#define PAPER_RENDER_H

#include "base/buffer.h"
#include "base/err.h"
#include "paper/doc.h"

enum { RENDER_BYTES_MAX = 64 << 20 };

MUST_CHECK enum err pdf_render(const struct doc *doc, struct buffer *out);
MUST_CHECK enum err html_render(const struct doc *doc, struct buffer *out);
MUST_CHECK enum err markdown_render(const struct doc *doc, struct buffer *out);
MUST_CHECK enum err odt_render(const struct doc *doc, struct buffer *out);
/* The tables alone: "the document's data", one below the other with an empty line between. */
MUST_CHECK enum err csv_render(const struct doc *doc, struct buffer *out);

#endif
