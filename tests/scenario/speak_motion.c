/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * speak_motion.c - the fields of a motion: what is asked, of whom, and how it is counted.
 */
#include <stdlib.h>
#include <string.h>

#include "core/motion.h"
#include "hemicycle/tally.h"
#include "scenario/speak.h"

static const char *const no_yes[] = {"no", "yes"};
static const char *const secrecies[] = {"secret", "roll-call"};
static const char *const bases[] = {"expressed", "present", "eligible"};
static const char *const thresholds[] = {"simple", "absolute", "two-thirds", "three-quarters",
                                         "unanimity"};
static const char *const quorums[] = {"none", "half", "two-thirds", "three-quarters"};
static const char *const ties[] = {"rejected",  "second-vote", "casting-vote",
                                   "postponed", "youngest",    "lot"};
static const char *const fallbacks[] = {"rejected", "majority", "postponed"};
static const char *const ballots[] = {"motion",  "choice", "consent", "fist",   "lots",
                                      "several", "ranked", "grades",  "points", "budget"};
static const char *const methods[] = {
#define X(name, word, source) word,
        TALLY_METHODS(X)
#undef X
};

/* The settings that are one of a few words. */
static bool speak_setting(struct motion *motion, const char *name, const char *value)
{
	const struct {
		const char *name;
		const char *const *words;
		int count;
		uint8_t *field;
	} settings[] = {
	        {"secrecy", secrecies, SECRECY_COUNT, &motion->secrecy},
	        {"base", bases, BASE_COUNT, &motion->base},
	        {"threshold", thresholds, THRESHOLD_COUNT, &motion->threshold},
	        {"quorum", quorums, QUORUM_COUNT, &motion->quorum},
	        {"tie_rule", ties, TIE_COUNT, &motion->tie_rule},
	        {"method", methods, TALLY_METHOD_COUNT, &motion->method},
	        {"fallback", fallbacks, FALLBACK_COUNT, &motion->fallback},
	        {"changeable", no_yes, 2, &motion->changeable},
	        {"close_on_time", no_yes, 2, &motion->close_on_time},
	        {"close_on_all", no_yes, 2, &motion->close_on_all},
	        {"official", no_yes, 2, &motion->official},
	        {"advisory", no_yes, 2, &motion->advisory},
	};

	for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++) {
		int index;

		if (strcmp(settings[i].name, name) != 0)
			continue;
		index = speak_word(settings[i].words, settings[i].count, value);
		if (index >= 0)
			*settings[i].field = (uint8_t)index;
		return index >= 0;
	}
	return false;
}

static bool speak_number(struct motion *motion, const char *name, const char *value)
{
	const struct {
		const char *name;
		uint8_t *field;
	} numbers[] = {
	        {"seats", &motion->seats},
	        {"picks", &motion->picks},
	        {"grade_count", &motion->grade_count},
	        {"points_max", &motion->points_max},
	        {"trial", &motion->trial},
	};

	for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
		if (strcmp(numbers[i].name, name) != 0)
			continue;
		*numbers[i].field = (uint8_t)atoi(value);
		return true;
	}
	if (strcmp(name, "seconds") == 0)
		motion->seconds = (uint16_t)atoi(value);
	else if (strcmp(name, "budget") == 0)
		motion->budget = (uint32_t)atoi(value);
	else
		return false;
	return true;
}

/* The ballot comes before what depends on it: its usual method, and how many marks there are. */
static bool speak_ballot_kind(struct motion *motion, const char *value)
{
	int ballot = speak_word(ballots, BALLOT_COUNT, value);

	if (ballot < 0)
		return false;
	motion->ballot = (uint8_t)ballot;
	motion->method = motion_method(motion->ballot);
	return true;
}

static bool speak_options(struct scenario_act *act, char *value)
{
	struct motion *motion = &act->command.item.motion;
	char *place = NULL;

	if (motion->ballot == BALLOT_MOTION)
		speak_ballot_kind(motion, "choice");
	for (char *word = strtok_r(value, ",", &place); word != NULL;
	     word = strtok_r(NULL, ",", &place)) {
		if (motion->option_count == OPTIONS_MAX)
			return false;
		act->options[motion->option_count] = word;
		motion->options[motion->option_count++].text = scenario_text(word);
	}
	return true;
}

/* Pupils who stand: no words, for those are on the class list. The story calls them by name. */
static bool speak_candidates(const struct teller *teller, struct scenario_act *act, char *value)
{
	struct motion *motion = &act->command.item.motion;
	char *place = NULL;

	for (char *word = strtok_r(value, ",", &place); word != NULL;
	     word = strtok_r(NULL, ",", &place)) {
		int seat = teller_seat(teller, word);

		if (motion->option_count == OPTIONS_MAX)
			return false;
		act->options[motion->option_count] = word;
		motion->options[motion->option_count++].candidate =
		        (uint8_t)(seat >= 0 ? seat + 1 : atoi(word));
	}
	return true;
}

static int option_named(const struct scenario_act *act, const char *word)
{
	for (int i = 0; i < act->command.item.motion.option_count; i++) {
		if (strcmp(act->options[i], word) == 0)
			return i;
	}
	return -1;
}

/* Lists that stand beside the options, in their order, or name some of them. */
static bool speak_beside(const struct teller *teller, struct scenario_act *act, const char *name,
                         char *value)
{
	struct motion *motion = &act->command.item.motion;
	char *place = NULL;
	int i = 0;

	for (char *word = strtok_r(value, ",", &place); word != NULL;
	     word = strtok_r(NULL, ",", &place), i++) {
		int at = strcmp(name, "drafted") == 0 ? option_named(act, word) : i;

		if (at < 0 || at >= motion->option_count)
			return false;
		if (strcmp(name, "costs") == 0)
			motion->options[at].cost = (uint32_t)atoi(word);
		else if (strcmp(name, "substitutes") == 0)
			motion->options[at].substitute = (uint8_t)(teller_seat(teller, word) + 1);
		else if (strcmp(name, "drafted") == 0)
			motion->options[at].drafted = 1;
		else
			return false;
	}
	return i > 0;
}

bool speak_motion(const struct teller *teller, struct scenario_act *act, const char *name,
                  char *value)
{
	struct motion *motion = &act->command.item.motion;

	if (strcmp(name, "title") == 0) {
		act->title = value;
		if (value[0] != '\0')
			motion->title = scenario_text(value);
		return true;
	}
	if (strcmp(name, "picture") == 0) {
		strncpy(motion->picture.id, value, PICTURE_BYTES - 1);
		return true;
	}
	if (strcmp(name, "ballot") == 0)
		return speak_ballot_kind(motion, value);
	if (strcmp(name, "options") == 0)
		return speak_options(act, value);
	if (strcmp(name, "candidates") == 0)
		return speak_candidates(teller, act, value);
	return speak_number(motion, name, value) || speak_setting(motion, name, value) ||
	       speak_beside(teller, act, name, value);
}
