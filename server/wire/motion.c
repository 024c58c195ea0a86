/* SPDX-License-Identifier: EUPL-1.2 */
/* motion.c - the rows that several messages share: a motion, an item, a verdict. */
#include <cjson/cJSON.h>
#include <string.h>

#include "base/text.h"
#include "core/motion.h"
#include "wire/read.h"

enum { FOLDED_ROOM = 4 * OPTION_BYTES_MAX + 1 }; /* folding can make a text longer */

#define AT(member) WIRE_AT(struct vote_option, member)
static const struct wire_field option_fields[] = {
        {"text", WIRE_TEXT, AT(text), .max = OPTION_BYTES_MAX, .about = WIRE_STANDS},
        {"picture", WIRE_PICTURE, AT(picture), .about = WIRE_STANDS},
        {"statement", WIRE_TEXT, AT(statement), .max = TITLE_BYTES_MAX, .optional = true,
         .comment = "what a candidate promises, what a project is about"},
        {"cost", WIRE_INT, AT(cost), .max = BUDGET_MAX, .optional = true, .comment = "cents"},
        {"candidate", WIRE_CHOSEN, AT(candidate), .max = MEMBERS_MAX - 1, .optional = true,
         .about = WIRE_CANDIDATE,
         .comment = "seat of the candidate, whose name and picture stand for the words; or null"},
        {"substitute", WIRE_CHOSEN, AT(substitute), .max = MEMBERS_MAX - 1, .optional = true,
         .about = WIRE_SEATED, .comment = "seat of who is elected together with the candidate"},
        {"substitute_name", WIRE_TEXT, AT(substitute_name), .max = NAME_BYTES_MAX, .optional = true,
         .about = WIRE_PERSON, .comment = "the server writes it"},
        {"drafted", WIRE_BOOL, AT(drafted), .optional = true,
         .comment = "did not stand: must accept when elected"},
};
#undef AT

/* An option says itself by words or by a picture. */
static enum refusal settle_option(struct wire_reading *reading, const cJSON *object, void *record)
{
	const struct vote_option *option = record;

	(void)object;
	if (reading->reader != NULL && text_ref_empty(&option->text) &&
	    option->picture.id[0] == '\0' && option->candidate == 0)
		return wire_fault(reading, "text", REFUSAL_EMPTY_TEXT);
	return REFUSAL_NONE;
}

static const struct wire_record option = {"Option",
                                          "Says itself by words, by a picture, or by both.",
                                          WIRE_FIELDS(option_fields), .settle = settle_option};

/* Some ballots have options without words of their own. */
static size_t named_options(const struct wire_printer *printer, const void *record)
{
	const struct motion *motion = record;

	(void)printer;
	return motion_unnamed_options(motion->ballot) > 0 ? 0 : motion->option_count;
}

