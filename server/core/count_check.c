/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * count_check.c - one ballot for each signature, tablets and paper apart.
 *
 * What comes from the urn is the server's own: where it does not add up the
 * field is bad. What the tellers typed may be mistyped: they hear which.
 */
#include "core/count_check.h"

#include <string.h>

#include "core/find.h"
#include "core/lots.h"
#include "core/marks.h"
#include "core/seats.h"

int count_sum_votes(const struct item *item, const struct vote *vote,
                    const uint16_t votes[CHOICES_MAX])
{
	bool marked = ballot_is_marked(vote_ballot(item, vote));
	unsigned option_count = vote_option_count(item, vote);
	int sum = 0;

	for (unsigned i = 0; i < CHOICES_MAX; i++) {
		if (votes[i] != 0 && (marked || !choice_fits(option_count, vote->standing, i)))
			return -1;
		sum += votes[i];
	}
	return sum;
}

int count_sum_papers(const struct item *item, const struct vote *vote,
                     const struct paper_row rows[], unsigned count)
{
	int sum = 0;

	if (count > MEMBERS_MAX)
		return -1;
	for (unsigned i = 0; i < count; i++) {
		if (rows[i].count == 0 || !marks_fit(&item->motion, vote->standing, rows[i].marks))
			return -1;
		sum += rows[i].count;
	}
	return sum;
}

static enum refusal tablets_refusal(const struct item *item, const struct vote *vote,
                                    const struct command *command,
                                    const uint16_t votes[CHOICES_MAX])
{
	int voters = (int)(seats_count(&vote->signed_) - seats_count(&vote->on_paper));
	bool marked = ballot_is_marked(vote_ballot(item, vote));
	int sum;

	if (!marked)
		sum = command->vote_count.paper_count > 0 ? -1 : count_sum_votes(item, vote, votes);
	else if (item->motion.secrecy == SECRECY_ROLL_CALL)
		sum = voters; /* the marks stand beside the signatures */
	else
		sum = count_sum_papers(item, vote, command->vote_count.papers,
		                       command->vote_count.paper_count);
	return sum == voters ? REFUSAL_NONE : REFUSAL_BAD_FIELD;
}

/* The tellers speak of the ballots that this vote has. */
static bool tellers_fit(const struct item *item, const struct vote *vote,
                        const struct command *command)
{
	static const uint16_t none[CHOICES_MAX];
	unsigned said = command->vote_count.hand_count;

	if (ballot_is_marked(vote_ballot(item, vote)))
		return said == 0 && memcmp(command->vote_count.hand_votes, none, sizeof none) == 0;
	return command->vote_count.hand_paper_count == 0 &&
	       (said == 0 ? memcmp(command->vote_count.hand_votes, none, sizeof none) == 0
	                  : said == vote_option_count(item, vote) + 1);
}

static enum refusal tellers_refusal(const struct item *item, const struct vote *vote,
                                    const struct command *command)
{
	int voters = (int)seats_count(&vote->on_paper), sum;

	if (!tellers_fit(item, vote, command))
		return REFUSAL_BAD_FIELD;
	sum = ballot_is_marked(vote_ballot(item, vote))
	              ? count_sum_papers(item, vote, command->vote_count.hand_papers,
	                                 command->vote_count.hand_paper_count)
	              : count_sum_votes(item, vote, command->vote_count.hand_votes);
	if (sum < 0)
		return REFUSAL_BAD_CHOICE;
	return sum + command->vote_count.spoiled == voters ? REFUSAL_NONE : REFUSAL_BAD_COUNT;
}

static enum refusal seed_refusal(const struct item *item, const struct vote *vote,
                                 const struct command *command)
{
	const char *typed = command->vote_count.seed;
	char seed[SEED_BYTES];

	if (typed[0] != '\0' && !seed_fits(command->vote_count.seed))
		return REFUSAL_BAD_FIELD;
	if (vote_ballot(item, vote) != BALLOT_LOTS)
		return typed[0] == '\0' ? REFUSAL_NONE : REFUSAL_BAD_FIELD;
	if (!lots_seed(vote, typed, seed))
		return REFUSAL_BAD_FIELD;
	return seed[0] != '\0' ? REFUSAL_NONE : REFUSAL_EMPTY_SEED;
}

enum refusal count_refusal(const struct assembly *state, const struct command *command,
                           const uint16_t votes[CHOICES_MAX])
{
	const struct vote *vote = vote_at_hand(state);
	const struct item *item = item_on_floor(state);
	enum refusal refusal = tablets_refusal(item, vote, command, votes);

	if (refusal == REFUSAL_NONE)
		refusal = tellers_refusal(item, vote, command);
	return refusal == REFUSAL_NONE ? seed_refusal(item, vote, command) : refusal;
}
