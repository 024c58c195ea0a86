/* SPDX-License-Identifier: EUPL-1.2 */
/* commands_council.c - the fields of the commands of a council and its idea box. */
#include "wire/commands_council.h"

#include <cjson/cJSON.h>

#include "wire/read.h"

#define AT(member) WIRE_AT(struct command, member)
#define FIELDS(name, ...)                                                                          \
	static const struct wire_field name##_fields[] = {__VA_ARGS__};                            \
	const struct wire_record command_##name = {WIRE_FIELDS(name##_fields)}
/* clang-format off */
#define ID(word, member) {word, WIRE_INT, AT(member), .min = 1, .max = WIRE_INTEGER_MAX}
#define OWN_ID(word, member, what) \
	{word, WIRE_INT, AT(member), .max = WIRE_INTEGER_MAX, .comment = (what)}
#define SEAT(member) {"seat", WIRE_INT, AT(member), .max = MEMBERS_MAX - 1}
#define ITEM(member) {"item", WIRE_INT, AT(member), .min = 1, .max = UINT16_MAX}
#define OFFICE(member) {"role", WIRE_ENUM, AT(member), .names = &wire_offices}
#define AUTHOR(member) \
	{"author", WIRE_CHOSEN, AT(member), .max = MEMBERS_MAX - 1, .optional = true, \
	 .comment = "seat of who wrote it; or null"}
#define ENTRY(member) {"entry", WIRE_INT, AT(member), .min = 1, .max = BOOK_ENTRIES_MAX}
#define WHO \
	{"who", WIRE_SET, AT(entry.who), .max = MEMBERS_MAX, .optional = true, \
	 .comment = "seats"}, \
	{"who_else", WIRE_TEXT, AT(entry.who_else), .max = OPTION_BYTES_MAX, .optional = true, \
	 .comment = "beside pupils"}, \
	{"due_day", WIRE_INT, AT(entry.due_day), .max = DAY_MAX, .optional = true, \
	 .comment = "days since 1970-01-01; 0: no date"}
/* clang-format on */

FIELDS(stage, {"stage", WIRE_ENUM, AT(stage.stage), .names = &wire_stages});
FIELDS(role, SEAT(office.seat), OFFICE(office.office));
FIELDS(role_answer, OFFICE(office_answer.office),
       {"accepts", WIRE_BOOL, AT(office_answer.accepts)});
FIELDS(floor_ask, {"tag", WIRE_ENUM, AT(floor_ask.tag), .names = &wire_tags, .optional = true});
FIELDS(floor_put, SEAT(floor_put.seat), {"asks", WIRE_BOOL, AT(floor_put.asks)});
FIELDS(floor_give, SEAT(seat_ref.seat));
FIELDS(floor_extend,
       {"seconds", WIRE_INT, AT(vote_extend.seconds), .min = 1, .max = TURN_SECONDS_MAX});
FIELDS(ritual, {"ritual", WIRE_ENUM, AT(ritual.ritual), .names = &wire_rituals});
FIELDS(item_describe, ITEM(item_about.id),
       {"kind", WIRE_ENUM, AT(item_about.kind), .names = &wire_item_kinds},
       AUTHOR(item_about.author),
       {"minutes", WIRE_INT, AT(item_about.minutes), .max = ITEM_MINUTES_MAX},
       {"names_somebody", WIRE_BOOL, AT(item_about.names_somebody),
        .comment = "a concern that is never voted on"});
FIELDS(item_time, ITEM(item_time.id),
       {"minutes", WIRE_INT, AT(item_time.minutes), .max = ITEM_MINUTES_MAX});
FIELDS(item_extend,
       {"minutes", WIRE_INT, AT(item_time.minutes), .min = 1, .max = ITEM_MINUTES_MAX});
FIELDS(item_project, ITEM(item_project.id), {"on", WIRE_BOOL, AT(item_project.on)});
FIELDS(item_exclude, ITEM(item_exclude.id),
       {"reason", WIRE_TEXT, AT(item_exclude.reason), .min = 1, .max = REASON_BYTES_MAX});
