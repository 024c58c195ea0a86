/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * reseal.h - an archive with every hash worked out anew, as by somebody who knows how.
 *
 * What was altered in it stands behind hashes that are right: of texts, entries, chains, lines and
 * of the whole. What takes archives in has only what they say to go by.
 */
#ifndef RESEAL_H
#define RESEAL_H

#include <stdbool.h>

#include "base/buffer.h"

/* False: it is no archive of JSON lines; *out is cleared then. `out` is made by the caller. */
bool reseal(const char *plain, size_t count, struct buffer *out);

#endif
