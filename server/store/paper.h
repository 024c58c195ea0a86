/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * paper.h - a secret ballot on its way into the urn and out of it.
 *
 * Private to the store. Whatever it says, a sealed ballot has one length; and
 * opened ones are sorted by value as they come, so that nothing of the order
 * in which they lay survives.
 */
#ifndef STORE_PAPER_H
#define STORE_PAPER_H

#include "store/box.h"
#include "store/urn.h"

#define PAPER_SEALED_BYTES (URN_PLAIN_BYTES + crypto_box_SEALBYTES)

void paper_seal(const struct urn_paper *paper, const struct box *box,
                uint8_t out[PAPER_SEALED_BYTES]);

/* ERR_CORRUPT when it does not open or is no ballot. */
MUST_CHECK enum err paper_unseal(const uint8_t sealed[PAPER_SEALED_BYTES], const struct box *box,
                                 struct urn_paper *out);

/* Adds one paper to `*count` sorted rows of at most `room`; ERR_LIMIT when there is none left. */
MUST_CHECK enum err paper_sort_in(const struct urn_paper *paper, struct urn_row rows[], size_t room,
                                  size_t *count);

#endif
