/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * official.c - the record of an election, round by round, to be signed after the count.
 */
#include "paper/official.h"

#include <stdlib.h>

#include "base/check.h"
#include "paper/amount.h"
#include "paper/choice.h"
#include "paper/minutes.h"

static const char none[] = "these minutes have no such item: give the id of an election";

static void open_paper(struct official *official, const char *title_key)
{
	struct words *words = official->words;
	const struct record *record = official->record;
	const char *title = SAY(words, title_key);
	const char *kind = record->number > 0 ? SAY(words, "minutes.number",
	                                            W_NUMBER("number", record->number))
	                                      : "";

	composing_open(
	        official->composing,
	        &(struct doc_head){
	                .title = title,
	                .kicker = record->class_name,
	                .subtitle = JOIN(words, " · ",
	                                 titled(words, minutes_item_name(words, official->item)),
	                                 date_long(words, minutes_day(record))),
	                .author = record->class_name,
	                .subject = minutes_item_name(words, official->item),
	                .footer = JOIN(words, " · ", record->class_name, title, kind)});
	official->doc = official->composing->doc;
}

enum err official_compose(const struct compose_input *input, const char *title,
                          void (*write)(struct official *official), struct doc **out,
                          const char **why)
{
	struct composing composing;
	struct official official = {.composing = &composing};
	struct record *record;
	enum err err = ERR_NONE;

	composing_begin(input, &composing);
	record = record_read(&composing.source, input->data);
	official.words = composing.words;
	official.record = record;
	if (source_fine(&composing.source)) {
		official.item =
		        record_item(record, input->item > UINT16_MAX ? -1 : (int)input->item);
		if (official.item == NULL) {
			*why = none;
			err = ERR_MISSING;
		} else {
			open_paper(&official, title);
			write(&official);
		}
	}
	free(record);
	return composing_end(&composing, err, out, why);
}

void official_sign(struct official *official, const char *const *roles, int count)
{
	struct doc_signature lines[8] = {{0}};

	for (int i = 0; i < count; i++)
		lines[i].role = words_code(official->words, "paper.sign.", roles[i]);
	doc_signatures(official->doc, lines, (size_t)count);
}

static const char *name_of(struct official *official, int option)
{
	return choice_name(official->words, &official->item->motion, option);
}

/* With a word for somebody who is on the ballot without having stood. */
static const char *ticket_name(struct official *official, int option)
{
	const struct told_motion *motion = &official->item->motion;

	if (option >= motion->option_count || !motion->options[option].drafted)
		return name_of(official, option);
	return JOIN(official->words, ", ", name_of(official, option),
	            SAY(official->words, "paper.official.drafted"));
}

/* Who stands, together with whom. */
static void write_tickets(struct official *official)
{
	struct words *words = official->words;
	const struct told_motion *motion = &official->item->motion;
	const struct doc_column columns[] = {
	        {.head = SAY(words, "paper.official.candidate"), .weight = 1, .header = true},
	        {.head = SAY(words, "paper.official.substitute"), .weight = 1},
	};

	doc_heading(official->doc, 1, SAY(words, "paper.official.tickets"));
	doc_table(official->doc, NULL, columns, 2);
	for (int i = 0; i < motion->option_count; i++) {
		const struct told_option *option = &motion->options[i];

		doc_row(official->doc);
		doc_cell(official->doc, option->drafted ? JOIN(words, ", ", name_of(official, i),
		                                               SAY(words, "paper.official.drafted"))
		                                        : name_of(official, i));
		doc_cell(official->doc, option->substitute_name[0] != '\0'
		                                ? option->substitute_name
		                                : SAY(words, "paper.official.alone"));
	}
}

