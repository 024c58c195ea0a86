/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * address.h - at which addresses the tablets of the room can reach this machine.
 *
 * They are looked up anew each time: a laptop that changes its Wi-Fi changes
 * its address, and the wall must show the one that is true now.
 */
#ifndef NET_ADDRESS_H
#define NET_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>

#define ADDRESS_URL_BYTES 128
#define OWN_URLS_MAX      8

struct address_place { /* where the server listens; borrowed strings */
	const char *scheme; /* "http" or "https" */
	const char *host; /* as asked for; "0.0.0.0" and "::" are every address */
	int port;
};

/* The address on this very machine. */
void address_here(const struct address_place *place, char out[ADDRESS_URL_BYTES]);

/*
 * Addresses for others, the one of the default route first; at least one: when the
 * machine has no network, or listens to itself only, the address here. Returns how many.
 */
size_t address_list(const struct address_place *place, char out[OWN_URLS_MAX][ADDRESS_URL_BYTES]);

#endif
