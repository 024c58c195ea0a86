/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * commands.h - what a screen may ask for.
 *
 * ASSEMBLY_COMMANDS go to core_decide() (core/decide.h), which knows who may do
 * them and when. DESK_COMMANDS are about sessions, class lists and the archive
 * and are answered by the application layer. wire/commands.c declares the
 * fields and bounds of each, and docs/protocol.md tells what they mean.
 */
#ifndef HEMICYCLE_COMMANDS_H
#define HEMICYCLE_COMMANDS_H

#include <stddef.h>

#include "hemicycle/assembly.h"
#include "hemicycle/between.h"
#include "hemicycle/command_list.h"
#include "hemicycle/documents.h"
#include "hemicycle/parts.h"

enum command_kind {
#define X(name, word, member) COMMAND_##name,
	ASSEMBLY_COMMANDS(X) COMMAND_ASSEMBLY_COUNT,
	COMMAND_DESK_FIRST_ = COMMAND_ASSEMBLY_COUNT - 1,
	DESK_COMMANDS(X)
#undef X
	        COMMAND_COUNT
};

struct command {
	enum command_kind kind;
	enum role role; /* from the session, never from the message */
	uint16_t seat; /* from the session: who acts; SEAT_NONE for grown-ups */
	int64_t at_ms;
	union {
		struct {
			int64_t id;
			int64_t class_id;
			uint8_t mode;
			uint16_t member_count;
			struct text_ref title;
			struct text_ref class_name;
			struct text_ref previous;
			struct {
				int64_t pupil;
				struct text_ref name;
				struct picture picture;
				uint8_t waited[OFFICE_COUNT];
			} members[MEMBERS_MAX];
			struct council council;
			uint16_t entry_count; /* ENTRIES_CARRIED at most, the oldest first */
			struct entry entries[ENTRIES_CARRIED]; /* as BOOK_CARRIED has them */
		} prepare; /* made by the application from the class list */
		struct {
			uint16_t id; /* 0 for item.add */
			struct motion motion;
			uint8_t kind; /* of item.add; the next four too */
			uint8_t author;
			uint8_t minutes;
			uint8_t names_somebody;
			int64_t slip; /* whose motion it is; set by the application */
			struct posted posted; /* the same */
		} item;
		struct {
			uint16_t count;
			struct gathered rows[ITEMS_MAX];
		} gather; /* made by the application from what waits */
		struct {
			uint16_t id;
			uint8_t kind;
			uint8_t author;
			uint8_t minutes;
			uint8_t names_somebody;
		} item_about;
		struct {
			uint16_t id; /* 0 for item.extend: the item on the floor */
			uint8_t minutes;
		} item_time;
		struct {
			uint16_t id;
			uint8_t on;
		} item_project;
		struct {
			uint16_t id;
			struct text_ref reason;
		} item_exclude;
		struct {
			uint16_t id;
			uint8_t upheld, tried, current;
		} concern;
		struct {
			struct seats here; /* whose tablets are; filled by the application */
		} resume;
		struct {
			uint8_t stage; /* enum stage */
		} stage;
		struct {
			uint16_t seat;
			uint8_t office;
		} office;
		struct {
			uint8_t office;
			uint8_t accepts;
		} office_answer;
		struct {
			uint8_t tag; /* enum ask_tag */
		} floor_ask;
		struct {
			uint16_t seat;
			uint8_t asks; /* or no longer */
		} floor_put;
		struct {
			uint8_t ritual;
		} ritual;
		struct {
			struct text_ref text;
			uint8_t author; /* seat + 1, when somebody else writes for it */
		} amendment;
		struct {
			uint16_t amendment;
			uint8_t state; /* enum amendment_state, but PROPOSED */
		} amendment_settle;
		struct { /* item.record, item.refer, entry.add, entry.assign */
			uint16_t entry; /* of entry.assign */
			uint16_t item; /* of entry.add; 0: none */
			struct text_ref text; /* of entry.add, and of item.refer: the task */
			struct seats who;
			struct text_ref who_else;
			int32_t due_day;
			uint8_t trial; /* of entry.add */
		} entry;
		struct {
			uint16_t entry;
			uint8_t state;
			uint8_t has_due; /* the date is another now */
			int32_t due_day;
			struct text_ref word;
		} entry_review;
		struct {
			uint16_t entry; /* 0: none any more */
		} entry_show;
		struct {
			uint16_t item; /* 0: of the whole sitting */
			struct text_ref text;
		} note;
		struct minutes_named minutes; /* minutes.approve, minutes.correct */
		struct {
			uint8_t count;
			uint16_t items[WISHES_MAX];
		} wish;
		struct {
			uint16_t id;
		} item_ref;
		struct {
			uint16_t id;
			uint16_t to;
		} item_move;
		struct {
			/* drawn by the application, unique among open doors */
			char code[CODE_BYTES];
		} door_open;
		struct {
			uint16_t seat;
			uint8_t present;
		} member_present;
		struct {
			struct text_ref title; /* the new text */
			struct text_ref objection; /* against the old one; may be empty */
		} item_amend;
		struct {
			uint8_t fallback; /* consent failed: the majority vote chosen beforehand */
			uint16_t amendment; /* this amendment, by simple majority; 0: none */
		} vote_open;
		struct {
			uint16_t seat;
			uint8_t on_paper; /* or takes that back */
		} paper_sign;
		struct {
			uint16_t vote;
			uint8_t choice; /* CHOICE_NONE of a marked ballot */
			uint8_t mark_count; /* 0 of a choice; else option_count */
			uint8_t marks[OPTIONS_MAX];
			uint8_t key[KEY_BYTES];
			uint8_t voter; /* seat + 1, of a booth only, where pupils come one by one */
		} vote_cast;
		struct {
			uint16_t seconds;
		} vote_extend;
		struct {
			/* Filled by the application from the opened urn; zero for roll-call. */
			uint16_t votes[CHOICES_MAX];
			uint16_t paper_count;
			struct paper_row papers[MEMBERS_MAX]; /* sorted, all different */
			/* Typed by the tellers; one ballot for each seat that signed on paper. */
			uint16_t hand_count; /* of hand_votes given: 0, or option_count + 1 */
			uint16_t hand_votes[CHOICES_MAX];
			uint16_t hand_paper_count;
			struct paper_row hand_papers[MEMBERS_MAX];
			uint16_t spoiled;
			char seed[SEED_BYTES]; /* lots without tablets: what the class threw */
		} vote_count;
		struct { /* one of the three, as the verdict asks */
			uint8_t choice; /* a casting vote; else CHOICE_NONE */
			uint8_t order_count; /* the youngest first: all the tied; else 0 */
			uint8_t order[OPTIONS_MAX];
			char seed[SEED_BYTES]; /* of a lot; else "" */
		} vote_decide;
		struct {
			uint8_t choice;
			uint8_t accepts;
		} vote_accept;
		struct {
			uint8_t on;
		} workshop;
		struct {
			struct text_ref reason;
		} vote_annul;
		struct { /* of sitting.open, filled by the application: the book as it is now */
			uint8_t has_book; /* else what came when it was prepared stays */
			uint16_t entry_count;
			struct entry entries[ENTRIES_CARRIED];
			uint8_t minutes_count; /* earlier minutes, those that wait first */
			struct earlier_minutes minutes[MINUTES_CARRIED];
		} open;
		struct { /* of sitting.end, filled by the application: the class's next number */
			uint16_t number;
		} end;

