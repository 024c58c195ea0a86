/* SPDX-License-Identifier: EUPL-1.2 */
/* answers_council.c - the fields of answers about the idea box, cards and the decision book. */
#include "wire/answer_rows.h"
#include "wire/answers.h"

/* clang-format off */
#define PUPIL(base) \
	ID(base, "pupil", pupil), STRING(base, "name", name), STRING(base, "picture", picture)
/* clang-format on */

static const struct wire_field council_fields[] = {
        ID(struct answer_council, "class_id", class_id),
        STRING(struct answer_council, "class_name", class_name),
        {"council", WIRE_OBJECT, WIRE_AT(struct answer_council, form),
         .record = &wire_council_form},
};
const struct wire_record wire_council_ok = {"CouncilOk", WIRE_FIELDS(council_fields)};

static const struct wire_field slip_fields[] = {
        ID(struct answer_slip, "id", id),
        PUPIL(struct answer_slip),
        {"kind", WIRE_ENUM, WIRE_AT(struct answer_slip, kind), .names = &wire_item_kinds},
        {"state", WIRE_ENUM, WIRE_AT(struct answer_slip, state), .names = &wire_slip_states},
        {"source", WIRE_ENUM, WIRE_AT(struct answer_slip, source), .names = &wire_slip_sources},
        BOOL(struct answer_slip, "names_somebody", names_somebody),
        BOOL(struct answer_slip, "supported", supported),
        COUNT(struct answer_slip, "supports", supports),
        ID(struct answer_slip, "made_at_ms", made_at_ms),
        ID(struct answer_slip, "sitting", sitting),
        STRING(struct answer_slip, "text", text),
        STRING(struct answer_slip, "reason", reason),
        STRING(struct answer_slip, "from", from),
};
static const struct wire_record slip = {"Slip", WIRE_FIELDS(slip_fields)};

static const struct wire_field limit_fields[] = {
        {NULL, WIRE_INT, .width = 1, .max = SLIPS_PER_KIND_MAX},
};
static const struct wire_record limit = {NULL, WIRE_FIELDS(limit_fields)};

static const struct wire_field writer_fields[] = {
        ID(struct answer_pupil, "id", id),
        STRING(struct answer_pupil, "name", name),
        STRING(struct answer_pupil, "picture", picture),
};
static const struct wire_record writer = {NULL, WIRE_FIELDS(writer_fields)};

static const struct wire_field unfinished_fields[] = {
        ID(struct answer_unfinished, "sitting", sitting),
        COUNT(struct answer_unfinished, "number", number),
        STRING(struct answer_unfinished, "title", title),
        ID(struct answer_unfinished, "at_ms", at_ms),
};
static const struct wire_record unfinished = {
        "UnfinishedMinutes", "Of a sitting in which this card's pupil was secretary.",
        WIRE_FIELDS(unfinished_fields)};

static const struct wire_field box_fields[] = {
        ID(struct answer_box, "class_id", class_id),
        STRING(struct answer_box, "class_name", class_name),
        {"mode", WIRE_ENUM, WIRE_AT(struct answer_box, mode), .names = &wire_modes},
        BOOL(struct answer_box, "open", open),
        BOOL(struct answer_box, "support", support),
        {"limits", WIRE_LIST, WIRE_AT(struct answer_box, limits), .max = KIND_REQUEST + 1,
         .record = &limit, .stride = 1},
        PUPIL(struct answer_box),
        ID(struct answer_box, "sitting", sitting),
        LIST("pupils", struct answer_box, pupils, pupil_count, struct answer_pupil, writer),
        LIST("slips", struct answer_box, slips, slip_count, struct answer_slip, slip),
        LIST("others", struct answer_box, others, other_count, struct answer_slip, slip),
        LIST("minutes", struct answer_box, minutes, minutes_count, struct answer_unfinished,
             unfinished),
};
const struct wire_record wire_box_ok = {"BoxOk", WIRE_FIELDS(box_fields)};

static const struct wire_field card_fields[] = {
        PUPIL(struct answer_card),
        {"token", WIRE_HEX, WIRE_AT(struct answer_card, token), .comment = "said this once"},
};
static const struct wire_record card = {"Card", WIRE_FIELDS(card_fields)};
static const struct wire_field cards_fields[] = {
        LIST("cards", struct cards_ok, cards, count, struct answer_card, card),
};
const struct wire_record wire_cards_ok = {"CardsOk", WIRE_FIELDS(cards_fields)};

static const struct wire_field life_fields[] = {
        ID(struct answer_life, "sitting", sitting),
        COUNT(struct answer_life, "number", number),
        ID(struct answer_life, "at_ms", at_ms),
        {"state", WIRE_ENUM, WIRE_AT(struct answer_life, state), .names = &wire_entry_states},
        STRING(struct answer_life, "word", word),
};
static const struct wire_record life = {"Life", WIRE_FIELDS(life_fields)};

static const struct wire_field entry_fields[] = {
        ID(struct answer_book_entry, "sitting", sitting),
        COUNT(struct answer_book_entry, "number", number),
        COUNT(struct answer_book_entry, "minutes", minutes),
        ID(struct answer_book_entry, "decided_at_ms", decided_at_ms),
        STRING(struct answer_book_entry, "text", text),
        STRING(struct answer_book_entry, "who", who),
        {"state", WIRE_ENUM, WIRE_AT(struct answer_book_entry, state), .names = &wire_entry_states},
        {"trial", WIRE_INT, WIRE_AT(struct answer_book_entry, trial), .max = UINT8_MAX},
        BOOL(struct answer_book_entry, "commission", commission),
        COUNT(struct answer_book_entry, "due_day", due_day),
        {"post", WIRE_ENUM, WIRE_AT(struct answer_book_entry, post), .names = &wire_posts,
         .comment = "how its matter came from elsewhere in the school"},
        {"reply", WIRE_ENUM, WIRE_AT(struct answer_book_entry, reply), .names = &wire_replies},
        STRING(struct answer_book_entry, "from", from),
        LIST("life", struct answer_book_entry, life, life_count, struct answer_life, life),
};
static const struct wire_record entry = {"BookEntry", WIRE_FIELDS(entry_fields)};
static const struct wire_field book_fields[] = {
        ID(struct answer_book, "class_id", class_id),
        STRING(struct answer_book, "class_name", class_name),
        LIST("entries", struct answer_book, entries, entry_count, struct answer_book_entry, entry),
        YEARS(struct answer_book, years.year, years.count),
        TODAY(struct answer_book, today),
        {"more", WIRE_BOOL, WIRE_AT(struct answer_book, more),
         .comment = "older lines, which did not fit"},
};
const struct wire_record wire_book_ok = {"BookOk", WIRE_FIELDS(book_fields)};

static const struct wire_field written_fields[] = {
        ID(struct answer_written, "edition", edition),
        ID(struct answer_written, "at_ms", at_ms),
};
const struct wire_record wire_written_ok = {"WrittenOk", WIRE_FIELDS(written_fields)};
