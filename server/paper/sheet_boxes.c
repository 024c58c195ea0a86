/* SPDX-License-Identifier: EUPL-1.2 */
/* sheet_boxes.c - headings, paragraphs and lists as boxes of one line each. */
#include <string.h>

#include "base/check.h"
#include "paper/sheet.h"

static const struct face title_face = {.title = true, .size = 25, .leading = 0.98};
static const struct face kicker_face = {.strong = true, .size = 10};
static const struct face subtitle_face = {.size = 12.5, .grey = true, .leading = 1.1};

static const struct heading_look {
	struct face face;
	double above;
	const char *tag;
} headings[] = {
        {{.title = true, .size = 16.5, .leading = 1.0}, 24, "H2"},
        {{.title = true, .size = 13, .leading = 1.0}, 17, "H3"},
        {{.strong = true, .size = 11, .leading = 1.1}, 12, "H4"},
};

static const struct text_look {
	struct face face;
	double above;
	double indent;
	double rule; /* how thick the line beside it is; 0: none */
} looks[] = {
        [DOC_BODY] = {{.size = 10.5, .leading = 1.16}, 6.5, 0, 0},
        [DOC_LEAD] = {{.size = 12.75, .leading = 1.16}, 10, 0, 0},
        [DOC_SMALL] = {{.size = 8.75, .leading = 1.12, .grey = true}, 4.5, 0, 0},
        [DOC_PROSE] = {{.size = 10.5, .leading = 1.2}, 7, 15, 0.6},
        [DOC_VERDICT] = {{.strong = true, .size = 14, .leading = 1.08}, 11, 15, 3.2},
};

enum { BULLET_INDENT = 15, BESIDE_GAP = 9 };

struct box *sheet_box(struct sheet *sheet, draw_fn *draw, double above, double height)
{
	static struct box nowhere; /* written and never read, once memory is out */
	struct box *box = arena_take(&sheet->arena, sizeof *box);

	if (box == NULL) {
		sheet->full = true;
		box = &nowhere;
	}
	*box = (struct box){.draw = draw,
	                    .above = above * sheet->scale,
	                    .height = height,
	                    .scale = sheet->scale};
	return box;
}

struct box *sheet_add(struct sheet *sheet, draw_fn *draw, double above, double height)
{
	struct box *box = sheet_box(sheet, draw, above, height);

	if (sheet->full)
		return box;
	if (box->above < sheet->after)
		box->above = sheet->after;
	sheet->after = 0;
	box->alone = sheet->breaking;
	sheet->breaking = false;
	if (sheet->last != NULL)
		sheet->last->next = box;
	else
		sheet->first = box;
	sheet->last = box;
	return box;
}

