/* SPDX-License-Identifier: EUPL-1.2 */
/* odt_content.c - what stands in an OpenDocument text. */
#include <string.h>

#include "base/check.h"
#include "paper/odt.h"
#include "paper/svg.h"

enum { FIGURE_WIDTH = 470, CODE_WIDTH = 104 };

struct odt {
	struct buffer *out;
	unsigned figures;
	unsigned tables;
};

/* Line ends of a text are elements here. */
static void text(struct odt *odt, const char *words)
{
	while (*words != '\0') {
		size_t count = strcspn(words, "\n");
		char line[512];

		if (count >= sizeof line) {
			count = sizeof line - 1;
			while (count > 0 && (words[count] & 0xC0) == 0x80)
				count--;
		}
		memcpy(line, words, count);
		line[count] = '\0';
		xml_text(line, odt->out);
		words += count;
		if (*words == '\n') {
			buffer_text(odt->out, "<text:line-break/>");
			words++;
		}
	}
}

static void paragraph(struct odt *odt, const char *style, const char *words)
{
	if (words == NULL || *words == '\0')
		return;
	buffer_printf(odt->out, "<text:p text:style-name=\"%s\">", style);
	text(odt, words);
	buffer_text(odt->out, "</text:p>\n");
}

static void print_runs(struct odt *odt, const struct text *runs)
{
	static const char *const names[] = {
	        [DOC_PLAIN] = NULL, [DOC_STRONG] = "Strong", [DOC_EMPHASIS] = "Emphasis"};

	for (const struct run *run = runs->first; run != NULL; run = run->next) {
		const char *name = names[run->weight];

		if (run->url != NULL) {
			buffer_text(odt->out, "<text:a xlink:type=\"simple\" xlink:href=\"");
			xml_text(run->url, odt->out);
			buffer_text(odt->out, "\">");
		} else if (name != NULL) {
			buffer_printf(odt->out, "<text:span text:style-name=\"%s\">", name);
		}
		text(odt, run->text);
		if (run->url != NULL)
			buffer_text(odt->out, "</text:a>");
		else if (name != NULL)
			buffer_text(odt->out, "</text:span>");
	}
}

static void print_text(struct odt *odt, const struct text *runs)
{
	static const char *const styles[] = {[DOC_BODY] = "Standard",
	                                     [DOC_LEAD] = "Lead",
	                                     [DOC_SMALL] = "Small",
	                                     [DOC_PROSE] = "Prose",
	                                     [DOC_VERDICT] = "Verdict"};

	if (runs->first == NULL)
		return;
	buffer_printf(odt->out, "<text:p text:style-name=\"%s\">", styles[runs->style]);
	print_runs(odt, runs);
	buffer_text(odt->out, "</text:p>\n");
}

static void print_list(struct odt *odt, const struct items *items)
{
	if (items->first == NULL)
		return;
	buffer_text(odt->out, "<text:list text:style-name=\"Bullets\">\n");
	for (const struct item *item = items->first; item != NULL; item = item->next) {
		buffer_text(odt->out, "<text:list-item><text:p text:style-name=\"Standard\">");
		text(odt, item->text);
		buffer_text(odt->out, "</text:p></text:list-item>\n");
	}
	buffer_text(odt->out, "</text:list>\n");
}

static void print_pairs(struct odt *odt, const struct items *items)
{
	for (const struct item *item = items->first; item != NULL; item = item->next) {
		buffer_text(odt->out, "<text:p text:style-name=\"Standard\"><text:span "
		                      "text:style-name=\"Strong\">");
		text(odt, item->term);
		buffer_text(odt->out, " : </text:span>");
		text(odt, item->text);
		buffer_text(odt->out, "</text:p>\n");
	}
}

static void print_columns(struct odt *odt, const struct table *table)
{
	for (size_t i = 0; i < table->column_count; i++)
		buffer_printf(odt->out, "<table:table-column table:style-name=\"T%u.%zu\"/>",
		              odt->tables, i);
	buffer_char(odt->out, '\n');
}

