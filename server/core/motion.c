/* SPDX-License-Identifier: EUPL-1.2 */
/* motion.c - what a motion must be before it may stand on the agenda. */
#include "core/motion.h"

#include <string.h>

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

void motion_settle(struct motion *motion)
{
	int named = motion->option_count;

	if (motion->ballot == BALLOT_MOTION) {
		motion->option_count = 2;
		named = 0;
	}
	for (int i = named; i < OPTIONS_MAX; i++) {
		memset(&motion->options[i], 0, sizeof motion->options[i]);
		memset(&motion->option_pictures[i], 0, sizeof motion->option_pictures[i]);
	}
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
		bool wanted = motion->ballot == BALLOT_CHOICE && i < motion->option_count;
		bool said = !text_ref_empty(&motion->options[i]) ||
		            !picture_empty(&motion->option_pictures[i]);

		if (!picture_valid(&motion->option_pictures[i]) || (said && !wanted))
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
