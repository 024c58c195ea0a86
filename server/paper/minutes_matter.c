/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_matter.c - one matter of a council in its minutes.
 *
 * What it is, whose, how its text changed, the votes, and what was decided. The words of a hidden
 * concern are not known here.
 */
#include <string.h>

#include "paper/amount.h"
#include "paper/minutes.h"

static const struct {
	const char *kind;
	const char *stage;
} stage_of_kind[] = {
        {"praise", "praise"},      {"thanks", "praise"},     {"concern", "concerns"},
        {"proposal", "proposals"}, {"request", "proposals"}, {"election", "proposals"},
        {"report", "reports"},
};

/* The part of the council that an item of this kind stands in; NULL: it has none. */
static const char *stage_of(const struct record *record, const struct record_item *item)
{
	for (size_t i = 0; i < sizeof stage_of_kind / sizeof stage_of_kind[0]; i++) {
		if (!told_is(stage_of_kind[i].kind, item->kind))
			continue;
		for (int at = 0; at < record->stage_count; at++)
			if (told_is(record->stages[at], stage_of_kind[i].stage))
				return record->stages[at];
	}
	return NULL;
}

void minutes_parts(const struct record *record, struct minutes_parts *out)
{
	int place = 1;

	out->count = 0;
	for (int stage = 0; stage <= record->stage_count; stage++) {
		struct minutes_part *part = &out->at[out->count];

		*part = (struct minutes_part){.place = place};
		part->stage = stage < record->stage_count ? record->stages[stage] : NULL;
		for (int i = 0; i < record->item_count; i++)
			if (stage_of(record, &record->items[i]) == part->stage)
				part->items[part->count++] = &record->items[i];
		place += part->count;
		out->count += part->count > 0;
	}
}

const char *minutes_item_name(struct words *words, const struct record_item *item)
{
	if (item->hidden)
		return SAY(words, "item.hidden");
	if (item->motion.title[0] != '\0')
		return item->motion.title;
	return words_code(words, "kind.", item->kind);
}

static const char *quoted(struct words *words, const char *text)
{
	return spaced(words, SAY(words, "book.word", W_TEXT("text", text)));
}

bool minutes_write_prose(struct minutes *minutes, int item)
{
	bool some = false;

	for (int i = 0; i < minutes->record->prose_count; i++)
		if (minutes->record->prose[i].item == item &&
		    minutes->record->prose[i].text[0] != '\0') {
			doc_prose(minutes->doc,
			          spaced(minutes->words, minutes->record->prose[i].text));
			some = true;
		}
	return some;
}

/* Each with who wrote it, and as what. */
void minutes_write_notes(struct minutes *minutes, int item)
{
	struct words *words = minutes->words;

	for (int i = 0; i < minutes->record->note_count; i++) {
		const struct record_note *note = &minutes->record->notes[i];

		if (note->item != item)
			continue;
		doc_prose(minutes->doc, spaced(words, note->text));
		doc_text(minutes->doc, DOC_SMALL,
		         JOIN(words, ", ", record_name(minutes->record, note->author),
		              note->role == TOLD_NOBODY
		                      ? SAY(words, "minutes.sign.teacher")
		                      : minutes_role(words, minutes->record, note->role)));
	}
}

static void write_amendments(struct minutes *minutes, int item)
{
	struct words *words = minutes->words;
	bool some = false;

	for (int i = 0; i < minutes->record->amendment_count; i++) {
		const struct record_amendment *one = &minutes->record->amendments[i];
		const char *author = minutes_who(words, minutes->record, one->author);
		const char *state = words_code(words, "amendment.", one->state);

		if (one->item != item)
			continue;
		if (!some)
			doc_list(minutes->doc);
		some = true;
		doc_item(minutes->doc,
		         JOIN(words, " ",
		              SAY(words,
		                  author[0] != '\0' ? "minutes.amendment.by" : "minutes.amendment",
		                  W_NUMBER("n", one->number), W_TEXT("author", author)),
		              JOIN(words, "", state, "."), quoted(words, one->text),
		              one->before[0] == '\0'
		                      ? ""
		                      : spaced(words, SAY(words, "minutes.amendment.before",
		                                          W_TEXT("text", one->before)))));
	}
}

/* "Proposition · Envoyé par Délégués · 6 minutes sur 10 prévues" */
static const char *about(struct minutes *minutes, const struct record_item *item)
{
	struct words *words = minutes->words;
	int64_t spent = (item->spent_ms + MINUTE_MS / 2) / MINUTE_MS;
	const char *time = "";

	if (spent > 0)
		time = SAY(words, item->minutes > 0 ? "minutes.spent.of" : "minutes.spent",
		           W_NUMBER("n", spent), W_NUMBER("of", item->minutes));
	return JOIN(words, " · ", words_code(words, "kind.", item->kind),
	            posted_words(words, &item->posted),
	            minutes_who(words, minutes->record, item->author), time);
}

static bool has_votes(const struct record *record, int item)
{
	for (int i = 0; i < record->vote_count; i++)
		if (record->votes[i].item == item)
			return true;
	return false;
}

static bool has_entries(const struct record *record, int item)
{
	for (int i = 0; i < record->entry_count; i++)
		if (record->entries[i].item == item)
			return true;
	return false;
}

