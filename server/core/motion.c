/* SPDX-License-Identifier: EUPL-1.2 */
/* motion.c - which methods go with a ballot, and the one form of each motion. */
#include "core/motion.h"

#include <string.h>

#include "hemicycle/tally.h"

bool text_ref_empty(const struct text_ref *ref)
{
	static const struct text_ref empty;

	return memcmp(ref, &empty, sizeof empty) == 0;
}

static bool picture_sign(char sign)
{
	return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-';
}

bool picture_valid(const struct picture *picture)
{
	int length = 0;

	while (length < PICTURE_BYTES && picture_sign(picture->id[length]))
		length++;
	if (length == PICTURE_BYTES)
		return false;
	for (int i = length; i < PICTURE_BYTES; i++) {
		if (picture->id[i] != '\0')
			return false;
	}
	return true;
}

uint8_t motion_unnamed_options(unsigned ballot)
{
	static const uint8_t counts[BALLOT_COUNT] = {
	        [BALLOT_MOTION] = 2,
	        [BALLOT_CONSENT] = TALLY_CONSENT_COUNT,
	        [BALLOT_FIST] = 6,
	        [BALLOT_LOTS] = DIE_FACES,
	};

	return counts[ballot];
}

/* The methods of each ballot, as bits. */
#define BIT(name) (1u << TALLY_##name)
static const unsigned methods_of[BALLOT_COUNT] = {
        [BALLOT_MOTION] = BIT(MOTION),
        [BALLOT_CHOICE] = BIT(PLURALITY),
        [BALLOT_CONSENT] = BIT(CONSENT),
        [BALLOT_FIST] = BIT(FIST_TO_FIVE),
        [BALLOT_LOTS] = BIT(SORTITION),
        [BALLOT_SEVERAL] = BIT(APPROVAL) | BIT(PLURALITY) | BIT(TWO_ROUND),
        [BALLOT_RANKED] = BIT(BORDA) | BIT(IRV) | BIT(COPELAND) | BIT(SCHULZE) | BIT(RANKED_PAIRS) |
                          BIT(MINIMAX) | BIT(STV),
        [BALLOT_GRADES] = BIT(MAJORITY_JUDGMENT),
        [BALLOT_POINTS] = BIT(SCORE),
        [BALLOT_BUDGET] = BIT(BUDGET_GREEDY) | BIT(EQUAL_SHARES),
};

uint8_t motion_method(unsigned ballot)
{
	static const uint8_t usual[BALLOT_COUNT] = {
	        TALLY_MOTION,    TALLY_PLURALITY,    TALLY_CONSENT, TALLY_FIST_TO_FIVE,
	        TALLY_SORTITION, TALLY_APPROVAL,     TALLY_IRV,     TALLY_MAJORITY_JUDGMENT,
	        TALLY_SCORE,     TALLY_EQUAL_SHARES,
	};

	return usual[ballot];
}

bool motion_method_fits(unsigned ballot, unsigned method)
{
	return method < TALLY_METHOD_COUNT && (methods_of[ballot] >> method & 1) != 0;
}

/* What the class list says of a pupil who stands, whatever the message said. */
static void settle_candidate(const struct assembly *state, struct vote_option *option)
{
	memset(&option->substitute_name, 0, sizeof option->substitute_name);
	if (option->candidate > 0 && option->candidate <= state->member_count) {
		option->text = state->members[option->candidate - 1].name;
		option->picture = state->members[option->candidate - 1].picture;
	}
	if (option->substitute > 0 && option->substitute <= state->member_count)
		option->substitute_name = state->members[option->substitute - 1].name;
}

void motion_settle(const struct assembly *state, struct motion *motion)
{
	unsigned unnamed, named;

	if (motion->ballot >= BALLOT_COUNT)
		return;
	unnamed = motion_unnamed_options(motion->ballot);
	named = unnamed > 0 ? 0 : motion->option_count;
	if (unnamed > 0)
		motion->option_count = (uint8_t)unnamed;
	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		if (i >= named)
			memset(&motion->options[i], 0, sizeof motion->options[i]);
		else
			settle_candidate(state, &motion->options[i]);
	}
	if (motion->seats == 0)
		motion->seats = 1;
	if (motion->secrecy == SECRECY_SECRET)
		motion->changeable = 0;
}
