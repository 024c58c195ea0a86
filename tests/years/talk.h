/* SPDX-License-Identifier: EUPL-1.2 */
/* talk.h - a teacher and a shared tablet who say things to the application and must be heard. */
#ifndef YEARS_TALK_H
#define YEARS_TALK_H

#include "unit/app_host.h"

enum { TEACHER = 1, BOOTH = 3 };

struct talk {
	struct desk_host desk;
	uint64_t dice; /* of a seeded generator */
	int id; /* of the last message */
};

uint32_t talk_throw(struct talk *talk, uint32_t below);
/* Says it, and ends the program when it is refused: the council did not go as it should. */
__attribute__((format(printf, 3, 4))) void talk_say(struct talk *talk, unsigned screen,
                                                    const char *format, ...);
/* The same without waiting for the disk; talk_settle() waits, and wants a yes to all since. */
__attribute__((format(printf, 3, 4))) void talk_add(struct talk *talk, unsigned screen,
                                                    const char *format, ...);
void talk_settle(struct talk *talk, unsigned screen);
/* The number `name` in the answer to the last message. */
int64_t talk_number(const struct talk *talk, unsigned screen, const char *name);

/* A proposal, a reason, a note: the same number gives the same words. Static, one at a time. */
const char *talk_proposal(uint32_t number);
const char *talk_place(uint32_t number);
const char *talk_note(uint32_t number);
extern const char *const talk_names[26];

#endif
