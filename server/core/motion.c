/* SPDX-License-Identifier: EUPL-1.2 */
/* motion.c - what a motion must be before it may stand on the agenda. */
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

static bool picture_empty(const struct picture *picture)
{
	return picture->id[0] == '\0';
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
        [BALLOT_RANKED] = BIT(BORDA) | BIT(IRV) | BIT(COPELAND) | BIT(SCHULZE) |
                          BIT(RANKED_PAIRS) | BIT(MINIMAX) | BIT(STV),
        [BALLOT_GRADES] = BIT(MAJORITY_JUDGMENT),
        [BALLOT_POINTS] = BIT(SCORE),
        [BALLOT_BUDGET] = BIT(BUDGET_GREEDY) | BIT(EQUAL_SHARES),
};

uint8_t motion_method(unsigned ballot)
{
	static const uint8_t usual[BALLOT_COUNT] = {
	        TALLY_MOTION,    TALLY_PLURALITY,         TALLY_CONSENT, TALLY_FIST_TO_FIVE,
	        TALLY_SORTITION, TALLY_APPROVAL,          TALLY_IRV,     TALLY_MAJORITY_JUDGMENT,
	        TALLY_SCORE,     TALLY_EQUAL_SHARES,
	};

	return usual[ballot];
}

bool motion_method_fits(unsigned ballot, unsigned method)
{
	return method < TALLY_METHOD_COUNT && (methods_of[ballot] >> method & 1) != 0;
}

void motion_settle(struct motion *motion)
{
	unsigned unnamed = motion_unnamed_options(motion->ballot);
	unsigned named = unnamed > 0 ? 0 : motion->option_count;

	if (unnamed > 0)
		motion->option_count = (uint8_t)unnamed;
	for (unsigned i = named; i < OPTIONS_MAX; i++)
		memset(&motion->options[i], 0, sizeof motion->options[i]);
	if (motion->secrecy == SECRECY_SECRET)
		motion->changeable = 0;
}

static bool settings_known(const struct motion *motion)
{
	return motion->ballot < BALLOT_COUNT && motion->secrecy < SECRECY_COUNT &&
	       motion->base < BASE_COUNT && motion->threshold < THRESHOLD_COUNT &&
	       motion->quorum < QUORUM_COUNT && motion->tie_rule < TIE_COUNT &&
	       motion->changeable <= 1 && motion->close_on_time <= 1 && motion->close_on_all <= 1 &&
	       motion->seconds <= VOTE_SECONDS_MAX;
}

/* An option says itself by words or by a picture; a motion's two have neither. */
static enum refusal options_refusal(const struct motion *motion)
{
	for (int i = 0; i < OPTIONS_MAX; i++) {
		bool wanted = motion_unnamed_options(motion->ballot) == 0 &&
		              i < motion->option_count;
		bool said = !text_ref_empty(&motion->options[i].text) ||
		            !picture_empty(&motion->options[i].picture);

		if (!picture_valid(&motion->options[i].picture) || (said && !wanted))
			return REFUSAL_BAD_FIELD;
		if (wanted && !said)
			return REFUSAL_EMPTY_TEXT;
	}
	return REFUSAL_NONE;
}

enum refusal motion_refusal(const struct motion *motion)
{
	if (!settings_known(motion) || !picture_valid(&motion->picture))
		return REFUSAL_BAD_FIELD;
	if (text_ref_empty(&motion->title))
		return REFUSAL_EMPTY_TEXT;
	if (motion->option_count > OPTIONS_MAX)
		return REFUSAL_TOO_MANY;
	if (motion->option_count < 2)
		return REFUSAL_TOO_FEW_OPTIONS;
	if (motion->ballot == BALLOT_MOTION && motion->option_count != 2)
		return REFUSAL_BAD_FIELD;
	if (motion->secrecy == SECRECY_SECRET && motion->changeable)
		return REFUSAL_BAD_FIELD;
	return options_refusal(motion);
}
