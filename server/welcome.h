/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * welcome.h - what whoever starts the server needs to know, in the terminal.
 */
#ifndef SERVER_WELCOME_H
#define SERVER_WELCOME_H

#include <stdbool.h>
#include <stddef.h>

struct welcome {
	const char *scheme; /* "http", "https" */
	const char *host; /* listened at; an address */
	int port;
	const char *first_password; /* "" unless it is new */
	bool demo;
};

/* The address that answers on this machine, without a final slash. */
void welcome_url(const struct welcome *welcome, char *out, size_t room);
/* Addresses for the class, a QR code of the first, and how to sign in; on standard error. */
void welcome_print(const struct welcome *welcome);

#endif
