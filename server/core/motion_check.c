/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * motion_check.c - what a motion must be before it may stand on the agenda.
 *
 * Each setting is asked in turn whether it goes with the ballot and the method;
 * then the options say themselves, and nobody stands twice.
 */
#include <string.h>

#include "core/motion.h"
#include "core/seats.h"
#include "hemicycle/tally.h"

static bool settings_known(const struct motion *motion)
{
	return motion->ballot < BALLOT_COUNT && motion->secrecy < SECRECY_COUNT &&
	       motion->base < BASE_COUNT && motion->threshold < THRESHOLD_COUNT &&
	       motion->quorum < QUORUM_COUNT && motion->tie_rule < TIE_COUNT &&
	       motion->changeable <= 1 && motion->close_on_time <= 1 && motion->close_on_all <= 1 &&
	       motion->seconds <= VOTE_SECONDS_MAX && motion->fallback < FALLBACK_COUNT &&
	       motion->official <= 1 && motion->advisory <= 1 &&
	       !(motion->advisory && (motion->trial || motion->official)) &&
	       (motion->unused[0] | motion->unused[1] | motion->unused[2]) == 0;
}

static bool is_plain(const struct motion *motion)
{
	return motion->ballot == BALLOT_MOTION || motion->ballot == BALLOT_CHOICE;
}

static bool majority_fits(const struct motion *motion)
{
	if (motion->secrecy == SECRECY_SECRET &&
	    (motion->changeable || motion->ballot == BALLOT_LOTS))
		return false;
	if (motion->tie_rule >= TIE_YOUNGEST && !ballot_is_marked(motion->ballot))
		return false;
	return is_plain(motion) ||
	       (motion->threshold == THRESHOLD_SIMPLE && motion->base == BASE_EXPRESSED);
}

static bool picks_fit(const struct motion *motion)
{
	if (motion->ballot != BALLOT_SEVERAL)
		return motion->picks == 0;
	return motion->picks <= OPTIONS_MAX &&
	       (motion->picks >= 1 || motion->method == TALLY_APPROVAL);
}

static bool scales_fit(const struct motion *motion)
{
	unsigned grades = motion->grade_count, points = motion->points_max;
	bool grades_fit = grades == 3 || grades == 5 || grades == 7;
	bool points_fit = points >= 1 && points <= POINTS_MAX;

	return (motion->ballot == BALLOT_GRADES ? grades_fit : grades == 0) &&
	       (motion->ballot == BALLOT_POINTS ? points_fit : points == 0);
}

static bool money_fits(const struct motion *motion)
{
	bool asked = motion->ballot == BALLOT_BUDGET;

	if (asked ? motion->budget == 0 || motion->budget > BUDGET_MAX : motion->budget != 0)
		return false;
	for (unsigned i = 0; i < motion->option_count; i++) {
		uint32_t cost = motion->options[i].cost;

		if (asked ? cost == 0 || cost > motion->budget : cost != 0)
			return false;
	}
	return true;
}

/* The Code de l'education, R421-28: secret, two rounds, the youngest on a tie, people. */
static bool official_fits(const struct motion *motion)
{
	if (!motion->official)
		return true;
	for (unsigned i = 0; i < motion->option_count; i++) {
		if (motion->options[i].candidate == 0)
			return false;
	}
	return motion->ballot == BALLOT_SEVERAL && motion->method == TALLY_TWO_ROUND &&
	       motion->secrecy == SECRECY_SECRET && motion->tie_rule == TIE_YOUNGEST;
}

static enum refusal seats_refusal(const struct assembly *state, const struct motion *motion)
{
	bool lots = motion->ballot == BALLOT_LOTS;
	unsigned candidates = lots ? state->member_count : motion->option_count;

	if (motion->ballot == BALLOT_SEVERAL || motion->method == TALLY_STV || lots) {
		if (motion->seats == 0 || motion->seats > OPTIONS_MAX)
			return REFUSAL_BAD_FIELD;
		return motion->seats < candidates ? REFUSAL_NONE : REFUSAL_TOO_MANY_SEATS;
	}
	return motion->seats == 1 ? REFUSAL_NONE : REFUSAL_BAD_FIELD;
}

