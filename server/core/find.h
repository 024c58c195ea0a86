/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * find.h - the things of an assembly by name: items, the floor, the vote at hand.
 */
#ifndef CORE_FIND_H
#define CORE_FIND_H

#include <stdbool.h>

#include "hemicycle/assembly.h"

/* No time lies outside 0..TIME_MAX_MS, so that sums of times cannot overflow. */
#define TIME_MAX_MS ((int64_t)1 << 52)

#define NOT_FOUND (-1)

/* Index in state->items of the item with `id`; NOT_FOUND for none. */
int item_index(const struct assembly *state, unsigned id);

/* The seat of the pupil with that id of the class list; NOT_FOUND for none. */
int seat_of_pupil(const struct assembly *state, int64_t pupil);

/* The item on the floor; NULL when there is none. */
const struct item *item_on_floor(const struct assembly *state);

/* Whether the item may be called to the floor. */
bool item_waits(const struct item *item);

/*
 * The vote at hand: open, closed, counted or shown; NULL in the phases without
 * one. It is always the newest of the sitting, and on the item on the floor.
 */
const struct vote *vote_at_hand(const struct assembly *state);

const struct item *item_of_vote(const struct assembly *state, const struct vote *vote);

/* What the vote asked, with the numbers of people as they are now. */
void vote_question(const struct assembly *state, const struct vote *vote,
                   struct count_question *out);

/* Whether it is for or against, whatever the item's ballot: a fallback, or an amendment. */
bool vote_is_simple(const struct vote *vote);
/* What is filled in this vote: the item's ballot, or of a simple vote a motion's; its options. */
enum ballot vote_ballot(const struct item *item, const struct vote *vote);
unsigned vote_option_count(const struct item *item, const struct vote *vote);

/*
 * Whether everybody may tell the hands and papers apart from the tablets. Where either are too few
 * for a secret vote of their own, the two figures would say who voted what. False without hands.
 */
bool vote_hands_tellable(const struct item *item, const struct vote *vote);
/* For or against, or one of several: what core knew before there were methods. */
bool vote_is_plain(const struct item *item, const struct vote *vote);

/* Members who are present, and how many. */
void seats_present(const struct assembly *state, struct seats *out);
unsigned seats_present_count(const struct assembly *state);

/* Whether every seat of `inner` is in `outer`. */
bool seats_within(const struct seats *inner, const struct seats *outer);

#endif
