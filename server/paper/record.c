/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * record.c - the minutes of a sitting as they are read.
 */
#include "paper/record.h"

#include <stdlib.h>

#include <cjson/cJSON.h>

#include "base/check.h"

const char *const record_role_words[RECORD_ROLES + 1] = {
        "chair",    "secretary", "timekeeper", "floor-keeper", "decision-keeper", "teller",
        "observer", "own-1",     "own-2",      "own-3",        "own-4",           NULL};
static const char *const stages[] = {"opening",   "news",    "earlier", "praise", "concerns",
                                     "proposals", "reports", "closing", NULL};
static const char *const states[] = {"planned",      "on-floor", "done",    "postponed",
                                     "out-of-frame", "referred", "dropped", NULL};
static const char *const kinds[] = {"proposal", "concern",  "praise", "thanks", "request",
                                    "report",   "election", "mood",   NULL};

bool record_counted(const struct record_vote *vote)
{
	return told_is(vote->state, "counted") || told_is(vote->state, "shown");
}

const struct record_item *record_item(const struct record *record, int id)
{
	for (int i = 0; i < record->item_count; i++)
		if (record->items[i].id == id)
			return &record->items[i];
	return NULL;
}

const struct record_member *record_member(const struct record *record, int seat)
{
	for (int i = 0; i < record->member_count; i++)
		if (record->members[i].seat == seat)
			return &record->members[i];
	return NULL;
}

const char *record_name(const struct record *record, int seat)
{
	const struct record_member *member = record_member(record, seat);

	return member == NULL ? "" : member->name;
}

void record_read_names(struct source *source, const cJSON *object, const char *name,
                       struct record_names *out)
{
	const cJSON *list = source_list(source, object, name, MEMBERS_MAX);

	out->count = 0;
	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL; each = each->next)
		out->at[out->count++] = source_element(source, each, name, TOLD_TEXT_MAX);
}

static void read_roles(struct source *source, const cJSON *object, struct record_member *out)
{
	const cJSON *list = source_list(source, object, "roles", RECORD_ROLES);

	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL;
	     each = each->next) {
		const char *word = source_element(source, each, "roles", 64);
		int role = 0;

		while (role < RECORD_ROLES && !told_is(record_role_words[role], word))
			role++;
		if (role == RECORD_ROLES)
			source_refuse(source, "roles", "roles of the protocol");
		else
			out->roles[role] = true;
	}
}

static void read_member(struct source *source, const cJSON *object, struct record_member *out)
{
	out->seat = (int)source_int(source, object, "seat", 0, MEMBERS_MAX - 1);
	out->name = source_text(source, object, "name", TOLD_TEXT_MAX);
	out->was_present = source_flag(source, object, "was_present");
	out->present = source_flag(source, object, "present");
	out->arrived_at_ms = source_int(source, object, "arrived_at_ms", 0, SOURCE_INTEGER_MAX);
	out->left_at_ms = source_int(source, object, "left_at_ms", 0, SOURCE_INTEGER_MAX);
	read_roles(source, object, out);
}

static void read_item(struct source *source, const cJSON *object, struct record_item *out)
{
	const cJSON *motion = source_object(source, object, "motion");

	out->id = (int)source_int(source, object, "id", 0, UINT16_MAX);
	out->state = source_code(source, object, "state", states);
	out->kind = source_code(source, object, "kind", kinds);
	out->hidden = source_flag(source, object, "hidden");
	out->author = source_index(source, object, "author", MEMBERS_MAX);
	out->minutes = (int)source_int(source, object, "minutes", 0, UINT8_MAX);
	out->spent_ms = source_int(source, object, "spent_ms", 0, SOURCE_INTEGER_MAX);
	out->reason = source_text(source, object, "reason", TOLD_TEXT_MAX);
	posted_read(source, object, &out->posted);
	told_read_motion(source, motion, &out->motion);
}

static void read_parts(struct source *source, const cJSON *data, struct record *out)
{
	const cJSON *list = source_list(source, data, "stages", 8);

	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL;
	     each = each->next) {
		const char *word = source_element(source, each, "stages", 64);
		int stage = 0;

		while (stages[stage] != NULL && !told_is(stages[stage], word))
			stage++;
		if (stages[stage] == NULL)
			source_refuse(source, "stages", "parts of a council");
		else
			out->stages[out->stage_count++] = stages[stage];
	}
	list = source_list(source, data, "own_roles", OWN_OFFICES_MAX);
	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL; each = each->next)
		out->own_names[out->own_count++] = source_text(source, each, "name", TOLD_TEXT_MAX);
}

int record_read_seal(struct source *source, const cJSON *object, const char *words[8])
{
	const cJSON *list = source_list(source, object, "words", 8);
	int count = 0;

	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL; each = each->next)
		words[count++] = source_element(source, each, "words", 64);
	return count;
}

static void read_whole(struct source *source, const cJSON *data, struct record *out)
{
	out->id = source_int(source, data, "id", 0, SOURCE_INTEGER_MAX);
	out->title = source_text(source, data, "title", TOLD_TEXT_MAX);
	out->class_name = source_text(source, data, "class_name", TOLD_TEXT_MAX);
	out->number = (int)source_int(source, data, "number", 0, UINT16_MAX);
	out->prepared_at_ms = source_int(source, data, "prepared_at_ms", 0, SOURCE_INTEGER_MAX);
	out->opened_at_ms = source_int(source, data, "opened_at_ms", 0, SOURCE_INTEGER_MAX);
	out->sealed_at_ms = source_int(source, data, "sealed_at_ms", 0, SOURCE_INTEGER_MAX);
	if (cJSON_GetObjectItemCaseSensitive(data, "members") == NULL ||
	    cJSON_GetObjectItemCaseSensitive(data, "items") == NULL)
		source_refuse(source, "data", "a MinutesOk, with members and items");
}

struct record *record_read(struct source *source, const cJSON *data)
{
	struct record *out = calloc(1, sizeof *out);
	const cJSON *members = source_list(source, data, "members", MEMBERS_MAX);
	const cJSON *items = source_list(source, data, "items", ITEMS_MAX);

	CHECK(out != NULL);
	read_whole(source, data, out);
	for (const cJSON *each = members == NULL ? NULL : members->child; each != NULL;
	     each = each->next)
		read_member(source, each, &out->members[out->member_count++]);
	for (const cJSON *each = items == NULL ? NULL : items->child; each != NULL;
	     each = each->next)
		read_item(source, each, &out->items[out->item_count++]);
	read_parts(source, data, out);
	record_read_votes(source, data, out);
	record_read_council(source, data, out);
	out->head = source_text(source, data, "head", 64);
	out->word_count = record_read_seal(source, data, out->words);
	return out;
}
