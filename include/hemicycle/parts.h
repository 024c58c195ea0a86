/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * parts.h - small things that commands and events carry.
 */
#ifndef HEMICYCLE_PARTS_H
#define HEMICYCLE_PARTS_H

#include "hemicycle/council.h"

/* Equal marked ballots: how many, and the mark of each option. */
struct paper_row {
	uint16_t count;
	uint8_t marks[OPTIONS_MAX];
};

struct token {
	uint8_t byte[TOKEN_BYTES];
};

/*
 * BOX: the computer of a class, for slips. BOOTH: a shared tablet of a sitting. PUBLIC: what a
 * class has decided, for everybody.
 */
enum link_kind { LINK_PROJECTOR, LINK_READER, LINK_BOX, LINK_BOOTH, LINK_PUBLIC, LINK_KIND_COUNT };

/* How a link shows pupils: by name, by the first letter of it, or not at all. */
enum shown_names { NAMES_FULL, NAMES_INITIALS, NAMES_NONE, NAMES_COUNT };

/* How much of the archive a link shows: all that readers may see, or what was decided. */
enum scope { SCOPE_WHOLE, SCOPE_DECISIONS, SCOPE_COUNT };

struct term { /* how long ago a member held each office */
	uint8_t seat;
	uint8_t waited[OFFICE_COUNT];
};

struct gathered { /* what waited for a sitting, and becomes an item with the usual motion */
	int64_t slip; /* 0: none */
	uint8_t kind; /* enum item_kind */
	uint8_t author; /* seat + 1 */
	uint8_t names_somebody;
	uint8_t trial_entry; /* number of the carried entry whose trial is over */
	struct text_ref title; /* empty of an election that is due: the screens say it */
};

#endif