FIELDS(item_refer, {"task", WIRE_TEXT, AT(entry.text), .min = 1, .max = TITLE_BYTES_MAX}, WHO);
FIELDS(item_record, WHO);
FIELDS(concern, ITEM(concern.id),
       {"upheld", WIRE_BOOL, AT(concern.upheld), .comment = "its author still wants it"},
       {"tried", WIRE_BOOL, AT(concern.tried), .comment = "a clear message was tried"},
       {"current", WIRE_BOOL, AT(concern.current), .comment = "it still goes on"});
FIELDS(amendment,
       {"text", WIRE_TEXT, AT(amendment.text), .min = 1, .max = TITLE_BYTES_MAX,
        .comment = "the whole text as it would be"},
       AUTHOR(amendment.author));
FIELDS(amendment_settle,
       {"amendment", WIRE_INT, AT(amendment_settle.amendment), .min = 1, .max = AMENDMENTS_MAX},
       {"state", WIRE_ENUM, AT(amendment_settle.state), .names = &wire_amendment_states});
FIELDS(entry_add, {"text", WIRE_TEXT, AT(entry.text), .min = 1, .max = TITLE_BYTES_MAX},
       {"item", WIRE_INT, AT(entry.item), .max = UINT16_MAX, .optional = true},
       {"trial", WIRE_INT, AT(entry.trial), .max = UINT8_MAX, .optional = true}, WHO);
FIELDS(entry_assign, ENTRY(entry.entry), WHO);

static enum refusal settle_review(struct wire_reading *reading, const cJSON *object, void *record)
{
	struct command *command = record;

	(void)reading;
	command->entry_review.has_due = cJSON_HasObjectItem(object, "due_day") ? 1 : 0;
	return REFUSAL_NONE;
}

static const struct wire_field entry_review_fields[] = {
        ENTRY(entry_review.entry),
        {"state", WIRE_ENUM, AT(entry_review.state), .names = &wire_entry_states},
        {"word", WIRE_TEXT, AT(entry_review.word), .max = REASON_BYTES_MAX, .optional = true,
         .comment = "of explanation"},
        {"due_day", WIRE_INT, AT(entry_review.due_day), .max = DAY_MAX, .optional = true,
         .comment = "when it is another now"},
};
const struct wire_record command_entry_review = {WIRE_FIELDS(entry_review_fields),
                                                 .settle = settle_review};
FIELDS(entry_show, {"entry", WIRE_INT, AT(entry_show.entry), .max = BOOK_ENTRIES_MAX,
                    .comment = "which all look at; 0: none any more"});
FIELDS(note,
       {"item", WIRE_INT, AT(note.item), .max = UINT16_MAX, .comment = "0: of the whole sitting"},
       {"text", WIRE_TEXT, AT(note.text), .min = 1, .max = NOTE_BYTES_MAX});
FIELDS(minutes_approve, ID("sitting", minutes.sitting));
FIELDS(minutes_correct, ID("sitting", minutes.sitting),
       {"item", WIRE_INT, AT(minutes.item), .max = UINT16_MAX,
        .comment = "0: of the whole sitting"},
       {"text", WIRE_TEXT, AT(minutes.words), .min = 1, .max = NOTE_BYTES_MAX});
FIELDS(wish_open, {"on", WIRE_BOOL, AT(workshop.on)});
FIELDS(wish_make, {"items", WIRE_LIST, AT(wish.items), .max = WISHES_MAX, .record = &wire_number,
                   .stride = sizeof(uint16_t), WIRE_COUNTED(struct command, wish.count)});

/* Desk. */
FIELDS(teacher_add, {"name", WIRE_CHARS, AT(login.name), .min = 1},
       {"password", WIRE_SECRET, AT(login.password)});
FIELDS(class_share, ID("class", class_share.class_id),
       {"name", WIRE_CHARS, AT(class_share.name), .min = 1}, {"on", WIRE_BOOL, AT(class_share.on)});
FIELDS(council, ID("class", council.class_id),
       {"council", WIRE_OBJECT, AT(council.form), .record = &wire_council_form});
