/* SPDX-License-Identifier: EUPL-1.2 */
/* views.c - which fields each audience's view has at all. */
#include "wire/table.h"

#define AT(member) WIRE_AT(struct view, member)
/* clang-format off */
#define TIME(word, member) {word, WIRE_INT, AT(member), .max = WIRE_INTEGER_MAX}
#define NUMBER(word, member) {word, WIRE_INT, AT(member), .max = UINT16_MAX}
#define MEMBERS(rows) \
	{"members", WIRE_LIST, AT(members), .max = MEMBERS_MAX, .record = &(rows), \
	 .stride = sizeof(struct view_member), WIRE_COUNTED(struct view, member_count)}
#define ITEMS(word, rows) \
	{word, WIRE_LIST, AT(items), .max = ITEMS_MAX, .record = &(rows), \
	 .stride = sizeof(struct view_item), WIRE_COUNTED(struct view, item_count)}
/* clang-format on */

/* Parts. */
#define ITEM_AT(member) WIRE_AT(struct view_item, member)
/* clang-format off */
#define DECIDED \
	{"outcome", WIRE_ENUM, ITEM_AT(outcome), .names = &wire_outcomes, \
	 .comment = "of the newest vote on it that was shown"}, \
	{"decision", WIRE_TEXT, ITEM_AT(decision), \
	 .comment = "of a choice: the words of the option that was chosen"}, \
	{"decision_picture", WIRE_PICTURE, ITEM_AT(decision_picture)}
/* clang-format on */
static const struct wire_field point_fields[] = {
        {"id", WIRE_INT, ITEM_AT(id), .max = UINT16_MAX},
        {"state", WIRE_ENUM, ITEM_AT(state), .names = &wire_item_states},
        {"title", WIRE_TEXT, ITEM_AT(motion.title)},
        {"picture", WIRE_PICTURE, ITEM_AT(motion.picture)},
        DECIDED,
};
static const struct wire_record point = {"Point", "What pupils and the wall see of the agenda.",
                                         WIRE_FIELDS(point_fields)};

static const struct wire_field teacher_item_fields[] = {
        {"id", WIRE_INT, ITEM_AT(id), .min = 1, .max = UINT16_MAX},
        {"state", WIRE_ENUM, ITEM_AT(state), .names = &wire_item_states},
        {"locked", WIRE_BOOL, ITEM_AT(locked)},
        DECIDED,
        {"motion", WIRE_OBJECT, ITEM_AT(motion), .record = &wire_motion},
};
static const struct wire_record teacher_item = {"AgendaItem", "An item with what was decided.",
                                                WIRE_FIELDS(teacher_item_fields)};

#define VOTE_AT(member) WIRE_AT(struct view_vote, member)
static const struct wire_field vote_fields[] = {
        {"number", WIRE_INT, VOTE_AT(number), .max = VOTES_MAX},
        {"item", WIRE_INT, VOTE_AT(item), .max = UINT16_MAX},
        {"state", WIRE_ENUM, VOTE_AT(state), .names = &wire_vote_states},
        {"round", WIRE_INT, VOTE_AT(round), .max = UINT8_MAX},
        {"closed_by", WIRE_ENUM, VOTE_AT(closed_by), .names = &wire_closers},
        {"reopened", WIRE_INT, VOTE_AT(reopened), .max = UINT8_MAX},
        {"frozen", WIRE_HEX, VOTE_AT(frozen), .comment = "hash of all that froze when it opened"},
        {"closes_at_ms", WIRE_INT, VOTE_AT(closes_at_ms), .max = WIRE_INTEGER_MAX,
         .comment = "0: no clock"},
        {"eligible", WIRE_INT, VOTE_AT(eligible), .max = MEMBERS_MAX},
        {"present", WIRE_INT, VOTE_AT(present), .max = MEMBERS_MAX},
        {"voters", WIRE_INT, VOTE_AT(voters), .max = MEMBERS_MAX,
         .comment = "have signed the roll; 0 for pupils while open"},
        {"needed", WIRE_INT, VOTE_AT(needed), .max = MEMBERS_MAX,
         .comment = "of the base as known now; 0: nothing fixes it"},
        {"quorum_needed", WIRE_INT, VOTE_AT(quorum_needed), .max = MEMBERS_MAX},
};
static const struct wire_record vote = {"Vote", WIRE_FIELDS(vote_fields)};

#define RESULT_AT(member) WIRE_AT(struct view_result, member)
static const struct wire_field result_fields[] = {
        {"votes", WIRE_LIST, RESULT_AT(votes), .max = CHOICES_MAX, .record = &wire_number,
         .stride = sizeof(uint16_t), WIRE_COUNTED(struct view_result, choice_count)},
        {"casting_choice", WIRE_CHOICE, RESULT_AT(casting_choice)},
        {"verdict", WIRE_OBJECT, RESULT_AT(verdict), .record = &wire_verdict},
};
static const struct wire_record result = {"Result", WIRE_FIELDS(result_fields)};

