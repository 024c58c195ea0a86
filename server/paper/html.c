/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * html.c - a document as one page that needs nothing else: for reading aloud, for keeping,
 * and for whoever finds a PDF hard to read. No script, no style in attributes.
 */
#include <string.h>

#include "paper/nodes.h"
#include "paper/render.h"
#include "paper/style.h"
#include "paper/svg.h"

enum { WIDE_FROM = 5 }; /* columns */

struct page {
	struct buffer *out;
	unsigned figures; /* numbers the pictures, for their ids */
	bool cards; /* a list of cards is open */
};

/* <name class="class">text</name>, or nothing when there is no text. */
static void element(struct page *page, const char *name, const char *class, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	buffer_printf(page->out, *class != '\0' ? "<%s class=\"%s\">" : "<%s>", name, class);
	xml_text(text, page->out);
	buffer_printf(page->out, "</%s>\n", name);
}

static void print_mark(struct page *page, const struct doc_mark *mark, double size)
{
	struct picture picture;

	if (mark->shape == DOC_UNMARKED)
		return;
	picture_init(&picture, size);
	picture.height = size;
	picture_mark(&picture, mark, size / 2, size / 2, size - 0.6);
	svg_print(&picture, NULL, ++page->figures, false, page->out);
	picture_release(&picture);
}

static void print_runs(struct page *page, const struct text *text)
{
	static const char *const names[] = {
	        [DOC_PLAIN] = NULL, [DOC_STRONG] = "strong", [DOC_EMPHASIS] = "em"};

	for (const struct run *run = text->first; run != NULL; run = run->next) {
		const char *name = run->url != NULL ? "a" : names[run->weight];

		if (strcmp(run->text, "\n") == 0) {
			buffer_text(page->out, "<br>\n");
			continue;
		}
		if (run->url != NULL) {
			buffer_text(page->out, "<a rel=\"noreferrer\" href=\"");
			xml_text(run->url, page->out);
			buffer_text(page->out, "\">");
		} else if (name != NULL) {
			buffer_printf(page->out, "<%s>", name);
		}
		xml_text(run->text, page->out);
		if (name != NULL)
			buffer_printf(page->out, "</%s>", name);
	}
}

static void print_text(struct page *page, const struct text *text)
{
	static const char *const classes[] = {[DOC_BODY] = "<p>",
	                                      [DOC_LEAD] = "<p class=\"lead\">",
	                                      [DOC_SMALL] = "<p class=\"small\">",
	                                      [DOC_PROSE] = "<p class=\"prose\">",
	                                      [DOC_VERDICT] = "<p class=\"verdict\">"};

	if (text->first == NULL)
		return;
	buffer_text(page->out, classes[text->style]);
	print_runs(page, text);
	buffer_text(page->out, "</p>\n");
}

static void print_list(struct page *page, const struct items *items)
{
	if (items->first == NULL)
		return;
	buffer_text(page->out, items->prose ? "<ul class=\"prose\">\n" : "<ul>\n");
	for (const struct item *item = items->first; item != NULL; item = item->next) {
		buffer_text(page->out, "<li>");
		xml_text(item->text, page->out);
		buffer_text(page->out, "</li>\n");
	}
	buffer_text(page->out, "</ul>\n");
}

static void print_pairs(struct page *page, const struct items *items)
{
	if (items->first == NULL)
		return;
	buffer_text(page->out, "<dl>\n");
	for (const struct item *item = items->first; item != NULL; item = item->next) {
		buffer_text(page->out, "<dt>");
		xml_text(item->term, page->out);
		buffer_text(page->out, "</dt><dd>");
		xml_text(item->text, page->out);
		buffer_text(page->out, "</dd>\n");
	}
	buffer_text(page->out, "</dl>\n");
}

