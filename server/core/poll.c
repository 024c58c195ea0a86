/* SPDX-License-Identifier: EUPL-1.2 */
/* poll.c - the parts of classes, added and judged as the vote of one class is. */
#include "core/poll.h"

#include <string.h>

#include "core/seats.h"

bool poll_possible(const struct motion *motion)
{
	if (motion->ballot != BALLOT_MOTION && motion->ballot != BALLOT_CHOICE)
		return false;
	if (motion->tie_rule != TIE_REJECTED && motion->tie_rule != TIE_POSTPONED)
		return false; /* nobody could hold a second vote, or cast the vote of a school */
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

void poll_verdict(const struct motion *motion, const struct poll_figures *sum, struct verdict *out)
{
	struct count_question question = {
	        .ballot = motion->ballot,
	        .option_count = motion->option_count,
	        .base = motion->base,
	        .threshold = motion->threshold,
	        .quorum = motion->quorum,
	        .tie_rule = motion->tie_rule,
	        .eligible = sum->eligible,
	        .present = sum->present,
	};

	memset(out, 0, sizeof *out);
	count_vote(&question, sum->votes, out);
	out->spoiled = sum->spoiled;
	out->cast = (uint16_t)(out->cast + sum->spoiled);
}
