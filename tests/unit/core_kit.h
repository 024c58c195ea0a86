/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_kit.h - the one room of a test of the core: how it begins and ends, what several do in it.
 */
#ifndef TESTS_CORE_KIT_H
#define TESTS_CORE_KIT_H

#include "unit/core_room.h"

extern struct room room;
/* What kit_take_back() took back: SPOILT() asks whether it fits. */
extern struct event event;

/* For cmocka. Six pupils, nobody present. */
int kit_six(void **state);
/* The same in a council with clocks: ten minutes an item, a minute a turn. */
int kit_timed(void **state);
/* The same in a council with two lines of an earlier sitting: for good, at the end of its trial. */
int kit_book(void **state);
/* The sitting is folded again from its events. */
int kit_end(void **state);
/* For tests that damage the state, or ask nothing of it. */
int kit_drop(void **state);

/* A line of an earlier sitting comes along, on trial for so many sittings more. */
void kit_bring(struct command *prepare, unsigned trial);
void kit_take_back(void);
const struct item *kit_item(unsigned id);
enum refusal kit_add_kind(enum item_kind kind);
/* An item that is voted on by roll-call. */
void kit_add_item(void);
enum refusal kit_enter(enum stage stage);
enum refusal kit_give_floor(uint16_t seat);

/* An item of that kind, written by seat 1, on the floor; everybody is there. */
void kit_to_floor(enum item_kind kind, const struct motion *motion);
void kit_to_proposal(void);
/* Of `seat`, or of the teacher (SEAT_NONE) for `author` (seat + 1); "" for no text. */
enum refusal kit_propose(unsigned seat, uint8_t author, const char *text);

#endif
