/* SPDX-License-Identifier: EUPL-1.2 */
/* answers.c - the fields of answers and notes. */
#include "wire/answer_rows.h"
#include "wire/answers.h"

/* clang-format off */
#define MODE(base) {"mode", WIRE_ENUM, WIRE_AT(base, mode), .names = &wire_modes}
/* clang-format on */

static const struct wire_field made_fields[] = {
        {"id", WIRE_INT, .width = sizeof(int64_t), .max = WIRE_INTEGER_MAX},
};
const struct wire_record wire_made = {WIRE_FIELDS(made_fields)};

static const struct wire_field hello_fields[] = {
        {"role", WIRE_ENUM, WIRE_AT(struct answer_hello, role), .names = &wire_roles},
        STRING(struct answer_hello, "name", name),
        ID(struct answer_hello, "class_id", class_id),
        ID(struct answer_hello, "sitting", sitting),
        STRING(struct answer_hello, "version", version),
        {"names", WIRE_ENUM, WIRE_AT(struct answer_hello, names), .names = &wire_shown_names,
         .comment = "how this link shows pupils"},
        {"scope", WIRE_ENUM, WIRE_AT(struct answer_hello, scope), .names = &wire_scopes,
         .comment = "how much of the archive it shows"},
};
const struct wire_record wire_hello_ok = {"HelloOk", WIRE_FIELDS(hello_fields)};

static const struct wire_field login_fields[] = {
        {"token", WIRE_HEX, WIRE_AT(struct login_ok, token)},
        STRING(struct login_ok, "name", name),
};
const struct wire_record wire_login_ok = {"LoginOk", WIRE_FIELDS(login_fields)};

static const struct wire_field class_line_fields[] = {
        ID(struct answer_class_line, "id", id),
        STRING(struct answer_class_line, "name", name),
        MODE(struct answer_class_line),
        COUNT(struct answer_class_line, "pupils", pupils),
        COUNT(struct answer_class_line, "sittings", sittings),
        ID(struct answer_class_line, "school", school),
        {"delegates", WIRE_BOOL, WIRE_AT(struct answer_class_line, delegates)},
};
static const struct wire_record class_line = {"ClassLine", WIRE_FIELDS(class_line_fields)};
static const struct wire_field home_fields[] = {
        LIST("classes", struct answer_home, classes, class_count, struct answer_class_line,
             class_line),
        LIST("schools", struct answer_home, schools, school_count, struct answer_school_line,
             wire_school_line),
};
const struct wire_record wire_home_ok = {"HomeOk", WIRE_FIELDS(home_fields)};

static const struct wire_field pupil_fields[] = {
        ID(struct answer_pupil, "id", id),
        STRING(struct answer_pupil, "name", name),
        STRING(struct answer_pupil, "picture", picture),
};
static const struct wire_record pupil = {"Pupil", WIRE_FIELDS(pupil_fields)};

static const struct wire_field sitting_fields[] = {
        ID(struct answer_sitting, "id", id),
        STRING(struct answer_sitting, "title", title),
        {"phase", WIRE_ENUM, WIRE_AT(struct answer_sitting, phase), .names = &wire_phases},
        COUNT(struct answer_sitting, "number", number),
        ID(struct answer_sitting, "prepared_at_ms", prepared_at_ms),
        ID(struct answer_sitting, "opened_at_ms", opened_at_ms),
        ID(struct answer_sitting, "sealed_at_ms", sealed_at_ms),
};
static const struct wire_record sitting = {"SittingLine", WIRE_FIELDS(sitting_fields)};

