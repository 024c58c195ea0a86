/* SPDX-License-Identifier: EUPL-1.2 */
/* commands_school.h - inside wire: the fields of the commands of a school. */
#ifndef WIRE_COMMANDS_SCHOOL_H
#define WIRE_COMMANDS_SCHOOL_H

#include "wire/table.h"

extern const struct wire_record command_school_add, command_school_ref, command_school_edit,
        command_school_admin, command_school_council, command_enrol, command_motion_send,
        command_poll_add, command_poll_ref;

#endif
