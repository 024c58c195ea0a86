/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * reply.h - the head of an HTTP answer, with the same protection on each.
 */
#ifndef NET_REPLY_H
#define NET_REPLY_H

#include "base/buffer.h"

#define HEAD_BYTES_MAX 2048

struct reply_head {
	int status;
	const char *type; /* NULL: no body, and none is announced */
	const char *encoding; /* "br", "gzip" or NULL */
	const char *tag; /* ETag without quotes, or NULL */
	const char *cache; /* Cache-Control */
	const char *disposition; /* Content-Disposition, or NULL */
	const char *policy; /* Content-Security-Policy of a document; NULL: that of the pages */
	const char *host; /* where sockets may be opened: the checked Host header, or NULL */
	size_t body_bytes;
	bool keep; /* the connection stays open */
};

const char *reply_reason(int status);
/* Prints the whole head with its final blank line; the ceiling of `out` is HEAD_BYTES_MAX. */
void reply_print(const struct reply_head *head, struct buffer *out);

/* The same protective headers as rows {"name:", "value"}, for what libwebsockets answers itself. */
struct reply_field {
	const char *name, *value;
};
extern const struct reply_field reply_fields[];
extern const size_t reply_field_count;
#define REPLY_POLICY_HEAD                                                                          \
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "          \
	"font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "              \
	"frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; "          \
	"trusted-types 'none'; connect-src 'self'"

/*
 * Of a document that is a page by itself: it holds its style and pictures, and does nothing. The
 * hash is of its one style sheet (paper/style.h); the test paper_render compares.
 */
#define REPLY_POLICY_DOCUMENT                                                                      \
	"default-src 'none'; style-src 'sha256-HJ+OHBGI/cwUxoPJlvxwqEqFtBpbPHkcy179dLhTZCo='; "    \
	"img-src data:; base-uri 'none'; "                                                         \
	"form-action 'none'; frame-ancestors 'none'; sandbox"

enum coding { CODING_PLAIN, CODING_GZIP, CODING_BROTLI };
/* The best that `accept`, an Accept-Encoding header (RFC 9110 section 12.5.3), takes. */
enum coding reply_coding(const char *accept, bool has_gzip, bool has_brotli);

#endif
