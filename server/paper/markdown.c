/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * markdown.c - a document as Markdown (CommonMark, with the tables that everybody has).
 *
 * Whatever a person wrote stays what it says: every sign that could mean something is escaped.
 */
#include <inttypes.h>
#include <string.h>

#include "paper/nodes.h"
#include "paper/render.h"

/* Text in one line. A backslash before punctuation always means the sign itself. */
static void escape(const char *text, struct buffer *out)
{
	bool begins = true; /* nothing but blanks yet */

	for (const char *at = text; *at != '\0'; at++) {
		if (*at == '\n') {
			buffer_char(out, ' ');
			continue;
		}
		if (strchr("\\`*_{}[]<>#|~&!$^=:@", *at) != NULL ||
		    (begins && strchr("+-", *at) != NULL))
			buffer_char(out, '\\');
		/* "1." and "1)" would begin a list. */
		if ((*at == '.' || *at == ')') && at > text && at[-1] >= '0' && at[-1] <= '9')
			buffer_char(out, '\\');
		buffer_char(out, *at);
		begins = begins && *at == ' ';
	}
}

static void print_runs(const struct text *text, struct buffer *out)
{
	static const char *const marks[] = {
	        [DOC_PLAIN] = "", [DOC_STRONG] = "**", [DOC_EMPHASIS] = "*"};

	for (const struct run *run = text->first; run != NULL; run = run->next) {
		if (strcmp(run->text, "\n") == 0) {
			buffer_text(out, "\\\n");
			if (text->style == DOC_PROSE)
				buffer_text(out, "> ");
			continue;
		}
		buffer_text(out, run->url != NULL ? "[" : marks[run->weight]);
		escape(run->text, out);
		if (run->url != NULL)
			buffer_printf(out, "](<%s>)", run->url);
		else
			buffer_text(out, marks[run->weight]);
	}
}

static void print_text(const struct text *text, struct buffer *out)
{
	bool strong = text->style == DOC_VERDICT;

	if (text->first == NULL)
		return;
	buffer_text(out, text->style == DOC_PROSE ? "> " : "");
	buffer_text(out, strong ? "**" : "");
	print_runs(text, out);
	buffer_text(out, strong ? "**\n\n" : "\n\n");
}

static void print_items(const struct items *items, struct buffer *out)
{
	for (const struct item *item = items->first; item != NULL; item = item->next) {
		buffer_text(out, items->prose ? "> - " : "- ");
		if (*item->term != '\0') {
			buffer_text(out, "**");
			escape(item->term, out);
			buffer_text(out, "** — ");
		}
		escape(item->text, out);
		buffer_char(out, '\n');
	}
	buffer_char(out, '\n');
}

static void print_strong(const char *text, struct buffer *out)
{
	if (text == NULL || *text == '\0')
		return;
	buffer_text(out, "**");
	escape(text, out);
	buffer_text(out, "**\n\n");
}

static void print_cell(const struct cell *cell, bool strong, struct buffer *out)
{
	const char *letters = mark_letters(&cell->mark);

	buffer_char(out, ' ');
	if (*letters != '\0') {
		escape(letters, out);
		buffer_char(out, ' ');
	}
	buffer_text(out, strong && *cell->text != '\0' ? "**" : "");
	escape(cell->text, out);
	buffer_text(out, strong && *cell->text != '\0' ? "** |" : " |");
}

static void print_table(const struct table *table, struct buffer *out)
{
	static const char *const lines[] = {
	        [DOC_START] = " --- |", [DOC_END] = " ---: |", [DOC_CENTRE] = " :---: |"};

	print_strong(table->caption, out);
	buffer_char(out, '|');
	for (size_t i = 0; i < table->column_count; i++) {
		buffer_char(out, ' ');
		escape(table->columns[i].head, out);
		buffer_text(out, " |");
	}
	buffer_text(out, "\n|");
	for (size_t i = 0; i < table->column_count; i++)
		buffer_text(out, lines[table->columns[i].align]);
	buffer_char(out, '\n');
	for (const struct row *row = table->first; row != NULL; row = row->next) {
		buffer_char(out, '|');
		for (size_t i = 0; i < table->column_count; i++)
			print_cell(&row->cells[i], row->strong, out);
		buffer_char(out, '\n');
	}
	buffer_char(out, '\n');
}

