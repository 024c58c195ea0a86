/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * verdict_sane.c - whether a vote could have such a verdict.
 *
 * The verdict is taken as it was written: the rules of counting may grow, an
 * old journal keeps its answers (`hemicycle verify` counts again and compares).
 * But what is done next may rely on it.
 */
#include "core/fold.h"

#include "core/find.h"
#include "core/rounds.h"
#include "core/seats.h"

#define BIT(name) (1u << OUTCOME_##name)
#define ANY       (BIT(REJECTED) | BIT(NO_QUORUM))
#define TIES      (BIT(SECOND_VOTE) | BIT(CASTING_VOTE) | BIT(POSTPONED))
#define ELECTION  (ANY | TIES | BIT(CHOSEN) | BIT(SECOND_ROUND))
#define MARKED    (ELECTION | BIT(WHO_IS_YOUNGER) | BIT(LOT))

static const unsigned outcomes[BALLOT_COUNT] = {
        [BALLOT_MOTION] = ANY | TIES | BIT(ADOPTED),
        [BALLOT_CHOICE] = ELECTION,
        [BALLOT_CONSENT] = ANY | BIT(ADOPTED) | BIT(BLOCKED),
        [BALLOT_FIST] = ANY | BIT(ADOPTED) | BIT(BLOCKED),
        [BALLOT_LOTS] = ANY | BIT(DRAWN),
        [BALLOT_SEVERAL] = MARKED,
        [BALLOT_RANKED] = MARKED,
        [BALLOT_GRADES] = MARKED,
        [BALLOT_POINTS] = MARKED,
        [BALLOT_BUDGET] = MARKED,
};

/* Who is among the winners is there once, and nobody stands after the last. */
static bool winners_sane(const struct verdict *verdict, const struct seats *possible)
{
	struct seats seen = {{0}};

	if (verdict->winner_count > OPTIONS_MAX)
		return false;
	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		unsigned winner = verdict->winners[i];

		if (i >= verdict->winner_count
		            ? winner != 0
		            : !seats_have(possible, winner) || seats_have(&seen, winner))
			return false;
		seats_add(&seen, winner);
	}
	return true;
}

/* Of whom the winners may be: of lots seats, of marked ballots options, else nobody. */
static void possible_winners(const struct vote *vote, enum ballot ballot, struct seats *out)
{
	*out = (struct seats){{0}};
	if (ballot == BALLOT_LOTS)
		*out = vote->eligible;
	else if (ballot_is_marked(ballot))
		out->bits[0] = vote->standing;
}

bool verdict_sane(const struct assembly *state, const struct vote *vote,
                  const struct verdict *verdict)
{
	const struct item *item = item_of_vote(state, vote);
	enum ballot ballot = vote_ballot(item, vote);
	unsigned option_count = vote_option_count(item, vote);
	struct seats possible;

	if (verdict->outcome >= OUTCOME_COUNT || (outcomes[ballot] >> verdict->outcome & 1) == 0 ||
	    verdict->reason >= REASON_COUNT || verdict->unanimous > 1)
		return false;
	if ((verdict->winner >= option_count && verdict->winner != CHOICE_NONE) ||
	    (verdict->tied & ~options_all(option_count)) != 0 ||
	    verdict->seats_left > OPTIONS_MAX || verdict->spoiled > MEMBERS_MAX)
		return false;
	possible_winners(vote, ballot, &possible);
	return winners_sane(verdict, &possible);
}