/* <th scope="…" class="…"> or <td class="…"> */
static void begin_cell(struct page *page, const struct doc_column *column, const char *scope)
{
	static const char *const aligns[] = {
	        [DOC_START] = "", [DOC_END] = "end", [DOC_CENTRE] = "centre"};
	const char *align = aligns[column->align];
	const char *mono = column->mono && strcmp(scope, "col") != 0 ? "mono" : "";

	buffer_text(page->out, *scope == '\0' ? "<td" : "<th scope=\"");
	if (*scope != '\0')
		buffer_printf(page->out, "%s\"", scope);
	if (*align != '\0' || *mono != '\0')
		buffer_printf(page->out, " class=\"%s%s%s\"", align,
		              *align != '\0' && *mono != '\0' ? " " : "", mono);
	buffer_char(page->out, '>');
}

static void print_row(struct page *page, const struct table *table, const struct row *row)
{
	buffer_text(page->out, row->strong ? "<tr class=\"strong\">" : "<tr>");
	for (size_t i = 0; i < table->column_count; i++) {
		begin_cell(page, &table->columns[i], table->columns[i].header ? "row" : "");
		print_mark(page, &row->cells[i].mark, 16);
		xml_text(row->cells[i].text, page->out);
		buffer_text(page->out, table->columns[i].header ? "</th>" : "</td>");
	}
	buffer_text(page->out, "</tr>\n");
}

/* A head without words is an empty cell: a heading that says nothing would be read aloud. */
static void print_heads(struct page *page, const struct table *table)
{
	buffer_text(page->out, "<thead><tr>");
	for (size_t i = 0; i < table->column_count; i++) {
		bool empty = *table->columns[i].head == '\0';

		begin_cell(page, &table->columns[i], empty ? "" : "col");
		xml_text(table->columns[i].head, page->out);
		buffer_text(page->out, empty ? "</td>" : "</th>");
	}
	buffer_text(page->out, "</tr></thead>\n");
}

static void print_table(struct page *page, const struct table *table)
{
	/* A wide one is pushed sideways on a phone, also by keys; others wrap. */
	buffer_text(page->out, "<div class=\"table\"");
	if (table->column_count >= WIDE_FROM) {
		buffer_text(page->out, " tabindex=\"0\" role=\"region\" aria-label=\"");
		xml_text(table->caption != NULL ? table->caption : table->columns[0].head,
		         page->out);
		buffer_char(page->out, '"');
	}
	buffer_text(page->out, "><table>\n");
	element(page, "caption", "", table->caption);
	if (table->heads)
		print_heads(page, table);
	buffer_text(page->out, "<tbody>\n");
	for (const struct row *row = table->first; row != NULL; row = row->next)
		print_row(page, table, row);
	buffer_text(page->out, "</tbody></table></div>\n");
}

static void print_figure(struct page *page, const struct block *block, const char *alt,
                         const char *caption)
{
	struct picture picture;

	picture_init(&picture, 470);
	picture_of(&picture, block);
	buffer_text(page->out, "<figure>\n");
	svg_print(&picture, alt, ++page->figures, false, page->out);
	element(page, "figcaption", "", caption);
	buffer_text(page->out, "</figure>\n");
	picture_release(&picture);
}

static void print_signatures(struct page *page, const struct signatures *signatures)
{
	buffer_text(page->out, "<ul class=\"signatures\">\n");
	for (size_t i = 0; i < signatures->count; i++) {
		buffer_text(page->out, "<li>");
		element(page, "span", "", signatures->lines[i].role);
		element(page, "strong", "", signatures->lines[i].name);
		buffer_text(page->out, "<span class=\"line\"></span>");
		element(page, "span", "small", signatures->lines[i].note);
		buffer_text(page->out, "</li>\n");
	}
	buffer_text(page->out, "</ul>\n");
}

static void print_seal(struct page *page, const struct doc_seal *seal)
{
	struct picture picture;

	buffer_text(page->out, "<section class=\"seal\">\n");
	picture_init(&picture, 120);
	if (*seal->url != '\0' && picture_qr(&picture, seal->url))
		svg_print(&picture, NULL, ++page->figures, false, page->out);
	picture_release(&picture);
	element(page, "h2", "", seal->title);
	element(page, "p", "", seal->text);
	element(page, "p", "words", seal->words);
	element(page, "p", "head mono", seal->head);
	if (*seal->url != '\0') {
		buffer_text(page->out, "<p><a rel=\"noreferrer\" href=\"");
		xml_text(seal->url, page->out);
		buffer_text(page->out, "\">");
		xml_text(seal->url, page->out);
		buffer_text(page->out, "</a></p>\n");
	}
	buffer_text(page->out, "</section>\n");
}

