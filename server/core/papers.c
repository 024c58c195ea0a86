/* SPDX-License-Identifier: EUPL-1.2 */
/* papers.c - marked ballots: equal ones together, sorted by their marks. */
#include "core/papers.h"

#include <string.h>

#include "base/check.h"

void papers_add(struct papers *papers, const uint8_t marks[OPTIONS_MAX], unsigned count)
{
	struct paper_row *row = papers->rows;
	struct paper_row *end = papers->rows + papers->count;

	while (row < end && memcmp(row->marks, marks, OPTIONS_MAX) < 0)
		row++;
	if (row < end && memcmp(row->marks, marks, OPTIONS_MAX) == 0) {
		CHECK(row->count + count <= MEMBERS_MAX);
		row->count = (uint16_t)(row->count + count);
		return;
	}
	CHECK(papers->count < MEMBERS_MAX && count <= MEMBERS_MAX);
	memmove(row + 1, row, (size_t)(end - row) * sizeof *row);
	row->count = (uint16_t)count;
	memcpy(row->marks, marks, OPTIONS_MAX);
	papers->count++;
}

uint32_t papers_bytes(const struct assembly *state, const struct motion *motion)
{
	uint32_t seats = motion->secrecy == SECRECY_ROLL_CALL ? motion->option_count : 0;

	if (!ballot_is_marked(motion->ballot))
		return 0;
	return state->member_count * (seats + 1u + motion->option_count);
}

void papers_reserve(struct assembly *state, struct vote *vote, const struct motion *motion)
{
	if (!ballot_is_marked(motion->ballot) || motion->secrecy != SECRECY_ROLL_CALL)
		return;
	vote->seat_marks_at = state->papers_used;
	state->papers_used += (uint32_t)state->member_count * motion->option_count;
}

void papers_forget(struct assembly *state, struct vote *vote, const struct motion *motion)
{
	uint32_t bytes = (uint32_t)state->member_count * motion->option_count;

	if (!ballot_is_marked(motion->ballot) || motion->secrecy != SECRECY_ROLL_CALL)
		return;
	CHECK(vote->seat_marks_at + bytes == state->papers_used); /* nothing came after it */
	memset(state->papers + vote->seat_marks_at, 0, bytes);
	state->papers_used = vote->seat_marks_at;
	vote->seat_marks_at = 0;
}

void seat_marks_read(const struct assembly *state, const struct vote *vote, unsigned option_count,
                     unsigned seat, uint8_t out[OPTIONS_MAX])
{
	memset(out, 0, OPTIONS_MAX);
	memcpy(out, state->papers + vote->seat_marks_at + (size_t)seat * option_count,
	       option_count);
}

void seat_marks_write(struct assembly *state, const struct vote *vote, unsigned option_count,
                      unsigned seat, const uint8_t marks[OPTIONS_MAX])
{
	memcpy(state->papers + vote->seat_marks_at + (size_t)seat * option_count, marks,
	       option_count);
}

void papers_read(const struct assembly *state, const struct vote *vote, unsigned option_count,
                 struct papers *out)
{
	const uint8_t *from = state->papers + vote->papers_at;

	memset(out, 0, sizeof *out);
	out->count = vote->paper_count;
	for (unsigned i = 0; i < vote->paper_count; i++) {
		out->rows[i].count = *from++;
		memcpy(out->rows[i].marks, from, option_count);
		from += option_count;
	}
}

void papers_write(struct assembly *state, struct vote *vote, unsigned option_count,
                  const struct paper_row rows[], unsigned count)
{
	uint8_t *to = state->papers + state->papers_used;

	CHECK(state->papers_used + count * (1 + option_count) <= PAPERS_BYTES_MAX);
	vote->papers_at = state->papers_used;
	vote->paper_count = (uint16_t)count;
	state->papers_used += count * (1 + option_count);
	for (unsigned i = 0; i < count; i++) {
		*to++ = (uint8_t)rows[i].count;
		memcpy(to, rows[i].marks, option_count);
		to += option_count;
	}
}
