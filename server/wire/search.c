/* SPDX-License-Identifier: EUPL-1.2 */
/* search.c - the fields of what a search answers. */
#include "wire/answer_rows.h"
#include "wire/answers.h"

static const struct wire_field piece_fields[] = {
        STRING(struct answer_piece, "text", text),
        {"hit", WIRE_BOOL, WIRE_AT(struct answer_piece, hit),
         .comment = "a word that was searched for"},
};
static const struct wire_record piece = {"Piece", WIRE_FIELDS(piece_fields)};

static const struct wire_field hit_fields[] = {
        ID(struct answer_hit, "class_id", class_id),
        STRING(struct answer_hit, "class_name", class_name),
        {"own", WIRE_BOOL, WIRE_AT(struct answer_hit, own),
         .comment = "else of another class of the school: what it has decided"},
        ID(struct answer_hit, "sitting", sitting),
        COUNT(struct answer_hit, "number", number),
        COUNT(struct answer_hit, "item", item),
        {"line", WIRE_INT, WIRE_AT(struct answer_hit, line), .max = BOOK_ENTRIES_MAX,
         .comment = "of the book, of that sitting; 0: none"},
        {"kind", WIRE_ENUM, WIRE_AT(struct answer_hit, kind), .names = &wire_find_kinds},
        {"status", WIRE_ENUM, WIRE_AT(struct answer_hit, status), .names = &wire_find_statuses},
        ID(struct answer_hit, "at_ms", at_ms),
        LIST("title", struct answer_hit, title, title_count, struct answer_piece, piece),
        LIST("excerpt", struct answer_hit, excerpt, excerpt_count, struct answer_piece, piece),
        STRING(struct answer_hit, "who", who),
};
static const struct wire_record hit = {"Hit", WIRE_FIELDS(hit_fields)};

static const struct wire_field person_fields[] = {
        ID(struct answer_pupil, "id", id),
        STRING(struct answer_pupil, "name", name),
};
static const struct wire_record person = {NULL, WIRE_FIELDS(person_fields)};

static const struct wire_field search_fields[] = {
        LIST("hits", struct answer_search, hits, hit_count, struct answer_hit, hit),
        {"total", WIRE_INT, WIRE_AT(struct answer_search, total), .max = FINDS_MAX,
         .comment = "1000: or more, of which these are the newest"},
        COUNT(struct answer_search, "from", from),
        {"more", WIRE_BOOL, WIRE_AT(struct answer_search, more)},
        {"years", WIRE_LIST, WIRE_AT(struct answer_search, years.year), .max = YEARS_MAX,
         .record = &wire_number, .stride = sizeof(uint16_t),
         WIRE_COUNTED(struct answer_search, years.count),
         .comment = "school years in which there is something, newest first"},
        LIST("people", struct answer_search, people, people_count, struct answer_pupil, person),
};
const struct wire_record wire_search_ok = {"SearchOk", WIRE_FIELDS(search_fields)};
