/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tallying.h - inside the core: marked ballots on the table of the counting library.
 */
#ifndef CORE_TALLYING_H
#define CORE_TALLYING_H

#include "base/arena.h"
#include "core/box.h"
#include "core/lots.h"
#include "hemicycle/tally.h"

struct tallying {
	const struct motion *motion;
	const struct box *box;
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
	struct arena memory; /* of what follows */
	struct tally_ballot *ballots; /* one for each row, and the spoiled papers */
	struct tally_mark *marks; /* OPTIONS_MAX for each of them */
};

/*
 * Counts the papers in the box by `method`. End it with tallying_end(). `work` keeps pointers to
 * itself and to the box.
 */
void tallying_count(struct tallying *work, const struct box *box, enum tally_method method);
void tallying_end(struct tallying *work);

/* The options of a list of candidates, as bits. */
uint16_t tallying_set(const struct tallying *work, const struct tally_list *list);

#endif
