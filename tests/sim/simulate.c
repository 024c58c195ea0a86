/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * simulate.c - whole sittings under a seed: bad Wi-Fi, failing commits, crashes
 * between any two calls, and an oracle that looks after each change of the disk.
 *
 *   test-sim [--seeds N] [--from S]
 *
 * The controls at the end are runs that must go wrong: the oracle has to notice
 * a store that lies, a ballot that nobody cast, and ballots with fresh keys.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/check.h"
#include "base/log.h"
#include "sim/class.h"
#include "sim/faults.h"
#include "store/urn.h"
#include "wire/event.h"

enum {
	SEEDS = 36,
	EVENTS_AFTER_LOOK = 400, /* the screens are compared with the disk so often */
	EVENTS_IN_SITTING = 150000, /* more is a sitting that does not end */
	SLIPS_EVERY = 16, /* pieces of work: the box is looked into so often */
	CRASH_PERMILLE = 4,
	FAIL_PERMILLE = 25,
	CONTROL_SEEDS = 5,
};

enum trick {
	TRICK_NONE,
	TRICK_LYING_COMMIT,
	TRICK_STUFFED_URN,
	TRICK_FRESH_KEYS,
	TRICK_TELL_TALES,
	TRICK_FIND_CONCERN,
	TRICK_REWRITE_MINUTES
};

struct run {
	struct class_of_bots class_;
	struct fake *fake;
	enum trick trick;
	bool tricked;
	unsigned commits; /* pieces of work seen */
};

struct totals {
	uint64_t events;
	unsigned crashes, cuts, failed, ballots, counts, already;
	unsigned recounts, hands, wild;
	unsigned guarded, kept, carried, found, deeds, by_card, in_booth;
	unsigned written, approved, corrected;
	bool happened[EVENT_COUNT];
};

static void stored(void *context)
{
	struct run *run = context;

	run->commits++;
	oracle_look(&run->class_.oracle);
	if (run->commits % SLIPS_EVERY == 0)
		oracle_slips(&run->class_.oracle);
}

static void reopened(void *context)
{
	struct run *run = context;

	oracle_look(&run->class_.oracle);
	oracle_slips(&run->class_.oracle);
}

/* The network is good for a moment: the screens must tell what the disk holds. */
static void compare_in_peace(struct run *run)
{
	fake_arm(run->fake, false, false);
	fake_settle(run->fake, 2 * PUBLISH_MS);
	if (run->class_.oracle.violation[0] == '\0')
		class_compare(&run->class_);
	fake_arm(run->fake, true, true);
}

/* A ballot that no pupil cast is put into the urn behind the application's back. */
static void stuff_urn(struct run *run)
{
	struct oracle *oracle = &run->class_.oracle;
	const uint8_t key[KEY_BYTES] = {1};
	const struct urn_paper paper = {.bytes = 1};
	enum urn_signing signing;

	if (oracle->whole.phase != PHASE_VOTING || oracle->roll[0].there)
		return;
	CHECK(store_begin(fake_store(run->fake)) == ERR_NONE);
	CHECK(urn_sign(fake_store(run->fake), oracle->sitting, oracle->whole.vote_count, 0, key,
	               &paper, false, &signing) == ERR_NONE);
	CHECK(store_commit(fake_store(run->fake)) == ERR_NONE);
	run->tricked = true;
	oracle_look(oracle);
}

static void play_trick(struct run *run)
{
	if (run->tricked)
		return;
	if (run->trick == TRICK_LYING_COMMIT && run->class_.oracle.whole.phase == PHASE_VOTING)
		run->tricked = faults.next_commit_lies = true;
	else if (run->trick == TRICK_STUFFED_URN)
		stuff_urn(run);
	else if (run->trick == TRICK_FIND_CONCERN)
		run->tricked = oracle_slip_concern(&run->class_.oracle);
	else if (run->trick == TRICK_REWRITE_MINUTES)
		run->tricked = oracle_rewrite_minutes(&run->class_.oracle);
}

