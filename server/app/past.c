/* SPDX-License-Identifier: EUPL-1.2 */
/* past.c - minutes of earlier sittings, on their way into one of the class. */
#include "app/past.h"

#include <string.h>

#include "app/beside.h"
#include "app/inside.h"
#include "app/record.h"
#include "base/check.h"
#include "core/find.h"
#include "core/minutes.h"
#include "store/minutes.h"
#include "store/people.h"
#include "wire/keep.h"

static enum err add_line(void *context, const struct sealed_row *row)
{
	struct past *past = context;
	struct past_line *line = &past->lines[past->count];

	if (past->count == MINUTES_CARRIED || row->number <= 0 || row->number > UINT16_MAX)
		return ERR_NONE;
	past->count++;
	line->sitting = row->sitting;
	line->sealed_at_ms = row->sealed_at_ms;
	line->number = (uint16_t)row->number;
	line->approved = row->approved != 0;
	stpncpy(line->title, row->title, TITLE_BYTES_MAX);
	return ERR_NONE;
}

enum err past_read(struct store *store, int64_t class_id, struct past *out)
{
	memset(out, 0, sizeof *out);
	return sealed_each(store, class_id, MINUTES_CARRIED, add_line, out);
}

void past_fill(struct app *app, const struct past *past, struct earlier_minutes *out)
{
	for (unsigned i = 0; i < past->count; i++) {
		out[i] = (struct earlier_minutes){.sitting = past->lines[i].sitting,
		                                  .sealed_at_ms = past->lines[i].sealed_at_ms,
		                                  .number = past->lines[i].number,
		                                  .approved = past->lines[i].approved};
		app_intern_word(app, past->lines[i].title, &out[i].title);
	}
}

static enum err find_item(struct store *store, int64_t sitting, unsigned item, struct named *out)
{
	struct record record;
	enum err err = record_read(store, sitting, &record);
	int index;

	if (err != ERR_NONE)
		return err;
	/* What stays in the room is not told as a correction either. */
	index = item_index(record.state, item);
	out->has_item = index != NOT_FOUND && !item_untold(&record.state->items[index]);
	record_release(&record);
	return ERR_NONE;
}

static enum err read_standing(struct store *store, int64_t sitting, struct named *out)
{
	struct approval_row approval;
	enum err err = approval_get(store, sitting, &approval);

	if (err != ERR_NONE && err != ERR_MISSING)
		return err;
	out->standing = err == ERR_NONE ? STANDING_APPROVED : STANDING_WAITING;
	return journal_head(store, sitting, out->head);
}

enum err named_read(struct store *store, int64_t class_id, int64_t sitting, unsigned item,
                    struct named *out)
{
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;
	enum err err = sitting_get(store, sitting, &row, title, sizeof title);

	buffer_init(&out->prose, FRAME_BYTES_MAX);
	if (err == ERR_MISSING || (err == ERR_NONE && row.class_id != class_id))
		return ERR_NONE; /* STANDING_NONE */
	if (err != ERR_NONE)
		return err;
	out->standing = STANDING_RUNNING;
	if (row.phase != PHASE_SEALED)
		return ERR_NONE;
	out->number = (uint16_t)row.number;
	err = read_standing(store, sitting, out);
	if (err == ERR_NONE && item != 0)
		err = find_item(store, sitting, item, out);
	if (err == ERR_NONE && out->standing == STANDING_WAITING)
		err = prose_canonical(store, sitting, &out->prose);
	return err;
}

void named_fill(struct app *app, const struct named *named, struct command *command)
{
	command->minutes.standing = named->standing;
	command->minutes.has_item = named->has_item;
	command->minutes.number = named->number;
	memcpy(command->minutes.head.hash, named->head, sizeof named->head);
	if (named->prose.count > 0)
		app_intern(app, named->prose.data, named->prose.count, &command->minutes.text);
}
