/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * story.c - a count told step by step: votes, grades, a purse.
 */
#include "paper/story.h"

#include <string.h>

#include "paper/amount.h"
#include "paper/because.h"

static bool by(const struct told *told, const char *method)
{
	return told_is(told->tally.method, method);
}

struct step *story_step(struct story *story, enum step_kind kind, const char *title,
                        const char *say)
{
	struct step *step = &story->steps[story->count];

	if (story->count < STEPS_MAX - 1)
		story->count++;
	memset(step, 0, sizeof *step);
	step->kind = kind;
	step->title = title;
	step->say = say;
	return step;
}

struct step *story_again(struct story *story, const char *title, const char *say)
{
	const struct step *last = &story->steps[story->count - 1];
	struct step *step = story_step(story, last->kind, title, say);

	if (step == last)
		return step;
	*step = *last;
	step->title = title;
	step->say = say;
	return step;
}

void story_last_words(struct words *words, const struct told *told, const char **title,
                      const char **say)
{
	const struct numbers *winners = &told->verdict.winners;
	const struct numbers *tied = &told->tally.tied;
	const char *tied_names = choice_list(words, &told->motion, tied);
	bool tie = tied->count > 1;

	*say = "";
	if (winners->count == 0 && !tie && told->tally.needed > 0) {
		*title = SAY(words, "verdict.by.two_round.none",
		             W_NUMBER("total", told->verdict.expressed),
		             W_NUMBER("needed", told->tally.needed));
		return;
	}
	if (winners->count == 0) {
		*title = SAY(words, tie ? "step.tie" : "step.nobody", W_TEXT("names", tied_names));
		return;
	}
	*title = SAY(words, "step.won", W_TEXT("names", choice_list(words, &told->motion, winners)),
	             W_NUMBER("n", winners->count));
	if (tie)
		*say = SAY(words, "step.tie", W_TEXT("names", tied_names));
}

void story_bars(struct words *words, const struct told *told, struct step *step, bool winners)
{
	struct choices choices;

	choices_told(words, told, &choices);
	for (int i = 0; i < choices.count; i++) {
		int option = choices.at[i].index;
		int64_t units = told->tally.tallies[option];

		step->bars[step->bar_count++] =
		        (struct bar){.choice = choices.at[i],
		                     .shown = amount_decimal(words, units, told->tally.scale),
		                     .won = winners && numbers_have(&told->verdict.winners, option),
		                     .empty = units == 0};
	}
}

/* Votes, ticks, points: the most of them wins. */
static void tell_tallies(struct words *words, const struct told *told, struct story *out)
{
	const struct told_tally *tally = &told->tally;
	const char *rule =
	        by(told, "two_round") && tally->needed <= 0 ? "two_round.last" : tally->method;
	int first = told->motion.option_count > 2 ? told->motion.option_count - 1 : 1;
	const char *key = words_format(words, "step.%s.say", rule);
	const char *title, *say;
	struct step *step = story_step(
	        out, STEP_BARS, words_code(words, "step.", rule),
	        SAY(words, key, W_NUMBER("seats", told->seats), W_NUMBER("needed", tally->needed),
	            W_NUMBER("first", first), W_NUMBER("max", told->motion.points_max)));

	story_bars(words, told, step, false);
	if (tally->needed > 0)
		step->line = words_format(words, "%lld", (long long)tally->needed);
	story_last_words(words, told, &title, &say);
	step = story_again(out, title, say);
	for (int i = 0; i < step->bar_count; i++)
		step->bars[i].won =
		        numbers_have(&told->verdict.winners, step->bars[i].choice.index);
}

