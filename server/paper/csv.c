/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * csv.c - the tables of a document for a spreadsheet (RFC 4180).
 *
 * With a byte order mark and semicolons, as a French spreadsheet expects. A cell that
 * could be read as a formula gets an apostrophe in front: a class may well propose "=1+1".
 */
#include <string.h>

#include "base/check.h"
#include "paper/nodes.h"
#include "paper/render.h"

/* Whether `text` is a plain number: a minus in front of digits is no formula. */
static bool is_number(const char *text)
{
	const char *digits = text + (*text == '-');
	size_t count = strspn(digits, "0123456789");

	return count > 0 && digits[count + strspn(digits + count, "0123456789.,")] == '\0';
}

/* Also as their full-width twins, which some spreadsheets take for the same. */
static bool is_formula(const char *text)
{
	static const char *const begins[] = {"=",  "+",  "-",  "@",  "\t",
	                                     "\r", "＝", "＋", "－", "＠"};

	for (size_t i = 0; i < COUNT_OF(begins); i++)
		if (strncmp(text, begins[i], strlen(begins[i])) == 0)
			return !is_number(text);
	return false;
}

static void print_cell(const char *text, struct buffer *out)
{
	const char *apostrophe = is_formula(text + strspn(text, " ")) ? "'" : "";

	if (strpbrk(text, ";\"\r\n,") == NULL) {
		buffer_text(out, apostrophe);
		buffer_text(out, text);
		return;
	}
	buffer_char(out, '"');
	buffer_text(out, apostrophe);
	for (const char *at = text; *at != '\0'; at++) {
		if (*at == '"')
			buffer_char(out, '"');
		buffer_char(out, *at);
	}
	buffer_char(out, '"');
}

/* What stands in a cell: its text, or the letter of its mark when it has none. */
static const char *cell_text(const struct cell *cell)
{
	return *cell->text == '\0' ? mark_letters(&cell->mark) : cell->text;
}

static void print_table(const struct table *table, struct buffer *out)
{
	if (table->caption != NULL) {
		print_cell(table->caption, out);
		buffer_text(out, "\r\n");
	}
	for (size_t i = 0; table->heads && i < table->column_count; i++) {
		if (i > 0)
			buffer_char(out, ';');
		print_cell(table->columns[i].head, out);
	}
	if (table->heads)
		buffer_text(out, "\r\n");
	for (const struct row *row = table->first; row != NULL; row = row->next) {
		for (size_t i = 0; i < table->column_count; i++) {
			if (i > 0)
				buffer_char(out, ';');
			print_cell(cell_text(&row->cells[i]), out);
		}
		buffer_text(out, "\r\n");
	}
}

enum err csv_render(const struct doc *doc, struct buffer *out)
{
	bool first = true;

	if (doc_state(doc) != ERR_NONE)
		return doc_state(doc);
	buffer_text(out, "\xEF\xBB\xBF");
	for (const struct block *at = doc->first; at != NULL; at = at->next) {
		if (at->kind != BLOCK_TABLE)
			continue;
		if (!first)
			buffer_text(out, "\r\n");
		first = false;
		print_table(&at->as.table, out);
	}
	return out->full ? ERR_LIMIT : ERR_NONE;
}
