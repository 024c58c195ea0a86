/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rights.h - inside the test of rights: who may do what and when, as told by hand, and a
 * sitting in which each kind of screen is there to try it.
 */
#ifndef SIM_RIGHTS_H
#define SIM_RIGHTS_H

#include <stddef.h>

#include "hemicycle/council.h"
#include "sim/caller.h"

enum right_screen {
	SCREEN_STRANGER,
	SCREEN_VISITOR,
	SCREEN_PUPIL, /* who holds nothing */
	SCREEN_OFFICER, /* the first of seven: who holds one role, in the order of enum office */
	SCREEN_TEACHER = SCREEN_OFFICER + OFFICE_OWN,
	SCREEN_WALL,
	SCREEN_READER,
	SCREEN_BOOTH,
	SCREEN_CARD,
	SCREEN_BOX,
	SCREEN_KINDS
};

/*
 * One for each of those. S stranger, V visitor, P pupil; of the roles of pupils h chair,
 * s secretary, t timekeeper, f floor keeper, d decision keeper, l teller, o observer; T teacher,
 * W wall (projector), R reader, B booth, C card, X computer of the class.
 */
extern const char right_letters[SCREEN_KINDS + 1];

struct cell {
	const char *command;
	/*
	 * %c: the class, %s: the sitting, %e: one held before, %m: a motion, %a: the seat that
	 * acts, %64: a token
	 */
	const char *fields;
	const char *who; /* may do it at all; what P may, every pupil may */
	/* phases in which the sitting hears it, in the letters of ways[]; NULL: any */
	const char *when;
};
extern const struct cell cells[];
extern const size_t cell_count;

/* Whether a row says so, and whether any row of its command does. */
bool cell_allows(const struct cell *cell, int screen);
bool cells_allow(const struct cell *cell, int screen);

/* The way to each phase, from the one before it. */
struct way {
	char letter; /* 0: only passed through */
	const char *phase;
	const char *act, *fields;
};
extern const struct way ways[];
extern const size_t way_count;

struct hall {
	struct classroom council;
	struct caller stranger, visitor, reader, booth, card, box;
	bool ended; /* something in it is no more as the way led to it */
	unsigned checked, mismatches;
};

/* A sitting in the phase of ways[way], with what `cell` needs on its way; NULL: nothing. */
void hall_open(struct hall *hall, size_t way, const struct cell *cell);
void hall_close(struct hall *hall);
/* Who acts as `screen`: a pupil is given the role, unless the sitting is over. */
struct caller *hall_screen(struct hall *hall, int screen, const struct way *way);
/* Whether `cell` may be tried in it after others: it is in that phase, and everybody is there. */
bool hall_serves(const struct hall *hall, const struct cell *cell, const struct way *way);
/*
 * What must be so for `cell` to be heard from `screen`, which is not of this row's making. False:
 * it was refused, by what others have left.
 */
bool hall_prepare(struct hall *hall, const struct cell *cell, int screen);
/* The refusal of what the row says, "" for ok; `caller` is what hall_screen() gave. */
const char *hall_try(struct hall *hall, const struct cell *cell, int screen, struct caller *caller);

#endif
