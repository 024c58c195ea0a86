/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * welcome.h - what whoever starts the server needs to know, in the terminal.
 */
#ifndef SERVER_WELCOME_H
#define SERVER_WELCOME_H

#include <stdbool.h>
#include <stddef.h>

#include "net/address.h"

struct welcome {
	struct address_place place;
	const char *first_password; /* "" unless it is new */
	bool demo;
};

/* Addresses for the class, a QR code of the first, and how to sign in; on standard error. */
void welcome_print(const struct welcome *welcome);

#endif
