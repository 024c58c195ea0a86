/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * asset.h - one file of the web application, as it stands in the program.
 */
#ifndef NET_ASSET_H
#define NET_ASSET_H

#include <stdbool.h>
#include <stddef.h>

struct asset_body {
	const unsigned char *bytes; /* NULL: this encoding does not exist */
	size_t count;
};

struct asset {
	const char *path; /* "/index.html" */
	const char *type; /* for Content-Type */
	const char *tag; /* 32 hex digits of the SHA-256 of the plain bytes */
	struct asset_body plain, gzip, brotli;
};

/* The embedded application; empty when the program was built without it. */
extern const struct asset web_assets[];
extern const size_t web_asset_count;

#endif