		struct {
			uint8_t has_token;
			struct token token;
			char door[CODE_BYTES];
		} hello;
		struct {
			char name[NAME_BYTES_MAX + 1];
			char password[PASSWORD_BYTES_MAX + 1];
		} login;
		struct {
			char old[PASSWORD_BYTES_MAX + 1];
			char new_[PASSWORD_BYTES_MAX + 1];
		} password;
		struct {
			int64_t id; /* 0 for class.add */
			char name[NAME_BYTES_MAX + 1];
			uint8_t mode;
		} class_;
		struct {
			int64_t id;
		} class_ref;
		struct { /* list.read, import.part */
			int64_t at; /* of a part: bytes that came before */
			const char *data; /* base64 of the file, in the message's arena */
			size_t data_bytes;
		} list;
		struct {
			int64_t class_id;
			uint16_t count;
			char names[MEMBERS_MAX][NAME_BYTES_MAX + 1];
		} pupils;
		struct {
			int64_t id;
			char name[NAME_BYTES_MAX + 1];
			struct picture picture;
		} pupil;
		struct {
			int64_t id;
		} pupil_ref;
		struct {
			int64_t class_id;
			char title[TITLE_BYTES_MAX + 1];
		} sitting;
		struct {
			int64_t id;
		} sitting_ref;
		struct {
			uint16_t seat;
			/* made by the tablet; becomes its session when accepted */
			struct token token;
		} seat_take;
		struct {
			uint16_t seat;
		} seat_ref;
		struct {
			uint8_t kind; /* enum link_kind */
			int64_t target; /* a sitting for the projector, a class for a reader */
			uint8_t names; /* enum shown_names */
			uint16_t days; /* that it lasts; 0: as its kind does */
		} link;
		struct {
			int64_t id;
		} link_ref;
		struct {
			int64_t class_id; /* 0 for a reader: the link's class */
			uint16_t year; /* the school year that begins in it; 0: the newest of all */
			char text[SEARCH_BYTES_MAX + 1];
			uint8_t whole, open; /* of the book, for a document: all lines; the open */
		} archive;
		struct {
			int64_t class_id; /* 0 of a link or a card: its own; of a teacher: all */
			int64_t school; /* all its classes; 0: of the class */
			char text[SEARCH_BYTES_MAX + 1];
			uint16_t year; /* the school year that begins in it; 0: all */
			uint8_t kind; /* enum find_kind */
			uint8_t status; /* enum find_status */
			int64_t person; /* the pupil in charge; 0: whoever */
			uint16_t from; /* so many of the best are left out */
		} search;
		struct { /* figures, board */
			int64_t class_id; /* 0 of a link: its own */
			int64_t school; /* all its classes; 0: of the class */
			uint16_t year; /* the school year that begins in it; 0: all */
		} figures;
		struct {
			uint8_t kind; /* enum document_kind */
			uint8_t format; /* enum document_format */
			uint8_t language; /* enum document_language */
			uint8_t names; /* enum shown_names: no more than these */
			uint16_t item; /* an election's; else 0 */
			uint16_t year; /* the school year that begins in it; 0: all */
			int64_t class_id; /* 0 for a reader: the link's class */
			int64_t school; /* of figures, in place of the class */
			int64_t sitting; /* 0 of what is a class's */
			int64_t poll; /* of a vote of a school, in place of all of them */
		} paper;
		struct {
			int64_t sitting;
			uint32_t step; /* as replay.list names it */
			uint8_t count; /* this one and those that follow; 0: this one */
		} replay;
		struct {
			int64_t class_id;
			char name[NAME_BYTES_MAX + 1]; /* of a teacher of this server */
			uint8_t on;
		} class_share;
		struct {
			int64_t class_id;
			struct council_form form;
		} council;
		struct {
			int64_t class_id; /* 0 of a card: its own */
			int64_t pupil; /* the author; 0 of a card: its own */
			uint8_t kind; /* enum item_kind, PROPOSAL to REQUEST */
			char text[SLIP_BYTES_MAX + 1];
		} slip;
		struct {
			int64_t id;
		} slip_ref;
		struct {
			int64_t id;
			uint8_t on;
		} slip_support;
		struct {
			int64_t id;
			uint8_t state; /* enum slip_state: WAITING, ACCEPTED, AGAIN or ELSEWHERE */
			uint8_t names_somebody; /* as the teacher sees it */
			char reason[REASON_BYTES_MAX + 1]; /* which the author reads */
		} slip_screen;
		struct {
			int64_t class_id;
			int64_t pupil; /* 0: everybody */
		} card;
		struct {
			struct token
			        token; /* made by the tablet; becomes the session of the seat */
		} card_sit;
		struct {
			int64_t id; /* 0 for school.add */
			char name[NAME_BYTES_MAX + 1];
			uint8_t public_page; /* whether its classes may have one */
		} school;
		struct {
			int64_t id;
		} school_ref, poll_ref;
		struct {
			int64_t id;
			char name[NAME_BYTES_MAX + 1]; /* of a teacher of this server */
			uint8_t on;
		} school_admin;
		struct {
			int64_t id;
			int64_t class_id; /* the delegates' council; 0: none any more */
		} school_council;
		struct sending_asked send;
		struct {
			int64_t school;
			struct motion motion;
			uint16_t count; /* 0: all classes but the delegates' council */
			int64_t classes[CLASSES_PER_SCHOOL_MAX];
		} poll_add;
		struct {
			int64_t class_id;
			char code[SCHOOL_TYPED_BYTES]; /* of a school, as typed */
		} enrol;
		struct minutes_written minutes_write;
		struct words_named words;
		struct words_erased words_erase;
	};
};

#endif
