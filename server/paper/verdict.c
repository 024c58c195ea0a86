/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * verdict.c - the verdict of a vote as sentences that a child of ten understands.
 */
#include "paper/verdict.h"

#include <string.h>

#include "paper/because.h"
#include "paper/choice.h"

enum {
	TIED_NAMED_MAX = 4, /* more names are only counted: the figures name them all */
	THROWS_MAX = 17, /* signs of a seed that a sentence says */
	OBJECTION = 3,
};

/* What ends with an ellipsis has no full stop after it. */
static const char *whole(struct words *words, const char *sentences)
{
	const char *doubled = strstr(sentences, "….");

	if (doubled == NULL)
		return sentences;
	return JOIN(words, "",
	            words_keep(words, sentences, (size_t)(doubled - sentences) + strlen("…")),
	            doubled + strlen("…."));
}

#define SENTENCES(words, ...) whole((words), JOIN((words), " ", __VA_ARGS__))

static bool one_choice(const struct told *told, const char *ballot)
{
	return told_is(told->motion.ballot, ballot);
}

/* A simple majority is always one of the votes expressed, whatever the base says. */
static const char *base_of(const struct told_motion *motion)
{
	return told_is(motion->threshold, "simple") ? "expressed" : motion->base;
}

/* Those with the most votes. */
static void leaders(const struct told *told, struct numbers *out)
{
	int named = one_choice(told, "motion") ? 2 : told->motion.option_count;
	int64_t best = 0;

	if (named > told->vote_count)
		named = told->vote_count;
	for (int i = 0; i < named; i++)
		if (told->votes[i] > best)
			best = told->votes[i];
	out->count = 0;
	for (int i = 0; i < named; i++)
		if (told->votes[i] == best)
			out->at[out->count++] = (int16_t)i;
}

/* What was counted: the figures that the verdict rests upon. */
static const char *figures(struct words *words, const struct told *told)
{
	struct word_value total = W_NUMBER("total", told->verdict.base);
	struct word_value base = W_TEXT("base", base_of(&told->motion));
	struct numbers best;
	int64_t count;

	if (one_choice(told, "motion"))
		return SAY(words, "verdict.motion", W_NUMBER("votes", told_votes(told, 0)), total,
		           base);
	leaders(told, &best);
	count = told_votes(told, best.count > 0 ? best.at[0] : 0);
	if (best.count == 1)
		return SAY(words, "verdict.option",
		           W_TEXT("name", choice_name(words, &told->motion, best.at[0])),
		           W_NUMBER("votes", count), total, base);
	return SAY(words, "verdict.options",
	           W_TEXT("names", choice_list(words, &told->motion, &best)),
	           W_NUMBER("votes", count), total, base);
}

static const char *tied_names(struct words *words, const struct told *told)
{
	const struct numbers *tied = &told->verdict.tied;

	if (tied->count <= TIED_NAMED_MAX)
		return choice_list(words, &told->motion, tied);
	return SAY(words, "verdict.many", W_NUMBER("n", tied->count),
	           W_TEXT("person", told_election(&told->motion) ? "yes" : "no"));
}

static const char *tie_of_marks(struct words *words, const struct told *told)
{
	struct numbers certain = {0};
	const char *first = "";

	for (int i = 0; i < told->verdict.winners.count; i++)
		if (!numbers_have(&told->verdict.tied, told->verdict.winners.at[i]))
			certain.at[certain.count++] = told->verdict.winners.at[i];
	if (certain.count > 0)
		first = SAY(words, "verdict.tie.certain",
		            W_TEXT("names", choice_list(words, &told->motion, &certain)),
		            W_NUMBER("n", certain.count));
	return SENTENCES(
	        words, first,
	        SAY(words, "verdict.tie.marked", W_TEXT("names", tied_names(words, told))));
}

static const char *tie_figures(struct words *words, const struct told *told)
{
	const struct numbers *tied = &told->verdict.tied;

	if (told_marked(told->motion.ballot))
		return tie_of_marks(words, told);
	if (one_choice(told, "motion"))
		return SAY(words, "verdict.tie.motion", W_NUMBER("votes", told_votes(told, 0)));
	return SAY(words, "verdict.tie.options", W_TEXT("names", tied_names(words, told)),
	           W_NUMBER("votes", told_votes(told, tied->count > 0 ? tied->at[0] : 0)));
}

struct fingers fingers_of(const struct told *told)
{
	struct fingers out = {0};

