/* SPDX-License-Identifier: EUPL-1.2 */
/* read.c - what may be read out of ballots that were found. */
#include "link/read.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"

#define WINDOW_BYTES crypto_box_SECRETKEYBYTES
#define WINDOWS_SEEN (1u << 17)
#define DISTINCT_MIN 12 /* different bytes in a window that may be a key */

static bool tally_fits(const struct target *target, const uint8_t choices[ATTACK_VOTERS])
{
	int tally[ATTACK_CHOICES] = {0};

	for (int i = 0; i < ATTACK_VOTERS; i++) {
		if (choices[i] >= ATTACK_CHOICES)
			return false;
		tally[choices[i]]++;
	}
	return memcmp(tally, target->tally, sizeof tally) == 0;
}

/* A byte of all ballots that has just the values of the tally. */
static bool read_plain(const struct target *target, const struct found *found,
                       uint8_t choices[ATTACK_VOTERS])
{
	for (size_t at = 0; at < found->ballots[0].length; at++) {
		for (int i = 0; i < ATTACK_VOTERS; i++)
			choices[i] = found->ballots[i].bytes[at];
		if (tally_fits(target, choices))
			return true;
	}
	return false;
}

static bool open_all(const struct target *target, const struct found *found, const uint8_t *key,
                     uint8_t choices[ATTACK_VOTERS])
{
	uint8_t plain[256];

	for (int i = 0; i < ATTACK_VOTERS; i++) {
		size_t length = found->ballots[i].length;

		if (length <= crypto_box_SEALBYTES || length > sizeof plain)
			return false;
		if (crypto_box_seal_open(plain, found->ballots[i].bytes, length, found->public_key,
		                         key) != 0)
			return false;
		choices[i] = (uint8_t)(plain[1] - target->ranked); /* behind its length */
	}
	return true;
}

/* Not text, not mostly zeros, not seen before. */
static bool is_worth_trying(const uint8_t *window, uint64_t *seen)
{
	static const uint8_t hash_key[crypto_shorthash_KEYBYTES];
	uint8_t short_hash[crypto_shorthash_BYTES], high = 0;
	bool there[256] = {false};
	int distinct = 0;
	uint64_t hash;

	for (size_t i = 0; i < WINDOW_BYTES; i++)
		high |= window[i];
	if ((high & 0x80) == 0)
		return false;
	for (size_t i = 0; i < WINDOW_BYTES; i++) {
		distinct += !there[window[i]];
		there[window[i]] = true;
	}
	if (distinct < DISTINCT_MIN)
		return false;
	crypto_shorthash(short_hash, window, WINDOW_BYTES, hash_key);
	memcpy(&hash, short_hash, sizeof hash);
	if (seen[hash % WINDOWS_SEEN] == hash)
		return false;
	seen[hash % WINDOWS_SEEN] = hash;
	return true;
}

/* Every 32 bytes of all files that could be the key are tried. */
static void search_key(struct evidence *evidence, const uint8_t *public_key)
{
	uint64_t *seen = calloc(WINDOWS_SEEN, sizeof *seen);

	CHECK(seen != NULL);
	for (int i = 0; i < evidence->count && evidence->key == NULL; i++)
		for (size_t at = 0; at + WINDOW_BYTES <= evidence->files[i].size; at++) {
			const uint8_t *window = evidence->files[i].data + at;
			uint8_t tried[crypto_box_PUBLICKEYBYTES];

			if (!is_worth_trying(window, seen) ||
			    crypto_scalarmult_base(tried, window) != 0 ||
			    memcmp(tried, public_key, sizeof tried) != 0)
				continue;
			evidence->key = window;
			break;
		}
	evidence->searched = true;
	free(seen);
}

static bool read_with_key(struct evidence *evidence, const struct target *target,
                          const struct found *found, uint8_t choices[ATTACK_VOTERS])
{
	if (found->public_key == NULL)
		return false;
	if (!evidence->searched)
		search_key(evidence, found->public_key);
	return evidence->key != NULL && open_all(target, found, evidence->key, choices);
}

/* Sorted by length, the ballots fall into groups like the tally, or they do not. */
static bool read_lengths(const struct target *target, const struct found *found,
                         uint8_t choices[ATTACK_VOTERS])
{
	for (int i = 0; i < ATTACK_VOTERS; i++) {
		int shorter = 0;

		for (int j = 0; j < ATTACK_VOTERS; j++)
			shorter += found->ballots[j].length < found->ballots[i].length;
		choices[i] = shorter >= target->tally[0] + target->tally[1] ? 2
		             : shorter >= target->tally[0]                  ? 1
		                                                            : 0;
	}
	return tally_fits(target, choices);
}

static bool read_bytes(const struct found *found, uint8_t choices[ATTACK_VOTERS])
{
	for (int i = 0; i < ATTACK_VOTERS; i++) {
		unsigned sum = 0;

		for (size_t at = 0; at < found->ballots[i].length; at++)
			sum += found->ballots[i].bytes[at];
		choices[i] = (uint8_t)(sum % ATTACK_CHOICES);
	}
	return true;
}

/* The papers of this vote in the journal: if they still lay as they fell, they would tell. */
static bool read_list(const struct evidence *evidence, const struct target *target,
                      uint8_t choices[ATTACK_VOTERS])
{
	for (int i = 0; i < evidence->count; i++) {
		const char *data = (const char *)evidence->files[i].data;
		size_t size = evidence->files[i].size;
		char head[48];
		int bytes = snprintf(head, sizeof head, LIST_HEAD, (long long)target->assembly);
		const char *list = memmem(data, size, head, (size_t)bytes);

		if (list == NULL || (size_t)(list - data) + (size_t)bytes + ATTACK_VOTERS > size)
			continue;
		for (int j = 0; j < ATTACK_VOTERS; j++)
			choices[j] = (uint8_t)(list[bytes + j] - '1');
		return tally_fits(target, choices);
	}
	return false;
}

bool read_ballots(struct evidence *evidence, const struct target *target, const struct found *found,
                  enum reading reading, uint8_t choices[ATTACK_VOTERS])
{
	switch (reading) {
	case READING_PLAIN:
		return read_plain(target, found, choices);
	case READING_KEY:
		return read_with_key(evidence, target, found, choices);
	case READING_LIST:
		return read_list(evidence, target, choices);
	case READING_LENGTH:
		return read_lengths(target, found, choices);
	default:
		return read_bytes(found, choices);
	}
}
