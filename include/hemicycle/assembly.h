/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * assembly.h - what an assembly is: one sitting of one class, as plain data.
 *
 * A struct assembly is the sum of its events (core/apply.h). It holds no
 * pointer: assignment copies it, memcmp() compares it. All padding is zero,
 * because it starts as zero and is only ever changed by apply.
 * Personal text stands outside, behind a text_ref.
 */
#ifndef HEMICYCLE_ASSEMBLY_H
#define HEMICYCLE_ASSEMBLY_H

#include <stdbool.h>
#include <stdint.h>

#include "hemicycle/council.h"
#include "hemicycle/counting.h"
#include "hemicycle/limits.h"
#include "hemicycle/minutes.h"
#include "hemicycle/texts.h"

enum role { /* what a session may be; one bit each in the rules */
	    ROLE_NONE, /* has not said hello */
	    ROLE_VISITOR, /* came with a door code, or waits for a seat */
	    ROLE_PUPIL, /* sits on a seat */
	    ROLE_TEACHER,
	    ROLE_PROJECTOR, /* a read-only link for one sitting's wall */
	    ROLE_READER, /* a read-only link for one class's archive */
	    ROLE_CLOCK, /* the server itself, when a deadline passes */
	    ROLE_BOOTH, /* a shared tablet of one sitting, where pupils vote one after another */
	    ROLE_CARD, /* a pupil between sittings, by the card */
	    ROLE_BOX, /* the computer of the class, for slips */
	    /* No session has these: a pupil who holds an office has them besides ROLE_PUPIL. */
	    ROLE_CHAIR, /* in the order of enum office */
	    ROLE_SECRETARY,
	    ROLE_TIMEKEEPER,
	    ROLE_FLOOR_KEEPER,
	    ROLE_DECISION_KEEPER,
	    ROLE_TELLER,
	    ROLE_OBSERVER,
	    ROLE_COUNT
};

enum phase {
	PHASE_PREPARING, /* the agenda is being made */
	PHASE_WELCOME, /* the sitting is open, no item is on the floor */
	PHASE_PRESENTED, /* an item is on the floor */
	PHASE_DEBATE,
	PHASE_VOTING,
	PHASE_CLOSED, /* the vote is closed, not counted; it may be reopened */
	PHASE_COUNTED, /* the teacher sees the figures, the room does not */
	PHASE_SHOWN, /* everybody sees the result */
	PHASE_SEALED, /* the sitting is over */
	PHASE_COUNT
};

enum secrecy { SECRECY_SECRET, SECRECY_ROLL_CALL, SECRECY_COUNT };

struct vote_option { /* says itself by words, by a picture, or by both */
	struct text_ref text; /* of a candidate, the name that the core takes from the class list */
	struct picture picture; /* the same */
	struct text_ref substitute_name; /* the same, of the substitute */
	struct text_ref statement; /* a candidate's, or what a project is about */
	uint32_t cost; /* BALLOT_BUDGET: cents */
	uint8_t candidate; /* seat + 1 of the candidate; 0: no person */
	uint8_t substitute; /* seat + 1 of who is elected together with the candidate; 0: none */
	uint8_t drafted; /* did not stand, was named: must accept when elected */
	uint8_t unused;
};

struct motion {
	struct text_ref title;
	struct picture picture;
	uint8_t ballot; /* enum ballot */
	/*
	 * Of BALLOT_CHOICE and the marked ballots, named in options[]. Without names: 2 of
	 * BALLOT_MOTION, 4 of BALLOT_CONSENT, 6 of BALLOT_FIST and BALLOT_LOTS.
	 */
	uint8_t option_count;
	uint8_t secrecy; /* enum secrecy */
	uint8_t base; /* enum base */
	uint8_t threshold; /* enum threshold */
	uint8_t quorum; /* enum quorum */
	uint8_t tie_rule; /* enum tie_rule */
	uint8_t changeable; /* roll-call only: a vote may be changed until the close */
	uint8_t close_on_time;
	uint8_t close_on_all; /* closes when all present have voted */
	uint16_t seconds; /* clock of the vote; 0 for none */
	uint8_t method; /* enum tally_method; core/motion.h tells which go with a ballot */
	uint8_t seats; /* places to fill, or pupils to draw; 1 where there is nothing to fill */
	uint8_t picks; /* BALLOT_SEVERAL: so many ticks at most; 0: as many as one likes */
	uint8_t grade_count; /* BALLOT_GRADES: 3, 5 or 7; else 0 */
	uint8_t points_max; /* BALLOT_POINTS: 1..POINTS_MAX; else 0 */
	uint8_t fallback; /* BALLOT_CONSENT: enum fallback */
	uint8_t official; /* an election of class delegates by the Code de l'education, R421-28 */
	uint8_t advisory; /* a poll: its result binds nobody and is no line of the book */
	uint32_t budget; /* BALLOT_BUDGET: cents; else 0 */
	uint8_t trial; /* adopted for so many sittings, then it comes back; 0: for good */
	uint8_t unused[3];
	struct vote_option options[OPTIONS_MAX];
};

