/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * record_council.c - what minutes tell around the votes, as it is read.
 */
#include <cjson/cJSON.h>

#include "paper/record.h"

static const char *const amendment_states[] = {"proposed", "adopted", "rejected", "withdrawn",
                                               NULL};
const char *const record_entry_states[] = {"todo",     "in-progress", "done",
                                           "not-done", "abandoned",   NULL};
const char *const record_look_back_words[8] = {"turns",    "speakers", "votes",   "decided",
                                               "reviewed", "left",     "minutes", NULL};

static void read_amendment(struct source *source, const cJSON *object, struct record_amendment *out)
{
	out->number = (int)source_int(source, object, "number", 1, AMENDMENTS_MAX);
	out->item = (int)source_int(source, object, "item", 0, UINT16_MAX);
	out->state = source_code(source, object, "state", amendment_states);
	out->author = source_index(source, object, "author", MEMBERS_MAX);
	out->text = source_text(source, object, "text", TOLD_TEXT_MAX);
	out->before = source_text(source, object, "before", TOLD_TEXT_MAX);
}

static void read_entry(struct source *source, const cJSON *object, struct record_entry *out)
{
	out->earlier = source_flag(source, object, "earlier");
	out->item = (int)source_int(source, object, "item", 0, UINT16_MAX);
	out->state = source_code(source, object, "state", record_entry_states);
	out->trial = (int)source_int(source, object, "trial", 0, UINT8_MAX);
	out->commission = source_flag(source, object, "commission");
	out->due_day = source_int(source, object, "due_day", 0, DAY_MAX);
	out->text = source_text(source, object, "text", TOLD_TEXT_MAX);
	record_read_names(source, object, "who", &out->who);
	out->who_else = source_text(source, object, "who_else", TOLD_TEXT_MAX);
	out->word = source_text(source, object, "word", TOLD_TEXT_MAX);
}

static void read_note(struct source *source, const cJSON *object, struct record_note *out)
{
	out->item = (int)source_int(source, object, "item", 0, UINT16_MAX);
	out->author = source_index(source, object, "author", MEMBERS_MAX);
	out->role = source_index(source, object, "role", RECORD_ROLES);
	out->text = source_text(source, object, "text", RECORD_WRITING_BYTES_MAX);
}

static int read_writings(struct source *source, const cJSON *data, const char *name,
                         struct record_writing out[RECORD_WRITINGS_MAX])
{
	const cJSON *list = source_list(source, data, name, RECORD_WRITINGS_MAX);
	int count = 0;

	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL; each = each->next)
		out[count++] = (struct record_writing){
		        .item = (int)source_int(source, each, "item", 0, UINT16_MAX),
		        .text = source_text(source, each, "text", RECORD_WRITING_BYTES_MAX),
		        .number = (int)source_int(source, each, "number", 0, UINT16_MAX),
		        .at_ms = source_int(source, each, "at_ms", 0, SOURCE_INTEGER_MAX)};
	return count;
}

static void read_approval(struct source *source, const cJSON *data, struct record_approval *out)
{
	const cJSON *object = source_object(source, data, "approved");

	out->given = object != NULL;
	out->number = (int)source_int(source, object, "number", 0, UINT16_MAX);
	out->at_ms = source_int(source, object, "at_ms", 0, SOURCE_INTEGER_MAX);
	out->word_count = record_read_seal(source, object, out->words);
}

static void read_look_back(struct source *source, const cJSON *data, struct record *out)
{
	static const char *const names[] = {"turns",    "speakers",   "votes",  "decided",
	                                    "reviewed", "items_left", "open_ms"};
	const cJSON *object = source_object(source, data, "look_back");

	out->has_look_back = object != NULL;
	for (int i = 0; i < 7; i++)
		out->look_back[i] = source_int(source, object, names[i], 0, SOURCE_INTEGER_MAX);
	out->look_back[6] = (out->look_back[6] + 30000) / 60000; /* minutes, rounded */
}

void record_read_council(struct source *source, const cJSON *data, struct record *out)
{
	const cJSON *list = source_list(source, data, "amendments", AMENDMENTS_MAX);

	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL; each = each->next)
		read_amendment(source, each, &out->amendments[out->amendment_count++]);
	list = source_list(source, data, "entries", BOOK_ENTRIES_MAX);
	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL; each = each->next)
		read_entry(source, each, &out->entries[out->entry_count++]);
	list = source_list(source, data, "notes", NOTES_MAX);
	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL; each = each->next)
		read_note(source, each, &out->notes[out->note_count++]);
	out->prose_count = read_writings(source, data, "prose", out->prose);
	out->correction_count = read_writings(source, data, "corrections", out->corrections);
	out->approval_count = read_writings(source, data, "approvals", out->approvals);
	out->corrected_count = read_writings(source, data, "corrected", out->corrected);
	read_approval(source, data, &out->approved);
	read_look_back(source, data, out);
}
