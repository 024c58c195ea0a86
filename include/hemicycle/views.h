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
	AUDIENCE_CHAIR, /* the seat that holds the chair */
	AUDIENCE_OFFICER, /* the seats that hold another office */
	AUDIENCE_BOOTH,
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
	/* Words and picture of the options that were chosen, or names of who was drawn. */
	uint8_t decision_count;
	struct view_said {
		struct text_ref text;
		struct picture picture;
	} decisions[DECISIONS_MAX];
	uint8_t kind; /* enum item_kind */
	uint8_t minutes;
	uint8_t hidden; /* a concern whose words this audience may not read */
	uint8_t projected;
	uint8_t names_somebody;
	uint8_t gate, gate_asked; /* of a concern */
	uint8_t trial_entry;
	uint8_t has_author;
	uint16_t wishes; /* pupils who want it first */
	uint16_t author; /* seat */
	struct text_ref author_name;
	struct text_ref reason; /* out of frame */
	struct posted posted;
	int64_t spent_ms;
	struct motion motion;
};

struct view_person {
	uint16_t seat;
	struct text_ref name;
	struct picture picture;
};

struct view_speaker {
	struct view_person who;
	uint8_t tag;
	int64_t since_ms;
	int64_t until_ms; /* 0: no clock */
};

struct view_ask { /* in the order in which they will speak */
	struct view_person who;
	uint8_t tag;
	uint16_t turns;
};

struct view_officer { /* who holds an office, or was offered one */
	struct view_person who;
	uint8_t office;
	uint8_t accepted;
};

struct view_suggestion { /* whose turn it is: who has waited longest, three at most */
	uint8_t office;
	uint8_t count;
	struct view_person who[3];
};

struct view_amendment {
	uint16_t number;
	uint8_t state;
	uint8_t has_author;
	uint16_t author; /* seat */
	struct text_ref author_name;
	struct text_ref text;
	struct text_ref before;
};

struct view_entry {
	uint16_t number; /* in this sitting: what commands name */
	uint8_t earlier; /* decided in a sitting before this one */
	uint16_t item;
	uint8_t state;
	uint8_t trial;
	uint8_t commission;
	uint8_t reviewed;
	int32_t due_day;
	int64_t decided_at_ms;
	struct text_ref text;
	struct text_ref who_else;
	struct text_ref word;
	struct seats who;
	uint8_t who_count;
	struct text_ref who_names[ENTRY_WHO_MAX];
};

struct view_look_back { /* at the closing: figures of the sitting, of nobody in particular */
	uint16_t present; /* at any time */
	uint16_t items_done, items_left;
	uint16_t votes, ballots;
	uint16_t decided; /* new lines of the book */
	uint16_t reviewed, done; /* earlier lines */
	uint16_t turns, speakers;
	int64_t spoken_ms;
	int64_t open_ms; /* since the opening, pauses included */
};

struct view_member {
	uint16_t seat;
	struct text_ref name;
	struct picture picture;
	uint8_t present;
	uint8_t screen; /* enum seat_screen */
	uint8_t signed_; /* has signed the roll of the current vote */
	uint8_t choice; /* roll-call: choice + 1; else 0 */
	uint8_t on_paper; /* has signed the roll of the current vote for a paper ballot */
	uint8_t asked; /* for the floor */
	uint16_t offices, offered; /* bits 1 << enum office */
	uint16_t turns;
	int64_t spoken_ms; /* teacher, when the class wants totals */
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
	uint8_t ballot; /* enum ballot: what is filled in this vote, after a fallback too */
	uint8_t fallback;
	uint16_t amendment; /* it is about this one; 0: about the item */
	struct text_ref title; /* the text that is voted on */
	uint8_t seats; /* places that this round fills */
	uint16_t standing; /* bit i: option i is on this ballot */
	uint16_t on_paper; /* of voters: by paper or by show of hands */
};

/* An earlier round on the same item, its result shown. */
struct view_past {
	uint16_t number;
	uint8_t round;
	uint8_t ballot;
	struct text_ref title; /* the text of that round */
	struct text_ref objection;
	struct verdict verdict;
};

struct view_round { /* as struct tally_round */
	uint8_t action; /* enum tally_action */
	uint8_t candidate; /* option, or CHOICE_NONE */
	int64_t tallies[OPTIONS_MAX]; /* -1: out of play */
	int64_t exhausted;
	uint16_t eliminated, elected; /* bit i: option i */
};

struct view_gauge {
	uint8_t median; /* grade from 0, the best */
	uint16_t above, below;
	uint16_t counts[GRADES_MAX];
	uint8_t grade_count;
};

