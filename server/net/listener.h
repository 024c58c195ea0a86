/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * listener.h - the address to listen at, tried before it is handed over.
 *
 * libwebsockets only says that something failed; trying ourselves tells what.
 */
#ifndef NET_LISTENER_H
#define NET_LISTENER_H

#include <stdbool.h>

#include "base/err.h"

struct listener {
	bool six; /* IPv6; the any-address of it takes IPv4 too */
	bool any; /* every address of this machine */
	int port;
};

/*
 * Tries to listen at `host`:`port` and lets go again; port 0 becomes a free one. Fails as
 * net_listen() says; ERR_INPUT: `host` is no address.
 */
MUST_CHECK enum err listener_probe(const char *host, int port, struct listener *out);

#endif
