/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * told.h - a vote as minutes tell it: the motion, the verdict, the tally and its steps.
 *
 * Read from MinutesOk (docs/protocol.md) and held against its bounds: every number of an option
 * here is one of the motion's. Texts are borrowed from the input, codes are static.
 */
#ifndef PAPER_TOLD_H
#define PAPER_TOLD_H

#include "hemicycle/limits.h"
#include "paper/source.h"

enum {
	TOLD_TEXT_MAX =
	        2048, /* bytes of any text of minutes; each is checked where it is written */
	TOLD_ROUNDS_MAX = 64, /* of one count */
	TOLD_NOBODY = -1,
};

struct told_option {
	const char *text;
	const char *substitute_name;
	int64_t cost; /* cents */
	int candidate; /* seat; TOLD_NOBODY: not a person */
	bool drafted;
};

struct told_motion {
	const char *title;
	const char *ballot;
	const char *secrecy;
	const char *base;
	const char *threshold;
	const char *quorum;
	const char *tie_rule;
	const char *method;
	const char *fallback;
	bool changeable;
	bool close_on_time;
	bool official;
	bool advisory;
	int seats;
	int picks;
	int grade_count;
	int points_max;
	int trial;
	int64_t budget; /* cents */
	int option_count;
	struct told_option options[OPTIONS_MAX];
};

struct told_verdict {
	const char *outcome;
	const char *reason;
	int winner; /* a choice; TOLD_NOBODY */
	bool unanimous;
	int needed;
	int base;
	int cast;
	int expressed;
	int present;
	int eligible;
	int quorum_needed;
	int spoiled;
	int seats_left;
	struct numbers tied;
	struct numbers winners; /* options; of lots: seats */
};

struct told_gauge {
	int median; /* 0 is the best */
	int count;
	int64_t counts[GRADES_MAX];
};

struct told_round {
	const char *action;
	int candidate; /* TOLD_NOBODY */
	int64_t tallies[OPTIONS_MAX]; /* -1: out of play; in 1 / scale */
	int64_t exhausted;
	struct numbers eliminated;
	struct numbers elected;
};

struct told_tally {
	const char *method;
	struct numbers winners;
	struct numbers tied;
	int64_t scale;
	int tally_count;
	int64_t tallies[OPTIONS_MAX]; /* in 1 / scale */
	int place_count;
	bool duels; /* pairwise has figures */
	int64_t pairwise[OPTIONS_MAX][OPTIONS_MAX]; /* ballots that prefer the row */
	int condorcet; /* TOLD_NOBODY */
	int gauge_count;
	struct told_gauge gauges[OPTIONS_MAX];
	int64_t needed; /* -1: the method has none */
	int64_t quota; /* -1 */
	int64_t spent; /* -1 */
	int shares;
	int round_count;
	struct told_round rounds[TOLD_ROUNDS_MAX];
};

/* Somebody whom the lot named. */
struct told_person {
	int seat;
	const char *name;
};

struct told {
	struct told_motion motion; /* as it was voted on */
	struct told_verdict verdict;
	int vote_count;
	int64_t votes[CHOICES_MAX];
	bool has_tally;
	struct told_tally tally;
	const char *seed; /* of lots, or of the lot that settled a tie */
	int drawn_count;
	struct told_person drawn[MEMBERS_MAX];
	struct numbers standing; /* options on this ballot; none: all of them */
	int round;
	int seats; /* places that it fills */
};

bool told_is(const char *code, const char *other); /* equal */
bool told_marked(const char *ballot); /* filled with marks, instead of one choice */
bool told_election(const struct told_motion *motion); /* the options are people */
int64_t told_votes(const struct told *told, int choice);

void told_read_motion(struct source *source, const struct cJSON *object, struct told_motion *out);
/*
 * The motion as a vote asked it: after consent failed, and about an amendment, it is one for or
 * against a text.
 */
void told_as_voted(struct told_motion *motion, bool fallback, bool amendment, const char *title);
/* Verdict, votes, tally, seed, standing, round and seats of a vote about out->motion. */
void told_read_vote(struct source *source, const struct cJSON *vote, struct told *out);

#endif
