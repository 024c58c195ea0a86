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
	X(ITEM_RECORD, "item.record", entry)                                                       \
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
	X(GATHER, "", gather)                                                                      \
	X(SITTING_PAUSE, "sitting.pause", none)                                                    \
	X(SITTING_RESUME, "sitting.resume", none)                                                  \
	X(STAGE_ENTER, "stage.enter", stage)                                                       \
	X(ROLE_OFFER, "role.offer", office)                                                        \
	X(ROLE_ANSWER, "role.answer", office_answer)                                               \
	X(ROLE_GIVE, "role.give", office)                                                          \
	X(ROLE_END, "role.end", office)                                                            \
	X(FLOOR_ASK, "floor.ask", floor_ask)                                                       \
	X(FLOOR_LEAVE, "floor.leave", none)                                                        \
	X(FLOOR_PUT, "floor.put", floor_put)                                                       \
	X(FLOOR_GIVE, "floor.give", seat_ref)                                                      \
	X(FLOOR_NEXT, "floor.next", none)                                                          \
	X(FLOOR_EXTEND, "floor.extend", vote_extend)                                               \
	X(FLOOR_END, "floor.end", none)                                                            \
	X(RITUAL_SAY, "ritual.say", ritual)                                                        \
	X(ITEM_DESCRIBE, "item.describe", item_about)                                              \
	X(ITEM_TIME, "item.time", item_time)                                                       \
	X(ITEM_EXTEND, "item.extend", item_time)                                                   \
	X(ITEM_PROJECT, "item.project", item_project)                                              \
	X(ITEM_CLOSE, "item.close", none)                                                          \
	X(ITEM_EXCLUDE, "item.exclude", item_exclude)                                              \
	X(ITEM_REFER, "item.refer", entry)                                                         \
	X(CONCERN_CHECK, "concern.check", concern)                                                 \
	X(AMENDMENT_PROPOSE, "amendment.propose", amendment)                                       \
	X(AMENDMENT_SETTLE, "amendment.settle", amendment_settle)                                  \
	X(ENTRY_ADD, "entry.add", entry)                                                           \
	X(ENTRY_ASSIGN, "entry.assign", entry)                                                     \
	X(ENTRY_REVIEW, "entry.review", entry_review)                                              \
	X(ENTRY_SHOW, "entry.show", entry_show)                                                    \
	X(NOTE_WRITE, "note.write", note)                                                          \
	X(MOOD_ASK, "mood.ask", none)                                                              \
	X(WISH_OPEN, "wish.open", workshop)                                                        \
	X(WISH_MAKE, "wish.make", wish)                                                            \
	X(WISH_APPLY, "wish.apply", none)                                                          \
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
	X(ARCHIVE_SITTING, "archive.sitting", sitting_ref)                                         \
	X(TEACHER_ADD, "teacher.add", login)                                                       \
	X(CLASS_SHARE, "class.share", class_share)                                                 \
	X(COUNCIL_OPEN, "council.open", class_ref)                                                 \
	X(COUNCIL_SET, "council.set", council)                                                     \
	X(AGENDA_GATHER, "agenda.gather", none)                                                    \
	X(BOX_OPEN, "box.open", class_ref)                                                         \
	X(SLIP_ADD, "slip.add", slip)                                                              \
	X(SLIP_WITHDRAW, "slip.withdraw", slip_ref)                                                \
	X(SLIP_SUPPORT, "slip.support", slip_support)                                              \
	X(SLIP_SCREEN, "slip.screen", slip_screen)                                                 \
	X(CARD_MAKE, "card.make", card)                                                            \
	X(CARD_REVOKE, "card.revoke", pupil_ref)                                                   \
	X(CARD_SIT, "card.sit", card_sit)                                                          \
	X(BOOK_LIST, "book.list", archive)

/* A slip in the idea box. Kinds are those of items. */
enum slip_state {
	SLIP_WAITING, /* for the teacher */
	SLIP_ACCEPTED, /* waits for the next sitting */
	SLIP_AGAIN, /* the author is asked to write it again */
	SLIP_ELSEWHERE, /* it is talked about elsewhere */
	SLIP_ON_AGENDA, /* of the sitting that it names */
	SLIP_TREATED,
	SLIP_WITHDRAWN,
	SLIP_STATE_COUNT
};
enum slip_source { SOURCE_CARD, SOURCE_COMPUTER, SOURCE_TEACHER, SOURCE_SITTING, SOURCE_COUNT };

/* The settings of a class, as the teacher writes them: words, where a sitting has references. */
struct council_form {
	uint8_t template_; /* enum template */
	uint8_t stage_count;
	uint8_t stages[STAGE_COUNT];
	uint16_t
	        offices; /* bits; those that the class names itself are used when they have a name */
	uint16_t turn_seconds;
	uint8_t item_minutes;
	uint8_t totals;
	uint8_t tags;
	uint8_t support; /* pupils may say "me too" to slips that were accepted */
	uint8_t box_open;
	uint8_t limits[KIND_REQUEST + 1]; /* slips that wait, of one pupil; 0: none of that kind */
	int32_t election_day; /* days since 1970-01-01: from then on an election is due; 0: none */
	uint8_t own_count;
	struct form_office {
		char name[NAME_BYTES_MAX + 1];
		struct picture picture;
		uint8_t powers; /* enum office + 1; 0: none */
	} own[OWN_OFFICES_MAX];
	uint8_t line_count;
	struct form_line {
		uint8_t stage;
		char text[LINE_BYTES_MAX + 1];
	} lines[LINES_MAX];
	uint8_t report_count; /* items of every sitting: "la trésorerie" */
	char reports[STANDING_MAX][OPTION_BYTES_MAX + 1];
};

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

/* BOX: the computer of a class, for slips. BOOTH: a shared tablet of a sitting. */
enum link_kind { LINK_PROJECTOR, LINK_READER, LINK_BOX, LINK_BOOTH, LINK_KIND_COUNT };

struct term { /* how long ago a member held each office */
	uint8_t seat;
	uint8_t waited[OFFICE_COUNT];
};

struct gathered { /* what waited for a sitting, and becomes an item with the usual motion */
	int64_t slip; /* 0: none */
	uint8_t kind; /* enum item_kind */
	uint8_t author; /* seat + 1 */
	uint8_t names_somebody;
	uint8_t trial_entry; /* number of the carried entry whose trial is over */
	struct text_ref title; /* empty of an election that is due: the screens say it */
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
			int64_t slip; /* of a slip with a motion of its own; set by the application */
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
			uint8_t author; /* seat + 1, when a grown-up or the secretary writes for it */
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
	};
};

#endif
