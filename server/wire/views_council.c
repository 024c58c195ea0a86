/* SPDX-License-Identifier: EUPL-1.2 */
/* views_council.c - what the screens of a council show of it. */
#include "wire/views_council.h"

static const struct wire_field stage_fields[] = {
        {NULL, WIRE_ENUM, .width = 1, .names = &wire_stages},
};
const struct wire_record view_stage = {NULL, WIRE_FIELDS(stage_fields)};

#define AT(member) WIRE_AT(struct view, member)
static const struct wire_field ritual_fields[] = {
        {"word", WIRE_ENUM, AT(ritual), .names = &wire_rituals},
        {"at_ms", WIRE_INT, AT(ritual_at_ms), .max = WIRE_INTEGER_MAX},
};
const struct wire_record view_ritual = {"RitualSaid", WIRE_FIELDS(ritual_fields)};
#undef AT

/* clang-format off */
#define PERSON(base) \
	{"seat", WIRE_INT, WIRE_AT(base, who.seat), .max = MEMBERS_MAX - 1, \
	 .about = WIRE_SEATED}, \
	{"name", WIRE_TEXT, WIRE_AT(base, who.name), .about = WIRE_PERSON}, \
	{"picture", WIRE_PICTURE, WIRE_AT(base, who.picture), .about = WIRE_PERSON}
#define AUTHOR(base) \
	{"has_author", WIRE_BOOL, WIRE_AT(base, has_author)}, \
	{"author", WIRE_INT, WIRE_AT(base, author), .max = MEMBERS_MAX - 1, \
	 .about = WIRE_SEATED}, \
	{"author_name", WIRE_TEXT, WIRE_AT(base, author_name), .about = WIRE_PERSON}
/* clang-format on */

static const struct wire_field speaker_fields[] = {
        PERSON(struct view_speaker),
        {"tag", WIRE_ENUM, WIRE_AT(struct view_speaker, tag), .names = &wire_tags},
        {"since_ms", WIRE_INT, WIRE_AT(struct view_speaker, since_ms), .max = WIRE_INTEGER_MAX},
        {"until_ms", WIRE_INT, WIRE_AT(struct view_speaker, until_ms), .max = WIRE_INTEGER_MAX,
         .comment = "0: no clock"},
};
const struct wire_record view_speaker = {"Speaker", WIRE_FIELDS(speaker_fields)};

static const struct wire_field ask_fields[] = {
        PERSON(struct view_ask),
        {"tag", WIRE_ENUM, WIRE_AT(struct view_ask, tag), .names = &wire_tags},
        {"turns", WIRE_INT, WIRE_AT(struct view_ask, turns), .max = UINT16_MAX},
};
const struct wire_record view_ask = {"Ask", "Who has asked for the floor, who is next first.",
                                     WIRE_FIELDS(ask_fields)};

static const struct wire_field officer_fields[] = {
        PERSON(struct view_officer),
        {"role", WIRE_ENUM, WIRE_AT(struct view_officer, office), .names = &wire_offices},
        {"accepted", WIRE_BOOL, WIRE_AT(struct view_officer, accepted),
         .comment = "or it was offered, and not answered yet"},
};
const struct wire_record view_officer = {"Officer", WIRE_FIELDS(officer_fields)};

static const struct wire_field person_fields[] = {
        {"seat", WIRE_INT, WIRE_AT(struct view_person, seat), .max = MEMBERS_MAX - 1,
         .about = WIRE_SEATED},
        {"name", WIRE_TEXT, WIRE_AT(struct view_person, name), .about = WIRE_PERSON},
        {"picture", WIRE_PICTURE, WIRE_AT(struct view_person, picture), .about = WIRE_PERSON},
};
static const struct wire_record person = {"Person", WIRE_FIELDS(person_fields)};

static const struct wire_field suggestion_fields[] = {
        {"role", WIRE_ENUM, WIRE_AT(struct view_suggestion, office), .names = &wire_offices},
        {"who", WIRE_LIST, WIRE_AT(struct view_suggestion, who), .max = 3, .record = &person,
         .stride = sizeof(struct view_person), WIRE_COUNTED(struct view_suggestion, count)},
};
const struct wire_record view_suggestion = {
        "Suggestion", "Whose turn it is: who has waited longest.", WIRE_FIELDS(suggestion_fields)};

static const struct wire_field amendment_fields[] = {
        {"number", WIRE_INT, WIRE_AT(struct view_amendment, number), .max = AMENDMENTS_MAX},
        {"state", WIRE_ENUM, WIRE_AT(struct view_amendment, state),
         .names = &wire_amendment_states},
        AUTHOR(struct view_amendment),
        {"text", WIRE_TEXT, WIRE_AT(struct view_amendment, text)},
        {"before", WIRE_TEXT, WIRE_AT(struct view_amendment, before),
         .comment = "the text that it replaced, once adopted"},
};
const struct wire_record view_amendment = {"Amendment", WIRE_FIELDS(amendment_fields)};

