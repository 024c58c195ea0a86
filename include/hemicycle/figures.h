/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * figures.h - what one sitting adds to the plots of a class: numbers, of nobody in particular.
 *
 * Counted once from a sealed sitting and kept (core/figures.h). When the meaning of a field
 * changes, FIGURES_VERSION grows and what was kept is counted again.
 */
#ifndef HEMICYCLE_FIGURES_H
#define HEMICYCLE_FIGURES_H

#include "hemicycle/assembly.h"

#define FIGURES_VERSION 1

/* How often somebody had the floor, for the balance of speech. */
enum { SPOKE_NEVER, SPOKE_ONCE, SPOKE_FEW, SPOKE_OFTEN, SPOKE_COUNT }; /* 0, 1, 2 or 3, more */

struct sitting_figures {
	int64_t open_ms; /* from the opening to the seal, pauses included */
	int64_t spoken_ms;
	int64_t spent_ms[KIND_COUNT]; /* on the floor, by kind of item */
	uint16_t members, present; /* on the class list; there at any time */
	uint16_t turns;
	uint16_t spoke[SPOKE_COUNT]; /* of those present: how many had the floor how often */
	uint16_t votes; /* whose result was shown, those about amendments too */
	uint16_t secret; /* of them */
	uint16_t advisory;
	uint16_t ballots[BALLOT_COUNT]; /* votes by what was filled in */
	uint32_t called, cast; /* of all votes: pupils present at the close; ballots */
	uint16_t adopted, rejected, chosen, open; /* votes: open are all other outcomes */
	uint16_t done, left,
	        framed; /* items: done or referred; not reached or postponed; hors cadre */
	uint16_t decided, reviewed; /* new lines of the book; earlier ones that were read again */
};

#endif
