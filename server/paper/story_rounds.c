/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * story_rounds.c - counts in rounds: in each, some papers move to the next choice on them.
 */
#include <math.h>

#include "paper/amount.h"
#include "paper/because.h"
#include "paper/story.h"

enum { NAMED_MAX = 3 }; /* more names are only counted */

/* Who is out, and who has a place, by some round: sets of options. */
struct standing {
	bool out[OPTIONS_MAX];
	bool elected[OPTIONS_MAX];
};

struct said {
	const char *title;
	const char *say;
};

static bool transfers(const struct told *told)
{
	return told_is(told->tally.method, "stv");
}

static int64_t votes_in(const struct told_round *round, int option)
{
	return round->tallies[option] > 0 ? round->tallies[option] : 0;
}

static const char *names_of(struct words *words, const struct told *told,
                            const struct numbers *options)
{
	if (options->count <= NAMED_MAX)
		return choice_list(words, &told->motion, options);
	return SAY(words, "step.many", W_NUMBER("n", options->count),
	           W_TEXT("person", told_election(&told->motion) ? "yes" : "no"));
}

static int64_t majority_of(const struct told *told, int place)
{
	return because_in_play(told, place) / 2 + 1;
}

static const char *runoff_next(struct words *words, const struct told *told, int place)
{
	const struct told_round *round = &told->tally.rounds[place];
	int64_t majority = majority_of(told, place);
	const struct numbers *named =
	        round->eliminated.count > 0 ? &round->eliminated : &told->tally.tied;

	for (int i = 0; i < OPTIONS_MAX; i++)
		if (round->tallies[i] >= majority) {
			struct numbers leader = {.count = 1, .at = {(int16_t)i}};

			return SAY(words, "step.irv.majority",
			           W_TEXT("names", names_of(words, told, &leader)),
			           W_NUMBER("needed", majority));
		}
	return SAY(words, round->eliminated.count > 0 ? "step.irv.least" : "step.irv.tie",
	           W_TEXT("names", names_of(words, told, named)), W_NUMBER("n", named->count),
	           W_NUMBER("needed", majority));
}

static struct said runoff_words(struct words *words, const struct told *told, int place)
{
	const struct told_round *round = &told->tally.rounds[place];
	const struct told_round *before = place > 0 ? round - 1 : NULL;
	int64_t moved = 0, out;

	if (before == NULL)
		return (struct said){SAY(words, "step.first"), runoff_next(words, told, place)};
	for (int i = 0; i < before->eliminated.count; i++)
		moved += votes_in(before, before->eliminated.at[i]);
	out = (round->exhausted > 0 ? round->exhausted : 0) -
	      (before->exhausted > 0 ? before->exhausted : 0);
	return (struct said){SAY(words, "step.irv.leaves",
	                         W_TEXT("names", names_of(words, told, &before->eliminated)),
	                         W_NUMBER("n", before->eliminated.count), W_NUMBER("moved", moved),
	                         W_NUMBER("out", out)),
	                     runoff_next(words, told, place)};
}

static struct said places_words(struct words *words, const struct told *told, int place)
{
	const struct told_tally *tally = &told->tally;
	const struct told_round *round = &tally->rounds[place];
	struct numbers who = {.count = 1, .at = {(int16_t)round->candidate}};
	const char *reached = "";
	int64_t moved;

	if (round->elected.count > 0)
		reached = SAY(words, "step.stv.elected",
		              W_TEXT("names", names_of(words, told, &round->elected)),
		              W_NUMBER("n", round->elected.count));
	if (round->candidate == TOLD_NOBODY || place == 0)
		return (struct said){
		        SAY(words, "step.first"),
		        JOIN(words, " ",
		             SAY(words, "step.stv.quota", W_NUMBER("quota", tally->quota)),
		             reached)};
	moved = votes_in(round - 1, round->candidate) - votes_in(round, round->candidate);
	if (reached[0] == '\0')
		reached = SAY(words, "step.stv.nobody", W_NUMBER("quota", tally->quota));
	return (struct said){SAY(words, words_format(words, "step.stv.%s", round->action),
	                         W_TEXT("names", names_of(words, told, &who)),
	                         W_TEXT("moved", amount_decimal(words, moved, tally->scale)),
	                         W_NUMBER("count", (double)moved / (double)tally->scale)),
	                     reached};
}