static void print_cell(struct odt *odt, const struct doc_column *column, const struct cell *cell,
                       bool head, bool strong)
{
	static const char *const aligns[] = {
	        [DOC_START] = "", [DOC_END] = "_20_end", [DOC_CENTRE] = "_20_centre"};
	const char *letters = mark_letters(&cell->mark);

	buffer_printf(odt->out,
	              "<table:table-cell table:style-name=\"%s\" "
	              "office:value-type=\"string\"><text:p text:style-name=\"%s%s\">",
	              head     ? "HeadCell"
	              : strong ? "SumCell"
	                       : "BodyCell",
	              head ? "Head" : "Cell", aligns[column->align]);
	if (strong)
		buffer_text(odt->out, "<text:span text:style-name=\"Strong\">");
	text(odt, letters);
	buffer_text(odt->out, *letters != '\0' ? " " : "");
	text(odt, cell->text);
	buffer_text(odt->out, strong ? "</text:span></text:p>" : "</text:p>");
	buffer_text(odt->out, "</table:table-cell>");
}

static void print_table(struct odt *odt, const struct table *table)
{
	odt->tables++;
	paragraph(odt, "Caption", table->caption);
	buffer_printf(odt->out, "<table:table table:name=\"Table%u\" table:style-name=\"Table\">\n",
	              odt->tables);
	print_columns(odt, table);
	if (table->heads) {
		buffer_text(odt->out, "<table:table-header-rows><table:table-row>");
		for (size_t i = 0; i < table->column_count; i++)
			print_cell(odt, &table->columns[i],
			           &(struct cell){.text = table->columns[i].head}, true, false);
		buffer_text(odt->out, "</table:table-row></table:table-header-rows>\n");
	}
	for (const struct row *row = table->first; row != NULL; row = row->next) {
		buffer_text(odt->out, "<table:table-row table:style-name=\"Row\">");
		for (size_t i = 0; i < table->column_count; i++)
			print_cell(odt, &table->columns[i], &row->cells[i], false, row->strong);
		buffer_text(odt->out, "</table:table-row>\n");
	}
	if (table->first == NULL && !table->heads)
		buffer_text(odt->out, "<table:table-row><table:table-cell/></table:table-row>\n");
	buffer_text(odt->out, "</table:table>\n");
}

bool odt_is_figure(const struct block *block)
{
	switch (block->kind) {
	case BLOCK_HEMICYCLE:
	case BLOCK_BARS:
	case BLOCK_COLUMNS:
		return true;
	default:
		return block->kind == BLOCK_SEAL && *block->as.seal.url != '\0';
	}
}

static void draw(const struct block *block, struct picture *picture)
{
	picture_init(picture, block->kind == BLOCK_SEAL ? CODE_WIDTH : FIGURE_WIDTH);
	if (block->kind != BLOCK_SEAL)
		picture_of(picture, block);
	else if (!picture_qr(picture, block->as.seal.url))
		picture->height = CODE_WIDTH;
}

void odt_figure(const struct block *block, unsigned number, struct buffer *out)
{
	struct picture picture;

	draw(block, &picture);
	svg_print(&picture, NULL, number, true, out);
	picture_release(&picture);
}

void odt_figure_size(const struct block *block, double *width, double *height)
{
	struct picture picture;

	draw(block, &picture);
	*width = picture.width;
	*height = picture.height;
	picture_release(&picture);
}

static void print_figure(struct odt *odt, const struct block *block, const char *alt,
                         const char *caption)
{
	double width, height;

	odt->figures++;
	odt_figure_size(block, &width, &height);
	buffer_printf(odt->out,
	              "<text:p text:style-name=\"Standard\"><draw:frame draw:name=\"Figure%u\" "
	              "draw:style-name=\"Frame\" text:anchor-type=\"as-char\" svg:width=\"",
	              odt->figures);
	print_number(width, odt->out);
	buffer_text(odt->out, "pt\" svg:height=\"");
	print_number(height, odt->out);
	buffer_printf(
	        odt->out,
	        "pt\"><draw:image xlink:href=\"Pictures/%u.svg\" xlink:type=\"simple\" "
	        "xlink:show=\"embed\" xlink:actuate=\"onLoad\" draw:mime-type=\"image/svg+xml\"/>"
	        "<svg:desc>",
	        odt->figures);
	xml_text(alt, odt->out);
	buffer_text(odt->out, "</svg:desc></draw:frame></text:p>\n");
	paragraph(odt, "Small", caption);
}

