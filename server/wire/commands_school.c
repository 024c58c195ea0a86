/* SPDX-License-Identifier: EUPL-1.2 */
/* commands_school.c - the fields of the commands of a school. */
#include "wire/commands_school.h"

#define AT(member) WIRE_AT(struct command, member)
#define FIELDS(name, ...)                                                                          \
	static const struct wire_field name##_fields[] = {__VA_ARGS__};                            \
	const struct wire_record command_##name = {WIRE_FIELDS(name##_fields)}
/* clang-format off */
#define ID(word, member) {word, WIRE_INT, AT(member), .min = 1, .max = WIRE_INTEGER_MAX}
#define NAME(member) {"name", WIRE_CHARS, AT(member), .min = 1}
/* clang-format on */

FIELDS(school_add, NAME(school.name));
FIELDS(school_ref, ID("school", school_ref.id));
FIELDS(school_edit, ID("school", school.id), NAME(school.name),
       {"public_page", WIRE_BOOL, AT(school.public_page),
        .comment = "whether its classes may have one"});
FIELDS(school_admin, ID("school", school_admin.id), NAME(school_admin.name),
       {"on", WIRE_BOOL, AT(school_admin.on)});
FIELDS(school_council, ID("school", school_council.id),
       {"class", WIRE_INT, AT(school_council.class_id), .max = WIRE_INTEGER_MAX,
        .comment = "the delegates' council; 0: none any more"});

FIELDS(motion_send, ID("sitting", send.sitting),
       {"item", WIRE_INT, AT(send.item), .max = UINT16_MAX, .optional = true,
        .comment = "either this"},
       {"entry", WIRE_INT, AT(send.entry), .max = UINT16_MAX, .optional = true,
        .comment = "or the number of a line of the book that this sitting decided"},
       {"to", WIRE_INT, AT(send.to), .max = WIRE_INTEGER_MAX, .optional = true,
        .comment = "a class; 0: the delegates' council, or from it all classes"});

static const struct wire_field class_fields[] = {
        {NULL, WIRE_INT, .width = sizeof(int64_t), .min = 1, .max = WIRE_INTEGER_MAX},
};
static const struct wire_record class_id = {NULL, WIRE_FIELDS(class_fields)};
FIELDS(poll_add, ID("school", poll_add.school),
       {"motion", WIRE_OBJECT, AT(poll_add.motion), .record = &wire_motion},
       {"classes", WIRE_LIST, AT(poll_add.classes), .max = CLASSES_PER_SCHOOL_MAX,
        .record = &class_id, .stride = sizeof(int64_t),
        WIRE_COUNTED(struct command, poll_add.count), .optional = true,
        .comment = "none: all but the delegates' council"});
FIELDS(poll_ref, ID("poll", poll_ref.id));
FIELDS(enrol, ID("class", enrol.class_id),
       {"code", WIRE_CHARS, AT(enrol.code), .min = 1,
        .comment = "of the school; blanks and dashes do not count"});