/* One line of figures, as the form has it. */
static void write_numbers(struct official *official, const struct told *told)
{
	const struct told_verdict *verdict = &told->verdict;
	int64_t needed = told->has_tally ? told->tally.needed : verdict->needed;
	const struct {
		const char *key;
		int64_t value;
	} numbers[] = {
	        {"eligible", verdict->eligible},
	        {"voters", verdict->cast},
	        {"blank", verdict->cast - verdict->expressed - verdict->spoiled},
	        {"spoiled", verdict->spoiled},
	        {"expressed", verdict->expressed},
	        {"needed", needed},
	};
	size_t count = COUNT_OF(numbers) - (needed > 0 ? 0 : 1);
	struct doc_column columns[COUNT_OF(numbers)] = {{0}};

	for (size_t i = 0; i < count; i++)
		columns[i] = (struct doc_column){
		        .head = words_code(official->words, "paper.official.", numbers[i].key),
		        .align = DOC_CENTRE,
		        .weight = 1};
	doc_table(official->doc, NULL, columns, count);
	doc_row(official->doc);
	for (size_t i = 0; i < count; i++)
		doc_cell_number(official->doc, numbers[i].value);
}

static void write_candidates(struct official *official, const struct told *told)
{
	struct words *words = official->words;
	const struct doc_column columns[] = {
	        {.head = SAY(words, "paper.official.candidate"), .weight = 2, .header = true},
	        {.head = SAY(words, "paper.official.substitute"), .weight = 2},
	        {.head = SAY(words, "paper.official.votes"), .align = DOC_END},
	        {.head = SAY(words, "paper.official.result"), .weight = 1},
	};
	struct choices choices;

	doc_table(official->doc, NULL, columns, 4);
	choices_told(words, told, &choices);
	for (int i = 0; i < choices.count; i++) {
		int option = choices.at[i].index;
		const char *substitute = option < told->motion.option_count
		                                 ? told->motion.options[option].substitute_name
		                                 : "";

		if (choices.at[i].neutral)
			continue;
		doc_row(official->doc);
		doc_cell(official->doc, ticket_name(official, option));
		doc_cell(official->doc, substitute[0] != '\0' ? substitute : "–");
		doc_cell(official->doc,
		         told->has_tally ? amount_decimal(words, told->tally.tallies[option],
		                                          told->tally.scale)
		                         : words_format(words, "%lld",
		                                        (long long)told_votes(told, option)));
		doc_cell(official->doc, numbers_have(&told->verdict.winners, option)
		                                ? SAY(words, "paper.official.elected")
		                                : "");
	}
}

/* How a tie was settled, and what those said who had not stood. */
static void write_remarks(struct official *official, const struct record_vote *vote)
{
	struct words *words = official->words;
	const char *rule = vote->told.motion.tie_rule;

	if (told_is(vote->told.verdict.reason, "tie-settled"))
		doc_text(official->doc, DOC_BODY,
		         told_is(rule, "lot") || told_is(rule, "casting-vote")
		                 ? words_code(words, "paper.official.settled.", rule)
		                 : SAY(words, "paper.official.settled"));
	for (int i = 0; i < vote->accepted.count; i++)
		doc_text(official->doc, DOC_BODY,
		         SAY(words, "paper.official.accepted",
		             W_TEXT("name", name_of(official, vote->accepted.at[i]))));
	for (int i = 0; i < vote->refused.count; i++)
		doc_text(official->doc, DOC_BODY,
		         SAY(words, "paper.official.refused",
		             W_TEXT("name", name_of(official, vote->refused.at[i]))));
	if (vote->on_paper.count > 0)
		doc_text(official->doc, DOC_SMALL,
		         SAY(words, "paper.official.paper",
		             W_NUMBER("count", vote->on_paper.count)));
}

