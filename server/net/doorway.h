/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * doorway.h - under which names this server may be addressed, and from where.
 *
 * A page of another site must not reach us through a visitor's browser: not by
 * a name that was bent to our address (DNS rebinding: the Host header), and not
 * by a socket of its own (the Origin header, RFC 6455 section 10.2).
 */
#ifndef NET_DOORWAY_H
#define NET_DOORWAY_H

#include <stdbool.h>
#include <stddef.h>

#define HOST_BYTES 262 /* a name of 253 signs, a port, a NUL */

struct doorway {
	const char *machine; /* our host name, in lower case; "" for none */
	const char *const *allowed; /* further names */
	size_t allowed_count;
};

/*
 * The name of `host` ("Name:80", "[::1]:80") in lower case, without port, brackets and
 * final dot. False: malformed.
 */
bool doorway_name(const char *host, char name[HOST_BYTES]);

/*
 * Whether a Host header may be `host`: localhost, 127.0.0.1, ::1, `address` (the one of
 * ours at which this connection arrived), our name, also with .local, or an allowed one.
 */
bool doorway_knows(const struct doorway *doorway, const char *host, const char *address);

/* Whether `origin` is a page of ours: http:// or https:// and then exactly `host`. */
bool doorway_same_origin(const char *origin, const char *host);

#endif
