/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * markdown.c - a document as Markdown (CommonMark, with the tables that everybody has).
 *
 * Whatever a person wrote stays what it says: every sign that could mean something is escaped.
 */
#include <inttypes.h>
#include <string.h>
#include <strings.h>
#include <utf8proc.h>

#include "paper/nodes.h"
#include "paper/render.h"

/* What stands in a line already: signs of a list, a heading or a line mean something there only. */
enum before { BEFORE_NOTHING, BEFORE_DIGITS, BEFORE_WORDS };

static bool is_digit(char sign)
{
	return sign >= '0' && sign <= '9';
}

/* Whether the sign at `at` could mean something to a renderer, and a backslash helps. */
static bool is_meant(const char *text, const char *at, enum before before)
{
	static const char always[] = "\\`*_{}[]#|~$^@", first[] = "+-=:>";

	if (strchr(always, *at) != NULL || (before == BEFORE_NOTHING && strchr(first, *at) != NULL))
		return true;
	switch (*at) {
	case '.': /* "1." and "1)" would begin a list; "www." an address by itself */
		if (at - text >= 3 && strncasecmp(at - 3, "www", 3) == 0)
			return true;
		return before == BEFORE_DIGITS;
	case ')':
		return before == BEFORE_DIGITS;
	case ':':
		return strncmp(at, "://", 3) == 0;
	case '=':
		return at[1] == '=' || (at > text && at[-1] == '=');
	default:
		return false;
	}
}

static void put_sign(const char *text, const char *at, enum before before, struct buffer *out)
{
	/* Not every renderer takes a backslash here; all of them know these names. */
	if (*at == '<')
		buffer_text(out, "&lt;");
	else if (*at == '&')
		buffer_text(out, "&amp;");
	else if (is_meant(text, at, before))
		buffer_printf(out, "\\%c", *at);
	else
		buffer_char(out, *at);
}

/* Some signs of a text; `line` stands in the place of an end of line. */
static void put(const char *text, size_t count, enum before before, const char *line,
                struct buffer *out)
{
	for (const char *at = text; at < text + count; at++) {
		if (*at == '\n') {
			buffer_text(out, line);
			before = BEFORE_WORDS;
			continue;
		}
		put_sign(text, at, before, out);
		if (is_digit(*at) && before != BEFORE_WORDS)
			before = BEFORE_DIGITS;
		else if (*at != ' ')
			before = BEFORE_WORDS;
	}
}

/* A whole text in one line. Four blanks before it would make it code. */
static void escape(const char *text, struct buffer *out)
{
	text += strspn(text, " \n");
	put(text, strlen(text), BEFORE_NOTHING, " ", out);
}

/* The bytes of the white sign at `at`, which may be one that keeps words together; 0: none. */
static size_t white(const char *at)
{
	utf8proc_int32_t point;
	utf8proc_ssize_t bytes = utf8proc_iterate((const utf8proc_uint8_t *)at, -1, &point);

	if (*at == '\n')
		return 1;
	return bytes > 0 && utf8proc_category(point) == UTF8PROC_CATEGORY_ZS ? (size_t)bytes : 0;
}

/* Between two marks, which must touch what they mark; nothing is marked where there is nothing. */
static void put_marked(const char *mark, const char *text, enum before before, struct buffer *out)
{
	const char *begin = text, *end = text;

	while (white(begin) > 0)
		begin += white(begin);
	for (const char *at = begin; *at != '\0';) {
		size_t blank = white(at);

		at += blank > 0 ? blank : 1;
		end = blank > 0 ? end : at;
	}
	if (before != BEFORE_NOTHING)
		put(text, (size_t)(begin - text), before, " ", out);
	if (*begin == '\0')
		return;
	buffer_text(out, mark);
	put(begin, (size_t)(end - begin), before, " ", out);
	buffer_text(out, mark);
	put(end, strlen(end), BEFORE_WORDS, " ", out);
}

static void print_run(const struct run *run, bool strong, enum before before, struct buffer *out)
{
	static const char *const marks[] = {
	        [DOC_PLAIN] = "", [DOC_STRONG] = "**", [DOC_EMPHASIS] = "*"};

	if (run->url == NULL) {
		put_marked(strong ? "**" : marks[run->weight], run->text, before, out);
		return;
	}
	buffer_char(out, '[');
	put(run->text, strlen(run->text), BEFORE_WORDS, " ", out);
	buffer_printf(out, "](<%s>)", run->url);
}

static void print_runs(const struct text *text, struct buffer *out)
{
	enum before before = BEFORE_NOTHING;

	for (const struct run *run = text->first; run != NULL; run = run->next) {
		if (strcmp(run->text, "\n") != 0) {
			print_run(run, text->style == DOC_VERDICT && run == text->first, before,
			          out);
			before = BEFORE_WORDS;
			continue;
		}
		buffer_text(out, "\\\n");
		if (text->style == DOC_PROSE)
			buffer_text(out, "> ");
		before = BEFORE_NOTHING;
	}
}

static void print_text(const struct text *text, struct buffer *out)
{
	if (text->first == NULL)
		return;
	buffer_text(out, text->style == DOC_PROSE ? "> " : "");
	print_runs(text, out);
	buffer_text(out, "\n\n");
}

static void print_items(const struct items *items, struct buffer *out)
{
	for (const struct item *item = items->first; item != NULL; item = item->next) {
		buffer_text(out, items->prose ? "> - " : "- ");
		if (*item->term != '\0') {
			put_marked("**", item->term, BEFORE_NOTHING, out);
			buffer_text(out, " — ");
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
	put_marked("**", text, BEFORE_NOTHING, out);
	buffer_text(out, "\n\n");
}

static void print_cell(const struct cell *cell, bool strong, struct buffer *out)
{
	const char *letters = mark_letters(&cell->mark);

	buffer_char(out, ' ');
	if (*letters != '\0') {
		escape(letters, out);
		buffer_char(out, ' ');
	}
	if (strong)
		put_marked("**", cell->text, BEFORE_NOTHING, out);
	else
		put(cell->text, strlen(cell->text), BEFORE_NOTHING, " — ", out);
	buffer_text(out, " |");
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
	put_marked("*", caption, BEFORE_NOTHING, out);
	buffer_text(out, "\n\n");
}

/* Below the title, which is a heading of its own. */
static void print_heading(int level, const char *text, struct buffer *out)
{
	buffer_text(out, &"####"[3 - level]);
	buffer_char(out, ' ');
	escape(text, out);
	buffer_text(out, "\n\n");
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
	print_heading(1, seal->title, out);
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

	buffer_text(out, "- ");
	put_marked("**", card->title, BEFORE_NOTHING, out);
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
		print_heading(block->as.heading.level, block->as.heading.text, out);
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
