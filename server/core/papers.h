/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * papers.h - marked ballots: equal ones together, sorted by their marks.
 *
 * In struct assembly they lie packed in papers[]: of a roll-call a row of marks
 * for each member, reserved when the vote opens; and once the vote is counted,
 * the papers of all by value.
 */
#ifndef CORE_PAPERS_H
#define CORE_PAPERS_H

#include <stdbool.h>

#include "hemicycle/assembly.h"
#include "hemicycle/commands.h"

struct papers {
	uint16_t count; /* rows filled: sorted by marks, all different */
	struct paper_row rows[MEMBERS_MAX];
};

/* Adds so many equal ballots. There is never more than one ballot for each member. */
void papers_add(struct papers *papers, const uint8_t marks[OPTIONS_MAX], unsigned count);

/* Bytes that a vote with marked ballots may come to need: seat marks and papers. */
uint32_t papers_bytes(const struct assembly *state, const struct motion *motion);

/* Reserves the seat marks of a roll-call that opens, and takes them back unread. */
void papers_reserve(struct assembly *state, struct vote *vote, const struct motion *motion);
void papers_forget(struct assembly *state, struct vote *vote, const struct motion *motion);

/* The marks of a member in a roll-call; those past the options are zero. */
void seat_marks_read(const struct assembly *state, const struct vote *vote, unsigned option_count,
                     unsigned seat, uint8_t out[OPTIONS_MAX]);
void seat_marks_write(struct assembly *state, const struct vote *vote, unsigned option_count,
                      unsigned seat, const uint8_t marks[OPTIONS_MAX]);

/* The papers of a counted vote. Writing appends them; there must be room. */
void papers_read(const struct assembly *state, const struct vote *vote, unsigned option_count,
                 struct papers *out);
void papers_write(struct assembly *state, struct vote *vote, unsigned option_count,
                  const struct paper_row rows[], unsigned count);

#endif
