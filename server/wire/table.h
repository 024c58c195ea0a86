/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * table.h - the rows that say what a message holds.
 *
 * A record describes an object of the protocol: its fields, their types and
 * bounds, and where they lie in a C struct. The same rows read commands and
 * events, print events, views and answers, and print the types for clients.
 */
#ifndef WIRE_TABLE_H
#define WIRE_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hemicycle/commands.h"
#include "hemicycle/events.h"
#include "hemicycle/views.h"

#define WIRE_INTEGER_MAX 9007199254740992 /* 2^53: every language reads it exactly */

/* What a field is in JSON, and in C. */
enum wire_type {
	WIRE_INT, /* integer, min..max; 1 and 2 bytes unsigned, 4 and 8 signed */
	WIRE_BOOL, /* one byte, nonzero for true */
	WIRE_ENUM, /* one of `names`; 1 or 4 bytes */
	WIRE_TEXT, /* struct text_ref: its words, cleaned, min..max bytes; hex in the journal */
	WIRE_CHARS, /* char array: a cleaned text, min..width - 1 bytes */
	WIRE_SECRET, /* char array: a password, as typed */
	WIRE_STRING, /* const char *, only printed */
	WIRE_DATA, /* const char * and size_t behind it: base64, borrowed */
	WIRE_HEX, /* `width` bytes in hexadecimal */
	WIRE_PICTURE, /* struct picture */
	WIRE_CODE, /* char array: a door code */
	WIRE_CHOICE, /* one byte, CHOICE_NONE is null */
	WIRE_CHOSEN, /* one byte: choice + 1, 0 is null */
	WIRE_SET, /* bits below `max`, as a sorted array of numbers */
	WIRE_CHOICES, /* one WIRE_CHOSEN byte a seat, as [{seat, choice}] */
	WIRE_FLAGS, /* two bytes of bits, as the sorted `names` of those that are set */
	WIRE_MAY, /* one byte a command, as an array of names */
	WIRE_ROLL, /* struct seats, as the names of their members; only in minutes */
	WIRE_INDEX, /* nothing in C: the element's index, plus min */
	WIRE_WORD, /* nothing in C: always `word` */
	WIRE_OBJECT, /* `record`; with a flag, null while the flag is 0 */
	WIRE_LIST, /* elements of `record`, `stride` bytes apart */
	WIRE_SPLICE, /* const char *: fields of `record` that were printed before */
	WIRE_TYPE_COUNT
};

/* What a text, a number or a list says of people: see wire/redact.h. */
enum wire_about {
	WIRE_WRITTEN, /* by people: names may stand in it */
	WIRE_OURS, /* our own words */
	WIRE_PERSON, /* the name or the picture of a pupil */
	WIRE_SEATED, /* a pupil's seat, or what each seat said */
	WIRE_MEMBERS, /* the list of all pupils */
	WIRE_CANDIDATE, /* a seat, or null: whether WIRE_STANDS of the same object is of a pupil */
	WIRE_STANDS,
};

struct wire_names { /* the words of an enum; NULL for a value that never travels */
	const char *type; /* name of its union type; NULL: written out where it is used */
	const char *const *names;
	size_t count;
};

struct wire_printer;
struct wire_reading;
struct wire_record;
struct cJSON;

struct wire_field {
	const char *name; /* NULL: the elements of a list are bare values, not objects */
	enum wire_type type;
	uint32_t offset;
	uint32_t width;
	uint32_t flag; /* offset of the byte that tells whether it is there; 0: none has one */
	int64_t min;
	int64_t max;
	const char *word;
	const struct wire_names *names;
	const struct wire_record *record;
	const char *comment; /* for the types */
	/* Lists: `max` elements at most, `min` at least; count_width 0: always `max`. */
	size_t (*count)(const struct wire_printer *printer,
	                const void *record); /* instead of count_offset */
	bool (*told)(const void *element); /* prints only the elements for which it is true */
	enum wire_about about;
	uint32_t stride;
	uint32_t count_offset;
	uint32_t count_width;
	bool indirect; /* a pointer to the elements, not the elements */
	bool optional; /* of a command, or of an event: may be absent, and leaves zeros */
	bool lines; /* WIRE_CHARS: a text of several lines */
	bool padded; /* a list of bytes of which zeros at the end may be left out, and are */
};

struct wire_record {
	const char *name; /* of its interface; NULL: written out where it is used */
	const char *comment;
	const struct wire_field *fields;
	size_t count;
	/* What no single row can say; called after the fields are read. NULL: nothing. */
	enum refusal (*settle)(struct wire_reading *reading, const struct cJSON *object,
	                       void *record);
};

#define WIRE_AT(base, member) .offset = offsetof(base, member), .width = sizeof(((base *)0)->member)
#define WIRE_COUNTED(base, member)                                                                 \
	.count_offset = offsetof(base, member), .count_width = sizeof(((base *)0)->member)
#define WIRE_FIELDS(rows) .fields = (rows), .count = sizeof(rows) / sizeof((rows)[0])

/* A command's fields beside id and do, and what its answer's ok holds. */
struct wire_command {
	const struct wire_record *fields; /* NULL: none; of an internal command: cannot be sent */
	const struct wire_record *answer; /* NULL: {} */
};
extern const struct wire_command wire_commands[COMMAND_COUNT];
extern const struct wire_record *const wire_events[EVENT_COUNT]; /* NULL: {} */
extern const struct wire_record *const wire_views[AUDIENCE_COUNT];
extern const struct wire_record wire_projector; /* of them, for replays */

/* The enums. */
extern const struct wire_names wire_phases, wire_ballots, wire_secrecies, wire_bases,
        wire_thresholds, wire_quorums, wire_tie_rules, wire_fallbacks, wire_methods,
        wire_tally_statuses, wire_tally_actions, wire_outcomes, wire_reasons, wire_item_states,
        wire_vote_states, wire_closers, wire_modes, wire_screens, wire_links, wire_roles,
        wire_me_states, wire_gones, wire_problems, wire_formats, wire_stages, wire_templates,
        wire_offices, wire_item_kinds, wire_rituals, wire_tags, wire_amendment_states,
        wire_entry_states, wire_slip_states, wire_slip_sources, wire_document_kinds,
        wire_document_formats, wire_languages, wire_shown_names, wire_scopes, wire_replay_whats;

extern const struct wire_names wire_posts, wire_replies, wire_sent_states, wire_poll_states,
        wire_part_states;

/* Records that several messages share. */
extern const struct wire_record wire_motion, wire_item, wire_verdict, wire_number, wire_byte,
        wire_paper_row, wire_seat_marks, wire_tally, wire_council, wire_council_form, wire_entry,
        wire_own_office, wire_line;

/* Records of answers and notes. */
extern const struct wire_record wire_poll_ok, wire_school_ok, wire_school_code_ok, wire_elected_ok;
extern const struct wire_record wire_made, wire_hello_ok, wire_login_ok, wire_home_ok,
        wire_class_ok, wire_list_ok, wire_link_ok, wire_archive_ok, wire_minutes, wire_me,
        wire_decision, wire_council_ok, wire_box_ok, wire_cards_ok, wire_book_ok, wire_figures,
        wire_figures_ok, wire_board_ok, wire_paper_ok, wire_replay_list_ok, wire_replay_ok,
        wire_written_ok, wire_import_part_ok, wire_import_ok;

extern const struct wire_names wire_text_whats;
extern const struct wire_record wire_words_ok, wire_erased_ok;
extern const struct wire_names wire_find_kinds, wire_find_statuses;
extern const struct wire_record wire_search_ok;

#endif