static void print_card(struct page *page, const struct doc_card *card)
{
	if (!page->cards)
		buffer_text(page->out, "<ul class=\"cards\">\n");
	page->cards = true;
	buffer_text(page->out, "<li>");
	print_mark(page, &card->mark, 40);
	element(page, "span", "tag", card->tag);
	element(page, "h2", "", card->title);
	element(page, "p", "", card->text);
	element(page, "p", "small", card->note);
	buffer_text(page->out, "</li>\n");
}

static void print_heading(struct page *page, const struct block *block)
{
	static const char *const names[] = {"h2", "h3", "h4"};

	element(page, names[block->as.heading.level - 1], "", block->as.heading.text);
}

static void print_block(struct page *page, const struct block *block)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		print_heading(page, block);
		return;
	case BLOCK_TEXT:
		print_text(page, &block->as.text);
		return;
	case BLOCK_LIST:
		print_list(page, &block->as.items);
		return;
	case BLOCK_PAIRS:
		print_pairs(page, &block->as.items);
		return;
	case BLOCK_RULE:
		buffer_text(page->out, "<hr>\n");
		return;
	case BLOCK_PAGE_BREAK:
		buffer_text(page->out, "<div class=\"break\"></div>\n");
		return;
	case BLOCK_TABLE:
		print_table(page, &block->as.table);
		return;
	case BLOCK_HEMICYCLE:
		print_figure(page, block, block->as.hemicycle.alt, block->as.hemicycle.caption);
		return;
	case BLOCK_BARS:
		print_figure(page, block, block->as.bars.alt, block->as.bars.caption);
		return;
	case BLOCK_COLUMNS:
		print_figure(page, block, block->as.columns.alt, block->as.columns.caption);
		return;
	case BLOCK_SIGNATURES:
		print_signatures(page, &block->as.signatures);
		return;
	case BLOCK_SEAL:
		print_seal(page, &block->as.seal);
		return;
	case BLOCK_CARD:
		print_card(page, &block->as.card);
		return;
	default:
		return;
	}
}

static void print_begin(struct page *page, const struct doc_head *head)
{
	buffer_printf(page->out,
	              "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
	              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	              "<meta name=\"robots\" content=\"noindex\">\n<title>",
	              head->lang);
	xml_text(*head->title != '\0' ? head->title : "Hémicycle", page->out);
	buffer_text(page->out, "</title>\n");
	if (*head->author != '\0') {
		buffer_text(page->out, "<meta name=\"author\" content=\"");
		xml_text(head->author, page->out);
		buffer_text(page->out, "\">\n");
	}
	buffer_text(page->out, "<style>" PAPER_STYLE "</style>\n</head>\n<body>\n<header>\n");
	element(page, "p", "kicker", head->kicker);
	element(page, "h1", "", *head->title != '\0' ? head->title : "Hémicycle");
	element(page, "p", "subtitle", head->subtitle);
	buffer_text(page->out, "</header>\n<main>\n");
}

enum err html_render(const struct doc *doc, struct buffer *out)
{
	struct page page = {.out = out};

	if (doc_state(doc) != ERR_NONE)
		return doc_state(doc);
	print_begin(&page, &doc->head);
	for (const struct block *at = doc->first; at != NULL; at = at->next) {
		if (page.cards && at->kind != BLOCK_CARD) {
			buffer_text(out, "</ul>\n");
			page.cards = false;
		}
		print_block(&page, at);
	}
	if (page.cards)
		buffer_text(out, "</ul>\n");
	buffer_text(out, "</main>\n<footer>\n");
	element(&page, "p", "", doc->head.footer);
	element(&page, "p", "", doc->head.words);
	buffer_text(out, "</footer>\n</body>\n</html>\n");
	return out->full ? ERR_LIMIT : ERR_NONE;
}
