/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * told.h - inside the runner: the words that a scenario has for choices, and how a line of
 * them is made.
 */
#ifndef TESTS_SCENARIO_TOLD_H
#define TESTS_SCENARIO_TOLD_H

#include "scenario/tell.h"

/* Options of vote `number`, 0 for the newest, the neutral choice not counted. */
unsigned told_options(const struct teller *teller, unsigned number);
/* What that vote calls a choice; "?" when it has no such choice. */
const char *told_choice(const struct teller *teller, unsigned number, unsigned choice);

struct words_of { /* one line */
	const struct teller *teller;
	unsigned vote; /* whose words are meant */
	char *text;
	size_t bytes;
};

__attribute__((format(printf, 2, 3))) void add(struct words_of *line, const char *format, ...);
/* " name=ana,ben", by seat. */
void add_seats(struct words_of *line, const char *name, const struct seats *seats);

/* Each says one event. */
typedef void tell_fn(const struct event *event, struct words_of *line);
tell_fn tell_book, tell_gathered, tell_described, tell_projected, tell_checked, tell_amendment,
        tell_amendment_settled, tell_entry, tell_assigned, tell_reviewed, tell_entry_shown,
        tell_note, tell_earlier, tell_approved, tell_corrected;

#endif
