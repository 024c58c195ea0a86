/* SPDX-License-Identifier: EUPL-1.2 */
/* carry.c - open lines of the book: from the rows of the class to the lines of a sitting. */
#include "app/carry.h"

#include <stdlib.h>
#include <string.h>

#include "app/inside.h"
#include "base/check.h"
#include "base/erased.h"
#include "core/book.h"
#include "core/find.h"
#include "core/seats.h"

static void read_who(const char *ids, struct carried_line *line)
{
	while (*ids != '\0' && line->who_count < ENTRY_WHO_MAX) {
		char *end;
		int64_t pupil = strtoll(ids, &end, 10);

		if (end == ids)
			return;
		line->who[line->who_count++] = pupil;
		ids = *end == ',' ? end + 1 : end;
	}
}

/* The last sitting of a trial stays the last until the class has said what follows. */
static enum err add_line(void *context, const struct entry_row *row)
{
	struct carried *carried = context;
	struct carried_line *line = &carried->lines[carried->count];

	if (row->text[0] == '\0' ||
	    is_erased(row->text)) /* its words were erased: there is nothing left to do */
		return ERR_NONE;
	carried->count++;
	line->sitting = row->sitting;
	line->decided_at_ms = row->decided_at_ms;
	line->number = (uint16_t)row->number;
	line->state = (uint8_t)row->state;
	line->trial = (uint8_t)(row->trial > 1 ? row->trial - 1 : row->trial);
	line->commission = row->commission != 0;
	line->due_day = row->due_day;
	stpncpy(line->text, row->text, TITLE_BYTES_MAX);
	stpncpy(line->who_else, row->who_else, OPTION_BYTES_MAX);
	stpncpy(line->word, row->word, REASON_BYTES_MAX);
	read_who(row->who, line);
	return ERR_NONE;
}

enum err carried_read(struct store *store, int64_t class_id, struct carried *out)
{
	memset(out, 0, sizeof *out);
	return entry_each(store, class_id, ENTRIES_OLDEST_OPEN, 0, "", ENTRIES_CARRIED, add_line,
	                  out);
}

/* `old` is the same text of the line that the room has, if it has that line. */
static void fill_text(const struct room *room, const struct text_ref *old, const char *text,
                      struct text_ref *out)
{
	const char *known = old == NULL ? NULL : room_text(room, old);

	if (known != NULL && text[0] != '\0' && strcmp(known, text) == 0)
		*out = *old;
	else
		app_intern_word(room->app, text, out);
}

static void fill_texts(const struct room *room, const struct carried_line *line, struct entry *out)
{
	const struct assembly *state = room_ahead(room);
	int place = entry_place(state->entries, state->entry_count, out);
	const struct entry *old = place == NOT_FOUND ? NULL : &state->entries[place];

	fill_text(room, old == NULL ? NULL : &old->text, line->text, &out->text);
	fill_text(room, old == NULL ? NULL : &old->who_else, line->who_else, &out->who_else);
	fill_text(room, old == NULL ? NULL : &old->word, line->word, &out->word);
}

static void fill_who(const struct carried_line *line, const int64_t *pupils, unsigned pupil_count,
                     struct seats *out)
{
	for (unsigned i = 0; i < line->who_count; i++)
		for (unsigned seat = 0; seat < pupil_count; seat++)
			if (pupils[seat] == line->who[i])
				seats_add(out, seat);
}

void carried_fill(const struct room *room, const struct carried *carried, const int64_t *pupils,
                  unsigned pupil_count, struct entry *out)
{
	for (unsigned i = 0; i < carried->count; i++) {
		const struct carried_line *line = &carried->lines[i];

		out[i] = (struct entry){.sitting = line->sitting,
		                        .decided_at_ms = line->decided_at_ms,
		                        .number = line->number,
		                        .state = line->state,
		                        .trial = line->trial,
		                        .commission = line->commission,
		                        .due_day = line->due_day};
		fill_texts(room, line, &out[i]);
		fill_who(line, pupils, pupil_count, &out[i].who);
	}
}
