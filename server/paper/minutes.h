/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes.h - the complete minutes of a council, as static/src/archive shows them.
 *
 * The parts of one composer, for each other; compose_minutes() stands in the table of compose.c.
 */
#ifndef PAPER_MINUTES_H
#define PAPER_MINUTES_H

#include "paper/composing.h"
#include "paper/record.h"
#include "paper/story.h"

/* Columns of figures in one table beside those of names and results; more go into a next table. */
enum { MINUTES_FIGURES_WIDE = 9 };
_Static_assert(MINUTES_FIGURES_WIDE + 3 <= DOC_COLUMNS_MAX, "a row of figures fits a table");

struct minutes {
	struct composing *composing;
	struct words *words;
	struct doc *doc;
	const struct record *record;
	struct story *story; /* room for one */
	bool keeping; /* what is being written stays on one page */
};

/* A part of the council with its items: `stage` NULL: those whose part it does not have. */
struct minutes_part {
	const char *stage;
	int place; /* of its first item on the agenda, from 1 */
	int count;
	const struct record_item *items[ITEMS_MAX];
};

struct minutes_parts {
	int count;
	struct minutes_part at[9];
};

compose_fn compose_minutes;

/* From the first of these to the next end everything stays on one page, if it fits. */
void minutes_keep_begin(struct minutes *minutes);
void minutes_keep_end(struct minutes *minutes);

void minutes_parts(const struct record *record, struct minutes_parts *out);
const char *minutes_item_name(struct words *words, const struct record_item *item);
const char *minutes_role(struct words *words, const struct record *record, int role);
/* The seat's name, or "un·e élève" for one without a name here; "" for nobody. */
const char *minutes_who(struct words *words, const struct record *record, int seat);
/* Names of a list with what joins them; those that are "" are left out. */
const char *minutes_names(struct words *words, const struct record_names *names);
/* Day of the council: of its opening, or of its preparation. */
int64_t minutes_day(const struct record *record);

void minutes_write_parts(struct minutes *minutes, const struct minutes_parts *parts);
void minutes_write_notes(struct minutes *minutes, int item);
bool minutes_write_prose(struct minutes *minutes, int item); /* whether there is some */
void minutes_write_vote(struct minutes *minutes, const struct record_vote *vote,
                        const struct record_item *item);
/* The decision with its reason; how many were called, there, and voted. */
void minutes_write_verdict(struct minutes *minutes, const struct told *told);
void minutes_write_numbers(struct minutes *minutes, const struct told *told);
/* What a counted vote shows: pictures and tables. */
void minutes_write_figures(struct minutes *minutes, const struct told *told);
void minutes_write_tables(struct minutes *minutes, const struct record_vote *vote);
/* Of marked ballots: the tables of the count and its steps; fills in minutes->story. */
void minutes_write_count(struct minutes *minutes, const struct told *told);
/* "12", "61,5" or "Bien": what an option of a counted vote has in the end. */
const char *minutes_votes_of(struct words *words, const struct told *told, int choice);
/* The last cells of a row of csv: the choice, its votes, what came of all and why. */
void minutes_write_csv_choice(struct minutes *minutes, const struct told *told, const char *choice,
                              const char *votes);
void minutes_write_duels(struct minutes *minutes, const struct told *told);
void minutes_write_pairs(struct minutes *minutes, const struct told *told);
/* The cell of a choice: its mark, its words, who stands together with a candidate. */
void minutes_write_name(struct minutes *minutes, const struct told_motion *motion,
                        const struct choice *choice);
const char *minutes_name_head(struct words *words, const struct told_motion *motion);
void minutes_write_papers(struct minutes *minutes, const struct record_vote *vote);
/* Those of a secret vote, by value. */
void minutes_write_values(struct minutes *minutes, const struct told_motion *motion,
                          const struct record_paper *papers, int count);
void minutes_write_check(struct minutes *minutes, const struct record_vote *vote);
void minutes_write_entries(struct minutes *minutes, bool earlier, const char *heading);
void minutes_write_followed(struct minutes *minutes, int item);
void minutes_write_mood(struct minutes *minutes, int item);
/* Mark of a state of the book, as the screens draw it. */
struct doc_mark minutes_entry_mark(const char *state);
/* "Lila et Noé, avant le 12 octobre 2026" */
const char *minutes_who_and_when(struct words *words, const char *who, int64_t due_day);
const char *minutes_trial(struct words *words, int trial);
/* Minutes of earlier councils that were approved or corrected in this one. */
void minutes_write_earlier(struct minutes *minutes);
/* Prose and notes of the whole, what it was in figures, corrections, signatures, the seal. */
void minutes_write_end(struct minutes *minutes);
/* Who held a role, one after the other; "" for nobody. */
const char *minutes_holders(struct words *words, const struct record *record, int role);
void minutes_write_csv(struct minutes *minutes);

#endif