static void print_signatures(struct odt *odt, const struct signatures *signatures)
{
	for (size_t i = 0; i < signatures->count; i++) {
		const struct doc_signature *line = &signatures->lines[i];

		buffer_text(odt->out, "<text:p text:style-name=\"Standard\">");
		text(odt, line->role);
		buffer_text(odt->out, "<text:line-break/><text:span text:style-name=\"Strong\">");
		text(odt, line->name);
		buffer_text(odt->out, "</text:span><text:line-break/><text:line-break/>"
		                      "______________________________<text:line-break/>");
		text(odt, line->note);
		buffer_text(odt->out, "</text:p>\n");
	}
}

static void print_heading(struct odt *odt, int level, const char *words)
{
	buffer_printf(odt->out,
	              "<text:h text:style-name=\"Heading_20_%d\" text:outline-level=\"%d\">", level,
	              level);
	text(odt, words);
	buffer_text(odt->out, "</text:h>\n");
}

static void print_seal(struct odt *odt, const struct block *block)
{
	const struct doc_seal *seal = &block->as.seal;

	print_heading(odt, 1, seal->title);
	paragraph(odt, "Standard", seal->text);
	paragraph(odt, "Words", seal->words);
	paragraph(odt, "Hash", seal->head);
	if (!odt_is_figure(block))
		return;
	print_figure(odt, block, seal->url, NULL);
	paragraph(odt, "Small", seal->url);
}

static void print_card(struct odt *odt, const struct doc_card *card)
{
	const char *letters = mark_letters(&card->mark);

	buffer_text(odt->out, "<text:p text:style-name=\"Verdict\">");
	text(odt, letters);
	buffer_text(odt->out, *letters != '\0' ? " " : "");
	text(odt, card->title);
	buffer_text(odt->out, "</text:p>\n");
	paragraph(odt, "Prose", card->text);
	paragraph(odt, "Small", card->tag);
	paragraph(odt, "Small", card->note);
}

static void print_block(struct odt *odt, const struct block *block)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		print_heading(odt, block->as.heading.level, block->as.heading.text);
		return;
	case BLOCK_TEXT:
		print_text(odt, &block->as.text);
		return;
	case BLOCK_LIST:
		print_list(odt, &block->as.items);
		return;
	case BLOCK_PAIRS:
		print_pairs(odt, &block->as.items);
		return;
	case BLOCK_RULE:
		buffer_text(odt->out, "<text:p text:style-name=\"Rule\"/>\n");
		return;
	case BLOCK_PAGE_BREAK:
		buffer_text(odt->out, "<text:p text:style-name=\"Break\"/>\n");
		return;
	case BLOCK_TABLE:
		print_table(odt, &block->as.table);
		return;
	case BLOCK_HEMICYCLE:
		print_figure(odt, block, block->as.hemicycle.alt, block->as.hemicycle.caption);
		return;
	case BLOCK_BARS:
		print_figure(odt, block, block->as.bars.alt, block->as.bars.caption);
		return;
	case BLOCK_COLUMNS:
		print_figure(odt, block, block->as.columns.alt, block->as.columns.caption);
		return;
	case BLOCK_SIGNATURES:
		print_signatures(odt, &block->as.signatures);
		return;
	case BLOCK_SEAL:
		print_seal(odt, block);
		return;
	case BLOCK_CARD:
		print_card(odt, &block->as.card);
		return;
	default:
		return;
	}
}

void odt_content(const struct doc *doc, struct buffer *out)
{
	struct odt odt = {.out = out};

	buffer_text(out, "<?xml version=\"1.0\" "
	                 "encoding=\"UTF-8\"?>\n<office:document-content" ODT_NAMESPACES ">\n");
	odt_print_looks(doc, out);
	buffer_text(out, "<office:body><office:text>\n");
	paragraph(&odt, "Kicker", doc->head.kicker);
	paragraph(&odt, "Title", doc->head.title);
	paragraph(&odt, "Subtitle", doc->head.subtitle);
	for (const struct block *at = doc->first; at != NULL; at = at->next)
		print_block(&odt, at);
	buffer_text(out, "</office:text></office:body></office:document-content>\n");
}
