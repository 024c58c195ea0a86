/* SPDX-License-Identifier: EUPL-1.2 */
/* sessions.c - who holds a token: a table of those in use, by the token's hash. */
#include "app/sessions.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/digest.h"

void token_hash(const struct token *token, uint8_t hash[TOKEN_HASH_BYTES])
{
	digest_of(token->byte, sizeof token->byte, hash);
}

static struct session **chain_of(struct sessions *sessions, const uint8_t *hash)
{
	uint32_t place;

	memcpy(&place, hash, sizeof place);
	return &sessions->chains[place % SESSION_CHAINS];
}

struct session *session_known(struct sessions *sessions, const uint8_t hash[TOKEN_HASH_BYTES])
{
	struct session *session = *chain_of(sessions, hash);

	while (session != NULL && memcmp(session->row.hash, hash, TOKEN_HASH_BYTES) != 0)
		session = session->next;
	return session;
}

struct session *session_use(struct sessions *sessions, const struct session_row *row)
{
	struct session *session = session_known(sessions, row->hash);

	if (session == NULL) {
		struct session **chain = chain_of(sessions, row->hash);

		session = calloc(1, sizeof *session);
		CHECK(session != NULL);
		session->row = *row;
		session->next = *chain;
		*chain = session;
	}
	session->uses++;
	return session;
}

void session_let_go(struct sessions *sessions, struct session *session)
{
	struct session **link;

	if (session == NULL)
		return;
	CHECK(session->uses > 0);
	if (--session->uses > 0)
		return;
	CHECK(session->live == NULL);
	for (link = chain_of(sessions, session->row.hash); *link != session;)
		link = &(*link)->next;
	*link = session->next;
	free(session);
}
