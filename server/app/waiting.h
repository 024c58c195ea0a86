/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * waiting.h - what waits for a sitting of a class: slips that were accepted, items that the
 * sitting before did not reach, reports, an election that is due, trials that end.
 */
#ifndef APP_WAITING_H
#define APP_WAITING_H

#include "app/council_form.h"
#include "app/rooms.h"
#include "hemicycle/refusals.h"

struct waiting_slip {
	int64_t id, pupil;
	uint8_t kind; /* enum item_kind */
	uint8_t names_somebody;
	uint8_t post, reply; /* how it came from elsewhere in the school */
	char from[NAME_BYTES_MAX + 1];
	char text[SLIP_BYTES_MAX + 1];
	const char *motion; /* inside `motions`; NULL: the usual one */
};

enum { WAITING_MOTIONS_BYTES = 1 << 16 }; /* what finds no place waits longer */

struct waiting {
	struct council_form form;
	uint16_t count;
	struct waiting_slip slips[ITEMS_MAX]; /* the oldest first */
	size_t motions_bytes;
	char motions[WAITING_MOTIONS_BYTES]; /* JSON, one after another */
};

/* Storage thread. *out is zero before, and stays where it is: its slips point into it. */
MUST_CHECK enum err waiting_read(struct store *store, int64_t class_id, enum pupil_mode mode,
                                 struct waiting *out);

enum gathering {
	GATHER_ALL, /* for a sitting that was just prepared */
	GATHER_SLIPS, /* what was accepted since */
};
/*
 * Loop: puts it on the agenda, as whoever `role` and `seat` are. What another sitting of the class
 * has on its agenda stays there. The ops wait for their commit and answer nobody.
 */
enum refusal waiting_give(struct room *room, const struct waiting *waiting, enum gathering what,
                          enum role role, uint16_t seat);

#endif
