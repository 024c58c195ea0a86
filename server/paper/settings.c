/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * settings.c - the settings of a vote in words.
 */
#include "paper/settings.h"

#include "paper/amount.h"

enum { WORDS_MAX_COUNT = 16 };

struct line {
	const char *words[WORDS_MAX_COUNT];
	size_t count;
};

static void add(struct line *line, const char *words)
{
	line->words[line->count++] = words;
}

static bool counted(const struct told_motion *motion)
{
	return told_is(motion->ballot, "motion") || told_is(motion->ballot, "choice");
}

static const char *rule_words(struct words *words, const struct told_motion *motion)
{
	if (!counted(motion))
		return SAY(words, "setting.method",
		           W_TEXT("method", words_code(words, "method.", motion->method)));
	if (told_is(motion->threshold, "simple"))
		return SAY(words, "setting.threshold.simple");
	return SAY(words, words_format(words, "setting.threshold.%s", motion->threshold),
	           W_TEXT("base", words_code(words, "setting.base.", motion->base)));
}

/* What a ballot may hold; "" when its kind says it all. */
static const char *ballot_words(struct words *words, const struct told_motion *motion)
{
	if (told_is(motion->ballot, "several"))
		return SAY(words, "setting.picks", W_NUMBER("n", motion->picks));
	if (told_is(motion->ballot, "grades"))
		return SAY(words, "setting.grades", W_NUMBER("n", motion->grade_count));
	if (told_is(motion->ballot, "points"))
		return SAY(words, "setting.points", W_NUMBER("max", motion->points_max));
	if (told_is(motion->ballot, "budget"))
		return SAY(words, "setting.budget",
		           W_TEXT("budget", amount_money(words, motion->budget)));
	if (told_is(motion->ballot, "consent"))
		return words_code(words, "setting.fallback.", motion->fallback);
	return "";
}

const char *settings_line(struct words *words, const struct told_motion *voted,
                          const struct told_motion *agenda)
{
	struct line line = {.count = 0};

	if (agenda != NULL && agenda->advisory)
		add(&line, SAY(words, "setting.advisory"));
	if (agenda != NULL && agenda->trial > 0)
		add(&line, SAY(words, "setting.trial", W_NUMBER("n", agenda->trial)));
	if (voted->official)
		add(&line, SAY(words, "setting.official"));
	add(&line, words_code(words, "setting.secrecy.", voted->secrecy));
	add(&line, rule_words(words, voted));
	add(&line, ballot_words(words, voted));
	if (voted->seats > 1)
		add(&line, SAY(words, "setting.seats", W_NUMBER("n", voted->seats)));
	add(&line, words_code(words, "setting.quorum.", voted->quorum));
	if (counted(voted) || told_marked(voted->ballot))
		add(&line, words_code(words, "setting.tie.", voted->tie_rule));
	if (voted->changeable)
		add(&line, SAY(words, "setting.changeable"));
	if (voted->close_on_time)
		add(&line, SAY(words, "setting.close-on-time"));
	return words_join(words, " · ", line.words, line.count);
}
