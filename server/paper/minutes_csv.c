/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_csv.c - the votes of a council as one table: a row for each choice of each vote.
 */
#include "paper/amount.h"
#include "paper/because.h"
#include "paper/minutes.h"
#include "paper/settings.h"
#include "paper/verdict.h"

static const char *const columns[] = {
        "council", "date",  "item",    "origin",  "vote",      "round",    "settings",
        "choice",  "votes", "outcome", "present", "expressed", "sentence",
};

/* Of a marked ballot: ballots, ticks or points in the last count. */
const char *minutes_votes_of(struct words *words, const struct told *told, int choice)
{
	const struct told_tally *tally = &told->tally;
	int64_t units = 0;

	if (!told->has_tally)
		return words_format(words, "%lld", (long long)told_votes(told, choice));
	if (tally->gauge_count > 0)
		return grade_word(words, tally->gauges[choice].count, tally->gauges[choice].median);
	if (tally->duels)
		return words_format(words, "%d", because_duels_won(told, choice));
	if (tally->tally_count > 0)
		units = tally->tallies[choice];
	for (int round = tally->round_count - 1; tally->tally_count == 0 && round >= 0; round--) {
		units = tally->rounds[round].tallies[choice];
		if (units >= 0)
			break;
	}
	return amount_decimal(words, units < 0 ? 0 : units, tally->scale);
}

void minutes_write_csv_choice(struct minutes *minutes, const struct told *told, const char *choice,
                              const char *votes)
{
	struct words *words = minutes->words;
	struct doc *doc = minutes->doc;

	doc_cell(doc, choice);
	doc_cell(doc, votes);
	doc_cell(doc, words_code(words, "outcome.", told->verdict.outcome));
	doc_cell_number(doc, told->verdict.present);
	doc_cell_number(doc, told->verdict.expressed);
	doc_cell(doc, verdict_sentence(words, told));
}

static void write_row(struct minutes *minutes, const struct record_vote *vote,
                      const struct record_item *item, const char *choice, const char *votes)
{
	struct words *words = minutes->words;
	const struct told *told = &vote->told;
	struct doc *doc = minutes->doc;

	doc_row(doc);
	doc_cell_number(doc, minutes->record->number);
	doc_cell(doc, date_sortable(words, minutes_day(minutes->record)));
	doc_cell(doc, minutes_item_name(words, item));
	doc_cell(doc, posted_words(words, &item->posted));
	doc_cell_number(doc, vote->number);
	doc_cell_number(doc, told->round);
	doc_cell(doc,
	         settings_line(words, &told->motion, vote->amendment > 0 ? NULL : &item->motion));
	minutes_write_csv_choice(minutes, told, choice, votes);
}

static void write_vote(struct minutes *minutes, const struct record_vote *vote)
{
	const struct record_item *item = record_item(minutes->record, vote->item);
	struct choices choices;

	if (item == NULL || !record_counted(vote))
		return;
	if (told_is(vote->told.motion.ballot, "lots")) {
		for (int i = 0; i < vote->told.drawn_count; i++)
			write_row(minutes, vote, item,
			          minutes_who(minutes->words, minutes->record,
			                      vote->told.drawn[i].seat),
			          "");
		return;
	}
	choices_told(minutes->words, &vote->told, &choices);
	for (int i = 0; i < choices.count; i++)
		write_row(minutes, vote, item, choices.at[i].label,
		          minutes_votes_of(minutes->words, &vote->told, choices.at[i].index));
}

void minutes_write_csv(struct minutes *minutes)
{
	struct words *words = minutes->words;
	struct doc_column heads[sizeof columns / sizeof columns[0]] = {{0}};

	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
		heads[i].head = words_code(words, "paper.csv.", columns[i]);
	doc_table(minutes->doc, SAY(words, "paper.csv.title"), heads,
	          sizeof columns / sizeof columns[0]);
	for (int i = 0; i < minutes->record->vote_count; i++)
		write_vote(minutes, &minutes->record->votes[i]);
}
