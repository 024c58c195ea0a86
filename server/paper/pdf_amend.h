/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pdf_amend.h - what cairo cannot say of a document yet.
 *
 * Its language, the alternative texts of its figures, whether the head of a table is that of a
 * column or of a row (14.8.5.7) and that its title is to be shown, written behind the file as an
 * incremental update (ISO 32000-1, 7.5.6).
 */
#ifndef PAPER_PDF_AMEND_H
#define PAPER_PDF_AMEND_H

#include "base/buffer.h"
#include "base/err.h"
#include "paper/doc.h"

/*
 * Leaves a file alone that does not look as cairo 1.16 writes it: it is whole without. ERR_LIMIT
 * when it does not fit.
 */
MUST_CHECK enum err pdf_amend(const struct doc *doc, struct buffer *out);

#endif
