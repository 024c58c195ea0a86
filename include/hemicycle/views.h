/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * views.h - what a screen is shown: the whole small picture, never a delta.
 *
 * core_view() (core/view.h) fills the parts that an audience may see and leaves
 * the others zero; wire/views.c declares which fields each audience's message
 * has at all. What a role may not know is in neither.
 */
#ifndef HEMICYCLE_VIEWS_H
#define HEMICYCLE_VIEWS_H

#include "hemicycle/assembly.h"
#include "hemicycle/commands.h"

enum audience {
	AUDIENCE_VISITOR, /* at the open door: who may sit where */
	AUDIENCE_PUPIL, /* shared by all seats; what is one's own comes in a note */
	AUDIENCE_TEACHER,
	AUDIENCE_PROJECTOR,
	AUDIENCE_COUNT
};

enum seat_screen { /* not durable: what the server knows of the tablet of a seat */
	           SCREEN_NONE,
	           SCREEN_WAITING, /* somebody touched this picture and waits for the teacher */
	           SCREEN_HERE,
	           SCREEN_LOST, /* accepted, but its connection is gone */
	           SCREEN_COUNT
};

struct view_item {
	uint16_t id;
	uint8_t state; /* enum item_state */
	uint8_t locked; /* a vote was opened on it: text and settings stay */
	/* Of the agenda: what the newest vote on it that was shown has decided. */
	uint8_t outcome; /* enum outcome; OUTCOME_NONE while nothing was shown */
	struct text_ref decision; /* words of the option that was chosen; no text for none */
	struct picture decision_picture; /* its picture */
	struct motion motion;
};

struct view_member {
	uint16_t seat;
	struct text_ref name;
	struct picture picture;
	uint8_t present;
	uint8_t screen; /* enum seat_screen */
	uint8_t signed_; /* has signed the roll of the current vote */
	uint8_t choice; /* roll-call: choice + 1; else 0 */
};

struct view_vote {
	uint16_t number;
	uint16_t item;
	uint8_t state; /* enum vote_state */
	uint8_t round;
	uint8_t closed_by;
	uint8_t reopened;
	struct text_ref frozen;
	int64_t closes_at_ms; /* 0: no clock */
	uint16_t eligible;
	uint16_t present;
	uint16_t voters; /* have signed the roll; 0 for pupils while open */
	uint16_t needed; /* what the threshold would need of the base as known now; 0: relative */
	uint16_t quorum_needed;
};

struct view_result {
	uint16_t votes[CHOICES_MAX];
	uint8_t choice_count; /* named options and the neutral one */
	uint8_t casting_choice; /* CHOICE_NONE: none given */
	struct verdict verdict;
};

struct view {
	enum audience audience;
	int64_t now_ms;
	int64_t sitting;
	int64_t class_id;
	uint8_t phase;
	uint8_t mode;
	uint8_t door_open;
	char door_code[CODE_BYTES];
	uint16_t number; /* of the minutes, once sealed */
	struct text_ref title;
	struct text_ref class_name;
	uint16_t present_count;
	uint16_t member_count; /* members[] filled; 0 where the audience may not see them */
	uint16_t class_size;
	uint16_t item_count;
	uint8_t has_floor;
	uint8_t has_vote;
	uint8_t has_result;
	struct view_item floor;
	struct view_vote vote; /* the newest vote on the floor item, annulled ones included */
	struct view_result result; /* teacher: from COUNTED; everybody: from SHOWN */
	/* teacher: 1 for each command that would be heard now */
	uint8_t may[COMMAND_ASSEMBLY_COUNT];
	struct view_item items[ITEMS_MAX];
	struct view_member members[MEMBERS_MAX];
};

#endif
