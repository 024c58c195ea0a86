/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_vote.c - one vote in the minutes.
 *
 * Settings, the sentence that explains the verdict, figures, and who signed the roll.
 */
#include "paper/amount.h"
#include "paper/minutes.h"
#include "paper/settings.h"
#include "paper/verdict.h"

enum { FROZEN_SIGNS = 16 };

static void write_heading(struct minutes *minutes, const struct record_vote *vote)
{
	struct words *words = minutes->words;

	doc_heading(minutes->doc, 3,
	            JOIN(words, " · ", SAY(words, "minutes.vote", W_NUMBER("number", vote->number)),
	                 vote->told.round > 1
	                         ? SAY(words, "minutes.round", W_NUMBER("round", vote->told.round))
	                         : "",
	                 vote->amendment > 0 ? SAY(words, "minutes.on-amendment",
	                                           W_NUMBER("n", vote->amendment))
	                                     : "",
	                 vote->fallback ? SAY(words, "minutes.fallback") : "",
	                 told_is(vote->state, "annulled") ? SAY(words, "minutes.annulled") : ""));
}

void minutes_write_verdict(struct minutes *minutes, const struct told *told)
{
	struct words *words = minutes->words;
	bool advisory = told->motion.advisory;

	doc_text(minutes->doc, DOC_VERDICT,
	         JOIN(words, " ",
	              JOIN(words, "",
	                   advisory ? SAY(words, "minutes.advisory")
	                            : words_code(words, "outcome.", told->verdict.outcome),
	                   "."),
	              spaced(words, advisory ? verdict_reason(words, told)
	                                     : verdict_sentence(words, told))));
}

void minutes_write_numbers(struct minutes *minutes, const struct told *told)
{
	struct words *words = minutes->words;
	const struct told_verdict *verdict = &told->verdict;
	bool seats = told_marked(told->motion.ballot) && told_election(&told->motion);

	doc_text(
	        minutes->doc, DOC_SMALL,
	        JOIN(words, " ",
	             SAY(words, "minutes.people", W_NUMBER("eligible", verdict->eligible),
	                 W_NUMBER("present", verdict->present), W_NUMBER("cast", verdict->cast),
	                 W_NUMBER("expressed", verdict->expressed),
	                 W_NUMBER("neutral", verdict->cast - verdict->expressed - verdict->spoiled),
	                 W_TEXT("kind", told->motion.ballot)),
	             verdict->spoiled > 0
	                     ? SAY(words, "minutes.spoiled", W_NUMBER("n", verdict->spoiled))
	                     : "",
	             seats ? SAY(words, "minutes.seats", W_NUMBER("n", told->seats)) : ""));
}

static const char *plain_list(struct words *words, const struct told_motion *motion,
                              const struct numbers *options)
{
	const char *names[OPTIONS_MAX];
	int count = 0;

	for (int i = 0; i < options->count && count < OPTIONS_MAX; i++)
		names[count++] = choice_name(words, motion, options->at[i]);
	return list_of(words, names, count);
}

static void write_answer(struct minutes *minutes, const struct told_motion *motion,
                         const struct numbers *options, const char *key)
{
	if (options->count > 0)
		doc_text(minutes->doc, DOC_BODY,
		         SAY(minutes->words, key,
		             W_TEXT("names", plain_list(minutes->words, motion, options))));
}

/* Those who were named without having stood, and what they said. */
static void write_answers(struct minutes *minutes, const struct record_vote *vote)
{
	const struct told_motion *motion = &vote->told.motion;
	const struct numbers *winners = &vote->told.verdict.winners;
	struct numbers silent = {0};

	for (int i = 0; told_marked(motion->ballot) && i < winners->count; i++)
		if (motion->options[winners->at[i]].drafted && silent.count < OPTIONS_MAX &&
		    !numbers_have(&vote->accepted, winners->at[i]) &&
		    !numbers_have(&vote->refused, winners->at[i]))
			silent.at[silent.count++] = winners->at[i];
	write_answer(minutes, motion, &vote->accepted, "minutes.accepted");
	write_answer(minutes, motion, &vote->refused, "minutes.refused");
	write_answer(minutes, motion, &silent, "minutes.waiting");
}