/* How a method came to its answer; the same rows show it and the workshop's others. */
struct view_tally {
	uint8_t method; /* enum tally_method */
	uint8_t status; /* enum tally_status */
	uint8_t option_count;
	uint8_t winner_count;
	uint8_t winners[OPTIONS_MAX];
	uint16_t tied;
	uint8_t has_tallies;
	int64_t scale; /* tallies are in 1 / scale */
	int64_t tallies[OPTIONS_MAX];
	uint8_t places[OPTIONS_MAX]; /* from 1, equal when equal; 0: not ranked */
	uint8_t has_pairwise;
	uint16_t pairwise[OPTIONS_MAX * OPTIONS_MAX]; /* [a * option_count + b]: prefer a to b */
	uint8_t condorcet; /* option, or CHOICE_NONE */
	uint8_t gauge_count;
	struct view_gauge gauges[OPTIONS_MAX];
	int64_t needed, quota, spent; /* -1: the method has none */
	uint8_t shares_count; /* equal_shares: winners before the greedy step */
	uint8_t round_count;
	struct view_round rounds[2 * OPTIONS_MAX];
};

#define WORKSHOP_MAX 10 /* methods side by side */

struct view_result {
	uint16_t votes[CHOICES_MAX];
	uint8_t choice_count; /* named options and the neutral one; 0 of marked ballots */
	uint8_t casting_choice; /* CHOICE_NONE: none given */
	struct verdict verdict;
	uint16_t hand_votes[CHOICES_MAX]; /* of votes: what the tellers typed */
	uint8_t hand_count; /* choice_count when anybody voted by hand; else 0 */
	uint16_t waiting; /* options: drafted winners who have not accepted yet */
	uint8_t drawn_count; /* lots: who was drawn, first to last */
	struct view_drawn {
		uint16_t seat;
		struct text_ref name;
		struct picture picture;
	} drawn[OPTIONS_MAX];
	char seed[SEED_BYTES];
	uint8_t has_tally; /* of marked ballots */
	struct view_tally tally;
	uint8_t comparable; /* the workshop has other methods for these ballots */
	uint8_t workshop_count; /* 0 while it is not shown */
	struct view_tally workshop[WORKSHOP_MAX]; /* the method of the vote first */
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
	uint8_t past_count;
	struct view_item floor;
	struct view_vote vote; /* the newest vote on the floor item, annulled ones included */
	struct view_result result; /* teacher: from COUNTED; everybody: from SHOWN */
	struct view_past past[HISTORY_MAX]; /* of the item on the floor, oldest first */
	uint8_t stage_count;
	uint8_t stages[STAGE_COUNT]; /* enum stage */
	uint8_t stage; /* place + 1; 0: none yet */
	uint8_t paused;
	uint8_t wishing;
	uint8_t tags; /* who asks for the floor says what for */
	uint8_t has_ritual;
	uint8_t ritual;
	int64_t ritual_at_ms;
	uint8_t has_speaker;
	struct view_speaker speaker;
	uint16_t ask_count;
	struct view_ask asks[MEMBERS_MAX];
	int64_t item_since_ms, item_until_ms; /* of the item on the floor; 0: no clock */
	uint8_t own_count;
	struct own_office own[OWN_OFFICES_MAX];
	uint16_t offices; /* that this class uses, bits */
	uint16_t officer_count;
	struct view_officer officers[MEMBERS_MAX];
	uint8_t suggestion_count; /* teacher */
	struct view_suggestion suggestions[OFFICE_COUNT];
	uint16_t amendment_count; /* of the item on the floor */
	struct view_amendment amendments[AMENDMENTS_MAX];
	uint16_t entry_count;
	struct view_entry entries[BOOK_ENTRIES_MAX];
	uint16_t entry_shown; /* 0: none */
	uint16_t note_count; /* teacher, chair, officers */
	struct note notes[NOTES_MAX];
	uint8_t minutes_count; /* teacher, chair, officers, wall */
	struct view_minutes {
		int64_t sitting;
		int64_t at_ms; /* when it was sealed */
		uint16_t number;
		uint8_t approved;
		uint8_t here; /* it was in this sitting */
		struct text_ref title;
	} minutes[MINUTES_CARRIED];
	uint8_t line_count; /* chair, teacher */
	struct line lines[LINES_MAX];
	uint8_t has_look_back; /* in the closing, and once sealed */
	struct view_look_back look_back;
	/* teacher: 1 for each command that would be heard now */
	uint8_t may[COMMAND_ASSEMBLY_COUNT];
	struct view_item items[ITEMS_MAX];
	struct view_member members[MEMBERS_MAX];
};

#endif