static const char *end_words(struct minutes *minutes, const struct record_item *item)
{
	bool votes = has_votes(minutes->record, item->id);
	struct words *words = minutes->words;

	if (told_is(item->state, "out-of-frame"))
		return SAY(words, "paper.out-of-frame",
		           W_TEXT("text", SAY(words, "minutes.out-of-frame",
		                              W_TEXT("reason", item->reason))));
	if (told_is(item->state, "referred") && has_entries(minutes->record, item->id))
		return "";
	if (told_is(item->state, "done") && (votes || !told_is(item->kind, "proposal")))
		return "";
	if (votes && !told_is(item->state, "postponed"))
		return "";
	return words_code(words, "minutes.no-vote.", item->state);
}

/* Everybody who has a place after all rounds of an election, in the order of their election. */
static void write_proclaimed(struct minutes *minutes, const struct record_item *item)
{
	struct words *words = minutes->words;
	struct numbers elected = {0};
	struct numbers refused = {0};
	const struct told_motion *motion = &item->motion;

	for (int i = 0; i < minutes->record->vote_count; i++) {
		const struct record_vote *vote = &minutes->record->votes[i];

		if (vote->item != item->id || !record_counted(vote))
			continue;
		for (int at = 0; at < vote->refused.count; at++)
			if (refused.count < OPTIONS_MAX)
				refused.at[refused.count++] = vote->refused.at[at];
		for (int at = 0; at < vote->told.verdict.winners.count; at++) {
			int winner = vote->told.verdict.winners.at[at];

			if (winner < motion->option_count && !numbers_have(&elected, winner) &&
			    motion->options[winner].candidate != TOLD_NOBODY)
				elected.at[elected.count++] = (int16_t)winner;
		}
	}
	for (int i = 0, told = 0; i < elected.count; i++) {
		const struct told_option *option = &motion->options[elected.at[i]];
		const char *name = choice_name(words, motion, elected.at[i]);

		if (numbers_have(&refused, elected.at[i]))
			continue;
		if (told++ == 0) {
			doc_text(minutes->doc, DOC_BODY, "");
			doc_run(minutes->doc, DOC_STRONG, SAY(words, "minutes.proclaimed"));
			doc_list(minutes->doc);
		}
		doc_item(minutes->doc,
		         option->substitute_name[0] == '\0'
		                 ? name
		                 : SAY(words, "minutes.proclaimed.with", W_TEXT("name", name),
		                       W_TEXT("substitute", option->substitute_name)));
	}
}

static void write_matter(struct minutes *minutes, const struct record_item *item, int place)
{
	struct words *words = minutes->words;
	const char *end = end_words(minutes, item);

	minutes_keep_begin(minutes);
	doc_heading(minutes->doc, 2,
	            JOIN(words, " ", words_format(words, "%d.", place),
	                 titled(words, minutes_item_name(words, item))));
	if (minutes->record->stage_count > 0 || posted_words(words, &item->posted)[0] != '\0')
		doc_text(minutes->doc, DOC_SMALL, about(minutes, item));
	if (item->hidden && told_is(item->state, "done"))
		doc_text(minutes->doc, DOC_BODY, SAY(words, "minutes.hidden"));
	if (minutes_write_prose(minutes, item->id))
		minutes_keep_end(minutes); /* may be long */
	write_amendments(minutes, item->id);
	if (told_is(item->kind, "mood"))
		minutes_write_mood(minutes, item->id);
	for (int i = 0; !told_is(item->kind, "mood") && i < minutes->record->vote_count; i++)
		if (minutes->record->votes[i].item == item->id)
			minutes_write_vote(minutes, &minutes->record->votes[i], item);
	write_proclaimed(minutes, item);
	minutes_write_followed(minutes, item->id);
	if (end[0] != '\0')
		doc_text(minutes->doc, DOC_BODY, spaced(words, end));
	minutes_keep_end(minutes);
	minutes_write_notes(minutes, item->id);
}

/* Praise and thanks are read in a list. */
static void write_praise(struct minutes *minutes, const struct minutes_part *part)
{
	struct words *words = minutes->words;
	int untold = 0;

	doc_list(minutes->doc);
	for (int i = 0; i < part->count; i++) {
		const struct record_item *item = part->items[i];

		if (!told_is(item->state, "done")) {
			untold++;
			continue;
		}
		doc_item(minutes->doc,
		         JOIN(words, " ",
		              JOIN(words, " · ", words_code(words, "kind.", item->kind),
		                   minutes_who(words, minutes->record, item->author)),
		              quoted(words, minutes_item_name(words, item))));
	}
	for (int i = 0; i < part->count; i++) {
		minutes_write_prose(minutes, part->items[i]->id);
		minutes_write_notes(minutes, part->items[i]->id);
	}
	if (untold > 0)
		doc_text(minutes->doc, DOC_BODY,
		         SAY(words, "minutes.not-told", W_NUMBER("n", untold)));
}

void minutes_write_parts(struct minutes *minutes, const struct minutes_parts *parts)
{
	for (int i = 0; i < parts->count; i++) {
		const struct minutes_part *part = &parts->at[i];

		if (minutes->record->stage_count > 0)
			doc_heading(minutes->doc, 1,
			            part->stage == NULL
			                    ? SAY(minutes->words, "minutes.part.else")
			                    : words_code(minutes->words, "stage.", part->stage));
		if (part->stage != NULL && told_is(part->stage, "praise")) {
			write_praise(minutes, part);
			continue;
		}
		for (int at = 0; at < part->count; at++)
			write_matter(minutes, part->items[at], part->place + at);
	}
}