/* The end of majority judgment: the grade of the winner, and who has the same. */
static void judged_words(struct words *words, const struct told *told, const char **title,
                         const char **say)
{
	int winner = told->verdict.winners.count > 0 ? told->verdict.winners.at[0] : TOLD_NOBODY;
	const struct told_gauge *gauges = told->tally.gauges;
	struct word_value name, grade;
	struct numbers among, rivals = {0};

	because_compared(told, &among);
	if (winner == TOLD_NOBODY || !numbers_have(&among, winner)) {
		story_last_words(words, told, title, say);
		return;
	}
	for (int i = 0; i < among.count; i++)
		if (among.at[i] != winner && gauges[among.at[i]].median == gauges[winner].median)
			rivals.at[rivals.count++] = among.at[i];
	name = (struct word_value)W_TEXT("name", choice_spoken(words, &told->motion, winner));
	grade = (struct word_value)W_TEXT(
	        "grade", grade_word(words, gauges[winner].count, gauges[winner].median));
	*say = "";
	if (rivals.count == 0) {
		*title = SAY(words, "step.judged", name, grade);
		return;
	}
	*title = SAY(words, "step.judged.same", name, grade,
	             W_TEXT("rivals", choice_list(words, &told->motion, &rivals)));
	*say = SAY(words, "step.judged.same.say", name);
}

static void tell_grades(struct words *words, const struct told *told, struct story *out)
{
	const char *title, *say;

	if (told->tally.gauge_count == 0)
		return;
	story_step(out, STEP_GRADES, SAY(words, "step.grades"), SAY(words, "step.grades.say"));
	story_step(out, STEP_GRADES, SAY(words, "step.middle"), SAY(words, "step.middle.say"));
	judged_words(words, told, &title, &say);
	story_step(out, STEP_GRADES, title, say);
}

static bool too_dear(const struct told *told, const struct story *story)
{
	for (int i = 0; i < story->choices.count; i++) {
		int option = story->choices.at[i].index;

		if (told->tally.tallies[option] > 0 && !numbers_have(&told->tally.winners, option))
			return true;
	}
	return false;
}

/* One purchase after the other, and what is left in the purse. */
static void tell_purse(struct words *words, const struct told *told, struct story *out)
{
	const struct told_tally *tally = &told->tally;
	bool equal = by(told, "equal_shares");
	int64_t left = told->motion.budget;
	const char *rest;

	story_step(out, STEP_PURSE, SAY(words, "step.wanted"),
	           SAY(words, equal ? "step.shares.say" : "step.greedy.say",
	               W_TEXT("budget", amount_money(words, left)),
	               W_NUMBER("n", told->verdict.expressed)));
	for (int i = 0; i < tally->winners.count; i++) {
		int option = tally->winners.at[i];
		int64_t cost = told->motion.options[option].cost;
		const char *how = !equal              ? "step.bought.say"
		                  : i < tally->shares ? "step.bought.together"
		                                      : "step.bought.filled";

		left -= cost;
		story_step(out, STEP_PURSE,
		           SAY(words, "step.bought",
		               W_TEXT("name", choice_spoken(words, &told->motion, option)),
		               W_TEXT("cost", amount_money(words, cost))),
		           SAY(words, how, W_NUMBER("votes", tally->tallies[option]),
		               W_TEXT("left", amount_money(words, left))));
	}
	rest = SAY(words, "step.left", W_TEXT("left", amount_money(words, left)));
	if (too_dear(told, out))
		story_step(out, STEP_PURSE, SAY(words, "step.dear"), rest);
	else
		story_step(out, STEP_PURSE, rest, "");
}

static const struct {
	const char *method;
	void (*tell)(struct words *words, const struct told *told, struct story *out);
} tellers[] = {
        {"plurality", tell_tallies},   {"two_round", tell_tallies},
        {"approval", tell_tallies},    {"score", tell_tallies},
        {"borda", tell_tallies},       {"irv", story_rounds},
        {"stv", story_rounds},         {"copeland", story_duels},
        {"schulze", story_duels},      {"ranked_pairs", story_duels},
        {"minimax", story_duels},      {"majority_judgment", tell_grades},
        {"budget_greedy", tell_purse}, {"equal_shares", tell_purse},
};

void story_tell(struct words *words, const struct told *told, struct story *out)
{
	out->count = out->pair_count = 0;
	out->has_pairs = false;
	if (!told->has_tally || told_is(told->verdict.reason, "no-quorum") ||
	    told_is(told->verdict.reason, "nothing-expressed"))
		return;
	choices_told(words, told, &out->choices);
	for (size_t i = 0; i < sizeof tellers / sizeof tellers[0]; i++)
		if (by(told, tellers[i].method))
			tellers[i].tell(words, told, out);
}
