/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_papers.c - the marked ballots themselves, for whoever wants to count again.
 *
 * By value in a secret vote, with the names in a public one; and how to draw a lot again.
 */
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "paper/minutes.h"

static const char *letter(struct words *words, int option)
{
	return words_format(words, "%c", 'A' + option);
}

/* What one option's mark says on this ballot. */
static const char *mark_words(struct words *words, const struct told_motion *motion, int option,
                              int mark)
{
	if (told_is(motion->ballot, "grades"))
		return SAY(words, "minutes.papers.grade", W_TEXT("letter", letter(words, option)),
		           W_TEXT("grade", grade_word(words, motion->grade_count, mark - 1)));
	if (told_is(motion->ballot, "points"))
		return words_format(words, "%c %d", 'A' + option, mark - 1);
	return letter(words, option);
}

/* "B > A > C", "A, C", "A Bien, B Passable", "A 5, B 0" */
static const char *paper_words(struct words *words, const struct told_motion *motion,
                               const struct record_paper *paper)
{
	bool ranked = told_is(motion->ballot, "ranked");
	const char *marks[OPTIONS_MAX];
	size_t count = 0;

	for (int rank = 1; ranked && rank <= OPTIONS_MAX; rank++)
		for (int i = 0; i < paper->count && count < OPTIONS_MAX; i++)
			if (paper->marks[i] == rank)
				marks[count++] = letter(words, i);
	for (int i = 0; !ranked && i < paper->count; i++)
		if (paper->marks[i] > 0)
			marks[count++] = mark_words(words, motion, i, paper->marks[i]);
	if (count == 0)
		return SAY(words, "minutes.papers.blank");
	return words_join(words, ranked ? " > " : ", ", marks, count);
}

/* "A Le lac, B La ferme": what the letters stand for. */
static const char *letters(struct words *words, const struct told_motion *motion)
{
	const char *each[OPTIONS_MAX];

	for (int i = 0; i < motion->option_count; i++)
		each[i] = SAY(words, "minutes.letter", W_TEXT("letter", letter(words, i)),
		              W_TEXT("name", choice_name(words, motion, i)));
	return SAY(words, "minutes.letters",
	           W_TEXT("letters", words_join(words, ", ", each, (size_t)motion->option_count)));
}

/*
 * All of a class in one paragraph: as lines they would be longer than the rest of the minutes.
 * Those of a school are several.
 */
static void write_sheet(struct minutes *minutes, const char *heading, const char *help,
                        const char *const *papers, int count)
{
	if (count == 0)
		return;
	doc_text(minutes->doc, DOC_BODY, "");
	doc_run(minutes->doc, DOC_STRONG, heading);
	doc_text(minutes->doc, DOC_SMALL, spaced(minutes->words, help));
	for (int at = 0; at < count; at += MEMBERS_MAX)
		doc_text(minutes->doc, DOC_BODY,
		         words_join(minutes->words, " · ", papers + at,
		                    (size_t)(count - at < MEMBERS_MAX ? count - at : MEMBERS_MAX)));
}

void minutes_write_values(struct minutes *minutes, const struct told_motion *motion,
                          const struct record_paper *papers, int count)
{
	struct words *words = minutes->words;
	const char **said = calloc((size_t)count + 1, sizeof *said);
	int64_t all = 0;

	CHECK(said != NULL);
	for (int i = 0; i < count; i++) {
		said[i] = SAY(words, "paper.paper", W_NUMBER("n", papers[i].who),
		              W_TEXT("text", paper_words(words, motion, &papers[i])));
		all += papers[i].who;
	}
	write_sheet(minutes, SAY(words, "minutes.papers", W_NUMBER("n", all)),
	            JOIN(words, " ", SAY(words, "minutes.papers.help"), letters(words, motion)),
	            said, count);
	free(said);
}

void minutes_write_papers(struct minutes *minutes, const struct record_vote *vote)
{
	struct words *words = minutes->words;
	const struct told_motion *motion = &vote->told.motion;
	const char *papers[MEMBERS_MAX];

	minutes_write_values(minutes, motion, vote->papers, vote->paper_count);
	for (int i = 0; i < vote->seat_mark_count; i++)
		papers[i] = SAY(words, "paper.paper.of",
		                W_TEXT("name", minutes_who(words, minutes->record,
		                                           vote->seat_marks[i].who)),
		                W_TEXT("text", paper_words(words, motion, &vote->seat_marks[i])));
	write_sheet(minutes, SAY(words, "minutes.papers.names"), letters(words, motion), papers,
	            vote->seat_mark_count);
}

/* The seed, and the command that anybody can type to draw again, for each number. */
void minutes_write_check(struct minutes *minutes, const struct record_vote *vote)
{
	struct words *words = minutes->words;
	const char *seed = vote->told.seed;
	bool tie = !told_is(vote->told.motion.ballot, "lots");
	struct numbers numbers = {0};

	if (seed[0] == '\0')
		return;
	for (int i = 0; !tie && i < vote->told.drawn_count; i++)
		if (vote->told.drawn[i].name[0] != '\0')
			numbers.at[numbers.count++] = (int16_t)(vote->told.drawn[i].seat + 1);
	for (int place = 1; tie && place <= OPTIONS_MAX; place++)
		for (int i = 0; i < vote->order.count; i++)
			if (vote->order.at[i] == place && numbers.count < OPTIONS_MAX)
				numbers.at[numbers.count++] = (int16_t)(i + 1);
	doc_text(minutes->doc, DOC_BODY,
	         SAY(words, tie ? "minutes.seed.tie" : "minutes.seed", W_TEXT("seed", seed)));
	if (numbers.count == 0)
		return;
	doc_text(minutes->doc, DOC_SMALL, "");
	doc_run(minutes->doc, DOC_STRONG, SAY(words, "minutes.check"));
	doc_run(minutes->doc, DOC_PLAIN,
	        JOIN(words, "", ". ",
	             spaced(words, SAY(words, tie ? "minutes.check.tie" : "minutes.check.help"))));
	doc_list(minutes->doc);
	for (int i = 0; i < numbers.count; i++)
		doc_item(minutes->doc, JOIN(words, "", "printf '", seed, "\\n",
		                            words_format(words, "%d' | sha256sum", numbers.at[i])));
}
