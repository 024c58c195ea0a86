/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_tables.c - the figures of a counted vote as tables, and how they came about.
 */
#include <stdio.h>

#include "paper/amount.h"
#include "paper/minutes.h"

const char *minutes_name_head(struct words *words, const struct told_motion *motion)
{
	return SAY(words, told_election(motion) ? "minutes.candidate" : "minutes.option");
}

static const char *won_word(struct words *words, const struct told_motion *motion)
{
	return SAY(words, told_election(motion) ? "minutes.elected" : "minutes.won");
}

/* With who stands together with a candidate. */
void minutes_write_name(struct minutes *minutes, const struct told_motion *motion,
                        const struct choice *choice)
{
	struct words *words = minutes->words;
	const char *label = spaced(words, choice->label);

	if (!choice->word && choice->index < motion->option_count &&
	    motion->options[choice->index].substitute_name[0] != '\0')
		label = JOIN(words, " ", label,
		             SAY(words, "minutes.substitute",
		                 W_TEXT("name", motion->options[choice->index].substitute_name)));
	doc_cell_mark(minutes->doc, &choice->mark, label);
}

static const char *chosen_by(struct minutes *minutes, const struct record_vote *vote, int choice)
{
	const char *names[MEMBERS_MAX];
	size_t count = 0;

	for (int i = 0; i < vote->choice_count; i++)
		if (vote->choices[i].choice == choice)
			names[count++] = record_name(minutes->record, vote->choices[i].seat);
	return words_join(minutes->words, ", ", names, count);
}

/* Some by hand and some not: when all are, the roll says so. */
static bool some_by_hand(const struct record_vote *vote)
{
	bool some = false, not_all = false;

	for (int i = 0; i < vote->hand_count; i++) {
		some = some || vote->hand_votes[i] > 0;
		not_all = not_all || vote->hand_votes[i] != told_votes(&vote->told, i);
	}
	return some && not_all;
}

/* Who chose what is known, and told in this copy. */
static bool some_named(const struct record *record, const struct record_vote *vote)
{
	for (int i = 0; i < vote->choice_count; i++)
		if (record_name(record, vote->choices[i].seat)[0] != '\0')
			return true;
	return false;
}

/* Ballots of one choice each. */
static void write_choices(struct minutes *minutes, const struct record_vote *vote)
{
	struct words *words = minutes->words;
	struct doc_column columns[4] = {
	        {.head = SAY(words, "minutes.choice"), .weight = 2, .header = true},
	        {.head = SAY(words, "minutes.votes"), .align = DOC_END},
	};
	bool names = some_named(minutes->record, vote), by_hand = some_by_hand(vote);
	struct choices choices;
	size_t count = 2;

	/* The picture says how many; a table is for who, and how. */
	if (!by_hand && !names)
		return;
	if (by_hand)
		columns[count++] =
		        (struct doc_column){.head = SAY(words, "minutes.hands"), .align = DOC_END};
	if (names)
		columns[count++] =
		        (struct doc_column){.head = SAY(words, "minutes.names"), .weight = 5};
	doc_table(minutes->doc, SAY(words, "minutes.figures"), columns, count);
	choices_of(words, &vote->told.motion, &choices);
	for (int i = 0; i < choices.count; i++) {
		doc_row(minutes->doc);
		minutes_write_name(minutes, &vote->told.motion, &choices.at[i]);
		doc_cell_number(minutes->doc, told_votes(&vote->told, i));
		if (by_hand)
			doc_cell_number(minutes->doc,
			                i < vote->hand_count ? vote->hand_votes[i] : 0);
		if (names)
			doc_cell(minutes->doc, chosen_by(minutes, vote, i));
	}
}

/* Each picture once: the last step often shows the same numbers beside the verdict. */
static int columns_of(const struct story *story, const struct step *out[STEPS_MAX])
{
	int count = 0;

	for (int i = 0; i < story->count; i++) {
		const struct step *step = &story->steps[i];
		bool same = count > 0;

		if (step->kind != STEP_BARS)
			continue;
		for (int bar = 0; same && bar < step->bar_count; bar++)
			same = told_is(step->bars[bar].shown, out[count - 1]->bars[bar].shown);
		if (!same)
			out[count++] = step;
	}
	return count;
}

/* Whether a bar was won or left, as the last of all steps with bars has it. */
static const struct step *last_bars(const struct story *story)
{
	const struct step *last = NULL;

	for (int i = 0; i < story->count; i++)
		if (story->steps[i].kind == STEP_BARS)
			last = &story->steps[i];
	return last;
}