static void write_counted(struct minutes *minutes, const struct record_vote *vote)
{
	struct words *words = minutes->words;
	const char *notice = verdict_unanimous(words, &vote->told);

	minutes_write_tables(minutes, vote);
	minutes_write_numbers(minutes, &vote->told);
	if (vote->casting_choice != TOLD_NOBODY)
		doc_text(minutes->doc, DOC_BODY,
		         SAY(words, "minutes.casting",
		             W_TEXT("name",
		                    choice_name(words, &vote->told.motion, vote->casting_choice))));
	if (notice[0] != '\0')
		doc_text(minutes->doc, DOC_BODY, spaced(words, notice));
	write_answers(minutes, vote);
}

static void write_roll(struct minutes *minutes, const char *key, const struct record_names *roll)
{
	struct words *words = minutes->words;
	const char *names = minutes_names(words, roll);

	if (roll->count == 0)
		return;
	if (names[0] == '\0')
		names = SAY(words, "paper.unnamed", W_NUMBER("n", roll->count));
	doc_text(minutes->doc, DOC_SMALL,
	         JOIN(words, "", SAY(words, key, W_NUMBER("count", roll->count)), " ", names, "."));
}

static void write_closing(struct minutes *minutes, const struct record_vote *vote)
{
	struct words *words = minutes->words;

	if (vote->closed_at_ms > 0)
		doc_text(minutes->doc, DOC_SMALL,
		         JOIN(words, " ",
		              SAY(words, "minutes.vote.times",
		                  W_TEXT("from", time_of_day(words, vote->opened_at_ms)),
		                  W_TEXT("to", time_of_day(words, vote->closed_at_ms))),
		              words_code(words, "minutes.closed.", vote->closed_by),
		              vote->reopened > 0 ? SAY(words, "minutes.reopened",
		                                       W_NUMBER("count", vote->reopened))
		                                 : ""));
	write_roll(minutes, "minutes.roll", &vote->roll);
	if (vote->on_paper.count > 0 && vote->on_paper.count == vote->roll.count)
		doc_text(minutes->doc, DOC_SMALL,
		         SAY(words, "paper.all-on-paper", W_NUMBER("count", vote->roll.count)));
	else
		write_roll(minutes, "minutes.on-paper", &vote->on_paper);
	if (vote->frozen[0] != '\0')
		doc_text(minutes->doc, DOC_SMALL,
		         SAY(words, "minutes.frozen",
		             W_TEXT("hash",
		                    words_format(words, "%.*s", FROZEN_SIGNS, vote->frozen))));
}

void minutes_write_vote(struct minutes *minutes, const struct record_vote *vote,
                        const struct record_item *item)
{
	struct words *words = minutes->words;
	bool other = vote->title[0] != '\0' &&
	             (vote->amendment > 0 || !told_is(vote->title, item->motion.title));

	minutes_keep_begin(minutes);
	write_heading(minutes, vote);
	if (other)
		doc_text(minutes->doc, DOC_BODY,
		         spaced(words, SAY(words, "minutes.text", W_TEXT("text", vote->title))));
	doc_text(minutes->doc, DOC_SMALL,
	         settings_line(words, &vote->told.motion,
	                       vote->amendment > 0 ? NULL : &item->motion));
	if (told_is(vote->state, "annulled"))
		doc_text(minutes->doc, DOC_BODY,
		         SAY(words, "minutes.annulled.reason",
		             W_TEXT("reason", vote->annulled_for)));
	if (record_counted(vote)) {
		minutes_write_verdict(minutes, &vote->told);
		minutes_write_figures(minutes, &vote->told);
	}
	minutes_keep_end(minutes);
	if (record_counted(vote))
		write_counted(minutes, vote);
	if (vote->objection[0] != '\0') {
		doc_text(minutes->doc, DOC_BODY, "");
		doc_run(minutes->doc, DOC_STRONG,
		        spaced(words,
		               SAY(words, "minutes.objection", W_TEXT("text", vote->objection))));
		doc_run(minutes->doc, DOC_PLAIN,
		        JOIN(words, "", " ", SAY(words, "minutes.amended")));
	}
	write_closing(minutes, vote);
}
