/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes.c - the complete minutes of a council, from the head to the seal.
 */
#include "paper/minutes.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "paper/amount.h"

int64_t minutes_day(const struct record *record)
{
	return record->opened_at_ms > 0 ? record->opened_at_ms : record->prepared_at_ms;
}

const char *minutes_names(struct words *words, const struct record_names *names)
{
	return words_join(words, ", ", names->at, (size_t)names->count);
}

const char *minutes_role(struct words *words, const struct record *record, int role)
{
	int own = role - RECORD_OWN_FIRST;

	if (own >= 0 && own < record->own_count)
		return record->own_names[own];
	return words_code(words, "role.", record_role_words[role]);
}

const char *minutes_who(struct words *words, const struct record *record, int seat)
{
	const struct record_member *member = record_member(record, seat);

	if (member == NULL)
		return "";
	return member->name[0] != '\0' ? member->name : SAY(words, "paper.somebody");
}

void minutes_keep_begin(struct minutes *minutes)
{
	if (!minutes->keeping)
		doc_keep_begin(minutes->doc);
	minutes->keeping = true;
}

void minutes_keep_end(struct minutes *minutes)
{
	if (minutes->keeping)
		doc_keep_end(minutes->doc);
	minutes->keeping = false;
}

const char *minutes_holders(struct words *words, const struct record *record, int role)
{
	const char *names[MEMBERS_MAX];
	size_t count = 0;

	for (int i = 0; i < record->member_count; i++)
		if (record->members[i].roles[role])
			names[count++] = minutes_who(words, record, record->members[i].seat);
	return words_join(words, ", ", names, count);
}

static void open_document(struct minutes *minutes)
{
	struct words *words = minutes->words;
	const struct record *record = minutes->record;
	bool sealed = record->sealed_at_ms > 0;
	const char *kind = record->number > 0 ? SAY(words, "minutes.number",
	                                            W_NUMBER("number", record->number))
	                                      : SAY(words, "minutes.running");
	const char *times = "";

	if (record->opened_at_ms > 0 && sealed)
		times = SAY(words, "minutes.times",
		            W_TEXT("from", time_of_day(words, record->opened_at_ms)),
		            W_TEXT("to", time_of_day(words, record->sealed_at_ms)));
	composing_open(
	        minutes->composing,
	        &(struct doc_head){.title = titled(words, record->title),
	                           .kicker = record->class_name,
	                           .subtitle = JOIN(words, " · ", kind,
	                                            date_long(words, minutes_day(record)), times),
	                           .author = record->class_name,
	                           .subject = kind,
	                           .footer = JOIN(words, " · ", record->class_name, kind),
	                           .words = record->word_count > 0 && sealed
	                                            ? words_join(words, " ", record->words,
	                                                         (size_t)record->word_count)
	                                            : NULL});
	minutes->doc = minutes->composing->doc;
}

/* Whether the class stands behind it yet. */
static void write_standing(struct minutes *minutes)
{
	const struct record_approval *approved = &minutes->record->approved;
	struct words *words = minutes->words;
	const char *key = "paper.draft";

	if (approved->given)
		key = approved->number > 0 ? "paper.approved" : "paper.approved.day";
	else if (minutes->record->sealed_at_ms == 0)
		key = "paper.running";
	doc_text(minutes->doc, DOC_LEAD,
	         SAY(words, key, W_NUMBER("number", approved->number),
	             W_TEXT("date", date_long(words, approved->at_ms))));
	if (approved->given && approved->word_count > 0)
		doc_text(minutes->doc, DOC_SMALL,
		         SAY(words, "paper.approved.words",
		             W_TEXT("words", words_join(words, " ", approved->words,
		                                        (size_t)approved->word_count))));
}

enum attendance { WHO_PRESENT, WHO_LATE, WHO_LEFT, WHO_ABSENT, WHO_COUNT };

/* A class sits down once its council is open: late is who was not there for the first vote. */
static int64_t begun(const struct record *record)
{
	int64_t first = SOURCE_INTEGER_MAX;

	for (int i = 0; i < record->vote_count; i++)
		if (record->votes[i].opened_at_ms < first)
			first = record->votes[i].opened_at_ms;
	return first;
}

/* Somebody who came late and also left is told under both. */
static bool belongs(const struct record *record, const struct record_member *member,
                    enum attendance kind)
{
	bool late = member->was_present && member->arrived_at_ms > begun(record);
	bool left = member->was_present && !member->present && member->left_at_ms > 0;

	switch (kind) {
	case WHO_PRESENT:
		return member->was_present && !late && !left;
	case WHO_LATE:
		return late;
	case WHO_LEFT:
		return left;
	default:
		return !member->was_present;
	}
}

static void write_kind(struct minutes *minutes, enum attendance kind, const char *key)
{
	struct words *words = minutes->words;
	const char *names[MEMBERS_MAX];
	int count = 0, named = 0;

	for (int i = 0; i < minutes->record->member_count; i++) {
		const struct record_member *member = &minutes->record->members[i];
		int64_t at = kind == WHO_LATE ? member->arrived_at_ms : member->left_at_ms;

		if (!belongs(minutes->record, member, kind))
			continue;
		count++;
		if (kind == WHO_LATE || kind == WHO_LEFT)
			names[named++] = SAY(
			        words, "minutes.at",
			        W_TEXT("name", minutes_who(words, minutes->record, member->seat)),
			        W_TEXT("time", time_of_day(words, at)));
		else if (member->name[0] != '\0')
			names[named++] = member->name;
	}
	if (count > 0)
		doc_pair(minutes->doc, SAY(words, key, W_NUMBER("count", count)),
		         named > 0 ? words_join(words, ", ", names, (size_t)named)
		                   : SAY(words, "paper.unnamed", W_NUMBER("n", count)));
}

