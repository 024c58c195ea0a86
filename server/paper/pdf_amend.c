/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pdf_amend.c - what cairo cannot say of a document yet, as an incremental update.
 *
 * cairo 1.16 writes each object of the structure plainly, one entry a line, figures in the
 * order of the document. The changed objects are written again behind the file with one
 * line more, and a table that says where they now stand.
 */
#include "paper/pdf_amend.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "paper/nodes.h"

enum { HEX_TEXT_MAX = 8000 }; /* bytes of an alternative text that are written */

struct amend {
	struct buffer *out;
	size_t size; /* of the file as cairo wrote it */
	long objects; /* one more than the highest number */
	long root;
	long info;
	long before; /* where cairo's table stands */
	struct buffer table; /* the new one */
};

/* A text string: UTF-16 with its mark, in hexadecimal. */
static void hex_text(const char *text, struct buffer *out)
{
	const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)text;
	size_t rest = strnlen(text, HEX_TEXT_MAX);

	buffer_text(out, "<FEFF");
	while (rest > 0) {
		utf8proc_int32_t point;
		utf8proc_ssize_t step = utf8proc_iterate(at, (utf8proc_ssize_t)rest, &point);

		if (step <= 0)
			break;
		if (point >= 0x10000)
			buffer_printf(out, "%04X%04X", 0xD800 + ((unsigned)(point - 0x10000) >> 10),
			              0xDC00 + ((unsigned)point & 0x3FF));
		else
			buffer_printf(out, "%04X", (unsigned)point);
		at += step;
		rest -= (size_t)step;
	}
	buffer_char(out, '>');
}

static const char *find(const char *from, const char *end, const char *what)
{
	return from == NULL ? NULL : memmem(from, (size_t)(end - from), what, strlen(what));
}

/* The number behind the last `name` in the file, or -1. */
static long last_number(const struct amend *amend, const char *name)
{
	const char *end = amend->out->data + amend->size;
	size_t count = strlen(name);

	for (const char *at = end - count; at > amend->out->data; at--)
		if (memcmp(at, name, count) == 0)
			return strtol(at + count, NULL, 10);
	return -1;
}

/* The number of the object whose entries begin at `at`: "12 0 obj" is the line before. */
static long number_before(const struct amend *amend, const char *at)
{
	const char *data = amend->out->data;
	const char *line = at - 1;

	while (line > data && line[-1] != '\n')
		line--;
	return strtol(line, NULL, 10);
}

/* Writes `object` again with `more` before its end: the entries from `from` to `end`. */
static void rewrite(struct amend *amend, long number, const char *from, size_t count,
                    const struct buffer *more)
{
	buffer_printf(&amend->table, "%ld 1\n%010zu 00000 n \n", number, amend->out->count);
	buffer_printf(amend->out, "%ld 0 obj\n", number);
	buffer_add(amend->out, from, count);
	buffer_add(amend->out, more->data, more->count);
	buffer_text(amend->out, ">>\nendobj\n");
}

/* The entries of an object from "<<" to before its ">>", copied: the file moves as it grows. */
static char *entries(const char *from, const char *end, size_t *count)
{
	const char *stop = find(from, end, "\nendobj\n");
	char *copy;

	if (stop == NULL || stop - from < 3 || memcmp(stop - 2, ">>", 2) != 0)
		return NULL;
	*count = (size_t)(stop - 2 - from);
	copy = malloc(*count + 1);
	if (copy != NULL)
		memcpy(copy, from, *count);
	return copy;
}

static bool amend_object(struct amend *amend, size_t at, const char *name, const char *text)
{
	struct buffer more;
	size_t count = 0;
	const char *data = amend->out->data;
	long number = number_before(amend, data + at);
	char *copy = entries(data + at, data + amend->size, &count);

	if (copy == NULL || number <= 0) {
		free(copy);
		return false;
	}
	buffer_init(&more, (size_t)8 * HEX_TEXT_MAX);
	buffer_text(&more, name);
	if (text != NULL)
		hex_text(text, &more);
	buffer_char(&more, '\n');
	rewrite(amend, number, copy, count, &more);
	buffer_release(&more);
	free(copy);
	return true;
}