	for (int held = 0; held < 6; held++) {
		out.sum += told_votes(told, held) * held;
		out.hands += told_votes(told, held);
	}
	out.needed = 3 * out.hands;
	return out;
}

static const char *consent_figures(struct words *words, const struct told *told)
{
	struct fingers fingers = fingers_of(told);
	int64_t agreed = told_votes(told, 0) + told_votes(told, 1);

	if (one_choice(told, "fist"))
		return told_votes(told, 0) > 0
		               ? SAY(words, "verdict.fist.objection",
		                     W_NUMBER("n", told_votes(told, 0)))
		               : SAY(words, "verdict.fist.sum", W_NUMBER("sum", fingers.sum),
		                     W_NUMBER("hands", fingers.hands),
		                     W_NUMBER("needed", fingers.needed));
	if (told_votes(told, OBJECTION) > 0)
		return SAY(words, "verdict.consent.objection",
		           W_NUMBER("n", told_votes(told, OBJECTION)));
	if (agreed == 0)
		return SAY(words, "verdict.consent.nobody");
	return SAY(words, "verdict.consent.adopted", W_NUMBER("n", agreed),
	           W_NUMBER("reserved", told_votes(told, 1)));
}

/* A long seed is said by its beginning: the tables hold the whole of it. */
static const char *short_seed(struct words *words, const struct told *told)
{
	const char *end = told->seed;

	for (int signs = 0; *end != '\0'; signs++) {
		if (signs == THROWS_MAX)
			return words_format(words, "%.*s…", (int)(end - told->seed), told->seed);
		for (end++; ((unsigned char)*end & 0xc0) == 0x80;)
			end++;
	}
	return told->seed;
}

static const char *chosen(struct words *words, const struct told *told)
{
	int winner = told->verdict.winner != TOLD_NOBODY ? told->verdict.winner : 0;
	struct numbers winners = told->verdict.winners;
	const char *names;

	if (winners.count == 0)
		winners = (struct numbers){.count = 1, .at = {(int16_t)winner}};
	names = choice_list(words, &told->motion, &winners);
	if (told_election(&told->motion))
		return SAY(words, "verdict.outcome.elected", W_TEXT("names", names));
	if (winners.count == 1)
		return SAY(words, "verdict.outcome.chosen",
		           W_TEXT("name", choice_name(words, &told->motion, winners.at[0])));
	return SAY(words, "verdict.outcome.chosen.many", W_TEXT("names", names));
}

static const char *rejected(struct words *words, const struct told *told)
{
	if (one_choice(told, "budget"))
		return SAY(words, "verdict.outcome.nothing-bought");
	if (told_election(&told->motion))
		return SAY(words, "verdict.outcome.nobody");
	return SAY(words, one_choice(told, "choice") || told_marked(told->motion.ballot)
	                          ? "verdict.outcome.none-chosen"
	                          : "verdict.outcome.rejected");
}

/* In a copy without names so many pupils. */
static const char *drawn_names(struct words *words, const struct told *told)
{
	const char *names[MEMBERS_MAX + 1];
	int count = 0, nameless = 0;

	for (int i = 0; i < told->drawn_count; i++) {
		if (told->drawn[i].name[0] != '\0')
			names[count++] = told->drawn[i].name;
		else
			nameless++;
	}
	if (nameless > 0)
		names[count++] = SAY(words, "paper.unnamed", W_NUMBER("n", nameless));
	return list_of(words, names, count);
}

const char *verdict_outcome(struct words *words, const struct told *told)
{
	const struct told_verdict *verdict = &told->verdict;
	const char *outcome = verdict->outcome;

	if (told_is(outcome, "chosen")) {
		if (verdict->winner == TOLD_NOBODY && verdict->winners.count == 0)
			return SAY(words, "verdict.outcome.none-chosen");
		return one_choice(told, "budget") && told->has_tally ? because_bought(words, told)
		                                                     : chosen(words, told);
	}
	if (told_is(outcome, "rejected"))
		return rejected(words, told);
	if (told_is(outcome, "blocked"))
		return SAY(words,
		           one_choice(told, "consent") && told_is(told->motion.fallback, "majority")
		                   ? "verdict.outcome.blocked.majority"
		                   : "verdict.outcome.blocked");
	if (told_is(outcome, "second-round"))
		return SAY(words, "verdict.outcome.second-round",
		           W_NUMBER("left", verdict->seats_left), W_NUMBER("round", told->round));
	if (told_is(outcome, "drawn"))
		return SAY(words, "verdict.outcome.drawn",
		           W_TEXT("names", drawn_names(words, told)));
	return words_code(words, "verdict.outcome.", outcome);
}