static void hold_sitting(struct run *run)
{
	struct class_of_bots *class_ = &run->class_;
	struct fake_figures figures = {0};
	uint64_t next_look, begun;

	fake_figures(run->fake, &figures);
	begun = figures.events;
	next_look = begun + EVENTS_AFTER_LOOK;
	while (!class_->over && class_->oracle.violation[0] == '\0') {
		play_trick(run);
		if (dice_chance(&class_->dice, 300))
			class_act(class_);
		if (!fake_step(run->fake))
			fake_advance(run->fake, 1 + dice_below(&class_->dice, 60));
		fake_figures(run->fake, &figures);
		if (figures.events >= next_look) {
			next_look = figures.events + EVENTS_AFTER_LOOK;
			compare_in_peace(run);
		}
		if (figures.events - begun > EVENTS_IN_SITTING)
			oracle_object(&class_->oracle, "the sitting does not end");
	}
	if (class_->oracle.violation[0] == '\0')
		compare_in_peace(run);
}

static void hold_sittings(struct run *run)
{
	struct class_of_bots *class_ = &run->class_;

	for (;;) {
		hold_sitting(run);
		if (class_->oracle.violation[0] != '\0' ||
		    ++class_->sittings == class_->options.sittings)
			return;
		class_meet_again(class_);
	}
}

static void add_totals(const struct run *run, struct totals *totals)
{
	struct fake_figures figures;

	fake_figures(run->fake, &figures);
	totals->events += figures.events;
	totals->crashes += figures.crashes;
	totals->cuts += figures.cuts;
	totals->failed += faults.failed;
	totals->ballots += run->class_.oracle.ballots;
	totals->counts += run->class_.oracle.counts;
	totals->already += run->class_.already;
	totals->recounts += run->class_.oracle.recounts;
	totals->hands += run->class_.oracle.hands;
	totals->wild += run->class_.wild;
	totals->guarded += run->class_.oracle.guarded;
	totals->kept += run->class_.oracle.kept;
	totals->carried += run->class_.oracle.carried;
	totals->found += run->class_.oracle.found;
	totals->written += run->class_.oracle.written;
	totals->approved += run->class_.oracle.approved;
	totals->corrected += run->class_.oracle.corrected;
	totals->deeds += run->class_.deeds;
	totals->by_card += run->class_.by_card;
	totals->in_booth += run->class_.in_booth;
	for (int kind = 0; kind < EVENT_COUNT; kind++)
		totals->happened[kind] |= run->class_.oracle.happened[kind];
}

/* True when nothing was wrong; else `said` holds what was. */
static bool simulate(uint64_t seed, enum trick trick, struct totals *totals, char said[SAID_BYTES])
{
	struct run *run = calloc(1, sizeof *run);
	struct fake_options fake = {
	        .seed = seed, .crash_permille = CRASH_PERMILLE, .fail_permille = FAIL_PERMILLE};
	struct dice dice = {.state = seed};
	struct class_options options = {
	        .seed = seed,
	        .pupils = 8 + (int)dice_below(&dice, dice_chance(&dice, 100) ? 24 : 6),
	        .items = 2 + (int)dice_below(&dice, 3),
	        .sittings = 2,
	        .fresh_keys = trick == TRICK_FRESH_KEYS,
	        .tell_tales = trick == TRICK_TELL_TALES,
	};

	CHECK(run != NULL);
	if (options.pupils > PUPILS_MAX)
		options.pupils = PUPILS_MAX;
	if (seed % 2 == 0)
		options.pupils &= ~1; /* two camps of one size: class_pupil.c */
	run->trick = trick;
	run->fake = fake_open(&fake);
	class_init(&run->class_, run->fake, &options);
	fake_watch(run->fake, &(struct fake_watch){stored, reopened, run});
	fake_arm(run->fake, true, true);
	hold_sittings(run);
	add_totals(run, totals);
	memcpy(said, run->class_.oracle.violation, SAID_BYTES);
	fake_close(run->fake);
	class_release(&run->class_);
	free(run);
	return said[0] == '\0';
}

/* A control run must be found out, under one of a few seeds at least. */
static bool found_out(enum trick trick, const char *name)
{
	struct totals totals = {0};
	char said[SAID_BYTES];

	for (uint64_t seed = 1; seed <= CONTROL_SEEDS; seed++)
		if (!simulate(seed, trick, &totals, said)) {
			printf("control %s: found out under seed %llu: %s\n", name,
			       (unsigned long long)seed, said);
			return true;
		}
	fprintf(stderr, "control %s: NOT found out under %d seeds\n", name, CONTROL_SEEDS);
	return false;
}

