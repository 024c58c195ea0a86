/* SPDX-License-Identifier: EUPL-1.2 */
/* views_council.h - inside wire: the rows about a council that several views share. */
#ifndef WIRE_VIEWS_COUNCIL_H
#define WIRE_VIEWS_COUNCIL_H

#include "wire/table.h"

extern const struct wire_record view_stage, view_speaker, view_ask, view_officer, view_suggestion,
        view_amendment, view_entry, view_note, view_look_back, view_ritual, view_minutes;

#define COUNCIL_AT(member) WIRE_AT(struct view, member)
/* clang-format off */
#define COUNCIL_LIST(word, member, counted, most, rows, element) \
	{word, WIRE_LIST, COUNCIL_AT(member), .max = (most), .record = &(rows), \
	 .stride = sizeof(element), WIRE_COUNTED(struct view, counted)}

/* What every screen of a council shows. */
#define COUNCIL \
	{"stages", WIRE_LIST, COUNCIL_AT(stages), .max = STAGE_COUNT, .record = &view_stage, \
	 .stride = 1, WIRE_COUNTED(struct view, stage_count), \
	 .comment = "the parts of this council; empty of a sitting that has none"}, \
	{"stage", WIRE_CHOSEN, COUNCIL_AT(stage), .max = STAGE_COUNT - 1, \
	 .comment = "place in stages; null before the opening"}, \
	{"paused", WIRE_BOOL, COUNCIL_AT(paused)}, \
	{"wishing", WIRE_BOOL, COUNCIL_AT(wishing), \
	 .comment = "pupils say which items should come first"}, \
	{"tags", WIRE_BOOL, COUNCIL_AT(tags), .comment = "who asks for the floor says what for"}, \
	{"ritual", WIRE_OBJECT, .offset = 0, .width = sizeof(struct view), \
	 .record = &view_ritual, .flag = offsetof(struct view, has_ritual), \
	 .comment = "the ritual words that were said last"}, \
	{"speaker", WIRE_OBJECT, COUNCIL_AT(speaker), .record = &view_speaker, \
	 .flag = offsetof(struct view, has_speaker)}, \
	COUNCIL_LIST("asks", asks, ask_count, MEMBERS_MAX, view_ask, struct view_ask), \
	{"item_since_ms", WIRE_INT, COUNCIL_AT(item_since_ms), .max = WIRE_INTEGER_MAX}, \
	{"item_until_ms", WIRE_INT, COUNCIL_AT(item_until_ms), .max = WIRE_INTEGER_MAX, \
	 .comment = "0: no clock"}, \
	{"roles", WIRE_FLAGS, COUNCIL_AT(offices), .names = &wire_offices, \
	 .comment = "that this class uses"}, \
	COUNCIL_LIST("own_roles", own, own_count, OWN_OFFICES_MAX, wire_own_office, \
	             struct own_office), \
	COUNCIL_LIST("officers", officers, officer_count, MEMBERS_MAX, view_officer, \
	             struct view_officer), \
	COUNCIL_LIST("amendments", amendments, amendment_count, AMENDMENTS_MAX, view_amendment, \
	             struct view_amendment), \
	COUNCIL_LIST("entries", entries, entry_count, BOOK_ENTRIES_MAX, view_entry, \
	             struct view_entry), \
	{"entry_shown", WIRE_INT, COUNCIL_AT(entry_shown), .max = BOOK_ENTRIES_MAX, \
	 .comment = "number of the entry that all look at; 0: none"}, \
	{"look_back", WIRE_OBJECT, COUNCIL_AT(look_back), .record = &view_look_back, \
	 .flag = offsetof(struct view, has_look_back)}

/* Those of earlier sittings: for the wall too. */
#define EARLIER_MINUTES \
	COUNCIL_LIST("earlier_minutes", minutes, minutes_count, MINUTES_CARRIED, view_minutes, \
	             struct view_minutes)
/* What only those who run it have besides. */
#define COUNCIL_LEADING \
	COUNCIL_LIST("notes", notes, note_count, NOTES_MAX, view_note, struct note), \
	COUNCIL_LIST("lines", lines, line_count, LINES_MAX, wire_line, struct line), \
	EARLIER_MINUTES
/* clang-format on */

#endif