static const char *casting(struct words *words, const struct told *told)
{
	int winner = told->verdict.winner != TOLD_NOBODY ? told->verdict.winner : 0;

	if (one_choice(told, "motion"))
		winner = told_is(told->verdict.outcome, "adopted") ? 0 : 1;
	return SAY(words, "verdict.casting",
	           W_TEXT("name", choice_name(words, &told->motion, winner)));
}

static const char *settled(struct words *words, const struct told *told)
{
	const char *rule = told->motion.tie_rule;

	if (!told_is(rule, "youngest") && !told_is(rule, "lot") && !told_is(rule, "casting-vote"))
		return "";
	return SAY(words, words_format(words, "verdict.settled.%s", rule),
	           W_TEXT("seed", short_seed(words, told)));
}

static const char *reached(struct words *words, const struct told *told)
{
	if (told->has_tally)
		return because_short(words, told);
	return SENTENCES(words, figures(words, told),
	                 told->verdict.needed > 0 ? SAY(words, "verdict.needed",
	                                                W_NUMBER("needed", told->verdict.needed))
	                                          : SAY(words, "verdict.most"));
}

static const char *by_method(struct words *words, const struct told *told)
{
	bool tie = told_is(told->verdict.reason, "tie-settled");

	if (!told->has_tally)
		return "";
	if (tie && because_level(told))
		return settled(words, told);
	return SENTENCES(words,
	                 told_is(told->verdict.outcome, "second-round")
	                         ? because_short(words, told)
	                         : because_method(words, told),
	                 tie ? settled(words, told) : "");
}

/* Reasons that no ballot of any kind tells otherwise. */
static const char *plain_reason(struct words *words, const struct told *told)
{
	const struct told_verdict *verdict = &told->verdict;

	if (told_is(verdict->reason, "no-quorum"))
		return SENTENCES(words,
		                 SAY(words, "verdict.quorum", W_NUMBER("present", verdict->present),
		                     W_NUMBER("eligible", verdict->eligible)),
		                 SAY(words, "verdict.quorum.needed",
		                     W_NUMBER("needed", verdict->quorum_needed)));
	if (told_is(verdict->reason, "nothing-expressed"))
		return SAY(words, "verdict.nothing", W_NUMBER("cast", verdict->cast));
	if (told_is(verdict->outcome, "drawn"))
		return SENTENCES(words, SAY(words, "verdict.drawn",
		                            W_TEXT("seed", short_seed(words, told))));
	if (one_choice(told, "consent") || one_choice(told, "fist"))
		return consent_figures(words, told);
	return NULL;
}

const char *verdict_reason(struct words *words, const struct told *told)
{
	const char *reason = told->verdict.reason;
	const char *plain = plain_reason(words, told);

	if (plain != NULL)
		return plain;
	if (told_is(reason, "reached") || told_is(reason, "not-reached"))
		return reached(words, told);
	if (told_is(reason, "method") || told_is(reason, "tie-settled"))
		return by_method(words, told);
	if (told_is(reason, "tie"))
		return tie_figures(words, told);
	if (told_is(reason, "casting-vote"))
		return told_marked(told->motion.ballot)
		               ? casting(words, told)
		               : SENTENCES(words, tie_figures(words, told), casting(words, told));
	return told_is(reason, "refused") ? SAY(words, "verdict.refused") : "";
}

/* What is said besides: places that stay empty, spoiled ballots. */
static const char *aside(struct words *words, const struct told *told)
{
	const struct told_verdict *verdict = &told->verdict;
	bool empty = told_is(verdict->outcome, "chosen") && verdict->seats_left > 0;

	return SENTENCES(
	        words,
	        empty ? SAY(words, "verdict.seats-left", W_NUMBER("n", verdict->seats_left)) : "",
	        verdict->spoiled > 0
	                ? SAY(words, "verdict.spoiled", W_NUMBER("n", verdict->spoiled))
	                : "");
}

const char *verdict_sentence(struct words *words, const struct told *told)
{
	return SENTENCES(words, verdict_reason(words, told), verdict_outcome(words, told),
	                 aside(words, told));
}

const char *verdict_unanimous(struct words *words, const struct told *told)
{
	return told->verdict.unanimous && told_is(told->motion.secrecy, "secret")
	               ? SAY(words, "verdict.unanimous")
	               : "";
}
