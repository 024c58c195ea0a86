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

/* X(NAME, "name on the wire", union member or `none`) */
#define ASSEMBLY_COMMANDS(X)                                                                       \
	X(PREPARE, "", prepare)                                                                    \
	X(ITEM_ADD, "item.add", item)                                                              \
	X(ITEM_EDIT, "item.edit", item)                                                            \
	X(ITEM_REMOVE, "item.remove", item_ref)                                                    \
	X(ITEM_MOVE, "item.move", item_move)                                                       \
	X(SITTING_OPEN, "sitting.open", none)                                                      \
	X(SITTING_END, "sitting.end", end)                                                         \
	X(DOOR_OPEN, "door.open", door_open)                                                       \
	X(DOOR_CLOSE, "door.close", none)                                                          \
	X(MEMBER_PRESENT, "member.present", member_present)                                        \
	X(MEMBERS_ALL_PRESENT, "members.all-present", none)                                        \
	X(ITEM_START, "item.start", item_ref)                                                      \
	X(ITEM_LEAVE, "item.leave", none)                                                          \
	X(DEBATE_OPEN, "debate.open", none)                                                        \
	X(ITEM_POSTPONE, "item.postpone", none)                                                    \
	X(ITEM_RECORD, "item.record", none)                                                        \
	X(ITEM_AMEND, "item.amend", item_amend)                                                    \
	X(VOTE_OPEN, "vote.open", vote_open)                                                       \
	X(VOTE_CAST, "vote.cast", vote_cast)                                                       \
	X(VOTE_EXTEND, "vote.extend", vote_extend)                                                 \
	X(VOTE_UNTIME, "vote.untime", none)                                                        \
	X(VOTE_CLOSE, "vote.close", none)                                                          \
	X(VOTE_REOPEN, "vote.reopen", none)                                                        \
	X(PAPER_SIGN, "paper.sign", paper_sign)                                                    \
	X(PAPER_SIGN_ALL, "paper.sign-all", none)                                                  \
	X(VOTE_COUNT, "vote.count", vote_count)                                                    \
	X(VOTE_DECIDE, "vote.decide", vote_decide)                                                 \
	X(VOTE_SHOW, "vote.show", none)                                                            \
	X(VOTE_ACCEPT, "vote.accept", vote_accept)                                                 \
	X(WORKSHOP_SHOW, "workshop.show", workshop)                                                \
	X(VOTE_ANNUL, "vote.annul", vote_annul)                                                    \
	X(DEADLINE, "", none)

#define DESK_COMMANDS(X)                                                                           \
	X(HELLO, "hello", hello)                                                                   \
	X(LOGIN, "login", login)                                                                   \
	X(LOGOUT, "logout", none)                                                                  \
	X(HOME, "home", none)                                                                      \
	X(PASSWORD_CHANGE, "password.change", password)                                            \
	X(CLASS_ADD, "class.add", class_)                                                          \
	X(CLASS_EDIT, "class.edit", class_)                                                        \
	X(CLASS_OPEN, "class.open", class_ref)                                                     \
	X(LIST_READ, "list.read", list)                                                            \
	X(PUPILS_ADD, "pupils.add", pupils)                                                        \
	X(PUPIL_EDIT, "pupil.edit", pupil)                                                         \
	X(PUPIL_REMOVE, "pupil.remove", pupil_ref)                                                 \
	X(SITTING_ADD, "sitting.add", sitting)                                                     \
	X(SITTING_ENTER, "sitting.enter", sitting_ref)                                             \
	X(SITTING_LEAVE, "sitting.leave", none)                                                    \
	X(SEAT_TAKE, "seat.take", seat_take)                                                       \
	X(SEAT_LEAVE, "seat.leave", none)                                                          \
	X(SEAT_ACCEPT, "seat.accept", seat_ref)                                                    \
	X(SEAT_ACCEPT_ALL, "seat.accept-all", none)                                                \
	X(SEAT_REFUSE, "seat.refuse", seat_ref)                                                    \
	X(SEAT_FREE, "seat.free", seat_ref)                                                        \
	X(LINK_ADD, "link.add", link)                                                              \
	X(LINK_REVOKE, "link.revoke", link_ref)                                                    \
	X(ARCHIVE_LIST, "archive.list", archive)                                                   \
	X(ARCHIVE_SITTING, "archive.sitting", sitting_ref)

enum command_kind {
#define X(name, word, member) COMMAND_##name,
	ASSEMBLY_COMMANDS(X) COMMAND_ASSEMBLY_COUNT,
	COMMAND_DESK_FIRST_ = COMMAND_ASSEMBLY_COUNT - 1,
	DESK_COMMANDS(X)
#undef X
	        COMMAND_COUNT
};

/* Equal marked ballots: how many, and the mark of each option. */
struct paper_row {
	uint8_t count;
	uint8_t marks[OPTIONS_MAX];
};

struct token {
	uint8_t byte[TOKEN_BYTES];
};

enum link_kind { LINK_PROJECTOR, LINK_READER, LINK_KIND_COUNT };

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
			} members[MEMBERS_MAX];
		} prepare; /* made by the application from the class list */
		struct {
			uint16_t id; /* 0 for item.add */
			struct motion motion;
		} item;
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
		struct {
			/* base64 of the file; borrowed from the message's arena */
			const char *data;
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
		} link;
		struct {
			int64_t id;
		} link_ref;
		struct {
			int64_t class_id; /* 0 for a reader: the link's class */
			char text[SEARCH_BYTES_MAX + 1];
		} archive;
	};
};

#endif
