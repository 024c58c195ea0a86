/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * choice.c - what stands on a ballot, its mark, and how a sentence calls it.
 */
#include "paper/choice.h"

#include <string.h>

#include "base/check.h"

struct unnamed {
	const char *ballot;
	struct doc_mark mark;
	const char *key;
};

#define LETTER(shape, sign)                                                                        \
	{                                                                                          \
		(shape), DOC_SIGN_LETTERS, (sign)                                                  \
	}
#define NEUTRAL                                                                                    \
	{                                                                                          \
		DOC_RING, DOC_SIGN_DASH, ""                                                        \
	}
/* The choices that have no words of their own, ballot by ballot, the neutral one last. */
static const struct unnamed unnamed[] = {
        {"motion", {DOC_DISC, DOC_SIGN_CHECK, ""}, "choice.for"},
        {"motion", {DOC_LOZENGE, DOC_SIGN_STRIKE, ""}, "choice.against"},
        {"motion", NEUTRAL, "choice.abstain"},
        {"consent", {DOC_DISC, DOC_SIGN_CHECK, ""}, "choice.consent"},
        {"consent", LETTER(DOC_HEXAGON, "+"), "choice.reservation"},
        {"consent", {DOC_SQUARE, DOC_SIGN_DASH, ""}, "choice.aside"},
        {"consent", {DOC_OCTAGON, DOC_SIGN_STRIKE, ""}, "choice.objection"},
        {"consent", NEUTRAL, "choice.blank"},
        {"fist", LETTER(DOC_LOZENGE, "0"), "choice.fist.0"},
        {"fist", LETTER(DOC_SQUARE, "1"), "choice.fist.1"},
        {"fist", LETTER(DOC_SQUARE, "2"), "choice.fist.2"},
        {"fist", LETTER(DOC_HEXAGON, "3"), "choice.fist.3"},
        {"fist", LETTER(DOC_HEXAGON, "4"), "choice.fist.4"},
        {"fist", LETTER(DOC_DISC, "5"), "choice.fist.5"},
        {"fist", NEUTRAL, "choice.blank"},
        {"lots", LETTER(DOC_SQUARE, "1"), "choice.die.1"},
        {"lots", LETTER(DOC_SQUARE, "2"), "choice.die.2"},
        {"lots", LETTER(DOC_SQUARE, "3"), "choice.die.3"},
        {"lots", LETTER(DOC_SQUARE, "4"), "choice.die.4"},
        {"lots", LETTER(DOC_SQUARE, "5"), "choice.die.5"},
        {"lots", LETTER(DOC_SQUARE, "6"), "choice.die.6"},
        {"lots", NEUTRAL, "choice.die.none"},
};

/* A picture without words, or somebody in a copy without names, goes by the letter. */
static const char *option_label(struct words *words, const struct told_motion *motion, int index)
{
	const struct told_option *option = &motion->options[index];

	if (option->text[0] != '\0')
		return option->text;
	return SAY(words, option->candidate == TOLD_NOBODY ? "paper.option" : "paper.candidate",
	           W_TEXT("letter", words_format(words, "%c", 'A' + index)));
}

static void add_option(struct words *words, const struct told_motion *motion, int index,
                       struct choices *out)
{
	out->at[out->count++] = (struct choice){.index = index,
	                                        .mark = doc_mark_option((size_t)index),
	                                        .label = option_label(words, motion, index)};
}

void choices_of(struct words *words, const struct told_motion *motion, struct choices *out)
{
	out->count = 0;
	for (size_t i = 0; i < COUNT_OF(unnamed); i++)
		if (told_is(unnamed[i].ballot, motion->ballot)) {
			out->at[out->count] =
			        (struct choice){.index = out->count,
			                        .mark = unnamed[i].mark,
			                        .label = SAY(words, unnamed[i].key),
			                        .word = true,
			                        .neutral = unnamed[i].mark.shape == DOC_RING};
			out->count++;
		}
	if (out->count > 0)
		return;
	for (int i = 0; i < motion->option_count; i++)
		add_option(words, motion, i, out);
	if (told_marked(motion->ballot))
		return;
	out->at[out->count] = (struct choice){.index = out->count,
	                                      .mark = DOC_MARK_NEUTRAL,
	                                      .label = SAY(words, "choice.blank"),
	                                      .word = true,
	                                      .neutral = true};
	out->count++;
}

void choices_told(struct words *words, const struct told *told, struct choices *out)
{
	const struct told_motion *motion = &told->motion;

	if (!told->has_tally || !told_marked(motion->ballot)) {
		choices_of(words, motion, out);
		return;
	}
	out->count = 0;
	for (int i = 0; i < told->standing.count && out->count < OPTIONS_MAX; i++)
		add_option(words, motion, told->standing.at[i], out);
	for (int i = 0; told->standing.count == 0 && i < motion->option_count; i++)
		add_option(words, motion, i, out);
}

const char *choice_name(struct words *words, const struct told_motion *motion, int choice)
{
	struct choices choices;

	choices_of(words, motion, &choices);
	if (choices.count == 0)
		return "";
	if (choice < 0 || choice >= choices.count)
		choice = choices.count - 1;
	return choices.at[choice].label;
}

const char *choice_spoken(struct words *words, const struct told_motion *motion, int choice)
{
	const char *name = choice_name(words, motion, choice);

	if (choice >= 0 && choice < motion->option_count &&
	    motion->options[choice].candidate != TOLD_NOBODY)
		return name;
	return SAY(words, "verdict.quoted", W_TEXT("name", name));
}

const char *list_of(struct words *words, const char *const *names, int count)
{
	const char *many;

	if (count < 2)
		return count <= 0 ? "" : names[0];
	many = words_join(words, SAY(words, "verdict.comma"), names, (size_t)count - 1);
	return SAY(words, "verdict.and", W_TEXT("many", many), W_TEXT("last", names[count - 1]));
}

const char *choice_list(struct words *words, const struct told_motion *motion,
                        const struct numbers *choices)
{
	const char *names[COUNT_OF(choices->at)];

	for (int i = 0; i < choices->count; i++)
		names[i] = choice_spoken(words, motion, choices->at[i]);
	return list_of(words, names, choices->count);
}

const char *grade_word(struct words *words, int grades, int grade)
{
	return SAY(words, words_format(words, "grade.%d.%d", grades, grade));
}
