/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * power.c - promise P1: a power cut loses no acknowledged ballot.
 *
 * A council is held on the recorded disk; then the power fails after each of
 * its calls, in several ways, and the store is opened on what is left. The
 * negative control is the same council with synchronous=NORMAL: if that loses
 * nothing, this program could not have seen a loss.
 *
 * power [--variants N] [--votes N] [--voters N] [--seed N]
 */
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/check.h"
#include "base/log.h"
#include "power/council.h"
#include "power/disk.h"

struct settings {
	int variants; /* shuffles at each point, beside lose-all and keep-all */
	int making; /* while the tables are made, every so many points only: migrations are alike */
	int votes;
	int voters;
	uint64_t seed;
};

struct figures {
	long states, lost, corrupt, mismatched, remains, unusable;
};

static char root[64];

static int remove_one(const char *path, const struct stat *stat_, int type, struct FTW *ftw)
{
	(void)stat_;
	(void)type;
	return ftw->level == 0 ? 0 : remove(path);
}

static void empty(const char *dir)
{
	char keys[96];

	nftw(dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	snprintf(keys, sizeof keys, "%s/keys", dir);
	CHECK(mkdir(keys, 0700) == 0);
}

static enum err open_there(const char *dir, const char *synchronous, struct store **out)
{
	struct store_options options = {.dir = dir, .synchronous = synchronous, .vfs = DISK_VFS};

	return store_open(&options, out);
}

/* Holds the council and writes the ledger. */
static void hold(struct council *council, const struct settings *settings, const char *synchronous)
{
	struct store *store = NULL;

	empty(root);
	disk_record(root);
	council_init(council, settings->votes, settings->voters);
	CHECK(open_there(root, synchronous, &store) == ERR_NONE);
	for (int step = 0; step < council->steps; step++) {
		council->ledger[step].begun = disk_points();
		CHECK(council_step(council, step, store) == ERR_NONE);
		council->ledger[step].acked = disk_points();
	}
	disk_stop();
	store_close(store);
}

/* What is left must not only be right: the council must be able to go on. */
static bool goes_on(const struct council *council, struct store *store, size_t point)
{
	for (int step = 0; step < council->steps; step++)
		if (council->ledger[step].acked > point)
			return council_step(council, step, store) == ERR_NONE;
	return true;
}

static void try_state(const struct council *council, size_t point, enum disk_loss loss,
                      uint64_t seed, struct figures *figures)
{
	struct council_faults faults = {0};
	struct store *store = NULL;

	empty(root);
	disk_rebuild(point, loss, seed, root);
	figures->states++;
	faults.remains = council_key_remains(council, root, point);
	if (open_there(root, NULL, &store) != ERR_NONE) {
		figures->corrupt++;
		return;
	}
	council_check(council, store, point, &faults);
	figures->lost += faults.lost > 0;
	figures->corrupt += faults.corrupt > 0;
	figures->mismatched += faults.mismatched > 0;
	figures->remains += faults.remains > 0;
	figures->unusable += !goes_on(council, store, point);
	store_close(store);
}

static bool is_clean(const struct figures *figures)
{
	return figures->lost + figures->corrupt + figures->mismatched + figures->remains +
	               figures->unusable ==
	       0;
}

static void cut_everywhere(const struct council *council, const struct settings *settings,
                           struct figures *figures)
{
	uint64_t seed = settings->seed;
	bool said = false;

	for (size_t point = 1; point <= disk_points(); point++) {
		if (point < council->ledger[0].begun && point % (size_t)settings->making != 0)
			continue;
		for (int i = 0; i < settings->variants + 2; i++) {
			enum disk_loss loss = i == 0   ? DISK_LOSE
			                      : i == 1 ? DISK_KEEP
			                               : DISK_SHUFFLE;
			uint64_t shuffle = disk_random(&seed);

			try_state(council, point, loss, shuffle, figures);
			if (is_clean(figures) || said)
				continue;
			said = true;
			printf("  first at point %zu, variant %d, shuffle %llu\n", point, i,
			       (unsigned long long)shuffle);
		}
	}
}

static void print(const char *name, size_t points, const struct figures *figures)
{
	printf("%s: points %zu, states %ld, lost %ld, corrupt %ld, roll≠urn %ld, "
	       "not forgotten %ld, unusable %ld\n",
	       name, points, figures->states, figures->lost, figures->corrupt, figures->mismatched,
	       figures->remains, figures->unusable);
}

static void parse(int count, char **words, struct settings *settings)
{
	const struct {
		const char *name;
		int *value;
	} numbers[] = {{"--variants", &settings->variants},
	               {"--making", &settings->making},
	               {"--votes", &settings->votes},
	               {"--voters", &settings->voters}};

	for (int i = 1; i + 1 < count; i += 2) {
		for (size_t n = 0; n < COUNT_OF(numbers); n++)
			if (strcmp(words[i], numbers[n].name) == 0)
				*numbers[n].value = atoi(words[i + 1]);
		if (strcmp(words[i], "--seed") == 0)
			settings->seed = strtoull(words[i + 1], NULL, 10);
	}
}

int main(int count, char **words)
{
	struct settings settings = {.variants = 2, .making = 8, .votes = 4, .voters = 9, .seed = 1};
	struct figures full = {0}, normal = {0};
	struct council council;
	time_t start = time(NULL);

	parse(count, words, &settings);
	log_set_level(LOG_ERROR);
	disk_register();
	snprintf(root, sizeof root, P_tmpdir "/hemicycle-power-XXXXXX");
	CHECK(mkdtemp(root) != NULL);

	hold(&council, &settings, "FULL");
	cut_everywhere(&council, &settings, &full);
	print("FULL", disk_points(), &full);

	settings.variants = 0;
	hold(&council, &settings, "NORMAL");
	cut_everywhere(&council, &settings, &normal);
	print("NORMAL (control)", disk_points(), &normal);

	printf("seed %llu, %ld s\n", (unsigned long long)settings.seed, (long)(time(NULL) - start));
	disk_release();
	nftw(root, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	remove(root);
	if (!is_clean(&full))
		printf("FAILED: a power cut lost something\n");
	if (normal.lost == 0)
		printf("FAILED: the control lost nothing, so this test sees nothing\n");
	return is_clean(&full) && normal.lost > 0 ? 0 : 1;
}