#define MEMBER_AT(member) WIRE_AT(struct view_member, member)
/* clang-format off */
#define WHO \
	{"seat", WIRE_INT, MEMBER_AT(seat), .max = MEMBERS_MAX - 1}, \
	{"name", WIRE_TEXT, MEMBER_AT(name)}, \
	{"picture", WIRE_PICTURE, MEMBER_AT(picture)}
/* clang-format on */
static const struct wire_field visitor_member_fields[] = {
        WHO,
        {"screen", WIRE_ENUM, MEMBER_AT(screen), .names = &wire_screens},
};
static const struct wire_record visitor_member = {WIRE_FIELDS(visitor_member_fields)};
static const struct wire_field projector_member_fields[] = {
        WHO,
        {"present", WIRE_BOOL, MEMBER_AT(present)},
        {"choice", WIRE_CHOSEN, MEMBER_AT(choice)},
};
static const struct wire_record projector_member = {WIRE_FIELDS(projector_member_fields)};
static const struct wire_field teacher_member_fields[] = {
        WHO,
        {"present", WIRE_BOOL, MEMBER_AT(present)},
        {"screen", WIRE_ENUM, MEMBER_AT(screen), .names = &wire_screens},
        {"signed", WIRE_BOOL, MEMBER_AT(signed_)},
        {"choice", WIRE_CHOSEN, MEMBER_AT(choice)},
};
static const struct wire_record teacher_member = {WIRE_FIELDS(teacher_member_fields)};

/* Rows that several views share. */
/* clang-format off */
#define HEAD(name) {"screen", WIRE_WORD, .word = (name)}, TIME("now_ms", now_ms)
#define TITLES {"title", WIRE_TEXT, AT(title)}, {"class_name", WIRE_TEXT, AT(class_name)}
#define MODE {"mode", WIRE_ENUM, AT(mode), .names = &wire_modes}
#define STAND \
	{"phase", WIRE_ENUM, AT(phase), .names = &wire_phases}, MODE, TITLES, \
	NUMBER("number", number)
#define DOOR \
	{"door_open", WIRE_BOOL, AT(door_open)}, {"door_code", WIRE_CODE, AT(door_code)}, \
	NUMBER("present_count", present_count), NUMBER("class_size", class_size)
#define FLOOR \
	{"floor", WIRE_OBJECT, AT(floor), .record = &wire_item, \
	 .flag = offsetof(struct view, has_floor)}, \
	{"vote", WIRE_OBJECT, AT(vote), .record = &vote, \
	 .flag = offsetof(struct view, has_vote)}, \
	{"result", WIRE_OBJECT, AT(result), .record = &result, \
	 .flag = offsetof(struct view, has_result)}
/* clang-format on */

static const struct wire_field visitor_fields[] = {
        HEAD("visitor"),
        TITLES,
        MODE,
        MEMBERS(visitor_member),
};
static const struct wire_record visitor = {
        "VisitorView",
        "At the open door: the seats one may ask for, and whether somebody sits there.",
        WIRE_FIELDS(visitor_fields)};

static const struct wire_field pupil_fields[] = {
        HEAD("pupil"), TIME("sitting", sitting), STAND, ITEMS("agenda", point), FLOOR,
};
static const struct wire_record pupil = {
        "PupilView", "The same for all seats; what is one's own comes in the note `me`.",
        WIRE_FIELDS(pupil_fields)};

static const struct wire_field projector_fields[] = {
        HEAD("projector"),
        TIME("sitting", sitting),
        STAND,
        DOOR,
        ITEMS("agenda", point),
        FLOOR,
        MEMBERS(projector_member),
};
static const struct wire_record projector = {
        "ProjectorView",
        "A member's `choice` only in a roll-call vote; null: none, or a secret vote.",
        WIRE_FIELDS(projector_fields)};

static const struct wire_field teacher_fields[] = {
        HEAD("teacher"),
        TIME("sitting", sitting),
        TIME("class_id", class_id),
        STAND,
        DOOR,
        ITEMS("items", teacher_item),
        FLOOR,
        MEMBERS(teacher_member),
        {"may", WIRE_MAY, AT(may), .comment = "names of the commands that would be heard now"},
};
static const struct wire_record teacher = {"TeacherView", WIRE_FIELDS(teacher_fields)};

const struct wire_record *const wire_views[AUDIENCE_COUNT] = {
        [AUDIENCE_VISITOR] = &visitor,
        [AUDIENCE_PUPIL] = &pupil,
        [AUDIENCE_TEACHER] = &teacher,
        [AUDIENCE_PROJECTOR] = &projector,
};
