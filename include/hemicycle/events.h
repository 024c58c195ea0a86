/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * events.h - what has happened. The state is the sum of these.
 *
 * Every event but SIGNED is one entry of the journal. SIGNED stands in the
 * roll of the open vote (urns.db) until VOTE_COUNTED or VOTE_ANNULLED brings
 * the sorted roll into the journal. A released event is never changed; a new
 * need is a new event.
 */
#ifndef HEMICYCLE_EVENTS_H
#define HEMICYCLE_EVENTS_H

#include "hemicycle/assembly.h"
#include "hemicycle/commands.h"

/* X(NAME, "kind in the journal", union member or `none`) */
#define EVENTS(X)                                                                                  \
	X(PREPARED, "prepared", prepared)                                                          \
	X(ITEM_ADDED, "item-added", item)                                                          \
	X(ITEM_EDITED, "item-edited", item)                                                        \
	X(ITEM_REMOVED, "item-removed", item_ref)                                                  \
	X(ITEM_MOVED, "item-moved", item_moved)                                                    \
	X(OPENED, "opened", none)                                                                  \
	X(DOOR_OPENED, "door-opened", door)                                                        \
	X(DOOR_CLOSED, "door-closed", none)                                                        \
	X(ARRIVED, "arrived", seat)                                                                \
	X(LEFT, "left", seat)                                                                      \
	X(ALL_ARRIVED, "all-arrived", none) /* who was not there, on one call of the teacher */    \
	X(ITEM_STARTED, "item-started", item_ref)                                                  \
	X(ITEM_LEFT, "item-left", item_ref)                                                        \
	X(DEBATE_OPENED, "debate-opened", item_ref)                                                \
	X(ITEM_POSTPONED, "item-postponed", item_ref)                                              \
	X(ITEM_RECORDED, "item-recorded", item_ref)                                                \
	X(VOTE_OPENED, "vote-opened", vote_opened)                                                 \
	X(SIGNED, "signed", signed_)                                                               \
	X(PAPER_SIGNED, "paper-signed", paper_signed)                                              \
	X(PAPER_UNSIGNED, "paper-unsigned", paper_unsigned)                                        \
	X(VOTE_CLOCK, "vote-clock", vote_clock)                                                    \
	X(VOTE_CLOSED, "vote-closed", vote_closed)                                                 \
	X(VOTE_REOPENED, "vote-reopened", vote_ref)                                                \
	X(VOTE_COUNTED, "vote-counted", vote_counted)                                              \
	X(VOTE_TALLIED, "vote-tallied", vote_tallied) /* what vote-counted has no place for */     \
	X(VOTE_DECIDED, "vote-decided", vote_decided)                                              \
	X(VOTE_SETTLED, "vote-settled", vote_settled) /* a tie of marked ballots */                \
	X(VOTE_ACCEPTED, "vote-accepted", vote_accepted)                                           \
	X(WORKSHOP_SHOWN, "workshop-shown", workshop)                                              \
	X(ITEM_AMENDED, "item-amended", item_amended)                                              \
	X(VOTE_SHOWN, "vote-shown", vote_ref)                                                      \
	X(VOTE_ANNULLED, "vote-annulled", vote_annulled)                                           \
	X(COUNCIL_SET, "council-set", council)                                                     \
	X(TERMS_CARRIED, "terms-carried", terms)                                                   \
	X(BOOK_CARRIED, "book-carried", book)                                                      \
	X(GATHERED, "gathered", gathered)                                                          \
	X(PAUSED, "paused", none)                                                                  \
	X(RESUMED, "resumed", resumed)                                                             \
	X(STAGE_ENTERED, "stage-entered", stage)                                                   \
	X(ROLE_OFFERED, "role-offered", office)                                                    \
	X(ROLE_DECLINED, "role-declined", office)                                                  \
	X(ROLE_TAKEN, "role-taken", office)                                                        \
	X(ROLE_ENDED, "role-ended", office)                                                        \
	X(FLOOR_ASKED, "floor-asked", floor_asked)                                                 \
	X(FLOOR_LEFT, "floor-left", seat)                                                          \
	X(FLOOR_GIVEN, "floor-given", floor_given)                                                 \
	X(FLOOR_CLOCK, "floor-clock", floor_given)                                                 \
	X(FLOOR_ENDED, "floor-ended", none)                                                        \
	X(RITUAL_SAID, "ritual-said", ritual)                                                      \
	X(ITEM_DESCRIBED, "item-described", item_about)                                            \
	X(ITEM_POSTED, "item-posted", item_posted)                                                 \
	X(ITEM_CLOCK, "item-clock", item_clock)                                                    \
	X(ITEM_PROJECTED, "item-projected", item_projected)                                        \
	X(ITEM_CLOSED, "item-closed", item_ref)                                                    \
	X(ITEM_EXCLUDED, "item-excluded", item_excluded)                                           \
	X(ITEM_REFERRED, "item-referred", item_ref)                                                \
	X(CONCERN_CHECKED, "concern-checked", concern)                                             \
	X(AMENDMENT_PROPOSED, "amendment-proposed", amendment)                                     \
	X(AMENDMENT_SETTLED, "amendment-settled", amendment_settled)                               \
	X(ENTRY_ADDED, "entry-added", entry)                                                       \
	X(ENTRY_ASSIGNED, "entry-assigned", entry_assigned)                                        \
	X(ENTRY_REVIEWED, "entry-reviewed", entry_reviewed)                                        \
	X(ENTRY_SHOWN, "entry-shown", entry_ref)                                                   \
	X(MINUTES_CARRIED, "minutes-carried", minutes_carried)                                     \
	X(MINUTES_APPROVED, "minutes-approved", approval)                                          \
	X(MINUTES_CORRECTED, "minutes-corrected", correction)                                      \
	X(NOTED, "noted", note)                                                                    \
	X(WISHING, "wishing", on)                                                                  \
	X(WISHED, "wished", wished)                                                                \
	X(AGENDA_ORDERED, "agenda-ordered", ordered)                                               \
	X(SEALED, "sealed", sealed)

