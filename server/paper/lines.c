/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * lines.c - the decision book of a class as it is read.
 */
#include "paper/lines.h"

#include <stdlib.h>

#include <cjson/cJSON.h>

#include "base/check.h"
#include "base/day.h"
#include "paper/amount.h"
#include "paper/record.h"

const char *const line_states[LINE_STATES + 1] = {"todo",     "in-progress", "done",
                                                  "not-done", "abandoned",   NULL};

bool line_open(const struct line *line)
{
	return !told_is(line->state, "done") && !told_is(line->state, "abandoned");
}

bool line_late(const struct line *line, int64_t now_ms)
{
	return line->due_day > 0 && line_open(line) && line->due_day < day_here(now_ms);
}

static void read_life(struct source *source, const cJSON *object, struct line_life *out)
{
	out->number = (int)source_int(source, object, "number", 0, UINT16_MAX);
	out->at_ms = source_int(source, object, "at_ms", 0, SOURCE_INTEGER_MAX);
	out->state = source_code(source, object, "state", line_states);
	out->word = source_text(source, object, "word", TOLD_TEXT_MAX);
}

static void read_line(struct source *source, const cJSON *object, struct line *out)
{
	out->number = (int)source_int(source, object, "number", 0, UINT16_MAX);
	out->minutes = (int)source_int(source, object, "minutes", 0, UINT16_MAX);
	out->decided_at_ms = source_int(source, object, "decided_at_ms", 0, SOURCE_INTEGER_MAX);
	out->text = source_text(source, object, "text", TOLD_TEXT_MAX);
	out->who = source_text(source, object, "who", (size_t)MEMBERS_MAX * TOLD_TEXT_MAX);
	out->state = source_code(source, object, "state", line_states);
	out->trial = (int)source_int(source, object, "trial", 0, UINT8_MAX);
	out->commission = source_flag(source, object, "commission");
	out->due_day = source_int(source, object, "due_day", 0, DAY_MAX);
	posted_read(source, object, &out->posted);
}

static int older(const void *one, const void *other)
{
	const struct line *a = one, *b = other;

	if (a->decided_at_ms != b->decided_at_ms)
		return a->decided_at_ms < b->decided_at_ms ? -1 : 1;
	return a->number - b->number;
}

static int length_of(const cJSON *list)
{
	return list == NULL ? 0 : cJSON_GetArraySize(list);
}

void lines_read(struct source *source, const cJSON *data, struct lines *out)
{
	const cJSON *entries = source_list(source, data, "entries", LINES_COUNT_MAX);
	struct line_life *life;
	size_t lives = 0;

	*out = (struct lines){.class_name = source_text(source, data, "class_name", TOLD_TEXT_MAX)};
	if (entries == NULL) {
		source_refuse(source, "entries", "a list: the input is a BookOk");
		return;
	}
	for (const cJSON *each = entries->child; each != NULL; each = each->next)
		lives += (size_t)length_of(source_list(source, each, "life", LINES_LIFE_MAX));
	out->at = calloc((size_t)length_of(entries) + 1, sizeof *out->at);
	out->lives = life = calloc(lives + 1, sizeof *life);
	CHECK(out->at != NULL && life != NULL);
	for (const cJSON *each = entries->child; each != NULL; each = each->next) {
		const cJSON *list = source_list(source, each, "life", LINES_LIFE_MAX);
		struct line *line = &out->at[out->count++];

		read_line(source, each, line);
		line->life = life;
		for (const cJSON *one = list == NULL ? NULL : list->child; one != NULL;
		     one = one->next) {
			read_life(source, one, life++);
			line->life_count++;
		}
	}
	qsort(out->at, (size_t)out->count, sizeof *out->at, older);
}

void lines_release(struct lines *lines)
{
	free(lines->at);
	free(lines->lives);
}