/* A drawing is said in words: its alternative text says everything. */
static void print_figure(const char *alt, const char *caption, struct buffer *out)
{
	escape(alt, out);
	buffer_text(out, "\n\n");
	if (caption == NULL || *caption == '\0')
		return;
	buffer_char(out, '*');
	escape(caption, out);
	buffer_text(out, "*\n\n");
}

static void print_signatures(const struct signatures *signatures, struct buffer *out)
{
	for (size_t i = 0; i < signatures->count; i++) {
		const struct doc_signature *line = &signatures->lines[i];

		buffer_text(out, "- ");
		escape(line->role, out);
		buffer_text(out, *line->name != '\0' ? " — " : "");
		escape(line->name, out);
		buffer_text(out, *line->note != '\0' ? " — " : " — \\_\\_\\_\\_\\_\\_\\_\\_");
		escape(line->note, out);
		buffer_char(out, '\n');
	}
	buffer_char(out, '\n');
}

static void print_seal(const struct doc_seal *seal, struct buffer *out)
{
	print_strong(seal->title, out);
	escape(seal->text, out);
	buffer_text(out, "\n\n");
	print_strong(seal->words, out);
	buffer_printf(out, "`%s`\n\n",
	              seal->head[strspn(seal->head, "0123456789abcdef")] == '\0' ? seal->head : "");
	if (*seal->url != '\0')
		buffer_printf(out, "<%s>\n\n", seal->url);
}

static void print_card(const struct doc_card *card, struct buffer *out)
{
	const char *const parts[] = {card->tag, card->text, card->note};

	buffer_text(out, "- **");
	escape(card->title, out);
	buffer_text(out, "**");
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (*parts[i] == '\0')
			continue;
		buffer_text(out, " — ");
		escape(parts[i], out);
	}
	buffer_text(out, "\n\n");
}

static void print_block(const struct block *block, struct buffer *out)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		buffer_text(out, &"####"[3 - block->as.heading.level]);
		buffer_char(out, ' ');
		escape(block->as.heading.text, out);
		buffer_text(out, "\n\n");
		return;
	case BLOCK_TEXT:
		print_text(&block->as.text, out);
		return;
	case BLOCK_LIST:
	case BLOCK_PAIRS:
		print_items(&block->as.items, out);
		return;
	case BLOCK_RULE:
		buffer_text(out, "---\n\n");
		return;
	case BLOCK_TABLE:
		print_table(&block->as.table, out);
		return;
	case BLOCK_HEMICYCLE:
		print_figure(block->as.hemicycle.alt, block->as.hemicycle.caption, out);
		return;
	case BLOCK_BARS:
		print_figure(block->as.bars.alt, block->as.bars.caption, out);
		return;
	case BLOCK_COLUMNS:
		print_figure(block->as.columns.alt, block->as.columns.caption, out);
		return;
	case BLOCK_SIGNATURES:
		print_signatures(&block->as.signatures, out);
		return;
	case BLOCK_SEAL:
		print_seal(&block->as.seal, out);
		return;
	case BLOCK_CARD:
		print_card(&block->as.card, out);
		return;
	default:
		return; /* pages and what stays on them mean nothing here */
	}
}

enum err markdown_render(const struct doc *doc, struct buffer *out)
{
	const struct doc_head *head = &doc->head;

	if (doc_state(doc) != ERR_NONE)
		return doc_state(doc);
	buffer_text(out, "# ");
	escape(head->title, out);
	buffer_text(out, "\n\n");
	if (*head->kicker != '\0' || *head->subtitle != '\0') {
		escape(head->kicker, out);
		buffer_text(out, *head->kicker != '\0' && *head->subtitle != '\0' ? "\\\n" : "");
		escape(head->subtitle, out);
		buffer_text(out, "\n\n");
	}
	for (const struct block *at = doc->first; at != NULL; at = at->next)
		print_block(at, out);
	return out->full ? ERR_LIMIT : ERR_NONE;
}
