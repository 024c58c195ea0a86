/* SPDX-License-Identifier: EUPL-1.2 */
/* events.c - the fields of each event in the journal. A released row is never changed. */
#include "wire/table.h"

#define AT(member) WIRE_AT(struct event, member)
#define FIELDS(name, ...)                                                                          \
	static const struct wire_field name##_fields[] = {__VA_ARGS__};                            \
	static const struct wire_record name = {WIRE_FIELDS(name##_fields)}
/* clang-format off */
/* clang-format off */
#define ITEM(member) {"item", WIRE_INT, AT(member), .min = 1, .max = UINT16_MAX}
#define VOTE(member) {"vote", WIRE_INT, AT(member), .min = 1, .max = VOTES_MAX}
#define SEATS(word, member) {word, WIRE_SET, AT(member), .max = MEMBERS_MAX}
#define TIME(word, member) {word, WIRE_INT, AT(member), .max = WIRE_INTEGER_MAX}
#define VERDICT(member) {"verdict", WIRE_OBJECT, AT(member), .record = &wire_verdict}
/* clang-format on */
/* clang-format on */

static const struct wire_field member_fields[] = {
        {"pupil", WIRE_INT, WIRE_AT(struct event_member, pupil), .max = WIRE_INTEGER_MAX},
        {"name", WIRE_TEXT, WIRE_AT(struct event_member, name), .max = NAME_BYTES_MAX},
        {"picture", WIRE_PICTURE, WIRE_AT(struct event_member, picture)},
};
static const struct wire_record member = {WIRE_FIELDS(member_fields)};

FIELDS(prepared, {"id", WIRE_INT, AT(prepared.id), .max = WIRE_INTEGER_MAX},
       {"class", WIRE_INT, AT(prepared.class_id), .max = WIRE_INTEGER_MAX},
       {"mode", WIRE_ENUM, AT(prepared.mode), .names = &wire_modes},
       {"title", WIRE_TEXT, AT(prepared.title), .max = TITLE_BYTES_MAX},
       {"class_name", WIRE_TEXT, AT(prepared.class_name), .max = NAME_BYTES_MAX},
       {"previous", WIRE_HEX, AT(prepared.previous)},
       {"members", WIRE_LIST, AT(prepared.members), .max = MEMBERS_MAX, .record = &member,
        .stride = sizeof(struct event_member), WIRE_COUNTED(struct event, prepared.member_count)});
FIELDS(item, ITEM(item.id), {"motion", WIRE_OBJECT, AT(item.motion), .record = &wire_motion});
FIELDS(item_ref, ITEM(item_ref.id));
FIELDS(item_moved, ITEM(item_moved.id), {"to", WIRE_INT, AT(item_moved.to), .max = ITEMS_MAX - 1});
FIELDS(door, {"code", WIRE_CODE, AT(door.code)});
FIELDS(seat, {"seat", WIRE_INT, AT(seat.seat), .max = MEMBERS_MAX - 1});
FIELDS(vote_opened, VOTE(vote_opened.vote), ITEM(vote_opened.item),
       {"round", WIRE_INT, AT(vote_opened.round), .min = 1, .max = UINT8_MAX},
       {"frozen", WIRE_HEX, AT(vote_opened.frozen)}, TIME("closes_at_ms", vote_opened.closes_at_ms),
       SEATS("eligible", vote_opened.eligible),
       {"fallback", WIRE_BOOL, AT(vote_opened.fallback), .optional = true},
       {"amendment", WIRE_INT, AT(vote_opened.amendment), .max = AMENDMENTS_MAX, .optional = true},
       {"seats", WIRE_INT, AT(vote_opened.seats), .max = OPTIONS_MAX, .optional = true},
       {"standing", WIRE_SET, AT(vote_opened.standing), .max = OPTIONS_MAX, .optional = true});
FIELDS(signed_, VOTE(signed_.vote), {"seat", WIRE_INT, AT(signed_.seat), .max = MEMBERS_MAX - 1},
       {"choice", WIRE_CHOSEN, AT(signed_.choice)},
       {"marks", WIRE_LIST, AT(signed_.marks), .max = OPTIONS_MAX, .record = &wire_byte,
        .stride = 1, .padded = true, .optional = true});
FIELDS(paper_signed, VOTE(paper_signed.vote), SEATS("seats", paper_signed.seats));
FIELDS(paper_unsigned, VOTE(paper_unsigned.vote),
       {"seat", WIRE_INT, AT(paper_unsigned.seat), .max = MEMBERS_MAX - 1});
FIELDS(vote_clock, VOTE(vote_clock.vote), TIME("closes_at_ms", vote_clock.closes_at_ms));
FIELDS(vote_closed, VOTE(vote_closed.vote),
       {"by", WIRE_ENUM, AT(vote_closed.by), .names = &wire_closers});
FIELDS(vote_ref, VOTE(vote_ref.vote));
FIELDS(vote_counted, VOTE(vote_counted.vote), SEATS("signed", vote_counted.signed_),
       SEATS("present", vote_counted.present), {"choices", WIRE_CHOICES, AT(vote_counted.choice)},
       {"votes", WIRE_LIST, AT(vote_counted.votes), .max = CHOICES_MAX, .record = &wire_number,
        .stride = sizeof(uint16_t)},
       VERDICT(vote_counted.verdict));
FIELDS(vote_tallied, VOTE(vote_tallied.vote), SEATS("signed", vote_tallied.signed_),
       SEATS("present", vote_tallied.present), SEATS("on_paper", vote_tallied.on_paper),
       {"choices", WIRE_CHOICES, AT(vote_tallied.choice)},
       {"votes", WIRE_LIST, AT(vote_tallied.votes), .max = CHOICES_MAX, .record = &wire_number,
        .stride = sizeof(uint16_t)},
       {"hand_votes", WIRE_LIST, AT(vote_tallied.hand_votes), .max = CHOICES_MAX,
        .record = &wire_number, .stride = sizeof(uint16_t)},
       {"spoiled", WIRE_INT, AT(vote_tallied.spoiled), .max = MEMBERS_MAX},
       {"papers", WIRE_LIST, AT(vote_tallied.papers), .max = MEMBERS_MAX, .record = &wire_paper_row,
        .stride = sizeof(struct paper_row), WIRE_COUNTED(struct event, vote_tallied.paper_count)},
       {"seat_marks", WIRE_LIST, AT(vote_tallied.seat_marks), .max = MEMBERS_MAX,
        .record = &wire_seat_marks, .stride = sizeof(struct seat_marks),
        WIRE_COUNTED(struct event, vote_tallied.seat_marks_count)},
       {"seed", WIRE_CHARS, AT(vote_tallied.seed)}, VERDICT(vote_tallied.verdict));
FIELDS(vote_settled, VOTE(vote_settled.vote),
       {"order", WIRE_LIST, AT(vote_settled.order), .max = OPTIONS_MAX, .record = &wire_byte,
        .stride = 1, .padded = true},
       {"seed", WIRE_CHARS, AT(vote_settled.seed)},
       {"casting_choice", WIRE_CHOICE, AT(vote_settled.casting_choice), .max = OPTIONS_MAX - 1},
       VERDICT(vote_settled.verdict));
FIELDS(vote_accepted, VOTE(vote_accepted.vote),
       {"choice", WIRE_INT, AT(vote_accepted.choice), .max = OPTIONS_MAX - 1},
       {"accepts", WIRE_BOOL, AT(vote_accepted.accepts)}, VERDICT(vote_accepted.verdict));
FIELDS(workshop, VOTE(workshop.vote), {"on", WIRE_BOOL, AT(workshop.on)});
FIELDS(item_amended, ITEM(item_amended.item), VOTE(item_amended.vote),
       {"title", WIRE_TEXT, AT(item_amended.title), .max = TITLE_BYTES_MAX},
       {"objection", WIRE_TEXT, AT(item_amended.objection), .max = REASON_BYTES_MAX});
FIELDS(vote_decided, VOTE(vote_decided.vote),
       {"choice", WIRE_INT, AT(vote_decided.choice), .max = CHOICES_MAX - 1},
       VERDICT(vote_decided.verdict));
FIELDS(vote_annulled, VOTE(vote_annulled.vote),
       {"reason", WIRE_TEXT, AT(vote_annulled.reason), .max = REASON_BYTES_MAX},
       SEATS("signed", vote_annulled.signed_));
FIELDS(sealed, {"number", WIRE_INT, AT(sealed.number), .max = UINT16_MAX});
static const struct wire_record none = {.count = 0};

/* The council. */
static const struct wire_field waited_fields[] = {
        {"seat", WIRE_INT, WIRE_AT(struct term, seat), .max = MEMBERS_MAX - 1},
        {"waited", WIRE_LIST, WIRE_AT(struct term, waited), .max = OFFICE_COUNT,
         .record = &wire_byte, .stride = 1},
};
static const struct wire_record waited = {WIRE_FIELDS(waited_fields)};
static const struct wire_field gathered_row_fields[] = {
        {"slip", WIRE_INT, WIRE_AT(struct gathered, slip), .max = WIRE_INTEGER_MAX},
        {"kind", WIRE_ENUM, WIRE_AT(struct gathered, kind), .names = &wire_item_kinds},
        {"author", WIRE_CHOSEN, WIRE_AT(struct gathered, author), .max = MEMBERS_MAX - 1},
        {"names_somebody", WIRE_BOOL, WIRE_AT(struct gathered, names_somebody)},
        {"trial_entry", WIRE_INT, WIRE_AT(struct gathered, trial_entry), .max = BOOK_ENTRIES_MAX},
        {"title", WIRE_TEXT, WIRE_AT(struct gathered, title), .max = TITLE_BYTES_MAX},
};
static const struct wire_record gathered_row = {WIRE_FIELDS(gathered_row_fields)};

FIELDS(council, {"council", WIRE_OBJECT, AT(council), .record = &wire_council});
FIELDS(terms, {"terms", WIRE_LIST, AT(terms.rows), .max = MEMBERS_MAX, .record = &waited,
               .stride = sizeof(struct term), WIRE_COUNTED(struct event, terms.count)});
FIELDS(book, {"entries", WIRE_LIST, AT(book.rows), .max = ENTRIES_CARRIED, .record = &wire_entry,
              .stride = sizeof(struct entry), WIRE_COUNTED(struct event, book.count)});
FIELDS(gathered, {"first", WIRE_INT, AT(gathered.first), .min = 1, .max = UINT16_MAX},
       {"items", WIRE_LIST, AT(gathered.rows), .max = ITEMS_MAX, .record = &gathered_row,
        .stride = sizeof(struct gathered), WIRE_COUNTED(struct event, gathered.count)});
FIELDS(resumed, {"here", WIRE_SET, AT(resumed.here), .max = MEMBERS_MAX, .optional = true});
FIELDS(stage, {"place", WIRE_INT, AT(stage.place), .max = STAGE_COUNT - 1});
FIELDS(office, {"seat", WIRE_INT, AT(office.seat), .max = MEMBERS_MAX - 1},
       {"role", WIRE_ENUM, AT(office.office), .names = &wire_offices});
FIELDS(floor_asked, {"seat", WIRE_INT, AT(floor_asked.seat), .max = MEMBERS_MAX - 1},
       {"tag", WIRE_ENUM, AT(floor_asked.tag), .names = &wire_tags});
FIELDS(floor_given, {"seat", WIRE_INT, AT(floor_given.seat), .max = MEMBERS_MAX - 1},
       TIME("until_ms", floor_given.until_ms));
FIELDS(ritual, {"ritual", WIRE_ENUM, AT(ritual.ritual), .names = &wire_rituals});
FIELDS(item_about, ITEM(item_about.id),
       {"kind", WIRE_ENUM, AT(item_about.kind), .names = &wire_item_kinds},
       {"author", WIRE_CHOSEN, AT(item_about.author), .max = MEMBERS_MAX - 1},
       {"minutes", WIRE_INT, AT(item_about.minutes), .max = ITEM_MINUTES_MAX},
       {"names_somebody", WIRE_BOOL, AT(item_about.names_somebody)},
       {"slip", WIRE_INT, AT(item_about.slip), .max = WIRE_INTEGER_MAX});
FIELDS(item_posted, ITEM(item_posted.id),
       {"post", WIRE_ENUM, AT(item_posted.posted.post), .names = &wire_posts},
       {"reply", WIRE_ENUM, AT(item_posted.posted.reply), .names = &wire_replies},
       {"from", WIRE_TEXT, AT(item_posted.posted.from), .max = NAME_BYTES_MAX});
FIELDS(item_clock, ITEM(item_clock.id), TIME("until_ms", item_clock.until_ms));
FIELDS(item_projected, ITEM(item_projected.id), {"on", WIRE_BOOL, AT(item_projected.on)});
FIELDS(item_excluded, ITEM(item_excluded.id),
       {"reason", WIRE_TEXT, AT(item_excluded.reason), .max = REASON_BYTES_MAX});
FIELDS(concern, ITEM(concern.id), {"gate", WIRE_INT, AT(concern.gate), .max = GATE_ALL});
FIELDS(amendment, {"number", WIRE_INT, AT(amendment.number), .min = 1, .max = AMENDMENTS_MAX},
       ITEM(amendment.item), {"author", WIRE_CHOSEN, AT(amendment.author), .max = MEMBERS_MAX - 1},
       {"text", WIRE_TEXT, AT(amendment.text), .max = TITLE_BYTES_MAX});
FIELDS(amendment_settled,
       {"number", WIRE_INT, AT(amendment_settled.number), .min = 1, .max = AMENDMENTS_MAX},
       {"state", WIRE_ENUM, AT(amendment_settled.state), .names = &wire_amendment_states});
FIELDS(entry, {"entry", WIRE_OBJECT, AT(entry), .record = &wire_entry});
FIELDS(entry_assigned,
       {"entry", WIRE_INT, AT(entry_assigned.entry), .min = 1, .max = BOOK_ENTRIES_MAX},
       SEATS("who", entry_assigned.who),
       {"who_else", WIRE_TEXT, AT(entry_assigned.who_else), .max = OPTION_BYTES_MAX},
       {"due_day", WIRE_INT, AT(entry_assigned.due_day), .max = DAY_MAX});
FIELDS(entry_reviewed,
       {"entry", WIRE_INT, AT(entry_reviewed.entry), .min = 1, .max = BOOK_ENTRIES_MAX},
       {"state", WIRE_ENUM, AT(entry_reviewed.state), .names = &wire_entry_states},
       {"word", WIRE_TEXT, AT(entry_reviewed.word), .max = REASON_BYTES_MAX},
       {"due_day", WIRE_INT, AT(entry_reviewed.due_day), .max = DAY_MAX});
FIELDS(entry_ref, {"entry", WIRE_INT, AT(entry_ref.entry), .max = BOOK_ENTRIES_MAX});
FIELDS(note, {"item", WIRE_INT, AT(note.item), .max = UINT16_MAX},
       {"author", WIRE_CHOSEN, AT(note.author), .max = MEMBERS_MAX - 1},
       {"role", WIRE_CHOICE, AT(note.office), .max = OFFICE_COUNT - 1},
       {"text", WIRE_TEXT, AT(note.text), .max = NOTE_BYTES_MAX});
static const struct wire_field earlier_fields[] = {
        {"sitting", WIRE_INT, WIRE_AT(struct earlier_minutes, sitting), .max = WIRE_INTEGER_MAX},
        {"number", WIRE_INT, WIRE_AT(struct earlier_minutes, number), .max = UINT16_MAX},
        {"sealed_at_ms", WIRE_INT, WIRE_AT(struct earlier_minutes, sealed_at_ms),
         .max = WIRE_INTEGER_MAX},
        {"approved", WIRE_BOOL, WIRE_AT(struct earlier_minutes, approved)},
        {"title", WIRE_TEXT, WIRE_AT(struct earlier_minutes, title), .max = TITLE_BYTES_MAX},
};
static const struct wire_record earlier = {WIRE_FIELDS(earlier_fields)};
FIELDS(minutes_carried, {"minutes", WIRE_LIST, AT(minutes_carried.rows), .max = MINUTES_CARRIED,
                         .record = &earlier, .stride = sizeof(struct earlier_minutes),
                         WIRE_COUNTED(struct event, minutes_carried.count)});
FIELDS(approval, {"sitting", WIRE_INT, AT(approval.sitting), .max = WIRE_INTEGER_MAX},
       {"number", WIRE_INT, AT(approval.number), .max = UINT16_MAX},
       {"head", WIRE_HEX, AT(approval.head)},
       {"text", WIRE_TEXT, AT(approval.text), .max = PROSE_WRITTEN_MAX});
FIELDS(correction, {"sitting", WIRE_INT, AT(correction.sitting), .max = WIRE_INTEGER_MAX},
       {"number", WIRE_INT, AT(correction.number), .max = UINT16_MAX},
       {"item", WIRE_INT, AT(correction.item), .max = UINT16_MAX},
       {"author", WIRE_CHOSEN, AT(correction.author), .max = MEMBERS_MAX - 1},
       {"text", WIRE_TEXT, AT(correction.text), .max = NOTE_BYTES_MAX});
FIELDS(on, {"on", WIRE_BOOL, AT(on.on)});
FIELDS(wished, {"seat", WIRE_INT, AT(wished.seat), .max = MEMBERS_MAX - 1},
       {"items", WIRE_LIST, AT(wished.items), .max = WISHES_MAX, .record = &wire_number,
        .stride = sizeof(uint16_t), WIRE_COUNTED(struct event, wished.count)});
FIELDS(ordered, {"items", WIRE_LIST, AT(ordered.items), .max = ITEMS_MAX, .record = &wire_number,
                 .stride = sizeof(uint16_t), WIRE_COUNTED(struct event, ordered.count)});

const struct wire_record *const wire_events[EVENT_COUNT] = {
#define X(name, word, member) [EVENT_##name] = &(member),
        EVENTS(X)
#undef X
};