FIELDS(box_open, OWN_ID("class", class_ref.id, "0 of a card or the computer of a class: its own"));
FIELDS(slip_add, OWN_ID("class", slip.class_id, "0 of a card or the computer: its own"),
       OWN_ID("pupil", slip.pupil, "the author; 0 of a card: its own"),
       {"kind", WIRE_ENUM, AT(slip.kind), .names = &wire_item_kinds},
       {"text", WIRE_CHARS, AT(slip.text), .min = 1});
FIELDS(slip_ref, ID("slip", slip_ref.id));
FIELDS(slip_support, ID("slip", slip_support.id), {"on", WIRE_BOOL, AT(slip_support.on)});
FIELDS(slip_screen, ID("slip", slip_screen.id),
       {"state", WIRE_ENUM, AT(slip_screen.state), .names = &wire_slip_states},
       {"names_somebody", WIRE_BOOL, AT(slip_screen.names_somebody)},
       {"reason", WIRE_CHARS, AT(slip_screen.reason), .comment = "which its author reads"});
FIELDS(card_make, ID("class", card.class_id), OWN_ID("pupil", card.pupil, "0: everybody"));
FIELDS(card_sit, {"token", WIRE_HEX, AT(card_sit.token),
                  .comment = "made by the tablet; the session of its seat"});
FIELDS(book_list, OWN_ID("class", archive.class_id, "0 of a link or a card: its own"),
       {"text", WIRE_CHARS, AT(archive.text)},
       {"year", WIRE_INT, AT(archive.year), .max = YEAR_MAX, .optional = true,
        .comment = "in which the school year begins; 0: the newest of all"});
FIELDS(figures,
       OWN_ID("class", figures.class_id, "0 of a link or a card: its own; and of a school"),
       {"school", WIRE_INT, AT(figures.school), .max = WIRE_INTEGER_MAX, .optional = true,
        .comment = "all its classes together"},
       {"year", WIRE_INT, AT(figures.year), .max = YEAR_MAX, .optional = true,
        .comment = "in which the school year begins; 0: all"});
FIELDS(search,
       OWN_ID("class", search.class_id, "0 of a link or a card: its own; of a teacher: all"),
       {"school", WIRE_INT, AT(search.school), .max = WIRE_INTEGER_MAX, .optional = true,
        .comment = "all its classes together"},
       {"text", WIRE_CHARS, AT(search.text)},
       {"year", WIRE_INT, AT(search.year), .max = YEAR_MAX, .optional = true,
        .comment = "in which the school year begins; 0: all"},
       {"kind", WIRE_ENUM, AT(search.kind), .names = &wire_find_kinds, .optional = true},
       {"status", WIRE_ENUM, AT(search.status), .names = &wire_find_statuses, .optional = true},
       {"person", WIRE_INT, AT(search.person), .max = WIRE_INTEGER_MAX, .optional = true,
        .comment = "pupil in charge; 0: whoever"},
       {"from", WIRE_INT, AT(search.from), .max = FINDS_MAX, .optional = true,
        .comment = "how many of the best to leave out"});
FIELDS(minutes_write, ID("sitting", minutes_write.sitting),
       {"item", WIRE_INT, AT(minutes_write.item), .max = UINT16_MAX,
        .comment = "0: of the whole sitting"},
       {"edition", WIRE_INT, AT(minutes_write.edition), .max = WIRE_INTEGER_MAX,
        .comment = "the one that is changed; 0: there was none"},
       {"text", WIRE_CHARS, AT(minutes_write.text), .lines = true,
        .comment = "of several lines; empty takes it back"});
FIELDS(words_open, ID("sitting", words.sitting),
       {"item", WIRE_INT, AT(words.item), .max = UINT16_MAX,
        .comment = "0: what is of no item, and the names"},
       {"entry", WIRE_INT, AT(words.entry), .max = UINT16_MAX, .optional = true,
        .comment = "instead, a line of the book that this sitting decided: of its item"});
FIELDS(words_erase, ID("sitting", words_erase.sitting),
       {"text", WIRE_HEX, AT(words_erase.text), .comment = "as words.open told it"},
       {"everywhere", WIRE_BOOL, AT(words_erase.everywhere), .optional = true,
        .comment = "also what the class has elsewhere in the same words"},
       {"sure", WIRE_BOOL, AT(words_erase.sure), .optional = true,
        .comment = "else the answer tells what would go"});
