/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * between.h - what a class has between its sittings: slips in the idea box, and its settings.
 */
#ifndef HEMICYCLE_BETWEEN_H
#define HEMICYCLE_BETWEEN_H

#include <stdint.h>

#include "hemicycle/council.h"

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

#define SLIP_BIT(state) (1u << SLIP_##state)

enum { /* sets of enum slip_state */
       SLIPS_LIMITED = SLIP_BIT(WAITING) | SLIP_BIT(ACCEPTED), /* count for the limits */
       SLIPS_SCREENED = SLIPS_LIMITED | SLIP_BIT(AGAIN), /* on no agenda, and not over */
       SLIPS_OPEN = SLIPS_SCREENED | SLIP_BIT(ON_AGENDA), /* are not over */
       SLIPS_ALL = (1u << SLIP_STATE_COUNT) - 1
};

enum slip_source {
	SOURCE_CARD,
	SOURCE_COMPUTER,
	SOURCE_TEACHER,
	SOURCE_SITTING,
	SOURCE_SENT,
	SOURCE_COUNT
};

enum sent_state { /* of a motion that one class has sent to another */
	          SENT_WAITING, /* in the box of that class */
	          SENT_ON_AGENDA,
	          SENT_ASIDE, /* put aside there, with a reason */
	          SENT_ANSWERED,
	          SENT_STATE_COUNT
};

/* The settings of a class, as the teacher writes them: words, where a sitting has references. */
struct council_form {
	uint8_t template_; /* enum template */
	uint8_t stage_count;
	uint8_t stages[STAGE_COUNT];
	uint16_t offices; /* bits; those of the class's own are used when named */
	uint16_t turn_seconds;
	uint8_t item_minutes;
	uint8_t totals;
	uint8_t tags;
	uint8_t support; /* pupils may say "me too" to slips that were accepted */
	uint8_t box_open;
	uint8_t public_page; /* whoever has the address may read what was decided */
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

struct sending_asked { /* by motion.send */
	int64_t sitting;
	uint16_t item, entry; /* one of them is 0 */
	int64_t to; /* a class; 0: the delegates, or from there all classes */
};

#endif
