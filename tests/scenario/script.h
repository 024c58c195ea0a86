/* SPDX-License-Identifier: EUPL-1.2 */
/* script.h - a scenario file as a list of steps. */
#ifndef TESTS_SCENARIO_SCRIPT_H
#define TESTS_SCENARIO_SCRIPT_H

#include "scenario/scenario.h"

#define SCRIPT_STEPS_MAX  200
#define SCRIPT_LINE_BYTES 400
#define SCRIPT_WORDS_MAX  40

enum step_kind { STEP_ACT, STEP_WAIT, STEP_RESTART, STEP_AGAIN, STEP_IN };
enum want_kind { WANT_SUCCESS, WANT_EVENTS, WANT_REFUSAL };

struct step {
	enum step_kind kind;
	int line; /* in the file, from 1 */
	unsigned class; /* of STEP_IN */
	char text[SCRIPT_LINE_BYTES];
	enum want_kind want;
	int want_count;
	char wants[SCENARIO_ANSWER_EVENTS][SCRIPT_LINE_BYTES]; /* events, or the one refusal */
};

struct script {
	const char *path;
	struct scenario_school school;
	int count;
	struct step steps[SCRIPT_STEPS_MAX];
};

/* False, and one line on stderr, when the file cannot be read as a scenario. */
bool script_read(struct script *script, const char *path);

/*
 * Cuts a line in place into words at blanks; quotes keep blanks together and
 * vanish. Returns how many, at most SCRIPT_WORDS_MAX.
 */
int script_words(char *line, char *words[SCRIPT_WORDS_MAX]);

#endif
