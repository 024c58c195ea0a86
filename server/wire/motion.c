/* SPDX-License-Identifier: EUPL-1.2 */
/* motion.c - the rows that several messages share: a motion, an item, a verdict. */
#include <cjson/cJSON.h>
#include <string.h>

#include "base/text.h"
#include "wire/read.h"

enum { FOLDED_ROOM = 4 * OPTION_BYTES_MAX + 1 }; /* folding can make a text longer */

/* An option's text and picture lie in two arrays of equal steps. */
_Static_assert(sizeof(struct text_ref) == sizeof(struct picture), "options step together");

static const struct wire_field option_fields[] = {
        {"text", WIRE_TEXT, .width = sizeof(struct text_ref), .max = OPTION_BYTES_MAX},
        {"picture", WIRE_PICTURE,
         .offset = offsetof(struct motion, option_pictures) - offsetof(struct motion, options),
         .width = sizeof(struct picture)},
};

/* An option says itself by words or by a picture. */
static enum refusal settle_option(struct wire_reading *reading, const cJSON *object, void *record)
{
	static const struct text_ref none;
	const uint8_t *option = record;

	(void)object;
	if (reading->reader != NULL && memcmp(option, &none, sizeof none) == 0 &&
	    option[option_fields[1].offset] == 0)
		return wire_fault(reading, "text", REFUSAL_EMPTY_TEXT);
	return REFUSAL_NONE;
}

static const struct wire_record option = {"Option",
                                          "Says itself by words, by a picture, or by both.",
                                          WIRE_FIELDS(option_fields), .settle = settle_option};

/* A motion's two options have no words. */
static size_t named_options(const struct wire_printer *printer, const void *record)
{
	const struct motion *motion = record;

	(void)printer;
	return motion->ballot == BALLOT_MOTION ? 0 : motion->option_count;
}

/* How an option reads to a child: its words without case and accents, or its picture alone. */
static bool fold_option(const cJSON *object, char out[FOLDED_ROOM])
{
	const cJSON *text = cJSON_GetObjectItemCaseSensitive(object, "text");
	const cJSON *picture = cJSON_GetObjectItemCaseSensitive(object, "picture");
	char cleaned[OPTION_BYTES_MAX + 1];

	if (text_clean(text->valuestring, strlen(text->valuestring), cleaned, sizeof cleaned) ==
	    TEXT_FINE)
		return text_fold(cleaned, out, FOLDED_ROOM);
	out[0] = '\n'; /* no cleaned text begins so */
	memcpy(out + 1, picture->valuestring, strlen(picture->valuestring) + 1);
	return true;
}

static enum refusal options_differ(struct wire_reading *reading, const cJSON *options)
{
	char folded[OPTIONS_MAX][FOLDED_ROOM];
	int count = 0;

	for (const cJSON *one = options->child; one != NULL; one = one->next, count++) {
		if (!fold_option(one, folded[count]))
			return wire_fault(reading, "options", REFUSAL_TEXT_REFUSED);
		for (int i = 0; i < count; i++)
			if (strcmp(folded[i], folded[count]) == 0)
				return wire_fault(reading, "options", REFUSAL_SAME_OPTIONS);
	}
	return REFUSAL_NONE;
}

static enum refusal settle_motion(struct wire_reading *reading, const cJSON *object, void *record)
{
	const cJSON *options = cJSON_GetObjectItemCaseSensitive(object, "options");
	struct motion *motion = record;

	if (motion->ballot == BALLOT_MOTION) {
		if (motion->option_count != 0)
			return wire_fault(reading, "options", REFUSAL_BAD_FIELD);
		motion->option_count = 2;
		return REFUSAL_NONE;
	}
	if (motion->option_count < 2)
		return wire_fault(reading, "options", REFUSAL_TOO_FEW_OPTIONS);
	return reading->reader != NULL ? options_differ(reading, options) : REFUSAL_NONE;
}

#define AT(member) WIRE_AT(struct motion, member)
static const struct wire_field motion_fields[] = {
        {"title", WIRE_TEXT, AT(title), .min = 1, .max = TITLE_BYTES_MAX},
        {"picture", WIRE_PICTURE, AT(picture)},
        {"ballot", WIRE_ENUM, AT(ballot), .names = &wire_ballots},
        {"secrecy", WIRE_ENUM, AT(secrecy), .names = &wire_secrecies},
        {"base", WIRE_ENUM, AT(base), .names = &wire_bases},
        {"threshold", WIRE_ENUM, AT(threshold), .names = &wire_thresholds},
        {"quorum", WIRE_ENUM, AT(quorum), .names = &wire_quorums},
        {"tie_rule", WIRE_ENUM, AT(tie_rule), .names = &wire_tie_rules},
        {"changeable", WIRE_BOOL, AT(changeable)},
        {"close_on_time", WIRE_BOOL, AT(close_on_time)},
        {"close_on_all", WIRE_BOOL, AT(close_on_all)},
        {"seconds", WIRE_INT, AT(seconds), .max = VOTE_SECONDS_MAX},
        {"options", WIRE_LIST, AT(options), .max = OPTIONS_MAX, .record = &option,
         .stride = sizeof(struct text_ref), .count = named_options, .optional = true,
         WIRE_COUNTED(struct motion, option_count)},
};
#undef AT
const struct wire_record wire_motion = {
        "Motion",
        "A motion's `options` are empty: its choices are 0 for, 1 against, 2 abstain. "
        "Of a choice, `options.length` is the blank.",
        WIRE_FIELDS(motion_fields), .settle = settle_motion};

#define AT(member) WIRE_AT(struct view_item, member)
static const struct wire_field item_fields[] = {
        {"id", WIRE_INT, AT(id), .min = 1, .max = UINT16_MAX},
        {"state", WIRE_ENUM, AT(state), .names = &wire_item_states},
        {"locked", WIRE_BOOL, AT(locked),
         .comment = "a vote was opened on it: text and settings stay"},
        {"motion", WIRE_OBJECT, AT(motion), .record = &wire_motion},
};
#undef AT
const struct wire_record wire_item = {"Item", WIRE_FIELDS(item_fields)};

#define AT(member) WIRE_AT(struct verdict, member)
static const struct wire_field verdict_fields[] = {
        {"outcome", WIRE_ENUM, AT(outcome), .names = &wire_outcomes},
        {"reason", WIRE_ENUM, AT(reason), .names = &wire_reasons},
        {"winner", WIRE_CHOICE, AT(winner)},
        {"unanimous", WIRE_BOOL, AT(unanimous)},
        {"tied", WIRE_SET, AT(tied), .max = CHOICES_MAX},
        {"needed", WIRE_INT, AT(needed), .max = UINT16_MAX},
        {"base", WIRE_INT, AT(base), .max = UINT16_MAX},
        {"cast", WIRE_INT, AT(cast), .max = UINT16_MAX},
        {"expressed", WIRE_INT, AT(expressed), .max = UINT16_MAX},
        {"present", WIRE_INT, AT(present), .max = UINT16_MAX},
        {"eligible", WIRE_INT, AT(eligible), .max = UINT16_MAX},
        {"quorum_needed", WIRE_INT, AT(quorum_needed), .max = UINT16_MAX},
};
#undef AT
const struct wire_record wire_verdict = {"Verdict", WIRE_FIELDS(verdict_fields)};

static const struct wire_field number_fields[] = {
        {NULL, WIRE_INT, .width = sizeof(uint16_t), .max = UINT16_MAX},
};
const struct wire_record wire_number = {NULL, WIRE_FIELDS(number_fields)};