/* Whose papers move into this round are out of it; a surplus leaves and its owner stays. */
static void mark_givers(const struct told *told, int place, struct standing *standing)
{
	const struct told_round *round = &told->tally.rounds[place];

	if (told_is(round->action, "surplus"))
		return;
	if (round->candidate != TOLD_NOBODY)
		standing->out[round->candidate] = true;
	else
		for (int i = 0; place > 0 && i < (round - 1)->eliminated.count; i++)
			standing->out[(round - 1)->eliminated.at[i]] = true;
}

static void add_bars(struct words *words, const struct told *told, int place,
                     const struct standing *standing, const struct choices *choices,
                     struct step *step)
{
	const struct told_round *round = &told->tally.rounds[place];
	bool last = place == told->tally.round_count - 1 && !transfers(told);

	for (int i = 0; i < choices->count; i++) {
		int option = choices->at[i].index;
		bool won = standing->elected[option] ||
		           (last && numbers_have(&told->verdict.winners, option));

		step->bars[step->bar_count++] = (struct bar){
		        .choice = choices->at[i],
		        .shown = amount_decimal(words, votes_in(round, option), told->tally.scale),
		        .won = won,
		        .out = !won && standing->out[option],
		        .empty = votes_in(round, option) == 0};
	}
}

/* The end: nothing moves any more, and who takes a last place without the quota has it. */
static void settle(struct words *words, const struct told *told, struct story *out)
{
	const struct step *last = &out->steps[out->count - 1];
	struct numbers filled = {0};
	const char *title, *say;
	struct step *step;

	for (int i = 0; i < told->verdict.winners.count; i++) {
		bool has = false;

		for (int bar = 0; bar < last->bar_count; bar++)
			has = has || (last->bars[bar].won &&
			              last->bars[bar].choice.index == told->verdict.winners.at[i]);
		if (!has)
			filled.at[filled.count++] = told->verdict.winners.at[i];
	}
	story_last_words(words, told, &title, &say);
	if (filled.count > 0) {
		title = SAY(words, "step.stv.filled",
		            W_TEXT("names", names_of(words, told, &filled)),
		            W_NUMBER("n", filled.count));
		say = SAY(words, "step.stv.filled.say");
	}
	step = story_again(out, title, say);
	for (int i = 0; i < step->bar_count; i++)
		if (numbers_have(&filled, step->bars[i].choice.index)) {
			step->bars[i].won = true;
			step->bars[i].out = false;
		}
}

void story_rounds(struct words *words, const struct told *told, struct story *out)
{
	const struct told_tally *tally = &told->tally;
	struct standing standing = {0};

	if (tally->round_count == 0)
		return;
	for (int place = 0; place < tally->round_count; place++) {
		const struct told_round *round = &tally->rounds[place];
		struct said said = transfers(told) ? places_words(words, told, place)
		                                   : runoff_words(words, told, place);
		struct step *step = story_step(out, STEP_BARS, said.title, said.say);
		int64_t needed = transfers(told) ? tally->quota : majority_of(told, place);

		mark_givers(told, place, &standing);
		for (int i = 0; i < round->elected.count; i++)
			standing.elected[round->elected.at[i]] = true;
		add_bars(words, told, place, &standing, &out->choices, step);
		step->line = words_format(words, "%lld", (long long)needed);
		for (int i = 0; transfers(told) && i < round->eliminated.count; i++)
			standing.out[round->eliminated.at[i]] = true;
	}
	settle(words, told, out);
}
