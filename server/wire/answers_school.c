/* SPDX-License-Identifier: EUPL-1.2 */
/* answers_school.c - the fields of answers about a school. */
#include "wire/answer_rows.h"
#include "wire/answers.h"

static const struct wire_field line_fields[] = {
        ID(struct answer_school_line, "id", id),
        STRING(struct answer_school_line, "name", name),
        COUNT(struct answer_school_line, "classes", classes),
        BOOL(struct answer_school_line, "admin", admin),
};
const struct wire_record wire_school_line = {"SchoolLine", WIRE_FIELDS(line_fields)};

static const struct wire_field admin_fields[] = {
        ID(struct answer_teacher, "id", id),
        STRING(struct answer_teacher, "name", name),
};
static const struct wire_record admin = {NULL, WIRE_FIELDS(admin_fields)};

static const struct wire_field class_fields[] = {
        ID(struct answer_school_class, "id", id),
        STRING(struct answer_school_class, "name", name),
        STRING(struct answer_school_class, "teachers", teachers),
        {"mode", WIRE_ENUM, WIRE_AT(struct answer_school_class, mode), .names = &wire_modes},
        BOOL(struct answer_school_class, "delegates", delegates),
        BOOL(struct answer_school_class, "own", own),
        COUNT(struct answer_school_class, "pupils", pupils),
        ID(struct answer_school_class, "last_at_ms", last_at_ms),
        ID(struct answer_school_class, "next_at_ms", next_at_ms),
        COUNT(struct answer_school_class, "entries_open", entries_open),
        COUNT(struct answer_school_class, "entries_late", entries_late),
};
static const struct wire_record school_class = {"SchoolClass", WIRE_FIELDS(class_fields)};

static const struct wire_field sent_fields[] = {
        ID(struct answer_sent, "id", id),
        ID(struct answer_sent, "from", from),
        STRING(struct answer_sent, "from_name", from_name),
        BOOL(struct answer_sent, "from_own", from_own),
        ID(struct answer_sent, "to", to),
        STRING(struct answer_sent, "to_name", to_name),
        BOOL(struct answer_sent, "to_own", to_own),
        ID(struct answer_sent, "sitting", sitting),
        COUNT(struct answer_sent, "item", item),
        COUNT(struct answer_sent, "entry", entry),
        STRING(struct answer_sent, "title", title),
        ID(struct answer_sent, "at_ms", at_ms),
        {"state", WIRE_ENUM, WIRE_AT(struct answer_sent, state), .names = &wire_sent_states},
        STRING(struct answer_sent, "reason", reason),
        {"reply", WIRE_ENUM, WIRE_AT(struct answer_sent, reply), .names = &wire_replies},
        COUNT(struct answer_sent, "minutes", minutes),
        ID(struct answer_sent, "answered_at_ms", answered_at_ms),
        STRING(struct answer_sent, "answer", answer),
        LIST("votes", struct answer_sent, votes, vote_count, uint16_t, wire_number),
};
static const struct wire_record sent = {"Sent", WIRE_FIELDS(sent_fields)};

static const struct wire_field poll_line_fields[] = {
        ID(struct answer_poll_line, "id", id),
        STRING(struct answer_poll_line, "title", title),
        {"state", WIRE_ENUM, WIRE_AT(struct answer_poll_line, state), .names = &wire_poll_states},
        ID(struct answer_poll_line, "made_at_ms", made_at_ms),
        ID(struct answer_poll_line, "closed_at_ms", closed_at_ms),
        COUNT(struct answer_poll_line, "parts", parts),
        COUNT(struct answer_poll_line, "voted", voted),
};
static const struct wire_record poll_line = {"PollLine", WIRE_FIELDS(poll_line_fields)};

static const struct wire_field part_fields[] = {
        ID(struct answer_part, "class", class_id),
        STRING(struct answer_part, "name", name),
        BOOL(struct answer_part, "own", own),
        {"state", WIRE_ENUM, WIRE_AT(struct answer_part, state), .names = &wire_part_states},
        COUNT(struct answer_part, "voters", voters),
        COUNT(struct answer_part, "present", present),
        COUNT(struct answer_part, "eligible", eligible),
        {"minutes", WIRE_INT, WIRE_AT(struct answer_part, minutes), .max = INT32_MAX,
         .comment = "once it is closed: those that hold its vote, by their number; 0: not sealed"},
};
static const struct wire_record part = {"PollPart", WIRE_FIELDS(part_fields)};

