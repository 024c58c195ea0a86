/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_end.c - the end of minutes: the council as a whole, corrections, signatures, the seal.
 */
#include "paper/amount.h"
#include "paper/minutes.h"

static void write_look_back(struct minutes *minutes)
{
	struct words *words = minutes->words;
	const char *told[7];
	size_t count = 0;

	if (!minutes->record->has_look_back)
		return;
	for (int i = 0; i < 7; i++)
		if (minutes->record->look_back[i] > 0)
			told[count++] = SAY(
			        words,
			        words_format(words, "minutes.back.%s", record_look_back_words[i]),
			        W_NUMBER("n", minutes->record->look_back[i]));
	if (count == 0)
		return;
	doc_heading(minutes->doc, 1, SAY(words, "minutes.back"));
	doc_text(minutes->doc, DOC_BODY, words_join(words, " · ", told, count));
}

void minutes_write_earlier(struct minutes *minutes)
{
	const struct record *record = minutes->record;
	struct words *words = minutes->words;

	if (record->approval_count + record->corrected_count == 0)
		return;
	doc_heading(minutes->doc, 1, SAY(words, "paper.earlier"));
	doc_list(minutes->doc);
	for (int i = 0; i < record->approval_count; i++)
		doc_item(minutes->doc, SAY(words, "paper.earlier.approved",
		                           W_NUMBER("number", record->approvals[i].number)));
	for (int i = 0; i < record->corrected_count; i++)
		doc_item(minutes->doc,
		         spaced(words, SAY(words, "paper.earlier.corrected",
		                           W_NUMBER("number", record->corrected[i].number),
		                           W_TEXT("text", record->corrected[i].text))));
}

/* A correction never replaces: it is read beside what it corrects. */
static void write_corrections(struct minutes *minutes)
{
	struct words *words = minutes->words;

	for (int i = 0; i < minutes->record->correction_count; i++) {
		const struct record_writing *one = &minutes->record->corrections[i];
		const struct record_item *item = record_item(minutes->record, one->item);

		if (i == 0)
			doc_heading(minutes->doc, 1, SAY(words, "paper.corrections"));
		if (item != NULL)
			doc_heading(minutes->doc, 2, titled(words, minutes_item_name(words, item)));
		doc_text(minutes->doc, DOC_BODY,
		         SAY(words, one->number > 0 ? "paper.corrected" : "paper.corrected.day",
		             W_NUMBER("number", one->number),
		             W_TEXT("date", date_long(words, one->at_ms))));
		doc_prose(minutes->doc, spaced(words, one->text));
	}
}

static void write_whole(struct minutes *minutes)
{
	const struct record *record = minutes->record;
	bool some = false;

	for (int i = 0; i < record->note_count; i++)
		some = some || record->notes[i].item == 0;
	for (int i = 0; i < record->prose_count; i++)
		if (record->prose[i].item == 0 && record->prose[i].text[0] != '\0') {
			doc_heading(minutes->doc, 1, SAY(minutes->words, "paper.said"));
			minutes_write_prose(minutes, 0);
			break;
		}
	if (!some)
		return;
	doc_heading(minutes->doc, 1, SAY(minutes->words, "minutes.notes"));
	minutes_write_notes(minutes, 0);
}

/* Names stand at the lines of those who held the roles. */
static void write_signatures(struct minutes *minutes)
{
	const struct record *record = minutes->record;
	struct words *words = minutes->words;
	bool sealed = record->sealed_at_ms > 0;
	const char *url = minutes->composing->input->url;

	minutes_keep_begin(minutes);
	doc_signatures(minutes->doc,
	               (const struct doc_signature[]){
	                       {.role = SAY(words, "minutes.sign.chair"),
	                        .name = minutes_holders(words, record, 0)},
	                       {.role = SAY(words, "minutes.sign.secretary"),
	                        .name = minutes_holders(words, record, 1)},
	                       {.role = SAY(words, "minutes.sign.teacher"), .name = NULL}},
	               3);
	minutes_keep_end(minutes);
	if (record->word_count == 0)
		return;
	doc_seal(
	        minutes->doc,
	        &(struct doc_seal){
	                .title = SAY(words, sealed ? "minutes.seal" : "minutes.seal.open"),
	                .text = SAY(words, "minutes.seal.help"),
	                .words = words_join(words, " ", record->words, (size_t)record->word_count),
	                .head = record->head,
	                .url = url[0] == '\0' || record->id == 0
	                               ? NULL
	                               : JOIN(words, "", url, "archive?sitting=",
	                                      words_format(words, "%lld", (long long)record->id))});
}

void minutes_write_end(struct minutes *minutes)
{
	write_whole(minutes);
	write_look_back(minutes);
	write_corrections(minutes);
	write_signatures(minutes);
}
