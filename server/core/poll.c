/* SPDX-License-Identifier: EUPL-1.2 */
/* poll.c - the parts of classes, put together and laid out to be counted. */
#include "core/poll.h"

#include <string.h>

#include "core/rounds.h"
#include "core/seats.h"
#include "count/sort.h"
#include "hemicycle/tally.h"

bool poll_possible(const struct motion *motion)
{
	if (motion->ballot == BALLOT_CONSENT || motion->ballot == BALLOT_LOTS)
		return false; /* an objection is heard, and pupils are drawn, in a class */
	if (motion->tie_rule != TIE_REJECTED && motion->tie_rule != TIE_POSTPONED)
		return false; /* nobody could hold a second vote, throw dice or cast the vote */
	if (motion->method == TALLY_TWO_ROUND)
		return false; /* the same */
	for (unsigned i = 0; i < motion->option_count; i++)
		if (motion->options[i].candidate != 0)
			return false; /* a seat means somebody else in each class */
	return !motion->official;
}

void poll_figures_of(const struct vote *vote, struct poll_figures *out)
{
	memset(out, 0, sizeof *out);
	memcpy(out->votes, vote->votes, sizeof out->votes);
	memcpy(out->hand_votes, vote->hand_votes, sizeof out->hand_votes);
	out->eligible = (uint16_t)seats_count(&vote->eligible);
	out->present = (uint16_t)seats_count(&vote->present);
	out->signed_ = (uint16_t)seats_count(&vote->signed_);
	out->spoiled = vote->spoiled;
}

void poll_add(struct poll_figures *sum, const struct poll_figures *part)
{
	for (unsigned i = 0; i < CHOICES_MAX; i++) {
		sum->votes[i] += part->votes[i];
		sum->hand_votes[i] += part->hand_votes[i];
	}
	sum->eligible += part->eligible;
	sum->present += part->present;
	sum->signed_ += part->signed_;
	sum->spoiled += part->spoiled;
}

static int by_marks(const void *one, const void *other, const void *context)
{
	(void)context;
	return memcmp(((const struct paper_row *)one)->marks,
	              ((const struct paper_row *)other)->marks, OPTIONS_MAX);
}

unsigned poll_merge(struct paper_row rows[], unsigned count, struct paper_row spare[])
{
	unsigned left = 0;

	sort_items(rows, count, sizeof rows[0], spare, by_marks, NULL);
	for (unsigned i = 0; i < count; i++) {
		if (left > 0 && by_marks(&rows[left - 1], &rows[i], NULL) == 0)
			rows[left - 1].count = (uint16_t)(rows[left - 1].count + rows[i].count);
		else
			rows[left++] = rows[i];
	}
	return left;
}

void poll_box(const struct motion *motion, const struct poll_figures *sum,
              const struct paper_row rows[], unsigned count, struct box *out)
{
	static const uint16_t nobody_asked[OPTIONS_MAX];

	*out = (struct box){
	        .motion = motion,
	        .question = {.ballot = (enum ballot)motion->ballot,
	                     .option_count = motion->option_count,
	                     .base = (enum base)motion->base,
	                     .threshold = (enum threshold)motion->threshold,
	                     .quorum = (enum quorum)motion->quorum,
	                     .tie_rule = (enum tie_rule)motion->tie_rule,
	                     .eligible = sum->eligible,
	                     .present = sum->present},
	        .votes = sum->votes,
	        .rows = rows,
	        .row_count = count,
	        .spoiled = sum->spoiled,
	        .seats = motion->seats,
	        .round = 1,
	        .standing = options_all(motion->option_count),
	        .casting_choice = CHOICE_NONE,
	        .favoured = nobody_asked,
	        .seed = "",
	};
}
