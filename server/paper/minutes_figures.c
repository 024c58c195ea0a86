/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_figures.c - the picture of a counted vote: seats of one choice each, or bars.
 *
 * Everything that it shows is said in its alternative text, and stands in a table besides.
 */
#include "paper/amount.h"
#include "paper/because.h"
#include "paper/minutes.h"

static uint32_t clamp(int64_t value)
{
	if (value < 0)
		return 0;
	return value > UINT32_MAX ? UINT32_MAX : (uint32_t)value;
}

static const char *counted(struct words *words, const char *name, const char *shown)
{
	return SAY(words, "paper.count", W_TEXT("name", name), W_TEXT("n", shown));
}

/* "Pour : 14, Contre : 8. Il en fallait 12." */
static const char *alt_of(struct words *words, const struct doc_group *groups, size_t count,
                          int64_t needed)
{
	const char *parts[DOC_GROUPS_MAX];

	for (size_t i = 0; i < count; i++)
		parts[i] = counted(words, groups[i].label, groups[i].value);
	return JOIN(words, " ", JOIN(words, "", words_join(words, ", ", parts, count), "."),
	            needed > 0 ? SAY(words, "verdict.needed", W_NUMBER("needed", needed)) : "");
}

static const char *number(struct words *words, int64_t value)
{
	return words_format(words, "%lld", (long long)value);
}

/* Ballots of one choice each, block after block, never a child's own place. */
static void write_seats(struct minutes *minutes, const struct told *told)
{
	struct words *words = minutes->words;
	struct doc_group groups[CHOICES_MAX];
	struct choices choices;
	size_t count = 0;
	int64_t total = 0;
	bool lined = told_is(told->motion.ballot, "motion") && told->verdict.needed > 0;
	const char *needed = NULL;

	choices_of(words, &told->motion, &choices);
	for (int i = 0; i < choices.count && i < told->vote_count; i++) {
		/* Of few choices those that nobody took are told too. */
		if (told->votes[i] == 0 && choices.count > 3)
			continue;
		total += told->votes[i];
		groups[count++] = (struct doc_group){.mark = choices.at[i].mark,
		                                     .label = spaced(words, choices.at[i].label),
		                                     .count = clamp(told->votes[i]),
		                                     .value = number(words, told->votes[i])};
	}
	if (total == 0)
		return;
	if (lined && told->verdict.needed <= total)
		needed = SAY(words, "paper.needed", W_NUMBER("needed", told->verdict.needed));
	doc_hemicycle(minutes->doc,
	              &(struct doc_hemicycle){
	                      .alt = alt_of(words, groups, count,
	                                    needed == NULL ? 0 : told->verdict.needed),
	                      .groups = groups,
	                      .group_count = count,
	                      .needed = needed == NULL ? 0 : (uint32_t)told->verdict.needed,
	                      .needed_text = needed,
	                      .centre = number(words, total),
	                      .under = SAY(words, "paper.ballots", W_NUMBER("n", total))});
}

/* The one number by which a method may be drawn as a bar, and how it is written. */
static struct doc_group bar_of(struct words *words, const struct told *told, int option)
{
	const struct told_tally *tally = &told->tally;
	struct doc_group bar = {.mark = doc_mark_option((size_t)option),
	                        .label = spaced(words, choice_name(words, &told->motion, option))};
	int64_t units = tally->tallies[option];

	if (tally->gauge_count > 0) {
		const struct told_gauge *gauge = &tally->gauges[option];

		units = 0;
		for (int grade = 0; grade <= gauge->median; grade++)
			units += gauge->counts[grade];
		bar.value = grade_word(words, gauge->count, gauge->median);
	} else if (tally->duels) {
		units = because_duels_won(told, option);
		bar.value = number(words, units);
	} else {
		for (int round = tally->round_count - 1; tally->tally_count == 0 && round >= 0;
		     round--) {
			units = tally->rounds[round].tallies[option];
			if (units >= 0)
				break;
		}
		bar.value = amount_decimal(words, units < 0 ? 0 : units, tally->scale);
	}
	bar.count = clamp(units);
	return bar;
}

/* What the length of a bar stands for, where it is not votes. */
static const char *caption_of(struct words *words, const struct told_tally *tally)
{
	if (tally->gauge_count > 0)
		return SAY(words, "paper.bars.grades");
	return tally->duels ? SAY(words, "paper.bars.duels") : NULL;
}

static void write_bars(struct minutes *minutes, const struct told *told)
{
	struct words *words = minutes->words;
	const struct told_tally *tally = &told->tally;
	struct doc_group bars[OPTIONS_MAX];
	struct numbers among;
	size_t count = 0;
	int64_t line = tally->needed > 0 ? tally->needed : tally->quota > 0 ? tally->quota : 0;
	const char *needed = NULL;

	because_compared(told, &among);
	for (int i = 0; i < among.count && count < OPTIONS_MAX; i++)
		bars[count++] = bar_of(words, told, among.at[i]);
	if (count == 0)
		return;
	if (tally->gauge_count > 0 || tally->duels || line > SOURCE_INTEGER_MAX / tally->scale)
		line = 0;
	if (line > 0)
		needed = SAY(words, "paper.needed", W_NUMBER("needed", line));
	doc_bars(minutes->doc, &(struct doc_bars){.alt = alt_of(words, bars, count, line),
	                                          .caption = caption_of(words, tally),
	                                          .rows = bars,
	                                          .row_count = count,
	                                          .needed = clamp(line * tally->scale),
	                                          .needed_text = needed});
}

void minutes_write_figures(struct minutes *minutes, const struct told *told)
{
	if (told_is(told->motion.ballot, "lots"))
		return;
	if (told->has_tally)
		write_bars(minutes, told);
	else if (!told_marked(told->motion.ballot))
		write_seats(minutes, told);
}

/* The mood as faces with their numbers: nothing follows from it. */
void minutes_write_mood(struct minutes *minutes, int item)
{
	struct words *words = minutes->words;
	struct doc_group faces[5];

	for (int i = 0; i < minutes->record->vote_count; i++) {
		const struct record_vote *vote = &minutes->record->votes[i];

		if (vote->item != item || !record_counted(vote))
			continue;
		for (int face = 0; face < 5; face++) {
			int64_t votes = told_votes(&vote->told, face);

			faces[face] = (struct doc_group){
			        .label = SAY(words, words_format(words, "minutes.mood.%d", face)),
			        .count = clamp(votes),
			        .value = number(words, votes)};
		}
		doc_bars(minutes->doc, &(struct doc_bars){.alt = alt_of(words, faces, 5, 0),
		                                          .rows = faces,
		                                          .row_count = 5});
	}
}
