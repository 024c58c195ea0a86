/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * answer_school.h - answers about a school as JSON; see answer.h.
 */
#ifndef WIRE_ANSWER_SCHOOL_H
#define WIRE_ANSWER_SCHOOL_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "hemicycle/views.h"

struct answer_teacher {
	int64_t id;
	const char *name;
};

struct answer_school_line { /* on the home page */
	int64_t id;
	const char *name;
	int classes;
	uint8_t admin; /* the asker is */
};

struct answer_school_class { /* what a school knows of one of its classes: counts, no words */
	int64_t id;
	const char *name, *teachers;
	uint8_t mode;
	uint8_t delegates;
	uint8_t own; /* the asker's */
	int pupils;
	int64_t last_at_ms, next_at_ms; /* councils; 0: none */
	int entries_open, entries_late;
};

struct answer_sent { /* a motion from one class to another */
	int64_t id;
	int64_t from, to;
	const char *from_name, *to_name;
	uint8_t from_own, to_own; /* the asker's */
	int64_t sitting; /* where it comes from */
	int item, entry;
	const char *title;
	int64_t at_ms;
	uint8_t state; /* enum sent_state */
	const char *reason;
	uint8_t reply; /* enum reply */
	int minutes;
	int64_t answered_at_ms;
	const char *answer;
	const uint16_t *votes;
	size_t vote_count;
};

struct answer_poll_line { /* on the page of a school */
	int64_t id;
	const char *title;
	uint8_t state; /* enum poll_state */
	int64_t made_at_ms, closed_at_ms;
	int parts, voted; /* classes */
};

struct answer_part { /* of a vote of the school: no figures but turnout */
	int64_t class_id;
	const char *name;
	uint8_t own; /* the asker's */
	uint8_t state; /* enum part_state */
	int voters, present, eligible;
	int minutes; /* their number; 0: not sealed */
};

struct answer_poll {
	int64_t id, school;
	const char *school_name;
	const char *asked_by; /* a teacher; "": nobody is known */
	uint8_t admin; /* the asker administers the school */
	uint8_t state;
	int64_t made_at_ms, closed_at_ms;
	const struct answer_part *parts;
	size_t part_count;
	int voters, eligible; /* of those that have voted */
	const char *motion; /* "motion":{…}, printed before */
	uint8_t has_result; /* once it is closed */
	const uint16_t *votes, *hand_votes;
	size_t vote_count; /* 0 of marked ballots */
	const struct paper_row *papers; /* of all classes, by value */
	size_t paper_count;
	uint8_t has_tally; /* of marked ballots */
	struct view_tally tally;
	struct verdict verdict;
};
void answer_poll(int64_t id, const struct answer_poll *poll, struct buffer *out);

struct answer_school {
	int64_t id;
	const char *name;
	uint8_t public_page;
	uint8_t has_code;
	uint8_t admin; /* the asker is */
	const struct answer_teacher *admins;
	size_t admin_count;
	const struct answer_school_class *classes;
	size_t class_count;
	const struct answer_sent *sent; /* newest first */
	size_t sent_count;
	const struct answer_poll_line *polls; /* newest first */
	size_t poll_count;
};
void answer_school(int64_t id, const struct answer_school *school, struct buffer *out);
/* ok: {"code":…}, said this once. */
void answer_school_code(int64_t id, const char *code, struct buffer *out);

struct answer_elected_line {
	int64_t class_id;
	const char *class_name, *name;
};
struct answer_elected {
	const struct answer_elected_line *lines;
	size_t count;
};
void answer_elected(int64_t id, const struct answer_elected *elected, struct buffer *out);

#endif
