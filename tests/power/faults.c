/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * faults.c - promises P4 and P5: no failing call of the disk makes a false acknowledgement.
 *
 * A council is held once for each call that can fail, and that call fails: once,
 * once without space, or with all after it until space returns. Whenever the
 * store said no, and at the end, the power also fails: what it said yes to must
 * be there, and it must go on. The negative control counts a ballot as
 * acknowledged before its commit, which the same check must notice.
 */
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

#include "base/check.h"
#include "base/log.h"
#include "power/council.h"
#include "power/disk.h"

#define VOTES         2
#define VOTERS        4
#define MAKING_STRIDE 8

static const struct mode {
	const char *name;
	enum disk_fault fault;
	bool lasting;
	bool believes; /* the control: takes every step as acknowledged */
} modes[] = {
        {"one failing call", DISK_FAULT_IO, false, false},
        {"no space once", DISK_FAULT_FULL, false, false},
        {"no space for long", DISK_FAULT_FULL, true, false},
        {"believing (control)", DISK_FAULT_FULL, true, true},
};

struct figures {
	long points, refused, false_acks, stuck;
};

static char work[64], after[64];

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

static enum err open_there(const char *dir, struct store **out)
{
	struct store_options options = {.dir = dir, .vfs = DISK_VFS};

	return store_open(&options, out);
}

/* The power fails now: is all that was acknowledged there? */
static void cut_now(const struct council *council, size_t point, struct figures *figures)
{
	struct council_faults faults = {0};
	struct store *store = NULL;

	empty(after);
	disk_rebuild(disk_points(), DISK_LOSE, 0, after);
	if (open_there(after, &store) != ERR_NONE) {
		figures->false_acks++;
		return;
	}
	council_check(council, store, point, &faults);
	figures->false_acks +=
	        faults.lost + faults.corrupt + faults.mismatched + faults.remains > 0;
	store_close(store);
}

/* One step, again and again until it is done: first with the fault, then without. */
static void insist(struct council *council, int step, struct store *store, const struct mode *mode,
                   struct figures *figures)
{
	size_t point = 2 * (size_t)step;

	council->ledger[step].begun = point;
	if (council_step(council, step, store) != ERR_NONE) {
		figures->refused++;
		disk_fail_none();
		if (mode->believes)
			council->ledger[step].acked = point;
		cut_now(council, point + 1, figures);
		if (council_step(council, step, store) != ERR_NONE)
			figures->stuck++;
	}
	council->ledger[step].acked = point + 1;
}

/* Calls until the tables of a new directory stand: most are of one migration like another. */
static long making;

static long hold(const struct mode *mode, long call, struct figures *figures)
{
	struct council council;
	struct store *store = NULL;

	empty(work);
	disk_record(work);
	council_init(&council, VOTES, VOTERS);
	disk_fail_none();
	disk_fail(call, mode->fault, mode->lasting);
	if (open_there(work, &store) != ERR_NONE) {
		figures->refused++;
		disk_fail_none();
		if (open_there(work, &store) != ERR_NONE) {
			figures->stuck++;
			return 0;
		}
	}
	if (call == 0)
		making = disk_calls();
	for (int step = 0; step < council.steps; step++)
		insist(&council, step, store, mode, figures);
	long calls = disk_calls();
	disk_fail_none();
	disk_stop();
	cut_now(&council, 2 * (size_t)council.steps, figures);
	store_close(store);
	return calls;
}

static bool try_mode(const struct mode *mode, long calls)
{
	struct figures figures = {0};

	for (long call = 1; call <= calls; call += mode->believes ? 5 : 1) {
		if (call < making && call % MAKING_STRIDE != 0)
			continue;
		hold(mode, call, &figures);
		figures.points++;
	}
	printf("%s: points %ld, refused %ld, false acknowledgements %ld, stuck %ld\n", mode->name,
	       figures.points, figures.refused, figures.false_acks, figures.stuck);
	if (figures.refused == 0 || figures.stuck != 0)
		return false;
	return mode->believes ? figures.false_acks > 0 : figures.false_acks == 0;
}

int main(void)
{
	const struct mode never = {"no fault", DISK_FAULT_IO, false, false};
	struct figures figures = {0};
	bool fine = true;
	time_t start = time(NULL);

	log_set_level(LOG_ERROR - 1); /* the failures are wanted */
	disk_register();
	snprintf(work, sizeof work, P_tmpdir "/hemicycle-faults-XXXXXX");
	snprintf(after, sizeof after, P_tmpdir "/hemicycle-faults-XXXXXX");
	CHECK(mkdtemp(work) != NULL && mkdtemp(after) != NULL);
	long calls = hold(&never, 0, &figures);
	CHECK(figures.refused + figures.false_acks == 0);
	for (size_t i = 0; i < COUNT_OF(modes); i++)
		fine &= try_mode(&modes[i], calls);
	printf("%s, %ld s\n", fine ? "fine" : "FAILED", (long)(time(NULL) - start));
	disk_release();
	empty(work);
	empty(after);
	nftw(work, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	nftw(after, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	remove(work);
	remove(after);
	return fine ? 0 : 1;
}