static void mark_links(struct sheet *sheet, const struct box *box, PangoLayoutLine *line)
{
	int at = 0;

	for (const struct run *run = box->block->as.text.first; run != NULL; run = run->next) {
		int end = at + (int)strlen(run->text), count, *ranges;
		int from = at > line->start_index ? at : line->start_index;
		int to = end < line->start_index + line->length ? end
		                                                : line->start_index + line->length;

		at = end;
		if (run->url == NULL || from >= to)
			continue;
		pango_layout_line_get_x_ranges(line, from, to, &ranges, &count);
		for (size_t i = 0; i < (size_t)count; i++) {
			double x = SHEET_SIDE + box->x + (double)ranges[2 * i] / PANGO_SCALE;
			double width = (double)(ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE;

			tag_link(sheet, run->url, x, box->y, width, box->height);
		}
		g_free(ranges);
	}
}

void sheet_draw_line(struct sheet *sheet, const struct box *box)
{
	PangoLayoutLine *line;

	if (sheet->cached_for != box->text) {
		if (sheet->cached != NULL)
			g_object_unref(sheet->cached);
		sheet->cached =
		        sheet_layout(sheet, &box->face, box->text, sheet->width - box->indent);
		sheet->cached_for = box->text;
		if (box->block != NULL && box->block->kind == BLOCK_TEXT)
			sheet_attributes(sheet->cached, &box->block->as.text);
	}
	line = pango_layout_get_line_readonly(sheet->cached, box->line);
	CHECK(line != NULL);
	sheet_ink(sheet, box->face.grey);
	cairo_move_to(sheet->cairo, SHEET_SIDE + box->x, box->y + box->baseline);
	pango_cairo_show_layout_line(sheet->cairo, line);
	if (box->block != NULL && box->block->kind == BLOCK_TEXT)
		mark_links(sheet, box, line);
}

static void set_line(struct box *box, const struct lines *lines, int line, int count)
{
	box->block = lines->block;
	box->text = lines->text;
	box->face = lines->face;
	box->indent = lines->indent;
	box->line = line;
	box->glue = line == 0 || line == count - 2;
	if (line == count - 1) {
		box->glue = lines->glue;
		box->close = lines->close;
	}
	if (line == 0)
		box->open = lines->open;
	box->leaf = true;
}

struct box *sheet_lines(struct sheet *sheet, const struct lines *lines)
{
	PangoLayout *layout =
	        sheet_layout(sheet, &lines->face, lines->text, sheet->width - lines->indent);
	PangoLayoutIter *iter;
	struct box *first = NULL;
	int count, line = 0;

	if (lines->block != NULL && lines->block->kind == BLOCK_TEXT)
		sheet_attributes(layout, &lines->block->as.text);
	count = pango_layout_get_line_count(layout);
	iter = pango_layout_get_iter(layout);
	do {
		PangoRectangle box_of;
		struct box *box;
		int top, foot;

		pango_layout_iter_get_line_yrange(iter, &top, &foot);
		pango_layout_iter_get_line_extents(iter, NULL, &box_of);
		box = sheet_add(sheet, lines->draw != NULL ? lines->draw : sheet_draw_line,
		                line == 0 ? lines->above : 0, (double)(foot - top) / PANGO_SCALE);
		set_line(box, lines, line, count);
		box->baseline = (double)(pango_layout_iter_get_baseline(iter) - top) / PANGO_SCALE;
		box->x = lines->indent + (double)box_of.x / PANGO_SCALE;
		first = first == NULL ? box : first;
		line++;
	} while (pango_layout_iter_next_line(iter));
	pango_layout_iter_free(iter);
	g_object_unref(layout);
	return first;
}

static void draw_kicker(struct sheet *sheet, const struct box *box)
{
	struct picture logo;
	double width = 58 * sheet->scale;

	sheet_say(sheet, &kicker_face, SHEET_SIDE, box->y + 6 * sheet->scale,
	          sheet->width - width - 20, DOC_START, box->text);
	picture_init(&logo, 48);
	picture_logo(&logo);
	sheet_picture(sheet, &logo, SHEET_SIDE + sheet->width - width, box->y - 4, width);
	picture_release(&logo);
}

static void draw_bar(struct sheet *sheet, const struct box *box)
{
	sheet_ink(sheet, false);
	cairo_rectangle(sheet->cairo, SHEET_SIDE, box->y, sheet->width, box->height);
	cairo_fill(sheet->cairo);
}

void sheet_masthead(struct sheet *sheet)
{
	const struct doc_head *head = &sheet->doc->head;
	double room = sheet->width - 78 * sheet->scale;
	double height = sheet_say_height(sheet, &kicker_face, room, head->kicker);
	struct box *box = sheet_add(sheet, draw_kicker, 0, 38 * sheet->scale);

	if (height + 14 > box->height)
		box->height = height + 14;
	box->text = head->kicker;
	box->open = "P";
	box->close = 1;
	box->glue = true;
	sheet_lines(sheet, &(struct lines){.text = head->title,
	                                   .face = title_face,
	                                   .open = "H1",
	                                   .close = 1,
	                                   .glue = true});
	if (*head->subtitle != '\0')
		sheet_lines(sheet, &(struct lines){.text = head->subtitle,
		                                   .face = subtitle_face,
		                                   .above = 4,
		                                   .open = "P",
		                                   .close = 1,
		                                   .glue = true});
	sheet_add(sheet, draw_bar, 10, 1.6 * sheet->scale);
}

static void heading(struct sheet *sheet, const struct block *block)
{
	const struct heading_look *look = &headings[block->as.heading.level - 1];
	struct box *first = sheet_lines(sheet, &(struct lines){.block = block,
	                                                       .text = block->as.heading.text,
	                                                       .face = look->face,
	                                                       .above = look->above,
	                                                       .open = look->tag,
	                                                       .close = 1,
	                                                       .glue = true});

	for (struct box *box = first; box != NULL; box = box->next)
		box->glue = true;
	first->outline = block->as.heading.level;
}

/* The line beside a line of text; paragraphs of the same hand share one. */
static void draw_beside(struct sheet *sheet, const struct box *box, enum doc_style style)
{
	double rule = looks[style].rule * sheet->scale, top = box->y;

	if (sheet->beside_page == box->page && top - sheet->beside_foot < BESIDE_GAP * sheet->scale)
		top = sheet->beside_foot;
	cairo_rectangle(sheet->cairo, SHEET_SIDE + 1, top, rule, box->y + box->height - top);
	cairo_fill(sheet->cairo);
	sheet->beside_page = style == DOC_PROSE ? box->page : 0;
	sheet->beside_foot = box->y + box->height;
}

/* A line of what somebody said or decided, with its rule, which joins that of the line above. */
static void draw_ruled(struct sheet *sheet, const struct box *box)
{
	sheet_draw_line(sheet, box);
	sheet_ink(sheet, false);
	draw_beside(sheet, box, box->block->as.text.style);
}

static const char *join_runs(struct sheet *sheet, const struct text *text)
{
	size_t bytes = 1;
	char *joined, *at;

	for (const struct run *run = text->first; run != NULL; run = run->next)
		bytes += strlen(run->text);
	joined = arena_take(&sheet->arena, bytes);
	if (joined == NULL) {
		sheet->full = true;
		return "";
	}
	at = joined;
	for (const struct run *run = text->first; run != NULL; run = run->next)
		at = stpcpy(at, run->text);
	*at = '\0';
	return joined;
}

static void paragraph(struct sheet *sheet, const struct block *block)
{
	const struct text_look *look = &looks[block->as.text.style];

	sheet_lines(sheet, &(struct lines){.block = block,
	                                   .text = join_runs(sheet, &block->as.text),
	                                   .face = look->face,
	                                   .above = look->above,
	                                   .indent = look->indent * sheet->scale,
	                                   .open = "P",
	                                   .close = 1,
	                                   .draw = look->rule > 0 ? draw_ruled : NULL});
}

static void draw_item(struct sheet *sheet, const struct box *box)
{
	sheet_draw_line(sheet, box);
	sheet_ink(sheet, false);
	if (box->block->as.items.prose)
		draw_beside(sheet, box, DOC_PROSE);
	if (box->line > 0)
		return;
	cairo_new_path(sheet->cairo);
	cairo_arc(sheet->cairo, SHEET_SIDE + box->indent - 10 * sheet->scale,
	          box->y + box->baseline - 3.2 * sheet->scale, 1.7 * sheet->scale, 0, 6.2831853);
	cairo_fill(sheet->cairo);
}

static void list(struct sheet *sheet, const struct block *block)
{
	const struct item *first = block->as.items.first;
	bool prose = block->as.items.prose;
	double indent = BULLET_INDENT + (prose ? looks[DOC_PROSE].indent : 0);

	for (const struct item *item = first; item != NULL; item = item->next)
		sheet_lines(sheet,
		            &(struct lines){.block = block,
		                            .text = item->text,
		                            .face = looks[DOC_BODY].face,
		                            .above = item == first ? 5
		                                     : prose       ? 1
		                                                   : 2.5,
		                            .indent = indent * sheet->scale,
		                            .open = item == first ? "L LI LBody" : "LI LBody",
		                            .close = item->next == NULL ? 3 : 2,
		                            .draw = draw_item});
}

static void draw_rule(struct sheet *sheet, const struct box *box)
{
	sheet_ink(sheet, false);
	cairo_rectangle(sheet->cairo, SHEET_SIDE, box->y, sheet->width, 0.5);
	cairo_fill(sheet->cairo);
}

/* All boxes behind `before` stay together, if one page can hold them. */
static void keep(struct sheet *sheet, struct box *before)
{
	struct box *box = before == NULL ? sheet->first : before->next;

	for (; box != NULL && box->next != NULL; box = box->next)
		box->glue = true;
}

static void add_block(struct sheet *sheet, const struct block *block)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		heading(sheet, block);
		return;
	case BLOCK_TEXT:
		paragraph(sheet, block);
		return;
	case BLOCK_LIST:
		list(sheet, block);
		return;
	case BLOCK_PAIRS:
		sheet_pairs(sheet, block);
		return;
	case BLOCK_TABLE:
		sheet_table(sheet, block);
		return;
	case BLOCK_RULE:
		sheet_add(sheet, draw_rule, 12, 0.5);
		return;
	case BLOCK_PAGE_BREAK:
		sheet->breaking = true;
		return;
	case BLOCK_SIGNATURES:
		sheet_signatures(sheet, block);
		return;
	case BLOCK_SEAL:
		sheet_seal(sheet, block);
		return;
	case BLOCK_CARD:
		sheet_card(sheet, block);
		return;
	case BLOCK_KEEP_BEGIN:
	case BLOCK_KEEP_END:
		return;
	default:
		sheet_figure(sheet, block);
	}
}

void sheet_blocks(struct sheet *sheet)
{
	struct box *before = NULL;

	for (const struct block *block = sheet->doc->first; block != NULL && !sheet->full;
	     block = block->next) {
		if (block->kind == BLOCK_KEEP_BEGIN)
			before = sheet->last;
		else if (block->kind == BLOCK_KEEP_END)
			keep(sheet, before);
		else
			add_block(sheet, block);
	}
}
