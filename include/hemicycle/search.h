/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * search.h - what a search goes through, and what became of it.
 */
#ifndef HEMICYCLE_SEARCH_H
#define HEMICYCLE_SEARCH_H

enum find_kind {
	FIND_ANY,
	FIND_MOTION, /* an item that was voted on */
	FIND_ITEM, /* one that was not */
	FIND_LINE, /* of the book of decisions */
	FIND_MINUTES, /* the title of a sitting, its notes and prose */
	FIND_KIND_COUNT
};

enum find_status {
	FIND_WHATEVER,
	FIND_OPEN, /* nothing was decided */
	FIND_ADOPTED,
	FIND_REJECTED,
	FIND_CHOSEN, /* elected and drawn too */
	FIND_POSTPONED,
	FIND_TODO, /* lines of the book, from here in the order of enum entry_state */
	FIND_IN_PROGRESS,
	FIND_DONE,
	FIND_NOT_DONE,
	FIND_ABANDONED,
	FIND_STATUS_COUNT
};

#endif
