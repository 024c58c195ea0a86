/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * council.h - how a class holds its council: stages, roles, kinds of items, the book.
 *
 * Plain data inside struct assembly (hemicycle/assembly.h), and the settings of a
 * class from which each sitting takes its copy. docs/council.md explains all of it.
 */
#ifndef HEMICYCLE_COUNCIL_H
#define HEMICYCLE_COUNCIL_H

#include <stdbool.h>
#include <stdint.h>

#include "hemicycle/limits.h"
#include "hemicycle/texts.h"

/* The parts of a council. A class chooses which it has, and their order. */
enum stage {
	STAGE_OPENING, /* attendance, roles, ritual words */
	STAGE_NEWS, /* what's new, the weather of each */
	STAGE_EARLIER, /* what became of earlier decisions */
	STAGE_PRAISE, /* praise and thanks */
	STAGE_CONCERNS,
	STAGE_PROPOSALS, /* proposals, requests and elections */
	STAGE_REPORTS,
	STAGE_CLOSING, /* the decisions are read again; mood; look back */
	STAGE_COUNT
};

enum template { /* where the settings of a class came from */
	        TEMPLATE_OWN,
	        TEMPLATE_CP, /* 6 years */
	        TEMPLATE_CE, /* 7 and 8 */
	        TEMPLATE_CM, /* 9 and 10 */
	        TEMPLATE_COLLEGE, /* 11 to 14 */
	        TEMPLATE_LYCEE, /* 15 to 17 */
	        TEMPLATE_COUNT
};

/* What a pupil may hold in a sitting. The first seven give the rights of the role of that name. */
enum office {
	OFFICE_CHAIR, /* one holder at most; the others any number */
	OFFICE_SECRETARY,
	OFFICE_TIMEKEEPER,
	OFFICE_FLOOR_KEEPER,
	OFFICE_DECISION_KEEPER,
	OFFICE_TELLER,
	OFFICE_OBSERVER,
	OFFICE_OWN, /* the first of OWN_OFFICES_MAX that a class names itself */
	OFFICE_COUNT = OFFICE_OWN + OWN_OFFICES_MAX
};
#define OFFICE_NONE 0xffu

struct own_office {
	struct text_ref name;
	struct picture picture;
	uint8_t powers; /* enum office + 1 whose commands it has too; 0: none */
};

struct line { /* ritual words that the chair says, instead of the usual ones of the stage */
	struct text_ref text;
	uint8_t stage;
};

/* The settings of one sitting. */
struct council {
	uint8_t stage_count; /* 0: a sitting from before there were stages */
	uint8_t stages[STAGE_COUNT]; /* enum stage, all different */
	uint8_t tags; /* who asks for the floor says what for */
	uint16_t offices; /* bit i: office i is used in this class */
	uint16_t turn_seconds; /* of one who speaks; 0: no clock */
	uint8_t item_minutes; /* of an item that says nothing else; 0: no clock */
	uint8_t totals; /* the teacher and each pupil are told how long that pupil spoke */
	uint8_t own_count;
	uint8_t line_count;
	struct own_office own[OWN_OFFICES_MAX];
	struct line lines[LINES_MAX];
};

enum item_kind {
	KIND_PROPOSAL,
	KIND_CONCERN,
	KIND_PRAISE,
	KIND_THANKS,
	KIND_REQUEST,
	KIND_REPORT,
	KIND_ELECTION,
	KIND_MOOD, /* a secret advisory vote by faces */
	KIND_COUNT
};

/* How an item came from elsewhere in the school. */
enum post {
	POST_NONE, /* it is the class's own */
	POST_MOTION, /* another class has sent it */
	POST_POLL, /* a vote of the whole school: its motion stays as it is */
	POST_REPLY, /* what became of a motion that this class sent, or of such a vote */
	POST_COUNT
};

/* What a reply says. */
enum reply {
	REPLY_NONE,
	REPLY_ADOPTED,
	REPLY_REJECTED,
	REPLY_CHOSEN,
	REPLY_NO_QUORUM,
	REPLY_BLOCKED,
	REPLY_POSTPONED,
	REPLY_DONE, /* it was talked about, without a vote */
	REPLY_REFERRED,
	REPLY_OUT_OF_FRAME,
	REPLY_COUNT
};

struct posted {
	uint8_t post; /* enum post */
	uint8_t reply; /* enum reply; of POST_REPLY only */
	struct text_ref from; /* name of the class or of the school */
};

/* The gate of a concern: all three, or it does not come to the floor. */
enum { GATE_UPHELD = 1, GATE_TRIED = 2, GATE_CURRENT = 4, GATE_ALL = 7 };

/* What is said so often that it is a button with a picture and a sound. */
enum ritual { /* the first three are the floor keeper's and chair's, the last two about time */
	      RITUAL_SILENCE,
	      RITUAL_LISTEN,
	      RITUAL_OFF_TOPIC,
	      RITUAL_LOUDER,
	      RITUAL_CALM,
	      RITUAL_TIME_SHORT,
	      RITUAL_TIME_UP,
	      RITUAL_COUNT
};

enum ask_tag { TAG_NONE, TAG_FOR, TAG_AGAINST, TAG_QUESTION, TAG_IDEA, TAG_COUNT };

enum amendment_state {
	AMENDMENT_PROPOSED,
	AMENDMENT_ADOPTED,
	AMENDMENT_REJECTED,
	AMENDMENT_WITHDRAWN,
	AMENDMENT_STATE_COUNT
};

struct amendment { /* its number is its index plus one */
	uint16_t item;
	uint16_t vote; /* the newest that was opened on it; 0: none */
	uint8_t author; /* seat + 1; 0: the teacher, or nobody's in particular */
	uint8_t state;
	struct text_ref text; /* the item's title as it would be */
	struct text_ref before; /* the title that it replaced, once adopted */
};

enum entry_state {
	ENTRY_TO_DO,
	ENTRY_IN_PROGRESS,
	ENTRY_DONE,
	ENTRY_NOT_DONE, /* and still wanted: it comes back */
	ENTRY_ABANDONED,
	ENTRY_STATE_COUNT
};

/*
 * A line of the decision book. It is open until it is DONE or ABANDONED, and comes to every
 * later sitting until then.
 */
struct entry { /* its number in this sitting is its index plus one */
	int64_t sitting; /* where it was decided */
	int64_t decided_at_ms;
	uint16_t number; /* in that sitting */
	uint16_t item; /* of this sitting; 0: it was carried here */
	uint8_t state; /* enum entry_state */
	uint8_t trial; /* sittings that it is on trial for, this one included; 0: for good */
	uint8_t commission; /* a matter handed to some pupils */
	uint8_t reviewed; /* in this sitting */
	int32_t due_day; /* days since 1970-01-01; 0: no date */
	struct text_ref text; /* what */
	struct text_ref who_else; /* who, beside pupils: "la classe", "le maître" */
	struct text_ref word; /* of explanation, at the last review */
	struct seats who;
};

struct note { /* for the minutes */
	uint16_t item; /* 0: of the whole sitting */
	uint8_t author; /* seat + 1; 0: the teacher */
	uint8_t office; /* enum office, or OFFICE_NONE of the teacher */
	struct text_ref text;
};

#endif
