/* SPDX-License-Identifier: EUPL-1.2 */
/* views.c - which fields each audience's view has at all. */
#include "wire/views_council.h"

#define AT(member) WIRE_AT(struct view, member)
/* clang-format off */
#define TIME(word, member) {word, WIRE_INT, AT(member), .max = WIRE_INTEGER_MAX}
#define NUMBER(word, member) {word, WIRE_INT, AT(member), .max = UINT16_MAX}
#define MEMBERS(rows) \
	{"members", WIRE_LIST, AT(members), .max = MEMBERS_MAX, .record = &(rows), \
	 .stride = sizeof(struct view_member), WIRE_COUNTED(struct view, member_count), \
	 .about = WIRE_MEMBERS}
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
	{"decisions", WIRE_LIST, ITEM_AT(decisions), .max = DECISIONS_MAX, .record = &said, \
	 .stride = sizeof(struct view_said), WIRE_COUNTED(struct view_item, decision_count), \
	 .comment = "the options that were chosen, or who was drawn"}
/* clang-format on */
/* clang-format off */
#define ABOUT \
	{"kind", WIRE_ENUM, ITEM_AT(kind), .names = &wire_item_kinds}, \
	{"hidden", WIRE_BOOL, ITEM_AT(hidden), \
	 .comment = "a concern: its words are not for this screen"}, \
	{"minutes", WIRE_INT, ITEM_AT(minutes), .max = UINT8_MAX}, \
	{"has_author", WIRE_BOOL, ITEM_AT(has_author)}, \
	{"author", WIRE_INT, ITEM_AT(author), .max = MEMBERS_MAX - 1, .about = WIRE_SEATED}, \
	{"author_name", WIRE_TEXT, ITEM_AT(author_name), .about = WIRE_PERSON}, \
	{"wishes", WIRE_INT, ITEM_AT(wishes), .max = MEMBERS_MAX, \
	 .comment = "pupils who want it first"}, \
	{"trial_entry", WIRE_INT, ITEM_AT(trial_entry), .max = BOOK_ENTRIES_MAX, \
	 .comment = "the entry whose trial is over; 0: none"}, \
	{"reason", WIRE_TEXT, ITEM_AT(reason), .comment = "why it is out of frame"}, \
	{"post", WIRE_ENUM, ITEM_AT(posted.post), .names = &wire_posts, \
	 .comment = "how it came from elsewhere in the school"}, \
	{"reply", WIRE_ENUM, ITEM_AT(posted.reply), .names = &wire_replies}, \
	{"from", WIRE_TEXT, ITEM_AT(posted.from), .comment = "the class or the school; or empty"}
/* clang-format on */
static const struct wire_field said_fields[] = {
        {"text", WIRE_TEXT, WIRE_AT(struct view_said, text)},
        {"picture", WIRE_PICTURE, WIRE_AT(struct view_said, picture), .about = WIRE_PERSON},
};
static const struct wire_record said = {"Said", WIRE_FIELDS(said_fields)};
static const struct wire_field point_fields[] = {
        {"id", WIRE_INT, ITEM_AT(id), .max = UINT16_MAX},
        {"state", WIRE_ENUM, ITEM_AT(state), .names = &wire_item_states},
        {"title", WIRE_TEXT, ITEM_AT(motion.title)},
        {"picture", WIRE_PICTURE, ITEM_AT(motion.picture)},
        ABOUT,
        DECIDED,
};
static const struct wire_record point = {"Point", "What pupils and the wall see of the agenda.",
                                         WIRE_FIELDS(point_fields)};

static const struct wire_field teacher_item_fields[] = {
        {"id", WIRE_INT, ITEM_AT(id), .min = 1, .max = UINT16_MAX},
        {"state", WIRE_ENUM, ITEM_AT(state), .names = &wire_item_states},
        {"locked", WIRE_BOOL, ITEM_AT(locked)},
        ABOUT,
        {"projected", WIRE_BOOL, ITEM_AT(projected)},
        {"names_somebody", WIRE_BOOL, ITEM_AT(names_somebody)},
        {"gate", WIRE_INT, ITEM_AT(gate), .max = GATE_ALL,
         .comment = "of a concern: 1 upheld, 2 a clear message was tried, 4 still current"},
        {"gate_asked", WIRE_BOOL, ITEM_AT(gate_asked)},
        {"spent_ms", WIRE_INT, ITEM_AT(spent_ms), .max = WIRE_INTEGER_MAX},
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
        {"ballot", WIRE_ENUM, VOTE_AT(ballot), .names = &wire_ballots,
         .comment = "what is filled in this vote, after a fallback too"},
        {"fallback", WIRE_BOOL, VOTE_AT(fallback)},
        {"amendment", WIRE_INT, VOTE_AT(amendment), .max = AMENDMENTS_MAX,
         .comment = "it is about this one; 0: about the item"},
        {"title", WIRE_TEXT, VOTE_AT(title), .comment = "the text that is voted on"},
        {"seats", WIRE_INT, VOTE_AT(seats), .max = OPTIONS_MAX,
         .comment = "places that this round fills"},
        {"standing", WIRE_SET, VOTE_AT(standing), .max = OPTIONS_MAX,
         .comment = "options that are on this ballot"},
        {"on_paper", WIRE_INT, VOTE_AT(on_paper), .max = MEMBERS_MAX,
         .comment = "of voters: by paper or by show of hands"},
};
static const struct wire_record vote = {"Vote", WIRE_FIELDS(vote_fields)};

