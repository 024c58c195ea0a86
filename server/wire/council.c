/* SPDX-License-Identifier: EUPL-1.2 */
/* council.c - the rows about a council that several messages share. */
#include "wire/table.h"

static const struct wire_field stage_fields[] = {
        {NULL, WIRE_ENUM, .width = 1, .names = &wire_stages},
};
static const struct wire_record stage = {NULL, WIRE_FIELDS(stage_fields)};

static const struct wire_field limit_fields[] = {
        {NULL, WIRE_INT, .width = 1, .max = SLIPS_PER_KIND_MAX},
};
static const struct wire_record limit = {NULL, WIRE_FIELDS(limit_fields)};

static const struct wire_field report_fields[] = {
        {NULL, WIRE_CHARS, .width = OPTION_BYTES_MAX + 1, .min = 1},
};
static const struct wire_record report = {NULL, WIRE_FIELDS(report_fields)};

/* clang-format off */
#define POWERS(base) \
	{"powers", WIRE_CHOSEN, WIRE_AT(base, powers), .max = OFFICE_OWN - 1, \
	 .comment = "the role whose commands it has too; or null"}
#define STAGES(base) \
	{"stages", WIRE_LIST, WIRE_AT(base, stages), .max = STAGE_COUNT, .min = 1, \
	 .record = &stage, .stride = 1, WIRE_COUNTED(base, stage_count)}
#define NUMBERS(base) \
	{"roles", WIRE_FLAGS, WIRE_AT(base, offices), .names = &wire_offices}, \
	{"turn_seconds", WIRE_INT, WIRE_AT(base, turn_seconds), .max = TURN_SECONDS_MAX}, \
	{"item_minutes", WIRE_INT, WIRE_AT(base, item_minutes), .max = ITEM_MINUTES_MAX}, \
	{"totals", WIRE_BOOL, WIRE_AT(base, totals), \
	 .comment = "the teacher and each pupil are told how long that pupil spoke"}, \
	{"tags", WIRE_BOOL, WIRE_AT(base, tags), \
	 .comment = "who asks for the floor says what for"}
/* clang-format on */

static const struct wire_field own_fields[] = {
        {"name", WIRE_TEXT, WIRE_AT(struct own_office, name), .max = NAME_BYTES_MAX},
        {"picture", WIRE_PICTURE, WIRE_AT(struct own_office, picture)},
        POWERS(struct own_office),
};
const struct wire_record wire_own_office = {"OwnRole", "A role that a class names itself.",
                                            WIRE_FIELDS(own_fields)};

static const struct wire_field line_fields[] = {
        {"stage", WIRE_ENUM, WIRE_AT(struct line, stage), .names = &wire_stages},
        {"text", WIRE_TEXT, WIRE_AT(struct line, text), .max = LINE_BYTES_MAX},
};
const struct wire_record wire_line = {"Line", "Ritual words, in the words of the class.",
                                      WIRE_FIELDS(line_fields)};

static const struct wire_field council_fields[] = {
        STAGES(struct council),
        NUMBERS(struct council),
        {"own", WIRE_LIST, WIRE_AT(struct council, own), .max = OWN_OFFICES_MAX,
         .record = &wire_own_office, .stride = sizeof(struct own_office),
         WIRE_COUNTED(struct council, own_count)},
        {"lines", WIRE_LIST, WIRE_AT(struct council, lines), .max = LINES_MAX, .record = &wire_line,
         .stride = sizeof(struct line), WIRE_COUNTED(struct council, line_count)},
};
const struct wire_record wire_council = {NULL, WIRE_FIELDS(council_fields)};

static const struct wire_field form_own_fields[] = {
        {"name", WIRE_CHARS, WIRE_AT(struct form_office, name), .min = 1},
        {"picture", WIRE_PICTURE, WIRE_AT(struct form_office, picture)},
        POWERS(struct form_office),
};
static const struct wire_record form_own = {"OwnRoleForm", WIRE_FIELDS(form_own_fields)};

static const struct wire_field form_line_fields[] = {
        {"stage", WIRE_ENUM, WIRE_AT(struct form_line, stage), .names = &wire_stages},
        {"text", WIRE_CHARS, WIRE_AT(struct form_line, text), .min = 1},
};
static const struct wire_record form_line = {"LineForm", WIRE_FIELDS(form_line_fields)};

#define FORM_AT(member) WIRE_AT(struct council_form, member)
static const struct wire_field form_fields[] = {
        {"template", WIRE_ENUM, FORM_AT(template_), .names = &wire_templates},
        STAGES(struct council_form),
        NUMBERS(struct council_form),
        {"support", WIRE_BOOL, FORM_AT(support),
         .comment = "pupils may say \"me too\" to slips that were accepted"},
        {"box_open", WIRE_BOOL, FORM_AT(box_open)},
        {"public", WIRE_BOOL, FORM_AT(public_page), .optional = true,
         .comment = "whoever has the address may read what was decided"},
        {"limits", WIRE_LIST, FORM_AT(limits), .max = KIND_REQUEST + 1, .record = &limit,
         .stride = 1,
         .comment = "slips that may wait, of one pupil: proposal, concern, praise, "
                    "thanks, request; 0: none of that kind"},
        {"election_day", WIRE_INT, FORM_AT(election_day), .max = DAY_MAX,
         .comment = "days since 1970-01-01: from then on an election is due; 0: none"},
        {"own", WIRE_LIST, FORM_AT(own), .max = OWN_OFFICES_MAX, .record = &form_own,
         .stride = sizeof(struct form_office), WIRE_COUNTED(struct council_form, own_count)},
        {"lines", WIRE_LIST, FORM_AT(lines), .max = LINES_MAX, .record = &form_line,
         .stride = sizeof(struct form_line), WIRE_COUNTED(struct council_form, line_count)},
        {"reports", WIRE_LIST, FORM_AT(reports), .max = STANDING_MAX, .record = &report,
         .stride = OPTION_BYTES_MAX + 1, WIRE_COUNTED(struct council_form, report_count)},
};
const struct wire_record wire_council_form = {"CouncilForm", "How a class holds its council.",
                                              WIRE_FIELDS(form_fields)};

#define ENTRY_AT(member) WIRE_AT(struct entry, member)
static const struct wire_field entry_fields[] = {
        {"sitting", WIRE_INT, ENTRY_AT(sitting), .max = WIRE_INTEGER_MAX},
        {"number", WIRE_INT, ENTRY_AT(number), .max = UINT16_MAX},
        {"item", WIRE_INT, ENTRY_AT(item), .max = UINT16_MAX},
        {"decided_at_ms", WIRE_INT, ENTRY_AT(decided_at_ms), .max = WIRE_INTEGER_MAX},
        {"state", WIRE_ENUM, ENTRY_AT(state), .names = &wire_entry_states},
        {"trial", WIRE_INT, ENTRY_AT(trial), .max = UINT8_MAX},
        {"commission", WIRE_BOOL, ENTRY_AT(commission)},
        {"due_day", WIRE_INT, ENTRY_AT(due_day), .max = DAY_MAX},
        {"text", WIRE_TEXT, ENTRY_AT(text), .max = TITLE_BYTES_MAX},
        {"who", WIRE_SET, ENTRY_AT(who), .max = MEMBERS_MAX},
        {"who_else", WIRE_TEXT, ENTRY_AT(who_else), .max = OPTION_BYTES_MAX},
        {"word", WIRE_TEXT, ENTRY_AT(word), .max = REASON_BYTES_MAX},
};
const struct wire_record wire_entry = {NULL, WIRE_FIELDS(entry_fields)};