static bool is_person(const cJSON *object)
{
	return cJSON_IsNumber(cJSON_GetObjectItemCaseSensitive(object, "candidate"));
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

/* Candidates are told apart by their seats. */
static enum refusal options_differ(struct wire_reading *reading, const cJSON *options)
{
	char folded[OPTIONS_MAX][FOLDED_ROOM];
	int count = 0;

	for (const cJSON *one = options->child; one != NULL; one = one->next) {
		if (is_person(one))
			continue;
		if (!fold_option(one, folded[count]))
			return wire_fault(reading, "options", REFUSAL_TEXT_REFUSED);
		for (int i = 0; i < count; i++)
			if (strcmp(folded[i], folded[count]) == 0)
				return wire_fault(reading, "options", REFUSAL_SAME_OPTIONS);
		count++;
	}
	return REFUSAL_NONE;
}

static enum refusal settle_motion(struct wire_reading *reading, const cJSON *object, void *record)
{
	const cJSON *options = cJSON_GetObjectItemCaseSensitive(object, "options");
	struct motion *motion = record;

	if (!cJSON_HasObjectItem(object, "method")) /* a journal of before knows no methods */
		motion->method = motion_method(motion->ballot);
	if (motion->seats == 0)
		motion->seats = 1;
	if (motion_unnamed_options(motion->ballot) > 0) {
		if (motion->option_count != 0)
			return wire_fault(reading, "options", REFUSAL_BAD_FIELD);
		motion->option_count = motion_unnamed_options(motion->ballot);
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
        {"method", WIRE_ENUM, AT(method), .names = &wire_methods, .optional = true,
         .comment = "absent: the usual one of the ballot"},
        {"seats", WIRE_INT, AT(seats), .max = OPTIONS_MAX, .optional = true,
         .comment = "places to fill, pupils to draw; absent: 1"},
        {"picks", WIRE_INT, AT(picks), .max = OPTIONS_MAX, .optional = true,
         .comment = "ballot `several`: ticks at most; 0: as many as one likes"},
        {"grade_count", WIRE_INT, AT(grade_count), .max = GRADES_MAX, .optional = true,
         .comment = "ballot `grades`: 3, 5 or 7"},
        {"points_max", WIRE_INT, AT(points_max), .max = POINTS_MAX, .optional = true,
         .comment = "ballot `points`: the most that one option may get"},
        {"fallback", WIRE_ENUM, AT(fallback), .names = &wire_fallbacks, .optional = true,
         .comment = "ballot `consent`: what follows when consent cannot be reached"},
        {"official", WIRE_BOOL, AT(official), .optional = true,
         .comment = "an election of class delegates by the Code de l'education"},
        {"budget", WIRE_INT, AT(budget), .max = BUDGET_MAX, .optional = true,
         .comment = "ballot `budget`: cents"},
        {"advisory", WIRE_BOOL, AT(advisory), .optional = true,
         .comment = "a poll: its result binds nobody"},
        {"trial", WIRE_INT, AT(trial), .max = UINT8_MAX, .optional = true,
         .comment = "adopted for so many sittings, then it comes back; 0: for good"},
        {"options", WIRE_LIST, AT(options), .max = OPTIONS_MAX, .record = &option,
         .stride = sizeof(struct vote_option), .count = named_options, .optional = true,
         WIRE_COUNTED(struct motion, option_count)},
};
#undef AT
const struct wire_record wire_motion = {
        "Motion",
        "A motion's `options` are empty: its choices are 0 for, 1 against, 2 abstain. "
        "Of a choice, `options.length` is the blank. Of consent: 0 consent, 1 reservation, "
        "2 stand aside, 3 objection, 4 blank; of a fist: so many fingers, 6 blank; of lots: the "
        "throw of a die, less one. The other ballots are marked: docs/protocol.md.",
        WIRE_FIELDS(motion_fields), .settle = settle_motion};

#define AT(member) WIRE_AT(struct view_item, member)
static const struct wire_field item_fields[] = {
        {"id", WIRE_INT, AT(id), .min = 1, .max = UINT16_MAX},
        {"state", WIRE_ENUM, AT(state), .names = &wire_item_states},
        {"locked", WIRE_BOOL, AT(locked),
         .comment = "a vote was opened on it: text and settings stay"},
        {"kind", WIRE_ENUM, AT(kind), .names = &wire_item_kinds},
        {"hidden", WIRE_BOOL, AT(hidden),
         .comment = "a concern: its words are not for this screen"},
        {"names_somebody", WIRE_BOOL, AT(names_somebody)},
        {"author", WIRE_INT, AT(author), .max = MEMBERS_MAX - 1, .about = WIRE_SEATED},
        {"has_author", WIRE_BOOL, AT(has_author)},
        {"author_name", WIRE_TEXT, AT(author_name), .about = WIRE_PERSON},
        {"minutes", WIRE_INT, AT(minutes), .max = UINT8_MAX},
        {"post", WIRE_ENUM, AT(posted.post), .names = &wire_posts},
        {"reply", WIRE_ENUM, AT(posted.reply), .names = &wire_replies},
        {"from", WIRE_TEXT, AT(posted.from)},
        {"motion", WIRE_OBJECT, AT(motion), .record = &wire_motion},
};
#undef AT
const struct wire_record wire_item = {"Item", WIRE_FIELDS(item_fields)};

#define AT(member) WIRE_AT(struct verdict, member)
static const struct wire_field verdict_fields[] = {
        {"outcome", WIRE_ENUM, AT(outcome), .names = &wire_outcomes},
        {"reason", WIRE_ENUM, AT(reason), .names = &wire_reasons},
        {"winner", WIRE_CHOICE, AT(winner), .max = OPTIONS_MAX - 1},
        {"unanimous", WIRE_BOOL, AT(unanimous)},
        {"tied", WIRE_SET, AT(tied), .max = OPTIONS_MAX},
        {"needed", WIRE_INT, AT(needed), .max = UINT16_MAX},
        {"base", WIRE_INT, AT(base), .max = UINT16_MAX},
        {"cast", WIRE_INT, AT(cast), .max = UINT16_MAX},
        {"expressed", WIRE_INT, AT(expressed), .max = UINT16_MAX},
        {"present", WIRE_INT, AT(present), .max = UINT16_MAX},
        {"eligible", WIRE_INT, AT(eligible), .max = UINT16_MAX},
        {"quorum_needed", WIRE_INT, AT(quorum_needed), .max = UINT16_MAX},
        {"spoiled", WIRE_INT, AT(spoiled), .max = MEMBERS_MAX, .optional = true},
        {"seats_left", WIRE_INT, AT(seats_left), .max = OPTIONS_MAX, .optional = true,
         .comment = "places that this vote did not fill"},
        {"winners", WIRE_LIST, AT(winners), .max = OPTIONS_MAX, .record = &wire_byte, .stride = 1,
         WIRE_COUNTED(struct verdict, winner_count), .optional = true,
         .comment = "of marked ballots: options in the order of their election; of lots: seats"},
};
#undef AT
const struct wire_record wire_verdict = {"Verdict", WIRE_FIELDS(verdict_fields)};

static const struct wire_field number_fields[] = {
        {NULL, WIRE_INT, .width = sizeof(uint16_t), .max = UINT16_MAX},
};
const struct wire_record wire_number = {NULL, WIRE_FIELDS(number_fields)};

static const struct wire_field byte_fields[] = {
        {NULL, WIRE_INT, .width = 1, .max = UINT8_MAX},
};
const struct wire_record wire_byte = {NULL, WIRE_FIELDS(byte_fields)};

static const struct wire_field paper_row_fields[] = {
        {"count", WIRE_INT, WIRE_AT(struct paper_row, count), .min = 1, .max = MEMBERS_MAX},
        {"marks", WIRE_LIST, WIRE_AT(struct paper_row, marks), .min = 1, .max = OPTIONS_MAX,
         .record = &wire_byte, .stride = 1, .padded = true},
};
const struct wire_record wire_paper_row = {
        "PaperRow", "So many equal ballots; zeros at the end of the marks are left out.",
        WIRE_FIELDS(paper_row_fields)};

static const struct wire_field seat_marks_fields[] = {
        {"seat", WIRE_INT, WIRE_AT(struct seat_marks, seat), .max = MEMBERS_MAX - 1},
        {"marks", WIRE_LIST, WIRE_AT(struct seat_marks, marks), .min = 1, .max = OPTIONS_MAX,
         .record = &wire_byte, .stride = 1, .padded = true},
};
const struct wire_record wire_seat_marks = {NULL, WIRE_FIELDS(seat_marks_fields)};
