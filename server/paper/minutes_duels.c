/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_duels.c - who beats whom, as tables.
 */
#include "paper/minutes.h"

static void write_duel_row(struct minutes *minutes, const struct told *told, int row, int from,
                           int wide)
{
	const struct choices *choices = &minutes->story->choices;
	int one = choices->at[row].index, won = 0;

	doc_row(minutes->doc);
	minutes_write_name(minutes, &told->motion, &choices->at[row]);
	for (int i = 0; i < choices->count; i++) {
		int other = choices->at[i].index;

		won += told->tally.pairwise[one][other] > told->tally.pairwise[other][one];
		if (i < from || i >= from + wide)
			continue;
		if (one == other)
			doc_cell(minutes->doc, "–");
		else
			doc_cell_number(minutes->doc, told->tally.pairwise[one][other]);
	}
	if (from + wide == choices->count)
		doc_cell_number(minutes->doc, won);
}

/* Who beats whom: ballots that prefer the row to the column. */
void minutes_write_duels(struct minutes *minutes, const struct told *told)
{
	struct words *words = minutes->words;
	const struct choices *choices = &minutes->story->choices;

	for (int from = 0; from < choices->count; from += MINUTES_FIGURES_WIDE) {
		int left = choices->count - from;
		int wide = left < MINUTES_FIGURES_WIDE ? left : MINUTES_FIGURES_WIDE;
		struct doc_column columns[DOC_COLUMNS_MAX] = {
		        {.head = minutes_name_head(words, &told->motion),
		         .weight = 2,
		         .header = true}};

		for (int i = 0; i < wide; i++)
			columns[1 + i] = (struct doc_column){
			        .head = choices->at[from + i].mark.letters, .align = DOC_END};
		columns[1 + wide] = (struct doc_column){.head = SAY(words, "minutes.duels.won"),
		                                        .align = DOC_END};
		doc_table(minutes->doc, SAY(words, "minutes.duels"), columns,
		          1 + (size_t)wide + (size_t)(wide == left));
		for (int row = 0; row < choices->count; row++)
			write_duel_row(minutes, told, row, from, wide);
	}
}

static void write_option(struct minutes *minutes, const struct told *told, int option)
{
	struct doc_mark mark = doc_mark_option((size_t)option);

	doc_cell_mark(minutes->doc, &mark,
	              spaced(minutes->words, choice_name(minutes->words, &told->motion, option)));
}

/* The victories, from the clearest on, or along the paths. */
void minutes_write_pairs(struct minutes *minutes, const struct told *told)
{
	struct words *words = minutes->words;
	const struct doc_column columns[] = {
	        {.head = SAY(words, "minutes.pair.winner"), .weight = 1, .header = true},
	        {.head = SAY(words, "minutes.pair.figures"), .align = DOC_CENTRE},
	        {.head = SAY(words, "minutes.pair.loser"), .weight = 1},
	        {.head = SAY(words, "minutes.pair.kept")},
	};

	doc_table(minutes->doc, SAY(words, "minutes.pairs"), columns, 4);
	for (int i = 0; i < minutes->story->pair_count; i++) {
		const struct pair *pair = &minutes->story->pairs[i];

		doc_row(minutes->doc);
		write_option(minutes, told, pair->winner);
		doc_cell(minutes->doc, SAY(words, "minutes.pair.of", W_NUMBER("own", pair->own),
		                           W_NUMBER("other", pair->other)));
		write_option(minutes, told, pair->loser);
		doc_cell(minutes->doc, SAY(words, pair->kept ? "minutes.yes" : "minutes.no"));
	}
}
