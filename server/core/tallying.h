/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tallying.h - inside the core: marked ballots on the table of the counting library.
 */
#ifndef CORE_TALLYING_H
#define CORE_TALLYING_H

#include "core/lots.h"
#include "core/papers.h"
#include "hemicycle/tally.h"

struct tallying {
	const struct motion *motion;
	const struct vote *vote;
	struct tally_question question;
	struct tally_result result;
	/* What the result says, but for a tie that no answer covers: then that is what it says. */
	enum tally_status status;
	uint16_t tied; /* options */
	uint32_t winner_count; /* of result.winners, those that count */
	uint16_t favoured[OPTIONS_MAX]; /* as in struct vote, with what a lot has settled */
	uint8_t options[OPTIONS_MAX]; /* option of each candidate */
	struct tally_tie_rule youngest;
	struct tally_candidate candidates[OPTIONS_MAX];
	char ids[OPTIONS_MAX][LOT_ID_BYTES];
	struct tally_ballot ballots[MEMBERS_MAX + 1];
	struct tally_mark marks[MEMBERS_MAX][OPTIONS_MAX];
};

/* Counts the papers by `method`. End it with tallying_end(). `work` keeps pointers to itself. */
void tallying_count(struct tallying *work, const struct assembly *state, const struct vote *vote,
                    const struct papers *papers, enum tally_method method);
void tallying_end(struct tallying *work);

/* The options of a list of candidates, as bits. */
uint16_t tallying_set(const struct tallying *work, const struct tally_list *list);

#endif
