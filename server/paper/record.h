/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * record.h - the minutes of a sitting as they are read (MinutesOk of docs/protocol.md).
 *
 * Everything is held against its bounds before a word is written. Names may be "" (a copy without
 * names) or initials.
 */
#ifndef PAPER_RECORD_H
#define PAPER_RECORD_H

#include "paper/posted.h"
#include "paper/told.h"

enum {
	RECORD_ROLES = 11, /* common ones, then the class's own */
	RECORD_OWN_FIRST = 7,
	RECORD_WRITINGS_MAX = 256, /* pieces of prose, corrections */
	RECORD_WRITING_BYTES_MAX = 16384,
	RECORD_NO_SEAT = -1,
};

struct record_member {
	int seat;
	const char *name;
	bool was_present;
	bool present;
	int64_t arrived_at_ms;
	int64_t left_at_ms;
	bool roles[RECORD_ROLES];
};

struct record_item {
	int id;
	const char *state;
	const char *kind;
	bool hidden;
	int author;
	int minutes;
	int64_t spent_ms;
	const char *reason;
	struct posted_told posted;
	struct told_motion motion;
};

/* Names in a list of the input: of a roll. */
struct record_names {
	int count;
	const char *at[MEMBERS_MAX];
};

struct record_choice {
	int seat;
	int choice;
};

/* Marked ballots that say the same, or one of somebody. */
struct record_paper {
	int who; /* how many; of a roll-call the seat */
	int count;
	uint8_t marks[OPTIONS_MAX];
};

struct record_vote {
	int number;
	int item;
	const char *state;
	const char *closed_by;
	int reopened;
	int casting_choice; /* TOLD_NOBODY */
	const char *frozen;
	int64_t opened_at_ms;
	int64_t closed_at_ms;
	const char *annulled_for;
	struct record_names roll;
	struct record_names on_paper;
	int choice_count;
	struct record_choice choices[MEMBERS_MAX];
	bool fallback;
	int amendment;
	const char *title;
	const char *objection;
	int hand_count;
	int64_t hand_votes[CHOICES_MAX];
	struct numbers accepted;
	struct numbers refused;
	struct numbers order;
	int paper_count;
	struct record_paper papers[MEMBERS_MAX];
	int seat_mark_count;
	struct record_paper seat_marks[MEMBERS_MAX];
	struct told told;
};

struct record_amendment {
	int number;
	int item;
	const char *state;
	int author;
	const char *text;
	const char *before;
};

/* A line of the decision book. */
struct record_entry {
	bool earlier;
	int item;
	const char *state;
	int trial;
	bool commission;
	int64_t due_day;
	const char *text;
	struct record_names who;
	const char *who_else;
	const char *word;
};

struct record_note {
	int item;
	int author;
	int role; /* TOLD_NOBODY: the teacher */
	const char *text;
};

struct record_writing {
	int item; /* 0: of the whole council */
	const char *text;
	int number; /* of the minutes in which it was corrected, or that were; 0 */
	int64_t at_ms;
};

struct record_approval {
	bool given;
	int number; /* of the minutes of the council that approved; 0: not sealed yet */
	int64_t at_ms;
	int word_count; /* the seal of these minutes as they were approved */
	const char *words[8];
};

struct record {
	int64_t id;
	const char *title;
	const char *class_name;
	int number;
	int64_t prepared_at_ms;
	int64_t opened_at_ms;
	int64_t sealed_at_ms;
	int member_count;
	struct record_member members[MEMBERS_MAX];
	int stage_count;
	const char *stages[8];
	int own_count;
	const char *own_names[OWN_OFFICES_MAX];
	int item_count;
	struct record_item items[ITEMS_MAX];
	int vote_count;
	struct record_vote votes[VOTES_MAX];
	int amendment_count;
	struct record_amendment amendments[AMENDMENTS_MAX];
	int entry_count;
	struct record_entry entries[BOOK_ENTRIES_MAX];
	int note_count;
	struct record_note notes[NOTES_MAX];
	int prose_count;
	struct record_writing prose[RECORD_WRITINGS_MAX];
	int correction_count;
	struct record_writing corrections[RECORD_WRITINGS_MAX];
	struct record_approval approved;
	int approval_count; /* minutes of before that were approved here: by their number */
	struct record_writing approvals[RECORD_WRITINGS_MAX];
	int corrected_count; /* minutes of before that were corrected here */
	struct record_writing corrected[RECORD_WRITINGS_MAX];
	bool has_look_back;
	int64_t look_back[7]; /* in the order of record_look_back_words */
	const char *head;
	int word_count;
	const char *words[8];
};

extern const char *const record_role_words[RECORD_ROLES + 1];
extern const char *const record_look_back_words[8];
extern const char *const record_entry_states[];

/* Large; free() ends it. What is wrong is in `source`, and then it must not be shown. */
struct record *record_read(struct source *source, const struct cJSON *data);

/* The parts, for each other. */
/*
 * Papers by value, or with `seats` those of each one; `most` is how many there may be, and how
 * often one. The count.
 */
int record_read_papers(struct source *source, const struct cJSON *object, const char *name,
                       bool seats, int options, int most, struct record_paper *out);
void record_read_votes(struct source *source, const struct cJSON *data, struct record *out);
void record_read_council(struct source *source, const struct cJSON *data, struct record *out);
/* At most eight words; the count. */
int record_read_seal(struct source *source, const struct cJSON *object, const char *words[8]);
void record_read_names(struct source *source, const struct cJSON *object, const char *name,
                       struct record_names *out);

const struct record_item *record_item(const struct record *record, int id); /* or NULL */
const struct record_member *record_member(const struct record *record, int seat); /* or NULL */
const char *record_name(const struct record *record, int seat); /* "" for nobody */
/* A vote has figures to print once it is counted and was not annulled. */
bool record_counted(const struct record_vote *vote);

#endif
