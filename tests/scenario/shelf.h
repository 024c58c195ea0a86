/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * shelf.h - the minutes of a story's sittings, as the application keeps them beside the core:
 * prose that may be written until the class agrees, and what stands from then on.
 */
#ifndef TESTS_SCENARIO_SHELF_H
#define TESTS_SCENARIO_SHELF_H

#include "hemicycle/assembly.h"
#include "scenario/scenario.h"

struct shelved { /* one sitting */
	struct assembly state; /* as it was sealed */
	struct text_ref head; /* of its chain */
	struct scenario_minutes minutes; /* as they are read; text by text, by item */
};

struct shelf {
	unsigned count; /* sealed ones; the next is at hand */
	struct shelved sittings[SCENARIO_SITTINGS_MAX];
};

/* The sitting at hand is over. */
void shelf_seal(struct shelf *shelf, const struct assembly *state);

/* minutes.open and minutes.write: `now` is the sitting at hand. */
void shelf_read(const struct shelf *shelf, const struct assembly *now,
                const struct command *command, struct scenario_answer *out);
enum refusal shelf_write(struct shelf *shelf, const struct assembly *now,
                         const struct command *command);

/* What the core is told: earlier minutes as a sitting opens, and those that a command names. */
void shelf_fill(const struct shelf *shelf, struct command *command);
/* What it has decided on them. */
void shelf_follow(struct shelf *shelf, const struct scenario_act *act, const struct event *event);

#endif
