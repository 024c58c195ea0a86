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
        {"name", WIRE_TEXT, WIRE_AT(struct event_member, name)},
        {"picture", WIRE_PICTURE, WIRE_AT(struct event_member, picture)},
};
static const struct wire_record member = {WIRE_FIELDS(member_fields)};

FIELDS(prepared, {"id", WIRE_INT, AT(prepared.id), .max = WIRE_INTEGER_MAX},
       {"class", WIRE_INT, AT(prepared.class_id), .max = WIRE_INTEGER_MAX},
       {"mode", WIRE_ENUM, AT(prepared.mode), .names = &wire_modes},
       {"title", WIRE_TEXT, AT(prepared.title)}, {"class_name", WIRE_TEXT, AT(prepared.class_name)},
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
       {"title", WIRE_TEXT, AT(item_amended.title)},
       {"objection", WIRE_TEXT, AT(item_amended.objection)});
FIELDS(vote_decided, VOTE(vote_decided.vote),
       {"choice", WIRE_INT, AT(vote_decided.choice), .max = CHOICES_MAX - 1},
       VERDICT(vote_decided.verdict));
FIELDS(vote_annulled, VOTE(vote_annulled.vote), {"reason", WIRE_TEXT, AT(vote_annulled.reason)},
       SEATS("signed", vote_annulled.signed_));
FIELDS(sealed, {"number", WIRE_INT, AT(sealed.number), .max = UINT16_MAX});
static const struct wire_record none = {.count = 0};

const struct wire_record *const wire_events[EVENT_COUNT] = {
#define X(name, word, member) [EVENT_##name] = &(member),
        EVENTS(X)
#undef X
};
