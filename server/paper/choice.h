/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * choice.h - what stands on a ballot, its mark, and how a sentence calls it.
 *
 * As static/src/core/choices.ts and names.ts have it for the screens.
 */
#ifndef PAPER_CHOICE_H
#define PAPER_CHOICE_H

#include "paper/doc.h"
#include "paper/told.h"
#include "paper/words.h"

struct choice {
	int index; /* in messages and votes; of a marked ballot, of the option */
	struct doc_mark mark;
	const char *label;
	bool word; /* the label is the program's, not an option's own */
	bool neutral;
};

/* The neutral one last; of a marked ballot its options. */
struct choices {
	int count;
	struct choice at[OPTIONS_MAX + 1];
};

void choices_of(struct words *words, const struct told_motion *motion, struct choices *out);
/* Of a marked ballot that was counted: those on this ballot, in the order of the ballot. */
void choices_told(struct words *words, const struct told *told, struct choices *out);

const char *choice_name(struct words *words, const struct told_motion *motion, int choice);
/* « Le lac », but Lina. */
const char *choice_spoken(struct words *words, const struct told_motion *motion, int choice);
/* "« Le lac » et « La ferme »"; "Lina et Adam" */
const char *choice_list(struct words *words, const struct told_motion *motion,
                        const struct numbers *choices);
/* "a, b et c" */
const char *list_of(struct words *words, const char *const *names, int count);

/* The word of a grade of 3, 5 or 7, 0 is the best. */
const char *grade_word(struct words *words, int grades, int grade);

#endif