static const struct wire_field frozen_fields[] = {
        {"motion", WIRE_OBJECT, .record = &wire_motion},
};
static const struct wire_record frozen = {NULL, WIRE_FIELDS(frozen_fields)};

static const struct wire_field result_fields[] = {
        LIST("votes", struct answer_poll, votes, vote_count, uint16_t, wire_number),
        LIST("hand_votes", struct answer_poll, hand_votes, vote_count, uint16_t, wire_number),
        {"verdict", WIRE_OBJECT, WIRE_AT(struct answer_poll, verdict), .record = &wire_verdict},
        {"papers", WIRE_LIST, .offset = offsetof(struct answer_poll, papers), .max = INT32_MAX,
         .indirect = true, .record = &wire_paper_row, .stride = sizeof(struct paper_row),
         WIRE_COUNTED(struct answer_poll, paper_count),
         .comment = "marked ballots of all classes together, by value: of none it says which"},
        {"tally", WIRE_OBJECT, WIRE_AT(struct answer_poll, tally), .record = &wire_tally,
         .flag = offsetof(struct answer_poll, has_tally), .comment = "of marked ballots"},
};
static const struct wire_record result = {"PollResult", WIRE_FIELDS(result_fields)};

static const struct wire_field poll_fields[] = {
        ID(struct answer_poll, "id", id),
        ID(struct answer_poll, "school", school),
        STRING(struct answer_poll, "school_name", school_name),
        {"asked_by", WIRE_STRING, WIRE_AT(struct answer_poll, asked_by),
         .comment = "a teacher; nobody is known of votes of before, or of another server"},
        BOOL(struct answer_poll, "admin", admin),
        {"state", WIRE_ENUM, WIRE_AT(struct answer_poll, state), .names = &wire_poll_states},
        ID(struct answer_poll, "made_at_ms", made_at_ms),
        ID(struct answer_poll, "closed_at_ms", closed_at_ms),
        LIST("parts", struct answer_poll, parts, part_count, struct answer_part, part),
        COUNT(struct answer_poll, "voters", voters),
        COUNT(struct answer_poll, "eligible", eligible),
        {"motion", WIRE_SPLICE, WIRE_AT(struct answer_poll, motion), .record = &frozen},
        {"result", WIRE_OBJECT, .record = &result, .flag = offsetof(struct answer_poll, has_result),
         .comment = "once it is closed"},
};
const struct wire_record wire_poll_ok = {"PollOk", WIRE_FIELDS(poll_fields)};

static const struct wire_field school_fields[] = {
        ID(struct answer_school, "id", id),
        STRING(struct answer_school, "name", name),
        BOOL(struct answer_school, "public_page", public_page),
        BOOL(struct answer_school, "has_code", has_code),
        BOOL(struct answer_school, "admin", admin),
        LIST("admins", struct answer_school, admins, admin_count, struct answer_teacher, admin),
        LIST("classes", struct answer_school, classes, class_count, struct answer_school_class,
             school_class),
        LIST("polls", struct answer_school, polls, poll_count, struct answer_poll_line, poll_line),
        LIST("sent", struct answer_school, sent, sent_count, struct answer_sent, sent),
};
const struct wire_record wire_school_ok = {"SchoolOk", WIRE_FIELDS(school_fields)};

static const struct wire_field code_fields[] = {
        {"code", WIRE_STRING, .width = sizeof(const char *), .comment = "said this once"},
};
const struct wire_record wire_school_code_ok = {"SchoolCodeOk", WIRE_FIELDS(code_fields)};

static const struct wire_field elected_line_fields[] = {
        ID(struct answer_elected_line, "class", class_id),
        STRING(struct answer_elected_line, "class_name", class_name),
        STRING(struct answer_elected_line, "name", name),
};
static const struct wire_record elected_line = {"Elected", WIRE_FIELDS(elected_line_fields)};
static const struct wire_field elected_fields[] = {
        LIST("elected", struct answer_elected, lines, count, struct answer_elected_line,
             elected_line),
};
const struct wire_record wire_elected_ok = {"ElectedOk", WIRE_FIELDS(elected_fields)};
