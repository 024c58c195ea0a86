/* SPDX-License-Identifier: EUPL-1.2 */
/* commands_council.h - inside wire: the fields of the commands of a council and its idea box. */
#ifndef WIRE_COMMANDS_COUNCIL_H
#define WIRE_COMMANDS_COUNCIL_H

#include "wire/table.h"

extern const struct wire_record command_stage, command_role, command_role_answer, command_floor_ask,
        command_floor_put, command_floor_give, command_floor_extend, command_ritual,
        command_item_describe, command_item_time, command_item_extend, command_item_project,
        command_item_exclude, command_item_refer, command_item_record, command_concern,
        command_amendment, command_amendment_settle, command_entry_add, command_entry_assign,
        command_entry_review, command_entry_show, command_note, command_wish_open,
        command_wish_make, command_minutes_approve, command_minutes_correct;
extern const struct wire_record command_teacher_add, command_class_share, command_council,
        command_box_open, command_slip_add, command_slip_ref, command_slip_support,
        command_slip_screen, command_card_make, command_card_sit, command_words_open,
        command_words_erase, command_book_list, command_figures, command_paper_make,
        command_minutes_write;
extern const struct wire_record command_search, command_import_part;

#endif
