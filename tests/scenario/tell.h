/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tell.h - what a scenario says of an event, and the words that it needs for it.
 */
#ifndef TESTS_SCENARIO_TELL_H
#define TESTS_SCENARIO_TELL_H

#include "scenario/scenario.h"

struct told_item { /* how the choices of an item are called */
	enum ballot ballot;
	unsigned option_count;
	unsigned points_max;
	char options[OPTIONS_MAX][SCENARIO_WORD_BYTES];
};

struct teller {
	const struct scenario_class *class;
	const struct scenario_school *school; /* that it is of */
	struct told_item items[UINT8_MAX + 1]; /* by id */
	uint16_t vote_items[VOTES_MAX + 1]; /* id of the item of each vote, by number */
	bool simple[VOTES_MAX + 1]; /* whether it was for or against, whatever the item's ballot */
	uint16_t votes;
};

/* Remembers what an event that happened teaches; `act` is what led to it. */
void teller_learn(struct teller *teller, const struct scenario_act *act, const struct event *event);

/* One line, for example "closed vote=1 by=all". */
void teller_tell(const struct teller *teller, const struct event *event, char *out, size_t bytes);

/* What minutes told, one line for each of teller_minutes_lines(). */
int teller_minutes_lines(const struct scenario_minutes *minutes);
void teller_tell_minutes(const struct scenario_minutes *minutes, int index, char *out,
                         size_t bytes);

/* The item of vote `number`; the newest vote for 0. */
const struct told_item *teller_item(const struct teller *teller, unsigned number);

/* The choice that `word` calls in vote `number`, 0 for the newest; -1 for none. */
int teller_choice(const struct teller *teller, unsigned number, const char *word);

/* The seat of that name; -1 for none. */
int teller_seat(const struct teller *teller, const char *name);

#endif
