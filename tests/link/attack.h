/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * attack.h - everything known to try against the secrecy of a vote.
 *
 * The attacker holds files, knows who voted and how the count came out, and
 * wants to say who chose what. An attack orders the signatures, orders the
 * ballots, reads the ballots, and pairs the two; where one of these fails it
 * can only guess.
 */
#ifndef LINK_ATTACK_H
#define LINK_ATTACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ATTACK_FILES_MAX 24
#define ATTACK_VOTERS    30
#define ATTACK_CHOICES   3

struct evidence {
	int count;
	struct {
		char name[32];
		uint8_t *data;
		size_t size;
		int64_t changed_ns; /* mtime */
	} files[ATTACK_FILES_MAX];
	bool searched; /* for a key, which takes long: once is enough */
	const uint8_t *key; /* 32 bytes in a file; NULL: none found */
};

/* Copies a file into the evidence; a missing one is no evidence. */
void evidence_add(struct evidence *evidence, const char *dir, const char *name);
void evidence_release(struct evidence *evidence);

struct target { /* what is public: the vote, and its count */
	int64_t assembly;
	uint16_t vote;
	int tally[ATTACK_CHOICES]; /* of what is chosen, or ranked first */
	bool ranked; /* marked ballots: what stands first is the first byte, less one */
	uint8_t keys[ATTACK_VOTERS][16]; /* the attacker has even seen every tablet's key */
};

enum order {
	ORDER_LOG, /* first appearance in the log */
	ORDER_CELLS, /* place in the page: cells are laid down from its end */
	ORDER_RAW, /* place in the file, deleted bytes included */
	ORDER_ROWS, /* row numbers and columns that look like a time or a counter */
	ORDER_KEYS, /* order of their bytes, as the tables sort them */
	ORDER_FILES, /* times of change of the files that hold them */
	ORDER_COUNT
};

enum reading {
	READING_PLAIN, /* a byte of the ballots whose values are spread like the tally */
	READING_KEY, /* any 32 bytes anywhere that open a ballot */
	READING_LENGTH, /* lengths of the ballots */
	READING_BYTES, /* sealed bytes as if they told */
	READING_LIST, /* the papers that the journal lists, in its order */
	READING_COUNT
};

const char *attack_order_name(enum order order);
const char *attack_reading_name(enum reading reading);

struct guess {
	uint8_t choice[ATTACK_VOTERS]; /* of each seat */
	bool read; /* it is more than a guess */
};

/* One order with every reading. */
void attack(struct evidence *evidence, const struct target *target, enum order order,
            uint64_t *random, struct guess guesses[READING_COUNT]);

#endif