/* clang-format off */
/* clang-format off */
#define LINK_KIND {"kind", WIRE_ENUM, WIRE_AT(struct answer_link, kind), .names = &wire_links}
/* clang-format on */
/* clang-format on */
static const struct wire_field link_fields[] = {
        ID(struct answer_link, "id", id),
        LINK_KIND,
        ID(struct answer_link, "target", target),
        ID(struct answer_link, "made_at_ms", made_at_ms),
        ID(struct answer_link, "expires_at_ms", expires_at_ms),
        {"names", WIRE_ENUM, WIRE_AT(struct answer_link, names), .names = &wire_shown_names},
        {"scope", WIRE_ENUM, WIRE_AT(struct answer_link, scope), .names = &wire_scopes},
};
static const struct wire_record link_line = {"LinkLine", WIRE_FIELDS(link_fields)};

static const struct wire_field teacher_fields[] = {
        ID(struct answer_teacher, "id", id),
        STRING(struct answer_teacher, "name", name),
};
static const struct wire_record teacher = {"TeacherLine", WIRE_FIELDS(teacher_fields)};

static const struct wire_field class_fields[] = {
        ID(struct answer_class, "id", id),
        STRING(struct answer_class, "name", name),
        MODE(struct answer_class),
        LIST("pupils", struct answer_class, pupils, pupil_count, struct answer_pupil, pupil),
        LIST("sittings", struct answer_class, sittings, sitting_count, struct answer_sitting,
             sitting),
        LIST("links", struct answer_class, links, link_count, struct answer_link, link_line),
        LIST("teachers", struct answer_class, teachers, teacher_count, struct answer_teacher,
             teacher),
        COUNT(struct answer_class, "slips_waiting", slips_waiting),
        COUNT(struct answer_class, "entries_open", entries_open),
        COUNT(struct answer_class, "cards", cards),
        ID(struct answer_class, "school", school),
        STRING(struct answer_class, "school_name", school_name),
        {"delegates", WIRE_BOOL, WIRE_AT(struct answer_class, delegates),
         .comment = "the delegates' council of its school"},
        YEARS(struct answer_class, years.year, years.count),
};
const struct wire_record wire_class_ok = {"ClassOk", WIRE_FIELDS(class_fields)};

static const struct wire_field list_pupil_fields[] = {
        COUNT(struct answer_list_pupil, "line", line),
        STRING(struct answer_list_pupil, "name", name),
        STRING(struct answer_list_pupil, "level", level),
        STRING(struct answer_list_pupil, "division", division),
};
static const struct wire_record list_pupil = {WIRE_FIELDS(list_pupil_fields)};
static const struct wire_field list_problem_fields[] = {
        COUNT(struct answer_list_problem, "line", line),
        {"problem", WIRE_STRING, WIRE_AT(struct answer_list_problem, problem),
         .names = &wire_problems},
        STRING(struct answer_list_problem, "text", text),
};
static const struct wire_record list_problem = {WIRE_FIELDS(list_problem_fields)};
static const struct wire_field list_fields[] = {
        {"format", WIRE_STRING, WIRE_AT(struct answer_list, format), .names = &wire_formats},
        LIST("pupils", struct answer_list, pupils, pupil_count, struct answer_list_pupil,
             list_pupil),
        LIST("problems", struct answer_list, problems, problem_count, struct answer_list_problem,
             list_problem),
};
const struct wire_record wire_list_ok = {"ListOk", WIRE_FIELDS(list_fields)};

static const struct wire_field link_ok_fields[] = {
        ID(struct link_ok, "id", link.id),
        {"kind", WIRE_ENUM, WIRE_AT(struct link_ok, link.kind), .names = &wire_links},
        {"token", WIRE_HEX, WIRE_AT(struct link_ok, token)},
        ID(struct link_ok, "expires_at_ms", link.expires_at_ms),
        {"names", WIRE_ENUM, WIRE_AT(struct link_ok, link.names), .names = &wire_shown_names},
        {"scope", WIRE_ENUM, WIRE_AT(struct link_ok, link.scope), .names = &wire_scopes},
};
const struct wire_record wire_link_ok = {"LinkOk", WIRE_FIELDS(link_ok_fields)};

