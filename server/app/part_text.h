/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * part_text.h - what one class has voted, as the store keeps it: figures and papers as text.
 */
#ifndef APP_PART_TEXT_H
#define APP_PART_TEXT_H

#include "base/buffer.h"
#include "core/papers.h"
#include "store/polls.h"

enum { PART_TEXT_BYTES_MAX = 1 << 14 }; /* more than all of one class ever need */

/* How many figures a vote has: of a motion or a choice; marked ballots have none, nor has NULL. */
unsigned vote_figures(const struct item *item, const struct vote *vote);
/* "12,3,1"; "" for none. */
void votes_print(const uint16_t votes[], unsigned count, struct buffer *out);
/* As numbers; zeros behind them. */
void votes_read(const char *text, uint16_t votes[CHOICES_MAX]);

/* "3:1,2,0;1:2,1,3": so many equal papers, and the mark of each option; "" for none. */
void paper_text_print(const struct papers *papers, unsigned option_count, struct buffer *out);
/* False, and *out is not whole: it is no such text, not sorted, or of more than one class. */
bool paper_text_read(const char *text, unsigned option_count, struct papers *out);

struct part_texts { /* one behind the other in `all`, each with its NUL, at these places */
	struct buffer all;
	size_t votes, hand_votes, papers;
};
/*
 * What a counted vote on the item leaves of it in the poll; NULL: that the class has not voted.
 * *out says all but poll, class, slip and time; its strings are of `texts`, which the caller ends.
 */
void part_of_vote(const struct assembly *state, const struct item *item, const struct vote *vote,
                  struct part_texts *texts, struct part_row *out);
/* Whether both leave the same of the same vote, whatever their class, slip, state and time. */
bool part_same_vote(const struct part_row *one, const struct part_row *other);

#endif
