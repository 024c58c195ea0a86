/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * official.h - the two papers of an election: the roll that is signed while voting, and the record
 * (procès-verbal) that is signed after the count. Code de l'éducation, R421-28 and D422-23.
 */
#ifndef PAPER_OFFICIAL_H
#define PAPER_OFFICIAL_H

#include "paper/composing.h"
#include "paper/record.h"

struct official {
	struct composing *composing;
	struct words *words;
	struct doc *doc;
	const struct record *record;
	const struct record_item *item;
};

compose_fn compose_official;
compose_fn compose_roll;

/*
 * Reads the minutes, finds the item and opens the document under the words of `title`; then `write`
 * says the rest. ERR_MISSING when the item is not there.
 */
enum err official_compose(const struct compose_input *input, const char *title,
                          void (*write)(struct official *official), struct doc **out,
                          const char **why);
/* Lines for those whose roles are named. */
void official_sign(struct official *official, const char *const *roles, int count);

#endif