static void write_bar_row(struct minutes *minutes, const struct told *told,
                          const struct step *const *steps, int count, int row, bool result)
{
	const struct bar *last = &last_bars(minutes->story)->bars[row];
	bool won = numbers_have(&told->verdict.winners, last->choice.index);

	doc_row(minutes->doc);
	minutes_write_name(minutes, &told->motion, &last->choice);
	for (int i = 0; i < count; i++) {
		const struct bar *bar = &steps[i]->bars[row];

		doc_cell(minutes->doc, bar->out && bar->empty ? "–" : bar->shown);
	}
	if (result)
		doc_cell(minutes->doc, won         ? won_word(minutes->words, &told->motion)
		                       : last->out ? SAY(minutes->words, "minutes.out")
		                                   : "");
}

static void write_needed(struct minutes *minutes, const struct step *const *steps, int count)
{
	bool lined = false;

	for (int i = 0; i < count; i++)
		lined = lined || steps[i]->line != NULL;
	if (!lined)
		return;
	doc_row_strong(minutes->doc);
	doc_cell(minutes->doc, SAY(minutes->words, "minutes.needed"));
	for (int i = 0; i < count; i++)
		doc_cell(minutes->doc, steps[i]->line == NULL ? "" : steps[i]->line);
}

/* As the list of steps, the verdict and the wall count them: those that moved nothing too. */
static int number_of(const struct story *story, const struct step *step)
{
	return (int)(step - story->steps) + 1;
}

/* A column for each step; many steps go on in another table. */
static void write_rounds(struct minutes *minutes, const struct told *told)
{
	struct words *words = minutes->words;
	const struct step *steps[STEPS_MAX];
	int count = columns_of(minutes->story, steps);

	for (int from = 0; from < count; from += MINUTES_FIGURES_WIDE) {
		int wide =
		        count - from < MINUTES_FIGURES_WIDE ? count - from : MINUTES_FIGURES_WIDE;
		bool result = from + wide == count;
		struct doc_column columns[DOC_COLUMNS_MAX] = {
		        {.head = minutes_name_head(words, &told->motion),
		         .weight = 2,
		         .header = true}};

		for (int i = 0; i < wide; i++)
			columns[1 + i] = (struct doc_column){
			        .head = count > 1 ? SAY(words, "minutes.round.column",
			                                W_NUMBER("n", number_of(minutes->story,
			                                                        steps[from + i])))
			                          : SAY(words, "minutes.votes"),
			        .align = DOC_END};
		columns[1 + wide] = (struct doc_column){.head = SAY(words, "minutes.result")};
		doc_table(minutes->doc, SAY(words, "minutes.figures"), columns,
		          1 + (size_t)wide + (size_t)result);
		for (int row = 0; row < steps[0]->bar_count; row++)
			write_bar_row(minutes, told, steps + from, wide, row, result);
		write_needed(minutes, steps + from, wide);
	}
}

static void write_grades(struct minutes *minutes, const struct told *told)
{
	struct words *words = minutes->words;
	const struct choices *choices = &minutes->story->choices;
	int grades = told->tally.gauges[0].count;
	struct doc_column columns[DOC_COLUMNS_MAX] = {
	        {.head = minutes_name_head(words, &told->motion), .weight = 2, .header = true}};

	for (int grade = 0; grade < grades; grade++)
		columns[1 + grade] = (struct doc_column){.head = grade_word(words, grades, grade),
		                                         .align = DOC_END};
	columns[1 + grades] = (struct doc_column){.head = SAY(words, "minutes.grade")};
	columns[2 + grades] = (struct doc_column){.head = SAY(words, "minutes.result")};
	doc_table(minutes->doc, SAY(words, "minutes.figures"), columns, (size_t)grades + 3);
	for (int i = 0; i < choices->count; i++) {
		const struct told_gauge *gauge = &told->tally.gauges[choices->at[i].index];

		doc_row(minutes->doc);
		minutes_write_name(minutes, &told->motion, &choices->at[i]);
		for (int grade = 0; grade < grades; grade++)
			doc_cell_number(minutes->doc, gauge->counts[grade]);
		doc_cell(minutes->doc, grade_word(words, grades, gauge->median));
		doc_cell(minutes->doc, numbers_have(&told->verdict.winners, choices->at[i].index)
		                               ? won_word(words, &told->motion)
		                               : "");
	}
}

static const char *purchase(struct words *words, const struct told *told, int option)
{
	const struct numbers *winners = &told->verdict.winners;

	for (int place = 0; place < winners->count; place++)
		if (winners->at[place] == option)
			return SAY(words, "minutes.purchase.place", W_NUMBER("place", place + 1));
	return SAY(words, told->tally.tallies[option] > 0 ? "minutes.purchase.dear"
	                                                  : "minutes.purchase.none");
}

