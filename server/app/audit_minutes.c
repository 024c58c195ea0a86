/* SPDX-License-Identifier: EUPL-1.2 */
/* audit_minutes.c - what a sitting has approved and corrected, held against what is kept of it. */
#include "app/audit_minutes.h"

#include <stdlib.h>
#include <string.h>

#include "app/beside.h"
#include "app/record.h"
#include "base/check.h"
#include "core/find.h"
#include "core/minutes.h"
#include "store/minutes.h"
#include "store/people.h"

enum { BESIDE_ARENA_BYTES = 8 << 20 };

static enum err check_head(struct store *store, const struct assembly *state,
                           const struct approval *approval, enum minutes_fault *out)
{
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;
	uint8_t head[HASH_BYTES];
	enum err err = sitting_get(store, approval->sitting, &row, title, sizeof title);

	if (err == ERR_MISSING) {
		*out = MINUTES_HEAD;
		return ERR_NONE;
	}
	if (err == ERR_NONE)
		err = journal_head(store, approval->sitting, head);
	if (err == ERR_NONE && (row.class_id != state->class_id || row.number != approval->number ||
	                        memcmp(head, approval->head.hash, sizeof head) != 0))
		*out = MINUTES_HEAD;
	return err;
}

static enum err check_row(struct store *store, const struct assembly *state,
                          const struct approval *approval, enum minutes_fault *out)
{
	struct approval_row row;
	enum err err = approval_get(store, approval->sitting, &row);

	if (err == ERR_MISSING ||
	    (err == ERR_NONE && (row.in_sitting != state->id || row.at_ms != approval->at_ms ||
	                         memcmp(row.head, approval->head.hash, sizeof row.head) != 0 ||
	                         memcmp(row.text, approval->text.hash, sizeof row.text) != 0))) {
		*out = MINUTES_INDEX;
		return ERR_NONE;
	}
	return err;
}

/* What is told of the texts: not those on a matter that went back into the room, or is gone. */
static size_t told_texts(const struct assembly *state, const struct minutes_beside *beside,
                         const struct minutes_prose *out[PROSE_MAX])
{
	size_t count = 0;

	for (size_t i = 0; i < beside->prose_count; i++) {
		const struct minutes_prose *prose = &beside->prose[i];
		int index = item_index(state, prose->item);

		if (prose->item == 0 || (index != NOT_FOUND && !item_untold(&state->items[index])))
			out[count++] = prose;
	}
	return count;
}

static bool tell_alike(const struct assembly *state, const struct minutes_beside *one,
                       const struct minutes_beside *other)
{
	const struct minutes_prose *a[PROSE_MAX], *b[PROSE_MAX];
	size_t count = told_texts(state, one, a);
	bool alike = told_texts(state, other, b) == count;

	for (size_t i = 0; i < count && alike; i++)
		alike = a[i]->item == b[i]->item && strcmp(a[i]->text, b[i]->text) == 0;
	return alike;
}

/*
 * Words that are told to nobody do not travel with an archive: what the class approved may hold
 * some that the rows no longer do.
 */
static enum err check_told(struct store *store, int64_t sitting, bool *fine)
{
	struct minutes_beside rows, approved;
	struct record record = {0};
	struct arena arena;
	enum err err;

	arena_init(&arena, BESIDE_ARENA_BYTES);
	err = record_read(store, sitting, &record);
	if (err == ERR_NONE)
		err = beside_read(store, sitting, &arena, &approved);
	if (err == ERR_NONE)
		err = beside_rows(store, sitting, &arena, &rows);
	*fine = err == ERR_NONE && tell_alike(record.state, &rows, &approved);
	record_release(&record);
	arena_release(&arena);
	return err == ERR_LIMIT || err == ERR_CORRUPT ? ERR_NONE : err;
}

/* The rows must still be the words that the class approved, unless those were erased. */
static enum err check_prose(struct store *store, const struct assembly *state,
                            const struct approval *approval, enum minutes_fault *out)
{
	char *text = malloc(CANONICAL_BYTES);
	struct buffer rows;
	bool fine = true;
	enum err err;

	CHECK(text != NULL);
	buffer_init(&rows, CANONICAL_BYTES);
	err = text_get(store, state->id, approval->text.hash, text, CANONICAL_BYTES);
	if (err == ERR_MISSING) {
		err = ERR_NONE;
	} else if (err == ERR_NONE) {
		err = prose_canonical(store, approval->sitting, &rows);
		fine = err == ERR_NONE && strcmp(rows.data, text) == 0;
		if (err == ERR_NONE && !fine)
			err = check_told(store, approval->sitting, &fine);
		if (err == ERR_LIMIT)
			err = ERR_NONE;
		if (err == ERR_NONE && !fine)
			*out = MINUTES_PROSE;
	}
	buffer_release(&rows);
	free(text);
	return err;
}

struct looking { /* for the row of one correction */
	const struct assembly *state;
	unsigned place;
	bool found;
};

static enum err compare(void *context, const struct correction_row *row)
{
	struct looking *looking = context;
	const struct correction *correction = &looking->state->corrections[looking->place];

	if (row->in_sitting == looking->state->id && row->place == (int)looking->place + 1)
		looking->found = row->item == correction->item && row->at_ms == correction->at_ms &&
		                 memcmp(row->text, correction->text.hash, sizeof row->text) == 0;
	return ERR_NONE;
}

static enum err check_correction(struct store *store, const struct assembly *state, unsigned place,
                                 enum minutes_fault *out)
{
	struct looking looking = {.state = state, .place = place};
	enum err err = correction_each(store, state->corrections[place].sitting, compare, &looking);

	if (err == ERR_NONE && !looking.found)
		*out = MINUTES_INDEX;
	return err;
}

enum err minutes_audit(struct store *store, const struct assembly *state, enum minutes_fault *out)
{
	enum err err = ERR_NONE;

	*out = MINUTES_FINE;
	for (unsigned i = 0; i < state->approval_count && *out == MINUTES_FINE; i++) {
		err = check_head(store, state, &state->approvals[i], out);
		if (err == ERR_NONE && *out == MINUTES_FINE)
			err = check_row(store, state, &state->approvals[i], out);
		if (err == ERR_NONE && *out == MINUTES_FINE)
			err = check_prose(store, state, &state->approvals[i], out);
		if (err != ERR_NONE)
			return err;
	}
	for (unsigned i = 0; i < state->correction_count && *out == MINUTES_FINE; i++) {
		err = check_correction(store, state, i, out);
		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}
