/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * import_prose.c - what a secretary wrote of a sitting, out of the minutes of its line; and whether
 * it is what a later sitting has approved, which stands in the journal of that one.
 */
#include <stdlib.h>
#include <string.h>

#include "app/audit_minutes.h"

#include "app/import_inside.h"
#include "base/check.h"
#include "base/text.h"
#include "core/find.h"
#include "store/minutes.h"

static bool read_text(struct import *import, const char *value, struct prose_row *row,
                      char text[PROSE_BYTES_MAX + 1])
{
	static const char *const names[] = {"item", "edition", "at_ms", "text"};
	char said[PROSE_BYTES_MAX + 1];
	const char *values[COUNT_OF(names)];
	int64_t item;

	if (!import_members(value, names, values, COUNT_OF(names)) ||
	    !import_int(values[0], 0, UINT16_MAX, &item) ||
	    !import_int(values[1], 1, WIRE_INTEGER_MAX, &row->edition) ||
	    !import_int(values[2], 0, TIME_MAX_MS, &row->at_ms) ||
	    !import_string(import, values[3], said, sizeof said))
		return false;
	row->item = (int)item;
	row->text = text;
	return text_clean_lines(said, strlen(said), text, PROSE_BYTES_MAX + 1) == TEXT_FINE &&
	       strcmp(said, text) == 0;
}

enum err import_prose(struct import *import, int64_t sitting, const char *minutes)
{
	static const char *const names[] = {"prose"};
	char text[PROSE_BYTES_MAX + 1];
	unsigned count = 0;
	size_t bytes = 0;
	const char *list;

	if (!import_members(minutes, names, &list, 1) || list == NULL)
		return ERR_NONE; /* of a version that had none */
	if (json_kind(list) != JSON_LIST)
		return import_refuse(import, IMPORT_FORMAT);
	for (struct json_walk walk = json_walk(list); json_next(&walk);) {
		struct prose_row row = {.sitting = sitting};
		enum err err;

		if (++count > PROSE_MAX || !read_text(import, walk.value, &row, text))
			return import_refuse(import, IMPORT_FORMAT);
		bytes += strlen(text);
		if (bytes > PROSE_ALL_MAX)
			return import_refuse(import, IMPORT_LARGE);
		err = prose_put(import->store, &row);
		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}

void import_agree(struct import *import, int64_t sitting)
{
	const struct assembly *state = &import->audit.state;
	size_t count = import->agreeing_count;

	if (state->approval_count == 0 && state->correction_count == 0)
		return;
	import->agreeing = realloc(import->agreeing, (count + 1) * sizeof *import->agreeing);
	CHECK(import->agreeing != NULL);
	import->agreeing[import->agreeing_count++] = sitting;
}

static enum err check_one(struct import *import, int64_t sitting)
{
	static const enum import_fault faults[MINUTES_FAULTS] = {
	        [MINUTES_HEAD] = IMPORT_PREVIOUS,
	        [MINUTES_INDEX] = IMPORT_EVENT,
	        [MINUTES_PROSE] = IMPORT_TOLD,
	};
	enum minutes_fault fault = MINUTES_FINE;
	struct record record = {0};
	enum err err = record_read(import->store, sitting, &record);

	if (err == ERR_NONE)
		err = minutes_audit(import->store, record.state, &fault);
	record_release(&record);
	if (err != ERR_NONE || fault == MINUTES_FINE)
		return err;
	import->result.sitting = sitting;
	return import_refuse(import, faults[fault]);
}

enum err import_check_minutes(struct import *import)
{
	enum err err = ERR_NONE;

	for (size_t i = 0; err == ERR_NONE && i < import->agreeing_count; i++)
		err = check_one(import, import->agreeing[i]);
	return err;
}