#define PAST_AT(member) WIRE_AT(struct view_past, member)
static const struct wire_field past_fields[] = {
        {"number", WIRE_INT, PAST_AT(number), .max = VOTES_MAX},
        {"round", WIRE_INT, PAST_AT(round), .max = UINT8_MAX},
        {"ballot", WIRE_ENUM, PAST_AT(ballot), .names = &wire_ballots},
        {"title", WIRE_TEXT, PAST_AT(title), .comment = "the text of that round"},
        {"objection", WIRE_TEXT, PAST_AT(objection), .comment = "what was said against it"},
        {"verdict", WIRE_OBJECT, PAST_AT(verdict), .record = &wire_verdict},
};
static const struct wire_record past = {
        "Past", "An earlier vote on the same item, as it was shown.", WIRE_FIELDS(past_fields)};

static const struct wire_field drawn_fields[] = {
        {"seat", WIRE_INT, WIRE_AT(struct view_drawn, seat), .max = MEMBERS_MAX - 1,
         .about = WIRE_SEATED},
        {"name", WIRE_TEXT, WIRE_AT(struct view_drawn, name), .about = WIRE_PERSON},
        {"picture", WIRE_PICTURE, WIRE_AT(struct view_drawn, picture), .about = WIRE_PERSON},
};
static const struct wire_record drawn = {WIRE_FIELDS(drawn_fields)};

#define RESULT_AT(member) WIRE_AT(struct view_result, member)
static const struct wire_field result_fields[] = {
        {"votes", WIRE_LIST, RESULT_AT(votes), .max = CHOICES_MAX, .record = &wire_number,
         .stride = sizeof(uint16_t), WIRE_COUNTED(struct view_result, choice_count)},
        {"casting_choice", WIRE_CHOICE, RESULT_AT(casting_choice)},
        {"verdict", WIRE_OBJECT, RESULT_AT(verdict), .record = &wire_verdict},
        {"hand_votes", WIRE_LIST, RESULT_AT(hand_votes), .max = CHOICES_MAX, .record = &wire_number,
         .stride = sizeof(uint16_t), WIRE_COUNTED(struct view_result, hand_count),
         .comment = "of votes: by paper or hands; empty without"},
        {"waiting", WIRE_SET, RESULT_AT(waiting), .max = OPTIONS_MAX,
         .comment = "elected without having stood, and not asked yet"},
        {"drawn", WIRE_LIST, RESULT_AT(drawn), .max = OPTIONS_MAX, .record = &drawn,
         .stride = sizeof(struct view_drawn), WIRE_COUNTED(struct view_result, drawn_count)},
        {"seed", WIRE_CHARS, RESULT_AT(seed), .about = WIRE_OURS,
         .comment = "of the lot; empty without"},
        {"tally", WIRE_OBJECT, RESULT_AT(tally), .record = &wire_tally,
         .flag = offsetof(struct view_result, has_tally), .comment = "of marked ballots"},
        {"comparable", WIRE_BOOL, RESULT_AT(comparable),
         .comment = "the workshop has other methods for these ballots"},
        {"workshop", WIRE_LIST, RESULT_AT(workshop), .max = WORKSHOP_MAX, .record = &wire_tally,
         .stride = sizeof(struct view_tally), WIRE_COUNTED(struct view_result, workshop_count),
         .comment = "the same ballots by other methods, that of the vote first; empty while not "
                    "shown"},
};
static const struct wire_record result = {"Result", WIRE_FIELDS(result_fields)};

#define MEMBER_AT(member) WIRE_AT(struct view_member, member)
/* clang-format off */
#define WHO \
	{"seat", WIRE_INT, MEMBER_AT(seat), .max = MEMBERS_MAX - 1, .about = WIRE_SEATED}, \
	{"name", WIRE_TEXT, MEMBER_AT(name), .about = WIRE_PERSON}, \
	{"picture", WIRE_PICTURE, MEMBER_AT(picture), .about = WIRE_PERSON}
