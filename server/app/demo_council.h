/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * demo_council.h - what the made-up class has from before: settings, slips in its idea box, and
 * a sitting with lines in the book. Data only, as demo_class.h.
 */
#ifndef APP_DEMO_COUNCIL_H
#define APP_DEMO_COUNCIL_H

#include "app/demo_class.h"
#include "hemicycle/commands.h"

#define DEMO_PAST_TITLE "Conseil d’il y a une semaine"
#define DEMO_PAST_NOTE  "Tout le monde a parlé. Les commissions se retrouvent mardi."
#define DEMO_PAST_VOTES 2
#define DEMO_ENTRIES    2
#define DEMO_HOLDERS    5
#define DEMO_SLIPS      11

extern const struct council_form demo_council;

struct demo_vote { /* by show of hands, all present */
	struct demo_motion motion;
	uint8_t trial; /* sittings */
	const char *author; /* names of demo_pupils; NULL: nobody */
	const char *who[2];
	uint8_t votes[3]; /* for, against, abstain: one for each pupil */
};
extern const struct demo_vote demo_past_votes[DEMO_PAST_VOTES];

struct demo_entry { /* a decision by agreement */
	const char *text;
	const char *who[2];
	const char *who_else; /* NULL: nobody else */
	enum entry_state state;
	const char *word; /* NULL: none */
	uint8_t due_days; /* from today on; 0: no date */
};
extern const struct demo_entry demo_entries[DEMO_ENTRIES];

struct demo_holder {
	const char *name;
	enum office office;
};
extern const struct demo_holder demo_holders[DEMO_HOLDERS];

struct demo_slip {
	enum item_kind kind;
	enum slip_state state;
	enum slip_source source;
	const char *author; /* NULL: the teacher */
	const char *text;
	const char *reason; /* NULL: none */
	bool names_somebody;
	uint8_t supports;
};
extern const struct demo_slip demo_slips[DEMO_SLIPS];

#endif
