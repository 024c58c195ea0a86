/* SPDX-License-Identifier: EUPL-1.2 */
/* paper.c - asking for a document to take home, and the ticket that fetches it. */
#include "wire/answer.h"
#include "wire/commands_council.h"

#define AT(member)     WIRE_AT(struct command, paper.member)
#define ANSWER(member) WIRE_AT(struct answer_paper, member)

static const struct wire_field fields[] = {
        {"kind", WIRE_ENUM, AT(kind), .names = &wire_document_kinds},
        {"format", WIRE_ENUM, AT(format), .names = &wire_document_formats,
         .comment = "csv: of minutes, book, figures and poll only; json: of sitting; archive: of "
                    "class"},
        {"lang", WIRE_ENUM, AT(language), .names = &wire_languages},
        {"class", WIRE_INT, AT(class_id), .max = WIRE_INTEGER_MAX, .optional = true,
         .comment = "of book, poster, figures and class; 0 for a reader: the link's class"},
        {"school", WIRE_INT, AT(school), .min = 1, .max = WIRE_INTEGER_MAX, .optional = true,
         .comment = "of figures, in place of a class: all its classes together"},
        {"sitting", WIRE_INT, AT(sitting), .min = 1, .max = WIRE_INTEGER_MAX, .optional = true,
         .comment = "of minutes, official, roll and sitting"},
        {"poll", WIRE_INT, AT(poll), .min = 1, .max = WIRE_INTEGER_MAX, .optional = true,
         .comment = "of poll: a vote of a school that is closed"},
        {"item", WIRE_INT, AT(item), .min = 1, .max = UINT16_MAX, .optional = true,
         .comment = "of official and roll: an election"},
        {"year", WIRE_INT, AT(year), .min = DOCUMENT_YEAR_MIN, .max = DOCUMENT_YEAR_MAX,
         .optional = true,
         .comment = "of book and figures: a school year, by its beginning; else all"},
        {"names", WIRE_ENUM, AT(names), .names = &wire_shown_names, .optional = true,
         .comment = "no more than these; a link gets no more than its own"},
};
const struct wire_record command_paper_make = {WIRE_FIELDS(fields)};

static const struct wire_field ok_fields[] = {
        {"ticket", WIRE_HEX, ANSWER(ticket), .comment = "GET /paper/ticket/name, once"},
        {"name", WIRE_STRING, ANSWER(name), .comment = "a name for the file"},
        {"bytes", WIRE_INT, ANSWER(bytes), .max = ARCHIVE_BYTES_MAX},
        {"type", WIRE_STRING, ANSWER(type)},
};
const struct wire_record wire_paper_ok = {"PaperOk", WIRE_FIELDS(ok_fields)};
