/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * urn.h - the roll and the sealed box of each vote that is not yet counted.
 *
 * A secret ballot is sealed on receipt (crypto_box_seal, padded to one length)
 * to a key pair made for that vote. Roll and urn carry no time and no order and
 * share nothing but the vote. The secret key lives in locked memory and in a
 * file of its own, which no backup holds. Forgetting a vote destroys the key,
 * deletes its rows with secure_delete and, when no vote is left, vacuums the
 * file and truncates its log: one procedure that can be repeated from any step.
 */
#ifndef STORE_URN_H
#define STORE_URN_H

#include "store/store.h"

#define URN_KEY_BYTES       16 /* idempotency key */
#define URN_PLAIN_BYTES     32 /* a ballot before sealing: every ballot has this length */
#define URN_PAPER_BYTES_MAX 16

/* What one ballot says; nobody here knows what it means. Zeros behind the bytes. */
struct urn_paper {
	uint8_t bytes; /* 1..URN_PAPER_BYTES_MAX; 0: no paper */
	uint8_t byte[URN_PAPER_BYTES_MAX];
};

struct urn_row { /* so many equal papers */
	uint16_t count;
	struct urn_paper paper;
};

/*
 * Makes the urn of vote number `vote` of `assembly`. A secret one gets its key
 * pair and key file, on disk before this returns. Fine if it already stands.
 * Call outside a transaction.
 */
MUST_CHECK enum err urn_make(struct store *store, int64_t assembly, uint16_t vote, bool secret);

enum urn_signing {
	URN_SIGNED, /* the roll is signed and the ballot dropped */
	URN_REPEATED, /* the same key again: same answer, nothing changed */
	URN_ALREADY, /* this seat signed with another key; nothing changed */
};

/*
 * Signs `seat` on the roll and drops the ballot; both or neither. Secret: `paper`
 * is sealed. Roll-call: it stands beside the seat, and `replace` lets a new
 * key change it. Inside a transaction.
 */
MUST_CHECK enum err urn_sign(struct store *store, int64_t assembly, uint16_t vote, uint16_t seat,
                             const uint8_t key[URN_KEY_BYTES], const struct urn_paper *paper,
                             bool replace, enum urn_signing *out);

/*
 * Reads the roll in order of seats: each() gets the seat, its key and its paper, which
 * is none in a secret vote.
 */
MUST_CHECK enum err urn_roll(struct store *store, int64_t assembly, uint16_t vote,
                             enum err (*each)(void *context, uint16_t seat,
                                              const uint8_t key[URN_KEY_BYTES],
                                              const struct urn_paper *paper),
                             void *context);

/*
 * Opens every ballot of a secret vote into rows[0..*count), sorted by value and all
 * different: nothing tells in which order they lay. ERR_MISSING when the key is gone,
 * ERR_CORRUPT when one does not open or their number differs from the roll's, ERR_LIMIT
 * above `room` rows; *count is then untouched. Changes nothing in the store.
 */
MUST_CHECK enum err urn_open(struct store *store, int64_t assembly, uint16_t vote,
                             struct urn_row rows[], size_t room, size_t *count);

/* Forgets the vote for good (see above). Fine if it is already gone. Outside a transaction. */
MUST_CHECK enum err urn_forget(struct store *store, int64_t assembly, uint16_t vote);

/* All votes that still stand in urns.db, for resuming after a crash. */
MUST_CHECK enum err urn_each(struct store *store,
                             enum err (*each)(void *context, int64_t assembly, uint16_t vote,
                                              bool secret),
                             void *context);

#endif
