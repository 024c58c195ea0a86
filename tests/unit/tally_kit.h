/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_kit.h - a vote in one line, its answer in another.
 *
 *     kit_ask(&kit, TALLY_IRV, "ana ben:20121201 eva", "12 ana ben; 3 ben=eva ana; 2 -; 1 !");
 *     kit.options.seats = 2;
 *     kit_tie(&kit, "youngest; order eva ana; lot seed");
 *     kit_expect(&kit, "tie ana (ben eva)");
 *     kit_release(&kit);
 *
 * People: an id, then :birthdate, =cost in cents or @group where it matters.
 * Ballots: how many, then what the method reads: names; ranks, = between
 * equals (ana ben=eva); scores or grades (ana:5 ben:0); yes, no, abstain;
 * consent, reservation, stand_aside, objection; fingers. Blank is -, void is
 * !, and ? is a candidate whom nobody knows.
 */
#ifndef TALLY_KIT_H
#define TALLY_KIT_H

#include "hemicycle/tally.h"

#define KIT_PEOPLE 64
#define KIT_LINES  256
#define KIT_MARKS  4096
#define KIT_TEXT   16384
#define KIT_RULES  8

struct kit {
	struct tally_options options; /* the defaults until changed; read when counting */
	struct tally_question question;
	struct tally_result result;
	enum tally_fault fault;
	const char *where; /* of the fault */
	struct tally_candidate people[KIT_PEOPLE];
	struct tally_ballot ballots[KIT_LINES];
	struct tally_mark marks[KIT_MARKS];
	uint32_t mark_count;
	struct tally_tie_rule rules[KIT_RULES];
	uint32_t places[KIT_RULES][KIT_PEOPLE];
	char text[KIT_TEXT]; /* what is borrowed from here */
	size_t text_used;
	char line[KIT_TEXT]; /* the latest answer */
};

void kit_ask(struct kit *kit, enum tally_method method, const char *people, const char *ballots);
void kit_tie(struct kit *kit, const char *rules); /* after kit_ask() */
/*
 * Counts; then again with the lines backwards and each split in two, and fails the test when that
 * changes anything.
 */
void kit_count(struct kit *kit);
void kit_release(struct kit *kit);

uint32_t kit_who(const struct kit *kit, const char *id); /* TALLY_NOBODY: ? */

/*
 * Each in kit->line until the next. The answer: status, winners, (those tied), [those qualified],
 * or `fault` with its code and place.
 */
const char *kit_answer(struct kit *kit);
const char *kit_tallies(struct kit *kit); /* ana=12 ben=7.5; 12 7 1 for motion, consent and fist */
const char *kit_ranking(struct kit *kit); /* ana > ben = eva */
const char *kit_turnout(struct kit *kit); /* cast=9 blank=1 void=1 valid=7 */
const char *kit_list(struct kit *kit, const struct tally_list *list); /* ana ben */
/* Which rules settled something, from 0, and among whom: 0 eva ana; 1 ben leo */
const char *kit_breaks(struct kit *kit);

void kit_expect(struct kit *kit, const char *answer); /* counts first */

#endif