static void write_who(struct minutes *minutes)
{
	struct words *words = minutes->words;
	int came = 0;

	for (int i = 0; i < minutes->record->member_count; i++)
		came += minutes->record->members[i].was_present;
	doc_heading(minutes->doc, 1,
	            SAY(words, "minutes.who", W_NUMBER("count", came),
	                W_NUMBER("total", minutes->record->member_count)));
	doc_pairs(minutes->doc);
	write_kind(minutes, WHO_PRESENT, "minutes.present");
	write_kind(minutes, WHO_LATE, "minutes.late");
	write_kind(minutes, WHO_LEFT, "minutes.left");
	write_kind(minutes, WHO_ABSENT, "minutes.absent");
}

static void write_roles(struct minutes *minutes)
{
	bool some = false;

	for (int role = 0; role < RECORD_ROLES; role++) {
		const char *names = minutes_holders(minutes->words, minutes->record, role);

		if (names[0] == '\0')
			continue;
		if (!some) {
			doc_heading(minutes->doc, 1, SAY(minutes->words, "minutes.roles"));
			doc_pairs(minutes->doc);
		}
		some = true;
		doc_pair(minutes->doc, minutes_role(minutes->words, minutes->record, role), names);
	}
}

static const char *numbered(struct words *words, const struct record_item *item, int place)
{
	return JOIN(words, " ", words_format(words, "%d.", place),
	            titled(words, minutes_item_name(words, item)));
}

static const char *agenda_line(struct words *words, const struct record_item *item, int place)
{
	return JOIN(words, " — ", numbered(words, item, place),
	            words_code(words, "minutes.item.", item->state));
}

static void write_agenda(struct minutes *minutes, const struct minutes_parts *parts)
{
	struct words *words = minutes->words;

	doc_heading(minutes->doc, 1, SAY(words, "minutes.agenda"));
	if (parts->count == 0)
		doc_text(minutes->doc, DOC_BODY, SAY(words, "paper.none"));
	for (int i = 0; i < parts->count; i++) {
		const struct minutes_part *part = &parts->at[i];

		if (minutes->record->stage_count > 0) {
			doc_text(minutes->doc, DOC_BODY, "");
			doc_run(minutes->doc, DOC_STRONG,
			        part->stage == NULL ? SAY(words, "minutes.part.else")
			                            : words_code(words, "stage.", part->stage));
		}
		doc_list(minutes->doc);
		if (part->stage != NULL && told_is(part->stage, "praise")) {
			doc_item(minutes->doc,
			         SAY(words, "minutes.praise.count", W_NUMBER("n", part->count)));
			continue;
		}
		for (int at = 0; at < part->count; at++)
			doc_item(minutes->doc,
			         agenda_line(words, part->items[at], part->place + at));
	}
}

/* What the next council finds again, in one place. */
static void write_postponed(struct minutes *minutes, const struct minutes_parts *parts)
{
	bool some = false;

	for (int i = 0; i < parts->count; i++)
		for (int at = 0; at < parts->at[i].count; at++) {
			const struct record_item *item = parts->at[i].items[at];

			if (!told_is(item->state, "postponed"))
				continue;
			if (!some) {
				doc_heading(minutes->doc, 1,
				            SAY(minutes->words, "paper.postponed"));
				doc_list(minutes->doc);
			}
			some = true;
			doc_item(minutes->doc,
			         numbered(minutes->words, item, parts->at[i].place + at));
		}
}

static void write_document(struct minutes *minutes)
{
	struct minutes_parts parts;

	minutes_parts(minutes->record, &parts);
	write_standing(minutes);
	write_who(minutes);
	write_roles(minutes);
	write_agenda(minutes, &parts);
	minutes_write_earlier(minutes);
	minutes_write_entries(minutes, true, "minutes.book.earlier");
	minutes_write_parts(minutes, &parts);
	minutes_write_entries(minutes, false, "minutes.book.added");
	write_postponed(minutes, &parts);
	minutes_write_end(minutes);
}

enum err compose_minutes(const struct compose_input *input, struct doc **out, const char **why)
{
	struct composing composing;
	struct minutes minutes = {.composing = &composing};
	struct record *record;

	composing_begin(input, &composing);
	record = record_read(&composing.source, input->data);
	if (source_fine(&composing.source)) {
		minutes.words = composing.words;
		minutes.record = record;
		minutes.story = calloc(1, sizeof *minutes.story);
		CHECK(minutes.story != NULL);
		open_document(&minutes);
		if (input->format == FORMAT_CSV)
			minutes_write_csv(&minutes);
		else
			write_document(&minutes);
	}
	free(minutes.story);
	free(record);
	return composing_end(&composing, ERR_NONE, out, why);
}