enum event_kind {
#define X(name, word, member) EVENT_##name,
	EVENTS(X)
#undef X
	        EVENT_COUNT
};

struct event_member {
	int64_t pupil;
	struct text_ref name;
	struct picture picture;
};

struct event {
	enum event_kind kind;
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
			struct event_member members[MEMBERS_MAX];
		} prepared;
		struct {
			uint16_t id;
			struct motion motion;
		} item;
		struct {
			uint16_t id;
		} item_ref;
		struct {
			uint16_t id;
			uint16_t to; /* new index, from 0 */
		} item_moved;
		struct {
			char code[CODE_BYTES];
		} door;
		struct {
			uint16_t seat;
		} seat;
		struct {
			uint16_t vote; /* number, from 1 */
			uint16_t item; /* id */
			uint8_t round;
			struct text_ref frozen;
			int64_t closes_at_ms;
			struct seats eligible;
			/* Absent from entries of before: 0, and then every option stands. */
			uint8_t fallback;
			uint8_t seats;
			uint8_t amendment;
			uint16_t standing;
		} vote_opened;
		struct {
			uint16_t vote;
			uint16_t seat;
			/* roll-call: choice + 1; secret: 0, for the choice is in the urn */
			uint8_t choice;
			uint8_t marks[OPTIONS_MAX]; /* roll-call with marks, whose choice is 1 */
		} signed_;
		struct {
			uint16_t vote;
			struct seats seats;
		} paper_signed;
		struct {
			uint16_t vote;
			uint16_t seat;
		} paper_unsigned;
		struct {
			uint16_t vote;
			int64_t closes_at_ms; /* 0: the clock is stopped for good */
		} vote_clock;
		struct {
			uint16_t vote;
			uint8_t by; /* enum closed_by */
		} vote_closed;
		struct {
			uint16_t vote;
		} vote_ref;
		struct { /* carries all that counting kept: nothing else survives the urn */
			uint16_t vote;
			struct seats signed_;
			struct seats present;
			uint8_t choice[MEMBERS_MAX]; /* roll-call only, as in struct vote */
			uint16_t votes[CHOICES_MAX];
			struct verdict verdict;
		} vote_counted;
		struct {
			uint16_t vote;
			struct seats signed_;
			struct seats present;
			struct seats on_paper;
			uint8_t choice[MEMBERS_MAX]; /* roll-call without marks */
			uint16_t votes[CHOICES_MAX]; /* with hand_votes; zero of marked ballots */
			uint16_t hand_votes[CHOICES_MAX];
			uint16_t spoiled;
			uint16_t paper_count;
			struct paper_row papers[MEMBERS_MAX]; /* all of them, sorted by value */
			uint16_t seat_marks_count; /* roll-call of marked ballots */
			struct seat_marks {
				uint8_t seat;
				uint8_t marks[OPTIONS_MAX];
			} seat_marks[MEMBERS_MAX];
			char seed[SEED_BYTES];
			struct verdict verdict;
		} vote_tallied;
		struct {
			uint16_t vote;
			uint8_t choice;
			struct verdict verdict;
		} vote_decided;
		struct {
			uint16_t vote;
			/* place + 1 of each of the tied, 1 is the most favoured; 0: not asked */
			uint8_t order[OPTIONS_MAX];
			char seed[SEED_BYTES];
			uint8_t casting_choice; /* or CHOICE_NONE */
			struct verdict verdict;
		} vote_settled;
		struct {
			uint16_t vote;
			uint8_t choice;
			uint8_t accepts;
			struct verdict verdict; /* a place is open again when not */
		} vote_accepted;
		struct {
			uint16_t vote;
			uint8_t on;
		} workshop;
		struct {
			uint16_t item;
			uint16_t vote; /* the blocked one */
			struct text_ref title;
			struct text_ref objection;
		} item_amended;
		struct {
			uint16_t vote;
			struct text_ref reason;
			struct seats signed_;
		} vote_annulled;
		struct council council;
		struct {
			uint16_t count;
			struct term rows[MEMBERS_MAX]; /* of who has held any office before */
		} terms;
		struct {
			uint16_t count;
			struct entry rows[ENTRIES_CARRIED];
		} book;
		struct {
			uint16_t first; /* id of the first item */
			uint16_t count;
			struct gathered rows[ITEMS_MAX];
		} gathered;
		struct {
			struct seats here; /* who is there again at once */
		} resumed;
		struct {
			uint8_t place; /* in council.stages, from 0 */
		} stage;
		struct {
			uint16_t seat;
			uint8_t office;
		} office;
		struct {
			uint16_t seat;
			uint8_t tag;
		} floor_asked;
		struct {
			uint16_t seat;
			int64_t until_ms; /* 0: no clock */
		} floor_given;
		struct {
			uint8_t ritual;
		} ritual;
		struct {
			uint16_t id;
			uint8_t kind;
			uint8_t author;
			uint8_t minutes;
			uint8_t names_somebody;
			int64_t slip;
		} item_about;
		struct {
			uint16_t id;
			struct posted posted;
		} item_posted;
		struct {
			uint16_t id;
			int64_t until_ms;
		} item_clock;
		struct {
			uint16_t id;
			uint8_t on;
		} item_projected;
		struct {
			uint16_t id;
			struct text_ref reason;
		} item_excluded;
		struct {
			uint16_t id;
			uint8_t gate; /* GATE_ bits that were answered yes */
		} concern;
		struct {
			uint16_t number; /* from 1 */
			uint16_t item;
			uint8_t author; /* seat + 1 */
			struct text_ref text;
		} amendment;
		struct {
			uint16_t number;
			uint8_t state;
		} amendment_settled;
		struct entry entry; /* whole, as it stands in assembly.entries */
		struct {
			uint16_t entry;
			struct seats who;
			struct text_ref who_else;
			int32_t due_day;
		} entry_assigned;
		struct {
			uint16_t entry;
			uint8_t state;
			struct text_ref word;
			int32_t due_day;
		} entry_reviewed;
		struct {
			uint16_t entry; /* 0: none any more */
		} entry_ref;
		struct {
			uint8_t count;
			struct earlier_minutes rows[MINUTES_CARRIED];
		} minutes_carried;
		struct approval approval; /* but its time, which is the event's */
		struct correction correction; /* the same */
		struct note note;
		struct {
			uint8_t on;
		} on;
		struct {
			uint16_t seat;
			uint8_t count;
			uint16_t items[WISHES_MAX];
		} wished;
		struct {
			uint16_t count;
			uint16_t items[ITEMS_MAX]; /* ids: the whole agenda in its new order */
		} ordered;
		struct {
			uint16_t number;
		} sealed;
	};
};

#endif
