/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * link.c - promise P23: nobody who holds the disk can say who chose what.
 *
 * Many votes of 30 pupils are held, by choice and by ranking, one ballot a
 * commit, which is the worst case; then the attacker tries every order and every
 * reading on what can be stolen at each moment. Blind guessing finds 10 of 30; no
 * attack may find significantly more. The negative controls, stores without sealing
 * or sorting and a thief who has the key file, must lose 30 of 30.
 *
 * link [--votes N] [--seed N]
 */
#include <ftw.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/check.h"
#include "link/attack.h"
#include "link/leaky.h"
#include "link/read.h"
#include "power/disk.h"
#include "store/journal.h"
#include "store/urn.h"

#define CHANCE     (ATTACK_VOTERS / ATTACK_CHOICES)
#define VARIANCE   6.9 /* of the hits of one blind guess at three equal groups of ten */
#define DEVIATIONS 4.5

enum moment {
	MOMENT_OPEN, /* while the vote is open: databases and logs, not the key */
	MOMENT_COUNTED, /* counted and forgotten: everything, and a backup */
	MOMENT_BOTH, /* the same thief came twice */
	MOMENT_OVERLAP, /* counted and forgotten while another vote is open: nothing vacuumed */
	CONTROL_KEY, /* while it is open, with the key file */
	CONTROL_PLAIN, /* no sealing, from the log */
	CONTROL_PAGES, /* no sealing, after a checkpoint */
	CONTROL_ROWS, /* no sealing and numbered rows, after a checkpoint */
	CONTROL_LIST, /* sealed, but the journal lists the papers as they fell */
	MOMENT_COUNT
};

static const char *const moment_names[MOMENT_COUNT] = {
        "open, without the key",    "counted",
        "open and counted",         "counted, another vote open",
        "control: with the key",    "control: unsealed, log",
        "control: unsealed, pages", "control: unsealed, rows",
        "control: listed unsorted",
};

static struct {
	char root[64];
	uint64_t random;
	int votes;
	bool ranked;
	long hits[MOMENT_COUNT][ORDER_COUNT][READING_COUNT];
	long readings[MOMENT_COUNT]; /* attacks that were more than a guess */
} run;

static int remove_one(const char *path, const struct stat *stat_, int type, struct FTW *ftw)
{
	(void)stat_;
	(void)type;
	return ftw->level == 0 ? 0 : remove(path);
}