static const char *alt_of(const struct block *block)
{
	switch (block->kind) {
	case BLOCK_HEMICYCLE:
		return block->as.hemicycle.alt;
	case BLOCK_BARS:
		return block->as.bars.alt;
	case BLOCK_COLUMNS:
		return block->as.columns.alt;
	default:
		return NULL;
	}
}

static bool amend_figures(struct amend *amend, const struct doc *doc)
{
	static const char figure[] = "<< /Type /StructElem\n   /S /Figure\n";
	size_t from = 0;

	for (const struct block *block = doc->first; block != NULL; block = block->next) {
		const char *alt = alt_of(block), *at;

		if (alt == NULL)
			continue;
		at = find(amend->out->data + from, amend->out->data + amend->size, figure);
		if (at == NULL)
			return false;
		from = (size_t)(at - amend->out->data);
		if (!amend_object(amend, from, "   /Alt ", alt))
			return false;
		from += sizeof figure - 1;
	}
	return true;
}

/* Structure is written from the top down: what began last tells whose head a TH is. */
static bool amend_heads(struct amend *amend)
{
	static const char element[] = "<< /Type /StructElem\n   /S /T";
	const char *scope = "";
	const char *at;

	for (size_t from = 0; (at = find(amend->out->data + from, amend->out->data + amend->size,
	                                 element)) != NULL;) {
		const char *tag = at + sizeof element - 2;
		char more[64];

		from = (size_t)(at - amend->out->data);
		if (strncmp(tag, "THead\n", 6) == 0)
			scope = "Column";
		else if (strncmp(tag, "TBody\n", 6) == 0 || strncmp(tag, "Table\n", 6) == 0)
			scope = "Row";
		snprintf(more, sizeof more, "   /A << /O /Table /Scope /%s >>", scope);
		if (strncmp(tag, "TH\n", 3) == 0 && !amend_object(amend, from, more, NULL))
			return false;
		from += sizeof element - 1;
	}
	return true;
}

static bool amend_catalog(struct amend *amend, const struct doc *doc)
{
	const char *data = amend->out->data;
	const char *at = find(data, data + amend->size, "<< /Type /Catalog\n");
	char more[120];

	if (at == NULL)
		return false;
	snprintf(more, sizeof more,
	         "   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>",
	         doc->head.lang);
	return amend_object(amend, (size_t)(at - data), more, NULL);
}

enum err pdf_amend(const struct doc *doc, struct buffer *out)
{
	struct amend amend = {.out = out, .size = out->count};
	bool fine;

	amend.objects = last_number(&amend, "/Size ");
	amend.root = last_number(&amend, "/Root ");
	amend.info = last_number(&amend, "/Info ");
	amend.before = last_number(&amend, "startxref\n");
	if (amend.objects < 0 || amend.root < 0 || amend.info < 0 || amend.before < 0)
		return ERR_NONE;
	buffer_init(&amend.table, 4 << 20);
	fine = amend_figures(&amend, doc) && amend_heads(&amend) && amend_catalog(&amend, doc);
	if (fine) {
		size_t table = out->count;

		buffer_text(out, "xref\n0 1\n0000000000 65535 f \n");
		buffer_add(out, amend.table.data, amend.table.count);
		buffer_printf(out,
		              "trailer\n<< /Size %ld\n   /Root %ld 0 R\n   /Info %ld 0 R\n"
		              "   /Prev %ld\n>>\nstartxref\n%zu\n%%%%EOF\n",
		              amend.objects, amend.root, amend.info, amend.before, table);
	}
	fine = fine && !amend.table.full;
	buffer_release(&amend.table);
	if (out->full)
		return ERR_LIMIT;
	if (!fine)
		out->count = amend.size; /* a whole document, which says less */
	return ERR_NONE;
}
