/* SPDX-License-Identifier: EUPL-1.2 */
/* attack.c - signatures and ballots put in order, ballots read, the two paired. */
#include "link/attack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/check.h"
#include "link/find.h"
#include "link/read.h"
#include "power/disk.h"

const char *attack_order_name(enum order order)
{
	static const char *const names[ORDER_COUNT] = {"log",  "cells",   "raw bytes",
	                                               "rows", "sorting", "file times"};

	return names[order];
}

const char *attack_reading_name(enum reading reading)
{
	static const char *const names[READING_COUNT] = {"plain", "key", "length", "bytes", "list"};

	return names[reading];
}

void evidence_add(struct evidence *evidence, const char *dir, const char *name)
{
	char path[256];
	struct stat stat_;

	snprintf(path, sizeof path, "%s/%s", dir, name);
	FILE *file = fopen(path, "rb");
	if (file == NULL)
		return;
	CHECK(evidence->count < ATTACK_FILES_MAX && fstat(fileno(file), &stat_) == 0);
	size_t size = (size_t)stat_.st_size;
	uint8_t *data = malloc(size + 1);
	CHECK(data != NULL && fread(data, 1, size, file) == size);
	fclose(file);
	snprintf(evidence->files[evidence->count].name, sizeof evidence->files[0].name, "%s", name);
	evidence->files[evidence->count].data = data;
	evidence->files[evidence->count].size = size;
	evidence->files[evidence->count++].changed_ns =
	        (int64_t)stat_.st_mtim.tv_sec * 1000000000 + stat_.st_mtim.tv_nsec;
}

void evidence_release(struct evidence *evidence)
{
	for (int i = 0; i < evidence->count; i++)
		free(evidence->files[i].data);
	memset(evidence, 0, sizeof *evidence);
}

/* Nothing found: a random pupil for each ballot of the tally. */
static void guess_blindly(const struct target *target, uint64_t *random,
                          uint8_t guess[ATTACK_VOTERS])
{
	int seat = 0;

	for (int choice = 0; choice < ATTACK_CHOICES; choice++)
		for (int i = 0; i < target->tally[choice]; i++)
			guess[seat++] = (uint8_t)choice;
	for (int i = ATTACK_VOTERS - 1; i > 0; i--) {
		int other = (int)(disk_random(random) % (uint64_t)(i + 1));
		uint8_t kept = guess[i];

		guess[i] = guess[other];
		guess[other] = kept;
	}
}

void attack(struct evidence *evidence, const struct target *target, enum order order,
            uint64_t *random, struct guess guesses[READING_COUNT])
{
	struct found found;
	uint8_t choices[ATTACK_VOTERS];
	bool paired = find_pairs(evidence, target, order, &found);

	for (int reading = 0; reading < READING_COUNT; reading++) {
		struct guess *guess = &guesses[reading];

		guess_blindly(target, random, guess->choice);
		guess->read = paired && read_ballots(evidence, target, &found,
		                                     (enum reading)reading, choices);
		for (int i = 0; i < ATTACK_VOTERS && guess->read; i++)
			guess->choice[found.seats[i]] = choices[i];
	}
}