enum item_state {
	ITEM_PLANNED,
	ITEM_ON_FLOOR,
	ITEM_DONE, /* recorded */
	ITEM_POSTPONED,
	ITEM_OUT_OF_FRAME, /* by the teacher, with a reason */
	ITEM_REFERRED, /* handed to a commission */
	ITEM_DROPPED, /* a concern that did not pass the gate */
	ITEM_STATE_COUNT
};

struct item {
	uint16_t id; /* from 1, never reused in a sitting; 0: no item */
	uint8_t state; /* enum item_state */
	uint8_t vote_count;
	uint16_t last_vote; /* number of its newest vote, 0 for none */
	uint8_t kind; /* enum item_kind */
	uint8_t author; /* seat + 1 of who wrote the slip; 0: nobody in particular */
	uint8_t minutes; /* planned; 0: as the settings say */
	uint8_t gate; /* of a concern: GATE_ bits that were answered yes */
	uint8_t gate_asked;
	uint8_t names_somebody; /* a concern that is never voted on */
	uint8_t projected; /* a concern that the teacher lets everybody read */
	uint8_t trial_entry; /* number of the entry whose trial is over; 0: none */
	int64_t slip; /* id in the idea box; 0: none */
	int64_t spent_ms; /* on the floor */
	struct text_ref reason; /* out of frame */
	struct posted posted;
	uint8_t unused[6];
	struct motion motion;
};

enum vote_state {
	VOTE_OPEN,
	VOTE_CLOSED,
	VOTE_COUNTED,
	VOTE_SHOWN,
	VOTE_ANNULLED,
	VOTE_STATE_COUNT
};

enum closed_by { CLOSED_BY_HAND, CLOSED_BY_CLOCK, CLOSED_BY_ALL, CLOSED_BY_COUNT };

struct vote { /* its number is its index in assembly.votes plus one */
	uint16_t item; /* id */
	uint8_t state; /* enum vote_state */
	uint8_t round; /* 1, or more after a tie */
	uint8_t closed_by; /* enum closed_by */
	uint8_t reopened; /* how often */
	uint8_t casting_choice; /* CHOICE_NONE until a casting vote is given */
	uint8_t fallback; /* consent failed: a plain majority for or against the same text */
	uint8_t seats; /* places that this round fills; 0: motion.seats */
	uint8_t amendment; /* number of the amendment that it is about; 0: the item itself */
	uint16_t standing; /* bit i: option i is on this ballot */
	uint16_t spoiled; /* paper ballots that the tellers declared so */
	uint16_t accepted, refused; /* options: what drafted winners answered */
	struct text_ref frozen; /* hash of everything that froze when it opened (core/freeze.h) */
	int64_t opened_at_ms;
	int64_t closes_at_ms; /* 0: no clock */
	int64_t closed_at_ms;
	struct seats eligible; /* the electoral roll */
	struct seats present; /* of those, present at the close (or signed); kept while open too */
	struct seats signed_; /* the roll */
	uint8_t choice[MEMBERS_MAX]; /* roll-call only: choice of each seat + 1, 0 for none */
	uint16_t votes[CHOICES_MAX]; /* the tally, from VOTE_COUNTED on */
	struct verdict verdict;
	struct text_ref annulled_for;
	struct text_ref title; /* the text as it stood when the vote opened */
	struct text_ref objection; /* why the text was amended after it */
	struct seats on_paper; /* of signed_: by paper or by show of hands */
	uint16_t hand_votes[CHOICES_MAX]; /* of votes: what the tellers typed */
	/*
	 * Marked ballots, in assembly.papers. By value, sorted: paper_count rows at papers_at, each
	 * a number of equal ballots and option_count marks. Roll-call, besides: option_count marks
	 * for each member at seat_marks_at, all zero for none or blank.
	 */
	uint32_t papers_at;
	uint32_t seat_marks_at;
	uint16_t paper_count;
	/* How ties were settled. Bit j of [i]: option i was put before j, or follows to be. */
	uint16_t favoured[OPTIONS_MAX];
	char seed[SEED_BYTES]; /* of lots, or of the lot that settled a tie; "" for none */
};

