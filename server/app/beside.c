/* SPDX-License-Identifier: EUPL-1.2 */
/* beside.c - what stands beside the journal of a sitting, read from the store for its minutes. */
#include "app/beside.h"

#include <string.h>

#include "base/erased.h"
#include "hemicycle/limits.h"
#include "store/erase.h"
#include "store/minutes.h"
#include "wire/keep.h"

enum { CORRECTIONS_TOLD_MAX = 256 }; /* of one sitting's minutes: years of them */

struct reading {
	struct arena *arena;
	struct minutes_prose *prose; /* PROSE_MAX of them */
	size_t prose_count;
	struct minutes_correction *corrections; /* CORRECTIONS_TOLD_MAX of them */
	size_t correction_count;
};

static const char *keep(struct arena *arena, const char *text)
{
	return arena_copy(arena, text, strlen(text));
}

static enum err add_prose(void *context, const struct prose_row *row)
{
	struct reading *reading = context;
	struct minutes_prose *prose = &reading->prose[reading->prose_count];

	if (reading->prose_count == PROSE_MAX)
		return ERR_LIMIT;
	*prose = (struct minutes_prose){.item = (uint16_t)row->item,
	                                .edition = row->edition,
	                                .at_ms = row->at_ms,
	                                .text = keep(reading->arena, row->text)};
	reading->prose_count++;
	return prose->text == NULL ? ERR_LIMIT : ERR_NONE;
}

static enum err read_rows(struct store *store, int64_t sitting, struct reading *reading)
{
	reading->prose = arena_take(reading->arena, PROSE_MAX * sizeof *reading->prose);
	if (reading->prose == NULL)
		return ERR_LIMIT;
	return prose_each(store, sitting, add_prose, reading);
}

/* All that the class had approved was one text: a mark stands for it. */
static enum err tell_erased(struct store *store, const struct approval_row *row,
                            struct reading *reading)
{
	struct erased_mark mark;
	int64_t at_ms;
	enum err err = text_erased_at(store, row->in_sitting, row->text, &at_ms);

	if (err != ERR_NONE)
		return err == ERR_MISSING ? ERR_NONE : err;
	mark = erased_mark(at_ms);
	reading->prose[0] = (struct minutes_prose){.text = keep(reading->arena, mark.text)};
	reading->prose_count = 1;
	return reading->prose[0].text == NULL ? ERR_LIMIT : ERR_NONE;
}

static enum err read_approved(struct store *store, const struct approval_row *row,
                              struct reading *reading)
{
	struct kept_prose *kept = arena_take(reading->arena, sizeof *kept);
	char *text = arena_take(reading->arena, CANONICAL_BYTES);
	enum err err;

	reading->prose = arena_take(reading->arena, PROSE_MAX * sizeof *reading->prose);
	if (kept == NULL || text == NULL || reading->prose == NULL)
		return ERR_LIMIT;
	err = text_get(store, row->in_sitting, row->text, text, CANONICAL_BYTES);
	if (err == ERR_MISSING)
		return tell_erased(store, row, reading);
	if (err == ERR_NONE)
		err = prose_read(reading->arena, text, kept);
	for (unsigned i = 0; err == ERR_NONE && i < kept->count; i++)
		reading->prose[i] = (struct minutes_prose){.item = kept->texts[i].item,
		                                           .text = kept->texts[i].text};
	reading->prose_count = err == ERR_NONE ? kept->count : 0;
	return err;
}

static enum err add_correction(void *context, const struct correction_row *row)
{
	struct reading *reading = context;
	struct minutes_correction *correction = &reading->corrections[reading->correction_count];

	if (reading->correction_count == CORRECTIONS_TOLD_MAX)
		return ERR_NONE;
	*correction = (struct minutes_correction){.item = (uint16_t)row->item,
	                                          .text = keep(reading->arena, row->words),
	                                          .in_sitting = row->in_sitting,
	                                          .at_ms = row->at_ms,
	                                          .number = row->number};
	reading->correction_count++;
	return correction->text == NULL ? ERR_LIMIT : ERR_NONE;
}

static enum err read_corrections(struct store *store, int64_t sitting, struct reading *reading)
{
	reading->corrections =
	        arena_take(reading->arena, CORRECTIONS_TOLD_MAX * sizeof *reading->corrections);
	if (reading->corrections == NULL)
		return ERR_LIMIT;
	return correction_each(store, sitting, add_correction, reading);
}

enum err beside_rows(struct store *store, int64_t sitting, struct arena *arena,
                     struct minutes_beside *out)
{
	struct reading reading = {.arena = arena};
	enum err err = read_rows(store, sitting, &reading);

	if (err == ERR_NONE)
		*out = (struct minutes_beside){.prose = reading.prose,
		                               .prose_count = reading.prose_count};
	return err;
}

enum err beside_read(struct store *store, int64_t sitting, struct arena *arena,
                     struct minutes_beside *out)
{
	struct reading reading = {.arena = arena};
	struct minutes_beside beside = {0};
	struct approval_row row;
	enum err err = approval_get(store, sitting, &row);

	if (err == ERR_MISSING) {
		err = read_rows(store, sitting, &reading);
	} else if (err == ERR_NONE) {
		beside.approved = 1;
		beside.approval = (struct minutes_approved){
		        .in_sitting = row.in_sitting, .at_ms = row.at_ms, .number = row.number};
		memcpy(beside.approval.head, row.head, sizeof row.head);
		journal_words(row.head, beside.approval.words);
		err = read_approved(store, &row, &reading);
		if (err == ERR_NONE)
			err = read_corrections(store, sitting, &reading);
	}
	if (err != ERR_NONE)
		return err;
	beside.prose = reading.prose;
	beside.prose_count = reading.prose_count;
	beside.corrections = reading.corrections;
	beside.correction_count = reading.correction_count;
	*out = beside;
	return ERR_NONE;
}

enum err prose_canonical(struct store *store, int64_t sitting, struct buffer *out)
{
	struct reading reading = {0};
	struct arena arena;
	enum err err;

	arena_init(&arena, (size_t)4 << 20);
	reading.arena = &arena;
	err = read_rows(store, sitting, &reading);
	if (err == ERR_NONE)
		prose_print(reading.prose, reading.prose_count, out);
	if (err == ERR_NONE && out->full)
		err = ERR_LIMIT;
	arena_release(&arena);
	return err;
}
