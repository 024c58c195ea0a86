/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * fetch.h - the address of a document that waits: /paper/ticket/name.pdf
 */
#ifndef NET_FETCH_H
#define NET_FETCH_H

#include <stdbool.h>
#include <stdint.h>

#include "hemicycle/limits.h"

#define FETCH_ROOT "/paper/"

struct fetch {
	uint8_t ticket[TICKET_BYTES];
	const char *name; /* for the file, as the page wants it; borrowed of the path */
};

/*
 * False: `path`, which begins with FETCH_ROOT, can be no document's. The name is letters, digits,
 * dots and dashes of ASCII and cannot lead anywhere: nothing is looked for under it.
 */
bool fetch_read(const char *path, struct fetch *out);
/* Whether a name ends in what its document is. */
bool fetch_ends(const char *name, const char *ending);

#endif
