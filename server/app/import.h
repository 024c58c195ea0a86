/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * import.h - an archive of classes and schools from another server (docs/export.md), or this one.
 *
 * Nothing of it is believed: chains, texts, every event, every verdict, what is told of them,
 * and the digests are worked out again. The caller holds a transaction around all of it and
 * commits only what came through whole.
 */
#ifndef APP_IMPORT_H
#define APP_IMPORT_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct store;

/* X(NAME, "code"): why an archive is not taken; the words are elsewhere. */
#define IMPORT_FAULTS(X)                                                                           \
	X(NONE, "none")                                                                            \
	X(FORMAT, "format") /* no archive, or not written as one is */                             \
	X(NEWER, "newer") /* of a newer version of the format */                                   \
	X(LARGE, "large") /* above a ceiling */                                                    \
	X(CUT, "cut") /* it ends too early, or goes on too long */                                 \
	X(DIGEST, "digest") /* a digest is not that of the bytes before it */                      \
	X(CHAIN, "chain") /* an entry's hash is not its own */                                     \
	X(TEXT, "text") /* a text does not match its hash */                                       \
	X(EVENT, "event") /* an entry that could not be, or not there */                           \
	X(RECOUNT, "recount") /* ballots that give another verdict */                              \
	X(INDEX, "index") /* number, times or title are not what the journal says */               \
	X(PREVIOUS, "previous") /* it goes on from a sitting that is not there */                  \
	X(TOLD, "told") /* minutes or votes are not what the journal says */                       \
	X(SCHOOL, "school") /* what a school says of its classes is not what they say */           \
	X(TAKEN, "taken") /* an id is already something else's here */

enum import_fault {
#define X(name, code) IMPORT_##name,
	IMPORT_FAULTS(X)
#undef X
	        IMPORT_FAULT_COUNT
};
const char *import_fault_code(enum import_fault fault);

struct import_result {
	enum import_fault fault;
	unsigned line; /* from 1; where the fault is; 0: the file as a whole */
	int64_t sitting; /* the same; 0: none */
	uint32_t entry; /* the same */
	unsigned schools, classes, pupils, sittings, entries, texts, votes; /* that are new here */
	unsigned sent, polls; /* of schools: new here, or further on than here */
	unsigned slips; /* that wait, and are new here */
	unsigned known; /* sittings that were here already */
};

struct import;

struct import_options {
	int64_t teacher; /* whose the classes become */
	const char *program; /* our version: what the same program told must be told again */
	const atomic_bool
	        *give_way; /* others wait: ERR_IN_USE soon after it is true; NULL: never */
};

/* The caller owns *out. In a transaction, as all that follows. */
MUST_CHECK enum err import_open(struct store *store, const struct import_options *options,
                                struct import **out);
/*
 * Takes the next bytes of the file, as packed. ERR_INPUT: the archive is not taken, and the result
 * says why; any other failure is the machine's. After either the transaction is to be rolled back.
 */
MUST_CHECK enum err import_add(struct import *import, const void *bytes, size_t count);
/* The file has ended. ERR_NONE: it may be committed. */
MUST_CHECK enum err import_finish(struct import *import);
const struct import_result *import_told(const struct import *import);
void import_close(struct import *import); /* NULL is fine */

struct import_source { /* gives the packed bytes to take(), in pieces; stops at its first failure */
	enum err (*read)(void *context,
	                 enum err (*take)(void *taking, const void *bytes, size_t count),
	                 void *taking);
	void *context;
};
/* All of the above in a transaction of its own: all of the archive, or nothing. Fills *result. */
MUST_CHECK enum err import_take(struct store *store, const struct import_options *options,
                                const struct import_source *source, struct import_result *result);

#endif
