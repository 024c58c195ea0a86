/* SPDX-License-Identifier: EUPL-1.2 */
/* find.c - signatures and ballots in files, each brought into an order. */
#include "link/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "link/pages.h"

#define KEY_BYTES    16
#define BALLOT_BYTES 80
#define FINDS_MAX    65536
#define TIME_LIKE    1000000 /* larger than any seat or vote */

struct find {
	int64_t place; /* what the order sorts by */
	const uint8_t *bytes;
	size_t length;
	uint8_t seat;
};

struct search {
	const struct target *target;
	enum order order;
	int64_t file; /* the one that is read */
	int64_t changed_ns;
	struct find *signatures, *ballots;
	size_t signature_count, ballot_count;
	const uint8_t *public_key;
};

static int seat_of(const struct target *target, const uint8_t *key)
{
	if (key[0] == 0)
		return -1; /* most of a file is zeros */
	for (int seat = 0; seat < ATTACK_VOTERS; seat++)
		if (memcmp(target->keys[seat], key, KEY_BYTES) == 0)
			return seat;
	return -1;
}

static int64_t place_of(const struct search *search, const struct record *record)
{
	int64_t place = record->rowid;

	switch (search->order) {
	case ORDER_LOG:
		return (search->file << 32) + (int64_t)record->frame;
	case ORDER_CELLS:
		return (int64_t)record->frame * 65536 - (int64_t)record->offset;
	case ORDER_FILES:
		return search->changed_ns;
	case ORDER_ROWS:
		for (int i = 0; i < record->columns; i++)
			if (record->number[i] > TIME_LIKE)
				place = record->number[i];
		return place;
	default:
		return 0;
	}
}

static void keep(struct find *finds, size_t *count, struct find find)
{
	CHECK(*count < FINDS_MAX);
	finds[(*count)++] = find;
}

static void look_at_record(void *context, const struct record *record)
{
	struct search *search = context;
	bool ours = record->columns >= 3 && record->number[0] == search->target->assembly &&
	            record->number[1] == search->target->vote;

	for (int i = 0; i < record->columns; i++) {
		struct find find = {place_of(search, record), record->bytes[i], record->length[i],
		                    0};

		if (record->bytes[i] == NULL)
			continue;
		int seat = record->length[i] == KEY_BYTES
		                   ? seat_of(search->target, record->bytes[i])
		                   : -1;
		if (seat >= 0) {
			find.seat = (uint8_t)seat;
			keep(search->signatures, &search->signature_count, find);
		} else if (ours && record->length[i] == BALLOT_BYTES) {
			keep(search->ballots, &search->ballot_count, find);
		} else if (ours && record->length[i] == 32) {
			search->public_key = record->bytes[i];
		}
	}
}

/* Without any structure: keys that the attacker knows, and what looks like a ballot's header. */
static void look_at_bytes(struct search *search, const uint8_t *data, size_t size)
{
	static const uint8_t serial_type[] = {0x81, 0x2c}; /* a blob of 80 bytes */

	for (size_t at = 0; at + KEY_BYTES <= size; at++) {
		int seat = seat_of(search->target, data + at);
		struct find find = {(search->file << 32) + (int64_t)at, data + at, KEY_BYTES, 0};

		if (seat >= 0) {
			find.seat = (uint8_t)seat;
			keep(search->signatures, &search->signature_count, find);
		}
		if (memcmp(data + at, serial_type, sizeof serial_type) != 0 ||
		    at + 4 + BALLOT_BYTES > size)
			continue;
		/* Behind the header stand the assembly and the vote, one byte each at most. */
		for (size_t skip = 2; skip <= 4; skip++) {
			uint8_t before = data[at + skip - 1];

			if (skip == 2 || before != search->target->vote)
				continue;
			find.bytes = data + at + skip;
			find.length = BALLOT_BYTES;
			keep(search->ballots, &search->ballot_count, find);
		}
	}
}

static int by_place(const void *a, const void *b)
{
	const struct find *left = a, *right = b;

	if (left->place != right->place)
		return left->place < right->place ? -1 : 1;
	return memcmp(left->bytes, right->bytes, KEY_BYTES);
}

/* The first find of each thing, in order; false when there are not as many as voters. */
static bool firsts(struct find *finds, size_t count, struct find out[ATTACK_VOTERS])
{
	int used = 0;

	qsort(finds, count, sizeof *finds, by_place);
	for (size_t i = 0; i < count; i++) {
		bool known = false;

		for (int j = 0; j < used && !known; j++)
			known = out[j].length == finds[i].length &&
			        memcmp(out[j].bytes, finds[i].bytes, finds[i].length) == 0;
		if (known)
			continue;
		if (used == ATTACK_VOTERS)
			return false;
		out[used++] = finds[i];
	}
	return used == ATTACK_VOTERS;
}

static bool is_log_name(const char *name)
{
	return strstr(name, "-wal") != NULL;
}

static void search_files(struct search *search, const struct evidence *evidence)
{
	for (int i = 0; i < evidence->count; i++) {
		const uint8_t *data = evidence->files[i].data;
		size_t size = evidence->files[i].size;

		search->file = i;
		search->changed_ns = evidence->files[i].changed_ns;
		if (search->order == ORDER_RAW)
			look_at_bytes(search, data, size);
		else if (search->order != ORDER_LOG || is_log_name(evidence->files[i].name))
			pages_each(data, size, look_at_record, search);
	}
}

bool find_pairs(const struct evidence *evidence, const struct target *target, enum order order,
                struct found *out)
{
	struct search search = {.target = target, .order = order};
	struct find signatures[ATTACK_VOTERS], ballots[ATTACK_VOTERS];
	bool all;

	search.signatures = calloc(FINDS_MAX, sizeof *search.signatures);
	search.ballots = calloc(FINDS_MAX, sizeof *search.ballots);
	CHECK(search.signatures != NULL && search.ballots != NULL);
	search_files(&search, evidence);
	all = firsts(search.signatures, search.signature_count, signatures) &&
	      firsts(search.ballots, search.ballot_count, ballots);
	for (int i = 0; i < ATTACK_VOTERS && all; i++) {
		out->seats[i] = signatures[i].seat;
		out->ballots[i].bytes = ballots[i].bytes;
		out->ballots[i].length = ballots[i].length;
	}
	out->public_key = search.public_key;
	free(search.signatures);
	free(search.ballots);
	return all;
}
