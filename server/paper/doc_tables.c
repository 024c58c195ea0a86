/* SPDX-License-Identifier: EUPL-1.2 */
/* doc_tables.c - the document: tables, and what a person wrote in several lines. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "paper/nodes.h"

void doc_table(struct doc *doc, const char *caption, const struct doc_column *columns, size_t count)
{
	struct block *block = doc_add(doc, BLOCK_TABLE);

	CHECK(count >= 1 && count <= DOC_COLUMNS_MAX);
	if (block == NULL)
		return;
	block->as.table.caption = doc_copy_or_null(doc, caption);
	block->as.table.column_count = count;
	for (size_t i = 0; i < count; i++) {
		block->as.table.columns[i] = columns[i];
		block->as.table.columns[i].head = doc_copy(doc, columns[i].head);
		block->as.table.heads |= *block->as.table.columns[i].head != '\0';
	}
}

static void add_row(struct doc *doc, bool strong)
{
	struct block *block = doc_last(doc, BLOCK_TABLE);
	struct table *table;
	struct row *row;

	if (block == NULL || !doc_count_row(doc))
		return;
	table = &block->as.table;
	row = doc_take(doc, sizeof *row);
	if (row == NULL)
		return;
	row->strong = strong;
	row->cells = doc_take(doc, table->column_count * sizeof *row->cells);
	if (row->cells == NULL)
		return;
	for (size_t i = 0; i < table->column_count; i++)
		row->cells[i].text = "";
	if (table->last != NULL)
		table->last->next = row;
	else
		table->first = row;
	table->last = row;
	table->row_count++;
	table->cell_count = 0;
}

void doc_row(struct doc *doc)
{
	add_row(doc, false);
}

void doc_row_strong(struct doc *doc)
{
	add_row(doc, true);
}

void doc_cell_mark(struct doc *doc, const struct doc_mark *mark, const char *text)
{
	struct block *block = doc_last(doc, BLOCK_TABLE);
	struct table *table;

	if (block == NULL)
		return;
	table = &block->as.table;
	CHECK(table->last != NULL && table->cell_count < table->column_count);
	table->last->cells[table->cell_count++] =
	        (struct cell){mark_copy(mark), doc_copy(doc, text)};
}

void doc_cell(struct doc *doc, const char *text)
{
	doc_cell_mark(doc, &(struct doc_mark){0}, text);
}

void doc_cell_number(struct doc *doc, int64_t value)
{
	char text[24];

	snprintf(text, sizeof text, "%" PRId64, value);
	doc_cell(doc, text);
}

/* Takes the line at *at off the text; past it stands the next, or the end. */
static size_t take_line(const char **at, const char **line)
{
	size_t count = strcspn(*at, "\n");

	*line = *at;
	*at += count + ((*at)[count] == '\n');
	if (count > 0 && (*line)[count - 1] == '\r')
		count--;
	return count;
}

static bool is_blank(const char *line, size_t count)
{
	return strspn(line, " \t\r") >= count;
}

static bool is_item(const char *line, size_t count)
{
	return count > 2 && line[0] == '-' && line[1] == ' ';
}

enum prose { PROSE_NONE, PROSE_PARAGRAPH, PROSE_LIST };

/* Adds one line of prose behind what `before` says that stands there already. */
static enum prose add_line(struct doc *doc, enum prose before, char *line, size_t count)
{
	if (is_blank(line, count))
		return PROSE_NONE;
	line[count] = '\0';
	if (is_item(line, count)) {
		if (before != PROSE_LIST) {
			doc_list(doc);
			if (!doc->full)
				doc->last->as.items.prose = true;
		}
		doc_item(doc, line + 2);
		return PROSE_LIST;
	}
	if (before == PROSE_PARAGRAPH) {
		doc_run(doc, DOC_PLAIN, "\n");
		doc_run(doc, DOC_PLAIN, line);
	} else {
		doc_text(doc, DOC_PROSE, line);
	}
	return PROSE_PARAGRAPH;
}

void doc_prose(struct doc *doc, const char *text)
{
	enum prose before = PROSE_NONE;
	const char *at = text;

	if (text != NULL && strnlen(text, DOC_TEXT_MAX + 1) > DOC_TEXT_MAX)
		doc->full = true;
	while (!doc->full && at != NULL && *at != '\0') {
		const char *line;
		size_t count = take_line(&at, &line);
		char *copy = doc_take(doc, count + 1);

		if (copy == NULL)
			return;
		memcpy(copy, line, count);
		before = add_line(doc, before, copy, count);
	}
}
