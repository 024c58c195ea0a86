/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * story_duels.c - counts by duels: everything compared with everything.
 *
 * Who wins all duels needs no rule; for the others the rule's own reasons are worked out again
 * from the same duels, and told only if they lead to the winner that the server has found.
 */
#include <string.h>

#include "paper/because.h"
#include "paper/story.h"

struct victories {
	int count;
	struct pair at[PAIRS_MAX];
};

static bool clearer(const struct pair *one, const struct pair *other)
{
	return one->own > other->own || (one->own == other->own && one->other < other->other);
}

/* The clearest first: most ballots for it, then fewest against; else in the order of the ballot. */
static void find_victories(const struct told *told, const struct choices *choices,
                           struct victories *out)
{
	out->count = 0;
	for (int i = 0; i < choices->count; i++)
		for (int j = 0; j < choices->count; j++) {
			int winner = choices->at[i].index, loser = choices->at[j].index;
			struct pair pair = {winner, loser, told->tally.pairwise[winner][loser],
			                    told->tally.pairwise[loser][winner], true};
			int at = out->count;

			if (winner == loser || pair.own <= pair.other || at == PAIRS_MAX)
				continue;
			for (; at > 0 && clearer(&pair, &out->at[at - 1]); at--)
				out->at[at] = out->at[at - 1];
			out->at[at] = pair;
			out->count++;
		}
}

/* A shortest walk along the first `count` victories that are kept; its length, 0 for none. */
static int walk(const struct pair *victories, int count, int from, int to,
                struct pair path[OPTIONS_MAX])
{
	int waiting[OPTIONS_MAX], came[OPTIONS_MAX], head = 0, tail = 0, length = 0;

	for (int i = 0; i < OPTIONS_MAX; i++)
		came[i] = -2;
	waiting[tail++] = from;
	came[from] = -1;
	while (head < tail && waiting[head] != to) {
		int here = waiting[head++];

		for (int i = 0; i < count; i++) {
			if (!victories[i].kept || victories[i].winner != here ||
			    came[victories[i].loser] != -2)
				continue;
			came[victories[i].loser] = i;
			waiting[tail++] = victories[i].loser;
		}
	}
	if (head == tail || from == to)
		return 0;
	for (int at = to; came[at] >= 0; at = victories[came[at]].winner)
		length++;
	for (int at = to, i = length - 1; came[at] >= 0; at = victories[came[at]].winner, i--)
		path[i] = victories[came[at]];
	return length;
}

/* The walk whose weakest victory is strongest; its length, 0 for none. */
static int strongest_path(const struct victories *victories, int from, int to,
                          struct pair path[OPTIONS_MAX])
{
	for (int count = 1; count <= victories->count; count++) {
		int length = walk(victories->at, count, from, to, path);

		if (length > 0)
			return length;
	}
	return 0;
}

static void keep_pairs(struct story *out, const struct pair *pairs, int count)
{
	if (out->has_pairs)
		return;
	out->has_pairs = true;
	out->pair_count = count;
	memcpy(out->pairs, pairs, (size_t)count * sizeof *pairs);
}

/* Every duel that the winner lost, and the stronger path that leads back. */
static void tell_paths(struct words *words, const struct told *told, struct story *out)
{
	int winner = told->verdict.winners.count > 0 ? told->verdict.winners.at[0] : TOLD_NOBODY;
	struct victories victories;

	find_victories(told, &out->choices, &victories);
	for (int i = 0; i < victories.count; i++) {
		struct pair told_pairs[OPTIONS_MAX + 1] = {victories.at[i]};
		int length, weakest = 0;

		if (winner == TOLD_NOBODY || victories.at[i].loser != winner)
			continue;
		length = strongest_path(&victories, winner, victories.at[i].winner, told_pairs + 1);
		for (int at = 1; at <= length; at++)
			if (at == 1 || told_pairs[at].own < weakest)
				weakest = (int)told_pairs[at].own;
		if (length == 0 || weakest <= victories.at[i].own)
			continue;
		told_pairs[0].kept = false;
		keep_pairs(out, told_pairs, length + 1);
		story_step(out, STEP_PAIRS,
		           SAY(words, "step.path",
		               W_TEXT("name", choice_spoken(words, &told->motion, winner)),
		               W_TEXT("rival",
		                      choice_spoken(words, &told->motion, victories.at[i].winner))),
		           SAY(words, "step.path.say", W_NUMBER("weakest", weakest),
		               W_NUMBER("defeat", victories.at[i].own)));
	}
}

/* Each victory is kept, unless those kept before lead the other way round. */
static void tell_locked(struct words *words, const struct told *told, struct story *out)
{
	struct victories pairs;
	struct pair path[OPTIONS_MAX];
	int first = TOLD_NOBODY, firsts = 0;

	find_victories(told, &out->choices, &pairs);
	for (int i = 0; i < pairs.count; i++)
		pairs.at[i].kept =
		        walk(pairs.at, i, pairs.at[i].loser, pairs.at[i].winner, path) == 0;
	for (int i = 0; i < out->choices.count; i++) {
		bool beaten = false;

		for (int at = 0; at < pairs.count; at++)
			beaten = beaten || (pairs.at[at].kept &&
			                    pairs.at[at].loser == out->choices.at[i].index);
		if (!beaten) {
			first = out->choices.at[i].index;
			firsts++;
		}
	}
	if (firsts != 1 || told->verdict.winners.count == 0 || told->verdict.winners.at[0] != first)
		return;
	keep_pairs(out, pairs.at, pairs.count);
	story_step(out, STEP_PAIRS, SAY(words, "step.locked"), SAY(words, "step.locked.say"));
}

/* Duels won, or the worst defeat: one number each. */
static void tell_numbers(struct words *words, const struct told *told, struct story *out)
{
	const char *method = told->tally.method;
	struct step *step = story_step(out, STEP_BARS, words_code(words, "step.", method),
	                               SAY(words, words_format(words, "step.%s.say", method)));

	story_bars(words, told, step, true);
}

static void tell_table(struct words *words, const struct told *told, struct story *out)
{
	int champion = told->tally.condorcet;
	const char *person = told_election(&told->motion) ? "yes" : "no";

	story_step(out, STEP_DUELS, SAY(words, "step.duels"), SAY(words, "step.duels.say"));
	if (champion == TOLD_NOBODY)
		story_step(out, STEP_DUELS,
		           SAY(words, "step.duels.nobody", W_TEXT("person", person)),
		           SAY(words, "step.duels.nobody.say"));
	else
		story_step(out, STEP_DUELS,
		           SAY(words, "step.duels.all",
		               W_TEXT("name", choice_spoken(words, &told->motion, champion))),
		           SAY(words, "step.duels.all.say"));
}

void story_duels(struct words *words, const struct told *told, struct story *out)
{
	const char *method = told->tally.method;
	const char *title, *say;

	if (!told->tally.duels)
		return;
	tell_table(words, told, out);
	if (told->tally.condorcet != TOLD_NOBODY)
		return;
	if (told_is(method, "schulze"))
		tell_paths(words, told, out);
	else if (told_is(method, "ranked_pairs"))
		tell_locked(words, told, out);
	else
		tell_numbers(words, told, out);
	story_last_words(words, told, &title, &say);
	story_again(out, title, say);
}