static void write_round(struct official *official, const struct record_vote *vote)
{
	struct words *words = official->words;

	doc_keep_begin(official->doc);
	doc_heading(official->doc, 1,
	            JOIN(words, " · ",
	                 SAY(words, "paper.official.round", W_NUMBER("round", vote->told.round)),
	                 SAY(words, "paper.official.seats", W_NUMBER("n", vote->told.seats))));
	if (vote->closed_at_ms > 0)
		doc_text(official->doc, DOC_SMALL,
		         SAY(words, "paper.official.times",
		             W_TEXT("from", time_of_day(words, vote->opened_at_ms)),
		             W_TEXT("to", time_of_day(words, vote->closed_at_ms))));
	write_numbers(official, &vote->told);
	write_candidates(official, &vote->told);
	write_remarks(official, vote);
	doc_keep_end(official->doc);
}

/* The options that have a place when all rounds are over, in the order of their election. */
static void proclaimed(const struct official *official, struct numbers *out)
{
	struct numbers refused = {0};

	out->count = 0;
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < official->record->vote_count; i++) {
			const struct record_vote *vote = &official->record->votes[i];
			const struct numbers *from =
			        pass == 0 ? &vote->refused : &vote->told.verdict.winners;
			struct numbers *to = pass == 0 ? &refused : out;

			if (vote->item != official->item->id || !record_counted(vote))
				continue;
			for (int at = 0; at < from->count && to->count < OPTIONS_MAX; at++)
				if (from->at[at] < official->item->motion.option_count &&
				    !numbers_have(&refused, from->at[at]) &&
				    !numbers_have(to, from->at[at]))
					to->at[to->count++] = from->at[at];
		}
}

static void write_proclaimed(struct official *official)
{
	struct words *words = official->words;
	int seats = official->item->motion.seats > 0 ? official->item->motion.seats : 1;
	struct numbers elected;

	proclaimed(official, &elected);
	doc_heading(official->doc, 1, SAY(words, "paper.official.proclaimed"));
	if (elected.count == 0)
		doc_text(official->doc, DOC_BODY, SAY(words, "paper.official.nobody"));
	doc_list(official->doc);
	for (int i = 0; i < elected.count; i++) {
		const struct told_option *option = &official->item->motion.options[elected.at[i]];

		doc_item(official->doc,
		         SAY(words,
		             option->substitute_name[0] != '\0' ? "paper.official.with"
		                                                : "paper.official.titular",
		             W_TEXT("name", name_of(official, elected.at[i])),
		             W_TEXT("substitute", option->substitute_name)));
	}
	if (elected.count < seats)
		doc_text(official->doc, DOC_BODY,
		         SAY(words, "paper.official.vacant", W_NUMBER("n", seats - elected.count)));
}

static void write_record(struct official *official)
{
	static const char *const roles[] = {"chair", "secretary", "assessor-1", "assessor-2"};
	struct words *words = official->words;
	int rounds = 0, annulled = 0;

	for (int i = 0; i < official->record->vote_count; i++) {
		const struct record_vote *vote = &official->record->votes[i];

		if (vote->item != official->item->id)
			continue;
		annulled += told_is(vote->state, "annulled");
		if (!record_counted(vote))
			continue;
		write_round(official, vote);
		rounds++;
	}
	if (rounds == 0) {
		doc_text(official->doc, DOC_LEAD, SAY(words, "paper.official.none"));
		write_tickets(official);
	} else {
		write_proclaimed(official);
	}
	if (annulled > 0)
		doc_text(official->doc, DOC_BODY,
		         SAY(words, "paper.official.annulled", W_NUMBER("n", annulled)));
	doc_keep_begin(official->doc);
	doc_heading(official->doc, 2, SAY(words, "paper.official.remarks"));
	for (int i = 0; i < 3; i++) {
		doc_text(official->doc, DOC_BODY, "\u00a0");
		doc_rule(official->doc);
	}
	if (official->item->motion.official)
		doc_text(official->doc, DOC_SMALL, SAY(words, "paper.official.law"));
	official_sign(official, roles, 4);
	doc_keep_end(official->doc);
}

enum err compose_official(const struct compose_input *input, struct doc **out, const char **why)
{
	return official_compose(input, "paper.official.title", write_record, out, why);
}
