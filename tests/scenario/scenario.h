/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * scenario.h - stories of a class that a teacher could read, run as tests.
 *
 * A file tests/scenarios/NAME.scn is a list of lines:
 *   # a remark                        and empty lines
 *   class ana ben chloe               first: the class by the alphabet; a sitting is prepared
 *   council turn_seconds=60           then its settings, where they are not the usual (council.h)
 *   teacher vote.open                 an act: actor (teacher, or a pupil's name), command, fields
 *   ana vote.cast vote=1 choice=lake  choices by word, or by number where no word fits
 *   ana vote.cast vote=2 ranks=lake,farm   marked ballots: ticks=, ranks=, marks=lake:1,farm:2
 *   teacher vote.count paper="2 ticks ana,ben"   tellers: paper= for each pile, hands=for:3
 *   wait 60                           the clock goes on, deadlines fall due
 *   again                             the sealed sitting's class meets again; all are away
 *   ben minutes.open sitting=1        sittings of the story by number; then what stands there:
 *   > prose item=1 text="It rained"   and `> approved-in 2`, `> correction item=1 text=... in=3`
 *   restart                           the server is stopped and started again
 * A story of a school names its classes, and goes from one to another:
 *   class cm1: ana ben                first: every class; that called delegates is their council
 *   in cm1                            what follows happens there; sittings and items are its own
 *   meet                              its next sitting is prepared, the first too; else as again
 *   teacher motion.send sitting=1 item=1       from a sitting of the class at hand (and to=cm2)
 *   teacher slip.screen slip="A garden" state=elsewhere reason="..."   in the box of that class
 *   teacher school.open               and `> sent from=cm1 state=waiting`, newest first
 *   > posted item=1 post=motion       of what came from elsewhere when the class meets
 *   > signed ana                      after an act: each event, in order; `> nothing` for none
 *   ! already-voted                   or the refusal; without either line the act must succeed
 * An expected event names its noun and any of its facts: `> closed by=all` is
 * satisfied by `closed vote=1 by=all`. tell.c says what each event reads like,
 * speak.c and its neighbours which fields each act has.
 *
 * The same files are run against anything that is a struct scenario_driver,
 * first as they stand, then with a restart before each line in turn (or before
 * every so many), then with restarts before all of them. A restart may take a
 * moment of the clock, so a story leaves some seconds around each deadline.
 *
 * Between classes it is the application that carries: a story of a school is for whoever has one,
 * and the bare core leaves it out.
 *
 * What a driver does:
 * - The class stands in the order of the alphabet, as class lists do: the seat
 *   of a pupil is the place in the class, in commands and in events.
 * - It gives every command but PREPARE and DEADLINE, and minutes.open and minutes.write, with
 *   all fields of its struct; candidates are in options[].candidate and .substitute (place + 1),
 *   and have no words of their own. Words stand in the act: title (of a motion, and
 *   the new one of item.amend), options, reason, objection.
 * - It keeps the urn and the roll: votes and papers of vote.count are what fell
 *   into the urn; hand_votes, hand_papers, spoiled and seed are in the command.
 *   hand_papers come as the tellers said them, not sorted.
 * - Sittings of the story are numbered from 1, the newest is the one at hand: so they stand in
 *   minutes.*, and the driver names them as it knows them. What it finds there it fills in.
 * - Classes of the story are numbered from 1 in motion.send, and a slip is named by its text: so
 *   they stand in the act, and the driver finds them.
 * - It answers with the events in their order, SIGNED among them: with the
 *   choice, or choice 1 and the marks, of a roll-call; else zero.
 */
#ifndef TESTS_SCENARIO_H
#define TESTS_SCENARIO_H

#include <stdbool.h>

#include "hemicycle/commands.h"
#include "hemicycle/events.h"
#include "hemicycle/refusals.h"

#define SCENARIO_WORD_BYTES    64
#define SCENARIO_ANSWER_EVENTS 8
#define SCENARIO_SITTINGS_MAX  6
#define SCENARIO_TEXT_BYTES    128
#define SCENARIO_CLASSES_MAX   4

struct scenario_class {
	char name[SCENARIO_WORD_BYTES]; /* of a story of a school; else "" */
	unsigned count;
	char names[MEMBERS_MAX][SCENARIO_WORD_BYTES];
	struct council council; /* names of own roles: scenario_text() */
	char own[OWN_OFFICES_MAX][SCENARIO_WORD_BYTES]; /* the words behind them */
};

struct scenario_school {
	unsigned count; /* 1 of a story of one class */
	struct scenario_class classes[SCENARIO_CLASSES_MAX];
};

/* One act. What the application fills in (votes, door code, number) is the driver's to add. */
struct scenario_act {
	struct command
	        command; /* role, seat, kind, fields; at_ms is 0; references: scenario_text() */
	/* The words behind the references, borrowed for the call; NULL where there are none. */
	const char *title;
	const char *options[OPTIONS_MAX];
	const char *reason;
	const char *objection;
	/* Of an amendment, a task, a line of the book, a note, a correction; of a slip. */
	const char *text;
	const char *who_else;
	const char *word; /* of explanation, at a review */
};

struct scenario_line { /* prose of minutes, or a correction of them */
	uint16_t item; /* 0: of the whole sitting */
	int64_t edition; /* of prose that may still be written; else 0 */
	unsigned corrected_in; /* sitting of the story; 0: it is prose */
	char text[SCENARIO_TEXT_BYTES];
};

/* What minutes.open told, beside the journal: the rest of the minutes is events told otherwise. */
struct scenario_minutes {
	unsigned approved_in; /* sitting of the story; 0: not yet */
	bool unchanged; /* the chain ends where it did when it was approved */
	int count;
	struct scenario_line texts[SCENARIO_ANSWER_EVENTS]; /* prose, then corrections */
};

struct scenario_sent { /* from class to class, as school.open tells it */
	char from[SCENARIO_WORD_BYTES], to[SCENARIO_WORD_BYTES];
	char title[SCENARIO_TEXT_BYTES], reason[SCENARIO_TEXT_BYTES], answer[SCENARIO_TEXT_BYTES];
	char state[SCENARIO_WORD_BYTES], reply[SCENARIO_WORD_BYTES];
	char votes[SCENARIO_WORD_BYTES]; /* "2,1,0" */
	unsigned minutes;
};

struct scenario_answer {
	enum refusal refusal;
	int count; /* events, in this order when one act has several: arrived, signed, closed */
	struct event events[SCENARIO_ANSWER_EVENTS];
	struct scenario_minutes
	        minutes; /* of minutes.open; the runner empties it before each act */
	int sent_count; /* of school.open; the same */
	struct scenario_sent sent[SCENARIO_ANSWER_EVENTS];
};

/* The thing under test. Machine failures are the driver's to report: it stops the program. */
struct scenario_driver {
	void *context;
	/* Forgets everything and prepares a sitting of this class: mode reading, nobody present,
	 * with the settings of the class. */
	void (*begin)(void *context, const struct scenario_class *class);
	/* The same of a school: no class has met, the first is at hand. NULL: what passes between
	 * classes is none of its business, and stories of schools are left out. */
	void (*begin_school)(void *context, const struct scenario_school *school);
	/* This class is at hand from now on. */
	void (*enter)(void *context, unsigned class);
	/* Gives the command. Each ballot of a file has a key of its own. */
	void (*act)(void *context, const struct scenario_act *act, struct scenario_answer *out);
	/* Prepares the next sitting of the class at hand, with the lines of the book that are
	 * open and the trials that end; what it begins with besides need not be told. */
	void (*again)(void *context, const struct scenario_class *class,
	              struct scenario_answer *out);
	/* The clock goes on by `ms`; what falls due happens, at its time or at the end. */
	void (*wait)(void *context, int64_t ms, struct scenario_answer *out);
	/* Stops and starts again: what was answered must still be so. */
	void (*restart)(void *context);
	int stride; /* a lone restart before every so many lines: 1 for each */
};

/* The reference that stands for a text. */
struct text_ref scenario_text(const char *text);

/* Runs one file in all its ways. False, and one line on stderr, when it does not hold. */
bool scenario_run(const struct scenario_driver *driver, const char *path);

/* Runs every .scn file of a folder, by name. The exit status of the program. */
int scenario_run_folder(const struct scenario_driver *driver, const char *folder);

#endif
