/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * because.c - why a method chose as it did, in one sentence that a child can repeat.
 */
#include "paper/because.h"

#include "paper/amount.h"
#include "paper/choice.h"

static const char *person(const struct told *told)
{
	return told_election(&told->motion) ? "yes" : "no";
}

static const char *winners(struct words *words, const struct told *told)
{
	return choice_list(words, &told->motion, &told->verdict.winners);
}

static int first_winner(const struct told *told)
{
	return told->verdict.winners.count > 0 ? told->verdict.winners.at[0] : 0;
}

void because_compared(const struct told *told, struct numbers *out)
{
	*out = told->standing;
	for (int i = 0; told->standing.count == 0 && i < told->tally.place_count; i++)
		out->at[out->count++] = (int16_t)i;
}

int64_t because_in_play(const struct told *told, int round)
{
	int64_t sum = 0;

	for (int i = 0; i < OPTIONS_MAX; i++)
		if (told->tally.rounds[round].tallies[i] > 0)
			sum += told->tally.rounds[round].tallies[i];
	return sum;
}

bool because_level(const struct told *told)
{
	const struct numbers *won = &told->verdict.winners;
	int last = won->count > 0 ? won->at[won->count - 1] : 0;
	const struct told_tally *tally = &told->tally;
	struct numbers among;

	because_compared(told, &among);
	for (int i = 0; i < among.count; i++) {
		int option = among.at[i];

		if (!numbers_have(won, option) && option < tally->tally_count &&
		    last < tally->tally_count && tally->tallies[option] == tally->tallies[last])
			return true;
	}
	return false;
}

int because_duels_won(const struct told *told, int option)
{
	struct numbers among;
	int won = 0;

	because_compared(told, &among);
	for (int i = 0; i < among.count; i++) {
		int other = among.at[i];

		if (other != option &&
		    told->tally.pairwise[option][other] > told->tally.pairwise[other][option])
			won++;
	}
	return won;
}

static const char *by_duels(struct words *words, const struct told *told)
{
	int winner = first_winner(told);
	const char *names = winners(words, told);
	struct numbers among;

	if (told->tally.condorcet == winner)
		return SAY(words, "verdict.by.condorcet", W_TEXT("names", names),
		           W_TEXT("person", person(told)));
	because_compared(told, &among);
	return SAY(words, words_format(words, "verdict.by.%s", told->tally.method),
	           W_TEXT("names", names), W_TEXT("person", person(told)),
	           W_NUMBER("won", because_duels_won(told, winner)),
	           W_NUMBER("duels", among.count - numbers_have(&among, winner)));
}

static const char *by_runoff(struct words *words, const struct told *told)
{
	static const struct told_round none;
	int last = told->tally.round_count - 1;
	const struct told_round *round = last < 0 ? &none : &told->tally.rounds[last];

	return SAY(words, "verdict.by.irv", W_TEXT("names", winners(words, told)),
	           W_NUMBER("round", told->tally.round_count),
	           W_NUMBER("out", round->exhausted > 0 ? round->exhausted : 0),
	           W_NUMBER("value", round->tallies[first_winner(told)]),
	           W_NUMBER("total", last < 0 ? 0 : because_in_play(told, last)));
}

static const char *by_judgment(struct words *words, const struct told *told)
{
	const struct told_tally *tally = &told->tally;
	int median = tally->gauges[first_winner(told)].median;
	int grades =
	        told->motion.grade_count > 0 ? told->motion.grade_count : tally->gauges[0].count;
	struct numbers among;
	const char *sentence;
	int same = 0;

	because_compared(told, &among);
	for (int i = 0; i < among.count; i++)
		same += among.at[i] < tally->gauge_count &&
		        tally->gauges[among.at[i]].median == median;
	sentence = SAY(words, "verdict.by.majority_judgment", W_TEXT("names", winners(words, told)),
	               W_TEXT("grade", grade_word(words, grades, median)));
	if (same < 2)
		return sentence;
	return JOIN(words, " ", sentence, SAY(words, "verdict.by.majority_judgment.same"));
}

static bool by_pairs(const char *method)
{
	return told_is(method, "copeland") || told_is(method, "schulze") ||
	       told_is(method, "ranked_pairs") || told_is(method, "minimax");
}

const char *because_method(struct words *words, const struct told *told)
{
	const struct told_tally *tally = &told->tally;
	const char *by = tally->method;

	if (by_pairs(by))
		return by_duels(words, told);
	if (told_is(by, "irv"))
		return by_runoff(words, told);
	if (told_is(by, "majority_judgment"))
		return by_judgment(words, told);
	if (told_is(by, "equal_shares") || told_is(by, "budget_greedy"))
		return words_code(words, "verdict.by.", by);
	if (told_is(by, "stv"))
		return SAY(words, "verdict.by.stv", W_NUMBER("quota", tally->quota),
		           W_NUMBER("total", told->verdict.expressed));
	/* The second round of two has no majority to reach: the most votes win. */
	if (told_is(by, "two_round") && tally->needed < 0)
		by = "plurality";
	return SAY(words, words_format(words, "verdict.by.%s", by),
	           W_TEXT("names", winners(words, told)),
	           W_NUMBER("n", told->verdict.winners.count),
	           W_TEXT("value",
	                  amount_decimal(words, tally->tallies[first_winner(told)], tally->scale)),
	           W_NUMBER("total", told->verdict.expressed));
}

const char *because_short(struct words *words, const struct told *told)
{
	if (told_is(told->motion.ballot, "budget"))
		return SAY(words, "verdict.by.nobody.budget");
	if (!told_is(told->verdict.outcome, "second-round"))
		return SAY(words, "verdict.by.nobody", W_TEXT("person", person(told)));
	if (told->verdict.winners.count > 0)
		return because_method(words, told);
	return SAY(words, "verdict.by.two_round.none", W_NUMBER("total", told->verdict.expressed),
	           W_NUMBER("needed", told->tally.needed));
}

const char *because_bought(struct words *words, const struct told *told)
{
	int64_t spent = told->tally.spent > 0 ? told->tally.spent : 0;
	int64_t left = told->motion.budget - spent;

	if (told->verdict.winners.count == 0)
		return SAY(words, "verdict.outcome.nothing-bought");
	return SAY(words, left > 0 ? "verdict.outcome.bought" : "verdict.outcome.bought.all",
	           W_TEXT("budget", amount_money(words, told->motion.budget)),
	           W_TEXT("names", winners(words, told)),
	           W_TEXT("left", amount_money(words, left)));
}