static void empty_root(void)
{
	nftw(run.root, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

struct vote {
	struct target target;
	uint8_t choice[ATTACK_VOTERS]; /* of each seat */
	struct urn_paper paper[ATTACK_VOTERS];
	uint8_t order[ATTACK_VOTERS]; /* in which the seats vote */
};

static void shuffle(uint8_t *list)
{
	for (int i = ATTACK_VOTERS - 1; i > 0; i--) {
		int other = (int)(disk_random(&run.random) % (uint64_t)(i + 1));
		uint8_t kept = list[i];

		list[i] = list[other];
		list[other] = kept;
	}
}

/* Most rankings of a class are unlike every other, so nothing is hidden by being equal. */
static struct urn_paper paper_of(uint8_t choice)
{
	struct urn_paper paper = {.bytes = 1, .byte = {choice}};

	if (!run.ranked)
		return paper;
	paper.bytes = 8;
	paper.byte[0] = (uint8_t)(choice + 1);
	for (int i = 1; i < paper.bytes; i++)
		paper.byte[i] = (uint8_t)(disk_random(&run.random) % paper.bytes);
	return paper;
}

static void vote_init(struct vote *vote, int64_t assembly)
{
	memset(vote, 0, sizeof *vote);
	vote->target.assembly = assembly;
	vote->target.vote = 3;
	vote->target.ranked = run.ranked;
	for (int seat = 0; seat < ATTACK_VOTERS; seat++) {
		vote->choice[seat] = (uint8_t)(seat % ATTACK_CHOICES);
		vote->order[seat] = (uint8_t)seat;
		vote->target.tally[seat % ATTACK_CHOICES]++;
		for (int i = 0; i < 16; i++)
			vote->target.keys[seat][i] = (uint8_t)disk_random(&run.random) | 1;
	}
	shuffle(vote->choice);
	for (int seat = 0; seat < ATTACK_VOTERS; seat++)
		vote->paper[seat] = paper_of(vote->choice[seat]);
	shuffle(vote->order);
}

static void attack_all(struct evidence *evidence, const struct vote *vote, enum moment moment)
{
	for (int order = 0; order < ORDER_COUNT; order++) {
		struct guess guesses[READING_COUNT];

		attack(evidence, &vote->target, (enum order)order, &run.random, guesses);
		for (int reading = 0; reading < READING_COUNT; reading++) {
			run.readings[moment] += guesses[reading].read;
			for (int seat = 0; seat < ATTACK_VOTERS; seat++)
				run.hits[moment][order][reading] +=
				        guesses[reading].choice[seat] == vote->choice[seat];
		}
	}
}

static void steal(struct evidence *evidence, int64_t assembly, bool with_key)
{
	static const char *const names[] = {"urns.db-wal", "urns.db",        "archive.db-wal",
	                                    "archive.db",  "archive.db-shm", "backup"};
	char key[32];

	for (size_t i = 0; i < COUNT_OF(names); i++)
		evidence_add(evidence, run.root, names[i]);
	snprintf(key, sizeof key, "keys/%lld-3.key", (long long)assembly);
	if (with_key)
		evidence_add(evidence, run.root, key);
}

static void sign(struct store *store, const struct vote *vote, int seat)
{
	enum urn_signing signing;

	CHECK(store_begin(store) == ERR_NONE);
	CHECK(urn_sign(store, vote->target.assembly, vote->target.vote, (uint16_t)seat,
	               vote->target.keys[seat], &vote->paper[seat], false, &signing) == ERR_NONE);
	CHECK(store_commit(store) == ERR_NONE && signing == URN_SIGNED);
}

/* As the application does it: the papers into the journal, then the urn is forgotten. */
static void count(struct store *store, const struct vote *vote)
{
	struct urn_row rows[ATTACK_VOTERS];
	char body[96], path[96];
	size_t row_count, used;
	struct journal_entry entry = {.assembly = vote->target.assembly,
	                              .seq = 1,
	                              .at_ms = 1,
	                              .kind = "vote.counted",
	                              .body = body};

	CHECK(urn_open(store, vote->target.assembly, 3, rows, ATTACK_VOTERS, &row_count) ==
	      ERR_NONE);
	used = (size_t)snprintf(body, sizeof body, LIST_HEAD, (long long)vote->target.assembly);
	for (size_t i = 0; i < row_count; i++)
		for (unsigned j = 0; j < rows[i].count; j++)
			body[used++] = (char)('1' - run.ranked + rows[i].paper.byte[0]);
	memcpy(body + used, "\"}", 3);
	entry.body_bytes = used + 2;
	CHECK(journal_append(store, &entry) == ERR_NONE);
	CHECK(urn_forget(store, vote->target.assembly, 3) == ERR_NONE);
	snprintf(path, sizeof path, "%s/backup", run.root);
	remove(path);
	CHECK(store_backup(store, path) == ERR_NONE);
}

static void hold_vote(struct store *store, int64_t assembly, bool overlap)
{
	struct evidence evidence = {0};
	struct vote vote;

	vote_init(&vote, assembly);
	if (overlap)
		CHECK(urn_make(store, assembly, 4, true) == ERR_NONE);
	CHECK(urn_make(store, assembly, 3, true) == ERR_NONE);
	for (int i = 0; i < ATTACK_VOTERS; i++)
		sign(store, &vote, vote.order[i]);
	if (!overlap) {
		steal(&evidence, assembly, true);
		attack_all(&evidence, &vote, CONTROL_KEY);
		evidence_release(&evidence);
		steal(&evidence, assembly, false);
		attack_all(&evidence, &vote, MOMENT_OPEN);
	}
	count(store, &vote);
	steal(&evidence, assembly, true); /* whatever is left of it */
	attack_all(&evidence, &vote, overlap ? MOMENT_OVERLAP : MOMENT_BOTH);
	evidence_release(&evidence);
	if (!overlap) {
		steal(&evidence, assembly, true);
		attack_all(&evidence, &vote, MOMENT_COUNTED);
		evidence_release(&evidence);
	} else {
		CHECK(urn_forget(store, assembly, 4) == ERR_NONE);
	}
}

static void hold_leaky(bool rows)
{
	struct evidence evidence = {0};
	struct leaky *leaky = NULL;
	struct vote vote;

	empty_root();
	vote_init(&vote, 7);
	leaky_open(run.root, rows, &leaky);
	for (int i = 0; i < ATTACK_VOTERS; i++)
		leaky_sign(leaky, &vote.target, vote.order[i], vote.choice[vote.order[i]],
		           &run.random);
	if (!rows) {
		evidence_add(&evidence, run.root, "urns.db-wal");
		attack_all(&evidence, &vote, CONTROL_PLAIN);
		evidence_release(&evidence);
	}
	leaky_checkpoint(leaky);
	evidence_add(&evidence, run.root, "urns.db");
	attack_all(&evidence, &vote, rows ? CONTROL_ROWS : CONTROL_PAGES);
	evidence_release(&evidence);
	leaky_close(leaky);
}

/* The thief of an open urn comes again when the journal lists its papers as they fell. */
static void hold_listed(void)
{
	struct evidence evidence = {0};
	struct leaky *leaky = NULL;
	struct vote vote;
	char path[96];

	empty_root();
	vote_init(&vote, 8);
	leaky_open(run.root, false, &leaky);
	for (int i = 0; i < ATTACK_VOTERS; i++)
		leaky_sign(leaky, &vote.target, vote.order[i], UINT8_MAX, &run.random);
	snprintf(path, sizeof path, "%s/archive.db", run.root);
	FILE *file = fopen(path, "wb");
	CHECK(file != NULL);
	fprintf(file, LIST_HEAD, (long long)vote.target.assembly);
	for (int i = 0; i < ATTACK_VOTERS; i++)
		fputc('1' + vote.choice[vote.order[i]], file);
	CHECK(fclose(file) == 0);
	evidence_add(&evidence, run.root, "urns.db-wal");
	evidence_add(&evidence, run.root, "archive.db");
	attack_all(&evidence, &vote, CONTROL_LIST);
	evidence_release(&evidence);
	leaky_close(leaky);
}

static void hold_sealed(void)
{
	struct store_options options = {.dir = run.root, .vfs = DISK_VFS};
	struct store *store = NULL;

	empty_root();
	CHECK(store_open(&options, &store) == ERR_NONE);
	for (int i = 0; i < run.votes; i++) {
		hold_vote(store, 2 * i + 2, false);
		hold_vote(store, 2 * i + 3, true);
	}
	store_close(store);
}

/* The best attack of a moment, and whether it is what it must be. */
static bool judge(enum moment moment)
{
	long ballots = (long)run.votes * ATTACK_VOTERS, best = -1;
	double excess = 0, bound = DEVIATIONS * DEVIATIONS * VARIANCE * run.votes;
	int order = 0, reading = 0;

	for (int o = 0; o < ORDER_COUNT; o++)
		for (int r = 0; r < READING_COUNT; r++)
			if (run.hits[moment][o][r] > best) {
				best = run.hits[moment][o][r];
				order = o;
				reading = r;
			}
	excess = (double)best - (double)run.votes * CHANCE;
	printf("%-28s best attack %s/%s: %ld of %ld right, chance %ld; read something %ld times\n",
	       moment_names[moment], attack_order_name((enum order)order),
	       attack_reading_name((enum reading)reading), best, ballots, (long)run.votes * CHANCE,
	       run.readings[moment]);
	if (moment >= CONTROL_KEY)
		return best == ballots;
	return excess <= 0 || excess * excess <= bound;
}

/* All votes of one kind of ballot, and the judgment of every moment. */
static bool hold_all(bool ranked)
{
	bool fine = true;

	run.ranked = ranked;
	memset(run.hits, 0, sizeof run.hits);
	memset(run.readings, 0, sizeof run.readings);
	hold_sealed();
	for (int i = 0; i < run.votes; i++) {
		hold_leaky(false);
		hold_leaky(true);
		hold_listed();
	}
	printf("%s\n", ranked ? "rankings:" : "choices:");
	for (int moment = 0; moment < MOMENT_COUNT; moment++)
		if (!judge((enum moment)moment)) {
			printf("FAILED: %s\n", moment_names[moment]);
			fine = false;
		}
	return fine;
}

int main(int argument_count, char **words)
{
	bool fine;

	run.votes = 30;
	run.random = 1;
	for (int i = 1; i + 1 < argument_count; i += 2) {
		if (strcmp(words[i], "--votes") == 0)
			run.votes = atoi(words[i + 1]);
		if (strcmp(words[i], "--seed") == 0)
			run.random = strtoull(words[i + 1], NULL, 10);
	}
	printf("votes %d, seed %llu\n", run.votes, (unsigned long long)run.random);
	CHECK(sodium_init() >= 0);
	disk_register();
	snprintf(run.root, sizeof run.root, P_tmpdir "/hemicycle-link-XXXXXX");
	CHECK(mkdtemp(run.root) != NULL);
	fine = hold_all(false);
	fine = hold_all(true) && fine;
	empty_root();
	remove(run.root);
	return fine ? 0 : 1;
}
