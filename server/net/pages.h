/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pages.h - finds the file of the web application that an address means.
 */
#ifndef NET_PAGES_H
#define NET_PAGES_H

#include "net/asset.h"

struct page { /* what stands behind one address */
	const char *type;
	const char *tag; /* NULL: none */
	const char *cache; /* Cache-Control */
	struct asset_body plain, gzip, brotli;
	unsigned char *owned; /* bytes read from the disk; the caller frees them */
};

/* "/" is "/index.html"; a name without an ending in the root gets ".html". False: there is none. */
bool pages_find(const struct asset *assets, size_t count, const char *path, struct page *out);
/* The same from a directory, read anew each time. */
bool pages_read(const char *dir, const char *path, struct page *out);

#define PAGE_POLICY_BYTES 1024
/*
 * Of a page that stands alone and says itself, by hashes, what may run in it: that policy as a
 * header, where it also keeps the page out of frames. False: the page says nothing.
 */
bool pages_policy(const struct page *page, char out[PAGE_POLICY_BYTES]);

#endif