/* clang-format on */
/* clang-format off */
#define SPEECH \
	{"asked", WIRE_BOOL, MEMBER_AT(asked)}, \
	{"turns", WIRE_INT, MEMBER_AT(turns), .max = UINT16_MAX}, \
	{"roles", WIRE_FLAGS, MEMBER_AT(offices), .names = &wire_offices}, \
	{"offered", WIRE_FLAGS, MEMBER_AT(offered), .names = &wire_offices}
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
        {"on_paper", WIRE_BOOL, MEMBER_AT(on_paper)},
        {"choice", WIRE_CHOSEN, MEMBER_AT(choice)},
        SPEECH,
        {"spoken_ms", WIRE_INT, MEMBER_AT(spoken_ms), .max = WIRE_INTEGER_MAX,
         .comment = "0 when the class wants no totals"},
};
static const struct wire_record teacher_member = {WIRE_FIELDS(teacher_member_fields)};
static const struct wire_field officer_member_fields[] = {
        WHO,
        {"present", WIRE_BOOL, MEMBER_AT(present)},
        {"screen", WIRE_ENUM, MEMBER_AT(screen), .names = &wire_screens},
        {"signed", WIRE_BOOL, MEMBER_AT(signed_)},
        {"on_paper", WIRE_BOOL, MEMBER_AT(on_paper)},
        SPEECH,
};
static const struct wire_record officer_member = {WIRE_FIELDS(officer_member_fields)};
static const struct wire_field booth_member_fields[] = {
        WHO,
        {"present", WIRE_BOOL, MEMBER_AT(present)},
        {"signed", WIRE_BOOL, MEMBER_AT(signed_)},
};
static const struct wire_record booth_member = {WIRE_FIELDS(booth_member_fields)};

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
	 .flag = offsetof(struct view, has_result)}, \
	{"past", WIRE_LIST, AT(past), .max = HISTORY_MAX, .record = &past, \
	 .stride = sizeof(struct view_past), WIRE_COUNTED(struct view, past_count)}
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
        HEAD("pupil"), TIME("sitting", sitting), STAND, ITEMS("agenda", point), FLOOR, COUNCIL,
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
        COUNCIL,
        EARLIER_MINUTES,
        MEMBERS(projector_member),
};
const struct wire_record wire_projector = {
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
        COUNCIL,
        COUNCIL_LEADING,
        COUNCIL_LIST("suggestions", suggestions, suggestion_count, OFFICE_COUNT, view_suggestion,
                     struct view_suggestion),
        MEMBERS(teacher_member),
        {"may", WIRE_MAY, AT(may), .comment = "names of the commands that would be heard now"},
};
static const struct wire_record teacher = {"TeacherView", WIRE_FIELDS(teacher_fields)};

/* The chair and the other roles have the same rows; what is in them differs. */
/* clang-format off */
#define LEADING(name) \
	HEAD(name), TIME("sitting", sitting), STAND, NUMBER("present_count", present_count), \
	NUMBER("class_size", class_size), ITEMS("items", teacher_item), FLOOR, COUNCIL, \
	COUNCIL_LEADING, MEMBERS(officer_member)
/* clang-format on */
static const struct wire_field chair_fields[] = {LEADING("chair")};
static const struct wire_record chair = {
        "ChairView", "Of the seat that holds the chair; its commands come in the note `me`.",
        WIRE_FIELDS(chair_fields)};
static const struct wire_field officer_fields[] = {LEADING("officer")};
static const struct wire_record officer = {
        "OfficerView", "Of the seats that hold another role; their commands come in the note `me`.",
        WIRE_FIELDS(officer_fields)};

static const struct wire_field booth_fields[] = {
        HEAD("booth"), TIME("sitting", sitting), STAND, ITEMS("agenda", point), FLOOR,
        COUNCIL,       MEMBERS(booth_member),
};
static const struct wire_record booth = {"BoothView",
                                         "A shared tablet: who is there and has not voted yet.",
                                         WIRE_FIELDS(booth_fields)};

const struct wire_record *const wire_views[AUDIENCE_COUNT] = {
        [AUDIENCE_VISITOR] = &visitor, [AUDIENCE_PUPIL] = &pupil,
        [AUDIENCE_TEACHER] = &teacher, [AUDIENCE_PROJECTOR] = &wire_projector,
        [AUDIENCE_CHAIR] = &chair,     [AUDIENCE_OFFICER] = &officer,
        [AUDIENCE_BOOTH] = &booth,
};
