/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * op_finds.c - the rows by which a search finds what a sealed sitting left.
 *
 * They repeat what the journal says, in the same transaction, and can be made again from it.
 */
#include <string.h>

#include "app/find_rows.h"
#include "app/inside.h"
#include "app/pipeline.h"

static const char *text_of(const void *of, const struct text_ref *ref)
{
	return op_text(of, ref);
}

static char *keep(char *place, const char *text, const char **out)
{
	*out = place;
	return stpcpy(place, text) + 1;
}

static void add(void *context, const struct find_row *find)
{
	size_t bytes = strlen(find->title) + strlen(find->words) + strlen(find->who) + 3;
	struct row *row = op_row(context, ROW_FIND, bytes);
	char *place = row->text;

	row->find = *find;
	place = keep(place, find->title, &row->find.title);
	place = keep(place, find->words, &row->find.words);
	keep(place, find->who, &row->find.who);
}

void op_index_finds(struct op *op)
{
	const struct find_rows rows = {.state = room_ahead(op->room),
	                               .text = text_of,
	                               .of = op,
	                               .each = add,
	                               .context = op};

	find_rows(&rows);
	op_row(op, ROW_FOUND, 0)->find.sitting = op->room->id;
}
