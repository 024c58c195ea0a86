/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * import_book.c - the rows that later sittings and the archive's lists read, made again.
 *
 * The very functions that made them when the sitting was held make them here. What several
 * sittings say of one line of the book goes in by its time, as it did there.
 */
#include <stdlib.h>
#include <string.h>

#include "app/import_inside.h"
#include "base/check.h"

static void keep(struct import *import, struct row *row, int64_t at_ms)
{
	if (import->row_count == import->row_room) {
		import->row_room = import->row_room == 0 ? 64 : import->row_room * 2;
		import->rows = realloc(import->rows, import->row_room * sizeof *import->rows);
		CHECK(import->rows != NULL);
	}
	import->rows[import->row_count++] = (struct timed){.at_ms = at_ms, .row = row};
}

void import_index(struct import *import, struct op *op)
{
	const struct event *event = &import->audit.event;

	op_index_event(op, event);
	if (event->kind == EVENT_SEALED)
		op_index_record(op);
	while (op->rows != NULL) { /* the op gives its rows away */
		struct row *row = op->rows;

		op->rows = row->next;
		row->next = NULL;
		keep(import, row, event->at_ms);
	}
	op->rows_end = &op->rows;
}

static int by_time(const void *one, const void *other)
{
	const struct timed *a = one, *b = other;

	return (a->at_ms > b->at_ms) - (a->at_ms < b->at_ms);
}

/* Oldest first; what is as old stays as it came. */
static void sort(struct timed rows[], size_t count)
{
	struct timed *room;
	size_t half = count / 2, left = 0, right = half;

	if (count < 2)
		return;
	sort(rows, half);
	sort(rows + half, count - half);
	room = malloc(count * sizeof *room);
	CHECK(room != NULL);
	for (size_t i = 0; i < count; i++) {
		bool first =
		        right == count || (left < half && by_time(&rows[left], &rows[right]) <= 0);

		room[i] = rows[first ? left++ : right++];
	}
	memcpy(rows, room, count * sizeof *room);
	free(room);
}

/* The other sitting that a row is about: where a line was decided, whose minutes; 0: none. */
static int64_t other_of(const struct row *row)
{
	switch (row->kind) {
	case ROW_ENTRY_WHO:
	case ROW_ENTRY_STATE:
	case ROW_ENTRY_TRIAL:
		return row->entry.sitting;
	case ROW_LIFE:
		return row->life.sitting;
	case ROW_APPROVAL:
		return row->approval.sitting;
	case ROW_CORRECTION:
		return row->correction.sitting;
	default:
		return 0;
	}
}

/* A line of a sitting that is not here, because it is not sealed yet, is not in the book either. */
static enum err store_one(struct import *import, struct row *row)
{
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row sitting;
	int64_t where = other_of(row);
	enum err err = ERR_NONE;

	if (where != 0)
		err = sitting_get(import->store, where, &sitting, title, sizeof title);
	if (err == ERR_NONE)
		return row_store(row, import->store);
	return err == ERR_MISSING ? ERR_NONE : err;
}

enum err import_store_index(struct import *import)
{
	sort(import->rows, import->row_count);
	for (size_t i = 0; i < import->row_count; i++) {
		enum err err = import_look_up(import);

		if (err == ERR_NONE)
			err = store_one(import, import->rows[i].row);
		/* A journal that speaks of lines which nobody added. */
		if (err == ERR_MISSING || err == ERR_CONFLICT || err == ERR_INPUT)
			return import_refuse(import, IMPORT_EVENT);
		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}

void import_drop_index(struct import *import)
{
	for (size_t i = 0; i < import->row_count; i++)
		free(import->rows[i].row);
	free(import->rows);
	import->rows = NULL;
	import->row_count = import->row_room = 0;
}