static const struct wire_field decision_fields[] = {
        ID(struct answer_decision, "sitting", sitting),
        COUNT(struct answer_decision, "number", number),
        COUNT(struct answer_decision, "item", item),
        COUNT(struct answer_decision, "vote", vote),
        ID(struct answer_decision, "at_ms", at_ms),
        STRING(struct answer_decision, "title", title),
        {"body", WIRE_SPLICE, WIRE_AT(struct answer_decision, body), .record = &wire_decision},
};
static const struct wire_record decision = {"DecisionLine", WIRE_FIELDS(decision_fields)};
static const struct wire_field archive_fields[] = {
        ID(struct answer_archive, "class_id", class_id),
        STRING(struct answer_archive, "class_name", class_name),
        LIST("sittings", struct answer_archive, sittings, sitting_count, struct answer_sitting,
             sitting),
        LIST("decisions", struct answer_archive, decisions, decision_count, struct answer_decision,
             decision),
        YEARS(struct answer_archive, years.year, years.count),
        {"more", WIRE_BOOL, WIRE_AT(struct answer_archive, more),
         .comment = "older decisions, which did not fit"},
};
const struct wire_record wire_archive_ok = {"ArchiveOk", WIRE_FIELDS(archive_fields)};

static const struct wire_field me_fields[] = {
        {"seat", WIRE_INT, WIRE_AT(struct note_me, seat), .max = MEMBERS_MAX - 1},
        STRING(struct note_me, "name", name),
        STRING(struct note_me, "picture", picture),
        {"state", WIRE_ENUM, WIRE_AT(struct note_me, seated), .names = &wire_me_states},
        {"voted", WIRE_INT, WIRE_AT(struct note_me, voted), .max = VOTES_MAX,
         .comment = "newest vote whose roll this seat signed; 0 for none"},
        {"choice", WIRE_CHOSEN, WIRE_AT(struct note_me, choice),
         .comment = "roll-call only: one's own choice"},
        {"marks", WIRE_LIST, WIRE_AT(struct note_me, marks), .max = OPTIONS_MAX,
         .record = &wire_byte, .stride = 1, WIRE_COUNTED(struct note_me, mark_count),
         .comment = "the same of a marked ballot: one for each option; empty without"},
        {"on_paper", WIRE_BOOL, WIRE_AT(struct note_me, on_paper),
         .comment = "in vote `voted` this seat votes on paper or by show of hands"},
        {"roles", WIRE_FLAGS, WIRE_AT(struct note_me, offices), .names = &wire_offices},
        {"offered", WIRE_FLAGS, WIRE_AT(struct note_me, offered), .names = &wire_offices,
         .comment = "and not answered yet"},
        {"asked", WIRE_BOOL, WIRE_AT(struct note_me, asked)},
        {"speaking", WIRE_BOOL, WIRE_AT(struct note_me, speaking)},
        {"tag", WIRE_ENUM, WIRE_AT(struct note_me, tag), .names = &wire_tags},
        {"place", WIRE_INT, WIRE_AT(struct note_me, place), .max = MEMBERS_MAX,
         .comment = "among those who asked for the floor; 0: has not"},
        {"turns", WIRE_INT, WIRE_AT(struct note_me, turns), .max = UINT16_MAX},
        {"spoken_ms", WIRE_INT, WIRE_AT(struct note_me, spoken_ms), .max = WIRE_INTEGER_MAX,
         .comment = "0 when the class wants no totals"},
        {"wishes", WIRE_LIST, WIRE_AT(struct note_me, wishes), .max = WISHES_MAX,
         .record = &wire_number, .stride = sizeof(uint16_t),
         WIRE_COUNTED(struct note_me, wish_count)},
        {"may", WIRE_MAY, WIRE_AT(struct note_me, may),
         .comment = "names of the commands that would be heard now"},
};
const struct wire_record wire_me = {"Me",
                                    "What is one's own, as a whole; sent after hello, after being "
                                    "seated and whenever it changes.",
                                    WIRE_FIELDS(me_fields)};
