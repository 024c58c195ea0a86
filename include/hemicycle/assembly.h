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

#include "hemicycle/counting.h"
#include "hemicycle/limits.h"

/*
 * A text that is kept beside the journal so that it can be erased: BLAKE2b-256
 * of a random 16-byte salt followed by the text. All zero: no text.
 */
struct text_ref {
	uint8_t hash[32];
};

struct picture {
	char id[PICTURE_BYTES]; /* name of a pictogram, [a-z0-9-]; "" for none; zero-padded */
};

/* A set of seats. */
struct seats {
	uint64_t bits[MEMBERS_MAX / 64];
};
#define SEAT_NONE 0xffffu

enum role { /* what a session may be; one bit each in the rules */
	    ROLE_NONE, /* has not said hello */
	    ROLE_VISITOR, /* came with a door code, or waits for a seat */
	    ROLE_PUPIL, /* sits on a seat */
	    ROLE_TEACHER,
	    ROLE_PROJECTOR, /* a read-only link for one sitting's wall */
	    ROLE_READER, /* a read-only link for one class's archive */
	    ROLE_CLOCK, /* the server itself, when a deadline passes */
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

struct motion {
	struct text_ref title;
	struct picture picture;
	uint8_t ballot; /* enum ballot */
	uint8_t option_count; /* named options; 2 for BALLOT_MOTION, whose options have no text */
	uint8_t secrecy; /* enum secrecy */
	uint8_t base; /* enum base */
	uint8_t threshold; /* enum threshold */
	uint8_t quorum; /* enum quorum */
	uint8_t tie_rule; /* enum tie_rule */
	uint8_t changeable; /* roll-call only: a vote may be changed until the close */
	uint8_t close_on_time;
	uint8_t close_on_all; /* closes when all present have voted */
	uint16_t seconds; /* clock of the vote; 0 for none */
	struct text_ref options[OPTIONS_MAX];
	struct picture option_pictures[OPTIONS_MAX];
};

enum item_state {
	ITEM_PLANNED,
	ITEM_ON_FLOOR,
	ITEM_DONE, /* recorded */
	ITEM_POSTPONED,
	ITEM_STATE_COUNT
};

struct item {
	uint16_t id; /* from 1, never reused in a sitting; 0: no item */
	uint8_t state; /* enum item_state */
	uint8_t vote_count;
	uint16_t last_vote; /* number of its newest vote, 0 for none */
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
};

struct member { /* its seat is its index in assembly.members */
	int64_t pupil; /* id in the people store */
	struct text_ref name;
	struct picture picture;
	uint8_t present;
	uint8_t was_present; /* at any time in this sitting */
	int64_t arrived_at_ms; /* first arrival; 0 for never */
	int64_t left_at_ms; /* last departure; 0 for none */
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
	struct text_ref title;
	struct text_ref class_name;
	struct text_ref previous; /* head of the class's chain when this sitting was prepared */
	int64_t prepared_at_ms;
	int64_t opened_at_ms;
	int64_t sealed_at_ms;
	struct member members[MEMBERS_MAX];
	struct item items[ITEMS_MAX]; /* in the order of the agenda */
	struct vote votes[VOTES_MAX];
};

enum pupil_mode { MODE_IMAGES, MODE_READING, MODE_COUNT }; /* pre-readers, readers */

#endif
