/* SPDX-License-Identifier: EUPL-1.2 */
/* import.c - sending an archive in parts, and what became of it. */
#include "wire/answer.h"
#include "wire/commands_council.h"

#define AT(member)     WIRE_AT(struct command, list.member)
#define ANSWER(member) WIRE_AT(struct answer_import, member)

static const struct wire_field part_fields[] = {
        {"at", WIRE_INT, AT(at), .max = WIRE_INTEGER_MAX,
         .comment = "so many bytes came before; 0 begins anew"},
        {"data", WIRE_DATA, AT(data), .max = MESSAGE_TEACHER_BYTES_MAX,
         WIRE_COUNTED(struct command, list.data_bytes),
         .comment = "base64 of the next bytes of the file"},
};
const struct wire_record command_import_part = {WIRE_FIELDS(part_fields)};

static const struct wire_field part_ok_fields[] = {
        {"bytes", WIRE_INT, .width = sizeof(int64_t), .max = WIRE_INTEGER_MAX,
         .comment = "that are there now"},
};
const struct wire_record wire_import_part_ok = {"ImportPartOk", WIRE_FIELDS(part_ok_fields)};

static const struct wire_field ok_fields[] = {
        {"fault", WIRE_STRING, ANSWER(fault),
         .comment = "none, or why nothing was taken in: docs/export.md"},
        {"line", WIRE_INT, ANSWER(line), .max = WIRE_INTEGER_MAX, .comment = "where; 0: nowhere"},
        {"sitting", WIRE_INT, ANSWER(sitting), .max = WIRE_INTEGER_MAX},
        {"entry", WIRE_INT, ANSWER(entry), .max = WIRE_INTEGER_MAX},
        {"classes", WIRE_INT, ANSWER(classes), .max = WIRE_INTEGER_MAX, .comment = "new here"},
        {"pupils", WIRE_INT, ANSWER(pupils), .max = WIRE_INTEGER_MAX},
        {"sittings", WIRE_INT, ANSWER(sittings), .max = WIRE_INTEGER_MAX},
        {"entries", WIRE_INT, ANSWER(entries), .max = WIRE_INTEGER_MAX},
        {"votes", WIRE_INT, ANSWER(votes), .max = WIRE_INTEGER_MAX, .comment = "counted again"},
        {"known", WIRE_INT, ANSWER(known), .max = WIRE_INTEGER_MAX,
         .comment = "sittings that were here already"},
        {"schools", WIRE_INT, ANSWER(schools), .max = WIRE_INTEGER_MAX, .comment = "new here"},
        {"sent", WIRE_INT, ANSWER(sent), .max = WIRE_INTEGER_MAX,
         .comment = "motions that are new here, or further on"},
        {"polls", WIRE_INT, ANSWER(polls), .max = WIRE_INTEGER_MAX, .comment = "the same"},
        {"slips", WIRE_INT, ANSWER(slips), .max = WIRE_INTEGER_MAX,
         .comment = "that wait in an idea box, and are new here"},
};
const struct wire_record wire_import_ok = {"ImportOk", WIRE_FIELDS(ok_fields)};
