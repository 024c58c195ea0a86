/* SPDX-License-Identifier: EUPL-1.2 */
/* commands.c - the fields of each command, their types and bounds. */
#include <cjson/cJSON.h>

#include "wire/commands_council.h"
#include "wire/commands_school.h"
#include "wire/read.h"
#include "wire/table.h"

#define AT(member) WIRE_AT(struct command, member)
#define FIELDS(name, ...)                                                                          \
	static const struct wire_field name##_fields[] = {__VA_ARGS__};                            \
	static const struct wire_record name = {WIRE_FIELDS(name##_fields)}
/* clang-format off */
/* clang-format off */
#define ID(word, member) {word, WIRE_INT, AT(member), .min = 1, .max = WIRE_INTEGER_MAX}
#define SEAT(member) {"seat", WIRE_INT, AT(member), .max = MEMBERS_MAX - 1}
#define ITEM(member) {"item", WIRE_INT, AT(member), .min = 1, .max = UINT16_MAX}
#define NAME(member) {"name", WIRE_CHARS, AT(member), .min = 1}
/* clang-format on */
/* clang-format on */

static const struct wire_record none = {.count = 0};

/* Assembly. */
FIELDS(item_add, {"motion", WIRE_OBJECT, AT(item.motion), .record = &wire_motion},
       {"kind", WIRE_ENUM, AT(item.kind), .names = &wire_item_kinds, .optional = true},
       {"author", WIRE_CHOSEN, AT(item.author), .max = MEMBERS_MAX - 1, .optional = true,
        .comment = "seat of who wrote it; or null"},
       {"minutes", WIRE_INT, AT(item.minutes), .max = ITEM_MINUTES_MAX, .optional = true},
       {"names_somebody", WIRE_BOOL, AT(item.names_somebody), .optional = true});
FIELDS(item_edit, ITEM(item.id), {"motion", WIRE_OBJECT, AT(item.motion), .record = &wire_motion});
FIELDS(item_ref, ITEM(item_ref.id));
FIELDS(item_move, ITEM(item_move.id),
       {"to", WIRE_INT, AT(item_move.to), .max = ITEMS_MAX - 1, .comment = "new index, from 0"});
FIELDS(member_present, SEAT(member_present.seat),
       {"present", WIRE_BOOL, AT(member_present.present)});
FIELDS(item_amend,
       {"title", WIRE_TEXT, AT(item_amend.title), .min = 1, .max = TITLE_BYTES_MAX,
        .comment = "the new text"},
       {"objection", WIRE_TEXT, AT(item_amend.objection), .max = REASON_BYTES_MAX, .optional = true,
        .comment = "what was said against the old one"});
FIELDS(vote_open,
       {"fallback", WIRE_BOOL, AT(vote_open.fallback), .optional = true,
        .comment = "consent failed: the majority vote chosen beforehand"},
       {"amendment", WIRE_INT, AT(vote_open.amendment), .max = AMENDMENTS_MAX, .optional = true,
        .comment = "about this amendment, by simple majority; 0: about the item"});
FIELDS(paper_sign, SEAT(paper_sign.seat),
       {"on_paper", WIRE_BOOL, AT(paper_sign.on_paper), .comment = "false takes it back"});

/* A choice that is not there is none, not the first. */
static enum refusal settle_cast(struct wire_reading *reading, const cJSON *object, void *record)
{
	struct command *command = record;
	bool chosen = cJSON_HasObjectItem(object, "choice");

	if (chosen == (command->vote_cast.mark_count > 0)) /* exactly one of them */
		return wire_fault(reading, chosen ? "marks" : "choice", REFUSAL_BAD_FIELD);
	if (!chosen)
		command->vote_cast.choice = CHOICE_NONE;
	return REFUSAL_NONE;
}

static const struct wire_field vote_cast_fields[] = {
        {"vote", WIRE_INT, AT(vote_cast.vote), .min = 1, .max = UINT16_MAX},
        {"choice", WIRE_INT, AT(vote_cast.choice), .max = CHOICES_MAX - 1, .optional = true,
         .comment = "either this"},
        {"marks", WIRE_LIST, AT(vote_cast.marks), .min = 1, .max = OPTIONS_MAX,
         .record = &wire_byte, .stride = 1, WIRE_COUNTED(struct command, vote_cast.mark_count),
         .optional = true, .comment = "or this: one for each option, 0 for none"},
        {"key", WIRE_HEX, AT(vote_cast.key),
         .comment = "made by the tablet; the same until answered"},
        {"voter", WIRE_CHOSEN, AT(vote_cast.voter), .max = MEMBERS_MAX - 1, .optional = true,
         .comment = "seat; of a booth only, where pupils come one by one"},
};
static const struct wire_record vote_cast = {WIRE_FIELDS(vote_cast_fields), .settle = settle_cast};
FIELDS(vote_count,
       {"hand_votes", WIRE_LIST, AT(vote_count.hand_votes), .max = CHOICES_MAX, .min = 1,
        .record = &wire_number, .stride = sizeof(uint16_t),
        WIRE_COUNTED(struct command, vote_count.hand_count), .optional = true,
        .comment = "by paper or hands: one number for each choice, the neutral one last"},
       {"hand_papers", WIRE_LIST, AT(vote_count.hand_papers), .max = MEMBERS_MAX,
        .record = &wire_paper_row, .stride = sizeof(struct paper_row),
        WIRE_COUNTED(struct command, vote_count.hand_paper_count), .optional = true,
        .comment = "the same of marked ballots; all marks 0: blank"},
       {"spoiled", WIRE_INT, AT(vote_count.spoiled), .max = MEMBERS_MAX, .optional = true},
       {"seed", WIRE_CHARS, AT(vote_count.seed), .optional = true,
        .comment = "lots without tablets: digits and dashes"});
FIELDS(vote_extend,
       {"seconds", WIRE_INT, AT(vote_extend.seconds), .min = 1, .max = VOTE_SECONDS_MAX});

static enum refusal settle_decide(struct wire_reading *reading, const cJSON *object, void *record)
{
	struct command *command = record;
	bool chosen = cJSON_HasObjectItem(object, "choice");
	int said = chosen + (command->vote_decide.order_count > 0) +
	           (command->vote_decide.seed[0] != '\0');

	if (!chosen)
		command->vote_decide.choice = CHOICE_NONE;
	return said == 1 ? REFUSAL_NONE : wire_fault(reading, "choice", REFUSAL_BAD_FIELD);
}

static const struct wire_field vote_decide_fields[] = {
        {"choice", WIRE_INT, AT(vote_decide.choice), .max = OPTIONS_MAX - 1, .optional = true,
         .comment = "a casting vote"},
        {"order", WIRE_LIST, AT(vote_decide.order), .min = 1, .max = OPTIONS_MAX,
         .record = &wire_byte, .stride = 1, WIRE_COUNTED(struct command, vote_decide.order_count),
         .optional = true, .comment = "or who is younger: all the tied, the youngest first"},
        {"seed", WIRE_CHARS, AT(vote_decide.seed), .min = 1, .optional = true,
         .comment = "or the seed of a lot: digits and dashes"},
};
static const struct wire_record vote_decide = {WIRE_FIELDS(vote_decide_fields),
                                               .settle = settle_decide};
FIELDS(vote_accept, {"choice", WIRE_INT, AT(vote_accept.choice), .max = OPTIONS_MAX - 1},
       {"accepts", WIRE_BOOL, AT(vote_accept.accepts)});
FIELDS(workshop, {"on", WIRE_BOOL, AT(workshop.on)});
FIELDS(vote_annul, {"reason", WIRE_TEXT, AT(vote_annul.reason), .min = 1, .max = REASON_BYTES_MAX});

/* Desk. */
static enum refusal settle_hello(struct wire_reading *reading, const cJSON *object, void *record)
{
	const struct command *command = record;
	bool has_door = command->hello.door[0] != '\0';

	(void)object;
	if (command->hello.has_token == (has_door ? 1 : 0)) /* exactly one of them */
		return wire_fault(reading, has_door ? "door" : "token", REFUSAL_BAD_FIELD);
	return REFUSAL_NONE;
}

static const struct wire_field hello_fields[] = {
        {"token", WIRE_HEX, AT(hello.token), .optional = true,
         .flag = offsetof(struct command, hello.has_token), .comment = "either this"},
        {"door", WIRE_CODE, AT(hello.door), .optional = true, .comment = "or this"},
};
static const struct wire_record hello = {WIRE_FIELDS(hello_fields), .settle = settle_hello};
FIELDS(login, NAME(login.name), {"password", WIRE_SECRET, AT(login.password)});
FIELDS(password, {"old", WIRE_SECRET, AT(password.old)}, {"new", WIRE_SECRET, AT(password.new_)});
FIELDS(class_add, NAME(class_.name), {"mode", WIRE_ENUM, AT(class_.mode), .names = &wire_modes});
FIELDS(class_edit, ID("class", class_.id), NAME(class_.name),
       {"mode", WIRE_ENUM, AT(class_.mode), .names = &wire_modes});
FIELDS(class_ref, ID("class", class_ref.id));
FIELDS(list_read,
       {"data", WIRE_DATA, AT(list.data), .max = MESSAGE_TEACHER_BYTES_MAX,
        WIRE_COUNTED(struct command, list.data_bytes), .comment = "base64 of the file's bytes"});
static const struct wire_field pupil_name_fields[] = {
        {NULL, WIRE_CHARS, .width = NAME_BYTES_MAX + 1, .min = 1},
};
static const struct wire_record pupil_name = {WIRE_FIELDS(pupil_name_fields)};
FIELDS(pupils_add, ID("class", pupils.class_id),
       {"names", WIRE_LIST, AT(pupils.names), .min = 1, .max = MEMBERS_MAX, .record = &pupil_name,
        .stride = NAME_BYTES_MAX + 1, WIRE_COUNTED(struct command, pupils.count)});
FIELDS(pupil_edit, ID("pupil", pupil.id), NAME(pupil.name),
       {"picture", WIRE_PICTURE, AT(pupil.picture)});
FIELDS(pupil_ref, ID("pupil", pupil_ref.id));
FIELDS(sitting_add, ID("class", sitting.class_id),
       {"title", WIRE_CHARS, AT(sitting.title), .min = 1});
FIELDS(sitting_ref, ID("sitting", sitting_ref.id));
FIELDS(replay_show, ID("sitting", replay.sitting),
       {"step", WIRE_INT, AT(replay.step), .min = 1, .max = INT32_MAX,
        .comment = "as replay.list names it"},
       {"count", WIRE_INT, AT(replay.count), .min = 1, .max = REPLAY_FRAMES_MAX, .optional = true,
        .comment = "this one and those that follow it; usually 1"});
FIELDS(seat_take, SEAT(seat_take.seat),
       {"token", WIRE_HEX, AT(seat_take.token),
        .comment = "made by the tablet; its session once accepted"});
FIELDS(seat_ref, SEAT(seat_ref.seat));
FIELDS(link_add, {"kind", WIRE_ENUM, AT(link.kind), .names = &wire_links},
       {"target", WIRE_INT, AT(link.target), .min = 1, .max = WIRE_INTEGER_MAX,
        .comment = "a sitting for the projector, a class for a reader"},
       {"names", WIRE_ENUM, AT(link.names), .names = &wire_shown_names, .optional = true,
        .comment = "of a reader; usually full"},
       {"days", WIRE_INT, AT(link.days), .min = 1, .max = LINK_DAYS_MAX, .optional = true,
        .comment = "that a reader's lasts; usually a year"});
FIELDS(link_ref, ID("link", link_ref.id));
FIELDS(archive_list,
       {"class", WIRE_INT, AT(archive.class_id), .max = WIRE_INTEGER_MAX,
        .comment = "0 for a reader: the link's class"},
       {"text", WIRE_CHARS, AT(archive.text)},
       {"year", WIRE_INT, AT(archive.year), .max = YEAR_MAX, .optional = true,
        .comment = "in which the school year begins; 0: the newest of all"});

const struct wire_command wire_commands[COMMAND_COUNT] = {
        [COMMAND_ITEM_ADD] = {&item_add, NULL},
        [COMMAND_ITEM_EDIT] = {&item_edit, NULL},
        [COMMAND_ITEM_REMOVE] = {&item_ref, NULL},
        [COMMAND_ITEM_MOVE] = {&item_move, NULL},
        [COMMAND_SITTING_OPEN] = {&none, NULL},
        [COMMAND_SITTING_END] = {&none, NULL},
        [COMMAND_DOOR_OPEN] = {&none, NULL},
        [COMMAND_DOOR_CLOSE] = {&none, NULL},
        [COMMAND_MEMBER_PRESENT] = {&member_present, NULL},
        [COMMAND_MEMBERS_ALL_PRESENT] = {&none, NULL},
        [COMMAND_ITEM_START] = {&item_ref, NULL},
        [COMMAND_ITEM_LEAVE] = {&none, NULL},
        [COMMAND_DEBATE_OPEN] = {&none, NULL},
        [COMMAND_ITEM_POSTPONE] = {&none, NULL},
        [COMMAND_ITEM_RECORD] = {&command_item_record, NULL},
        [COMMAND_ITEM_AMEND] = {&item_amend, NULL},
        [COMMAND_VOTE_OPEN] = {&vote_open, NULL},
        [COMMAND_VOTE_CAST] = {&vote_cast, NULL},
        [COMMAND_VOTE_EXTEND] = {&vote_extend, NULL},
        [COMMAND_VOTE_UNTIME] = {&none, NULL},
        [COMMAND_VOTE_CLOSE] = {&none, NULL},
        [COMMAND_VOTE_REOPEN] = {&none, NULL},
        [COMMAND_PAPER_SIGN] = {&paper_sign, NULL},
        [COMMAND_PAPER_SIGN_ALL] = {&none, NULL},
        [COMMAND_VOTE_COUNT] = {&vote_count, NULL},
        [COMMAND_VOTE_DECIDE] = {&vote_decide, NULL},
        [COMMAND_VOTE_SHOW] = {&none, NULL},
        [COMMAND_VOTE_ACCEPT] = {&vote_accept, NULL},
        [COMMAND_WORKSHOP_SHOW] = {&workshop, NULL},
        [COMMAND_VOTE_ANNUL] = {&vote_annul, NULL},
        [COMMAND_SITTING_PAUSE] = {&none, NULL},
        [COMMAND_SITTING_RESUME] = {&none, NULL},
        [COMMAND_STAGE_ENTER] = {&command_stage, NULL},
        [COMMAND_ROLE_OFFER] = {&command_role, NULL},
        [COMMAND_ROLE_ANSWER] = {&command_role_answer, NULL},
        [COMMAND_ROLE_GIVE] = {&command_role, NULL},
        [COMMAND_ROLE_END] = {&command_role, NULL},
        [COMMAND_FLOOR_ASK] = {&command_floor_ask, NULL},
        [COMMAND_FLOOR_LEAVE] = {&none, NULL},
        [COMMAND_FLOOR_PUT] = {&command_floor_put, NULL},
        [COMMAND_FLOOR_GIVE] = {&command_floor_give, NULL},
        [COMMAND_FLOOR_NEXT] = {&none, NULL},
        [COMMAND_FLOOR_EXTEND] = {&command_floor_extend, NULL},
        [COMMAND_FLOOR_END] = {&none, NULL},
        [COMMAND_RITUAL_SAY] = {&command_ritual, NULL},
        [COMMAND_ITEM_DESCRIBE] = {&command_item_describe, NULL},
        [COMMAND_ITEM_TIME] = {&command_item_time, NULL},
        [COMMAND_ITEM_EXTEND] = {&command_item_extend, NULL},
        [COMMAND_ITEM_PROJECT] = {&command_item_project, NULL},
        [COMMAND_ITEM_CLOSE] = {&none, NULL},
        [COMMAND_ITEM_EXCLUDE] = {&command_item_exclude, NULL},
        [COMMAND_ITEM_REFER] = {&command_item_refer, NULL},
        [COMMAND_CONCERN_CHECK] = {&command_concern, NULL},
        [COMMAND_AMENDMENT_PROPOSE] = {&command_amendment, NULL},
        [COMMAND_AMENDMENT_SETTLE] = {&command_amendment_settle, NULL},
        [COMMAND_ENTRY_ADD] = {&command_entry_add, NULL},
        [COMMAND_ENTRY_ASSIGN] = {&command_entry_assign, NULL},
        [COMMAND_ENTRY_REVIEW] = {&command_entry_review, NULL},
        [COMMAND_ENTRY_SHOW] = {&command_entry_show, NULL},
        [COMMAND_NOTE_WRITE] = {&command_note, NULL},
        [COMMAND_MINUTES_APPROVE] = {&command_minutes_approve, NULL},
        [COMMAND_MINUTES_CORRECT] = {&command_minutes_correct, NULL},
        [COMMAND_MOOD_ASK] = {&none, NULL},
        [COMMAND_WISH_OPEN] = {&command_wish_open, NULL},
        [COMMAND_WISH_MAKE] = {&command_wish_make, NULL},
        [COMMAND_WISH_APPLY] = {&none, NULL},
        [COMMAND_HELLO] = {&hello, &wire_hello_ok},
        [COMMAND_LOGIN] = {&login, &wire_login_ok},
        [COMMAND_LOGOUT] = {&none, NULL},
        [COMMAND_HOME] = {&none, &wire_home_ok},
        [COMMAND_PASSWORD_CHANGE] = {&password, NULL},
        [COMMAND_CLASS_ADD] = {&class_add, &wire_made},
        [COMMAND_CLASS_EDIT] = {&class_edit, NULL},
        [COMMAND_CLASS_OPEN] = {&class_ref, &wire_class_ok},
        [COMMAND_LIST_READ] = {&list_read, &wire_list_ok},
        [COMMAND_PUPILS_ADD] = {&pupils_add, &wire_class_ok},
        [COMMAND_PUPIL_EDIT] = {&pupil_edit, &wire_class_ok},
        [COMMAND_PUPIL_REMOVE] = {&pupil_ref, &wire_class_ok},
        [COMMAND_SITTING_ADD] = {&sitting_add, &wire_made},
        [COMMAND_SITTING_ENTER] = {&sitting_ref, NULL},
        [COMMAND_SITTING_LEAVE] = {&none, NULL},
        [COMMAND_SEAT_TAKE] = {&seat_take, NULL},
        [COMMAND_SEAT_LEAVE] = {&none, NULL},
        [COMMAND_SEAT_ACCEPT] = {&seat_ref, NULL},
        [COMMAND_SEAT_ACCEPT_ALL] = {&none, NULL},
        [COMMAND_SEAT_REFUSE] = {&seat_ref, NULL},
        [COMMAND_SEAT_FREE] = {&seat_ref, NULL},
        [COMMAND_LINK_ADD] = {&link_add, &wire_link_ok},
        [COMMAND_LINK_REVOKE] = {&link_ref, NULL},
        [COMMAND_ARCHIVE_LIST] = {&archive_list, &wire_archive_ok},
        [COMMAND_ARCHIVE_SITTING] = {&sitting_ref, &wire_minutes},
        [COMMAND_REPLAY_LIST] = {&sitting_ref, &wire_replay_list_ok},
        [COMMAND_REPLAY_SHOW] = {&replay_show, &wire_replay_ok},
        [COMMAND_TEACHER_ADD] = {&command_teacher_add, &wire_made},
        [COMMAND_CLASS_SHARE] = {&command_class_share, &wire_class_ok},
        [COMMAND_COUNCIL_OPEN] = {&class_ref, &wire_council_ok},
        [COMMAND_COUNCIL_SET] = {&command_council, &wire_council_ok},
        [COMMAND_AGENDA_GATHER] = {&none, NULL},
        [COMMAND_BOX_OPEN] = {&command_box_open, &wire_box_ok},
        [COMMAND_SLIP_ADD] = {&command_slip_add, &wire_box_ok},
        [COMMAND_SLIP_WITHDRAW] = {&command_slip_ref, &wire_box_ok},
        [COMMAND_SLIP_SUPPORT] = {&command_slip_support, &wire_box_ok},
        [COMMAND_SLIP_SCREEN] = {&command_slip_screen, &wire_box_ok},
        [COMMAND_CARD_MAKE] = {&command_card_make, &wire_cards_ok},
        [COMMAND_CARD_REVOKE] = {&pupil_ref, &wire_class_ok},
        [COMMAND_CARD_SIT] = {&command_card_sit, &wire_made},
        [COMMAND_BOOK_LIST] = {&command_book_list, &wire_book_ok},
        [COMMAND_FIGURES] = {&command_figures, &wire_figures_ok},
        [COMMAND_BOARD] = {&command_figures, &wire_board_ok},
        [COMMAND_PAPER_MAKE] = {&command_paper_make, &wire_paper_ok},
        [COMMAND_IMPORT_PART] = {&command_import_part, &wire_import_part_ok},
        [COMMAND_IMPORT_RUN] = {&none, &wire_import_ok},
        [COMMAND_SCHOOL_ADD] = {&command_school_add, &wire_made},
        [COMMAND_SCHOOL_OPEN] = {&command_school_ref, &wire_school_ok},
        [COMMAND_SCHOOL_EDIT] = {&command_school_edit, &wire_school_ok},
        [COMMAND_SCHOOL_CODE] = {&command_school_ref, &wire_school_code_ok},
        [COMMAND_SCHOOL_ADMIN] = {&command_school_admin, &wire_school_ok},
        [COMMAND_SCHOOL_COUNCIL] = {&command_school_council, &wire_school_ok},
        [COMMAND_SCHOOL_ELECTED] = {&command_school_ref, &wire_elected_ok},
        [COMMAND_MOTION_SEND] = {&command_motion_send, &wire_school_ok},
        [COMMAND_POLL_ADD] = {&command_poll_add, &wire_poll_ok},
        [COMMAND_POLL_OPEN] = {&command_poll_ref, &wire_poll_ok},
        [COMMAND_POLL_CLOSE] = {&command_poll_ref, &wire_poll_ok},
        [COMMAND_CLASS_ENROL] = {&command_enrol, &wire_class_ok},
        [COMMAND_CLASS_LEAVE_SCHOOL] = {&class_ref, NULL},
        [COMMAND_SEARCH] = {&command_search, &wire_search_ok},
        [COMMAND_MINUTES_OPEN] = {&sitting_ref, &wire_minutes},
        [COMMAND_MINUTES_WRITE] = {&command_minutes_write, &wire_written_ok},
        [COMMAND_WORDS_OPEN] = {&command_words_open, &wire_words_ok},
        [COMMAND_WORDS_ERASE] = {&command_words_erase, &wire_erased_ok},
};