struct member { /* its seat is its index in assembly.members */
	int64_t pupil; /* id in the people store */
	struct text_ref name;
	struct picture picture;
	uint8_t present;
	uint8_t was_present; /* at any time in this sitting */
	int64_t arrived_at_ms; /* first arrival; 0 for never */
	int64_t left_at_ms; /* last departure; 0 for none */
	int64_t spoken_ms;
	uint16_t turns; /* on the floor in this sitting */
	uint16_t asked; /* place in the order of asking, from 1; 0: has not asked */
	uint8_t tag; /* enum ask_tag of that */
	uint8_t unused;
	uint16_t offices; /* held: bits 1 << enum office */
	uint16_t offered; /* and not answered yet */
	uint16_t held; /* at any time in this sitting */
	uint16_t wishes[WISHES_MAX]; /* items that should come first; 0: none */
	/* Sittings since each was held before: 1 for the last one; 0 or WAITED_MAX: never. */
	uint8_t waited[OFFICE_COUNT];
};

struct assembly {
	int64_t id; /* of the sitting, in the store */
	int64_t class_id;
	uint32_t seq; /* journal entries applied */
	uint8_t phase; /* enum phase */
	uint8_t door_open;
	char door_code[CODE_BYTES]; /* of the last opening; "" before */
	uint8_t mode; /* enum pupil_mode */
	uint16_t number; /* of the minutes, in the class; 0 until sealed */
	uint16_t member_count;
	uint16_t item_count;
	uint16_t vote_count;
	uint16_t next_item; /* id of the next new item */
	uint16_t floor_item; /* id of the item on the floor; 0 for none */
	uint8_t workshop; /* the wall compares the result at hand with other methods */
	uint32_t papers_used; /* bytes of papers[] */
	uint8_t stage; /* place in council.stages + 1; 0: not open yet, or it has none */
	uint8_t paused; /* interrupted; it goes on another time */
	uint8_t wishing; /* the class says which items should come first */
	uint8_t entry_shown; /* number of the entry that everybody looks at; 0: none */
	uint8_t ritual; /* enum ritual + 1 of what was said last; 0: nothing */
	uint8_t speaker; /* seat + 1; 0: nobody has the floor */
	uint8_t speaking_tag; /* enum ask_tag with which the speaker had asked */
	uint16_t amendment_count;
	uint16_t entry_count;
	uint16_t note_count;
	uint8_t minutes_count;
	uint8_t approval_count;
	uint8_t correction_count;
	int64_t ritual_at_ms;
	int64_t speaking_since_ms;
	int64_t speaking_until_ms; /* 0: no clock */
	int64_t item_since_ms; /* since when the item is on the floor, or the sitting went on */
	int64_t item_until_ms; /* 0: no clock */
	int64_t item_left_ms; /* while paused: of its clock */
	int64_t paused_at_ms;
	struct council council;
	struct text_ref title;
	struct text_ref class_name;
	struct text_ref previous; /* head of the class's chain when this sitting was prepared */
	int64_t prepared_at_ms;
	int64_t opened_at_ms;
	int64_t sealed_at_ms;
	struct member members[MEMBERS_MAX];
	struct item items[ITEMS_MAX]; /* in the order of the agenda */
	struct vote votes[VOTES_MAX];
	struct amendment amendments[AMENDMENTS_MAX];
	struct entry entries[BOOK_ENTRIES_MAX]; /* those carried here first */
	struct note notes[NOTES_MAX];
	struct earlier_minutes minutes[MINUTES_CARRIED];
	struct approval approvals[APPROVALS_MAX];
	struct correction corrections[CORRECTIONS_MAX];
	uint8_t papers[PAPERS_BYTES_MAX]; /* see struct vote; papers_used of them hold something */
};

enum pupil_mode { MODE_IMAGES, MODE_READING, MODE_COUNT }; /* pre-readers, readers */

#endif
