/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_school.h - for the tests of votes of a whole school: random classes, how everybody in them
 * votes, and the vote held in each of them or in one class of all.
 */
#ifndef TESTS_CORE_SCHOOL_H
#define TESTS_CORE_SCHOOL_H

#include "core/poll.h"
#include "unit/core_dice.h"
#include "unit/core_room.h"

enum { SCHOOL_CLASSES = 3, SCHOOL_PUPILS = 36 };

struct school_pupil {
	bool present, votes;
	uint8_t choice; /* of plain ballots */
	uint8_t marks[OPTIONS_MAX]; /* of marked ones; all 0: blank */
};

struct school {
	struct motion motion; /* settled, and one that a poll takes */
	unsigned members[SCHOOL_CLASSES];
	struct school_pupil pupils[SCHOOL_CLASSES][SCHOOL_PUPILS];
};

void school_draw(struct dice *dice, struct school *out);
/* A ballot that this motion takes; few kinds, so that ties are common. */
void school_draw_marks(struct dice *dice, const struct motion *motion, uint8_t out[OPTIONS_MAX]);
/* Holds the vote of the classes `first` to `last` in one room, until it is counted. */
void school_hold(struct room *room, const struct school *school, unsigned first, unsigned last);

struct school_sum { /* what is put together of the classes; its box points into it */
	struct poll_figures figures;
	struct paper_row rows[POLL_ROWS], spare[POLL_ROWS];
	unsigned row_count;
	struct box box;
	struct verdict verdict;
};
/* Holds the vote in each class whose bit is set, and counts the parts together. */
void school_add_up(const struct school *school, unsigned parts, struct school_sum *out);

#endif
