/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * story.h - a count told step by step: bars, duels, grades, a purse.
 *
 * What the wall showed, for whoever wants to check it: as static/src/core/steps. Marked ballots
 * only; the others are counted before everybody's eyes. It tells what the server has counted and
 * decides nothing.
 */
#ifndef PAPER_STORY_H
#define PAPER_STORY_H

#include "paper/choice.h"
#include "paper/told.h"
#include "paper/words.h"

enum { STEPS_MAX = TOLD_ROUNDS_MAX + 24, PAIRS_MAX = OPTIONS_MAX * (OPTIONS_MAX - 1) / 2 };

enum step_kind { STEP_BARS, STEP_DUELS, STEP_PAIRS, STEP_GRADES, STEP_PURSE };

struct bar {
	struct choice choice;
	const char *shown;
	bool won;
	bool out;
	bool empty; /* no votes at all */
};

struct step {
	enum step_kind kind;
	const char *title;
	const char *say;
	const char *line; /* what must be reached; NULL: nothing fixes it */
	int bar_count;
	struct bar bars[OPTIONS_MAX + 1];
};

/* One victory, in options. */
struct pair {
	int winner;
	int loser;
	int64_t own;
	int64_t other;
	bool kept;
};

struct story {
	struct choices choices; /* options that it tells of */
	int count;
	struct step steps[STEPS_MAX];
	bool has_pairs;
	int pair_count;
	struct pair pairs[PAIRS_MAX]; /* of the first step that has some */
};

/* Empty when nothing was counted. *out is large: keep it on the heap. */
void story_tell(struct words *words, const struct told *told, struct story *out);

/* The parts, for each other. */
struct step *story_step(struct story *story, enum step_kind kind, const char *title,
                        const char *say); /* the new last one; past the most, it stays */
struct step *story_again(struct story *story, const char *title, const char *say); /* the last */
void story_last_words(struct words *words, const struct told *told, const char **title,
                      const char **say);
void story_bars(struct words *words, const struct told *told, struct step *step, bool winners);
void story_rounds(struct words *words, const struct told *told, struct story *out);
void story_duels(struct words *words, const struct told *told, struct story *out);

#endif