/* Adds the seat of somebody who stands: on the class list, and there once. */
static enum refusal stand(const struct assembly *state, unsigned seat, struct seats *standing)
{
	if (seat >= state->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	if (seats_have(standing, seat))
		return REFUSAL_SAME_CANDIDATE;
	seats_add(standing, seat);
	return REFUSAL_NONE;
}

static enum refusal candidates_refusal(const struct assembly *state, const struct motion *motion)
{
	struct seats standing = {{0}};

	for (unsigned i = 0; i < motion->option_count; i++) {
		const struct vote_option *option = &motion->options[i];
		enum refusal refusal = REFUSAL_NONE;

		if (option->unused != 0 || option->drafted > 1)
			return REFUSAL_BAD_FIELD;
		if (option->candidate == 0 && (option->substitute != 0 || option->drafted))
			return REFUSAL_BAD_FIELD;
		if (option->candidate > 0)
			refusal = stand(state, option->candidate - 1u, &standing);
		if (refusal == REFUSAL_NONE && option->substitute > 0)
			refusal = stand(state, option->substitute - 1u, &standing);
		if (refusal != REFUSAL_NONE)
			return refusal;
	}
	return REFUSAL_NONE;
}

/* An option says itself by words or by a picture; a candidate's name is on the class list. */
static enum refusal options_refusal(const struct motion *motion)
{
	static const struct vote_option none;
	bool named = motion_unnamed_options(motion->ballot) == 0;

	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		const struct vote_option *option = &motion->options[i];

		if (!named || i >= motion->option_count) {
			if (memcmp(option, &none, sizeof none) != 0)
				return REFUSAL_BAD_FIELD;
			continue;
		}
		if (!picture_valid(&option->picture))
			return REFUSAL_BAD_FIELD;
		if (option->candidate == 0 && text_ref_empty(&option->text) &&
		    option->picture.id[0] == '\0')
			return REFUSAL_EMPTY_TEXT;
	}
	return REFUSAL_NONE;
}

static enum refusal count_refusal(const struct motion *motion)
{
	unsigned unnamed = motion_unnamed_options(motion->ballot);
	unsigned most = motion->ballot == BALLOT_CHOICE ? CHOICE_OPTIONS : OPTIONS_MAX;

	if (motion->option_count > most)
		return REFUSAL_TOO_MANY;
	if (motion->option_count < 2)
		return REFUSAL_TOO_FEW_OPTIONS;
	return unnamed > 0 && motion->option_count != unnamed ? REFUSAL_BAD_FIELD : REFUSAL_NONE;
}

enum refusal motion_refusal(const struct assembly *state, const struct motion *motion)
{
	enum refusal refusal;

	if (!settings_known(motion) || !picture_valid(&motion->picture))
		return REFUSAL_BAD_FIELD;
	if (text_ref_empty(&motion->title))
		return REFUSAL_EMPTY_TEXT;
	refusal = count_refusal(motion);
	if (refusal == REFUSAL_NONE)
		refusal = options_refusal(motion);
	if (refusal != REFUSAL_NONE)
		return refusal;
	if (!motion_method_fits(motion->ballot, motion->method) || !majority_fits(motion) ||
	    !picks_fit(motion) || !scales_fit(motion) || !money_fits(motion) ||
	    (motion->fallback != FALLBACK_REJECTED && motion->ballot != BALLOT_CONSENT) ||
	    !official_fits(motion))
		return REFUSAL_BAD_FIELD;
	refusal = seats_refusal(state, motion);
	return refusal == REFUSAL_NONE ? candidates_refusal(state, motion) : refusal;
}

bool motion_settled(const struct assembly *state, const struct motion *motion)
{
	struct motion copy = *motion;

	motion_settle(state, &copy);
	return memcmp(&copy, motion, sizeof copy) == 0;
}
