/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sessions.h - who holds a token: teachers, seats asked for and given, links.
 *
 * The store keeps them all. Here stand those that are in use: of a connected
 * screen, or of a seat in a loaded room. A seat's session has one live screen.
 */
#ifndef APP_SESSIONS_H
#define APP_SESSIONS_H

#include "hemicycle/commands.h"
#include "store/people.h"

struct app;
struct screen;

struct session {
	struct session *next; /* of its chain */
	struct session_row row;
	unsigned uses; /* by screens and by its seat */
	struct screen *live; /* of a seat: its one screen, or NULL */
};

#define SESSION_CHAINS 4096

struct sessions {
	struct session *chains[SESSION_CHAINS];
};

void token_hash(const struct token *token, uint8_t hash[TOKEN_HASH_BYTES]);
struct session *session_known(struct sessions *sessions, const uint8_t hash[TOKEN_HASH_BYTES]);
/* The session of `row`, found or made, with one use more. */
struct session *session_use(struct sessions *sessions, const struct session_row *row);
/* One use less; NULL is fine. */
void session_let_go(struct sessions *sessions, struct session *session);

#endif