static void write_purse(struct minutes *minutes, const struct told *told)
{
	struct words *words = minutes->words;
	const struct choices *choices = &minutes->story->choices;
	const struct doc_column columns[] = {
	        {.head = SAY(words, "minutes.project"), .weight = 2, .header = true},
	        {.head = SAY(words, "minutes.cost"), .align = DOC_END},
	        {.head = SAY(words, "minutes.votes"), .align = DOC_END},
	        {.head = SAY(words, "minutes.purchase")},
	};

	doc_table(minutes->doc, SAY(words, "minutes.figures"), columns, 4);
	for (int i = 0; i < choices->count; i++) {
		int option = choices->at[i].index;

		doc_row(minutes->doc);
		minutes_write_name(minutes, &told->motion, &choices->at[i]);
		doc_cell(minutes->doc, amount_money(words, told->motion.options[option].cost));
		doc_cell_number(minutes->doc, told->tally.tallies[option]);
		doc_cell(minutes->doc, purchase(words, told, option));
	}
}

static void write_steps(struct minutes *minutes)
{
	struct words *words = minutes->words;
	const struct story *story = minutes->story;

	if (story->count < 2)
		return;
	doc_text(minutes->doc, DOC_BODY, "");
	doc_run(minutes->doc, DOC_STRONG, SAY(words, "minutes.steps"));
	doc_list(minutes->doc);
	for (int i = 0; i < story->count; i++)
		doc_item(minutes->doc, spaced(words, JOIN(words, " ", story->steps[i].title,
		                                          story->steps[i].say)));
}

static bool has_step(const struct story *story, enum step_kind kind)
{
	for (int i = 0; i < story->count; i++)
		if (story->steps[i].kind == kind)
			return true;
	return false;
}

/* How ties were settled: those asked, the most favoured first. */
static void write_order(struct minutes *minutes, const struct record_vote *vote)
{
	struct words *words = minutes->words;
	const struct told_motion *motion = &vote->told.motion;
	const char *rule = motion->tie_rule;
	const char *names[OPTIONS_MAX];
	int count = 0;

	for (int place = 1; place <= OPTIONS_MAX; place++)
		for (int i = 0; i < vote->order.count && count < OPTIONS_MAX; i++)
			if (vote->order.at[i] == place)
				names[count++] = choice_name(words, motion, i);
	if (count == 0 ||
	    (!told_is(rule, "youngest") && !told_is(rule, "lot") && !told_is(rule, "casting-vote")))
		return;
	if (vote->casting_choice != TOLD_NOBODY)
		count = 1;
	doc_text(minutes->doc, DOC_BODY,
	         SAY(words, words_format(words, "minutes.order.%s", rule),
	             W_TEXT("names", list_of(words, names, count))));
}

/* The throws make the seed, the seed draws the names. */
static void write_drawn(struct minutes *minutes, const struct record_vote *vote)
{
	struct words *words = minutes->words;

	doc_text(minutes->doc, DOC_BODY, "");
	doc_run(minutes->doc, DOC_STRONG, SAY(words, "minutes.drawn"));
	doc_list(minutes->doc);
	for (int i = 0; i < vote->told.drawn_count; i++) {
		const struct told_person *person = &vote->told.drawn[i];

		/* The number on the class list would name who is not named. */
		doc_item(minutes->doc,
		         person->name[0] == '\0'
		                 ? SAY(words, "paper.somebody")
		                 : SAY(words, "minutes.drawn.number", W_TEXT("name", person->name),
		                       W_NUMBER("number", person->seat + 1)));
	}
	minutes_write_check(minutes, vote);
}

void minutes_write_count(struct minutes *minutes, const struct told *told)
{
	const struct story *story = minutes->story;

	story_tell(minutes->words, told, minutes->story);
	if (has_step(story, STEP_DUELS))
		minutes_write_duels(minutes, told);
	if (story->has_pairs)
		minutes_write_pairs(minutes, told);
	if (has_step(story, STEP_BARS))
		write_rounds(minutes, told);
	if (has_step(story, STEP_GRADES))
		write_grades(minutes, told);
	if (has_step(story, STEP_PURSE))
		write_purse(minutes, told);
	write_steps(minutes);
}

void minutes_write_tables(struct minutes *minutes, const struct record_vote *vote)
{
	const struct told *told = &vote->told;

	if (told_is(told->motion.ballot, "lots")) {
		write_drawn(minutes, vote);
		return;
	}
	if (!told_marked(told->motion.ballot)) {
		write_choices(minutes, vote);
		return;
	}
	minutes_write_count(minutes, told);
	write_order(minutes, vote);
	minutes_write_check(minutes, vote);
	minutes_write_papers(minutes, vote);
}