static const struct wire_field who_name_fields[] = {
        {NULL, WIRE_TEXT, .width = sizeof(struct text_ref), .about = WIRE_PERSON},
};
static const struct wire_record who_name = {NULL, WIRE_FIELDS(who_name_fields)};

#define AT(member) WIRE_AT(struct view_entry, member)
static const struct wire_field entry_fields[] = {
        {"number", WIRE_INT, AT(number), .max = BOOK_ENTRIES_MAX, .comment = "what commands name"},
        {"earlier", WIRE_BOOL, AT(earlier), .comment = "decided before this sitting"},
        {"item", WIRE_INT, AT(item), .max = UINT16_MAX},
        {"state", WIRE_ENUM, AT(state), .names = &wire_entry_states},
        {"trial", WIRE_INT, AT(trial), .max = UINT8_MAX,
         .comment = "sittings that it is on trial for, this one included; 0: for good"},
        {"commission", WIRE_BOOL, AT(commission)},
        {"reviewed", WIRE_BOOL, AT(reviewed), .comment = "in this sitting"},
        {"due_day", WIRE_INT, AT(due_day), .max = DAY_MAX, .comment = "0: no date"},
        {"decided_at_ms", WIRE_INT, AT(decided_at_ms), .max = WIRE_INTEGER_MAX},
        {"text", WIRE_TEXT, AT(text)},
        {"who", WIRE_LIST, AT(who_names), .max = ENTRY_WHO_MAX, .record = &who_name,
         .stride = sizeof(struct text_ref), WIRE_COUNTED(struct view_entry, who_count),
         .comment = "names"},
        {"seats", WIRE_SET, AT(who), .max = MEMBERS_MAX, .about = WIRE_SEATED},
        {"who_else", WIRE_TEXT, AT(who_else)},
        {"word", WIRE_TEXT, AT(word)},
};
const struct wire_record view_entry = {"Entry", "A line of the decision book.",
                                       WIRE_FIELDS(entry_fields)};
#undef AT

static const struct wire_field note_fields[] = {
        {"item", WIRE_INT, WIRE_AT(struct note, item), .max = UINT16_MAX},
        {"author", WIRE_CHOSEN, WIRE_AT(struct note, author), .max = MEMBERS_MAX - 1,
         .about = WIRE_SEATED},
        {"role", WIRE_CHOICE, WIRE_AT(struct note, office), .max = OFFICE_COUNT - 1,
         .comment = "null: the teacher"},
        {"text", WIRE_TEXT, WIRE_AT(struct note, text)},
};
const struct wire_record view_note = {"WrittenNote", WIRE_FIELDS(note_fields)};

#define AT(member) WIRE_AT(struct view_minutes, member)
static const struct wire_field minutes_fields[] = {
        {"sitting", WIRE_INT, AT(sitting), .max = WIRE_INTEGER_MAX},
        {"number", WIRE_INT, AT(number), .max = UINT16_MAX},
        {"title", WIRE_TEXT, AT(title)},
        {"at_ms", WIRE_INT, AT(at_ms), .max = WIRE_INTEGER_MAX, .comment = "when it was sealed"},
        {"approved", WIRE_BOOL, AT(approved)},
        {"here", WIRE_BOOL, AT(here), .comment = "it was approved in this sitting"},
};
const struct wire_record view_minutes = {
        "EarlierMinutes", "Minutes of a sitting before this one: those that wait come first.",
        WIRE_FIELDS(minutes_fields)};
#undef AT

#define AT(member) WIRE_AT(struct view_look_back, member)
/* clang-format off */
#define FIGURE(name) {#name, WIRE_INT, AT(name), .max = UINT16_MAX}
/* clang-format on */
static const struct wire_field look_back_fields[] = {
        FIGURE(present),
        FIGURE(items_done),
        FIGURE(items_left),
        FIGURE(votes),
        FIGURE(ballots),
        FIGURE(decided),
        FIGURE(reviewed),
        FIGURE(done),
        FIGURE(turns),
        FIGURE(speakers),
        {"spoken_ms", WIRE_INT, AT(spoken_ms), .max = WIRE_INTEGER_MAX},
        {"open_ms", WIRE_INT, AT(open_ms), .max = WIRE_INTEGER_MAX},
};
const struct wire_record view_look_back = {"LookBack", WIRE_FIELDS(look_back_fields)};