/* Repeating a ballot with another key must meet already-voted, and count once. */
static bool fresh_keys_are_refused(void)
{
	struct totals totals = {0};
	char said[SAID_BYTES];

	for (uint64_t seed = 1; seed <= CONTROL_SEEDS; seed++)
		if (!simulate(seed, TRICK_FRESH_KEYS, &totals, said)) {
			fprintf(stderr, "control fresh keys: seed %llu: %s\n",
			        (unsigned long long)seed, said);
			return false;
		}
	printf("control fresh keys: %u repetitions met already-voted\n", totals.already);
	return totals.already > 0;
}

static double seconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static unsigned long long option(int argc, char **argv, const char *name,
                                 unsigned long long otherwise)
{
	for (int i = 1; i + 1 < argc; i++)
		if (strcmp(argv[i], name) == 0)
			return strtoull(argv[i + 1], NULL, 10);
	return otherwise;
}

/* A simulation in which something never happens says nothing of it. */
static unsigned never_happened(const struct totals *totals)
{
	unsigned never = 0;

	for (int kind = 0; kind < EVENT_COUNT; kind++) {
		/* A signature is no entry; the class is alone, and no other sends it a motion. */
		if (totals->happened[kind] || kind == EVENT_SIGNED || kind == EVENT_ITEM_POSTED)
			continue;
		printf("never happened: %s\n", event_name((enum event_kind)kind));
		never++;
	}
	return never;
}

int main(int argc, char **argv)
{
	unsigned long long from = option(argc, argv, "--from", 1);
	unsigned long long seeds = option(argc, argv, "--seeds", SEEDS);
	struct totals totals = {0};
	char said[SAID_BYTES];
	double started = seconds_now(), took;
	unsigned violations = 0;

	log_set_level(LOG_ERROR);
	setvbuf(stdout, NULL, _IOLBF, 0);
	for (unsigned long long seed = from; seed < from + seeds; seed++)
		if (!simulate(seed, TRICK_NONE, &totals, said)) {
			violations++;
			printf("seed %llu: %s\n", seed, said);
		}
	took = seconds_now() - started;
	printf("seeds %llu  events %llu  events a second %.0f  crashes %u  cuts %u  failed commits "
	       "%u\n"
	       "votes counted %u  ballots %u  paper ballots %u  no ballots %u  recounts %u\n"
	       "deeds of pupils %u  frames guarded %u  slips seen %u  lines carried %u  "
	       "by card %u  in a booth %u  rows found %u\n"
	       "texts written %u  approvals seen %u  corrections seen %u\n"
	       "violations %u\n",
	       seeds, (unsigned long long)totals.events, (double)totals.events / took,
	       totals.crashes, totals.cuts, totals.failed, totals.counts, totals.ballots,
	       totals.hands, totals.wild, totals.recounts, totals.deeds, totals.guarded,
	       totals.kept, totals.carried, totals.by_card, totals.in_booth, totals.found,
	       totals.written, totals.approved, totals.corrected, violations);
	if (seeds >= SEEDS && never_happened(&totals) > 0)
		return EXIT_FAILURE;
	if (violations > 0 || totals.counts == 0 || totals.crashes == 0 || totals.failed == 0 ||
	    totals.recounts == 0 || totals.hands == 0 || totals.wild == 0 || totals.deeds == 0 ||
	    totals.kept == 0 || totals.carried == 0 || totals.by_card == 0 ||
	    totals.in_booth == 0 || totals.found == 0 || totals.written == 0 ||
	    totals.approved == 0 || totals.corrected == 0)
		return EXIT_FAILURE;
	return found_out(TRICK_LYING_COMMIT, "lying commit") &&
	                       found_out(TRICK_STUFFED_URN, "stuffed urn") &&
	                       found_out(TRICK_TELL_TALES, "told concern") &&
	                       found_out(TRICK_FIND_CONCERN, "found concern") &&
	                       found_out(TRICK_REWRITE_MINUTES, "rewritten minutes") &&
	                       fresh_keys_are_refused()
	               ? EXIT_SUCCESS
	               : EXIT_FAILURE;
}
